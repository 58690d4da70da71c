"""More about what was sent before: to add something, change something, or stop it. Nothing is looked up."""

from intake.i18n import lazy as _
from intake.journey.fields import NAME_LETTERS, STORY_LETTERS, Box, Line, OneOf
from intake.journey.question import Question
from intake.journey.questions.contact import ContactInShort
from intake.journey.questions.stages import REFERENCE, REFERENCE_HINT
from intake.journey.questions.start import BeforeYouStart
from intake.journey.questions.story import SAY_IT_HERE, TOO_LONG, InTheirWords
from intake.journey.said import Said


class BeforeMore(BeforeYouStart):
    """Who gets it, and that nothing stops before they were asked."""

    template = "before_more.html"


class WhichOne(Question):
    """Its reference, or a few facts. Whether there is such a reference, nobody is told."""

    title = Said(_("What you sent before"))
    heading = Said(_("Which one is it?"))
    hint = Said(_("You can leave both empty."))
    reference = Line(REFERENCE, REFERENCE_HINT, most=NAME_LETTERS)
    facts = Box(Said(_("If you have no reference: when did you send it, and what was it about?")), rows=3)


class WhatNow(Question):
    """What they want to do; passed over, they add something."""

    title = Said(_("What you want to do"))
    heading = Said(_("What do you want to do?"))
    what = OneOf(
        heading,
        {
            "add": Said(_("Add something")),
            "change": Said(_("Change something")),
            "stop": Said(_("Stop it")),
        },
    )


class Add(InTheirWords):
    """What they add."""

    title = Said(_("What you want to say"))
    heading = Said(_("What do you want to add?"))
    hint = Said(_("Use your own words. You don’t need to say again what you told us before."))
    story = Box(heading, problems=SAY_IT_HERE, most=STORY_LETTERS, rows=8)


class Change(Add):
    """What is to be different."""

    heading = Said(_("What should be changed?"))
    hint = Said(_("Like a new phone number, or something that was not right."))
    story = Box(heading, problems=SAY_IT_HERE, most=STORY_LETTERS, rows=8)


class Stop(Question):
    """Why it should stop, which nobody has to say."""

    title = Said(_("What you want to say"))
    heading = Said(_("Do you want to say why?"))
    hint = Said(
        _("You don’t have to. Nothing stops before the team has checked with you. You can change your mind.")
    )
    story = Box(heading, problems={"too_long": TOO_LONG}, most=STORY_LETTERS, rows=5)


class ReachedAnotherWay(ContactInShort):
    """Their name, and a new way to reach them, if there is one."""

    heading = Said(_("How can we reach you about this?"))
    hint = Said(
        _(
            "You can skip this. Then the team uses the way you gave before. If that is not safe any more, "
            "write below who must not know."
        )
    )
