"""The journeys: what is asked, in what order, and of whom. This file is the one place that says so."""

from collections.abc import Callable

from intake.journey.facts import CARING_ROLES, HELPING_ROLES, Facts
from intake.journey.path import Journey, Step
from intake.journey.questions import (
    about,
    advocate,
    call_back,
    contact,
    dates,
    people,
    safety,
    stages,
    start,
    story,
    support,
    when,
)


def always(_facts: Facts) -> bool:
    """Asked of everyone."""
    return True


def in_full(facts: Facts) -> bool:
    """Asked of everyone but a child, who may send after story, advocate and safe contact, and asks for the rest."""
    return not facts.young or facts.tell_more


def in_full_of_adults(facts: Facts) -> bool:
    """Never asked of a child."""
    return not facts.young


def may_be_helping(facts: Facts) -> bool:
    """Roles that may speak for someone else."""
    return facts.role in HELPING_ROLES


def helping_a_child(facts: Facts) -> bool:
    """Someone who speaks for a child; a parent does not, and is never asked for a child's consent."""
    return facts.helping and facts.for_whom == "child"


def helping_an_adult(facts: Facts) -> bool:
    """Someone who speaks for an adult who used to be in care."""
    return facts.helping and facts.for_whom == "care_leaver"


def helping(facts: Facts) -> bool:
    """Someone who speaks for someone else."""
    return facts.helping


def children_to_name(facts: Facts) -> bool:
    """Parents and carers, and those who help a child."""
    return facts.role in CARING_ROLES or helping_a_child(facts)


def asks_for_child(facts: Facts) -> bool:
    """Parents and carers: the right to an advocate is the child's. Someone who was adopted may be the child."""
    return facts.role in CARING_ROLES and facts.role != "adopter_or_adopted"


def has_right_to_advocate(facts: Facts) -> bool:
    """Children and care leavers, whoever speaks for them."""
    return facts.young or facts.role == "care_leaver" or facts.helping


def adult_without_right(facts: Facts) -> bool:
    """Everyone else is asked too, and told whose right it is."""
    return not asks_for_child(facts) and not has_right_to_advocate(facts)


def young(facts: Facts) -> bool:
    """A child: age is asked of the young only, in one tap."""
    return facts.young


def left_care(facts: Facts) -> bool:
    """Someone who has left care, and may be over 25."""
    return facts.role == "care_leaver"


def grown_up(facts: Facts) -> bool:
    """Other adults who speak for themselves or as parents."""
    return not facts.young and not left_care(facts) and not facts.helping


def reached_by(method: str) -> Callable[[Facts], bool]:
    """Asked when this way of reaching them was chosen."""
    return lambda facts: facts.method == method


def over_12_months_and_grown(facts: Facts) -> bool:
    """A child is not asked what made it hard: being a child is itself a reason."""
    return not facts.young and facts.over_12_months


def had_an_answer(facts: Facts) -> bool:
    """They told the council before and it answered: that answer can be looked at again, instead of all anew."""
    return facts.one("before", "told") == "yes" and facts.one("before", "answered") == "yes"


def kept(slug: str) -> Callable[[Facts], bool]:
    """Asked only of someone who answered it before their complaint became a request for Stage 2."""
    return lambda facts: slug in facts.kept_from_complaint


def was_complaint(facts: Facts) -> bool:
    """The request for Stage 2 began as a complaint: its story is there already."""
    return "story" in facts.kept_from_complaint


def said_when_told(facts: Facts) -> bool:
    """They said when they told the council, while this was a complaint."""
    return facts.told_before is not None


def gave_dates(facts: Facts) -> bool:
    """They came from "Where am I?" with the dates they know."""
    return facts.came_with_dates


def another_after(number: int) -> Callable[[Facts], bool]:
    """There is one more point."""
    return lambda facts: facts.one(f"point-{number}", "another") == "yes"


REACHES: dict[str, type[contact.Reach]] = {
    "call": contact.ReachByCall,
    "text": contact.ReachByText,
    "email": contact.ReachByEmail,
    "post": contact.ReachByPost,
    "someone": contact.ReachThroughSomeone,
}

WHO_AND_FOR_WHOM = (
    Step("you", people.WhoAreYou, always),
    Step("for-whom", people.ForWhom, may_be_helping),
)
THE_HELPED = (
    Step("children", people.Children, children_to_name),
    Step("adult", people.WhichAdult, helping_an_adult),
    Step("agreement", people.Agreement, helping_a_child),
    Step("helper", people.Helper, helping),
)

SAFETY = (
    Step("safe", safety.Safe, always),
    Step("safe-who", safety.SafeWho, lambda facts: facts.danger == "yes"),
)
ADVOCATE_OFFERED = (
    Step("advocate", advocate.Advocate, has_right_to_advocate),
    Step("advocate-child", advocate.AdvocateForChild, asks_for_child),
    Step("advocate-help", advocate.AdvocateForAdult, adult_without_right),
)
CONTACT = (
    Step("contact", contact.ContactYoung, young),
    Step("contact", contact.ContactCareLeaver, left_care),
    Step("contact", contact.Contact, grown_up),
    Step("contact", contact.ContactHelper, helping),
    *(Step(f"reach-{method}", question, reached_by(method)) for method, question in REACHES.items()),
)

SIGNPOST = "elsewhere"

COMPLAINT = Journey(
    slug="complaint",
    kind="complaint",
    opening=start.BeforeYouStart,
    gives_code=True,
    steps=(
        *WHO_AND_FOR_WHOM,
        *SAFETY,
        *THE_HELPED,
        Step("story", story.WhatHappened, always),
        *ADVOCATE_OFFERED,
        *CONTACT,
        Step("soon", about.AboutToHappen, in_full),
        Step("about", about.About, in_full),
        Step(SIGNPOST, about.ElsewhereYoung, lambda facts: facts.all_outside and facts.young),
        Step(SIGNPOST, about.Elsewhere, lambda facts: facts.all_outside and not facts.young),
        Step("who", about.WhoItIsAbout, in_full),
        Step("when", when.WhenHappened, in_full),
        Step("sooner", when.HardToSaySooner, over_12_months_and_grown),
        Step("before", when.ToldBefore, in_full),
        Step("answered", when.HadAnAnswer, had_an_answer),
        Step("court", about.Court, in_full_of_adults),
        Step("right", about.PutRight, in_full),
        Step("support", support.SupportAndYou, in_full),
    ),
)

STAGE_2 = Journey(
    slug="stage-2",
    kind="stage_2",
    opening=stages.BeforeStage2,
    gives_code=True,
    steps=(
        *WHO_AND_FOR_WHOM,
        *SAFETY,
        *THE_HELPED,
        Step("story", story.WhatHappened, was_complaint),
        *(
            Step(slug, question, kept(slug))
            for slug, question in (
                ("soon", about.AboutToHappen),
                ("about", about.About),
                ("who", about.WhoItIsAbout),
                ("when", when.WhenHappened),
                ("sooner", when.HardToSaySooner),
                ("before", when.ToldBefore),
                ("court", about.Court),
                ("right", about.PutRight),
            )
        ),
        Step("dates", dates.KnownDates, gave_dates),
        Step("earlier", stages.EarlierReference, gave_dates),
        Step("earlier", stages.EarlierAnswer, lambda facts: not gave_dates(facts) and said_when_told(facts)),
        Step(
            "earlier",
            stages.EarlierComplaint,
            lambda facts: not gave_dates(facts) and not said_when_told(facts),
        ),
        Step("reason", stages.WhyStage2, always),
        Step("point-1", stages.FirstPoint, lambda facts: not was_complaint(facts)),
        Step("point-1", stages.FirstPointBesideStory, was_complaint),
        Step("point-2", stages.SecondPoint, another_after(1)),
        Step("point-3", stages.ThirdPoint, another_after(2)),
        Step("point-4", stages.FourthPoint, another_after(3)),
        Step("point-5", stages.FifthPoint, another_after(4)),
        *ADVOCATE_OFFERED,
        *CONTACT,
        Step("support", support.SupportAndYou, always),
    ),
)

STAGE_3 = Journey(
    slug="stage-3",
    kind="stage_3",
    opening=stages.BeforeStage3,
    gives_code=True,
    steps=(
        *WHO_AND_FOR_WHOM,
        *SAFETY,
        *THE_HELPED,
        Step("dates", dates.KnownDates, gave_dates),
        Step("earlier", stages.EarlierReference, gave_dates),
        Step("earlier", stages.EarlierStage2, lambda facts: not gave_dates(facts)),
        Step("parts", stages.Parts, always),
        Step("for-panel", stages.MainPoints, always),
        Step("right", about.PutRight, always),
        Step("meeting", stages.Meeting, always),
        *ADVOCATE_OFFERED,
        *CONTACT,
        Step("support", stages.SupportAtMeeting, always),
    ),
)

ADVOCATE = Journey(
    slug="advocate",
    kind="advocate",
    opening=start.BeforeYouAsk,
    gives_code=False,
    steps=(
        *WHO_AND_FOR_WHOM,
        *THE_HELPED,
        Step("contact", contact.ContactNeededYoung, young),
        Step("contact", contact.ContactNeededCareLeaver, left_care),
        Step("contact", contact.ContactNeeded, grown_up),
        Step("contact", contact.ContactNeededHelper, helping),
        *(
            Step(f"reach-{method}", contact.asked_once_more(question), reached_by(method))
            for method, question in REACHES.items()
        ),
        Step("roughly", advocate.Roughly, always),
        Step("support", support.Support, always),
        Step("advocate", advocate.WhoShallWeAsk, has_right_to_advocate),
        Step("advocate-child", advocate.WhoShallWeAskForChild, asks_for_child),
        Step("advocate-help", advocate.AdvocateForAdult, adult_without_right),
    ),
)

CALL_ME = Journey(
    slug="call-me",
    kind="call_me",
    opening=call_back.BeforeWeCall,
    gives_code=False,
    steps=(
        Step("contact", call_back.CallMe, always),
        Step(
            "reach-call",
            contact.asked_once_more(contact.ReachByCall),
            lambda facts: not reached_by("text")(facts),
        ),
        Step("reach-text", contact.asked_once_more(contact.ReachByText), reached_by("text")),
        Step("support", support.Support, always),
    ),
)

JOURNEYS: dict[str, Journey] = {
    journey.slug: journey for journey in (COMPLAINT, STAGE_2, STAGE_3, ADVOCATE, CALL_ME)
}
