"""What came on paper is typed in with the day it came, so that every date counts from there."""

import pytest

from intake.complaints.certainty import owed
from intake.complaints.record import record_of
from intake.journey.journeys import JOURNEYS
from tests.mail.in_full import written
from tests.web.people import CHILD, NEEDED
from tests.web.stored import draft_of, sent_by

CAME = {"paper": {"When did this paper come?": "9 November 2026"}}


def type_in(visitor, journey="complaint", council="middlesbrough"):
    visitor.open(f"/{council}/{journey}/?paper=yes")
    return visitor


@pytest.mark.parametrize("journey", JOURNEYS)
def test_every_journey_asks_first_when_the_paper_came(clock, visitor, journey):
    type_in(visitor, journey).walk_on({**CAME, **NEEDED[journey]})
    asked = [page.step for page in visitor.history if page.asks]
    assert next(step for step in asked if step not in ("", "code", journey)) == "paper"
    assert sent_by(visitor).received_on.isoformat() == "2026-11-09"


def test_nobody_else_is_asked(clock, visitor):
    visitor.walk("complaint", CHILD)
    assert "paper" not in [page.step for page in visitor.history]


def test_the_clock_runs_from_the_day_it_came_on_the_page_in_the_mail_and_in_the_record(
    clock, visitor, profiles
):
    page = type_in(visitor).walk_on({**CAME, **CHILD})
    submission, profile = sent_by(visitor), profiles["middlesbrough"]
    assert (
        "There should be an answer by Monday 23 November 2026. That is 10 working days from the day the paper came."
        in page.text
    )
    assert owed(submission, profile).first.due.isoformat() == "2026-11-23"
    letter = written(submission, profile)
    text = " ".join(letter.text.split())
    assert "Stage 1 Mon 23 Nov" in letter.subject
    assert "Received: on paper, on Monday 9 November 2026. Someone typed it in on" in text
    assert "We got what you wrote on Monday 9 November 2026" in text
    record = record_of(submission, profile)
    stage_1 = next(one for one in record["deadlines"] if one["what"] == "stage_1" and one["basis"] == "law")
    assert stage_1["due"] == "2026-11-23"
    assert {"step": "paper", "question": "When did this paper come?", "answer": "9 November 2026"} in record[
        "answers"
    ]


def test_the_twelve_months_are_judged_on_the_day_it_came(clock, visitor):
    """What was in time when it came is not late because of the post or of whoever typed it in."""
    answers = {
        **CAME,
        "you": {"role": "parent"},
        "story": {"story": "x"},
        "when": {"happened": "15 November 2025"},
    }
    type_in(visitor).walk_on(answers)
    assert "sooner" not in [page.step for page in visitor.history]
    assert sent_by(visitor).time_limit.outcome == "in_time"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "Please write the day the paper came. Every date that follows counts from it."),
        ("November 2026", "Please add the day, like 3 September 2026."),
        ("last week", "We could not read that as a date."),
        ("1 January 2031", "That date is in the future. Please check it."),
    ],
)
def test_a_day_that_cannot_be_is_asked_for_again_with_what_was_typed(clock, visitor, typed, problem):
    type_in(visitor).walk_on(until="paper")
    page = visitor.fill({"came": typed}).press()
    assert page.problems[0].startswith(problem)
    assert page.stands_in("came") == typed


def test_a_paper_form_that_meets_something_open_is_still_one(clock, visitor):
    visitor.walk("complaint", CHILD, until="advocate")
    type_in(visitor)
    visitor.press()
    visitor.walk_on(until="paper")
    assert draft_of(visitor).answers["_paper"] == {"paper": ["yes"]}


def test_the_check_page_shows_the_day(clock, visitor):
    type_in(visitor).walk_on({**CAME, **CHILD}, until="check")
    assert "When did this paper come?" in visitor.page.text
    assert "9 November 2026" in visitor.page.text
