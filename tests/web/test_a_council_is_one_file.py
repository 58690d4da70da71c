"""Adding a council is adding one file: it is chosen, read, complained to, and its mailbox gets the mail."""

from intake import clock
from intake.config import MailSettings
from intake.councils import load_profiles
from intake.mail.delivery import Worker, deliver_due
from intake.mail.letters import render
from intake.mail.maildir import MaildirTransport
from tests.web.conftest import running
from tests.web.people import CHILD_WHO_IS_HURT
from tests.web.stored import sent_by
from tests.web.test_pages import MINIMAL
from tests.web.visitor import Visitor


def test_a_sixth_council_gets_a_complaint_from_one_file_of_facts(upgraded, tmp_path):
    councils = tmp_path / "councils"
    councils.mkdir()
    (councils / "rutland.toml").write_text(MINIMAL, "utf-8")
    profiles = load_profiles(councils)
    with running(upgraded, tmp_path, profiles) as app:
        visitor = Visitor(app)
        visitor.open("/")
        visitor.follow("Rutland County Council")
        visitor.walk("complaint", CHILD_WHO_IS_HURT, council="rutland")
        assert visitor.page.reference.startswith("RUT-")
        assert sent_by(visitor).council == "rutland"

        store = app.extensions["intake"].store
        kept = MaildirTransport(tmp_path / "mail", MailSettings(maildir=tmp_path / "mail"))
        worker = Worker(store.outbox, store.submissions, profiles, render, kept)
        deliver_due(worker, now=clock.now)
        mails = [file.read_text() for file in (tmp_path / "mail" / "new").iterdir()]
        assert any(
            "To: complaints@rutland.example" in mail and visitor.page.reference in mail for mail in mails
        )
