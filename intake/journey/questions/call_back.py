"""Ask us to call you: no story, three questions."""

from intake.i18n import lazy as _
from intake.journey.fields import NAME_LETTERS, Box, Line, OneOf
from intake.journey.question import Question
from intake.journey.questions.contact import MUST_NOT_KNOW, MUST_NOT_KNOW_HINT
from intake.journey.questions.start import BeforeYouStart
from intake.journey.said import Said


class BeforeWeCall(BeforeYouStart):
    """Who calls, and that nothing has to be written."""

    template = "before_we_call.html"


class CallMe(Question):
    """Whom to ask for, a message instead of a call, and who must not know."""

    title = Said(_("Calling you back"))
    heading = Said(_("Who shall we ask for?"))
    hint = Said(_("You can leave any of these empty."))
    call_me = Line(Said(_("Your first name")), most=NAME_LETTERS, autocomplete="given-name")
    method = OneOf(
        Said(_("Is a call all right?")),
        {
            "call": Said(_("Yes, call me")),
            "text": Said(_("No, send me a text message instead")),
        },
    )
    must_not_know = Box(MUST_NOT_KNOW, MUST_NOT_KNOW_HINT, rows=2)
