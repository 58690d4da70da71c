"""People who sent something, as the store keeps their answers, and the councils they sent it to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from intake.clock import LONDON
from intake.complaints.routing import COMPLAINTS, PERSON, messages_for
from intake.complaints.submission import Submission
from intake.councils import CouncilProfile, load_profiles
from intake.councils.profile import Confirmed

PROFILES = load_profiles(None)
MIDDLESBROUGH = PROFILES["middlesbrough"]
FRIDAY = datetime(2026, 12, 4, 14, 5, tzinfo=LONDON)

Typed = Mapping[str, Mapping[str, str | list[str]]]

STORY = {"story": {"story": "They moved me agen and no one asked me.\nI dont no why."}}
CHILD: Typed = {"you": {"role": "child"}, "safe": {}, **STORY, "advocate": {}, "contact": {}}
CHILD_IN_DANGER: Typed = {
    "you": {"role": "child"},
    "safe": {"danger": "yes"},
    "safe-who": {"allegation": "not_sure"},
    "story": {"story": "My carer Dave shouts at me evry day.\n\nHe locked me in 😢. I told my social worker"},
    "advocate": {"advocate": "council"},
    "contact": {"method": "call", "must_not_know": "Dave my carer\nand Jo", "call_me": "Sam", "age": "13_15"},
    "reach-call": {"value": "0161 496 0000", "good_times": "after school", "message": "no"},
}
CHILD_WHO_TOLD_MORE: Typed = {
    **CHILD,
    "_more": {"more": "yes"},
    "list": {},
    "soon": {},
    "about": {},
    "who": {},
    "when": {},
    "before": {},
    "right": {},
    "support": {},
}
PARENT: Typed = {
    "you": {"role": "parent"},
    "safe": {"danger": "no"},
    "children": {"children": "Sam Jones, 9\nAli Jones, 12"},
    "story": {"story": "Nobody called back about Sam's plan for five months."},
    "advocate-child": {"advocate": "no"},
    "contact": {"method": "post", "whole_name": "Mary Jones"},
    "reach-post": {"value": "1 High Street\nMiddlesbrough"},
    "list": {"make": "no"},
    "soon": {"event": "The case closes", "event_date": "10 December"},
    "about": {"topics": ["delay", "plan"]},
    "who": {"who": "Team 3", "manager_too": "yes"},
    "when": {"happened": "3 Sept 2024"},
    "sooner": {"reasons": ["told_to_wait", "ill"]},
    "before": {"told": "no"},
    "court": {"court": ["none"]},
    "right": {"wish_1": "A plan, in writing", "wish_3": "Someone who calls back"},
    "support": {"needs": ["large_print"], "about_you": "Sam was born on 3 April 2017"},
}
ADVOCATE: Typed = {
    "you": {"role": "advocate"},
    "safe": {},
    "for-whom": {"for_whom": "child"},
    "children": {"children": "Ali, 14"},
    "agreement": {"knows": "yes", "agrees": "yes", "own_words": "partly"},
    "helper": {"name": "Chris Moss", "organisation": "A Voice", "job": "Ali's advocate"},
    "story": {"story": "Ali has had six social workers this year."},
    "advocate": {"advocate": "has"},
    "hears": {"hears": "both", "reach": "Ali's own phone, 07700 900321", "times": "after school"},
    "contact": {"method": "email"},
    "reach-email": {"value": "chris@example.org", "email_now": "yes"},
    "list": {"make": "yes"},
    "list-1": {"what": "Six social workers in a year", "right": "One who stays", "another": "yes"},
    "list-2": {"what": "Nobody told Ali when one left"},
    "soon": {},
    "about": {"topics": ["staff"]},
    "who": {},
    "when": {"ticks": ["still"]},
    "before": {},
    "court": {},
    "support": {"together": "Jo Reed, A Voice"},
    "_aloud": {"aloud": "yes"},
    "read-aloud": {"missed": "I liked Sue", "heard": "yes"},
}
GRANDMOTHER: Typed = {
    "you": {"role": "relative_or_friend"},
    "safe": {},
    "for-whom": {"for_whom": "myself"},
    **STORY,
    "advocate-help": {"advocate": "council"},
    "contact": {"method": "text", "call_me": "Nan"},
    "reach-text": {"value": "07700 900123"},
    **{step: {} for step in ("list", "soon", "about", "who", "when", "before", "court", "right", "support")},
}
ASKS_FOR_AN_ADVOCATE: Typed = {
    "you": {"role": "child"},
    "contact": {"method": "text", "must_not_know": "my mum", "call_me": "Jaz", "age": "16_17"},
    "reach-text": {"value": "07700 900123", "good_times": "after six"},
    "roughly": {"roughly": "home"},
    "support": {"needs": ["bsl"], "language": "Polish", "other": "a quiet room"},
    "advocate": {"advocate": "provider"},
}


ASKS_FOR_STAGE_2: Typed = {
    "you": {"role": "parent"},
    "safe": {},
    "children": {"children": "Sam Jones, 9"},
    "earlier": {"reference": "MBR-2222-3333", "complained": "1 Sept 2026", "answered": "15 Sept 2026"},
    "reason": {"reason": "unhappy"},
    "point-1": {
        "what": "Nobody wrote a plan.\nNot even a short one.",
        "why": "The letter says there is one.",
        "right": "A plan, in writing",
        "another": "yes",
    },
    "point-2": {"what": "No apology", "another": "no"},
    "advocate-child": {},
    "contact": {"method": "post", "whole_name": "Mary Jones"},
    "reach-post": {"value": "1 High Street\nMiddlesbrough"},
    "support": {},
}
ASKS_FOR_A_PANEL: Typed = {
    "you": {"role": "child"},
    "safe": {},
    "earlier": {"asked_stage_2": "1 June 2026", "stage_2_answered": "16 Nov 2026"},
    "parts": {"parts": "all of it"},
    "for-panel": {"point_1": "I want to live with my sister"},
    "right": {"wish_1": "Let me see her"},
    "meeting": {"who_comes": "my uncle Ed", "speaks": "both", "cannot": "not on Tuesdays"},
    "advocate": {"advocate": "council"},
    "contact": {"method": "email", "call_me": "Jaz", "must_not_know": "Pat"},
    "reach-email": {"value": "jaz@example.org", "email_now": "yes"},
    "support": {"needs": ["bsl"], "access": "a quiet room"},
}


ASKS_FOR_A_CALL: Typed = {
    "contact": {"call_me": "Dee", "must_not_know": "my stepdad"},
    "reach-call": {"value": "0161 496 0000", "good_times": "before 3", "message": "no"},
    "support": {"needs": ["textphone"], "language": "Polish"},
}


def answers_of(typed: Typed) -> dict[str, dict[str, list[str]]]:
    """As a draft keeps them: every value in a list."""
    return {
        step: {name: value if isinstance(value, list) else [value] for name, value in fields.items()}
        for step, fields in typed.items()
    }


def changed(typed: Typed, **steps: Mapping[str, str | list[str]] | None) -> Typed:
    """The same person with other answers; `safe_who` is the step `safe-who`; None leaves a step out."""
    new = {step.replace("_", "-"): fields for step, fields in steps.items()}
    return {step: fields for step, fields in {**typed, **new}.items() if fields is not None}


def sent(
    typed: Typed,
    profile: CouncilProfile = MIDDLESBROUGH,
    *,
    kind: str = "complaint",
    at: datetime = FRIDAY,
    language: str = "en",
) -> Submission:
    """What this person sent to this council, by default on Friday 4 December 2026."""
    reference = f"{profile.prefix}-7K3P-29XD"
    submission = Submission(reference, profile.slug, kind, at, language, answers_of(typed))
    recipients = (message.recipient for message in messages_for(submission, profile))
    return replace(submission, also_told=tuple(who for who in recipients if who not in (COMPLAINTS, PERSON)))


def confirmed(address: str) -> Confirmed:
    """An address that somebody at the council has confirmed."""
    return Confirmed(address, "A. Person, complaints team", date(2026, 11, 1))


def with_safety_mailbox(
    profile: CouncilProfile, address: str = "front-door@council.example"
) -> CouncilProfile:
    """The council with a confirmed mailbox for when someone may be hurt."""
    return replace(profile, safety=replace(profile.safety, mailbox=confirmed(address)))


def with_provider_mailbox(profile: CouncilProfile, mailbox: Confirmed) -> CouncilProfile:
    """The council whose advocacy provider takes requests by mail."""
    return replace(profile, advocacy=replace(profile.advocacy, mailbox=mailbox))
