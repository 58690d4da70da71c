"""The path is computed from the answers.

A journey is an ordered tuple of steps; each step has a slug, a question and a predicate over what was answered
before it. Nothing is stored about where someone is: `path`, `first_gap`, `may_visit` and `previous` are pure. A
step counts as answered when it was posted, even empty. Answers off the path stay in the draft, so that changing
back costs nothing, but nobody is shown them and nobody is sent them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from intake.journey.facts import MARKS, Answers, Facts
from intake.journey.question import Question
from intake.journey.questions.start import BeforeYouStart


@dataclass(frozen=True)
class Step:
    """One page of a journey: its address, its question, and when it is asked."""

    slug: str
    question: type[Question]
    asked: Callable[[Facts], bool]


@dataclass(frozen=True)
class Journey:
    """A journey: its address, how it opens, and its steps in order. `kinds` are
    `record.json`'s words for what it may make.

    `gives_code`: on a shared device the code has a page of its own, right after the start.
    """

    slug: str
    kinds: tuple[str, ...]
    opening: type[BeforeYouStart]
    gives_code: bool
    steps: tuple[Step, ...]

    def asks(self, slug: str) -> bool:
        """Whether it has a question at this address, for anyone."""
        return any(step.slug == slug for step in self.steps)

    def kind(self, facts: Facts) -> str:
        """What these answers make: where that may be several things, the one they chose, else the first."""
        chosen = facts.one("kind", "kind")
        return chosen if chosen in self.kinds else self.kinds[0]


@dataclass(frozen=True)
class Path:
    """The steps someone meets, with their answers and no others."""

    steps: tuple[Step, ...]
    facts: Facts

    @property
    def first_gap(self) -> Step | None:
        """The first step never posted, or None when the path is complete."""
        return next((step for step in self.steps if step.slug not in self.facts.answers), None)

    def step(self, slug: str) -> Step | None:
        """The step at this address, if it is on the path."""
        return next((step for step in self.steps if step.slug == slug), None)

    def may_visit(self, slug: str) -> bool:
        """A step that is answered, or the first that is not."""
        gap = self.first_gap
        return self.step(slug) is not None and (
            slug in self.facts.answers or (gap is not None and gap.slug == slug)
        )

    def previous(self, slug: str) -> Step | None:
        """The step before the one at this address; for any other address, such as the check page's, the last step."""
        before = None
        for step in self.steps:
            if step.slug == slug:
                return before
            before = step
        return before


def day_0(answers: Answers, today: date) -> date:
    """The day on which answers count as told: `today`, or the day before it on which they came on paper."""
    return min(Facts(answers, today).paper_came or today, today)


def path(journey: Journey, answers: Answers, today: date) -> Path:
    """The path through `journey` that these answers make, judged on their day 0, where `today` is the London date."""
    kept = {key: value for key, value in answers.items() if key.startswith(MARKS)}
    facts = Facts(kept, day_0(answers, today))  # it sees each answer as the path comes to it
    steps = []
    for step in journey.steps:
        if step.asked(facts):
            steps.append(step)
            if step.slug in answers:
                kept[step.slug] = step.question.kept(answers[step.slug])
    return Path(tuple(steps), facts)
