"""The paper twin: the same questions as on the site, each once, and when it is for somebody."""

import pytest

from intake.journey.journeys import COMPLAINT, JOURNEYS
from intake.journey.on_paper import READERS, pages_on_paper, voices_on_paper
from tests.journey.people import TODAY

PAPERS = [(journey, voice) for journey in JOURNEYS.values() for voice in voices_on_paper(journey)]
NAMES = [f"{journey.slug}-{voice}" for journey, voice in PAPERS]

ON_NO_PAPER = {
    "complaint": {"paper", "elsewhere", "answered", "read-aloud"},
    "stage-2": {
        "paper",
        "read-aloud",
        "story",
        "soon",
        "about",
        "who",
        "when",
        "sooner",
        "before",
        "court",
        "right",
        "dates",
    },
    "stage-3": {"paper", "read-aloud", "dates"},
    "advocate": {"paper"},
    "call-me": {"paper"},
    "feedback": {"paper"},
    "more": {"paper"},
}
"""For whoever types it in; pages that ask nothing; what turns one draft into another, or comes from an earlier one."""


def printed(journey, voice):
    return [
        (page.step.slug, field.name)
        for page in pages_on_paper(journey, voice, TODAY)
        for field in page.fields
    ]


def when(journey, voice):
    """Each field's condition, in short."""
    told = {}
    for page in pages_on_paper(journey, voice, TODAY):
        for field in page.fields:
            only = field.only_if
            told[page.step.slug, field.name] = only and (only.step.slug, only.codes, only.unless)
    return told


@pytest.mark.parametrize(("journey", "voice"), PAPERS, ids=NAMES)
def test_nothing_is_printed_twice_and_in_the_order_of_the_site(journey, voice):
    found = printed(journey, voice)
    assert len(found) == len(set(found))
    slugs = list(dict.fromkeys(slug for slug, _name in found))
    assert slugs == [slug for slug in dict.fromkeys(step.slug for step in journey.steps) if slug in slugs]


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_every_question_that_somebody_meets_on_the_site_is_on_some_paper(journey):
    met = {field for voice in voices_on_paper(journey) for field in printed(journey, voice)}
    all_of_them = {(step.slug, name) for step in journey.steps for name in step.question.holds()}
    without = {slug for slug, _name in all_of_them - met}
    fieldless = {step.slug for step in journey.steps if not step.question.holds()}
    assert without | fieldless == ON_NO_PAPER[journey.slug]


def test_a_childs_paper_asks_nothing_that_a_child_is_not_asked():
    slugs = {slug for slug, _name in printed(COMPLAINT, "child")}
    assert not slugs & {"court", "sooner", "for-whom", "children", "adult", "agreement", "helper", "hears"}
    assert {"story", "advocate", "contact", "soon", "right"} <= slugs


def test_a_parents_paper_never_asks_for_a_childs_consent():
    assert not {slug for slug, _name in printed(COMPLAINT, "adult")} & {"agreement", "helper", "for-whom"}


@pytest.mark.parametrize("voice", READERS)
def test_what_hangs_on_an_answer_says_on_which(voice):
    told = when(COMPLAINT, voice)
    assert told["story", "story"] is None
    assert told["safe-who", "allegation"] == ("safe", ("yes",), False)
    assert told["reach-text", "good_times"] == ("contact", ("text",), False)
    assert told["list-1", "what"] == ("list", ("yes",), False)
    assert told["list-2", "what"] == ("list-1", ("yes",), False)
    assert told["right", "wish_1"] == ("list", ("yes",), True)


def test_what_made_it_hard_before_hangs_on_the_date():
    assert when(COMPLAINT, "adult")["sooner", "reasons"] == ("when", (), False)


def test_a_page_of_which_a_part_is_for_some_says_so_of_that_part():
    told = when(COMPLAINT, "adult")
    assert told["contact", "method"] is None
    assert told["contact", "age"] == ("you", ("care_leaver",), False)
    (contact,) = [page for page in pages_on_paper(COMPLAINT, "adult", TODAY) if page.step.slug == "contact"]
    assert contact.only_if is None


def test_each_paper_offers_only_who_reads_it():
    def offered(voice, slug="you"):
        return {
            code
            for page in pages_on_paper(COMPLAINT, voice, TODAY)
            for field in page.fields
            if page.step.slug == slug
            for code in field.codes
        }

    assert offered("child") == {"child", "not_said"}
    assert {"parent", "care_leaver", "other"} <= offered("adult")
    assert offered("helper") == {"relative_or_friend", "advocate", "professional"}
    assert offered("helper", "for-whom") == {"child", "care_leaver"}
