"""Where am I? Someone types the dates they know and reads what is late, and what they can do."""

from datetime import datetime

import pytest
import vobject

from intake.clock import LONDON
from intake.councils import load_profiles
from tests.web.page import words_of
from tests.web.stored import draft_of, sent_by
from tests.web.test_the_cookie_and_the_database import watched
from tests.web.visitor import Visitor

BMH = "bournemouth"


@pytest.fixture
def today(clock):
    """Thursday 26 November 2026."""
    clock.move_to(datetime(2026, 11, 26, 10, 0, tzinfo=LONDON))
    return clock


def ask(visitor, council="middlesbrough", **dates):
    """The page that these dates make."""
    visitor.open(f"/{council}/dates")
    return visitor.fill(dates).press()


def way(page):
    """What stands on each day of the way."""
    items = next(e for e in page.main.iter("ol") if e.get("class") == "way")
    return [(item.get("class"), words_of(item)) for item in items.iter("li")]


def told(page, *words):
    for sentence in words:
        assert sentence in page.text, sentence


# What it says


def test_a_complaint_that_waits_shows_every_day_to_come_and_today(today, visitor):
    page = ask(visitor, complained="16 November 2026")

    assert page.heading == "Where you are"
    told(page, "You are at Stage 1. The council has to answer.")
    assert way(page) == [
        ("done", "Monday 16 November 2026 You told the council."),
        ("now", "Thursday 26 November 2026 Today. You are here."),
        (
            "next",
            "Monday 30 November 2026 The Stage 1 answer is due. By law: 10 working days from Monday 16 November 2026. "
            "It comes from the manager of the service you're complaining about.",
        ),
        (
            "next",
            "Monday 14 December 2026 If it is hard to sort out, this is the last day for it. By law: 20 working days "
            "from Monday 16 November 2026.",
        ),
        ("next", "Tuesday 15 December 2026 If no answer has come, you can ask for Stage 2 from this day."),
    ]
    assert "is late" not in page.text
    assert "For you that is until about" not in page.text


def test_the_councils_own_day_stands_with_the_laws_when_it_is_the_same(today, visitor):
    page = ask(visitor, "north-east-lincolnshire", complained="25 November 2026")
    told(
        page, "North East Lincolnshire Council says it tells you by Friday 27 November 2026 that it arrived."
    )
    assert page.text.count("North East Lincolnshire Council names the same day.") == 2


def test_between_the_first_day_and_the_last_it_may_take_longer(today, visitor):
    page = ask(visitor, complained="5 Nov 2026")
    told(
        page,
        "The Stage 1 answer is late. It was due on Thursday 19 November 2026, 5 working days ago. If it is hard to sort "
        "out, the council may take until Thursday 3 December 2026, but it should have told you.",
        "If no answer comes, you can ask for Stage 2 from Friday 4 December 2026. If you ask sooner, we send it all the "
        "same.",
        "You can call the complaints team, 01642 729814, and ask when it comes.",
        "You can also ask when “more than 20 working days have passed”. Its page does not say from when.",
    )
    assert "You can ask the Ombudsman now" not in page.text


def test_where_the_council_said_that_it_needs_longer_only_the_last_day_counts(today, visitor):
    page = ask(visitor, complained="5 Nov 2026", told_longer="18 Nov 2026")
    told(
        page,
        "Middlesbrough Council says that if it needs longer, it must answer by Wednesday 2 December 2026. The days "
        "count from when they told you that they need longer.",
    )
    assert "is late" not in page.text
    assert [state for state, words in way(page) if words.startswith("Thursday 19 November")] == ["past"]


def test_whoever_wants_to_ask_sooner_can(today, visitor):
    ask(visitor, complained="16 November 2026")
    visitor.press("Ask for Stage 2 all the same")
    assert visitor.page.heading == "Before you start"


@pytest.mark.parametrize(
    "dates",
    [
        {"complained": "1 January 2025", "panel": "1 October 2026"},
        {"complained": "1 January 2026", "last_answer": "1 October 2026"},
        {"asked_stage_2": "1 January 2026", "panel_report": "20 November 2026"},
        {"complained": "1 January 2026", "met": "20 November 2026"},
    ],
)
def test_what_lies_before_a_later_stage_is_never_called_late(today, visitor, dates):
    page = ask(visitor, **dates)
    assert "The Stage 1 answer is late" not in page.text
    assert "The Stage 2 answer is late" not in page.text


def test_a_panel_that_nobody_owed_is_never_called_late(today, visitor):
    page = ask(visitor, "bexley", stage_2_answered="1 July 2026", asked_stage_3="1 September 2026")
    told(page, "If the council set up a panel, it should have met by this day. 30 working days from")
    assert "The panel is late." not in page.text
    assert "By law: 30" not in page.text
    assert "A letter to the Ombudsman, to print" not in page.text


def test_once_there_was_a_panel_its_report_is_owed(today, visitor):
    page = ask(
        visitor, stage_2_answered="1 July 2026", asked_stage_3="1 September 2026", panel="1 October 2026"
    )
    told(page, "The panel’s report is late.")


@pytest.mark.parametrize(
    ("council", "dates", "words"),
    [
        (
            "middlesbrough",
            {"met": "20 November 2026"},
            "Middlesbrough Council says it answers by Tuesday 29 December 2026.",
        ),
        (
            "middlesbrough",
            {"told_longer": "20 November 2026"},
            "Middlesbrough Council says that if it needs longer, it must answer by Friday 4 December 2026.",
        ),
        (
            "bournemouth",
            {"panel": "20 November 2026"},
            "Bournemouth Borough Council says this happens by Friday 18 December 2026.",
        ),
    ],
)
def test_a_day_that_only_the_council_names_is_shown_too(today, visitor, council, dates, words):
    told(ask(visitor, council, **dates), words)


def test_after_the_last_day_they_can_ask_for_stage_2_and_the_ombudsman(today, visitor):
    page = ask(visitor, "redcar-cleveland", complained="1 October 2026")
    told(
        page,
        "The Stage 1 answer is late. The last day for it was Thursday 29 October 2026, 20 working days ago.",
        "No answer came in time, so you can ask for Stage 2 now.",
        "You can ask the Ombudsman now: 0300 061 0614.",
        "For you that is until about October 2027. It is sooner if you knew about it before Thursday 1 October 2026.",
        "The answer: Redcar and Cleveland says the aim is “within 10 working days”.",
    )
    assert page.form.buttons[0][2] == "Yes, ask for Stage 2 with these dates"


def test_stage_2_asked_for_last_autumn_and_nothing_came(today, visitor):
    page = ask(visitor, asked_stage_2="1 October 2025", met="3 November 2025")
    told(
        page,
        "You are at Stage 2. It is being looked at again.",
        "The Stage 2 answer is late. The last day for it was Monday 5 January 2026, 228 working days ago.",
        "Middlesbrough Council says it answers by Monday 8 December 2025. The days count from when they met you.",
        "For you that was until about October 2026. “Normally” is not always: ask it now.",
    )


def test_a_panel_asked_for_six_weeks_after_the_letter(today, visitor):
    page = ask(visitor, "bexley", stage_2_answered="1 October 2026", asked_stage_3="12 November 2026")
    told(
        page,
        "That is later than 20 working days after the Stage 2 answer. The council may say no to a panel, and then it "
        "has to tell you why.",
        "If the council sets up a panel, it should meet by this day.",
        "Bexley Council names the same day.",
    )


def test_25_working_days_over_christmas_2027(clock, visitor):
    clock.move_to(datetime(2027, 12, 20, 10, 0, tzinfo=LONDON))
    page = ask(visitor, "redcar-cleveland", asked_stage_2="13 December 2027")
    told(page, "Thursday 20 January 2028 The Stage 2 answer is due. By law: 25 working days")


def test_bournemouths_20_days_are_quoted_and_never_counted(today, visitor):
    page = ask(visitor, BMH, complained="1 October 2026", answered="12 November 2026")
    told(
        page,
        "Try to ask by Thursday 10 December 2026. You can still ask later.",
        "Bournemouth says to ask “within 20 days”. The days count from when you got the answer. Its page does not say "
        "whether weekends count. To be safe, count every day.",
    )
    assert "2 December 2026" not in page.text


def test_after_the_day_to_try_to_ask_by_they_can_still_ask(today, visitor):
    page = ask(visitor, complained="1 July 2026", answered="10 July 2026")
    told(
        page,
        "Friday 7 August 2026 was the day to try to ask by. The law sets no last day, so you can still ask now.",
    )
    assert page.form.buttons[0][1] == "stage-2"


def test_after_the_day_for_a_panel_they_are_told_that_it_may_say_no(today, visitor):
    page = ask(visitor, stage_2_answered="1 October 2026")
    told(
        page,
        "Until Thursday 29 October 2026 the council would have had to set up a panel. You can still ask now.",
    )
    assert page.form.buttons[0][2] == "Yes, ask for Stage 3 with these dates"


def test_what_came_late_is_told_and_what_came_in_time_too(today, visitor):
    page = ask(
        visitor,
        complained="1 September 2026",
        answered="16 September 2026",
        asked_stage_2="18 September 2026",
        stage_2_answered="23 October 2026",
        asked_stage_3="26 October 2026",
    )
    told(
        page,
        "1 working day late, but within the longest time the law gives.",
        "In time: it was due by Friday 23 October 2026.",
        "In time: the council must set up a panel.",
    )


def test_of_an_answer_without_a_day_nobody_says_that_it_did_not_come(today, visitor):
    page = ask(visitor, complained="1 September 2026", asked_stage_2="23 November 2026")
    assert (
        "past",
        "Tuesday 29 September 2026 The Stage 1 answer was due. You gave no day on which it came.",
    ) in way(page)


def test_the_notice_of_a_panel_is_told_where_the_council_gives_one(today, visitor):
    told(
        ask(visitor, BMH, asked_stage_3="20 November 2026"),
        "You get the details at least 10 working days before it meets.",
    )


def test_at_the_end_only_the_ombudsman_is_left(today, visitor):
    page = ask(visitor, panel_report="2 November 2026", last_answer="9 November 2026")
    told(page, "The council’s own procedure is over. You can still ask the Ombudsman.")
    assert page.form.buttons[0][2] == "Continue and change the dates"


def test_a_day_in_a_year_without_published_bank_holidays_may_move(clock, visitor):
    clock.move_to(datetime(2028, 12, 15, 10, 0, tzinfo=LONDON))
    days = dict(map(reversed, way(ask(visitor, complained="14 December 2028"))))
    moving = [words for words in days if "bank holidays of that year are not fixed yet" in words]
    assert [words.split(" The ")[0].split(" If ")[0] for words in moving] == [
        "Tuesday 2 January 2029",
        "Tuesday 16 January 2029",
    ]


@pytest.mark.parametrize("council", load_profiles(None))
def test_every_council_can_say_where_someone_is(today, visitor, council):
    page = ask(visitor, council, complained="1 October 2026")
    told(page, "By law: 10 working days from Thursday 1 October 2026.")


# What cannot be


@pytest.mark.parametrize(
    ("dates", "problem"),
    [
        ({"complained": "31 Nov 2026"}, "That month does not have that day. Please check the day."),
        ({"complained": "29 February 2026"}, "That month does not have that day. Please check the day."),
        ({"answered": "3 May 2027"}, "That date is in the future. Please check it."),
        ({"complained": "3 Sept 26"}, "Please write the whole year, like 2025."),
        (
            {"complained": "September 2026"},
            "Please add the day, like 3 September 2026. If you are not sure, write the day you think it was.",
        ),
        (
            {"panel": "soon"},
            "We could not read that as a date. You can write it like 3 September 2026.",
        ),
        (
            {"complained": "3 Nov 2026", "answered": "1 Nov 2026"},
            "This is before Tuesday 3 November 2026. That is what you wrote for “When did you tell the council?” "
            "Please check both dates.",
        ),
        (
            {"asked_stage_3": "2 June 2026", "panel": "1 June 2026"},
            "This is before Tuesday 2 June 2026. That is what you wrote for “When did you ask for Stage 3, the panel?” "
            "Please check both dates.",
        ),
    ],
)
def test_a_date_that_cannot_be_is_told_beside_it_and_nothing_typed_is_lost(today, visitor, dates, problem):
    page = ask(visitor, **dates)

    assert page.problems == [problem]
    assert page.title.startswith("Error:")
    for event, typed in dates.items():
        assert page.stands_in(event) == typed
    at_fault = list(dates)[-1]
    assert f'href="#{at_fault}"' in page.html
    assert f'aria-describedby="{at_fault}' in page.html


def test_a_date_at_fault_in_a_part_that_is_folded_away_is_in_sight(today, visitor):
    page = ask(visitor, panel="31 Nov 2026")
    opened = [e for e in page.main.iter("details") if "open" in e.attrib]
    assert [next(e.iter("summary")).text for e in opened] == ["Stage 3: the panel"]


def test_29_february_of_a_leap_year_is_a_day(clock, visitor):
    clock.move_to(datetime(2028, 3, 20, 10, 0, tzinfo=LONDON))
    told(
        ask(visitor, complained="29 February 2028"), "Tuesday 14 March 2028 Late The Stage 1 answer was due."
    )


@pytest.mark.parametrize("typed", ["", " ", "\t", "\u00a0", "\0"])
@pytest.mark.parametrize("go", ["", "letter", "calendar", "stage-2"])
def test_without_any_date_they_are_asked_for_one(visitor, typed, go):
    page = visitor.post("/middlesbrough/dates", {"complained": typed, "go": go})
    assert page.problems == ["Please write at least one date."]


def test_any_day_of_theirs_can_be_changed(today, visitor):
    ask(visitor, complained="1 October 2026", answered="12 November 2026")
    visitor.press("Change the dates")
    assert visitor.page.heading == "Where am I?"
    assert (visitor.page.stands_in("complained"), visitor.page.stands_in("answered")) == (
        "1 October 2026",
        "12 November 2026",
    )


# Nothing is kept


def test_nothing_is_stored_and_no_cookie_set(today, quiet_app):
    visitor = Visitor(quiet_app)
    with watched(quiet_app) as said:
        page = ask(visitor, complained="1 October 2026")
    assert said == {"commits": 0, "writes": []}
    assert "Set-Cookie" not in page.response.headers
    assert "2026" not in page.address


def test_a_post_from_another_site_is_not_answered(visitor):
    page = visitor.post(
        "/middlesbrough/dates", {"complained": "1 October 2026"}, Origin="https://elsewhere.example"
    )
    assert page.status == 403
    assert "October" not in page.text


def test_dates_in_an_address_are_not_read(visitor):
    page = visitor.open("/middlesbrough/dates?complained=1+October+2026")
    assert page.stands_in("complained") == ""


def test_inside_a_draft_the_page_links_nowhere_but_out(visitor):
    visitor.walk("complaint", {"you": {"role": "parent"}}, until="safe")
    page = visitor.open("/middlesbrough/dates")
    assert page.status == 200
    assert "Middlesbrough Council" not in page.links


# In one tap


def test_they_are_late_in_one_tap_a_request_for_stage_2_with_every_date_in_it(today, visitor):
    ask(visitor, complained="1 October 2026", told_longer="9 October 2026")
    visitor.press("Yes, ask for Stage 2 with these dates")
    assert visitor.page.heading == "Before you start"
    visitor.go_on()
    visitor.walk_on(
        {"you": {"role": "parent"}, "reason": {"reason": "no_answer"}, "point-1": {"what": "No answer"}}
    )

    submission = sent_by(visitor)
    assert submission.kind == "stage_2"
    assert submission.facts.reason == "no_answer"  # it is asked, not guessed
    assert submission.answers["dates"] == {
        "complained": ["1 October 2026"],
        "told_longer": ["9 October 2026"],
    }
    assert "earlier" in submission.answers
    assert submission.known["complained"].isoformat() == "2026-10-01"


def test_a_request_for_a_panel_takes_its_dates_along_too(today, visitor):
    ask(visitor, stage_2_answered="1 October 2026")
    visitor.press("Yes, ask for Stage 3 with these dates")
    visitor.go_on()
    visitor.walk_on({"you": {"role": "child"}, "parts": {"parts": "all of it"}})
    assert sent_by(visitor).answers["dates"] == {"stage_2_answered": ["1 October 2026"]}


def test_the_dates_are_there_too_when_something_else_was_open(today, visitor):
    visitor.walk("complaint", {"start": {"device": "mine"}, "you": {"role": "parent"}}, until="safe")
    ask(visitor, complained="1 October 2026")
    visitor.press("Yes, ask for Stage 2 with these dates")
    visitor.go_on()
    assert visitor.page.heading == "You have something open"
    visitor.press("Start a new one")
    assert draft_of(visitor).answers["dates"] == {"complained": ["1 October 2026"]}


def test_dates_that_were_meddled_with_on_the_way_are_left_out(today, visitor):
    visitor.post("/middlesbrough/stage-2/", {"complained": "soon", "device": "shared"})
    assert draft_of(visitor).answers == {}


def test_a_complaint_begins_without_dates_whatever_is_posted(today, visitor):
    visitor.post("/middlesbrough/complaint/", {"complained": "1 October 2026", "device": "shared"})
    assert draft_of(visitor).answers == {}


def test_inside_a_draft_on_a_shared_device_nothing_leads_to_where_it_would_be_locked(today, visitor):
    visitor.walk("complaint", {"you": {"role": "parent"}}, until="safe")
    page = ask(visitor, complained="1 October 2026")
    assert "Yes, ask for Stage 2 with these dates" not in page.text
    assert "Get an advocate" not in page.links
    visitor.follow("Continue with what you wrote")
    assert visitor.page.step == "safe"
    assert "Ask for Stage 2" not in visitor.open("/middlesbrough/how-it-works").links


def test_the_address_it_leads_to_locks_what_was_open_there(today, visitor):
    visitor.walk("complaint", {"you": {"role": "parent"}}, until="safe")
    visitor.post("/middlesbrough/dates", {"complained": "1 October 2026", "go": "stage-2"})
    assert visitor.browser.visit.locked


def test_a_letter_to_the_ombudsman_has_every_date_in_it(today, visitor):
    ask(
        visitor,
        complained="1 September 2026",
        answered="9 October 2026",
        asked_stage_2="12 October 2026",
    )
    page = visitor.press("A letter to the Ombudsman, to print")
    told(
        page,
        "Local Government and Social Care Ombudsman",
        "Thursday 26 November 2026",
        "Middlesbrough Council: children’s social care",
        "I complained to the council on Tuesday 1 September 2026.",
        "I got the Stage 1 answer on Friday 9 October 2026.",
        "I asked for Stage 2 on Monday 12 October 2026.",
        "By law the Stage 1 answer was due by Tuesday 15 September 2026, and at the latest by Tuesday 29 September 2026. "
        "It happened 8 working days after that.",
        "By law the Stage 2 answer was due by Monday 16 November 2026, and at the latest by Thursday 14 January 2027. "
        "That has not happened yet.",
    )


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"complained": "1 October 2026"}, "That has not happened: the last day was 20 working days ago."),
        (
            {"complained": "1 October 2026", "asked_stage_2": "20 November 2026"},
            "I cannot give a day on which it came.",
        ),
        (
            {"complained": "1 October 2026", "answered": "16 October 2026"},
            "It happened later than the first of these days.",
        ),
        ({"panel": "1 October 2026"}, "By law the panel’s report was due by Thursday 8 October 2026."),
    ],
)
def test_the_letter_says_of_each_delay_what_became_of_it(today, visitor, dates, words):
    ask(visitor, **dates)
    told(visitor.press("A letter to the Ombudsman, to print"), words)


def test_from_the_letter_they_come_back_to_their_dates(today, visitor):
    ask(visitor, complained="1 October 2026")
    visitor.press("A letter to the Ombudsman, to print")
    assert visitor.press("Continue with your dates").heading == "Where you are"


def test_no_letter_is_offered_while_nothing_is_late(today, visitor):
    page = ask(visitor, complained="25 November 2026")
    assert "A letter to the Ombudsman, to print" not in page.text


def test_a_calendar_holds_only_days_to_come_and_only_the_word_date(today, visitor):
    ask(visitor, complained="16 November 2026")
    page = visitor.press("Put the dates in my calendar")

    assert page.response.mimetype == "text/calendar"
    assert page.response.headers["Cache-Control"] == "no-store"
    events = list(vobject.readOne(page.html).vevent_list)
    assert sorted(event.dtstart.value.isoformat() for event in events) == [
        "2026-11-30",
        "2026-12-14",
        "2026-12-15",
    ]
    assert {event.summary.value for event in events} == {"Date"}
    for telling in ("Stage", "Middlesbrough", "complain", "council", "law"):
        assert telling not in page.html


def test_with_nothing_to_come_no_calendar_is_offered(today, visitor):
    page = ask(visitor, complained="1 June 2026")
    assert "calendar" not in page.text
