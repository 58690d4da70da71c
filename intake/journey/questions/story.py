"""What happened: the only answer we cannot do without."""

from collections.abc import Mapping

from intake.i18n import lazy as _
from intake.journey.fields import STORY_LETTERS, Box
from intake.journey.question import Question
from intake.journey.said import Said

TOO_LONG = Said(
    _(
        "That is longer than we can take, by this many characters: {over}. "
        "You can send the rest in a second message. We kept what you typed."
    ),
)


SAY_IT_HERE = {"missing": Said(_("Please write it here. A few words are enough.")), "too_long": TOO_LONG}


class InTheirWords(Question):
    """One text, without which there is nothing to send."""

    story: Box

    def needed(self) -> Mapping[str, str]:
        """The text itself: three misspelt sentences are enough."""
        return {} if (self.story.data or "").strip() else {"story": "missing"}


class WhatHappened(InTheirWords):
    """The story, in their own words, up to 100,000 characters, kept as typed."""

    title = Said(_("What happened"))
    heading = Said(
        _("What happened?"),
        helper=_("What happened to the person you are helping?"),
    )
    hint = Said(
        _("Use your own words. Spelling does not matter. One sentence is enough."),
        _(
            "Use your own words. You can write as much or as little as you like. You do not need to know the law."
        ),
        _("If you can, use their words. Write as much or as little as you like."),
    )
    story = Box(
        heading,
        problems={
            "missing": Said(
                _("Please tell us what happened. A few words are enough."),
                helper=_("Please tell us what happened. A few words, theirs or yours, are enough."),
            ),
            "too_long": TOO_LONG,
        },
        most=STORY_LETTERS,
        rows=8,
    )
