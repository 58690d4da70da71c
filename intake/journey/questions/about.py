"""What it is about, who it is about, what is about to happen, and court."""

from intake.i18n import lazy as _
from intake.journey.fields import AnyOf, Box, Line, OneOf
from intake.journey.question import Question
from intake.journey.questions.people import YES_NO_NOT_SURE
from intake.journey.said import Said

INSIDE = {
    "decision": Said(_("Something they decided"), _("A decision")),
    "quality": Said(
        _("They did not help me well"),
        _("The quality of a service"),
        _("The quality of a service"),
        simple=_("The help was not good"),
    ),
    "delay": Said(_("It takes too long"), _("Delay")),
    "nothing_done": Said(_("Nothing happened"), _("Nothing was done")),
    "staff": Said(_("How someone treated me"), _("How staff behaved"), simple=_("How someone was treated")),
    "plan": Said(
        _("My plan, or a meeting about me"),
        _("A plan, an assessment or a review"),
        simple=_("A plan or a meeting"),
    ),
    "money": Said(
        _("Money, or help I should get"),
        _("Money or support that was not given"),
        simple=_("Money or help that did not come"),
    ),
    "leaving_care": Said(_("Leaving care")),
    "family_time": Said(_("Seeing my family"), _("Contact with family"), simple=_("Seeing family")),
    "move": Said(
        _("Moving, or where I live"),
        _("A move, or where a child lives"),
        simple=_("Moving, or where someone lives"),
    ),
    "adoption": Said(_("Adoption"), _("Support for adoption or special guardianship")),
}
OUTSIDE = {
    "school": Said(
        _("School, or getting to school"), _("A school, special educational needs, or school transport")
    ),
    "provider": Said(
        _("My children’s home, foster home or another service"),
        _("A children’s home, a foster home or a care provider"),
        simple=_("A children’s home, a foster home or another service"),
    ),
    "court": Said(_("Something a court decided"), _("What a court decided, or a report a court ordered")),
    "records": Said(
        _("What is written about me, or who saw it"),
        _("What is in records, or who saw them"),
        simple=_("What is written about someone, or who saw it"),
    ),
    "fitness": Said(
        _("If someone should be a social worker at all"), _("Whether someone is fit to be a social worker")
    ),
    "health": Said(_("Doctors, nurses or a hospital"), _("Health services")),
    "child_protection": Said(_("A child protection meeting"), _("A child protection enquiry or conference")),
}
TOPICS = {**INSIDE, **OUTSIDE, "else": Said(_("Something else"))}


class About(Question):
    """Tick many: mixed complaints are normal, and people never choose the procedure."""

    title = Said(_("What it is about"))
    heading = Said(_("What is it about?"))
    hint = Said(_("Choose all that fit. You can skip this."))
    topics = AnyOf(heading, TOPICS)


class ElsewhereYoung(Question):
    """A child is never sent to the people it may be about: we want to know, whoever runs the place."""

    title = Said(_("Who else can help"))
    heading = Said(_("You can tell us"))
    template = "elsewhere_young.html"


class Elsewhere(Question):
    """Only when every topic ticked is outside: who else could help. Its main button carries on."""

    title = Said(_("Who else can help"))
    heading = Said(_("You can still send this"))
    template = "elsewhere.html"


class WhoItIsAbout(Question):
    """Who or which team; and whether the manager is part of it."""

    title = Said(_("Who it is about"))
    heading = Said(_("Who is it about?"), _("Which worker or team is it about?"))
    hint = Said(_("You can skip this."))
    who = Box(Said(_("Their name, job or team")), Said(_("You can name more than one.")), rows=2)
    manager_too = OneOf(
        Said(_("Is it about their manager too?")),
        YES_NO_NOT_SURE,
        Said(_("If it is, that manager should not be the one who looks into it.")),
    )


class AboutToHappen(Question):
    """Something that may need holding while the complaint is looked at."""

    title = Said(_("What happens next"))
    heading = Said(
        _("Is something about to happen that you want stopped?"),
        helper=_("Is something about to happen that they want stopped?"),
    )
    hint = Said(
        _("Like moving to a new home. The team may be able to wait. We can’t promise it."),
        _(
            "For example a move or an ending of support. The council can consider waiting. It does not have to."
        ),
    )
    event = Line(Said(_("What is about to happen?")))
    event_date = Line(Said(_("When will it happen?")), Said(_("A date, or something like “next week”")))


class Court(Question):
    """The kind only: court papers must not be sent."""

    title = Said(_("Other proceedings"))
    heading = Said(_("Is any of this in court, or in another formal process?"))
    hint = Said(
        _(
            "Please don’t send court papers or say what was said in court. We only ask what kind it is. "
            "The council may wait until it is over, and tells you if it does."
        )
    )
    court = AnyOf(
        heading,
        {
            "family": Said(_("Family court")),
            "criminal": Said(_("Criminal court")),
            "tribunal": Said(_("A tribunal")),
            "disciplinary": Said(_("A disciplinary process at work")),
            "none": Said(_("No, none of these")),
        },
    )


class PutRight(Question):
    """What would put it right, as a numbered list."""

    title = Said(_("Putting it right"))
    heading = Said(_("What would put it right?"), helper=_("What would put it right for them?"))
    hint = Said(_("One thing on each line. You can skip this."))
    wish_1 = Line(Said(_("1. First thing")))
    wish_2 = Line(Said(_("2. Second thing")))
    wish_3 = Line(Said(_("3. Third thing")))
    wish_4 = Line(Said(_("4. Anything else")))
