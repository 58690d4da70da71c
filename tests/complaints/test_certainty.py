from datetime import date

import pytest

from intake.complaints.certainty import certainty_of, dates_of
from tests.complaints.people import (
    ADVOCATE,
    ASKS_FOR_AN_ADVOCATE,
    CHILD,
    CHILD_WHO_TOLD_MORE,
    GRANDMOTHER,
    MIDDLESBROUGH,
    PARENT,
    PROFILES,
    changed,
    sent,
)

IN_TIME = changed(PARENT, when={"happened": "3 Sept 2026"}, sooner=None)


@pytest.mark.parametrize("typed", [CHILD, ADVOCATE, IN_TIME])
def test_a_complaint_in_time_and_in_scope_is_owed_an_answer(typed):
    assert certainty_of(sent(typed), MIDDLESBROUGH) == "firm"


@pytest.mark.parametrize(
    "typed",
    [
        PARENT,
        {**CHILD_WHO_TOLD_MORE, "when": {"happened": "2020"}},
        GRANDMOTHER,
        {**IN_TIME, "court": {"court": ["family"]}},
        changed(IN_TIME, about={"topics": ["school"]}, elsewhere={}),
        {**IN_TIME, "about": {"topics": ["delay", "child_protection"]}},
    ],
    ids=["late", "late child", "interest", "court", "outside", "child protection among others"],
)
def test_where_the_council_decides_first_its_dates_are_for_if_it_accepts(typed):
    assert certainty_of(sent(typed), MIDDLESBROUGH) == "if_accepted"


def test_someone_who_told_them_in_time_and_heard_nothing_is_owed_an_answer():
    before = {"told": "yes", "told_when": "January 2025", "answered": "no"}
    assert certainty_of(sent({**PARENT, "before": before}), MIDDLESBROUGH) == "firm"


def test_a_request_for_an_advocate_is_promised_no_date():
    asked = sent(ASKS_FOR_AN_ADVOCATE, kind="advocate")
    assert certainty_of(asked, MIDDLESBROUGH) == "none"
    assert dates_of(asked, MIDDLESBROUGH) == ()


def test_stage_1_is_due_ten_working_days_after_the_day_it_was_sent():
    owed = {
        (deadline.what, deadline.basis): deadline.due for deadline in dates_of(sent(CHILD), MIDDLESBROUGH)
    }
    assert owed[("stage_1", "law")] == date(2026, 12, 18)
    assert owed[("stage_1_longest", "law")] == date(2027, 1, 6)
    assert owed[("acknowledgement", "council")] == date(2026, 12, 7)


@pytest.mark.parametrize("council", ["redcar-cleveland", "bournemouth"])
def test_a_council_that_names_no_time_owes_no_acknowledgement_by_a_day(council):
    profile = PROFILES[council]
    assert "acknowledgement" not in {deadline.what for deadline in dates_of(sent(CHILD, profile), profile)}
