"""Each fact of each profile stands in the council's own text, and nothing is claimed that does not."""

from dataclasses import fields, is_dataclass
from functools import reduce
from pathlib import Path

import pytest

from intake.councils import load_profiles
from intake.councils.profile import Count, Period
from intake.procedure.when import read_date
from tests.councils.table import ALSO_SAID, FACTS, LINKS, OURS, TABLE

PROFILES = load_profiles()
SILENT = (None, False, ())
NOT_FACTS_OF_THE_PAGE = {
    "slug", "name", "place", "prefix", "status", "colours", "privacy", "languages", "extra_holidays",
    "calendar_file", "exit_target", "notice", "also_said", "links", "safety.deliberately_none",
}  # fmt: skip


def fact(profile, path):
    return reduce(lambda at, name: at and getattr(at, name), path.split("."), profile)


def plain(text):
    return " ".join(text.replace("’", "'").casefold().split())


def page_of(slug):
    return plain((Path(__file__).parent / "seeds" / f"{slug}.txt").read_text("utf-8"))


@pytest.mark.parametrize("path", FACTS)
@pytest.mark.parametrize("slug", TABLE)
def test_the_profile_says_what_the_councils_own_page_says(slug, path):
    expected, words = TABLE[slug].get(path, (None, OURS))
    found = fact(PROFILES[slug], path)
    if path not in TABLE[slug]:
        assert found in SILENT
    else:
        assert found == expected
    assert words == OURS or plain(words) in page_of(slug)


@pytest.mark.parametrize("slug", TABLE)
def test_the_table_knows_every_fact_that_a_profile_can_hold(slug):
    def paths(table, at=""):
        for field in fields(table):
            path = f"{at}{field.name}"
            if path in NOT_FACTS_OF_THE_PAGE or path.rsplit(".", maxsplit=1)[-1].startswith("confirmed_"):
                continue
            value = getattr(table, field.name)
            if is_dataclass(value) and not isinstance(value, (Period, Count)):
                yield from paths(value, f"{path}.")
            elif value is not None:
                yield path

    assert set(paths(PROFILES[slug])) <= set(FACTS)
    assert set(TABLE[slug]) <= set(FACTS)


@pytest.mark.parametrize(
    ("slug", "path", "quote"),
    [
        (slug, path, expected.quote)
        for slug, facts in TABLE.items()
        for path, (expected, _words) in facts.items()
        if getattr(expected, "quote", None)
    ],
)
def test_a_quoted_figure_is_the_pages_own_words(slug, path, quote):
    assert plain(quote) in page_of(slug), path


@pytest.mark.parametrize("slug", TABLE)
def test_a_figure_whose_unit_or_start_the_page_does_not_give_is_there_to_be_quoted(slug):
    for path in FACTS:
        period = fact(PROFILES[slug], path)
        if isinstance(period, Period) and not period.is_computable:
            assert period.quote, path


@pytest.mark.parametrize("slug", ALSO_SAID)
def test_what_a_council_also_said_stands_on_its_page(slug):
    assert [said.code for said in PROFILES[slug].also_said] == list(ALSO_SAID[slug])
    for code, words in ALSO_SAID[slug].items():
        assert plain(words) in page_of(slug), code


@pytest.mark.parametrize("slug", ALSO_SAID)
def test_what_is_marked_as_the_councils_words_is_verbatim(slug):
    for said in PROFILES[slug].also_said:
        assert said.quote is None or plain(said.quote) in page_of(slug), said.code


@pytest.mark.parametrize("slug", LINKS)
def test_links_have_the_pages_titles_and_dates_and_no_invented_address(slug):
    links = PROFILES[slug].links
    assert [link.title for link in links] == list(LINKS[slug])
    for link in links:
        assert plain(link.title) in page_of(slug)
        assert link.address is None
        presented = LINKS[slug][link.title]
        assert link.presented_on == (read_date(presented).earliest if presented else None)
        assert plain(f"{link.title} – Presented to Cabinet {presented}" if presented else "") in page_of(slug)


@pytest.mark.parametrize("slug", TABLE)
def test_nobody_is_said_to_have_confirmed_an_address(slug):
    contacts = PROFILES[slug].contacts
    assert not any(given and given.is_confirmed for given in (contacts.email, contacts.phone, contacts.post))


def test_only_bournemouth_no_longer_exists():
    assert [slug for slug, profile in PROFILES.items() if profile.status == "historical"] == ["bournemouth"]


def test_each_council_has_its_own_letters():
    assert [profile.prefix for profile in PROFILES.values()] == ["MBR", "RAC", "NEL", "BMH", "BEX"]
