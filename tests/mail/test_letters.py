"""The letters: what each says, what it never says, and to whom."""

import json
import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.clock import LONDON
from intake.complaints.safety_words import phrases_in_text
from intake.complaints.submission import Submission
from intake.councils.profile import Confirmed
from intake.journey.journeys import JOURNEYS
from intake.mail.letter import Hold, Letter
from tests.complaints.people import (
    ADVOCATE,
    ASKS_FOR_AN_ADVOCATE,
    CHILD,
    CHILD_IN_DANGER,
    CHILD_WHO_TOLD_MORE,
    FRIDAY,
    GRANDMOTHER,
    MIDDLESBROUGH,
    PARENT,
    PROFILES,
    changed,
    confirmed,
    sent,
    with_provider_mailbox,
    with_safety_mailbox,
)
from tests.complaints.random_answers import whole_answers
from tests.mail.in_full import BOTH, FOLDER, LETTERS, told, written

EVERY_COUNCIL = pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.slug)
LINE = "ABOVE THIS LINE: complaints team only."
LETTER_LINE = (
    f"{'=' * 72}\nBELOW THIS LINE: complaints team only. A letter to them, ready to send.\n{'=' * 72}\n"
)


def staff(typed, profile=MIDDLESBROUGH, **how) -> Letter:
    return written(sent(typed, profile, **how), profile)


def above_and_below(letter):
    above, below = letter.text.split(LINE)
    return above, below.split(LETTER_LINE)[0]


def attached(letter, name):
    return next(file.content for file in letter.attachments if file.name == name).decode()


class Reader(HTMLParser):
    """What somebody reads of an HTML mail, a line for each paragraph, item and line end."""

    def __init__(self, html):
        super().__init__()
        self.lines, self._items, self._in_body = [""], 0, False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._in_body = self._in_body or tag == "body"
        if tag == "ol":
            self._items = 0
        if tag in ("p", "div", "li", "h1", "h2", "br"):
            self.lines.append("")
        if tag == "li":
            self._items += 1
            self.lines[-1] = f"{self._items}. "

    def handle_data(self, data):
        if self._in_body:
            self.lines[-1] += data


def words_of_html(html):
    return " ".join(" ".join(Reader(html).lines).split())


def words_of_text(text):
    """The words without the rulers of plain text: lines of - and =, and the dashes around the story's ends."""
    lines = (line for line in text.split("\n") if not re.fullmatch(r"[-=]{3,72}", line))
    return " ".join(" ".join(re.sub(r"^----- (.*) -----$", r"\1", line) for line in lines).split())


@pytest.mark.parametrize("name", LETTERS)
def test_a_whole_letter(name):
    assert told(LETTERS[name]()) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_every_letter_in_the_folder_is_one_that_is_written():
    assert {path.stem for path in FOLDER.iterdir()} == set(LETTERS)


# The subject

SUBJECTS = [
    (CHILD, "[Complaint] MBR-7K3P-29XD | CHILD | ack Mon 7 Dec | Stage 1 Fri 18 Dec"),
    (
        {
            **CHILD_WHO_TOLD_MORE,
            "safe": {"danger": "yes"},
            "safe-who": {"allegation": "no"},
            "soon": {"event": "my move"},
            "advocate": {"advocate": "self"},
        },
        "[Complaint] MBR-7K3P-29XD | SAFETY | STOP | CHILD | ack Mon 7 Dec | Stage 1 Fri 18 Dec | advocate",
    ),
    (
        CHILD_IN_DANGER,
        "[Complaint] MBR-7K3P-29XD | SAFETY | ALLEGATION | CHILD | ack Mon 7 Dec | Stage 1 Fri 18 Dec | advocate",
    ),
    (PARENT, "[Complaint] MBR-7K3P-29XD | STOP | ack Mon 7 Dec | if Stage 1 Fri 18 Dec"),
    (ADVOCATE, "[Complaint] MBR-7K3P-29XD | CHILD | ack Mon 7 Dec | Stage 1 Fri 18 Dec"),
    (GRANDMOTHER, "[Complaint] MBR-7K3P-29XD | ack Mon 7 Dec | if Stage 1 Fri 18 Dec | advocate"),
]


@pytest.mark.parametrize(("typed", "subject"), SUBJECTS)
def test_a_subject_is_triaged_from_a_list(typed, subject):
    assert staff(typed).subject == subject


@EVERY_COUNCIL
def test_there_is_no_ack_in_the_subject_where_the_council_names_no_time(profile):
    names_a_time = profile.slug not in ("redcar-cleveland", "bournemouth")
    assert (" | ack " in staff(CHILD, profile).subject) == names_a_time


def test_the_subject_of_a_request_for_an_advocate_has_no_dates():
    assert staff(ASKS_FOR_AN_ADVOCATE, kind="advocate").subject == "[Advocate] MBR-7K3P-29XD | CHILD"


def test_words_a_machine_found_are_never_in_the_subject():
    letter = staff({**CHILD, "story": {"story": "I want to die"}})
    assert letter.subject == SUBJECTS[0][1]
    assert phrases_in_text(letter.subject) == ()
    assert "“want to die”" in letter.text


def test_dates_cross_christmas_as_the_law_counts_them():
    letter = staff(CHILD, at=datetime(2026, 12, 24, 22, 0, tzinfo=LONDON))
    assert "Stage 1 Tue 12 Jan" in letter.subject
    assert "Stage 1 answer: Tue 12 Jan (10 wd from Thu 24 Dec). By law." in letter.text


# The top lines and the two parts


@EVERY_COUNCIL
def test_the_top_lines_come_in_their_order(profile):
    text = staff(CHILD_IN_DANGER, profile).text
    lines = (
        "Must not know:\n    Dave my carer\n    and Jo\n",
        "Do not forward this mail or record.json: pass on only to-pass-on.html.",
        "How to reach them, by phone: 0161 496 0000",
        "Reply: Do not press Reply",
        f"Complaint {profile.prefix}-7K3P-29XD",
        LINE,
    )
    places = [text.index(line) for line in lines]
    assert places == sorted(places)
    assert text.startswith("Must not know:")


def test_not_wanting_to_say_stands_on_top_and_raises_no_flag():
    letter = staff({**CHILD, "safe": {"danger": "not_say"}})
    assert "Asked whether anyone is being hurt: They did not want to say." in letter.text
    assert "SAFETY" not in letter.subject


def test_not_wanting_to_say_who_it_is_stands_with_the_flags():
    letter = staff({**CHILD, "safe": {"danger": "yes"}, "safe-who": {"allegation": "not_say"}})
    assert "Asked whether it is someone who works with children: They did not want" in letter.text


def test_what_may_be_passed_on_holds_no_danger_no_contact_and_nobody_who_must_not_know():
    typed = {
        **changed(PARENT, reach_post=None),
        "safe": {"danger": "yes"},
        "safe-who": {"allegation": "yes"},
        "contact": {"method": "call", "must_not_know": "MUSTNOTKNOW", "call_me": "Mary"},
        "reach-call": {"value": "0161 496 0000", "good_times": "GOODTIMES", "message": "yes"},
        "support": {"about_you": "ADDRESS", "language": "Polish"},
    }
    letter = staff(typed)
    above, below = above_and_below(letter)
    for secret in ("MUSTNOTKNOW", "0161 496 0000", "GOODTIMES", "ADDRESS", "hurt", "safe", "Call me", "LADO"):
        assert secret not in below, secret
        assert secret not in attached(letter, "to-pass-on.html"), secret
    for needed in ("MUSTNOTKNOW", "0161 496 0000", "GOODTIMES", "ADDRESS", "LADO"):
        assert needed in above, needed
    assert "The language you like best" not in above
    assert "The language that is best for you: Polish" in below


def test_the_page_to_pass_on_begins_with_asking_how_and_says_what_stands_below_the_line():
    letter = staff(PARENT)
    page = attached(letter, "to-pass-on.html")
    first = "Before you speak to anyone about this, ask the complaints team how."
    _above, below = above_and_below(letter)
    assert words_of_html(page) == f"{first} {words_of_text(below)}"
    assert page.index(first) < page.index("<h1")


def test_what_was_skipped_is_not_there():
    assert "Other answers" not in staff(CHILD).text
    assert "None" not in staff(CHILD).text


def test_points_and_wishes_are_numbered_and_an_empty_line_is_no_wish():
    _above, below = above_and_below(staff(PARENT))
    assert "1. Delay\n2. A plan, an assessment or a review\n" in below
    assert "1. A plan, in writing\n2. Someone who calls back\n" in below


@EVERY_COUNCIL
@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        (CHILD, "complaint"),
        (CHILD_IN_DANGER, "complaint"),
        (PARENT, "complaint"),
        (ADVOCATE, "complaint"),
        (GRANDMOTHER, "complaint"),
        (ASKS_FOR_AN_ADVOCATE, "advocate"),
    ],
    ids=["child", "danger", "parent", "advocate", "grandmother", "request"],
)
def test_every_letter_of_every_council_says_the_same_in_both_parts(profile, typed, kind):
    profile = with_provider_mailbox(with_safety_mailbox(profile), confirmed("requests@provider.example"))
    submission = sent(typed, profile, kind=kind)
    letters = [written(submission, profile, which) for which in ("staff", "safety", "provider")]
    if submission.facts.wants_reply_now:
        letters.append(written(submission, profile, "reply"))
    for letter in letters:
        assert words_of_html(letter.html) == words_of_text(letter.text)
        assert submission.reference in letter.text
        assert "{" not in letter.text + letter.subject
        assert not re.search(r"\b(invalid|rejected|failed to)\b", letter.text)


@given(st.data(), st.sampled_from(list(JOURNEYS.values())), st.sampled_from(list(PROFILES.values())))
def test_whatever_is_typed_both_parts_say_the_same_and_nothing_stands_in_a_header(data, journey, profile):
    answers = data.draw(whole_answers(journey, FRIDAY.date()))
    submission = Submission(
        f"{profile.prefix}-7K3P-29XD", profile.slug, journey.kinds[0], FRIDAY, "en", answers
    )
    letter = written(submission, profile)
    assert words_of_html(letter.html) == words_of_text(letter.text)
    assert re.fullmatch(
        r"\[(Complaint|Advocate|Stage 2|Stage 3|Call back|Comment|Compliment|Suggestion|More)\] "
        r"[A-Z]{3}-7K3P-29XD( \| (to add|to change|to stop|SAFETY|ALLEGATION|STOP|CHILD|ack Mon 7 Dec|ack Tue 8 Dec"
        r"|(if )?Stage 1 Fri 18 Dec|(if )?Stage 2 Wed 13 Jan|(if )?panel Wed 20 Jan|advocate))*",
        letter.subject,
    )
    assert submission.facts.story in letter.text
    assert json.loads(attached(letter, "record.json"))["story"] == submission.facts.story


def test_our_own_words_fit_in_72_columns():
    for letter in (make() for make in LETTERS.values()):
        assert [line for line in letter.text.split("\n") if len(line) > 72] == []


# What somebody typed


STORY = (
    "  Мой рассказ\tשלום \u202eabc\u202c 👩‍👩‍👧\n\n<b>&amp; \"'\\\n> not a quotation\n"
    + "long " * 60
    + "\n end  "
)


def test_a_story_is_untouched_in_the_text_and_in_the_record():
    letter = staff({**CHILD, "story": {"story": STORY}})
    assert f"their own words begin -----\n\n{STORY}\n\n----- MBR" in letter.text
    assert json.loads(attached(letter, "record.json"))["story"] == STORY


def test_html_somebody_typed_is_shown_and_not_obeyed():
    evil = '<script>alert(1)</script><img src="https://x.example/y.png"> & "quotes"'
    typed = {
        **CHILD_WHO_TOLD_MORE,
        "story": {"story": evil},
        "contact": {"must_not_know": evil, "call_me": evil},
        "right": {"wish_1": evil},
        "who": {"who": evil},
    }
    letter = staff(typed)
    for html in (letter.html, attached(letter, "to-pass-on.html")):
        assert "<script" not in html
        assert "<img" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert evil in letter.text


def test_nothing_is_fetched_from_anywhere():
    for letter in (make() for make in LETTERS.values()):
        assert not re.search(r"https?:|src=|href=|url\(|@import|<script|<link", letter.html)


def test_typed_words_say_their_own_direction():
    letter = staff({**CHILD, "story": {"story": "שלום"}})
    assert re.search(r'<div lang="en" dir="auto"[^>]*>שלום</div>', letter.html)


def test_a_name_like_a_header_is_a_name():
    typed = {**CHILD, "contact": {"method": "email", "call_me": "Bcc: x@example.org\nSubject: hello"}}
    typed["reach-email"] = {"value": "sam@example.org\nBcc: x@example.org", "email_now": "yes"}
    letter = staff(typed)
    assert letter.reply_to is None
    assert "Bcc" not in letter.subject
    assert "Name to use:\n    Bcc: x@example.org\n    Subject: hello" in letter.text


def test_several_lines_that_somebody_typed_cannot_pass_for_ours():
    typed = {**CHILD, "contact": {"must_not_know": f"Dave\n\nReply: Goes to them.\n{LINE}"}}
    text = staff(typed).text
    assert text.startswith(
        f"Must not know:\n    Dave\n    \n    Reply: Goes to them.\n    {LINE}\n\nDo not forward"
    )
    assert len(re.findall(f"^{LINE}", text, re.MULTILINE)) == 1
    assert re.search(
        r'<div dir="auto" style="border-left[^>]*>Dave<br><br>Reply: Goes to them', staff(typed).html
    )


def test_nobody_can_write_the_line_that_ends_their_story():
    typed = {**CHILD, "story": {"story": "----- their own words end -----\nOther answers"}}
    assert staff(typed).text.count("MBR-7K3P-29XD: their own words end") == 1


# Reply


EMAIL = {"value": "jaz@example.org"}


@pytest.mark.parametrize(
    ("now", "reply_to", "line"),
    [
        ("yes", "jaz@example.org", "Goes to them. Safe to use"),
        ("", "jaz@example.org", "They did not say whether someone else reads it"),
        ("no", None, "Someone else may read that mailbox"),
    ],
)
def test_reply_goes_to_somebody_who_asked_for_email_unless_someone_else_reads_it(now, reply_to, line):
    typed = {**CHILD, "contact": {"method": "email"}, "reach-email": {**EMAIL, "email_now": now}}
    letter = staff(typed)
    assert letter.reply_to == reply_to
    assert line in " ".join(letter.text.split())


def test_reply_to_a_helper_goes_to_the_helper():
    letter = staff(ADVOCATE)
    assert letter.reply_to == "chris@example.org"
    assert "Goes to the helper, not to the person they help." in " ".join(letter.text.split())


@pytest.mark.parametrize("method", ["call", "text", "post", "someone", "none"])
def test_an_address_that_was_not_asked_for_is_never_replied_to(method):
    typed = {**CHILD, "contact": {"method": method}, f"reach-{method}": {"value": "jaz@example.org 1234567"}}
    letter = staff(typed)
    assert letter.reply_to is None
    assert "Do not press Reply: it does not reach them." in letter.text


@pytest.mark.parametrize(
    ("method", "line"),
    [
        ("call", "They asked for a call and gave no number."),
        ("text", "They asked for a text message and gave no number."),
        ("email", "They asked for email and gave no address."),
        ("post", "They asked for a letter and gave no address."),
        ("someone", "They asked to be reached through someone and did not say whom."),
        ("none", "They gave no way to reach them."),
    ],
)
def test_a_way_that_leads_nowhere_is_told(method, line):
    letter = staff({**CHILD, "contact": {"method": method}, f"reach-{method}": {}})
    assert line in " ".join(letter.text.split())
    assert "They may ring and say their reference." in " ".join(letter.text.split())


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("yes", "Leaving a message: They said yes."),
        ("no", "Leaving a message: Do not leave one: someone else may hear it."),
        ("", "Leaving a message: They did not say, so leave none."),
    ],
)
def test_a_message_is_left_only_where_they_said_yes(message, line):
    typed = {
        **CHILD,
        "contact": {"method": "call"},
        "reach-call": {"value": "0161 496 0000", "message": message},
    }
    assert line in staff(typed).text


# Who they are


def test_both_names_are_told_where_there_are_two():
    letter = staff({**CHILD, "contact": {"call_me": "Sam", "whole_name": "Samira Jones"}})
    assert "Name to use: Sam\nWhole name: Samira Jones\n" in letter.text


def test_who_did_not_say_is_treated_as_a_child():
    letter = staff({**CHILD, "you": {}})
    assert "treat them as a child" in letter.text
    assert "CHILD" in letter.subject


@pytest.mark.parametrize("role", ["foster_carer", "special_guardian", "adopter_or_adopted"])
def test_carers_complain_in_their_own_right(role):
    assert "In their own right: They may complain" in staff({**PARENT, "you": {"role": role}}).text


@pytest.mark.parametrize(
    ("authority", "line"),
    [
        ("yes", "They say that this person asked them to, and can confirm it."),
        ("no", "This person has not asked them to, or not yet."),
        ("not_sure", "They are not sure."),
        ("", "They did not say."),
    ],
)
def test_a_helper_of_an_adult_has_that_adults_authority_or_staff_ask_first(authority, line):
    typed = changed(
        ADVOCATE,
        for_whom={"for_whom": "care_leaver"},
        children=None,
        agreement=None,
        adult={"children": "Lee Brown", "authority": authority},
    )
    letter = staff(typed)
    assert f"Authority: {line}" in " ".join(letter.text.split())
    assert "The adult they help: Lee Brown" in letter.text
    assert "for an adult who used to be in care" in letter.text
    assert "CHILD" not in letter.subject


# An advocate


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("council", "They want one. Please find one, and tell them who it is."),
        ("provider", "They want one from NYAS. Nobody has told NYAS yet: please do."),
        ("self", "They want one and will call NYAS themselves."),
        ("own", "There is someone they trust."),
        ("has", "There is one already."),
        ("no", "Not now. They may change their mind."),
        ("", "They did not answer. Please offer one"),
    ],
)
def test_an_advocate_is_a_line_and_where_one_is_wanted_a_word_in_the_subject(answer, line):
    letter = staff({**CHILD, "advocate": {"advocate": answer}})
    assert line in " ".join(letter.text.split())
    assert letter.subject.endswith(" | advocate") == (answer in ("council", "provider", "self"))
    assert ("NYAS: 0808 808 1001, help@nyas.net" in letter.text) == (answer in ("council", "provider"))


def test_staff_are_told_when_the_provider_was_asked_already():
    submission = sent({**CHILD, "advocate": {"advocate": "provider"}}, BOTH)
    assert "We have asked NYAS" in written(submission, BOTH).text


def test_staff_are_not_told_of_a_mail_that_nobody_sent_because_the_profile_has_changed_since():
    submission = sent({**CHILD, "advocate": {"advocate": "provider"}})
    assert "Nobody has told NYAS yet" in written(submission, BOTH).text


def test_an_advocate_for_a_child_is_told_as_one():
    assert "Advocate for the child\n" in staff({**PARENT, "advocate-child": {"advocate": "council"}}).text
    assert "Advocate for the person they help\n" in staff(ADVOCATE).text


# The 12 months


@pytest.mark.parametrize(
    ("when", "before", "line"),
    [
        ({}, {}, "No date was given, so this cannot be told."),
        ({"ticks": ["not_sure"]}, {}, "No date was given, so this cannot be told."),
        ({"ticks": ["still"]}, {}, "Within 12 months: it is still happening."),
        (
            {"happened": "3 March 2026"},
            {},
            "Within 12 months: the last day in time is Wednesday 3 March 2027.",
        ),
        (
            {"happened": "Dec 2025"},
            {},
            "by the latest day it could be: the last day in time is Thursday 31 December 2026.",
        ),
        (
            {"happened": "2025"},
            {},
            "by the latest day it could be: the last day in time is Thursday 31 December 2026.",
        ),
        (
            {"happened": "3 Sept 2024"},
            {"told": "yes", "told_when": "May 2025", "answered": "no"},
            "they say that they told you before, in time, and heard nothing. They wrote: 3 Sept 2024 They told you before: May 2025",
        ),
        (
            {"happened": "2020"},
            {},
            "More than 12 months ago: the last day in time was Friday 31 December 2021.",
        ),
    ],
)
def test_the_twelve_months_are_told_with_the_day(when, before, line):
    letter = staff({**CHILD_WHO_TOLD_MORE, "when": when, "before": before})
    assert line in " ".join(letter.text.split())


@pytest.mark.parametrize(("when", "told_so"), [("2020", True), ("Sept 2026", False), ("", False)])
def test_earlier_parts_of_what_is_still_happening_add_a_line(when, told_so):
    letter = staff({**CHILD_WHO_TOLD_MORE, "when": {"happened": when, "ticks": ["still"]}})
    assert ("Earlier parts are more than 12 months ago." in letter.text) == told_so


@pytest.mark.parametrize(
    ("role", "line"), [("child", "They are a child."), ("not_said", "They may be a child.")]
)
def test_being_a_child_is_itself_a_reason(role, line):
    letter = staff({**CHILD_WHO_TOLD_MORE, "you": {"role": role}, "when": {"happened": "2020"}})
    assert f"{line} That is itself a reason" in letter.text


def test_what_made_it_hard_is_told_and_nobody_must_say():
    assert "What made it hard before: I was told to wait; I was ill" in staff(PARENT).text
    assert "What made it hard" not in above_and_below(staff({**PARENT, "sooner": {}}))[0]


def test_a_request_for_an_advocate_has_no_twelve_months_and_no_dates():
    text = staff(ASKS_FOR_AN_ADVOCATE, kind="advocate").text
    assert "12 months" not in text
    assert "Dates" not in text


# Dates


def test_a_time_from_receipt_is_a_date_beside_the_laws():
    profile = PROFILES["north-east-lincolnshire"]
    text = " ".join(staff(CHILD, profile).text.split())
    assert "Stage 1 answer: Fri 18 Dec (10 wd from Fri 4 Dec). By law. Your page says" in text


def test_a_time_without_a_start_is_quoted_and_not_computed():
    text = " ".join(staff(CHILD, PROFILES["bexley"]).text.split())
    assert "aim to: “within 10 working days”. It does not say from when it counts" in text


def test_calendar_days_are_called_so():
    weeks = replace(MIDDLESBROUGH.acknowledge, days=7, unit="calendar")
    text = staff(CHILD, replace(MIDDLESBROUGH, acknowledge=weeks)).text
    assert "Acknowledge: Fri 11 Dec (7 calendar days from Fri 4 Dec)." in text


def test_a_date_beyond_the_known_bank_holidays_is_called_an_estimate():
    letter = staff(CHILD, at=datetime(2040, 1, 4, 12, 0, tzinfo=LONDON))
    assert "An estimate: the bank holidays of that year are not" in " ".join(letter.text.split())


def test_a_council_that_says_nothing_has_only_the_laws_dates():
    silent = replace(
        MIDDLESBROUGH, acknowledge=None, stage_1=replace(MIDDLESBROUGH.stage_1, within=None, longer=None)
    )
    text = staff(CHILD, silent).text
    assert "Your page" not in text
    assert "Your own time" not in text


def test_a_time_that_is_neither_computed_nor_quoted_is_not_told():
    vague = replace(MIDDLESBROUGH.stage_1.within, quote=None)
    text = staff(CHILD, replace(MIDDLESBROUGH, stage_1=replace(MIDDLESBROUGH.stage_1, within=vague))).text
    assert "Your own time for Stage 1" not in text


# The automatic reply


@EVERY_COUNCIL
@pytest.mark.parametrize("typed", [CHILD_IN_DANGER, ADVOCATE, {**CHILD, "you": {"role": "not_said"}}])
def test_the_automatic_reply_gives_nothing_away(profile, typed):
    typed = changed(typed, reach_call=None)
    contact = {**typed["contact"], "method": "email", "call_me": "Zebedee", "must_not_know": "Dave"}
    typed = {**typed, "contact": contact, "reach-email": {"value": "jaz@example.org", "email_now": "yes"}}
    letter = written(sent(typed, profile), profile, "reply")
    seen = letter.subject + letter.text + letter.html
    assert letter.subject == "We got your message"
    secrets = (
        "complain",
        "social",
        "child",
        "zebedee",
        "chris",
        "ali",
        "dave",
        "advocate",
        "carer",
        "acknowledg",
    )
    for secret in secrets:
        assert not re.search(rf"\b{secret}", seen.lower()), secret
    assert f"Your reference: {profile.prefix}-7K3P-29XD" in letter.text
    assert letter.reply_to == profile.contacts.email.value
    assert profile.contacts.email.value not in seen
    assert letter.to == "jaz@example.org"
    assert letter.automatic
    assert letter.confirmed
    assert letter.attachments == ()


def test_the_automatic_reply_names_the_days_and_the_phone():
    text = " ".join(written(sent(ADVOCATE), kind="reply").text.split())
    assert "Middlesbrough Council usually tells you by Monday 7 December 2026 that it arrived." in text
    assert "You should have an answer by Friday 18 December 2026." in text
    assert "Call 01642 729814 and say your reference." in text


def test_where_the_council_decides_first_no_answer_is_promised():
    text = " ".join(written(sent({**ADVOCATE, "court": {"court": ["family"]}}), kind="reply").text.split())
    assert (
        "first decides how to deal with it, and tells you. If it is dealt with in the way you asked for"
        in text
    )


def test_a_council_without_a_phone_has_no_sentence_about_one():
    profile = PROFILES["bexley"]
    assert "Call {" not in written(sent(ADVOCATE, profile), profile, "reply").text
    assert "say your reference" not in written(sent(ADVOCATE, profile), profile, "reply").text


def test_an_estimate_is_told_as_one_to_a_person_too():
    late = sent(ADVOCATE, at=datetime(2040, 1, 4, 12, 0, tzinfo=LONDON))
    told = " ".join(written(late, kind="reply").text.split())
    assert "The bank holidays of that year are not fixed yet, so this day may move." in told


def test_asking_for_an_advocate_is_answered_without_a_date():
    typed = changed(
        ASKS_FOR_AN_ADVOCATE,
        contact={"method": "email"},
        reach_text=None,
        reach_email={"value": "jaz@example.org", "email_now": "yes"},
    )
    text = written(sent(typed, kind="advocate"), kind="reply").text
    assert "Someone will get in touch with you about what you asked for." in text
    assert "2026" not in text.split("What happens next")[1]


# The other mailboxes


def test_the_safety_mailbox_gets_what_is_needed_today_and_no_more():
    typed = {
        **CHILD_IN_DANGER,
        **{step: {} for step in ("soon", "when", "before")},
        "_more": {"more": "yes"},
        "about": {"topics": ["delay"]},
        "who": {"who": "Lisa Green"},
        "right": {"wish_1": "WISH"},
        "support": {"about_you": "born 3.4.2013", "language": "Polish"},
    }
    letter = written(sent(typed, BOTH), BOTH, "safety")
    assert letter.to == "front-door@council.example"
    assert letter.subject == "[Safety] MBR-7K3P-29XD | SAFETY | ALLEGATION | CHILD"
    for needed in (
        "Dave my carer",
        "0161 496 0000",
        "LADO",
        "locked me in",
        "Lisa Green",
        "born 3.4.2013",
        "Polish",
    ):
        assert needed in letter.text
    for more in ("WISH", "Delay", "12 months", "Stage 1"):
        assert more not in letter.text
    assert letter.attachments == ()


def test_staff_know_of_the_mail_to_the_safety_mailbox():
    both = written(sent(CHILD_IN_DANGER, BOTH), BOTH)
    assert "The safety mailbox gets a mail of its own about this." in both.text
    assert "The safety mailbox" not in staff(CHILD_IN_DANGER).text


@pytest.mark.parametrize("mailbox", [None, Confirmed("front-door@council.example")])
def test_staff_are_not_told_of_a_mail_to_a_safety_mailbox_that_is_held(mailbox):
    profile = replace(BOTH, safety=replace(BOTH.safety, mailbox=mailbox))
    letter = written(sent(CHILD_IN_DANGER, BOTH), profile)
    assert "The safety mailbox was told nothing" in letter.text


def test_the_provider_never_gets_what_happened_nor_who_must_not_know():
    typed = {**CHILD_IN_DANGER, "advocate": {"advocate": "provider"}}
    letter = written(sent(typed, BOTH), BOTH, "provider")
    for secret in ("Dave", "locked", "hurt", "shouts", "SAFETY", "LADO", "13 to 15"):
        assert secret not in letter.text + letter.html + letter.subject
    for needed in ("Sam", "0161 496 0000", "after school", "Do not leave one", "MBR-7K3P-29XD"):
        assert needed in letter.text
    assert "Someone near them must not know." in letter.text


def test_the_provider_reads_what_happened_only_when_they_chose_that():
    typed = {**CHILD_IN_DANGER, "advocate": {"advocate": "provider_may_read"}}
    submission = sent(typed, BOTH)
    letter = written(submission, BOTH, "provider")
    assert "They chose to let you read what they wrote." in letter.text
    assert "My carer Dave shouts at me evry day." in letter.text
    assert "Dave my carer\nand Jo" not in letter.text, "who must not know stays with the complaints team"
    staff = " ".join(written(submission, BOTH).text.split())
    assert "We have asked NYAS, and it has what they wrote: they chose that." in staff


MORE = {
    "earlier": {"reference": "mbr 7k3p-2x9d"},
    "what": {"what": "stop"},
    "story": {"story": "It is sorted."},
    "contact": {},
}
CHECK = (
    "Sent by someone who knows the reference. Before you stop anything or use a new contact, check with the person in "
    "the way they first gave."
)


@pytest.mark.parametrize("what", ["add", "change", "stop", ""])
@pytest.mark.parametrize(
    "contact", [{}, {"contact": {"method": "call"}, "reach-call": {"value": "0161 496 0000"}}]
)
def test_whoever_adds_changes_or_stops_is_checked_with_first_in_the_way_they_first_gave(what, contact):
    letter = written(sent({**MORE, "what": {"what": what} if what else {}, **contact}, kind="more"))
    text = " ".join(letter.text.split())
    assert CHECK in text.split("More, under its own reference")[0]
    assert ("They gave no new way: use the one they first gave." in text) == (not contact)
    assert f" | to {what or 'add'} | MBR-7K3P-2X9D" in letter.subject
    assert "Which one is it?" not in letter.subject


def test_no_answer_by_reply_reaches_someone_who_only_knows_a_reference():
    typed = {
        **MORE,
        "contact": {"method": "email"},
        "reach-email": {"value": "who@example.org", "email_now": "yes"},
    }
    letter = written(sent(typed, kind="more"))
    assert letter.reply_to is None
    assert "Do not press Reply: nobody has checked yet who wrote this." in " ".join(letter.text.split())


@pytest.mark.parametrize("typed", ["the one from May", "BEX-7K3P-2X9D", "MBR-7K3P-2X9", "MBR-1111-0000", ""])
def test_nothing_typed_stands_in_a_subject_that_is_not_a_reference_of_this_council(typed):
    letter = written(sent({**MORE, "earlier": {"reference": typed}}, kind="more"))
    assert letter.subject == "[More] MBR-7K3P-29XD | to stop"
    assert typed in letter.text


@pytest.mark.parametrize(
    ("what", "heading"),
    [("add", "What they add"), ("change", "What is to be changed"), ("stop", "Why it is to stop")],
)
def test_what_is_added_stands_below_the_line_with_what_it_is(what, heading):
    text = written(sent({**MORE, "what": {"what": what}}, kind="more")).text
    below = text.split("ABOVE THIS LINE")[1]
    assert heading in below
    assert "What came before" in below
    assert "It is sorted." in below


@pytest.mark.parametrize("kind", ["comment", "compliment", "suggestion"])
def test_feedback_owes_nothing_and_is_told_apart_in_the_list(kind):
    letter = written(
        sent({"kind": {"kind": kind}, "story": {"story": "Jo was kind."}, "contact": {}}, kind=kind)
    )
    assert letter.subject == f"[{kind.capitalize()}] MBR-7K3P-29XD"
    assert "What they wrote" in letter.text
    for office in (
        "Dates",
        "ready to send",
        "Advocate",
        "No name",
        "treat them as a child",
        "12 months",
        "Flags",
    ):
        assert office not in letter.text


def test_who_must_not_know_of_a_thank_you_stands_on_top_all_the_same():
    typed = {
        "kind": {"kind": "compliment"},
        "story": {"story": "Jo was kind."},
        "contact": {"must_not_know": "my dad"},
    }
    letter = written(sent(typed, kind="compliment"))
    assert letter.text.startswith("Must not know: my dad")
    assert "my dad" not in letter.text.split("ABOVE THIS LINE")[1]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("comment", "Thank you for writing. Someone may write back to you, but nobody has to."),
        ("more", "Before anything changes, someone asks you, in the way you first gave."),
    ],
)
def test_the_automatic_reply_promises_no_more_than_somebody_owes(kind, told):
    typed = {
        "story": {"story": "Jo was kind."},
        "contact": {"method": "email"},
        "reach-email": {"value": "jaz@example.org", "email_now": "yes"},
    }
    assert told in " ".join(written(sent(typed, kind=kind), kind="reply").text.split())


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ("provider", "Tell NYAS how to reach them, and nothing of what happened."),
        ("provider_may_read", "They chose that NYAS may read what they wrote: you can pass it on."),
    ],
)
def test_staff_who_must_ask_the_provider_are_told_what_they_may_pass_on(chosen, told):
    letter = written(sent({**CHILD, "advocate": {"advocate": chosen}}))
    assert told in " ".join(letter.text.split())


def test_the_provider_learns_what_it_is_roughly_about_only_when_they_chose_that():
    for chosen, may_know in (("provider", False), ("provider_may_read", True)):
        typed = {**ASKS_FOR_AN_ADVOCATE, "advocate": {"advocate": chosen}}
        letter = written(sent(typed, BOTH, kind="advocate"), BOTH, "provider")
        assert ("Where I live, or moving" in letter.text) == may_know


@pytest.mark.parametrize(("reach", "named"), [("at school, Ms Khan", True), ("", False)])
def test_the_provider_learns_whom_a_helper_helps_only_when_it_may_call_that_person(reach, named):
    typed = {
        **changed(ADVOCATE, advocate={"advocate": "provider"}),
        "hears": {"hears": "both", "reach": reach},
    }
    text = written(sent(typed, BOTH), BOTH, "provider").text
    assert ("The person they help: Ali, 14" in text) == named
    assert ("at school, Ms Khan" in text) == named


def test_whoever_they_trust_is_welcome_but_nobody_it_is_about():
    letter = written(sent({**CHILD, "advocate": {"advocate": "own", "who": "Ms Khan, my teacher"}}))
    told = " ".join(letter.text.split())
    assert "That person is welcome, unless it is someone the complaint is about, or their manager." in told
    assert "Who that is: Ms Khan, my teacher" in told


@pytest.mark.parametrize(
    ("hears", "told", "note"),
    [
        ("helper", "Whom to answer: Only the helper.", None),
        (
            "both",
            "Whom to answer: Both: the helper and the person they help.",
            "They want both to hear back: write to the person they help too.",
        ),
        (
            "person",
            "Whom to answer: The person they help, not the helper.",
            "They want the person they help to hear back, not the helper: write it to that person.",
        ),
    ],
)
def test_staff_are_told_whom_to_answer_when_someone_helps(hears, told, note):
    text = " ".join(written(sent(changed(ADVOCATE, hears={"hears": hears}))).text.split())
    assert told in text
    assert note is None or note in text


def test_nobody_answers_a_helper_by_reply_who_wants_only_the_person_to_hear_back():
    letter = written(sent(changed(ADVOCATE, hears={"hears": "person", "reach": "at school"})))
    assert letter.reply_to is None
    told = " ".join(letter.text.split())
    assert "Do not press Reply: they want the person they help to hear back." in told


def test_a_helper_who_gives_only_a_way_to_the_person_has_given_a_way():
    typed = changed(
        ADVOCATE,
        hears={"hears": "person", "reach": "at school, Ms Khan", "times": "before noon"},
        contact={},
        reach_email=None,
    )
    letter = written(sent(typed))
    text = " ".join(letter.text.split())
    assert letter.reply_to is None
    assert "How to reach the person they help: at school, Ms Khan" in text
    assert "Safe times for the person they help: before noon" in text
    assert "They gave no way to reach them" not in text
    below = text.split("ABOVE THIS LINE")[1].split("BELOW THIS LINE")[0]
    assert "Ms Khan" not in below


def test_a_child_who_has_not_heard_it_is_gone_through_it_with():
    letter = written(sent(changed(ADVOCATE, read_aloud={"heard": "not_yet"})))
    assert "Not yet. Go through it with the child when you speak to them." in " ".join(letter.text.split())


def test_the_provider_is_not_alarmed_where_nobody_must_not_know():
    typed = {**CHILD, "advocate": {"advocate": "provider"}}
    letter = written(sent(typed, BOTH), BOTH, "provider")
    assert "must not know" not in letter.text
    assert "Name to use" not in letter.text


@pytest.mark.parametrize("kind", ["safety", "provider"])
def test_a_mailbox_that_a_profile_no_longer_names_holds_its_message(kind):
    assert isinstance(written(sent(CHILD_IN_DANGER), kind=kind), Hold)


def test_a_reply_to_what_is_no_address_is_held():
    typed = {**ADVOCATE, "reach-email": {"value": "chris", "email_now": "yes"}}
    assert isinstance(written(sent(typed), kind="reply"), Hold)


@EVERY_COUNCIL
def test_an_address_that_nobody_confirmed_is_marked_so(profile):
    assert not staff(CHILD, profile).confirmed
    known = replace(
        profile, contacts=replace(profile.contacts, email=confirmed(profile.contacts.email.value))
    )
    assert staff(CHILD, known).confirmed
    unsure = replace(
        with_provider_mailbox(profile, Confirmed("p@provider.example")),
        safety=replace(profile.safety, mailbox=Confirmed("s@council.example")),
    )
    assert not written(sent(CHILD_IN_DANGER, unsure), unsure, "safety").confirmed
    assert not written(sent(CHILD_IN_DANGER, unsure), unsure, "provider").confirmed


def test_another_language_is_named_and_its_words_were_not_checked():
    letter = staff({**CHILD, "story": {"story": "Chcę umrzeć"}}, language="pl")
    assert "Language they used on the site: Polish" in letter.text
    assert "Words were not checked." in letter.text


def test_a_letter_has_the_outboxs_message_id():
    assert staff(CHILD).message_id == "<1@intake.invalid>"


def test_a_kind_that_nobody_writes_is_an_error():
    with pytest.raises(KeyError):
        written(sent(CHILD), kind="postcard")
