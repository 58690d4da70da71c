"""A form that came on paper and is typed in: the day it came, from which every time counts."""

from collections.abc import Mapping

from intake.i18n import lazy as _
from intake.journey.fields import Day
from intake.journey.question import Question
from intake.journey.said import Said


class WhenPaperCame(Question):
    """For staff. Without the day, every date that follows would be wrong."""

    title = Said(_("On paper"))
    heading = Said(_("When did this paper come?"))
    hint = Said(
        _("The day it first came to the council, not the day you type it in. Write it like 3 September 2026.")
    )
    came = Day(
        heading,
        missing=Said(_("Please write the day the paper came. Every date that follows counts from it.")),
    )

    def needed(self) -> Mapping[str, str]:
        """The day."""
        return {} if (self.came.data or "").strip() else {"came": "missing"}
