"""When it happened, what made it hard to say sooner, and whether they told us before."""

from intake.i18n import lazy as _
from intake.journey.fields import AnyOf, OneOf, When
from intake.journey.question import Question
from intake.journey.questions.people import YES_NO_NOT_SURE
from intake.journey.said import Said


class WhenHappened(Question):
    """One text box, and beside it two ticks. The last date decides the 12 months."""

    title = Said(_("When it happened"))
    heading = Said(_("When did it happen? If it went on for a while, when did it last happen?"))
    hint = Said(_("You can skip this."))
    happened = When(
        Said(_("The date, or about when")),
        Said(_("A day, a month or just a year. Like 3 September 2025, or September 2025, or 2025")),
    )
    ticks = AnyOf(
        Said(_("Still happening, or not sure when?")),
        {"still": Said(_("It is still happening")), "not_sure": Said(_("I’m not sure when"))},
    )


class HardToSaySooner(Question):
    """Over 12 months, adults and helpers only: being a child is itself a reason, so a child is not asked."""

    title = Said(_("When it happened"))
    heading = Said(_("That is more than a year ago"))
    template = "sooner.html"
    reasons = AnyOf(
        Said(
            _("If you like, tell us what made it hard before."),
            helper=_("If you like, tell us what made it hard for them before."),
        ),
        {
            "was_child": Said(_("I was a child"), helper=_("They were a child")),
            "scared": Said(_("I was scared"), helper=_("They were scared")),
            "ill": Said(_("I was ill"), helper=_("They were ill")),
            "found_out": Said(_("I only just found out"), helper=_("They only just found out")),
            "told_to_wait": Said(_("I was told to wait"), helper=_("They were told to wait")),
            "told_someone": Said(
                _("I told someone and nothing happened"), helper=_("They told someone and nothing happened")
            ),
            "court": Said(_("It was in court")),
            "not_say": Said(_("I’d rather not say"), helper=_("They’d rather not say")),
        },
    )


class HadAnAnswer(Question):
    """What was answered already can be looked at again, at Stage 2, and nothing need be typed twice."""

    title = Said(_("Before now"))
    heading = Said(_("You had an answer. Do you want it looked at again?"))
    template = "had_an_answer.html"
    STAGE_2 = "stage_2"
    next = OneOf(
        heading,
        {
            STAGE_2: Said(_("Yes. Ask for Stage 2, with what I wrote here")),
            "new": Said(_("No. This is about something new")),
        },
    )


class ToldBefore(Question):
    """Whether they told the council before, when, and whether an answer came."""

    title = Said(_("Before now"))
    heading = Said(_("Before now"))
    hint = Said(_("You don’t have to have. You can skip this."))
    told = OneOf(
        Said(_("Did you tell us before?"), _("Have you told {council} about this before?")), YES_NO_NOT_SURE
    )
    told_when = When(Said(_("If you did, when?")), Said(_("A day, a month or just a year")))
    answered = OneOf(
        Said(_("Did you get an answer?")),
        {"yes": Said(_("Yes")), "no": Said(_("No, I heard nothing")), "not_sure": Said(_("I’m not sure"))},
    )
