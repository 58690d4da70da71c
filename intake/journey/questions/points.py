"""A list of points, so that an answer misses none; the next stage begins with them."""

from collections.abc import Mapping

from intake.i18n import lazy as _
from intake.journey.fields import Box, Line, OneOf
from intake.journey.question import Question
from intake.journey.said import Said

RIGHT = Said(_("What would put it right?"))


class ShallWeMakeAList(Question):
    """Offered after the story: it can stay as it is."""

    title = Said(_("A list"))
    heading = Said(_("Shall we make a list?"))
    hint = Said(
        _("We ask you for one thing at a time. Then nothing gets missed. You can skip this."),
        _("One point for each thing that went wrong, so that none gets missed. You can skip this."),
    )
    make = OneOf(
        heading,
        {
            "yes": Said(_("Yes, let’s make a list")),
            "no": Said(_("No, what I wrote is enough")),
        },
    )


MORE_TO_LIST = Said(_("Is there another thing?"))
MORE_TO_LIST_OPTIONS = {"yes": Said(_("Yes")), "no": Said(_("No, that is the whole list"))}


class _Listed(Question):
    """One thing that went wrong, and what would put it right."""

    title = Said(_("A list"))
    hint = Said(_("A few words are enough. You can leave any of these empty."))
    what = Box(Said(_("What went wrong?")), rows=2)
    right = Line(RIGHT)


class _ListedAndMore(_Listed):
    another = OneOf(MORE_TO_LIST, MORE_TO_LIST_OPTIONS)


class FirstListed(_ListedAndMore):
    """The first."""

    heading = Said(_("Your list: number 1"))


class SecondListed(_ListedAndMore):
    """One more."""

    heading = Said(_("Your list: number 2"))


class ThirdListed(_Listed):
    """The last: more than three can be written in its box."""

    heading = Said(_("Your list: number 3, and anything else"))


WHAT = Said(_("What is it?"))
WHAT_MISSING = {
    "missing": Said(_("Please tell us one thing that is not put right. A few words are enough.")),
}
WHY = Said(_("If there was an answer: why does it not put this right?"))
ANOTHER = Said(_("Is there something else that is not put right?"))
ANOTHER_OPTIONS = {"yes": Said(_("Yes")), "no": Said(_("No, that is all"))}


class Point(Question):
    """One point: what it is, why the answer did not settle it, what would."""

    title = Said(_("What is not put right"))
    hint = Said(_("You can leave any of these empty."))
    what = Box(WHAT, problems=WHAT_MISSING, rows=3)
    why = Box(WHY, rows=3)
    right = Line(RIGHT)


class _PointAndMore(Point):
    another = OneOf(ANOTHER, ANOTHER_OPTIONS)


class FirstPointBesideStory(_PointAndMore):
    """The first point of someone whose story is there already: it may be enough."""

    heading = Said(_("What is not put right? Point 1"))


class FirstPoint(_PointAndMore):
    """The one line that a request for Stage 2 cannot do without."""

    heading = Said(_("What is not put right? Point 1"))
    hint = Said(_("A few words are enough. You can add more points after this one."))

    def needed(self) -> Mapping[str, str]:
        """What is not put right."""
        return {} if (self.what.data or "").strip() else {"what": "missing"}


class SecondPoint(_PointAndMore):
    """One more."""

    heading = Said(_("What is not put right? Point 2"))


class ThirdPoint(_PointAndMore):
    """One more."""

    heading = Said(_("What is not put right? Point 3"))


class FourthPoint(_PointAndMore):
    """One more."""

    heading = Said(_("What is not put right? Point 4"))


class FifthPoint(Point):
    """The last: more than five can be written in its box."""

    heading = Said(_("What is not put right? Point 5, and anything else"))


def without_wish(point: type[Point]) -> type[Point]:
    """The same point for someone who has said already what would put it right."""
    return type(f"{point.__name__}WithoutWish", (point,), {"right": None, "__doc__": point.__doc__})
