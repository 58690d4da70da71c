"""Asking for the next stage: what was sent before, why it should be looked at again, and the panel."""

from collections.abc import Mapping

from intake.i18n import lazy as _
from intake.journey.fields import NAME_LETTERS, Box, Line, OneOf, When
from intake.journey.question import Question
from intake.journey.questions.in_order import InOrder
from intake.journey.questions.start import BeforeYouStart
from intake.journey.questions.support import SupportAndYou
from intake.journey.said import Said


class BeforeStage2(BeforeYouStart):
    """Who reads a request for Stage 2."""

    template = "before_stage_2.html"


class BeforeStage3(BeforeYouStart):
    """Who reads a request for a panel."""

    template = "before_stage_3.html"


REFERENCE = Said(_("Your reference, if you have it"))
REFERENCE_HINT = Said(
    _("It begins with three letters. It stood on the last page when you sent it, and in letters.")
)
NO_REFERENCE = Said(_("If you have no reference: what was it about, and who answered?"))
LIKE = Said(_("A day, a month or just a year"))


class _Earlier(InOrder, Question):
    title = Said(_("What you sent before"))
    hint = Said(_("You can leave any of these empty."))


class EarlierComplaint(_Earlier):
    """What a request for Stage 2 goes back to: its reference, or a few facts."""

    heading = Said(_("What did you tell the council before?"), helper=_("What was the council told before?"))
    reference = Line(REFERENCE, REFERENCE_HINT, most=NAME_LETTERS)
    complained = When(Said(_("When did you tell them?"), helper=_("When was it told?")), LIKE)
    answered = When(
        Said(_("When did you get an answer?"), helper=_("When did an answer come?")),
        Said(_("Leave this empty if none came.")),
    )
    facts = Box(NO_REFERENCE, rows=3)


class EarlierAnswer(_Earlier):
    """The same for someone who was asked already when they told the council."""

    heading = Said(_("Which answer did you get?"), helper=_("Which answer came?"))
    reference = Line(REFERENCE, REFERENCE_HINT, most=NAME_LETTERS)
    answered = When(Said(_("When did you get it?"), helper=_("When did it come?")), LIKE)
    facts = Box(Said(_("If you have no reference: who answered?")), rows=3)


class EarlierStage2(_Earlier):
    """What a request for a panel goes back to."""

    heading = Said(_("What happened at Stage 2?"))
    reference = Line(REFERENCE, REFERENCE_HINT, most=NAME_LETTERS)
    asked_stage_2 = When(
        Said(_("When did you ask for Stage 2?"), helper=_("When was Stage 2 asked for?")), LIKE
    )
    stage_2_answered = When(
        Said(_("When did you get the Stage 2 answer?"), helper=_("When did the Stage 2 answer come?")), LIKE
    )
    facts = Box(NO_REFERENCE, rows=3)


class EarlierReference(Question):
    """The same for someone who has given every date they know."""

    title = Said(_("What you sent before"))
    heading = Said(_("Which one is it?"))
    hint = Said(_("You can leave both empty."))
    reference = Line(REFERENCE, REFERENCE_HINT, most=NAME_LETTERS)
    facts = Box(NO_REFERENCE, rows=3)


class WhyStage2(Question):
    """Three reasons. "No answer came" is accepted whenever they say so."""

    title = Said(_("Why you ask"))
    heading = Said(
        _("Why do you want it looked at again?"),
        _("Why are you asking for Stage 2?"),
        _("Why do they ask for Stage 2?"),
    )
    hint = Said(_("Choose the one that fits best. You can skip this."))
    reason = OneOf(
        heading,
        {
            "unhappy": Said(
                _("I got an answer, and it does not put things right"),
                helper=_("They got an answer, and it does not put things right"),
            ),
            "no_answer": Said(_("No answer came")),
            "skip_stage_1": Said(
                _("I want to start with Stage 2 straight away. I know the council has to agree"),
                helper=_("They want to start with Stage 2 straight away. The council has to agree"),
            ),
        },
    )


class Parts(Question):
    """The one line that a request for a panel cannot do without."""

    title = Said(_("What is not put right"))
    heading = Said(_("Which parts of the answer are not right?"))
    hint = Said(
        _("A few words are enough. You can write “all of it”."),
        _("One line is enough. If it is the whole answer, write “all of it”."),
    )
    parts = Box(
        heading,
        problems={
            "missing": Said(
                _("Please tell us which parts are not right. You can write “all of it”."),
            )
        },
        rows=5,
    )

    def needed(self) -> Mapping[str, str]:
        """Which parts."""
        return {} if (self.parts.data or "").strip() else {"parts": "missing"}


class MainPoints(Question):
    """What the panel should hear, as a numbered list."""

    title = Said(_("For the panel"))
    heading = Said(
        _("What do you most want the panel to know?"), helper=_("What do they most want the panel to know?")
    )
    hint = Said(_("One thing on each line. The panel reads this before it meets. You can skip this."))
    point_1 = Line(Said(_("1. First thing")))
    point_2 = Line(Said(_("2. Second thing")))
    point_3 = Line(Said(_("3. Third thing")))
    point_4 = Line(Said(_("4. Anything else")))


class Meeting(Question):
    """Who comes, who speaks, and when they cannot come."""

    title = Said(_("For the panel"))
    heading = Said(_("The day the panel meets"))
    hint = Said(
        _("You can go, and you can bring someone. You can skip this."),
        helper=_("They can go, and bring someone. You can skip this."),
    )
    who_comes = Line(
        Said(_("Who comes with you?"), helper=_("Who comes with them?")),
        Said(_("Like a friend, a relative or an advocate")),
    )
    speaks = OneOf(
        Said(_("Who will speak?")),
        {
            "me": Said(_("I will"), helper=_("They will")),
            "them": Said(_("Whoever comes with me"), helper=_("Whoever comes with them")),
            "both": Said(_("Both of us"), helper=_("Both of them")),
            "not_there": Said(_("I do not want to go"), helper=_("They do not want to go")),
        },
    )
    cannot = Line(
        Said(_("Are there days when you cannot come?"), helper=_("Are there days when they cannot come?"))
    )


class SupportAtMeeting(SupportAndYou):
    """What helps, at the meeting too."""

    access = Line(
        Said(_("Is there anything you need in the room?")),
        Said(_("Like a lift, a break, or a quiet place to wait")),
    )
