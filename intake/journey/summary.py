"""The answers on a path, in words: what the check page, the letters and the record list."""

from collections.abc import Callable
from dataclasses import dataclass

from intake.journey.path import Path, Step
from intake.journey.wording import WordedField, WordedQuestion


@dataclass(frozen=True)
class AnswerRow:
    """One question with its answer in words: a text as typed, several choices as several values, nothing as ()."""

    step: str
    field: str
    question: str
    values: tuple[str, ...]

    @property
    def answer(self) -> str:
        """The values on lines of their own."""
        return "\n".join(self.values)


def _values(field: WordedField, typed: tuple[str, ...]) -> tuple[str, ...]:
    if not field.options:
        return tuple(text for text in typed if text.strip())
    told = {option.code: option.label for option in field.options}
    return tuple(told[code] for code in typed if code in told)


def rows_of(path: Path, word: Callable[[Step], WordedQuestion]) -> tuple[AnswerRow, ...]:
    """A row for every field on the path, in order, empty ones too; `word` tells a step's question."""
    return tuple(
        AnswerRow(step.slug, field.name, field.label, _values(field, path.facts.many(step.slug, field.name)))
        for step in path.steps
        for field in word(step).fields
    )
