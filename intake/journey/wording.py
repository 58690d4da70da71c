"""A question's words, made once: frozen values for one voice, language and council.

Everything here is the same for every person who is asked this question, so it is made on first use and kept;
templates put these values and what was typed together and translate nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from intake.journey.fields import Asking, Box
from intake.journey.question import Question
from intake.journey.said import Said, Voice

MOST_SIDE_BY_SIDE = 3
LETTERS_SIDE_BY_SIDE = 40
"""What fits on one line of a wide screen without breaking a word."""


@dataclass(frozen=True)
class WordedOption:
    """One answer to choose: its code and its words."""

    code: str
    label: str
    id: str


@dataclass(frozen=True)
class WordedField:
    """A field in words. `kind` is `line`, `box`, `one` or `any`; `id` is the id of its first control, which an
    error links to; `autocomplete` is the token for an adult, `off` where a browser must not offer anything. `few`: its
    options are so few and short that they may stand side by side."""

    name: str
    kind: str
    id: str
    label: str
    hint: str
    options: tuple[WordedOption, ...]
    autocomplete: str
    inputmode: str | None
    wide: bool
    rows: int
    problems: Mapping[str, str]
    is_heading: bool
    few: bool


@dataclass(frozen=True)
class WordedQuestion:
    """A question in words. `intro` is what its template partial says between heading and fields (HTML, or empty)."""

    title: str
    heading: str
    hint: str
    button: str
    intro: str
    fields: tuple[WordedField, ...]

    def field(self, name: str) -> WordedField:
        """The field of this name; raises StopIteration when the question has none."""
        return next(field for field in self.fields if field.name == name)


class Lenient(dict[str, object]):
    """Facts to fill braces with; a brace no fact fills stays, to be filled later (`{over}`)."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def word(
    question: type[Question],
    voice: Voice,
    facts: Mapping[str, object],
    *,
    intro: Callable[[str], str] = lambda _template: "",
    without_options: frozenset[str] = frozenset(),
) -> WordedQuestion:
    """`question` in this voice and the current language. `facts` are the council's, for braces; `intro` renders a
    template partial; `without_options` are codes that this council cannot offer."""
    facts = Lenient(facts)

    def tell(said: Said | None) -> str:
        return said.to(voice, facts) if said else ""

    heading = tell(question.heading)
    fields = cast(list[Asking], list(question()))
    return WordedQuestion(
        title=tell(question.title),
        heading=heading,
        hint=tell(question.hint),
        button=tell(question.button),
        intro=intro(question.template) if question.template else "",
        fields=tuple(
            _word_field(field, tell, heading, without_options, first=field is fields[0]) for field in fields
        ),
    )


def _word_field(
    field: Asking,
    tell: Callable[[Said | None], str],
    heading: str,
    without_options: frozenset[str],
    *,
    first: bool,
) -> WordedField:
    offered = [(code, said) for code, said in field.options.items() if code not in without_options]
    options = tuple(
        WordedOption(code, tell(said), f"{field.name}-{number}" if number else field.name)
        for number, (code, said) in enumerate(offered)
    )
    label = tell(field.label_said)
    return WordedField(
        name=field.name,
        kind=field.kind,
        id=field.name,
        label=label,
        hint=tell(field.hint_said),
        options=options,
        autocomplete=field.autocomplete,
        inputmode=field.inputmode,
        wide=field.wide,
        rows=field.rows if isinstance(field, Box) else 1,
        problems={code: tell(said) for code, said in field.problem_words.items()},
        is_heading=first and label == heading,
        few=field.kind == "one"
        and len(options) <= MOST_SIDE_BY_SIDE
        and sum(len(option.label) for option in options) <= LETTERS_SIDE_BY_SIDE,
    )
