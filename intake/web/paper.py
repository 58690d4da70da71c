"""A journey as a form to print: the same questions in the same words, from the same place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from markupsafe import Markup

from intake.councils import CouncilProfile
from intake.i18n import ENGLISH, gettext, speaking
from intake.journey.on_paper import OnlyIf, PaperField, PaperPage, pages_on_paper
from intake.journey.path import Journey, Step
from intake.journey.said import Voice
from intake.journey.wording import WordedField, WordedQuestion
from intake.web.words import Wordings

LINES_FOR_A_STORY = 16
MORE_LINES = 1
"""Handwriting is larger than type."""


@dataclass(frozen=True)
class PrintedField:
    """A field as it is printed: its words, how many lines to write on, and when it is for somebody, in words."""

    worded: WordedField
    lines: int
    only_if: str


@dataclass(frozen=True)
class PrintedPage:
    """A numbered question with its fields."""

    number: int
    worded: WordedQuestion
    only_if: str
    fields: tuple[PrintedField, ...]


def paper(words: Wordings, profile: CouncilProfile, journey: Journey, voice: Voice, today: date) -> Markup:
    """The whole form, HTML that stands alone. `today` is the London date."""
    with speaking(ENGLISH):
        return _Printer(words, profile, journey, voice, today).form()


@dataclass(frozen=True)
class _Printer:
    words: Wordings
    profile: CouncilProfile
    journey: Journey
    voice: Voice
    today: date

    @cached_property
    def pages(self) -> tuple[PaperPage, ...]:
        return pages_on_paper(self.journey, self.voice, self.today)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        return {page.step.slug: number for number, page in enumerate(self.pages, 1)}

    def form(self) -> Markup:
        needed = [self.word(page.step).heading for page in self.pages if page.step.question().needed()]
        return self.words.render(
            "paper.html",
            self.profile,
            ENGLISH,
            journey=self.journey.slug,
            voice=self.voice,
            needed=needed,
            pages=tuple(map(self.page, self.pages)),
        )

    def word(self, step: Step) -> WordedQuestion:
        return self.words.question(step.question, self.voice, self.profile, ENGLISH)

    def page(self, page: PaperPage) -> PrintedPage:
        whole = page.only_if
        return PrintedPage(
            self.numbers[page.step.slug],
            self.word(page.step),
            self.only_if(whole),
            tuple(self.field(field, "" if whole else self.only_if(field.only_if)) for field in page.fields),
        )

    def field(self, field: PaperField, only_if: str) -> PrintedField:
        worded = self.word(field.step).field(field.name)
        offered = tuple(option for option in worded.options if option.code in field.codes)
        lines = LINES_FOR_A_STORY if field.name == "story" else worded.rows + MORE_LINES
        return PrintedField(replace(worded, options=offered), lines if worded.kind == "box" else 1, only_if)

    def only_if(self, found: OnlyIf | None) -> str:
        if found is None:
            return ""
        number = self.numbers[found.step.slug]
        if not found.codes:
            return gettext("Only if the date at question {number} is more than a year ago.").format(
                number=number
            )
        asked = self.word(found.step).field(found.field)
        told = gettext(" or ").join(
            f"“{option.label}”" for option in asked.options if option.code in found.codes
        )
        words = (
            gettext("Not if you chose {answers} at question {number}.")
            if found.unless
            else gettext("Only if you chose {answers} at question {number}.")
        )
        return words.format(answers=told, number=number)
