"""The `intake` command at a terminal."""

import os
from datetime import timedelta

import pytest

from intake import clock
from intake.cli import main
from intake.store import KeyRing, NewMessage, NewSubmission, new_key, open_store


@pytest.fixture
def asked(capsys):
    """Runs one command: its exit status, what it printed, and what it complained about."""

    def ask(*arguments):
        try:
            status = main(arguments)
        except SystemExit as end:
            status = end.code
        printed = capsys.readouterr()
        return status, printed.out.strip(), printed.err.strip()

    return ask


@pytest.fixture
def bare(monkeypatch):
    """An environment without a single setting."""
    import os

    for name in [name for name in os.environ if name.startswith("INTAKE_")]:
        monkeypatch.delenv(name)
    return monkeypatch


@pytest.fixture
def database(bare, tmp_path):
    """Settings of a database that is still empty."""
    bare.setenv("INTAKE_DATABASE_URL", f"sqlite:///{tmp_path / 'intake.db'}")
    bare.setenv("INTAKE_ENCRYPTION_KEYS", new_key())
    bare.setenv("INTAKE_SECRET_KEY", "secret")
    bare.setenv("INTAKE_MAIL_DIR", str(tmp_path / "mail"))
    return bare


def test_ten_working_days_from_christmas_eve_end_on_12_january(asked, bare):
    assert asked("dates", "add", "2026-12-24", "10") == (0, "2027-01-12 Tuesday 12 January 2027", "")


def test_beyond_the_published_bank_holidays_a_date_is_an_estimate(asked, bare):
    status, said, _ = asked("dates", "add", "2031-01-02", "5")
    assert status == 0
    assert said.startswith("2031-01-09")
    assert "estimate" in said


def test_november_last_year_may_still_be_in_time(asked, bare):
    assert asked("dates", "limit", "2025-11", "--today", "2026-11-22")[:2] == (
        0,
        "in_time, last day 2026-11-30",
    )


def test_twenty_years_ago_is_over_12_months(asked, bare):
    assert asked("dates", "limit", "2006-05-10")[1].startswith("over_12_months")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("dates", "limit", "2027-02-29"), "no such day"),
        (("dates", "limit", "2027-13-01"), "no such month"),
        (("dates", "limit", "2099-01", "--today", "2026-11-22"), "has not come yet"),
        (("dates", "limit", "3 Sept 24"), "four digits"),
        (("dates", "limit", "soon"), "write a date like"),
        (("dates", "limit", "2025", "--today", "2026"), "write the day too"),
        (("dates", "add", "2026-12", "10"), "write the day too"),
        (("dates", "add", "2026-12-24", "0"), "from 1 to"),
        (("dates", "add", "2026-12-24", "9" * 5000), "from 1 to"),
        (("dates", "add", "9999-12-24", "10"), "9999"),
        (("dates", "add", "2026-12-24"), "days"),
        (("dates", "guess"), "'guess' is not one of"),
        (("fly",), "'fly' is not one of"),
        ((), "COMMAND"),
    ],
)
def test_what_cannot_be_read_is_told_on_one_line_with_status_2(asked, bare, arguments, words):
    status, said, complaint = asked(*arguments)
    assert status == 2
    assert said == ""
    assert words in complaint
    assert len(complaint.splitlines()) == 1
    assert "invalid" not in complaint


def test_help_lists_every_command(asked, bare):
    status, said, _ = asked("--help")
    assert status == 0
    for command in ("serve", "deliver", "purge", "outbox", "councils", "db", "dates", "paper", "backup"):
        assert command in said


@pytest.mark.parametrize(
    "command", [("serve",), ("deliver",), ("purge",), ("outbox", "status"), ("db", "upgrade")]
)
def test_without_settings_a_command_says_what_to_set(asked, bare, command):
    status, _, complaint = asked(*command)
    assert status == 2
    assert "INTAKE_" in complaint
    assert len(complaint.splitlines()) == 1


@pytest.mark.parametrize("command", [("purge",), ("outbox", "status"), ("outbox", "retry"), ("deliver",)])
def test_an_empty_database_is_not_used_before_it_is_brought_up_to_date(asked, database, command):
    status, _, complaint = asked(*command)
    assert (status, complaint) == (
        2,
        "intake: the database is not up to date: run `intake db upgrade` and start again",
    )


def test_upgrading_twice_is_fine(asked, database):
    assert asked("db", "upgrade") == asked("db", "upgrade") == (0, "", "")


def test_an_empty_outbox_says_so(asked, database):
    asked("db", "upgrade")
    assert asked("outbox", "status") == (0, "waiting: 0\nleased: 0\nheld: 0\nrefused: 0\naccepted: 0", "")
    assert asked("outbox", "retry")[1].startswith("due now: 0")
    assert asked("purge")[1] == "expired drafts deleted: 0"


def test_an_operator_is_alarmed_when_a_message_has_waited_for_too_long(asked, database, tmp_path):
    asked("db", "upgrade")
    url, ring = f"sqlite:///{tmp_path / 'intake.db'}", KeyRing.parse(os.environ["INTAKE_ENCRYPTION_KEYS"])
    for minutes, status in ((14, 0), (16, 1)):
        store = open_store(url, ring)
        then = clock.now() - timedelta(minutes=minutes)
        code = store.drafts.begin("bexley", "complaint", "shared", "en", then).code
        new = NewSubmission(
            f"BEX-7K3P-29{minutes}", "bexley", "complaint", {}, (NewMessage("staff", "complaints"),)
        )
        store.submissions.send(code, lambda _draft, new=new: new, then)
        store.close()
        found, said, complaint = asked("outbox", "status")
        assert found == status
        assert new.reference in said
        assert ("a message has waited for more than 15 minutes" in complaint) == bool(status)


def test_a_backup_is_made_at_a_terminal(asked, database, tmp_path):
    asked("db", "upgrade")
    copy = str(tmp_path / "backup.db")
    assert asked("backup", copy) == (0, copy, "")
    status, _, complaint = asked("backup", copy)
    assert (status, complaint) == (1, f"intake: {copy} is there already: name a file that is not")
    database.setenv("INTAKE_DATABASE_URL", "postgresql://intake:hush@127.0.0.1/intake")
    status, _, complaint = asked("backup", "x")
    assert (status, complaint) == (
        2,
        "intake: `intake backup` copies SQLite only: for PostgreSQL use pg_dump.",
    )
    database.delenv("INTAKE_DATABASE_URL")
    assert asked("backup", "x")[0] == 2


@pytest.mark.parametrize("command", [("db", "upgrade"), ("outbox", "status")])
def test_a_database_that_does_not_answer_is_told_without_its_password(asked, database, free_port, command):
    database.setenv("INTAKE_DATABASE_URL", f"postgresql://intake:hush@127.0.0.1:{free_port}/intake")
    status, _, complaint = asked(*command)
    assert status == 1
    assert "the database does not answer" in complaint
    assert "hush" not in complaint


@pytest.mark.parametrize("command", [("db", "upgrade"), ("outbox", "status")])
def test_a_database_of_another_kind_is_not_used(asked, database, command):
    database.setenv("INTAKE_DATABASE_URL", "mysql://intake:hush@127.0.0.1/intake")
    status, _, complaint = asked(*command)
    assert status == 2
    assert "INTAKE_DATABASE_URL" in complaint
    assert "hush" not in complaint


def test_keys_that_are_no_keys_are_told(asked, database):
    database.setenv("INTAKE_ENCRYPTION_KEYS", "swordfish")
    status, _, complaint = asked("outbox", "status")
    assert status == 2
    assert "INTAKE_ENCRYPTION_KEYS" in complaint
    assert "swordfish" not in complaint


def test_the_shipped_councils_wait_for_somebody_to_confirm_them(asked, bare):
    status, said, complaint = asked("councils", "check")
    assert status == 1
    assert {line.split(":")[0] for line in said.splitlines()} >= {"middlesbrough", "bournemouth"}
    assert "not ready for the public" in complaint


def test_a_council_nobody_confirmed_is_not_served_to_the_public(asked, database):
    asked("db", "upgrade")
    database.setenv("INTAKE_COUNCILS", "middlesbrough")
    status, _, complaint = asked("serve")
    assert status == 2
    assert "middlesbrough" in complaint
    assert len(complaint.splitlines()) == 1


def test_an_unknown_council_is_told_with_those_there_are(asked, database):
    database.setenv("INTAKE_COUNCILS", "atlantis")
    status, _, complaint = asked("councils", "check")
    assert status == 2
    assert "atlantis" in complaint
    assert "middlesbrough" in complaint


def test_a_demonstration_is_not_served_to_the_world(asked, database):
    database.setenv("INTAKE_DEMO", "1")
    database.setenv("INTAKE_HOST", "0.0.0.0")
    status, _, complaint = asked("serve")
    assert status == 2
    assert "INTAKE_DEMO" in complaint


def test_a_host_that_is_nowhere_is_told(asked, database):
    asked("db", "upgrade")
    database.setenv("INTAKE_HOST", "no such host")
    database.setattr("intake.cli.running._all_may_be_served", lambda settings: None)
    status, _, complaint = asked("serve")
    assert status == 2
    assert "INTAKE_HOST is 'no such host'" in complaint


def test_a_port_that_somebody_uses_is_not_shared(asked, database):
    import socket

    asked("db", "upgrade")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        database.setenv("INTAKE_DEMO", "1")
        database.setenv("INTAKE_PORT", str(other.getsockname()[1]))
        status, _, complaint = asked("serve")
    assert status == 1
    assert "set INTAKE_PORT" in complaint


def test_the_site_is_served_by_one_worker_with_one_thread(asked, database, free_port):
    served = {}

    class Server:
        def __init__(self, _target, **how):
            served.update(how)

        def serve(self, **_how):
            served["until"] = "a signal"

    asked("db", "upgrade")
    database.setattr("granian.server.Server", Server)
    database.setenv("INTAKE_DEMO", "1")
    database.setenv("INTAKE_HOST", "localhost")
    database.setenv("INTAKE_PORT", str(free_port))
    assert asked("serve") == (0, "", "")
    assert (served["address"], served["port"]) == ("127.0.0.1", free_port)
    assert (served["workers"], served["blocking_threads"], served["respawn_failed_workers"]) == (1, 1, True)
    assert served["until"] == "a signal"


def test_delivering_looks_after_the_outbox_and_the_expired_drafts(asked, database):
    given = {}
    asked("db", "upgrade")
    database.setattr(
        "intake.mail.delivery.run_worker", lambda worker, **how: given.update(how, worker=worker)
    )
    assert asked("deliver") == (0, "", "")
    assert given["purge"].__name__ == "purge"
    assert "middlesbrough" in given["worker"].profiles


# intake dates timeline


def test_a_councils_timeline_is_printed_the_iso_date_first(asked, bare):
    status, said, _ = asked("dates", "timeline", "middlesbrough", "--complained", "2026-12-24")
    assert status == 0
    assert said.splitlines()[:3] == [
        "2026-12-29 Tuesday 29 December 2026: acknowledgement (council; the council's page, usually; 1 working day from "
        "2026-12-24; none)",
        "2027-01-12 Tuesday 12 January 2027: Stage 1 answer (council; by law; 10 working days from 2026-12-24; firm)",
        "2027-01-26 Tuesday 26 January 2027: Stage 1 answer at the latest (council; by law; 20 working days from "
        "2026-12-24; firm)",
    ]
    assert "no answer counts as a reason for Stage 2 from 2027-01-27" in said


def test_what_a_council_does_not_date_is_quoted(asked, bare):
    _, said, _ = asked("dates", "timeline", "bournemouth", "--answered", "2026-11-12")
    assert (
        'no date: try to ask for Stage 2, the council\'s page (within): "within 20 days", from answer' in said
    )
    assert (
        "2026-12-10 Thursday 10 December 2026: try to ask for Stage 2 (you; guidance; 20 working days" in said
    )


def test_it_says_what_is_late_and_by_how_much(asked, bare):
    _, said, _ = asked(
        "dates", "timeline", "bexley", "--asked-stage-2", "2025-10-01", "--today", "2026-11-26"
    )
    assert "late on 2026-11-26: Stage 2 answer, 228 working days after 2026-01-05" in said
    assert "the Ombudsman's own 12 months: until about 2026-10" in said


def test_beyond_published_bank_holidays_the_timeline_estimates(asked, bare):
    _, said, _ = asked("dates", "timeline", "bexley", "--complained", "2031-01-02")
    assert "an estimate: its bank holidays are not known yet" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("poetry", "--complained", "2026-12-24"), "there is no council poetry"),
        (("bexley",), "give at least one date"),
        (
            ("bexley", "--complained", "2026-12-24", "--answered", "2026-12-01"),
            "--answered is before --complained",
        ),
        (("bexley", "--complained", "2026-12"), "write the day too"),
        (("bexley", "--complained", "2026-02-30"), "no such day"),
    ],
)
def test_a_timeline_that_cannot_be_made_says_why_on_one_line(asked, bare, arguments, words):
    status, said, complaint = asked("dates", "timeline", *arguments)
    assert (status, said) == (2, "")
    assert words in complaint
    assert "\n" not in complaint
