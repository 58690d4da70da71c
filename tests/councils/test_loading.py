"""Which councils there are, in what order, and how a file in a folder adds or changes one."""

from datetime import date

import pytest

from intake.councils import ProfileProblem, load_profiles, why_not_live
from tests.councils.conftest import SIXTH

FIVE = ["middlesbrough", "redcar-cleveland", "north-east-lincolnshire", "bournemouth", "bexley"]

CONFIRMED = """
extends = "middlesbrough"

[contacts.email]
confirmed_by = "A. Manager, Complaints Manager"
confirmed_on = 2026-11-20
"""


def test_the_five_councils_come_in_their_order():
    assert list(load_profiles()) == FIVE


def test_adding_a_council_is_adding_one_file(folder):
    profiles = load_profiles(folder(rutland=SIXTH))
    assert list(profiles) == [*FIVE, "rutland"]
    assert profiles["rutland"].name == "Rutland County Council"
    assert profiles["rutland"].stage_1.within.days == 10


def test_councils_that_are_not_shipped_come_by_name(folder):
    other = SIXTH.replace("rutland", "barnet").replace("RUT", "BAR")
    assert list(load_profiles(folder(rutland=SIXTH, barnet=other)))[5:] == ["barnet", "rutland"]


def test_what_a_page_does_not_say_is_empty(folder):
    rutland = load_profiles(folder(rutland=SIXTH))["rutland"]
    assert rutland.acknowledge is None
    assert rutland.contacts.phone is None
    assert rutland.safety.front_door is None
    assert rutland.advocacy.provider is None
    assert rutland.links == ()
    assert rutland.exit_target == "https://www.bbc.co.uk/weather"


def test_only_the_councils_that_are_asked_for_are_kept(folder):
    profiles = load_profiles(folder(rutland=SIXTH), only=["rutland", "bexley"])
    assert list(profiles) == ["bexley", "rutland"]


def test_asking_for_a_council_that_nobody_knows_says_which_there_are():
    with pytest.raises(ProfileProblem) as problem:
        load_profiles(only=["atlantis"])
    assert str(problem.value) == (
        "INTAKE_COUNCILS: a council is 'atlantis'; expected one of middlesbrough, redcar-cleveland, "
        "north-east-lincolnshire, bournemouth, bexley"
    )


def test_a_file_of_a_shipped_councils_name_replaces_it(folder):
    replaced = SIXTH.replace('"rutland"', '"bexley"').replace("RUT", "BEX")
    assert load_profiles(folder(bexley=replaced))["bexley"].name == "Rutland County Council"


def test_a_file_that_extends_a_shipped_council_changes_only_what_it_says(folder):
    shipped = load_profiles()["middlesbrough"]
    confirmed = load_profiles(folder(middlesbrough=CONFIRMED))["middlesbrough"]
    assert confirmed.contacts.email.value == "complaints@middlesbrough.gov.uk"
    assert confirmed.contacts.email.confirmed_by == "A. Manager, Complaints Manager"
    assert confirmed.contacts.email.confirmed_on == date(2026, 11, 20)
    assert confirmed.contacts.email.is_confirmed
    assert confirmed.contacts.phone == shipped.contacts.phone
    assert confirmed.also_said == shipped.also_said


def test_a_new_address_does_not_keep_who_confirmed_the_old_one(folder, monkeypatch, tmp_path):
    base = tmp_path / "shipped"
    base.mkdir()
    confirmed = SIXTH.replace(
        'email.value = "complaints@rutland.example"',
        'email = { value = "old@rutland.example", confirmed_by = "A. Manager", confirmed_on = 2026-11-20 }',
    )
    (base / "rutland.toml").write_text(confirmed, "utf-8")
    monkeypatch.setattr("intake.councils.loader.COUNCILS", base)
    over = 'extends = "rutland"\n[contacts.email]\nvalue = "new@rutland.example"\n'
    email = load_profiles(folder(rutland=over))["rutland"].contacts.email
    assert email.value == "new@rutland.example"
    assert not email.is_confirmed


def test_a_list_in_an_extending_file_replaces_the_whole_list(folder):
    over = 'extends = "bexley"\nextra_holidays = [2027-05-10]\n[[also_said]]\ncode = "panel_recommends"\n'
    bexley = load_profiles(folder(bexley=over))["bexley"]
    assert [said.code for said in bexley.also_said] == ["panel_recommends"]
    assert bexley.extra_holidays == (date(2027, 5, 10),)


def test_a_councils_own_notice_is_cleaned_when_it_is_read(folder):
    notice = 'notice = "<p>Closed on Friday.<script>steal()</script></p>"\n'
    rutland = load_profiles(folder(rutland=notice + SIXTH))["rutland"]
    assert rutland.notice == "<p>Closed on Friday.&lt;script&gt;steal()&lt;/script&gt;</p>"


def test_a_shipped_council_is_not_live_until_somebody_confirmed_it(folder):
    live = """
        extends = "middlesbrough"
        [contacts]
        email = { confirmed_by = "A. Manager", confirmed_on = 2026-11-20 }
        phone = { confirmed_by = "A. Manager", confirmed_on = 2026-11-20 }
        post = { confirmed_by = "A. Manager", confirmed_on = 2026-11-20 }
        [safety]
        front_door = { value = "01642 000000", confirmed_by = "A. Manager", confirmed_on = 2026-11-20 }
        out_of_hours = { value = "01642 000001", confirmed_by = "A. Manager", confirmed_on = 2026-11-20 }
    """
    assert why_not_live(load_profiles()["middlesbrough"]) is not None
    assert why_not_live(load_profiles(folder(middlesbrough=live))["middlesbrough"]) is None
