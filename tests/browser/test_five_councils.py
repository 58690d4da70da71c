"""A child's, a parent's and an advocate's complaint with each of the five councils, over real SMTP."""

import json
from datetime import date
from email.message import EmailMessage
from importlib.resources import files

import jsonschema
import pytest

from intake import clock
from intake.councils import CouncilProfile, load_profiles
from intake.i18n import short_date
from intake.procedure.working_days import add_working_days
from tests.browser.person import ADVOCATE, CHILD, PARENT, Answers, Person
from tests.end_to_end.live import COUNCILS, LiveSite, Post, text_of

PROFILES = load_profiles(None)
SCHEMA = json.loads((files("intake.complaints") / "record.schema.json").read_text())


def file(person: Person, post: Post, council: str, answers: Answers) -> tuple[str, EmailMessage, dict]:
    """The reference, the mail in the council's own mailbox, and the record attached to it."""
    profile = PROFILES[council]
    reference = person.file(council, answers, council=profile.name)
    (mail,) = post.about(reference, to=profile.contacts.email.value)
    attached = {part.get_filename(): part for part in mail.iter_attachments()}
    record = json.loads(attached["record.json"].get_content())
    jsonschema.validate(record, SCHEMA)
    assert [name for name in attached if name.endswith(".json")] == ["record.json"]
    assert "to-pass-on.html" in attached
    assert record["reference"] == reference
    assert record["council"] == council
    return reference, mail, record


def stage_1_in_law(profile: CouncilProfile, today: date) -> date:
    """The Regulations: 10 working days from receipt."""
    return add_working_days(today, 10, profile.extra_holidays).day


@pytest.mark.parametrize("council", COUNCILS)
def test_a_childs_complaint_arrives_ready_to_act_on(person: Person, post: Post, council: str):
    reference, mail, record = file(person, post, council, CHILD)
    words = text_of(mail)
    subject = mail["Subject"]
    assert subject.startswith(f"[Complaint] {reference} | SAFETY")
    assert "CHILD" in subject
    assert "advocate" in subject
    assert short_date(stage_1_in_law(PROFILES[council], clock.today())) in subject
    assert words.index("my carer Pat") < words.index("ABOVE THIS LINE")
    below = words.split("ABOVE THIS LINE: complaints team only.")[1]
    assert "They moved me agen and no one asked me.\nI dont no why." in below.replace("\r\n", "\n")
    assert "my carer Pat" not in below
    assert "jaz@example.org" not in below
    assert record["story"] == "They moved me agen and no one asked me.\nI dont no why."
    assert record["person"]["role"] == "child"
    assert record["contact"]["method"] == "email"
    assert record["advocate"] == {"wanted": "yes", "ask": "council"}
    assert {"safety", "allegation", "do_not_tell", "short_path"} <= set(record["flags"])
    assert record["time_limit"]["outcome"] == "cannot_tell"
    assert mail["Reply-To"] and "jaz@example.org" in mail["Reply-To"]

    (reply,) = post.about(reference, to="jaz@example.org")
    told = text_of(reply)
    assert reply["Subject"] == "We got your message"
    assert "moved me" not in told
    assert "Jaz" not in told
    assert "complaint" not in told.lower().replace(PROFILES[council].contacts.email.value.lower(), "")
    assert "social care" not in told.lower()
    order = [to for to, sent in post.mails if reference in text_of(sent)]
    assert order.index(PROFILES[council].contacts.email.value) < order.index("jaz@example.org")


@pytest.mark.parametrize("council", COUNCILS)
def test_a_parents_late_complaint_is_sent_on_with_their_reason(person: Person, post: Post, council: str):
    reference, mail, record = file(person, post, council, PARENT)
    assert "if Stage 1" in mail["Subject"]
    assert "SAFETY" not in mail["Subject"]
    assert record["time_limit"]["outcome"] == "over_12_months"
    assert record["time_limit"]["last_day"] == "2025-09-03"
    assert record["time_limit"]["reasons"] == ["told_to_wait"]
    assert record["contact"]["value"] == "0191 496 0123"
    assert "1. A plan, in writing" in text_of(mail)
    assert "الخطة" in record["story"]
    assert mail["Reply-To"] is None
    assert all(to != "0191 496 0123" for to, _mail in post.mails)
    assert len(post.about(reference)) == 1


@pytest.mark.parametrize("council", COUNCILS)
def test_an_advocates_complaint_says_for_whom(person: Person, post: Post, council: str):
    reference, mail, record = file(person, post, council, ADVOCATE)
    assert "chris@example.org" in mail["Reply-To"]
    assert record["person"]["role"] == "advocate"
    assert "Ali, 14" in text_of(mail)
    assert record["time_limit"]["outcome"] == "still_happening"
    assert len(post.about(reference)) == 1, "they asked for no mail at once"


def test_every_message_of_the_site_has_left(confirmed_site: LiveSite):
    shown = confirmed_site.command("outbox", "status")
    assert "held: 0" in shown.stdout
    assert "refused: 0" in shown.stdout
