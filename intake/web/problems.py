"""What is wrong with what was typed, in the words of that question."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from babel.support import LazyProxy

from intake.i18n import lazy
from intake.journey.wording import WordedQuestion
from intake.web.forms import TOKEN

OPEN_TOO_LONG = lazy(
    "This page was open for a while. What you wrote is still here. Please press the button again."
)


@dataclass(frozen=True)
class Found:
    """The problems of one page as (field, code, values); `asks_once_more` when only what may stay empty is."""

    found: tuple[tuple[str, str, dict[str, object]], ...]
    asks_once_more: bool


NOTHING_FOUND = Found((), asks_once_more=False)


@dataclass(frozen=True)
class ShownProblem:
    """A problem in words, and the id of the control it is about."""

    field: str
    target: str
    words: str


def problems_of(form: Any, *, asked_already: bool) -> Found:
    """What cannot be read, what is needed, and, unless it was `asked_already`, what we ask for once more."""
    form.validate()
    found = [
        (name, *(errors[0] if isinstance(errors[0], tuple) else ("token", {})))
        for name, errors in form.errors.items()
    ]
    found += [(name, code, {}) for name, code in form.needed().items() if name not in form.errors]
    if found:
        return Found(tuple(found), asks_once_more=False)
    wanted = {} if asked_already else form.wanted()
    return Found(tuple((name, code, {}) for name, code in wanted.items()), asks_once_more=bool(wanted))


def shown_problems(
    found: tuple[tuple[str, str, dict[str, object]], ...],
    worded: WordedQuestion,
    tell: Callable[[LazyProxy], str],
) -> tuple[ShownProblem, ...]:
    """The problems in the question's own words; `tell` says a sentence in the draft's language."""
    return tuple(_shown(name, code, values, worded, tell) for name, code, values in found)


def _shown(
    name: str,
    code: str,
    values: dict[str, object],
    worded: WordedQuestion,
    tell: Callable[[LazyProxy], str],
) -> ShownProblem:
    if name == TOKEN:
        return ShownProblem(name, worded.fields[0].id if worded.fields else "go-on", tell(OPEN_TOO_LONG))
    field = worded.field(name)
    return ShownProblem(name, field.id, field.problems[code].format_map(values))
