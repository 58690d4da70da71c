"""The journeys: what is asked, in what order, and of whom. This file is the one place that says so.

`asked_of` holds the predicates.
"""

from collections.abc import Callable, Iterator

from intake.journey.asked_of import (
    adult_without_right,
    always,
    another_after,
    asked_when_told,
    asks_for_child,
    children_to_name,
    chose,
    gave_dates,
    grown_up,
    had_an_answer,
    has_right_to_advocate,
    helper_hears,
    helping,
    helping_a_child,
    helping_an_adult,
    in_full,
    in_full_of_adults,
    kept,
    left_care,
    makes_a_list,
    makes_no_list,
    may_be_helping,
    only_the_other_hears,
    over_12_months_and_grown,
    reached_by,
    reads_aloud,
    was_complaint,
    with_wishes,
    without_wishes,
    young,
)
from intake.journey.facts import Facts
from intake.journey.path import Journey, Step
from intake.journey.questions import (
    about,
    advocate,
    aloud,
    call_back,
    contact,
    dates,
    feedback,
    more,
    paper,
    people,
    points,
    safety,
    stages,
    start,
    story,
    support,
    when,
)

REACHES: dict[str, type[contact.Reach]] = {
    "call": contact.ReachByCall,
    "text": contact.ReachByText,
    "email": contact.ReachByEmail,
    "post": contact.ReachByPost,
    "someone": contact.ReachThroughSomeone,
}

REACHED = tuple(Step(f"reach-{method}", question, reached_by(method)) for method, question in REACHES.items())

ON_PAPER = Step("paper", paper.WhenPaperCame, lambda facts: facts.on_paper)
"""The first page of what came on paper and is typed in."""

WHO_AND_FOR_WHOM = (
    ON_PAPER,
    Step("you", people.WhoAreYou, always),
    Step("for-whom", people.ForWhom, may_be_helping),
)
THE_HELPED = (
    Step("children", people.Children, children_to_name),
    Step("adult", people.WhichAdult, helping_an_adult),
    Step("agreement", people.Agreement, helping_a_child),
    Step("helper", people.Helper, helping),
)
WITHOUT_A_STORY = (
    *THE_HELPED[:2],
    Step("agreement", people.KnowsAndAgrees, helping_a_child),
    *THE_HELPED[3:],
)

HEARS_BACK = Step("hears", contact.WhoHearsBack, helping)
"""Asked of whoever helps, before their own ways of being reached."""

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
    HEARS_BACK,
    Step("contact", contact.ContactYoung, young),
    Step("contact", contact.ContactCareLeaver, left_care),
    Step("contact", contact.Contact, grown_up),
    Step("contact", contact.ContactHelper, helping),
    *REACHED,
)
READ_ALOUD = Step("read-aloud", aloud.ReadAloud, reads_aloud)
"""The last page before the check: whoever helps a child may read all of it out first."""

SIGNPOST = "elsewhere"

COMPLAINT = Journey(
    slug="complaint",
    kinds=("complaint",),
    opening=start.BeforeYouStart,
    gives_code=True,
    steps=(
        *WHO_AND_FOR_WHOM,
        *SAFETY,
        *THE_HELPED,
        Step("story", story.WhatHappened, always),
        *ADVOCATE_OFFERED,
        *CONTACT,
        Step("list", points.ShallWeMakeAList, in_full),
        Step("list-1", points.FirstListed, makes_a_list),
        Step("list-2", points.SecondListed, another_after("list-1")),
        Step("list-3", points.ThirdListed, another_after("list-2")),
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
        Step("right", about.PutRight, makes_no_list),
        Step("support", support.SupportAndYou, in_full),
        READ_ALOUD,
    ),
)


def _point(slug: str, question: type[points.Point], asked: Callable[[Facts], bool]) -> Iterator[Step]:
    """One point; it does not ask again for what would put it right when a complaint has said so for all of it."""
    yield Step(slug, question, without_wishes(asked))
    yield Step(slug, points.without_wish(question), with_wishes(asked))


STAGE_2 = Journey(
    slug="stage-2",
    kinds=("stage_2",),
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
        Step("earlier", stages.EarlierAnswer, lambda facts: not gave_dates(facts) and asked_when_told(facts)),
        Step(
            "earlier",
            stages.EarlierComplaint,
            lambda facts: not gave_dates(facts) and not asked_when_told(facts),
        ),
        Step("reason", stages.WhyStage2, always),
        Step("point-1", points.FirstPoint, lambda facts: not was_complaint(facts)),
        *_point("point-1", points.FirstPointBesideStory, was_complaint),
        *_point("point-2", points.SecondPoint, another_after("point-1")),
        *_point("point-3", points.ThirdPoint, another_after("point-2")),
        *_point("point-4", points.FourthPoint, another_after("point-3")),
        *_point("point-5", points.FifthPoint, another_after("point-4")),
        *ADVOCATE_OFFERED,
        *CONTACT,
        Step("support", support.SupportAndYou, always),
        READ_ALOUD,
    ),
)

STAGE_3 = Journey(
    slug="stage-3",
    kinds=("stage_3",),
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
        READ_ALOUD,
    ),
)

ADVOCATE = Journey(
    slug="advocate",
    kinds=("advocate",),
    opening=start.BeforeYouAsk,
    gives_code=False,
    steps=(
        *WHO_AND_FOR_WHOM,
        *WITHOUT_A_STORY,
        HEARS_BACK,
        Step("contact", contact.ContactNeededYoung, young),
        Step("contact", contact.ContactNeededCareLeaver, left_care),
        Step("contact", contact.ContactNeeded, grown_up),
        Step("contact", contact.ContactNeededHelper, helper_hears),
        Step("contact", contact.ContactHelper, only_the_other_hears),
        *(
            Step(f"reach-{method}", contact.asked_once_more(question), reached_by(method))
            for method, question in REACHES.items()
        ),
        Step("roughly", advocate.Roughly, always),
        Step("support", support.Support, always),
        Step("advocate", advocate.WhoShallWeAsk, has_right_to_advocate),
        Step("advocate-child", advocate.WhoShallWeAskForChild, asks_for_child),
        Step("advocate-help", advocate.WhoShallWeTell, adult_without_right),
    ),
)

CALL_ME = Journey(
    slug="call-me",
    kinds=("call_me",),
    opening=call_back.BeforeWeCall,
    gives_code=False,
    steps=(
        ON_PAPER,
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

FEEDBACK = Journey(
    slug="feedback",
    kinds=("comment", "compliment", "suggestion"),
    opening=feedback.BeforeFeedback,
    gives_code=False,
    steps=(
        ON_PAPER,
        Step("kind", feedback.WhichKind, always),
        Step("story", feedback.Compliment, chose("kind", "compliment")),
        Step("story", feedback.Suggestion, chose("kind", "suggestion")),
        Step("story", feedback.Comment, chose("kind", "comment", "")),
        Step("contact", feedback.HearingBack, always),
        *REACHED,
    ),
)

MORE = Journey(
    slug="more",
    kinds=("more",),
    opening=more.BeforeMore,
    gives_code=False,
    steps=(
        ON_PAPER,
        Step("earlier", more.WhichOne, always),
        Step("what", more.WhatNow, always),
        Step("story", more.Add, chose("what", "add", "")),
        Step("story", more.Change, chose("what", "change")),
        Step("story", more.Stop, chose("what", "stop")),
        Step("contact", more.ReachedAnotherWay, always),
        *REACHED,
    ),
)

JOURNEYS: dict[str, Journey] = {
    journey.slug: journey for journey in (COMPLAINT, STAGE_2, STAGE_3, ADVOCATE, CALL_ME, FEEDBACK, MORE)
}

JOURNEY_OF: dict[str, Journey] = {kind: journey for journey in JOURNEYS.values() for kind in journey.kinds}
"""The journey that makes each kind of thing."""
