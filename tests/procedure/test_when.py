"""Dates as people write them."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from intake.procedure.when import DateProblem, PartialDate, is_future, read_date

THIRD_OF_SEPTEMBER = PartialDate(2024, 9, 3)
LANGUAGES = [
    "en",
    "cy",
    "ar",
    "bn",
    "es",
    "fa",
    "fr",
    "pa_Guru",
    "pl",
    "pt",
    "ro",
    "so",
    "tr",
    "uk",
    "ur",
    "vi",
]


@pytest.mark.parametrize(
    "text",
    [
        "3 Sept 2024",
        "3 Sep 2024",
        "3 September 2024",
        "3 SEPTEMBER 2024",
        "  3   sept   2024 ",
        "3rd Sept 2024",
        "3rd of September, 2024",
        "Tuesday 3 September 2024",
        "Sept 3 2024",
        "September 3rd, 2024",
        "2024 Sept 3",
        "3Sept2024",
        "3-Sept-2024",
        "3/Sept/2024",
        "3. Sept. 2024",
        "3/9/2024",
        "03/09/2024",
        "03.09.2024",
        "3 9 2024",
        "2024-09-03",
        "2024/9/3",
        "3\N{NO-BREAK SPACE}Sept\N{NARROW NO-BREAK SPACE}2024",
        "3\N{EN DASH}9\N{EN DASH}2024",
        "3\N{NON-BREAKING HYPHEN}9\N{MINUS SIGN}2024",
        "3\N{EM DASH}Sept\N{HORIZONTAL BAR}2024",
        "\N{RIGHT-TO-LEFT MARK}3/9/2024\N{RIGHT-TO-LEFT MARK}",
        "3\N{ZERO WIDTH SPACE} Sept 2024",
        "٣/٩/٢٠٢٤",
        "۳ Sept ۲۰۲۴",
        "৩/৯/২০২৪",
        "３／９／２０２４",
        "on 3 Sept 2024",
        "3 Setember 2024",
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    assert read_date(text) == THIRD_OF_SEPTEMBER


@pytest.mark.parametrize(
    "text",
    [
        "Sept 2024",
        "September 2024",
        "2024 Sept",
        "9/2024",
        "09.2024",
        "2024-09",
        "in Sept 2024",
        "early Sept 2024",
    ],
)
def test_a_month_is_enough(text):
    assert read_date(text) == PartialDate(2024, 9)


@pytest.mark.parametrize("text", ["2024", " 2024 ", "in 2024", "٢٠٢٤"])
def test_a_year_is_enough(text):
    assert read_date(text) == PartialDate(2024)


def test_a_common_misspelling_of_a_month_is_read():
    assert read_date("3 Febuary 2024") == PartialDate(2024, 2, 3)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cy", "3ydd Medi 2024"),
        ("fr", "3 septembre 2024"),
        ("pl", "3 września 2024"),
        ("pl", "3 wrzesnia 2024"),
        ("ro", "3 septembrie 2024"),
        ("uk", "3 вересня 2024 р."),
        ("ar", "٣ سبتمبر ٢٠٢٤"),
        ("ar_IQ", "٣ أيلول ٢٠٢٤"),
        ("fa", "۳ سپتامبر ۲۰۲۴"),
        ("bn", "৩ সেপ্টেম্বর ২০২৪"),
        ("pa_Guru", "3 ਸਤੰਬਰ 2024"),
        ("vi", "3 tháng 9, 2024"),
        ("zh", "2024年9月3日"),
        ("pl", "3 Sept 2024"),
    ],
)
def test_month_names_are_those_of_the_page_and_english_ones(language, text):
    assert read_date(text, language) == THIRD_OF_SEPTEMBER


def test_a_month_of_two_words_is_not_taken_for_a_number():
    assert read_date("١ كانون الثاني ٢٠٢٤", "ar_IQ") == PartialDate(2024, 1, 1)
    assert read_date("12 Meán Fómhair 2024", "ga") == PartialDate(2024, 9, 12)


@pytest.mark.parametrize(
    ("text", "code", "part", "shown"),
    [
        ("3/9/24", "two_digit_year", "year", "24"),
        ("3 Sept 24", "two_digit_year", "year", "24"),
        ("Sept 99", "two_digit_year", "year", "99"),
        ("9/24", "two_digit_year", "year", "24"),
        ("24", "two_digit_year", "year", "24"),
        ("3/9/4", "two_digit_year", "year", "4"),
        ("3 Sept", "no_year", "year", "3 Sept"),
        ("3rd Sept", "no_year", "year", "3rd Sept"),
        ("Sept 24", "no_year", "year", "Sept 24"),
        ("3/9", "no_year", "year", "3/9"),
        ("31/2/2024", "no_such_day", "day", "31"),
        ("29 Feb 2027", "no_such_day", "day", "29"),
        ("0 Sept 2024", "no_such_day", "day", "0"),
        ("2026-11-31", "no_such_day", "day", "31"),
        ("3/13/2024", "no_such_month", "month", "13"),
        ("2024-13", "no_such_month", "month", "13"),
        ("0/2024", "no_such_month", "month", "0"),
        ("3 Smarch 2024", "no_such_month", "month", "smarch"),
        ("3/9/20244", "cannot_read", "year", "20244"),
        ("3/9/0024", "cannot_read", "year", "0024"),
        ("1066", "cannot_read", "year", "1066"),
        ("2025 Sept 2024", "cannot_read", "day", "2024"),
        ("2024 2025", "cannot_read", None, "2024 2025"),
        ("", "cannot_read", None, ""),
        ("?", "cannot_read", None, "?"),
        ("Sept", "cannot_read", None, "Sept"),
        ("last week", "cannot_read", None, "last week"),
        ("summer 2024", "cannot_read", None, "summer 2024"),
        ("Sept to October 2024", "cannot_read", None, "Sept to October 2024"),
        ("Sept 2023 - Jan 2024", "cannot_read", None, "Sept 2023 - Jan 2024"),
        ("3/9/2024 10:30", "cannot_read", None, "3/9/2024 10:30"),
        ("the 5th of 2024", "cannot_read", None, "the 5th of 2024"),
    ],
)
def test_what_cannot_be_read_says_which_part_is_wrong(text, code, part, shown):
    with pytest.raises(DateProblem) as problem:
        read_date(text)
    assert (problem.value.code, problem.value.part, problem.value.text) == (code, part, shown)


def test_a_problem_is_a_sentence_for_a_terminal():
    with pytest.raises(DateProblem) as problem:
        read_date("3/9/24")
    assert str(problem.value) == "24: write the year with four digits, like 2024"


@pytest.mark.parametrize(
    ("when", "earliest", "latest"),
    [
        (PartialDate(2024, 9, 3), date(2024, 9, 3), date(2024, 9, 3)),
        (PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(2023, 2), date(2023, 2, 1), date(2023, 2, 28)),
        (PartialDate(2024), date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_month_or_a_year_could_be_any_of_its_days(when, earliest, latest):
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("when", "written"),
    [(PartialDate(2024, 9, 3), "2024-09-03"), (PartialDate(2024, 9), "2024-09"), (PartialDate(2024), "2024")],
)
def test_a_date_is_written_as_far_as_it_is_known(when, written):
    assert str(when) == written
    assert read_date(written) == when


@pytest.mark.parametrize(
    ("when", "future"),
    [
        (PartialDate(2026, 11, 22), False),
        (PartialDate(2026, 11, 23), True),
        (PartialDate(2026, 11), False),
        (PartialDate(2026, 12), True),
        (PartialDate(2026), False),
        (PartialDate(2027), True),
    ],
)
def test_a_date_is_in_the_future_when_even_its_first_day_is(when, future):
    assert is_future(when, date(2026, 11, 22)) is future


@given(
    st.dates(date(1900, 1, 1), date(2999, 12, 31)),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["medium", "long"]),
)
def test_a_date_that_the_site_itself_writes_is_read_back(day, language, style):
    assert read_date(format_date(day, style, locale=language), language) == PartialDate(
        day.year, day.month, day.day
    )


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.sampled_from(LANGUAGES))
def test_a_month_that_the_site_itself_writes_is_read_back(day, language):
    assert read_date(format_date(day, "LLLL y", locale=language), language) == PartialDate(
        day.year, day.month
    )


@given(st.text(max_size=60))
def test_anything_typed_is_a_date_that_exists_or_is_asked_for_again(text):
    try:
        when = read_date(text)
    except DateProblem:
        return
    assert when.earliest <= when.latest


@given(st.text("0123456789/-. ", max_size=20) | st.integers(0, 10**30).map(str))
def test_any_numbers_are_a_date_that_exists_or_are_asked_for_again(text):
    try:
        when = read_date(text)
    except DateProblem:
        return
    assert 1900 <= when.year <= 2999
