"""Which councils may be served to the public."""

from dataclasses import replace
from datetime import date

import pytest

from intake.councils import load_profiles, why_not_live
from intake.councils.profile import Confirmed, Safety

MIDDLESBROUGH = load_profiles()["middlesbrough"]


def confirmed(value):
    return Confirmed(value, "A. Manager", date(2026, 11, 20))


@pytest.fixture
def ready():
    contacts = MIDDLESBROUGH.contacts
    return replace(
        MIDDLESBROUGH,
        contacts=replace(
            contacts,
            email=confirmed(contacts.email.value),
            phone=confirmed(contacts.phone.value),
            post=confirmed(contacts.post.value),
        ),
        safety=Safety(front_door=confirmed("01642 000000"), out_of_hours=confirmed("01642 000001")),
    )


def test_a_council_is_served_when_contacts_and_safety_phones_are_confirmed(ready):
    assert why_not_live(ready) is None


def test_a_council_may_deliberately_name_no_safety_phones(ready):
    assert why_not_live(replace(ready, safety=Safety(deliberately_none=True))) is None


def test_a_council_without_phone_or_post_may_be_served(ready):
    assert why_not_live(replace(ready, contacts=replace(ready.contacts, phone=None, post=None))) is None


def test_the_shipped_middlesbrough_says_all_that_is_to_be_set():
    assert why_not_live(MIDDLESBROUGH) == (
        "Middlesbrough Council (middlesbrough) cannot be served to the public yet: in middlesbrough.toml in "
        "INTAKE_COUNCILS_DIR give safety.front_door and safety.out_of_hours, or set safety.deliberately_none = true; "
        "set confirmed_by and confirmed_on for contacts.email, contacts.phone and contacts.post once somebody there has"
    )


@pytest.mark.parametrize("missing", ["front_door", "out_of_hours"])
def test_one_safety_phone_is_not_enough(ready, missing):
    without = replace(ready, safety=replace(ready.safety, **{missing: None}))
    assert f"give safety.{missing}, or" in why_not_live(without)


@pytest.mark.parametrize("key", ["email", "phone", "post"])
def test_each_contact_must_be_confirmed(ready, key):
    unconfirmed = replace(ready.contacts, **{key: Confirmed("01642 000000")})
    assert f"for contacts.{key} once" in why_not_live(replace(ready, contacts=unconfirmed))


@pytest.mark.parametrize("key", ["front_door", "out_of_hours", "mailbox"])
def test_each_safety_number_and_mailbox_must_be_confirmed(ready, key):
    unconfirmed = replace(ready.safety, **{key: Confirmed("01642 000000")})
    assert f"for safety.{key} once" in why_not_live(replace(ready, safety=unconfirmed))


def test_bournemouth_no_longer_exists(ready):
    assert why_not_live(replace(ready, status="historical")) == (
        "Middlesbrough Council (middlesbrough) no longer exists and is here for demonstration only: "
        "leave it out of INTAKE_COUNCILS"
    )


@pytest.mark.parametrize(("by", "on"), [("A. Manager", None), (None, date(2026, 11, 20)), (None, None)])
def test_a_confirmation_says_who_and_when(by, on):
    assert not Confirmed("01642 000000", by, on).is_confirmed
