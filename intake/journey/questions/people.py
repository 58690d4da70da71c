"""Who is telling us, and for whom."""

from collections.abc import Mapping

from intake.i18n import lazy as _
from intake.journey.fields import NAME_LETTERS, Box, Line, OneOf
from intake.journey.question import Question
from intake.journey.said import Said

YES_NO_NOT_SURE = {
    "yes": Said(_("Yes")),
    "no": Said(_("No")),
    "not_sure": Said(_("I’m not sure")),
}


class WhoAreYou(Question):
    """Decides the voice and what is asked. The child comes first; no other option says "child" or "young"."""

    title = Said(_("About you"))
    heading = Said(_("Who are you?"))
    hint = Said(_("This helps us ask the right questions. Choose the one that fits best."))
    role = OneOf(
        Said(_("Who are you?")),
        {
            "child": Said(_("I’m a child or a young person")),
            "care_leaver": Said(_("I used to be in care")),
            "parent": Said(_("I’m a parent, or I have parental responsibility")),
            "foster_carer": Said(_("I’m a foster carer")),
            "special_guardian": Said(_("I’m a special guardian")),
            "adopter_or_adopted": Said(_("I adopted, or I was adopted")),
            "relative_or_friend": Said(_("I’m a relative or a friend")),
            "advocate": Said(_("I’m an advocate")),
            "professional": Said(_("I’m a professional, like a teacher or a nurse")),
            "other": Said(_("I’m someone else")),
            "not_said": Said(_("I’d rather not say")),
        },
        problems={
            "missing": Said(
                _("Please choose who you are. You can choose “I’d rather not say”, or just continue.")
            ),
        },
    )

    def wanted(self) -> Mapping[str, str]:
        """Asked once more: everything after it is worded by it."""
        return {} if self.role.data else {"role": "missing"}


class ForWhom(Question):
    """Whether they speak for someone else."""

    title = Said(_("About you"))
    heading = Said(_("Who is this for?"))
    for_whom = OneOf(
        Said(_("Who is this for?")),
        {
            "child": Said(_("A child or a young person")),
            "care_leaver": Said(_("An adult who used to be in care")),
            "myself": Said(_("Me. It is about how I was treated")),
        },
    )


class Children(Question):
    """Which child or children it is about, asked of adults and helpers."""

    title = Said(_("Who it is about"))
    heading = Said(
        _("Which child or children is this about?"),
        helper=_("Which child or children are you helping?"),
    )
    hint = Said(_("You can leave this empty, if you would rather not say yet or if it is about you."))
    children = Box(
        Said(_("Their names and ages")),
        Said(_("For example: Sam Jones, 9, and Ali Jones, 12")),
        rows=3,
    )


class WhichAdult(Question):
    """The adult who used to be in care, when a helper speaks for one, and that adult's authority."""

    title = Said(_("Who it is about"))
    heading = Said(_("Who are you helping?"))
    children = Line(Said(_("Their name")), most=NAME_LETTERS)
    authority = OneOf(
        Said(_("Have they asked you to do this for them?")),
        {
            "yes": Said(_("Yes, and they can confirm it")),
            "no": Said(_("No, or not yet")),
            "not_sure": Said(_("I’m not sure")),
        },
        Said(_("The council may ask them to confirm it. You can send this either way.")),
    )


class KnowsAndAgrees(Question):
    """Whether the child knows and agrees. It never blocks."""

    title = Said(_("Who it is about"))
    heading = Said(_("Does the child or young person know?"))
    hint = Said(
        _(
            "You can send this whatever you answer. It tells the complaints team whether to speak to them first."
        )
    )
    knows = OneOf(Said(_("Do they know you are doing this?")), YES_NO_NOT_SURE)
    agrees = OneOf(Said(_("Do they agree with it?")), YES_NO_NOT_SURE)


class Agreement(KnowsAndAgrees):
    """The same, and whose words these are, where there is something to tell."""

    own_words = OneOf(
        Said(_("Are these their own words?")),
        {
            "yes": Said(_("Yes, as they said it")),
            "partly": Said(_("Partly")),
            "no": Said(_("No, they are mine")),
        },
    )


class Helper(Question):
    """The helper's own name, organisation and work."""

    title = Said(_("About you"))
    heading = Said(_("Your own details"))
    hint = Said(_("The complaints team will want to know who is helping. You can leave any of these empty."))
    name = Line(Said(_("Your name")), most=NAME_LETTERS, autocomplete="name")
    organisation = Line(
        Said(_("Your organisation, if you have one")), most=NAME_LETTERS, autocomplete="organization"
    )
    job = Line(
        Said(_("How you know the person you are helping")),
        Said(_("For example: their advocate, their aunt, their teacher")),
        most=NAME_LETTERS,
    )
