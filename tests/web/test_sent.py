"""The confirmation: a reference, what happens next and by when, and a device that can be cleared."""

from dataclasses import replace
from datetime import date, datetime

import pytest
import time_machine
from flask import Response

from intake import clock, create_app
from intake.clock import LONDON
from intake.complaints.certainty import dates_of
from intake.complaints.date_words import ANSWERS, ANSWERS_AT_LATEST, TELLS_YOU_IT_ARRIVED
from intake.complaints.submission import Submission
from intake.complaints.submit import submit
from intake.config import Settings
from intake.councils import load_profiles
from intake.councils.national import NATIONAL
from intake.councils.profile import Confirmed
from intake.i18n import long_date
from intake.journey.journeys import JOURNEYS
from intake.journey.path import path
from intake.store import new_key, upgrade
from intake.web.visit import Visit
from tests.web.invariants import check
from tests.web.page import Page, words_of

PROFILES = load_profiles()
FRIDAY = datetime(2026, 11, 20, 16, 30, tzinfo=LONDON)
NYAS = NATIONAL["nyas"].phone

CHILD = {"you": {"role": ["child"]}, "story": {"story": ["They moved me and nobody asked"]}}
PARENT = {"you": {"role": ["parent"]}, "story": {"story": ["Nobody came"]}}
ADVOCATE = {
    "you": {"role": ["advocate"]},
    "for-whom": {"for_whom": ["child"]},
    "story": {"story": ["They moved Sam"]},
}
EMAIL = {"contact": {"method": ["email"]}, "reach-email": {"value": ["sam@example.org"]}}
DANGER = {"safe": {"danger": ["yes"]}}


class Sender:
    """Sends what somebody wrote, and shows the page they see then."""

    def __init__(self, folder, profiles=PROFILES):
        address = f"sqlite:///{folder / 'intake.db'}"
        upgrade(address)
        self.app = create_app(Settings("s", new_key(), address, demo=True), profiles=dict(profiles))
        self.site = self.app.extensions["intake"]
        self.browser = self.app.test_client()
        self.code = ""

    def send(self, answers, council="middlesbrough", journey="complaint", device="shared", at=FRIDAY):
        """The confirmation of these answers, sent and read at this moment."""
        with time_machine.travel(at, tick=False):
            draft = self.write(answers, council, journey, device)
            self.code = draft.code
            sent = submit(
                self.site.store,
                self.site.profiles[council],
                JOURNEYS[journey],
                draft.code,
                clock.now(),
                seen=draft.revision,
            )
            document = self.site.store.submissions.get(sent.submission_id).document
            self.submission = Submission.from_document(document)
            self.hold(draft)
            page = self.read(f"/{council}/{journey}/sent")
        check(page)
        return page

    def write(self, answers, council, journey, device):
        """A draft with these answers, every other question passed over."""
        drafts = self.site.store.drafts
        draft = drafts.begin(council, journey, device, "en", clock.now())
        for step, typed in answers.items():
            draft = drafts.save(draft.code, step, typed, clock.now())
        while gap := path(JOURNEYS[journey], draft.answers, clock.today()).first_gap:
            draft = drafts.save(draft.code, gap.slug, {}, clock.now())
        return draft

    def hold(self, draft):
        answer = Response()
        self.site.cookie.write(answer, Visit(draft.code, draft.device, clock.now()))
        value = answer.headers["Set-Cookie"].partition(";")[0].partition("=")[2]
        self.browser.set_cookie(self.site.cookie.name, value)

    def read(self, address):
        return Page(address, self.browser.get(address))


@pytest.fixture
def sender(tmp_path):
    return Sender(tmp_path)


@pytest.fixture
def sent(sender):
    return sender.send


def buttons(page):
    return [words_of(button) for button in page.document.iter("button")]


# The reference


def test_the_reference_stands_whole_in_a_place_of_its_own_and_the_code_nowhere(sender):
    page = sender.send(CHILD | EMAIL)
    (shown,) = [words_of(p) for p in page.main.iter("div") if p.get("class") == "reference"]
    assert shown == page.reference == sender.submission.reference
    assert sender.code not in page.html
    assert page.title.startswith("It was sent")


# Dates


def test_a_complaint_sent_on_a_friday_has_the_laws_date_two_weeks_later(sent):
    text = sent(CHILD | EMAIL).text
    assert "You should have an answer by Friday 4 December 2026." in text
    assert "That is 10 working days from the day you sent it." in text
    assert "If it needs more time: Friday 18 December 2026 at the latest." in text


def test_a_complaint_sent_on_christmas_eve_is_due_on_12_january(sent):
    text = sent(CHILD | EMAIL, at=datetime(2026, 12, 24, 23, 59, tzinfo=LONDON)).text
    assert "You should have an answer by Tuesday 12 January 2027." in text


def test_an_adult_reads_that_it_is_the_law(sent):
    text = sent(PARENT | EMAIL).text
    assert "By law you should have an answer by Friday 4 December 2026." in text
    assert "the law gives the council until Friday 18 December 2026 at the latest" in text


def test_an_adult_who_asked_for_simpler_words_reads_them_here_too(sent):
    text = sent(PARENT | EMAIL | {"_words": {"simpler": ["yes"]}}).text
    assert "By law" not in text
    assert "You should have an answer by Friday 4 December 2026." in text


@pytest.mark.parametrize(
    ("council", "told"),
    [
        (
            "middlesbrough",
            "Middlesbrough Council usually tells you by Monday 23 November 2026 that it arrived.",
        ),
        ("north-east-lincolnshire", "says it tells you by Tuesday 24 November 2026 that it arrived."),
        ("bexley", "Bexley Council aims to tell you by Tuesday 24 November 2026 that it arrived."),
        ("redcar-cleveland", None),
        ("bournemouth", None),
    ],
)
def test_each_council_says_in_its_own_way_when_it_tells_you_that_it_arrived(sent, council, told):
    text = sent(CHILD | EMAIL, council=council).text
    assert told in text if told else "that it arrived." not in text


@pytest.mark.parametrize(
    ("council", "own"),
    [
        (
            "middlesbrough",
            "Middlesbrough says: “usually within 10 working days”. Its page does not say from when.",
        ),
        ("redcar-cleveland", "Redcar and Cleveland says the aim is “within 10 working days”."),
        ("north-east-lincolnshire", "North East Lincolnshire Council names the same day."),
        ("bournemouth", "Bournemouth says: “Within ten working days”. Its page does not say from when."),
        ("bexley", "Bexley says the aim is “within 10 working days”."),
    ],
)
def test_the_councils_own_time_stands_beside_the_laws_date_in_its_own_words(sent, council, own):
    text = sent(CHILD | EMAIL, council=council).text
    assert text.index("You should have an answer by Friday 4 December 2026.") < text.index(own)


@pytest.mark.parametrize("hedge", ANSWERS)
def test_a_councils_own_date_is_told_with_its_verb(tmp_path, hedge):
    lincolnshire = PROFILES["north-east-lincolnshire"]
    stage_1 = replace(
        lincolnshire.stage_1,
        within=replace(lincolnshire.stage_1.within, days=9, hedge=hedge),
        longer=replace(lincolnshire.stage_1.longer, days=19, hedge=hedge),
    )
    profile = replace(
        lincolnshire, stage_1=stage_1, acknowledge=replace(lincolnshire.acknowledge, hedge=hedge)
    )
    text = Sender(tmp_path, {profile.slug: profile}).send(CHILD | EMAIL, council=profile.slug).text
    for sentences, day in (
        (TELLS_YOU_IT_ARRIVED, "Tuesday 24 November 2026"),
        (ANSWERS, "Thursday 3 December 2026"),
        (ANSWERS_AT_LATEST, "Thursday 17 December 2026"),
    ):
        assert str(sentences[hedge]).format(council=profile.name, date=day) in text


@pytest.mark.parametrize("council", PROFILES)
@pytest.mark.parametrize("who", [CHILD, PARENT, ADVOCATE], ids=["child", "adult", "helper"])
def test_every_date_on_the_page_is_one_that_somebody_owes(sender, council, who):
    text = sender.send(who | EMAIL, council=council).text
    for owed in dates_of(sender.submission, PROFILES[council]):
        assert long_date(owed.due) in text
    assert text.count(" 2026") <= 2 * len(dates_of(sender.submission, PROFILES[council]))


def test_a_day_whose_bank_holidays_are_not_fixed_yet_may_move(sent):
    text = sent(CHILD | EMAIL, at=datetime(2028, 12, 20, 9, 0, tzinfo=LONDON)).text
    assert "The bank holidays of that year are not fixed yet, so this day may move." in text


IF_ACCEPTED = {
    "a grandparent for themselves": {
        "you": {"role": ["relative_or_friend"]},
        "for-whom": {"for_whom": ["myself"]},
    },
    "more than a year ago": {"you": {"role": ["parent"]}, "when": {"happened": ["3 Sept 2024"]}},
    "court": {"you": {"role": ["parent"]}, "court": {"court": ["family"]}},
    "child protection": {"you": {"role": ["parent"]}, "about": {"topics": ["child_protection"]}},
    "only about a school": {"you": {"role": ["parent"]}, "about": {"topics": ["school"]}},
}


@pytest.mark.parametrize("why", IF_ACCEPTED)
def test_where_the_council_decides_first_the_date_is_conditional(sent, why):
    text = sent(PARENT | IF_ACCEPTED[why] | EMAIL).text
    assert "First it decides which way to deal with this, and tells you." in text
    assert (
        "If the council deals with this under its children’s complaints procedure, you should have an answer by "
        "Friday 4 December 2026." in text
    )
    assert "If it then needs more time: Friday 18 December 2026 at the latest." in text
    assert "By law" not in text


# Somebody who cannot be written to


def test_with_no_way_to_write_back_they_call_and_say_the_reference(sent):
    page = sent(CHILD)
    assert f"Call 01642 729814 and say {page.reference}." in page.text
    assert "There should be an answer by Friday 4 December 2026." in page.text
    assert "You should have an answer" not in page.text
    assert "that it arrived" not in page.text


def test_what_to_press_is_said_too(sent):
    page = sent(CHILD, council="north-east-lincolnshire")
    assert f"Call (01472) 326298 option 2 then option 1 and say {page.reference}." in page.text


@pytest.mark.parametrize("council", ["bournemouth", "bexley"])
def test_where_there_is_no_phone_they_ask_the_complaints_team(sent, council):
    page = sent(CHILD, council=council)
    email = PROFILES[council].contacts.email.value
    assert f"Ask the complaints team, {email}, and say {page.reference}." in page.text
    assert "Call " not in page.text.replace("Call 999", "")


def test_a_relative_who_cannot_be_reached_is_not_promised_that_they_will_be_told(sent):
    text = sent(PARENT | IF_ACCEPTED["a grandparent for themselves"]).text
    assert "First it decides which way to deal with this. " in text
    assert "procedure, there should be an answer by Friday 4 December 2026." in text


# Danger


def test_somebody_in_danger_is_told_again_whom_to_call_before_the_next_working_day(sent):
    text = sent(CHILD | DANGER | EMAIL).text
    assert "If someone may get hurt before Monday 23 November 2026, call 999 now." in text
    assert "Sending this does not tell the emergency team." in text
    assert "You can send this as well." not in text


def test_nobody_else_is(sent):
    assert "may get hurt" not in sent(CHILD | EMAIL).text


def test_the_councils_own_phones_for_danger_are_named_once_confirmed(tmp_path):
    by = {"confirmed_by": "A. Name", "confirmed_on": date(2026, 11, 1)}
    bexley = PROFILES["bexley"]
    safety = replace(
        bexley.safety,
        front_door=Confirmed("01572 000001", **by),
        out_of_hours=Confirmed("01572 000002", **by),
        mailbox=Confirmed("safe@bexley.example", **by),
    )
    sender = Sender(tmp_path, {"bexley": replace(bexley, safety=safety)})
    text = sender.send(CHILD | DANGER | EMAIL, council="bexley").text
    assert "call 999, or 01572 000001 (nights and weekends 01572 000002) now." in text
    assert "does not tell the emergency team" not in text


# An advocate


def asks(whom):
    return {"advocate": {"advocate": [whom]}}


def test_a_child_who_wants_an_advocate_reads_who_asks_for_one(sent):
    text = sent(CHILD | EMAIL | asks("council")).text
    assert "The complaints team at Middlesbrough Council is asked to find you an advocate." in text
    assert f"You can also call NYAS yourself: {NYAS}." in text


def test_a_child_who_calls_themselves_gets_the_number(sent):
    assert f"Call NYAS: {NYAS}. They can find you an advocate." in sent(CHILD | EMAIL | asks("self")).text


def test_where_the_provider_has_no_mailbox_the_council_is_asked_to_tell_it(sent):
    text = sent(CHILD | EMAIL | asks("provider")).text
    assert "The complaints team at Middlesbrough Council is asked to tell NYAS that you would like" in text


def test_where_the_provider_has_a_mailbox_it_is_told(tmp_path):
    mailbox = Confirmed("asks@nyas.example", "A. Name", date(2026, 11, 1))
    middlesbrough = PROFILES["middlesbrough"]
    profile = replace(middlesbrough, advocacy=replace(middlesbrough.advocacy, mailbox=mailbox))
    page = Sender(tmp_path, {profile.slug: profile}).send(CHILD | EMAIL | asks("provider"))
    assert "NYAS is told that you would like an advocate." in page.text


def test_a_helper_reads_that_the_advocate_is_not_for_them(sent):
    text = sent(ADVOCATE | EMAIL | asks("council")).text
    assert "is asked to find an advocate." in text


def test_a_parent_reads_that_the_advocate_is_for_the_child(sent):
    text = sent(PARENT | EMAIL | {"advocate-child": {"advocate": ["council"]}}).text
    assert "is asked to find an advocate." in text


def test_an_adult_without_the_right_reads_who_else_helps(sent):
    answers = IF_ACCEPTED["a grandparent for themselves"] | {"advocate-help": {"advocate": ["council"]}}
    text = sent(PARENT | answers | EMAIL).text
    assert "We pass on to Middlesbrough Council that you would like help." in text
    assert f"Family Rights Group: {NATIONAL['family_rights_group'].phone}" in text


@pytest.mark.parametrize("council", PROFILES)
@pytest.mark.parametrize("way", [EMAIL, {}], ids=["reachable", "not"])
def test_a_request_for_an_advocate_has_no_date(sent, council, way):
    text = sent(
        {"you": {"role": ["child"]}} | way | asks("council"), council=council, journey="advocate"
    ).text
    assert "2026" not in text
    assert "Ombudsman" not in text
    assert NYAS in text
    assert ("You gave us no way to reach you" in text) == (not way)
    assert ("Someone gets in touch with you in the way you chose." in text) == bool(way)


def test_somebody_who_asks_for_an_advocate_and_calls_themselves_gets_the_number(sent):
    answers = {"you": {"role": ["child"]}} | EMAIL | asks("self")
    text = sent(answers, council="bexley", journey="advocate").text
    assert f"Call NYAS: {NYAS}. They can find you an advocate." in text


# What comes later


def test_how_to_go_on_and_the_ombudsman_stand_there(sent):
    page = sent(PARENT | EMAIL)
    assert "Try to ask within 20 working days of the answer." in page.text
    assert "so you can still ask later" in page.text
    assert "You can ask the Ombudsman at any stage." in page.text
    assert f"To add something, change it or stop it Call 01642 729814 and say {page.reference}." in page.text
    assert page.links["Ask for Stage 2"] == "/middlesbrough/stage-2/"
    assert page.links["Where am I?"] == "/middlesbrough/dates"


def test_when_the_manager_is_named_too_nobody_says_that_the_manager_looks_at_it(sent):
    text = sent(PARENT | EMAIL | {"who": {"manager_too": ["yes"]}}).text
    assert "chooses someone who can look at it fairly" in text
    assert "Then the manager" not in text


# The device


def test_on_a_shared_device_the_first_button_clears_it_and_nothing_typed_is_shown(sender):
    page = sender.send(CHILD | EMAIL)
    assert buttons(page) == ["Finish and clear this device"]
    assert page.form.action == "/middlesbrough/finish"
    for typed in ("They moved me", "sam@example.org"):
        assert typed not in page.html


def test_finish_clears_the_device(sender):
    page = sender.send(CHILD | EMAIL)
    answer = sender.browser.post(page.form.action, data=dict(page.form.data()))
    assert answer.headers["Location"] == "/middlesbrough/finished"
    again = sender.read("/middlesbrough/complaint/sent")
    assert sender.submission.reference not in again.html
    assert again.heading == "This page opens with a code"


def test_someone_who_alone_uses_the_device_can_read_it_again(sent):
    page = sent(CHILD | EMAIL, device="mine")
    assert buttons(page) == []
    assert words_of(next(page.main.iter("summary"))) == "Read what you sent"
    for typed in ("They moved me and nobody asked", "sam@example.org"):
        assert typed in page.text
