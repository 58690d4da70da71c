"""The timeline: what must happen after a complaint, by when, by whose time, and how firmly."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.councils import load_profiles
from intake.councils.profile import Period
from intake.procedure.timeline import DUTIES, EVENTS, Deadline, asked_too_late, deadlines, timeline
from intake.procedure.working_days import is_working_day, working_days_between

PROFILES = load_profiles()
FRIDAY = date(2026, 12, 4)
SENT = {"complained": FRIDAY}

WHOLE_WAY = {
    "complained": date(2026, 3, 2),
    "told_longer": date(2026, 3, 13),
    "answered": date(2026, 3, 20),
    "asked_stage_2": date(2026, 4, 1),
    "met": date(2026, 4, 15),
    "stage_2_answered": date(2026, 5, 29),
    "asked_stage_3": date(2026, 6, 15),
    "panel": date(2026, 7, 20),
    "panel_report": date(2026, 7, 24),
}
"""A complaint that goes through every stage, over Easter and both holidays in May."""

BY_LAW = {
    "stage_1": "2026-03-16",
    "stage_1_longest": "2026-03-30",
    "ask_stage_2": "2026-04-21",
    "stage_2": "2026-05-11",
    "stage_2_longest": "2026-07-07",
    "ask_stage_3": "2026-06-26",
    "panel": "2026-07-27",
    "panel_report": "2026-07-27",
    "panel_answer": "2026-08-14",
}

OWN = {
    "middlesbrough": {
        "acknowledgement": ("2026-03-03", "usually", "complained"),
        "stage_1_longest": ("2026-03-27", "must", "told_longer"),
        "stage_2": ("2026-05-21", "within", "met"),
        "ask_stage_3": ("2026-06-26", "within", "stage_2_answered"),
        "panel": ("2026-07-27", "try", "asked_stage_3"),
    },
    "redcar-cleveland": {},
    "north-east-lincolnshire": {
        "acknowledgement": ("2026-03-04", "within", "complained"),
        "stage_1": ("2026-03-16", "within", "complained"),
        "stage_1_longest": ("2026-03-30", "within", "complained"),
    },
    "bournemouth": {
        "panel": ("2026-07-27", "within", "asked_stage_3"),
        "panel_answer": ("2026-08-17", "within", "panel"),
    },
    "bexley": {
        "acknowledgement": ("2026-03-04", "aim", "complained"),
        "ask_stage_2": ("2026-04-21", "within", "answered"),
        "stage_2_acknowledgement": ("2026-04-07", "aim", "asked_stage_2"),
        "panel": ("2026-07-27", "must", "asked_stage_3"),
        "panel_report": ("2026-07-27", "aim", "panel"),
        "panel_answer": ("2026-08-14", "aim", "panel_report"),
    },
}
"""Each council's own dates on that way: the day, its verb, and what it counts from."""

QUOTED = {
    "middlesbrough": {
        "settled_first": "within 5 working days",
        "named": "within 3 working days",
        "stage_1": "usually within 10 working days",
        "stage_2_longest": "up to 65 working days",
    },
    "redcar-cleveland": {
        "stage_1": "within 10 working days",
        "stage_1_longest": "a further 10 working day extension may be needed",
        "stage_2": "within 25 working days",
        "stage_2_longest": "up to a maximum of 65 working days",
        "ask_stage_3": "within 20 working days",
    },
    "north-east-lincolnshire": {
        "stage_2": "normally takes 25 working days",
        "stage_2_longest": "a maximum of 65 working days",
    },
    "bournemouth": {
        "stage_1": "Within ten working days",
        "ask_stage_2": "within 20 days",
        "stage_2": "within 25 days",
    },
    "bexley": {"stage_1": "within 10 working days", "stage_2": "between 25 and 65 working days"},
}
"""What each council's page gives no date for, because it does not say from when, or in which days."""


def told(slug, known=SENT, certainty="firm"):
    return [(d.what, d.basis, d.due, d.certainty) for d in deadlines(PROFILES[slug], known, certainty)]


# Five councils, every period


@pytest.mark.parametrize("slug", PROFILES)
def test_by_law_the_whole_way_has_the_same_days_with_every_council(slug):
    found = {e.what: e.law.due.isoformat() for e in timeline(PROFILES[slug], WHOLE_WAY) if e.law}
    assert found == BY_LAW


@pytest.mark.parametrize("slug", PROFILES)
def test_every_time_that_a_council_counts_has_its_own_date(slug):
    found = {
        e.what: (e.own.due.isoformat(), e.own.hedge, e.own.event)
        for e in timeline(PROFILES[slug], WHOLE_WAY)
        if e.own
    }
    assert found == OWN[slug]


@pytest.mark.parametrize("slug", PROFILES)
def test_every_other_time_of_a_council_is_quoted_and_never_computed(slug):
    found = {e.what: e.quoted.quote for e in timeline(PROFILES[slug], WHOLE_WAY) if e.quoted}
    assert found.keys() == QUOTED[slug].keys()
    assert all(words in found[what] for what, words in QUOTED[slug].items())


@pytest.mark.parametrize("slug", PROFILES)
def test_no_time_of_a_profile_is_left_out(slug):
    profile = PROFILES[slug]
    wanted = {duty.what for duty in DUTIES if duty.own(profile)}
    assert wanted == {e.what for e in timeline(profile, WHOLE_WAY) if e.own or e.quoted}


def test_what_a_council_counts_from_a_meeting_has_no_date_before_that_meeting():
    known = {event: day for event, day in WHOLE_WAY.items() if event != "met"}
    entry = next(e for e in timeline(PROFILES["middlesbrough"], known) if e.what == "stage_2")
    assert entry.own is None
    assert (entry.quoted.days, entry.quoted.start) == (25, "meeting")


# Who does it


def test_each_thing_says_who_does_it():
    doers = {entry.what: entry.who for entry in timeline(PROFILES["bexley"], SENT)}
    assert [what for what, who in doers.items() if who == "you"] == ["ask_stage_2", "ask_stage_3"]
    assert [what for what, who in doers.items() if who == "panel"] == ["panel_report"]


# How a date is counted, and how firm it is


def test_middlesbrough_usually_acknowledges_in_one_working_day_and_owes_an_answer_in_10():
    assert told("middlesbrough") == [
        ("acknowledgement", "council", date(2026, 12, 7), "none"),
        ("stage_1", "law", date(2026, 12, 18), "firm"),
        ("stage_1_longest", "law", date(2027, 1, 6), "firm"),
    ]


def test_a_date_says_how_it_was_counted():
    acknowledgement, answer, _longest = deadlines(PROFILES["middlesbrough"], SENT)
    assert acknowledgement == Deadline(
        "acknowledgement",
        date(2026, 12, 7),
        "none",
        "council",
        1,
        "working",
        "usually",
        "complained",
        FRIDAY,
        estimated=False,
    )
    assert answer == Deadline(
        "stage_1",
        date(2026, 12, 18),
        "firm",
        "law",
        10,
        "working",
        "must",
        "complained",
        FRIDAY,
        estimated=False,
    )


@pytest.mark.parametrize("slug", PROFILES)
def test_only_the_laws_dates_are_firm(slug):
    for deadline in deadlines(PROFILES[slug], WHOLE_WAY):
        assert (deadline.certainty == "firm") == (deadline.basis == "law")


def test_nobody_owes_that_someone_asks_for_stage_2():
    asking = next(d for d in deadlines(PROFILES["bexley"], WHOLE_WAY) if d.what == "ask_stage_2")
    assert (asking.basis, asking.certainty) == ("guidance", "none")


@pytest.mark.parametrize("slug", PROFILES)
def test_where_the_council_decides_first_every_date_hangs_on_that(slug):
    assert {d.certainty for d in deadlines(PROFILES[slug], SENT, "if_accepted")} == {"if_accepted"}


@pytest.mark.parametrize("slug", PROFILES)
def test_nothing_is_owed_for_feedback_or_a_request_for_an_advocate(slug):
    assert timeline(PROFILES[slug], SENT, "none") == ()


def test_a_panel_asked_for_six_weeks_after_the_answer_hangs_on_the_council():
    known = {"stage_2_answered": date(2026, 10, 1), "asked_stage_3": date(2026, 11, 12)}
    assert asked_too_late(PROFILES["bexley"], known)
    panel = next(e for e in timeline(PROFILES["bexley"], known) if e.what == "panel")
    assert (panel.law.certainty, panel.law.due) == ("if_accepted", date(2026, 12, 24))


def test_a_panel_asked_for_on_the_twentieth_working_day_is_owed():
    known = {"stage_2_answered": date(2026, 10, 1), "asked_stage_3": date(2026, 10, 29)}
    assert not asked_too_late(PROFILES["bexley"], known)
    panel = next(e for e in timeline(PROFILES["bexley"], known) if e.what == "panel")
    assert panel.law.certainty == "firm"


def test_a_panel_asked_for_without_a_known_answer_is_owed():
    assert not asked_too_late(PROFILES["bexley"], {"asked_stage_3": date(2026, 11, 12)})


def test_25_working_days_over_christmas_2027():
    """Christmas Day and Boxing Day are a Saturday and a Sunday: Monday and Tuesday after them do not count."""
    (answer,) = (
        d
        for d in deadlines(PROFILES["redcar-cleveland"], {"asked_stage_2": date(2027, 12, 13)})
        if d.days == 25
    )
    assert (answer.due, answer.estimated) == (date(2028, 1, 20), False)


def with_stage_1(within):
    bexley = PROFILES["bexley"]
    return replace(bexley, acknowledge=None, stage_1=replace(bexley.stage_1, within=within))


@pytest.mark.parametrize(
    "period",
    [
        Period(10, "working", "unstated", "aim", quote="within 10 working days"),
        Period(10, "unclear", "receipt", "aim", quote="within 10 days"),
        Period(10, "working", "told_you", "must"),
        Period(10, "working", "receipt", "within", on_top=True),
        Period(10, "working", "panel", "within"),
    ],
)
def test_a_figure_that_cannot_be_counted_from_receipt_is_never_computed(period):
    assert {d.basis for d in deadlines(with_stage_1(period), SENT)} == {"law"}


def test_calendar_days_are_counted_as_they_come():
    own = deadlines(with_stage_1(Period(14, "calendar", "receipt", "must")), SENT)[1]
    assert (own.due, own.unit, own.days, own.estimated) == (date(2026, 12, 18), "calendar", 14, False)


def test_of_a_range_the_far_end_is_due():
    own = deadlines(with_stage_1(Period(5, "working", "receipt", "aim", days_to=15)), SENT)[1]
    assert (own.due, own.days) == (date(2026, 12, 29), 15)


def test_a_councils_extra_holiday_moves_every_date_after_it():
    closed = replace(PROFILES["middlesbrough"], extra_holidays=(date(2026, 12, 7),))
    assert [d.due for d in deadlines(closed, SENT)] == [
        date(2026, 12, 8),
        date(2026, 12, 21),
        date(2027, 1, 7),
    ]


def test_dates_in_a_year_without_published_bank_holidays_are_estimates():
    found = deadlines(PROFILES["middlesbrough"], {"complained": date(2028, 12, 20)})
    assert [(d.what, d.estimated) for d in found] == [
        ("acknowledgement", False),
        ("stage_1", True),
        ("stage_1_longest", True),
    ]


def test_a_year_after_29_february_is_counted_like_any_other():
    found = deadlines(PROFILES["bexley"], {"complained": date(2028, 2, 29)})
    assert found[1].due == date(2028, 3, 14)


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(st.dictionaries(st.sampled_from(EVENTS), DAYS, min_size=1), st.sampled_from(sorted(PROFILES)))
def test_every_date_is_a_working_day_exactly_so_many_days_after_the_day_it_counts_from(known, slug):
    for deadline in deadlines(PROFILES[slug], known):
        assert deadline.start == known[deadline.event]
        assert deadline.due > deadline.start
        assert is_working_day(deadline.due)
        assert working_days_between(deadline.start, deadline.due) == deadline.days


@given(DAYS, DAYS, st.sampled_from(sorted(PROFILES)))
def test_who_complains_later_is_owed_nothing_earlier(one, other, slug):
    first, second = sorted((one, other))
    pairs = zip(
        deadlines(PROFILES[slug], {"complained": first}),
        deadlines(PROFILES[slug], {"complained": second}),
        strict=True,
    )
    assert all(early.due <= late.due for early, late in pairs)
