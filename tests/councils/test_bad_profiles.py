"""A bad profile ends the start with one sentence: file, key, what stands there, what was expected."""

import pytest

from intake.councils import ProfileProblem, load_profiles
from tests.councils.conftest import SIXTH


def problem_with(folder, text, slug="rutland"):
    with pytest.raises(ProfileProblem) as problem:
        load_profiles(folder(**{slug: text}))
    return str(problem.value)


def changed(old, new):
    assert old in SIXTH
    return SIXTH.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            changed('place = "Rutland"\n', ""),
            "rutland.toml: place is missing; expected text",
        ),
        (
            changed('email.value = "complaints@rutland.example"', ""),
            "rutland.toml: contacts.email is missing; expected a table",
        ),
        (
            changed('independent_person = "always"', 'independent_persons = "always"'),
            "rutland.toml: stage_2.independent_persons is not a key here; expected one of name, who, independent_person, within, longer, acknowledge, asking",
        ),
        (
            changed('"working"', '"weeks"'),
            "rutland.toml: stage_1.within.unit is 'weeks'; expected one of working, calendar, unclear",
        ),
        (
            changed("days = 10", 'days = "10"'),
            "rutland.toml: stage_1.within.days is '10'; expected a whole number",
        ),
        (
            changed("days = 10", "days = true"),
            "rutland.toml: stage_1.within.days is true; expected a whole number",
        ),
        (
            changed("days = 10", "days = 0"),
            "rutland.toml: stage_1.within.days is 0; expected 1 or more",
        ),
        (
            changed("days = 10", "days = 10, days_to = 10"),
            "rutland.toml: stage_1.within.days_to is 10; expected more than 10",
        ),
        (
            changed('unit = "working"', 'unit = "unclear"'),
            "rutland.toml: stage_1.within.unit is 'unclear'; expected the page's own words beside it, as quote",
        ),
        (
            SIXTH + "\n[stage_3.notice_at_least]\ndays = -1\nunit = 'working'\nstart = 'panel'\n",
            "rutland.toml: stage_3.notice_at_least.days is -1; expected 1 or more",
        ),
        (
            changed('place = "Rutland"', 'place = " "'),
            "rutland.toml: place is ' '; expected text",
        ),
        (
            changed('status = "live"', 'status = "live"\nextra_holidays = "2027-05-10"'),
            "rutland.toml: extra_holidays is '2027-05-10'; expected a list",
        ),
        (
            changed('status = "live"', 'status = "live"\nextra_holidays = [2027-05-10, 2027-05-11T10:00:00]'),
            "rutland.toml: extra_holidays[2] is 2027-05-11 10:00:00; expected a date like 2026-12-24",
        ),
        (
            changed('status = "live"', 'status = "live"\ncalendar_file = "yes"'),
            "rutland.toml: calendar_file is 'yes'; expected true or false",
        ),
        (
            changed('[contacts]\nemail.value = "complaints@rutland.example"', "[unused]").replace(
                "[unused]", 'contacts = "complaints@rutland.example"'
            ),
            "rutland.toml: colours.contacts is not a key here; expected one of accent, on_accent, accent_dark, on_accent_dark",
        ),
        (
            changed('status = "live"', 'status = "live"\nsafety = "none"'),
            "rutland.toml: safety is 'none'; expected a table",
        ),
        (
            changed('status = "live"', 'status = { now = "live" }'),
            "rutland.toml: status is a table; expected one of live, historical",
        ),
        (
            changed('"#1a4d2e"', '"green"'),
            "rutland.toml: colours.accent is 'green'; expected a colour like \"#1a2b3c\"",
        ),
        (
            changed('"#1a4d2e"', '"#777777"'),
            "rutland.toml: colours.on_accent is '#ffffff'; expected a contrast of 4.5 or more on #777777, where it has 4.48",
        ),
        (
            changed('accent = "#1a4d2e"\non_accent = "#ffffff"', 'accent = "#ffcc00"\non_accent = "#000000"'),
            "rutland.toml: colours.accent is '#ffcc00'; expected a contrast of 3.0 or more on #ffffff, where it has 1.51",
        ),
        (
            changed("complaints@rutland.example", "complaints at rutland.example"),
            "rutland.toml: contacts.email.value is 'complaints at rutland.example'; expected an email address",
        ),
        (
            SIXTH + "\n[advocacy]\nphone = 'ask us'\n",
            "rutland.toml: advocacy.phone is 'ask us'; expected a telephone number",
        ),
        (
            changed('status = "live"', 'status = "live"\nexit_target = "www.bbc.co.uk"'),
            "rutland.toml: exit_target is 'www.bbc.co.uk'; expected an address that begins https://",
        ),
        (
            SIXTH
            + "\n[[links]]\ntitle = 'Report'\nkind = 'annual_report'\naddress = 'javascript:alert(1)'\n",
            "rutland.toml: links[1].address is 'javascript:alert(1)'; expected an address that begins https://",
        ),
        (
            changed('prefix = "RUT"', 'prefix = "Rut"'),
            "rutland.toml: prefix is 'Rut'; expected three capital letters",
        ),
        (
            changed('prefix = "RUT"', 'prefix = "MBR"'),
            "rutland.toml: prefix is 'MBR'; expected letters that middlesbrough.toml has not",
        ),
        (
            changed('slug = "rutland"', 'slug = "oakham"'),
            "rutland.toml: slug is 'oakham'; expected the file's own name, rutland",
        ),
        (
            changed(
                'email.value = "complaints@rutland.example"',
                'email = { value = "c@rutland.example", confirmed_by = "A. Manager" }',
            ),
            "rutland.toml: contacts.email.confirmed_on is missing; expected both confirmed_by and confirmed_on, or neither",
        ),
        (
            SIXTH + "\n[safety]\ndeliberately_none = true\nfront_door.value = '01572 000000'\n",
            "rutland.toml: safety.deliberately_none is true; expected no front_door and no out_of_hours beside it",
        ),
        (
            changed("contacts_you_for_more", "contacts_you"),
            "rutland.toml: also_said[1].code is 'contacts_you'; expected a code of intake/councils/also_said.py",
        ),
        (
            changed('quote = "We may ring you"', ""),
            "rutland.toml: also_said[1].quote is missing; expected the words that contacts_you_for_more quotes",
        ),
        (
            changed("contacts_you_for_more", "panel_recommends"),
            "rutland.toml: also_said[1].quote is 'We may ring you'; expected no quote, as panel_recommends has no place for one",
        ),
        (
            SIXTH + "\n[[also_said]]\ncode = 'stage_2_written_answer'\n",
            "rutland.toml: also_said[2].code is 'stage_2_written_answer'; expected a profile that has stage_2_answer",
        ),
        (
            SIXTH + "\n[[also_said]]\ncode = 'contacts_you_for_more'\nquote = 'We may'\n",
            "rutland.toml: also_said[2].code is 'contacts_you_for_more'; expected each code once",
        ),
        (
            'extends = "middlesbrough"\n',
            "rutland.toml: extends is 'middlesbrough'; expected the file's own name, when that is a shipped council",
        ),
        (
            'extends = "rutland"\n',
            "rutland.toml: extends is 'rutland'; expected the file's own name, when that is a shipped council",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(folder, text, sentence):
    assert problem_with(folder, text) == sentence


def test_a_language_is_one_that_the_site_speaks(folder):
    text = changed('status = "live"', 'status = "live"\nlanguages = ["en", "xx"]')
    assert problem_with(folder, text).startswith("rutland.toml: languages[2] is 'xx'; expected one of en")


def test_a_file_that_is_no_toml_is_named(folder):
    assert problem_with(folder, "slug = rutland").startswith("rutland.toml: the file is not readable (")


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    (tmp_path / "rutland.toml").write_bytes(b'slug = "rutl\xe4nd"')
    with pytest.raises(ProfileProblem, match=r"^rutland.toml: the file is not readable"):
        load_profiles(tmp_path)


def test_a_slug_is_never_an_address_of_the_sites_own(folder):
    text = SIXTH.replace('slug = "rutland"', 'slug = "healthz"')
    assert problem_with(folder, text, "healthz") == (
        "healthz.toml: slug is 'healthz'; expected small letters and hyphens, and no address of the site's own"
    )


def test_a_problem_in_an_extending_file_names_that_file(folder):
    text = 'extends = "bexley"\n[stage_1]\nwithin = { hedge = "soon" }\n'
    assert problem_with(folder, text, "bexley") == (
        "bexley.toml: stage_1.within.hedge is 'soon'; expected one of must, within, aim, usually, try, normally"
    )
