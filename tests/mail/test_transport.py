"""Handing a letter to a mail server: what arrives, what is refused, and that nothing leaves unchecked."""

import re
import socket
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime

import flask_mail
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.config import MailSettings, SettingsProblem
from intake.mail.letter import Attachment, Hold, Letter, can_carry, one_line
from intake.mail.outcome import Accepted, Permanent, Temporary
from intake.mail.transport import SmtpTransport, compose, mail_app

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LINE_ENDS = [
    "\n",
    "\r",
    "\r\n",
    "\r\n ",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
    "\0",
]
STORY = (
    "Здравствуйте. אף אחד לא הקשיב לי 👩\u200d👧\u200d👦 🏳️\u200d🌈 \u202e\u200fئەم\u202c \ufeff\n"
    "Sgîl 'r plant — “ïñ”  \n.\n..\nFrom here\t\n\n= =3D =\n"
)


def send(server_settings: MailSettings, letter: Letter, seconds: float = 5):
    return SmtpTransport(server_settings).hand_over(letter, NOW, seconds)


def as_it_travels(letter: Letter) -> bytes:
    with mail_app(MailSettings(default_sender="service@intake.example")).app_context():
        return compose(letter, NOW).as_bytes()


def as_it_is_read(letter: Letter):
    return message_from_bytes(as_it_travels(letter), policy=policy.default)


class TestWhatArrives:
    def test_a_letter_is_accepted_and_stands_in_the_mailbox_of_its_one_recipient(
        self, mail_server, settings_for, letter
    ):
        server = mail_server()
        assert send(settings_for(server), letter) == Accepted()
        [(sender, recipients, _)] = server.taken
        assert sender == "service@intake.example"
        assert recipients == ["complaints@council.example"]

    def test_it_comes_from_the_service_and_a_reply_goes_to_the_person(
        self, mail_server, settings_for, letter
    ):
        server = mail_server()
        send(settings_for(server), letter)
        [mail] = server.letters
        assert mail["From"] == "Complaints service <service@intake.example>"
        assert mail["To"] == "complaints@council.example"
        assert mail["Reply-To"] == "amina@family.example"
        assert mail["Subject"] == letter.subject
        assert mail["Content-Language"] == "en"
        assert "Cc" not in mail
        assert "Bcc" not in mail

    def test_without_a_wish_to_be_answered_by_email_there_is_no_reply_to(self, letter):
        assert "Reply-To" not in as_it_is_read(replace(letter, reply_to=None))

    def test_it_is_dated_when_it_was_handed_over(self, letter):
        assert parsedate_to_datetime(as_it_is_read(letter)["Date"]) == NOW

    def test_its_message_id_is_the_outboxs_however_often_it_is_sent(self, mail_server, settings_for, letter):
        server = mail_server()
        for _ in range(2):
            send(settings_for(server), letter)
        assert [mail["Message-ID"] for mail in server.letters] == [letter.message_id] * 2

    def test_an_automatic_reply_says_so_and_a_letter_to_staff_does_not(self, letter):
        reply, to_staff = as_it_is_read(replace(letter, automatic=True)), as_it_is_read(letter)
        assert reply["Auto-Submitted"] == "auto-replied"
        assert reply["X-Auto-Response-Suppress"] == "All"
        assert "Auto-Submitted" not in to_staff
        assert "X-Auto-Response-Suppress" not in to_staff

    def test_plain_text_and_html_say_the_same_and_attachments_have_their_types(self, letter):
        mail = as_it_is_read(letter)
        alternatives, record, to_pass_on = mail.iter_parts()
        assert alternatives.get_content_type() == "multipart/alternative"
        plain, html = alternatives.iter_parts()
        for part, kind in [(plain, "text/plain"), (html, "text/html")]:
            assert part.get_content_type() == kind
            assert part.get_content_charset() == "utf-8"
            assert part.get_content_disposition() is None
        assert record.get_content_type() == "application/json"
        assert record.get_filename() == "record.json"
        assert record.get_content() == b'{"version": 1}\n'
        assert to_pass_on.get_content_type() == "text/html"
        assert to_pass_on.get_content_charset() == "utf-8"
        assert to_pass_on.get_content() == "<p>Zoë</p>\n"
        assert {part.get_content_disposition() for part in (record, to_pass_on)} == {"attachment"}

    def test_a_letter_of_words_alone_is_one_part(self, letter):
        mail = as_it_is_read(replace(letter, html=None, attachments=()))
        assert mail.get_content_type() == "text/plain"
        assert not mail.is_multipart()

    def test_nothing_of_it_is_printed(self, mail_server, settings_for, letter, capfd, caplog):
        send(settings_for(mail_server()), letter)
        printed = "".join(capfd.readouterr()) + "".join(
            record.getMessage() for record in caplog.records if record.name.startswith("intake")
        )
        assert "council.example" not in printed
        assert "first line" not in printed


class TestWordsOfAnyLanguage:
    def test_other_alphabets_right_to_left_and_emoji_arrive_byte_for_byte(
        self, mail_server, settings_for, letter
    ):
        server = mail_server()
        subject = "Zoë אמינה Амина 👩‍👧‍👦 " * 5
        content = STORY.encode()
        told = replace(
            letter,
            subject=subject,
            text=STORY,
            html=f"<p>{STORY}</p>\n",
            attachments=(Attachment("record.json", "application/json", content),),
        )
        assert send(settings_for(server), told) == Accepted()
        [mail] = server.letters
        assert mail["Subject"] == subject.strip()
        assert read(mail.get_body(("plain",))) == STORY
        assert read(mail.get_body(("html",))) == f"<p>{STORY}</p>\n"
        [record] = mail.iter_attachments()
        assert record.get_content() == content

    def test_a_story_of_100000_characters_in_one_line_arrives_whole(self, mail_server, settings_for, letter):
        server = mail_server()
        story = "ש🏠a=. " * 16_667
        assert send(settings_for(server), replace(letter, text=story, html=story)) == Accepted()
        [mail] = server.letters
        assert read(mail.get_body(("plain",))) == story
        assert read(mail.get_body(("html",))) == story

    def test_a_letter_travels_in_seven_bits_and_short_lines(self, letter):
        travels = as_it_travels(replace(letter, subject="ש🏠 long " * 60, text=STORY * 500))
        assert travels.isascii()
        assert max(map(len, travels.split(b"\r\n"))) <= 78
        assert not re.search(rb"(?<!\r)\n|\r(?!\n)", travels)

    @settings(deadline=None)
    @given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
    def test_whatever_is_written_is_what_is_read(self, text):
        words = Letter(
            to="a@council.example",
            confirmed=True,
            subject="Words",
            text=text,
            message_id="<1@intake.example>",
        )
        mail = message_from_bytes(as_it_travels(words), policy=policy.default)
        assert read(mail) == text

    @settings(deadline=None)
    @given(subject=st.text(st.characters(exclude_categories=["Cs"])))
    def test_a_subject_is_one_line_and_begins_no_other_header(self, subject):
        words = Letter(
            to="a@council.example", confirmed=True, subject=subject, text="", message_id="<1@intake.example>"
        )
        head = as_it_travels(words).split(b"\r\n\r\n")[0]
        names = [line.split(b":")[0] for line in head.split(b"\r\n") if not line.startswith((b" ", b"\t"))]
        expected = {b"Content-Type", b"MIME-Version", b"Content-Transfer-Encoding", b"Subject", b"From"}
        expected |= {b"To", b"Date", b"Message-ID", b"Content-Language"}
        assert len(names) == len(set(names))
        assert set(names) | {b"Subject"} == expected


class TestHeaders:
    @pytest.mark.parametrize("end", LINE_ENDS)
    def test_no_line_end_in_a_subject_begins_another_header(self, mail_server, settings_for, letter, end):
        server = mail_server()
        sly = replace(letter, subject=f"Complaint{end}Bcc: thief@elsewhere.example{end}{end}Hello")
        assert send(settings_for(server), sly) == Accepted()
        [mail] = server.letters
        assert "Bcc" not in mail
        assert mail["Subject"] == "Complaint Bcc: thief@elsewhere.example Hello"
        assert server.taken[0][1] == ["complaints@council.example"]

    @pytest.mark.parametrize("end", LINE_ENDS)
    def test_an_address_with_a_line_end_goes_nowhere(self, mail_server, settings_for, letter, end):
        server = mail_server()
        sly = replace(letter, to=f"complaints@council.example{end}Bcc: thief@elsewhere.example")
        assert send(settings_for(server), sly) == Permanent("the address cannot be written on a mail")
        assert server.connections == 0

    @pytest.mark.parametrize("end", LINE_ENDS)
    def test_a_reply_address_with_a_line_end_is_left_out(self, letter, end):
        mail = as_it_is_read(
            replace(letter, reply_to=f"amina@family.example{end}Bcc: thief@elsewhere.example")
        )
        assert "Reply-To" not in mail
        assert "Bcc" not in mail

    @pytest.mark.parametrize("end", LINE_ENDS)
    def test_nothing_else_that_stands_in_a_header_can_hold_a_line_end(self, letter, end):
        with pytest.raises(ValueError, match="Message-ID"):
            replace(letter, message_id=f"<1@intake.example>{end}Bcc: thief@elsewhere.example")
        with pytest.raises(ValueError, match="language"):
            replace(letter, language=f"en{end}Bcc: thief@elsewhere.example")
        with pytest.raises(ValueError, match="name"):
            Attachment(f"record.json{end}X: y", "application/json", b"")
        with pytest.raises(ValueError, match="type"):
            Attachment("record.json", f"application/json{end}X: y", b"")

    @pytest.mark.parametrize(
        "address",
        [
            "complaints@council.gov.uk",
            "o'neill+kids@family.example",
            "a..b.@docomo.example",
            "zoe@münchen.example",
            f"{'a' * 64}@{'b' * 60}.example",
        ],
    )
    def test_an_address_that_every_server_can_carry(self, address):
        assert can_carry(address)

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "complaints",
            "@council.example",
            "complaints@",
            "zoë@family.example",
            "two@family.example, three@family.example",
            "Amina <amina@family.example>",
            '"amina b"@family.example',
            "amina@@family.example",
            "amina@family..example",
            f"amina@{'b' * 64}.example",
            f"{'a' * 250}@family.example",
            "amina @family.example",
            "amina@[127.0.0.1]",
            "amina@-family.example",
        ],
    )
    def test_an_address_that_not_every_server_can_carry(self, address):
        assert not can_carry(address)

    def test_an_international_host_is_written_in_ascii(self, mail_server, settings_for, letter):
        server = mail_server()
        assert send(settings_for(server), replace(letter, to="zoe@münchen.example")) == Accepted()
        assert server.taken[0][1] == ["zoe@xn--mnchen-3ya.example"]

    def test_one_line_keeps_every_word(self):
        assert one_line("\tMBR-7K3P-29XD\r\n\u2028 CHILD \v STOP\n") == "MBR-7K3P-29XD CHILD STOP"


class TestRefusals:
    @pytest.mark.parametrize(
        ("said", "result"),
        [
            ("550 5.1.1 complaints@council.example unknown", Permanent("recipient not taken: 550 5.1.1")),
            ("550 who is complaints@council.example?", Permanent("recipient not taken: 550")),
            ("450 4.7.1 greylisted", Temporary("recipient not taken: 450 4.7.1")),
            ("452 4.2.2 full", Temporary("recipient not taken: 452 4.2.2")),
            ("252 perhaps", Temporary("recipient not taken: 252")),
            ("421 4.3.2 going away", Temporary("recipient not taken: 421 4.3.2", server_down=True)),
            ("530 5.7.0 sign in first", Temporary("recipient not taken: 530 5.7.0", server_down=True)),
        ],
    )
    def test_a_recipient_that_is_not_taken(self, mail_server, settings_for, letter, said, result):
        server = mail_server(to_recipient=said)
        assert send(settings_for(server), letter) == result
        assert server.taken == []

    @pytest.mark.parametrize(
        ("said", "result"),
        [
            ("554 5.7.1 looks like The first line.", Permanent("message not taken: 554 5.7.1")),
            ("451 4.3.0 later", Temporary("message not taken: 451 4.3.0")),
            ("421 4.3.0 going away", Temporary("message not taken: 421 4.3.0", server_down=True)),
        ],
    )
    def test_a_letter_that_is_not_taken(self, mail_server, settings_for, letter, said, result):
        assert send(settings_for(mail_server(to_letter=said)), letter) == result

    @pytest.mark.parametrize(
        ("said", "result"),
        [
            ("550 5.7.1 no", Temporary("sender not taken: 550 5.7.1", server_down=True)),
            ("552 5.3.4 too big", Permanent("message not taken: 552 5.3.4")),
        ],
    )
    def test_a_sender_that_is_not_taken_is_ours_to_mend_and_a_letter_too_big_is_not(
        self, mail_server, settings_for, letter, said, result
    ):
        assert send(settings_for(mail_server(to_sender=said)), letter) == result

    def test_a_server_that_hangs_up_after_the_letter_may_have_it_and_is_asked_again(
        self, mail_server, settings_for, letter
    ):
        result = send(settings_for(mail_server(hangs_up_after_letter=True)), letter)
        assert result == Temporary("no answer after the message was sent: it may have arrived")

    def test_what_was_accepted_is_accepted_even_when_the_server_hangs_up_on_goodbye(
        self, mail_server, settings_for, letter
    ):
        server = mail_server(hangs_up_on_quit=True)
        assert send(settings_for(server), letter) == Accepted()
        assert server.commands[-1] == "QUIT"

    def test_a_server_that_is_not_there(self, free_port, settings_for, letter):
        result = send(settings_for(free_port), letter)
        assert result == Temporary("no connection: ECONNREFUSED", server_down=True)

    def test_a_server_whose_name_nobody_knows(self, settings_for, letter):
        settings = replace(settings_for(25), server="no-such-host.invalid")
        assert send(settings, letter) == Temporary("the mail server's name was not found", server_down=True)

    def test_a_server_that_greets_with_a_refusal(self, odd_server, settings_for, letter):
        port = odd_server(lambda connected, _: connected.sendall(b"554 5.3.2 not today\r\n"))
        result = send(settings_for(port), letter)
        assert result == Temporary("greeting not taken: 554 5.3.2", server_down=True)

    def test_a_server_that_talks_nonsense(self, odd_server, settings_for, letter):
        port = odd_server(lambda connected, _: connected.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"))
        result = send(settings_for(port), letter)
        assert result == Temporary("greeting not taken: -1", server_down=True)

    def test_a_server_that_hangs_up_at_once(self, odd_server, settings_for, letter):
        result = send(settings_for(odd_server(lambda *_: None)), letter)
        assert isinstance(result, Temporary)
        assert result.server_down

    def test_two_recipients_are_two_messages_and_one_that_is_refused_spoils_not_the_other(
        self, mail_server, settings_for, letter
    ):
        server = mail_server(to_recipient={"safety@council.example": "550 5.1.1 unknown"})
        other = replace(letter, to="safety@council.example", message_id="<2@intake.example>")
        transport = SmtpTransport(settings_for(server))
        assert transport.hand_over(other, NOW, 5) == Permanent("recipient not taken: 550 5.1.1")
        assert transport.hand_over(letter, NOW, 5) == Accepted()
        assert [recipients for _, recipients, _ in server.taken] == [["complaints@council.example"]]


class TestAddressesNobodyConfirmed:
    def test_an_unconfirmed_address_never_reaches_the_server(self, mail_server, settings_for, letter):
        server = mail_server()
        result = send(settings_for(server), replace(letter, confirmed=False))
        assert result == Hold("address not confirmed")
        assert server.connections == 0

    def test_a_letter_says_whether_its_address_is_confirmed_or_is_none(self):
        with pytest.raises(TypeError):
            Letter(to="a@council.example", subject="", text="", message_id="<1@intake.example>")


class TestSlowServers:
    def test_a_server_that_never_answers_is_left_in_time(self, odd_server, settings_for, letter):
        port = odd_server(lambda _, closing: closing.wait(60))
        began = time.monotonic()
        result = send(settings_for(port, timeout_seconds=0.3), letter)
        assert result == Temporary("the mail server stopped answering", server_down=True)
        assert 0.25 < time.monotonic() - began < 5

    def test_the_callers_time_counts_when_it_is_shorter(self, odd_server, settings_for, letter):
        port = odd_server(lambda _, closing: closing.wait(60))
        began = time.monotonic()
        send(settings_for(port, timeout_seconds=60), letter, seconds=0.3)
        assert time.monotonic() - began < 5

    def test_a_server_that_dribbles_cannot_stretch_the_time(self, odd_server, settings_for, letter):
        def dribble(connected, closing):
            while not closing.wait(0.05):
                connected.sendall(b"2")

        began = time.monotonic()
        result = send(settings_for(odd_server(dribble), timeout_seconds=0.5), letter)
        assert result == Temporary("the mail server stopped answering", server_down=True)
        assert time.monotonic() - began < 5

    def test_a_server_that_stops_reading_cannot_stretch_the_time(self, odd_server, settings_for, letter):
        def reads_no_letter(connected, closing):
            connected.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 10_000)
            connected.sendall(b"220 hello\r\n")
            for answer in [b"250 me\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go on\r\n"]:
                connected.recv(1000)
                connected.sendall(answer)
            closing.wait(60)

        large = Attachment("record.json", "application/json", b"x" * 5_000_000)
        began = time.monotonic()
        settings = settings_for(odd_server(reads_no_letter), timeout_seconds=4)
        result = send(settings, replace(letter, attachments=(large,)), seconds=60)
        assert result == Temporary("no answer after the message was sent: it may have arrived")
        assert time.monotonic() - began < 30

    def test_a_server_that_thinks_for_ever_about_the_letter(self, mail_server, settings_for, letter):
        settings = settings_for(mail_server(silent_after_letter=True), timeout_seconds=2)
        assert send(settings, letter) == Temporary(
            "no answer after the message was sent: it may have arrived"
        )

    @pytest.mark.parametrize("how", ["use_tls", "use_ssl"])
    def test_a_handshake_that_never_ends(self, odd_server, settings_for, letter, certificates, how):
        def no_handshake(connected, closing):
            if how == "use_tls":
                connected.sendall(b"220 hello\r\n")
                connected.recv(1000)
                connected.sendall(b"250-me\r\n250 STARTTLS\r\n")
                connected.recv(1000)
                connected.sendall(b"220 go on\r\n")
            closing.wait(60)

        began = time.monotonic()
        settings = settings_for(odd_server(no_handshake), timeout_seconds=0.5, **{how: True})
        result = send(settings, letter)
        assert isinstance(result, Temporary)
        assert result.server_down
        assert time.monotonic() - began < 5

    def test_without_any_time_nothing_is_handed_over(self, mail_server, settings_for, letter):
        server = mail_server()
        result = send(settings_for(server), letter, seconds=0)
        assert isinstance(result, Temporary)
        assert server.taken == []


class TestTls:
    def test_starttls_with_a_certificate_we_trust(self, mail_server, settings_for, letter, certificates):
        server = mail_server(starttls=certificates.trusted.context)
        settings = settings_for(server, use_tls=True, ca_file=certificates.authority)
        assert send(settings, letter) == Accepted()

    def test_tls_at_once_with_a_certificate_we_trust(self, mail_server, settings_for, letter, certificates):
        server = mail_server(tls_at_once=certificates.trusted.context)
        settings = settings_for(server, use_ssl=True, ca_file=certificates.authority)
        assert send(settings, letter) == Accepted()

    @pytest.mark.parametrize("how", ["starttls", "tls_at_once"])
    @pytest.mark.parametrize("shown", ["self_signed", "trusted"])
    def test_a_certificate_that_no_known_authority_signed_is_refused(
        self, mail_server, settings_for, letter, certificates, how, shown
    ):
        server = mail_server(**{how: getattr(certificates, shown).context})
        settings = settings_for(server, use_tls=how == "starttls", use_ssl=how == "tls_at_once")
        result = send(settings, letter)
        assert isinstance(result, Temporary)
        assert result.why.startswith("certificate not trusted: ")
        assert result.server_down
        assert server.commands == []

    @pytest.mark.parametrize("how", ["starttls", "tls_at_once"])
    def test_a_certificate_of_another_host_is_refused(
        self, mail_server, settings_for, letter, certificates, how
    ):
        server = mail_server(**{how: certificates.of_another_host.context})
        settings = settings_for(
            server, use_tls=how == "starttls", use_ssl=how == "tls_at_once", ca_file=certificates.authority
        )
        result = send(settings, letter)
        assert isinstance(result, Temporary)
        assert "mismatch" in result.why
        assert server.commands == []

    def test_starttls_that_is_not_offered_is_refused_and_nothing_goes_in_plain(
        self, mail_server, settings_for, letter
    ):
        server = mail_server()
        result = send(settings_for(server, use_tls=True), letter)
        assert result == Temporary("the mail server does not offer STARTTLS", server_down=True)
        assert server.commands == []

    def test_starttls_that_is_offered_and_then_refused(self, odd_server, settings_for, letter):
        def changes_its_mind(connected, closing):
            for answer in [b"220 hello\r\n", b"250-me\r\n250 STARTTLS\r\n", b"454 4.7.0 not now\r\n"]:
                connected.sendall(answer)
                connected.recv(1000)

        result = send(settings_for(odd_server(changes_its_mind), use_tls=True), letter)
        assert result == Temporary("greeting not taken: 454 4.7.0", server_down=True)

    def test_a_server_that_speaks_no_tls_at_all(self, mail_server, settings_for, letter):
        result = send(settings_for(mail_server(), use_ssl=True), letter)
        assert isinstance(result, Temporary)
        assert result.why.startswith("no TLS: ")

    def test_a_file_without_certificates_is_a_setting_to_mend(self, tmp_path, settings_for):
        empty = tmp_path / "authority.pem"
        empty.write_text("nothing")
        with pytest.raises(SettingsProblem, match="INTAKE_MAIL_CA_FILE"):
            SmtpTransport(settings_for(25, ca_file=empty))

    @pytest.mark.parametrize(
        "sender",
        ["", "service", "service@intake.example\nBcc: thief@elsewhere.example", "a\vb <s@intake.example>"],
    )
    def test_a_sender_that_cannot_be_read_is_a_setting_to_mend(self, settings_for, sender):
        with pytest.raises(SettingsProblem, match="INTAKE_MAIL_DEFAULT_SENDER"):
            SmtpTransport(settings_for(25, default_sender=sender))


class TestSigningIn:
    def test_a_password_outside_ascii_is_a_setting_to_mend(self, settings_for):
        with pytest.raises(SettingsProblem, match="INTAKE_MAIL_PASSWORD"):
            SmtpTransport(settings_for(25, username="intake", password="pässword"))

    def test_a_name_and_password_that_the_server_knows(self, mail_server, settings_for, letter, certificates):
        server = mail_server(starttls=certificates.trusted.context, sign_in=("intake", "pass word"))
        settings = settings_for(
            server, use_tls=True, ca_file=certificates.authority, username="intake", password="pass word"
        )
        assert send(replace(settings, password="wrong"), letter) == Temporary(
            "sign-in not taken: 535 5.7.8", server_down=True
        )
        assert send(settings, letter) == Accepted()
        assert len(server.taken) == 1

    def test_a_server_that_wants_no_name(self, mail_server, settings_for, letter):
        settings = settings_for(mail_server(), username="intake", password="secret")
        assert send(settings, letter) == Temporary("the mail server does not offer sign-in", server_down=True)

    def test_a_server_that_wants_a_name_we_do_not_have(self, mail_server, settings_for, letter, certificates):
        server = mail_server(starttls=certificates.trusted.context, sign_in=("intake", "secret"))
        settings = settings_for(server, use_tls=True, ca_file=certificates.authority)
        result = send(settings, letter)
        assert result == Temporary("sender not taken: 530 5.7.0", server_down=True)


def test_flask_mail_itself_still_needs_what_we_add():
    """When one of these is mended there, our connection can become smaller."""
    app = mail_app(MailSettings(default_sender="service@intake.example"))
    with app.app_context():
        sly = flask_mail.Message("a\vBcc: thief@elsewhere.example", ["a@council.example"], "ש" * 1000)
        assert not sly.has_bad_headers()
        assert not sly.as_bytes().isascii()
    assert flask_mail.Connection(app.extensions["mail"]).host is None


def read(part) -> str:
    return part.get_content().replace("\r\n", "\n")


def test_a_pass_of_the_clock_changes_the_date_and_nothing_else(letter):
    with mail_app(MailSettings(default_sender="service@intake.example")).app_context():
        later = compose(letter, NOW + timedelta(hours=1))
        assert parsedate_to_datetime(message_from_bytes(later.as_bytes())["Date"]) == NOW + timedelta(hours=1)
