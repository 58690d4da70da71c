"""Keeping letters in a folder, as every Maildir reader expects them."""

import mailbox
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest

from intake.config import MailSettings
from intake.mail.maildir import MaildirTransport
from intake.mail.outcome import Accepted, Permanent, Temporary

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NAME = "6f1c9a52-0000-4000-8000-000000000001@intake.example"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "var" / "mail"


@pytest.fixture
def maildir(folder) -> MaildirTransport:
    return MaildirTransport(folder, MailSettings(default_sender="service@intake.example"))


def kept(folder) -> dict[str, bytes]:
    files = (path for part in ("tmp", "new", "cur") for path in sorted((folder / part).iterdir()))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_letter_is_a_new_file_named_after_its_message_id(maildir, folder, letter):
    assert maildir.hand_over(letter, NOW, 5) == Accepted()
    assert list(kept(folder)) == [f"new/{NAME}"]


def test_the_folders_are_made_when_they_are_missing_and_nobody_else_may_read_them(maildir, folder, letter):
    maildir.hand_over(letter, NOW, 5)
    for part in ("tmp", "new", "cur"):
        assert (folder / part).stat().st_mode & 0o777 == 0o700
    assert (folder / "new" / NAME).stat().st_mode & 0o777 == 0o600


def test_a_letter_delivered_twice_overwrites_its_own_file(maildir, folder, letter):
    maildir.hand_over(replace(letter, text="Half of it"), NOW, 5)
    maildir.hand_over(letter, NOW, 5)
    [(name, content)] = kept(folder).items()
    assert name == f"new/{NAME}"
    assert b"The first line." in content
    assert b"Half of it" not in content


@pytest.mark.parametrize("flags", [":2,", ":2,RS", ""])
def test_a_letter_that_was_read_and_comes_again_overwrites_its_own_file(maildir, folder, letter, flags):
    maildir.hand_over(replace(letter, text="Half of it"), NOW, 5)
    (folder / "new" / NAME).rename(folder / "cur" / f"{NAME}{flags}")
    maildir.hand_over(letter, NOW, 5)
    [(name, content)] = kept(folder).items()
    assert name == f"cur/{NAME}{flags}"
    assert b"Half of it" not in content


def test_two_letters_are_two_files(maildir, folder, letter):
    maildir.hand_over(letter, NOW, 5)
    maildir.hand_over(replace(letter, message_id="<2@intake.example>"), NOW, 5)
    assert len(kept(folder)) == 2


def test_an_unconfirmed_address_is_kept_too(maildir, folder, letter):
    assert maildir.hand_over(replace(letter, confirmed=False), NOW, 5) == Accepted()
    assert len(kept(folder)) == 1


def test_every_maildir_reader_finds_it_and_its_lines_end_as_on_this_system(maildir, folder, letter):
    text = "Zoë אמינה 👩‍👧\n\nIt happened twice.\n"
    maildir.hand_over(replace(letter, text=text), NOW, 5)
    [message] = mailbox.Maildir(folder)
    mail = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert mail["To"] == "complaints@council.example"
    assert mail.get_body(("plain",)).get_content() == text
    assert b"\r" not in next(iter(kept(folder).values()))


def test_an_address_that_cannot_be_written_is_refused(maildir, folder, letter):
    refused = maildir.hand_over(replace(letter, to="a@b.example\nBcc: thief@elsewhere.example"), NOW, 5)
    assert refused == Permanent("the address cannot be written on a mail")
    assert not folder.exists()


def test_a_full_disk_leaves_nothing_half_written_and_the_letter_waits(maildir, folder, letter, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device", "var/mail/secret-name")

    monkeypatch.setattr("os.fsync", full)
    waits = Temporary("the mail folder cannot be written: ENOSPC", server_down=True)
    assert maildir.hand_over(letter, NOW, 5) == waits
    assert kept(folder) == {}


def test_a_file_where_the_folder_should_be_lets_the_letter_wait(maildir, folder, letter):
    folder.parent.mkdir()
    folder.write_text("not a folder")
    outcome = maildir.hand_over(letter, NOW, 5)
    assert isinstance(outcome, Temporary)
    assert outcome.server_down
