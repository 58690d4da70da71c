"""Facts as words, sentences of what councils also said, colours, national numbers, notices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.councils import load_profiles, words
from intake.councils.also_said import SAYINGS, fields_of, said_at, sentence
from intake.councils.colours import contrast
from intake.councils.national import NATIONAL
from intake.councils.notice import clean_notice

PROFILES = load_profiles()


def test_a_councils_facts_fill_a_sentence():
    filled = "Call {council} on {phone}, {hours}.".format(**words(PROFILES["north-east-lincolnshire"]))
    assert filled == (
        "Call North East Lincolnshire Council on (01472) 326298 option 2 then option 1, "
        "Monday to Thursday 8.30 am to 5 pm, Friday 8.30 am to 4.30 pm except bank holidays."
    )


def test_a_missing_phone_is_an_empty_word():
    assert words(PROFILES["bexley"])["phone"] == ""


@pytest.mark.parametrize("slug", PROFILES)
def test_every_sentence_a_council_also_said_is_whole(slug):
    profile = PROFILES[slug]
    for said in profile.also_said:
        told = sentence(said, words(profile))
        assert "{" not in told
        assert "  " not in told
        assert told[0].isupper()
        assert told[-1] in ".”"


def test_every_sentence_is_said_by_somebody():
    assert set(SAYINGS) == {said.code for profile in PROFILES.values() for said in profile.also_said}


def test_every_fact_in_a_sentence_is_one_of_a_councils_words():
    known = set(words(PROFILES["bexley"])) | {"quote"}
    for code, saying in SAYINGS.items():
        assert fields_of(saying) <= known, code


def test_a_quotation_is_shown_in_quotation_marks():
    told = [
        sentence(said, words(PROFILES["middlesbrough"]))
        for said in said_at(PROFILES["middlesbrough"], "stage_3")
    ]
    assert (
        told[0]
        == "Middlesbrough Council says that the panel “will not look at your complaint all over again”."
    )


def test_what_was_said_is_found_by_the_part_of_the_procedure():
    middlesbrough = PROFILES["middlesbrough"]
    tasks = said_at(middlesbrough, "stage_3")
    assert len(tasks) == 9  # the panel's eight tasks, and what it will not do
    assert sum(
        len(said_at(middlesbrough, where)) for where in {one.where for one in SAYINGS.values()}
    ) == len(middlesbrough.also_said)


def test_a_child_is_not_sent_to_the_people_it_may_be_about():
    for code in ("services_elsewhere", "ofsted_for_homes_and_schools"):
        assert "You can always tell us" in str(SAYINGS[code].words) or "always tell us" in str(
            SAYINGS[code].words
        )


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_contrast_is_the_one_the_guidelines_give():
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


def test_the_national_numbers_are_those_of_the_procedure():
    numbers = {key: contact.phone for key, contact in NATIONAL.items() if contact.phone}
    assert numbers == {
        "emergency": "999",
        "childline": "0800 1111",
        "nyas": "0808 808 1001",
        "help_at_hand": "0800 528 0731",
        "ofsted": "0300 123 1231",
        "ombudsman": "0300 061 0614",
        "family_rights_group": "0808 801 0366",
    }
    assert NATIONAL["nyas"].email == "help@nyas.net"


def test_kinship_has_no_number_because_none_is_known():
    assert NATIONAL["kinship"].phone is None


def test_the_ombudsman_has_its_whole_name():
    assert NATIONAL["ombudsman"].name == "Local Government and Social Care Ombudsman"


def test_only_social_work_england_is_from_memory():
    assert [key for key, contact in NATIONAL.items() if contact.uncertain] == ["social_work_england"]


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<p>We are <strong>closed</strong>.</p>", "<p>We are <strong>closed</strong>.</p>"),
        ('<a href="https://x.example/">more</a>', '<a href="https://x.example/">more</a>'),
        ('<a href="javascript:alert(1)" onclick="x()">more</a>', "<a>more</a>"),
        ('<p style="position:fixed">x</p>', "<p>x</p>"),
        ("<!-- note --><p>x</p>\n", "<p>x</p>"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
    ],
)
def test_a_notice_keeps_nothing_but_plain_text_and_links(html, cleaned):
    assert clean_notice(html) == cleaned
