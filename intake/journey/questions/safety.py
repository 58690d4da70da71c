"""Is anyone in danger? Slugs and titles say nothing: the browser's history keeps them."""

from intake.i18n import lazy as _
from intake.journey.fields import OneOf
from intake.journey.question import Question
from intake.journey.said import Said


class Safe(Question):
    """Asked of everyone, easily skipped."""

    title = Said(_("How things are"))
    heading = Said(
        _("Is anyone hurting you, or are you scared?"),
        _("Is anyone being hurt, or in danger?"),
        _("Is the person you are helping, or anyone else, being hurt or in danger?"),
        _("Is anyone being hurt, or is anyone scared?"),
    )
    template = "safe.html"
    danger = OneOf(
        heading,
        {
            "yes": Said(_("Yes")),
            "no": Said(_("No")),
            "not_say": Said(_("I don’t want to say")),
        },
    )


class SafeWho(Question):
    """After a yes, one more tap on every path: staff must then speak to the LADO first."""

    title = Said(_("How things are"))
    heading = Said(
        _("Is it someone whose job is to look after you or work with children?"),
        _("Is it someone whose job is to look after children or work with them?"),
        simple=_("Is it someone whose job is to look after children or work with them?"),
    )
    template = "safe_who.html"
    allegation = OneOf(
        heading,
        {
            "yes": Said(_("Yes")),
            "not_sure": Said(_("I’m not sure")),
            "no": Said(_("No")),
            "not_say": Said(_("I don’t want to say")),
        },
    )
