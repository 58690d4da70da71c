"""What would make this easier: language, interpreter, and other support."""

from intake.i18n import lazy as _
from intake.journey.fields import NAME_LETTERS, AnyOf, Box, Line
from intake.journey.question import Question
from intake.journey.said import Said

NEEDS = {
    "interpreter": Said(_("Someone who speaks my language"), _("An interpreter")),
    "bsl": Said(_("British Sign Language"), _("A British Sign Language interpreter")),
    "textphone": Said(_("A textphone, or Relay UK")),
    "large_print": Said(_("Large print")),
    "easy_read": Said(_("Easy words and pictures"), _("Easy Read")),
}


class Support(Question):
    """Language and support."""

    title = Said(_("What helps you"))
    heading = Said(
        _("What would make this easier for you?"), helper=_("What would make this easier for you both?")
    )
    hint = Said(_("Choose all that fit. You can skip this."))
    needs = AnyOf(Said(_("What helps")), NEEDS)
    language = Line(Said(_("The language you like best"), _("The language that is best for you")))
    other = Line(Said(_("Anything else that helps"), _("Any other support or adjustment")))


class SupportAndYou(Support):
    """The same, who does this together with them, and what helps the council find the right person."""

    together = Line(
        Said(_("If someone is doing this together with you: their name")),
        Said(_("Like a brother or a friend"), _("Like your partner, or another grandparent")),
        most=NAME_LETTERS,
    )

    about_you = Box(
        Said(
            _("Anything that helps us know who you are"),
            _("Anything that helps the council know who this is about"),
            simple=_("Anything that helps the council know who this is about"),
        ),
        Said(
            _("Like your date of birth, or your social worker’s name. You don’t have to."),
            _("Like a date of birth, an address or a social worker’s name. You don’t have to."),
            simple=_("Like a date of birth, an address or a social worker’s name. You don’t have to."),
        ),
        rows=3,
    )
