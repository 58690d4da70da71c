"""The helper's check, in the child's words, to be read out together before it is sent."""

from intake.i18n import lazy as _
from intake.journey.fields import Box, OneOf
from intake.journey.question import Question
from intake.journey.said import Said


class ReadAloud(Question):
    """What will be said for the child, told to the child; what was missed; and whether the child heard it."""

    title = Said(_("Reading it together"))
    heading = Said(_("This is what we are going to say for you"))
    hint = Said(_("Read this page out together. You can skip it."))
    missed = Box(Said(_("Is it right? What did we miss?")), Said(_("Write it in their words.")), rows=4)
    heard = OneOf(
        Said(_("Did the child hear this?")),
        {"yes": Said(_("The child heard this")), "not_yet": Said(_("Not yet"))},
    )
