"""Stage 2 and Stage 3: asking for the next stage, and a complaint that becomes a request for Stage 2."""

import pytest
import vobject

from tests.web.people import PARENT
from tests.web.stored import draft_of, sent_by

POINTS = {
    "point-1": {"what": "No plan", "why": "It says there is one", "right": "A plan", "another": "yes"},
    "point-2": {"what": "No apology", "another": "no"},
}
ASKS = {
    "you": {"role": "parent"},
    "earlier": {
        "reference": "MBR-2222-3333",
        "complained": "1 September 2026",
        "answered": "15 September 2026",
    },
    "reason": {"reason": "unhappy"},
    **POINTS,
    "contact": {"method": "post", "call_me": "Ms Jones"},
    "reach-post": {"value": "1 High Street"},
}
PANEL = {
    "you": {"role": "child"},
    "earlier": {"asked_stage_2": "1 June 2026", "stage_2_answered": "16 November 2026"},
    "parts": {"parts": "all of it"},
    "for-panel": {"point_1": "I want to live with my sister"},
    "meeting": {"who_comes": "my uncle Ed", "speaks": "both", "cannot": "not on Tuesdays"},
    "contact": {"method": "text", "call_me": "Jaz"},
    "reach-text": {"value": "07700 900123"},
    "support": {"needs": ["bsl"], "access": "a quiet room"},
}
TOLD = {"told": "yes", "told_when": "1 September 2026", "answered": "yes"}
HAD_AN_ANSWER = {
    "you": {"role": "parent"},
    "safe": {"danger": "no"},
    "story": {"story": "Nobody called back about Sam’s plan."},
    "contact": {"method": "call", "call_me": "Ms Jones"},
    "reach-call": {"value": "0191 496 0123"},
    "about": {"topics": ["delay"]},
    "when": {"happened": "3 Sept 2026"},
    "before": TOLD,
}


# Stage 2


def test_a_request_for_stage_2_has_its_points_one_by_one(clock, visitor):
    visitor.walk("stage-2", ASKS)
    facts = sent_by(visitor).facts
    assert [(point.what, point.why, point.right) for point in facts.points] == [
        ("No plan", "It says there is one", "A plan"),
        ("No apology", "", ""),
    ]
    assert facts.one("earlier", "reference") == "MBR-2222-3333"


def test_one_line_is_enough(clock, visitor):
    visitor.walk("stage-2", {"point-1": {"what": "It is still not right"}})
    assert sent_by(visitor).facts.points[0].what == "It is still not right"


def test_without_that_line_they_are_asked_for_it_in_plain_words(clock, visitor):
    visitor.walk("stage-2", {"you": {"role": "parent"}}, until="point-1")
    visitor.fill({"why": "The letter is wrong"}).press()
    assert visitor.page.problems == [
        "Please tell us one thing that is not put right. A few words are enough."
    ]
    assert visitor.page.stands_in("why") == "The letter is wrong"


def test_up_to_five_points_can_be_added(clock, visitor):
    more = {f"point-{n}": {"what": f"Point {n}", "another": "yes"} for n in range(1, 5)}
    visitor.walk("stage-2", {**more, "point-5": {"what": "The last"}})
    assert [point.what for point in sent_by(visitor).facts.points] == [
        "Point 1",
        "Point 2",
        "Point 3",
        "Point 4",
        "The last",
    ]


def test_a_point_that_is_not_wanted_after_all_is_not_sent(clock, visitor):
    visitor.walk("stage-2", ASKS, until="check")
    visitor.open("/middlesbrough/stage-2/point-1")
    visitor.fill({"another": "no"}).press()
    visitor.walk_on()
    assert [point.what for point in sent_by(visitor).facts.points] == ["No plan"]


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        (
            {"complained": "15 September 2026", "answered": "1 September 2026"},
            "This is before Tuesday 15 September 2026. That is what you wrote for “When did you tell them?” Please "
            "check both dates.",
        ),
        (
            {"complained": "October 2026", "answered": "September 2026"},
            "This is before October 2026. That is what you wrote for “When did you tell them?” Please check both dates.",
        ),
        ({"answered": "1 March 2031"}, "That date is in the future. Please check it."),
    ],
)
def test_dates_that_cannot_be_are_told_beside_the_one_at_fault(clock, visitor, answers, problem):
    visitor.walk("stage-2", {"you": {"role": "parent"}}, until="earlier")
    page = visitor.fill(answers).press()
    assert page.problems == [problem]
    assert 'href="#answered"' in page.html
    assert page.stands_in("answered") == answers["answered"]


def test_the_page_says_by_when_and_what_comes_after(clock, visitor):
    page = visitor.walk("stage-2", ASKS)
    for words in (
        "Then people look at it again who had nothing to do with it before.",
        "By law you should have an answer by Wednesday 30 December 2026.",
        "You can then ask for Stage 3, a panel.",
    ):
        assert words in page.text
    assert page.links["Ask for Stage 3"] == "/middlesbrough/stage-3/"


def test_leaving_stage_1_out_hangs_on_the_council(clock, visitor):
    page = visitor.walk("stage-2", {**ASKS, "reason": {"reason": "skip_stage_1"}})
    assert "First it decides whether Stage 2 begins now, and tells you." in page.text
    assert "If Stage 2 begins now, you should have an answer by Wednesday 30 December 2026." in page.text
    assert "procedure" not in page.text


# Stage 3


def test_a_request_for_a_panel_says_who_comes_who_speaks_and_when_they_cannot(clock, visitor):
    page = visitor.walk("stage-3", PANEL)
    facts = sent_by(visitor).facts
    assert (facts.parts, facts.for_the_panel) == ("all of it", ("I want to live with my sister",))
    assert facts.one("meeting", "speaks") == "both"
    assert "The panel should meet by Thursday 7 January 2027." in page.text
    assert "Ask for Stage 2" not in page.links
    assert "Ask for Stage 3" not in page.links


def test_a_panel_needs_one_line_too(clock, visitor):
    visitor.walk("stage-3", {"you": {"role": "child"}}, until="parts")
    visitor.press()
    assert visitor.page.problems == ["Please tell us which parts are not right. You can write “all of it”."]


def test_asked_for_late_it_is_sent_and_says_that_the_council_may_say_no(clock, visitor):
    late = {**PANEL, "earlier": {"stage_2_answered": "1 October 2026"}}
    page = visitor.walk("stage-3", late)
    assert "If the council arranges a panel, it should meet by Thursday 7 January 2027." in page.text


def test_of_a_month_nobody_is_late_before_they_must_be(clock, visitor):
    page = visitor.walk("stage-3", {**PANEL, "earlier": {"stage_2_answered": "November 2026"}})
    assert "The panel should meet by" in page.text


# A complaint that was answered already


def test_a_complaint_with_an_answer_is_offered_stage_2_and_nothing_is_typed_twice(clock, visitor):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    assert visitor.page.heading == "You had an answer. Do you want it looked at again?"
    visitor.fill({"next": "stage_2"}).press()

    assert visitor.page.address == "/middlesbrough/stage-2/earlier"
    asked = [page.step for page in visitor.history]
    visitor.walk_on({"earlier": {"answered": "15 September 2026"}, "point-1": {"right": "A plan"}})
    again = [page.step for page in visitor.history[len(asked) :]]
    assert set(again) & set(asked) <= {"earlier", "check"}

    submission = sent_by(visitor)
    assert submission.kind == "stage_2"
    assert submission.facts.reason == "unhappy"
    assert submission.facts.story == "Nobody called back about Sam’s plan."
    assert submission.facts.topics == ("delay",)
    assert submission.facts.name == "Ms Jones"
    assert submission.known["complained"].isoformat() == "2026-09-01"


def test_after_sending_every_old_page_of_it_leads_to_the_confirmation(clock, visitor):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    old = visitor.page
    visitor.fill({"next": "stage_2"}).press()
    visitor.walk_on()
    for address in ("complaint/story", "complaint/check", "complaint/sent", "stage-2/point-1"):
        assert visitor.open(f"/middlesbrough/{address}").address == "/middlesbrough/stage-2/sent"
    assert visitor.press(on=old).address == "/middlesbrough/stage-2/sent"


def test_what_was_kept_can_be_changed_on_the_check_page(clock, visitor):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    visitor.fill({"next": "stage_2"}).press()
    visitor.walk_on(until="check")
    visitor.open("/middlesbrough/stage-2/story")
    visitor.fill({"story": "Changed"}).press()
    assert visitor.page.step == "check"
    visitor.walk_on()
    assert sent_by(visitor).facts.story == "Changed"


def test_something_new_goes_on_as_a_complaint(clock, visitor):
    visitor.walk("complaint", {**HAD_AN_ANSWER, "answered": {"next": "new"}})
    assert sent_by(visitor).kind == "complaint"


def test_passed_over_it_goes_on_as_a_complaint(clock, visitor):
    visitor.walk("complaint", HAD_AN_ANSWER)
    assert sent_by(visitor).kind == "complaint"


def test_the_12_months_are_not_judged_again(clock, visitor):
    long_ago = {**HAD_AN_ANSWER, "when": {"happened": "3 Sept 2024"}, "sooner": {"reasons": ["ill"]}}
    visitor.walk("complaint", long_ago, until="answered")
    visitor.fill({"next": "stage_2"}).press()
    page = visitor.walk_on()
    assert "By law you should have an answer by" in page.text


def test_a_tab_that_still_shows_the_complaint_is_saved_into_the_request(clock, visitor):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    old = visitor.page
    story = visitor.open("/middlesbrough/complaint/story")
    visitor.open("/middlesbrough/complaint/answered")
    visitor.fill({"next": "stage_2"}).press()
    story.form.fill({"story": "Written in another tab"})
    visitor.press(on=story)
    assert visitor.page.address == "/middlesbrough/stage-2/earlier"
    assert draft_of(visitor).answers["story"] == {"story": ["Written in another tab"]}
    visitor.press(on=old)
    assert visitor.page.address == "/middlesbrough/stage-2/earlier"


def test_such_a_tab_opens_with_the_code_when_the_cookie_is_lost(clock, visitor):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    story = visitor.open("/middlesbrough/complaint/story")
    visitor.open("/middlesbrough/complaint/answered")
    visitor.fill({"next": "stage_2"}).press()
    code = draft_of(visitor).code
    visitor.browser.forget()
    story.form.fill({"story": "Written later"})
    visitor.press(on=story)
    visitor.fill({"Your code": code}).press()
    assert draft_of(visitor).answers["story"] == {"story": ["Written later"]}


def test_while_locked_such_a_tab_is_saved_and_shows_nothing(clock, visitor, somebody):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    old = visitor.page
    story = visitor.open("/middlesbrough/complaint/story")
    visitor.open("/middlesbrough/complaint/answered")
    visitor.fill({"next": "stage_2"}).press()
    somebody(visitor.browser).open("/middlesbrough/")
    story.form.fill({"story": "Written in another tab"})
    assert visitor.press(on=story).heading == "We saved what you just wrote"
    assert visitor.press(on=old).heading == "This page opens with a code"


def test_that_is_enough_does_not_swallow_the_wish_for_stage_2(clock, visitor):
    visitor.walk("complaint", {"story": {"story": "x"}}, until="check")
    visitor.press("Tell us more first")
    visitor.walk_on({"before": TOLD}, until="answered")
    visitor.fill({"next": "stage_2"}).press("That is enough: check it now")
    assert visitor.page.address == "/middlesbrough/stage-2/earlier"


@pytest.mark.parametrize(
    ("step", "field"),
    [("story", "story"), ("point-3", "what"), ("dates", "complained"), ("before", "told_when")],
)
def test_a_page_of_a_request_that_lost_its_draft_is_in_what_is_sent(clock, visitor, step, field):
    text = "1 October 2026"
    visitor.post(f"/middlesbrough/stage-2/{step}", {field: text, "code": ""})
    visitor.open("/middlesbrough/stage-2/you")
    visitor.walk_on(
        {} if step in ("story", "point-3", "before") and step != "before" else {"point-1": {"what": "x"}},
        until="check",
    )
    assert text in visitor.page.text


def test_back_to_a_page_of_the_complaint_leads_on_in_the_request(clock, visitor):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    visitor.fill({"next": "stage_2"}).press()
    visitor.open("/middlesbrough/complaint/answered")
    assert visitor.page.address == "/middlesbrough/stage-2/earlier"


def test_it_is_one_draft_with_one_code(clock, visitor, site):
    visitor.walk("complaint", HAD_AN_ANSWER, until="answered")
    before = draft_of(visitor)
    visitor.fill({"next": "stage_2"}).press()
    after = draft_of(visitor)
    assert (after.uid, after.code, after.journey) == (before.uid, before.code, "stage-2")
    assert after.revision == before.revision + 1


def test_a_complaint_that_heard_nothing_is_not_asked(clock, visitor):
    visitor.walk("complaint", {**PARENT, "before": {**TOLD, "answered": "no"}})
    assert sent_by(visitor).kind == "complaint"


# A calendar of one's own


def test_after_sending_the_dates_can_be_put_in_a_calendar_that_only_says_date(clock, visitor):
    visitor.walk("stage-2", ASKS)
    page = visitor.follow("Put the dates in my calendar")
    events = list(vobject.readOne(page.html).vevent_list)
    assert [event.dtstart.value.isoformat() for event in events] == ["2026-12-30", "2027-02-25"]
    assert {event.summary.value for event in events} == {"Date"}
    assert "Others may see your calendar." in visitor.history[-2].text


def test_a_locked_device_gives_no_calendar(clock, visitor, somebody):
    visitor.walk("stage-2", ASKS)
    calendar = visitor.page.links["Put the dates in my calendar"]
    somebody(visitor.browser).open("/middlesbrough/")
    assert visitor.open(calendar).heading == "This page opens with a code"


def test_before_sending_there_is_no_calendar(clock, visitor):
    visitor.walk("stage-2", {"you": {"role": "parent"}}, until="safe")
    assert visitor.open("/middlesbrough/stage-2/calendar").step == "safe"
