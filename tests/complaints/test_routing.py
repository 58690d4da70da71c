from dataclasses import replace

import pytest

from intake.complaints.addresses import readable_address
from intake.complaints.routing import messages_for
from intake.councils.profile import Confirmed
from intake.store import NewMessage
from tests.complaints.people import (
    ADVOCATE,
    ASKS_FOR_AN_ADVOCATE,
    CHILD,
    CHILD_IN_DANGER,
    MIDDLESBROUGH,
    PROFILES,
    confirmed,
    sent,
    with_provider_mailbox,
    with_safety_mailbox,
)

STAFF = NewMessage("staff", "complaints")
REPLY = NewMessage("reply", "person", after="staff")
SAFETY = NewMessage("safety", "safety")
PROVIDER = NewMessage("provider", "provider")
WANTS_PROVIDER = {**CHILD, "advocate": {"advocate": "provider"}}


def routed(typed, profile=MIDDLESBROUGH, kind="complaint"):
    return messages_for(sent(typed, profile, kind=kind), profile)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.slug)
def test_the_complaints_mailbox_always_gets_it_and_no_shipped_profile_has_another(profile):
    for typed in (CHILD, CHILD_IN_DANGER, WANTS_PROVIDER):
        assert routed(typed, profile) == (STAFF,)


def test_when_someone_may_be_hurt_the_safety_mailbox_gets_a_mail_of_its_own():
    assert routed(CHILD_IN_DANGER, with_safety_mailbox(MIDDLESBROUGH)) == (STAFF, SAFETY)


def test_a_safety_mailbox_that_nobody_confirmed_still_gets_a_message_which_is_then_held():
    profile = replace(MIDDLESBROUGH, safety=replace(MIDDLESBROUGH.safety, mailbox=Confirmed("a@b.example")))
    assert routed(CHILD_IN_DANGER, profile) == (STAFF, SAFETY)


@pytest.mark.parametrize("danger", ["no", "not_say", ""])
def test_without_danger_the_safety_mailbox_hears_nothing(danger):
    assert routed({**CHILD, "safe": {"danger": danger}}, with_safety_mailbox(MIDDLESBROUGH)) == (STAFF,)


def test_one_address_never_gets_two_mails():
    profile = with_safety_mailbox(MIDDLESBROUGH, "Complaints@Middlesbrough.gov.uk")
    assert routed(CHILD_IN_DANGER, profile) == (STAFF,)


def test_the_provider_gets_a_mail_only_when_its_mailbox_is_confirmed():
    assert routed(WANTS_PROVIDER, with_provider_mailbox(MIDDLESBROUGH, confirmed("help@nyas.example"))) == (
        STAFF,
        PROVIDER,
    )
    assert routed(WANTS_PROVIDER, with_provider_mailbox(MIDDLESBROUGH, Confirmed("help@nyas.example"))) == (
        STAFF,
    )


@pytest.mark.parametrize("asked", ["council", "self", "own", "has", "no", ""])
def test_the_provider_hears_nothing_unless_the_person_chose_it(asked):
    profile = with_provider_mailbox(MIDDLESBROUGH, confirmed("help@nyas.example"))
    assert routed({**CHILD, "advocate": {"advocate": asked}}, profile) == (STAFF,)


def test_a_request_for_an_advocate_goes_to_the_council_too():
    profile = with_provider_mailbox(MIDDLESBROUGH, confirmed("help@nyas.example"))
    assert routed(ASKS_FOR_AN_ADVOCATE, profile, "advocate") == (STAFF, PROVIDER)


def test_the_automatic_reply_waits_for_the_councils_mail():
    assert routed(ADVOCATE) == (STAFF, REPLY)


@pytest.mark.parametrize("now", ["no", ""])
def test_only_yes_sends_an_automatic_reply(now):
    typed = {**ADVOCATE, "reach-email": {"value": "chris@example.org", "email_now": now}}
    assert routed(typed) == (STAFF,)


@pytest.mark.parametrize(
    "typed", ["", "Bcc: x@example.org", "x@example.org\nBcc: y@example.org", "no address"]
)
def test_nothing_is_written_to_what_is_no_address(typed):
    assert routed({**ADVOCATE, "reach-email": {"value": typed, "email_now": "yes"}}) == (STAFF,)


def test_an_address_is_read_as_every_mail_server_takes_it():
    assert readable_address(" Jaz@EXAMPLE.org ") == "Jaz@example.org"
    assert readable_address("jäz@example.org") is None
