"""What the law gives where a council's page is silent or looser."""

from dataclasses import replace

import pytest

from intake.councils import load_profiles
from intake.councils.profile import Period
from intake.procedure.beside import Beside, law_beside

PROFILES = load_profiles()


def beside(slug):
    return {one.what: one.why for one in law_beside(PROFILES[slug])}


def test_middlesbrough_has_an_independent_person_only_for_some_and_the_law_always():
    assert beside("middlesbrough")["independent_person"] == "looser"


def test_bournemouth_has_an_independent_person_in_some_cases_and_the_law_always():
    assert beside("bournemouth")["independent_person"] == "looser"


@pytest.mark.parametrize("slug", ["redcar-cleveland", "north-east-lincolnshire", "bexley"])
def test_where_there_always_is_an_independent_person_the_law_adds_nothing(slug):
    assert "independent_person" not in beside(slug)


def test_north_east_lincolnshire_considers_a_request_that_the_law_makes_a_right():
    assert beside("north-east-lincolnshire")["stage_3_must_be_arranged"] == "looser"


def test_north_east_lincolnshire_says_of_stage_1_what_the_law_says():
    assert not {"stage_1", "stage_1_longest"} & set(beside("north-east-lincolnshire"))


def test_middlesbrough_tries_what_the_law_demands():
    assert beside("middlesbrough")["panel"] == "looser"


@pytest.mark.parametrize("slug", ["bournemouth", "bexley"])
def test_a_panel_that_must_meet_in_30_working_days_of_the_request_needs_no_word_of_the_law(slug):
    assert "panel" not in beside(slug)


@pytest.mark.parametrize("slug", ["redcar-cleveland", "north-east-lincolnshire"])
def test_a_page_that_says_nothing_of_the_panels_time_gets_the_laws(slug):
    assert Beside("panel", "silent", 30, "request") in law_beside(PROFILES[slug])


def test_bexley_aims_at_the_laws_times_after_the_panel():
    found = beside("bexley")
    assert (found["panel_report"], found["panel_answer"]) == ("looser", "looser")


def test_a_range_says_its_longest_time_too():
    assert beside("bexley")["stage_2_longest"] == "looser"


def test_a_page_that_is_silent_on_the_longest_time_gets_the_laws():
    assert beside("bournemouth")["stage_2_longest"] == "silent"


@pytest.mark.parametrize(
    ("period", "looser"),
    [
        (Period(10, "working", "receipt", "must"), False),
        (Period(8, "working", "receipt", "within"), False),
        (Period(10, "working", "receipt", "aim"), True),
        (Period(12, "working", "receipt", "must"), True),
        (Period(5, "working", "receipt", "must", days_to=15), True),
        (Period(10, "working", "meeting", "must"), True),
        (Period(10, "unclear", "receipt", "must", quote="ten days"), True),
    ],
)
def test_what_is_looser_than_the_law(period, looser):
    bexley = PROFILES["bexley"]
    profile = replace(bexley, stage_1=replace(bexley.stage_1, within=period))
    assert (Beside("stage_1", "looser", 10, "receipt") in law_beside(profile)) is looser


def test_days_on_top_are_looser_than_a_whole_time():
    middlesbrough = {one.what for one in law_beside(PROFILES["middlesbrough"])}
    assert "stage_1_longest" in middlesbrough
