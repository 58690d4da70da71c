"""Phrases that may matter today. A machine looks for words; it does not understand.

The list is `safety_words.toml`, in English; what is written in another language is not checked, and staff are told so.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources

from intake.complaints.submission import Submission
from intake.journey.fields import Line

_SENTENCE_ENDS = re.compile(r"[.!?\u2026\u3002]+|\n\s*\n")
_APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bc\u0060\u00b4\uff07]")
_NO_LETTER = re.compile(r"[\W_]+")
_TAKEN = " | "


@dataclass(frozen=True)
class Entry:
    """One thing to look for, in its several forms, and why. An ordinary one counts only with another entry."""

    words: tuple[str, ...]
    why: str
    ordinary: bool


@cache
def entries() -> tuple[Entry, ...]:
    """The list, phrases first."""
    text = resources.files(__package__).joinpath("safety_words.toml").read_text(encoding="utf-8")
    listed = tomllib.loads(text)
    return tuple(
        Entry(tuple(entry["words"]), entry["why"], ordinary=kind == "ordinary")
        for kind in ("phrase", "ordinary")
        for entry in listed[kind]
    )


def were_checked(submission: Submission) -> bool:
    """Whether what was typed is in the language of the list, as far as we know."""
    return submission.language.partition("_")[0] == "en"


def phrases_in(submission: Submission) -> tuple[str, ...]:
    """The phrases found in what was typed, in the order they stand there; none in another language."""
    if not were_checked(submission):
        return ()
    typed = (
        text
        for step in submission.path.steps
        for field in step.question()
        if isinstance(field, Line)
        for text in submission.facts.many(step.slug, field.name)
    )
    return tuple(dict.fromkeys(phrase for text in typed for phrase in phrases_in_text(text)))


def phrases_in_text(text: str) -> tuple[str, ...]:
    """The phrases found in one text, as they are listed, each once, in the order they stand there."""
    found = (phrase for sentence in _SENTENCE_ENDS.split(text) for phrase in _in_sentence(_plain(sentence)))
    return tuple(dict.fromkeys(found))


def _plain(sentence: str) -> str:
    """The sentence as ` small words with one space between `, apostrophes gone: don't and dont are the same."""
    words = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", sentence).casefold())
    return f" {_NO_LETTER.sub(' ', words).strip()} "


def _in_sentence(sentence: str) -> list[str]:
    """An ordinary word inside a phrase that was found is part of that phrase, and no other word beside it."""
    left = sentence
    places: list[tuple[int, str]] = []
    matched = 0
    ordinary: list[tuple[int, str]] = []
    for entry in entries():
        here = [(sentence.index(f" {form} "), form) for form in entry.words if f" {form} " in left]
        for _place, form in here:
            left = left.replace(f" {form} ", _TAKEN)
        matched += bool(here)
        (ordinary if entry.ordinary else places).extend(here)
    if matched > 1:
        places += ordinary
    return [form for _place, form in sorted(places)]
