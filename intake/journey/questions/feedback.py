"""A comment, a compliment or a suggestion: at most four questions, and nobody owes an answer by a day."""

from intake.i18n import lazy as _
from intake.journey.fields import STORY_LETTERS, Box, OneOf
from intake.journey.question import Question
from intake.journey.questions.contact import ContactInShort
from intake.journey.questions.start import BeforeYouStart
from intake.journey.questions.story import SAY_IT_HERE, InTheirWords
from intake.journey.said import Said


class BeforeFeedback(BeforeYouStart):
    """Who reads it, and where else the council takes it."""

    template = "before_feedback.html"


class WhichKind(Question):
    """Which of the three; passed over, it is a comment."""

    title = Said(_("What you want to say"))
    heading = Said(_("What would you like to send?"))
    hint = Said(_("Choose the one that fits best. You can skip this."))
    kind = OneOf(
        heading,
        {
            "compliment": Said(_("A thank you: something went well")),
            "suggestion": Said(_("An idea: how to do it better")),
            "comment": Said(_("Something else I want to say")),
        },
    )


IN_YOUR_WORDS = Said(_("Use your own words. Spelling does not matter."))


class Comment(InTheirWords):
    """What they want to say."""

    title = Said(_("What you want to say"))
    heading = Said(_("What would you like to say?"))
    hint = IN_YOUR_WORDS
    story = Box(heading, problems=SAY_IT_HERE, most=STORY_LETTERS, rows=8)


class Compliment(Comment):
    """The same, of what went well."""

    heading = Said(_("What went well?"))
    hint = Said(_("Say who helped you, if you like. Spelling does not matter."))
    story = Box(heading, problems=SAY_IT_HERE, most=STORY_LETTERS, rows=8)


class Suggestion(Comment):
    """The same, of how to do it better."""

    heading = Said(_("What is your idea?"))
    story = Box(heading, problems=SAY_IT_HERE, most=STORY_LETTERS, rows=8)


class HearingBack(ContactInShort):
    """Who they are, if they want to say, and whether anybody may write back."""

    heading = Said(_("Do you want to hear back?"))
    hint = Said(_("You can skip all of this."))
