"""The paper twin of a journey: every question that someone of one voice may meet, each once, and when it is for them.

Nothing here says what is asked: it is found by walking the journey with answers of every kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from intake.journey.facts import Answers
from intake.journey.fields import When
from intake.journey.journeys import ON_PAPER, READ_ALOUD
from intake.journey.path import Journey, Step, path
from intake.journey.question import Question
from intake.journey.questions.when import HadAnAnswer
from intake.journey.said import Voice

READERS: Mapping[Voice, Answers] = {
    "child": {"you": {"role": ["child"]}, "_more": {"more": ["yes"]}},
    "adult": {"you": {"role": ["parent"]}, "for-whom": {"for_whom": ["myself"]}},
    "helper": {
        "you": {"role": ["advocate"]},
        "for-whom": {"for_whom": ["child"]},
        "_aloud": {"aloud": ["yes"]},
    },
}
"""Somebody of each voice, as they begin."""

WHO = (("you", "role"), ("for-whom", "for_whom"))
"""What says who somebody is. Of these answers a paper offers those that leave its voice as it is."""

ONLY_ON_THE_SITE = (ON_PAPER.question, READ_ALOUD.question, HadAnAnswer)
"""The day a paper came is for whoever types it in; reading out what is there needs no page of its own on paper, and an
answer to an earlier complaint asks for another paper."""

LONG_AGO = "1 January 2000"


@dataclass(frozen=True)
class OnlyIf:
    """When a question is for somebody: these codes were chosen in that field, or, with no codes, its date is over a
    year ago. `unless`: the other way round."""

    step: Step
    field: str
    codes: tuple[str, ...] = ()
    unless: bool = False


@dataclass(frozen=True)
class PaperField:
    """A field by name, the step that words it, the codes it offers, and when it is for somebody (None: always)."""

    step: Step
    name: str
    codes: tuple[str, ...]
    only_if: OnlyIf | None


@dataclass(frozen=True)
class PaperPage:
    """The fields of one address, in the order they are asked."""

    step: Step
    fields: tuple[PaperField, ...]

    @property
    def only_if(self) -> OnlyIf | None:
        """When the whole page is for somebody; None when some field is for everybody, or each for others."""
        first, *others = (field.only_if for field in self.fields)
        return first if all(other == first for other in others) else None


def pages_on_paper(journey: Journey, voice: Voice, today: date) -> tuple[PaperPage, ...]:
    """The pages of `journey` for this voice: `child`, `adult` or `helper`. `today` is the London date."""
    return tuple(_Walk(journey, voice, today).pages())


def voices_on_paper(journey: Journey) -> tuple[Voice, ...]:
    """The voices that it takes a paper each for: one where nobody is asked who they are."""
    return tuple(READERS) if journey.asks("you") else ("child",)


Met = frozenset[tuple[str, str]]
"""Addresses with their fields."""


class _Walk:
    def __init__(self, journey: Journey, voice: Voice, today: date) -> None:
        self.journey = journey
        self.voice = voice
        self.today = today
        self.answers: dict[str, dict[str, list[str]]] = {
            step: dict(fields) for step, fields in READERS[voice].items()
        }
        self.steps = tuple(step for step in journey.steps if step.question not in ONLY_ON_THE_SITE)

    def pages(self) -> Iterator[PaperPage]:
        """Page by page. Each answer with which a page is met is kept, so that what hangs on it is found in turn."""
        for slug in dict.fromkeys(step.slug for step in self.steps):
            fields = tuple(self.fields(slug))
            if fields:
                yield PaperPage(fields[0].step, fields)

    def fields(self, slug: str) -> Iterator[PaperField]:
        wordings = [step for step in self.steps if step.slug == slug]
        for name in dict.fromkeys(name for step in wordings for name in step.question.holds()):
            if (slug, name) in WHO and len(self.codes(wordings[0], name)) < 2:
                continue
            met, only_if = self.when(slug, name)
            if met:
                step = self.worded(wordings, name)
                yield PaperField(step, name, self.codes(step, name), only_if)

    def worded(self, wordings: list[Step], name: str) -> Step:
        """The wording that this reader meets first."""
        on_path = path(self.journey, self.answers, self.today).steps
        holding = [step for step in wordings if name in step.question.holds()]
        return next((step for step in holding if step in on_path), holding[0])

    def when(self, slug: str, name: str) -> tuple[bool, OnlyIf | None]:
        """Whether somebody of this voice meets a field, and when."""
        found = (slug, name)
        for step, field in self.who_fields():
            codes = self.codes(step, field)
            asked = tuple(code for code in codes if found in self.met_with(step, field, code))
            if asked and asked != codes:
                return True, OnlyIf(step, field, asked)
        if found in self.met(self.start):
            return True, self.unless(slug, found)
        for step, field in self.choices_before(slug):
            codes = self.codes(step, field)
            asked = tuple(code for code in codes if found in self.met_with(step, field, code))
            if asked and asked != codes:
                self.keep(step, field, asked[0])
                return True, OnlyIf(step, field, asked)
        for step, field in self.dates_before(slug):
            if found in self.met_with(step, field, LONG_AGO):
                return True, OnlyIf(step, field)
        return found in self.met(self.answers), None

    def unless(self, slug: str, found: tuple[str, str]) -> OnlyIf | None:
        """The earlier answer with which a field, met by everybody else, is passed over."""
        for step, field in self.choices_before(slug):
            over = tuple(
                code
                for code in self.codes(step, field)
                if found not in self.met({**self.start, step.slug: {field: [code]}})
            )
            if over:
                return OnlyIf(step, field, over, unless=True)
        return None

    @property
    def start(self) -> Answers:
        return READERS[self.voice]

    def met(self, answers: Answers) -> Met:
        way = path(self.journey, answers, self.today)
        return frozenset((step.slug, name) for step in way.steps for name in step.question.holds())

    def met_with(self, step: Step, field: str, value: str) -> Met:
        """What is met when one answer more is given, or another."""
        return self.met({**self.answers, step.slug: {**self.answers.get(step.slug, {}), field: [value]}})

    def keep(self, step: Step, field: str, value: str) -> None:
        self.answers[step.slug] = {**self.answers.get(step.slug, {}), field: [value]}

    def who_fields(self) -> Iterator[tuple[Step, str]]:
        yield from ((step, field) for step in self.steps for slug, field in WHO if step.slug == slug)

    def choices_before(self, slug: str) -> Iterator[tuple[Step, str]]:
        """The fields of choices that are asked before this address, the nearest first, who somebody is apart."""
        yield from (
            (step, name)
            for step in self.before(slug)
            for name, codes in step.question.holds().items()
            if codes and (step.slug, name) not in WHO
        )

    def dates_before(self, slug: str) -> Iterator[tuple[Step, str]]:
        yield from ((step, name) for step in self.before(slug) for name in _dates(step.question))

    def before(self, slug: str) -> list[Step]:
        slugs = [step.slug for step in self.steps]
        return list(reversed(self.steps[: slugs.index(slug)]))

    def codes(self, step: Step, field: str) -> tuple[str, ...]:
        """The answers in the order they are offered."""
        codes = _codes(step.question, field)
        if (step.slug, field) not in WHO:
            return codes
        return tuple(code for code in codes if self.stays_with(step, field, code))

    def stays_with(self, step: Step, field: str, code: str) -> bool:
        """Whether the voice stays with this answer; for whom they write is asked of several, and must fit each."""
        start = {**self.start, step.slug: {field: [code]}}
        roles = [] if step.slug == "you" else self.codes(self.steps[0], "role")
        people = [{**start, "you": {"role": [role]}} for role in roles] or [start]
        return all(path(self.journey, one, self.today).facts.voice == self.voice for one in people)


@cache
def _codes(question: type[Question], field: str) -> tuple[str, ...]:
    return tuple(getattr(question()[field], "options", ()))


@cache
def _dates(question: type[Question]) -> tuple[str, ...]:
    return tuple(field.name for field in question() if isinstance(field, When))
