"""Before you start: what opens every journey."""

from intake.i18n import lazy as _
from intake.journey.fields import OneOf
from intake.journey.question import Question
from intake.journey.said import Said

SHARED, MINE = "shared", "mine"


class BeforeYouStart(Question):
    """What will happen and who reads it, told in the child's voice, as nobody has said yet who they are."""

    title = Said(_("Before you start"))
    heading = Said(_("Before you start"))
    button = Said(_("Start"))
    template = "before_you_start.html"
    device = OneOf(
        Said(_("Does anyone else use this phone or computer?")),
        {
            SHARED: Said(_("Yes, or I am not sure")),
            MINE: Said(_("No, only me")),
        },
        default=SHARED,
    )


class BeforeYouAsk(BeforeYouStart):
    """The shorter one, for journeys without a story."""

    template = "before_you_ask.html"
