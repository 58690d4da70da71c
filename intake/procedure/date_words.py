"""The words in a date: names of months and days in a language, and words that say nothing about which day."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from babel import Locale
from babel.dates import tokenize_pattern

_SMALL_WORDS = frozenset(["the", "of", "in", "on", "about", "around", "early", "mid", "late"])
_ORDINALS = frozenset(["st", "nd", "rd", "th", "er", "af", "il", "ydd", "ed", "fed", "eg"])
"""Endings of 1st, 2nd, 3rd; of 1er; of 1af, 2il, 3ydd."""

_MISSPELT = {
    "janury": 1,
    "janurary": 1,
    "febuary": 2,
    "feburary": 2,
    "febury": 2,
    "agust": 8,
    "augest": 8,
    "setember": 9,
    "septmber": 9,
    "ocober": 10,
    "ocotber": 10,
    "novemeber": 11,
    "decmber": 12,
    "desember": 12,
}
_APOSTROPHES = frozenset("'`\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}")


@dataclass(frozen=True)
class Vocabulary:
    """Months by their names, and words to pass over, all written as `tokens` writes them, with a space between two.

    `day_words` are those of the latter that only go with a day: names of weekdays, endings of "3rd".
    """

    months: dict[str, int]
    fillers: frozenset[str]
    day_words: frozenset[str]

    def month(self, name: str) -> int | None:
        """The month of this name, which may lack its accents."""
        return self.months.get(name, self.months.get(_unaccented(name)))

    def names_in(self, heard: list[str]) -> list[str]:
        """The words that say something: names of months, and what is not known, one for each run of words."""
        runs = [list(run) for is_number, run in groupby(heard, key=str.isdigit) if not is_number]
        said = (
            run if self.month(" ".join(run)) else [word for word in run if word not in self.fillers]
            for run in runs
        )
        return [" ".join(run) for run in said if run]


def tokens(text: str) -> list[str]:
    """The numbers (in digits 0 to 9) and words (case folded) of a date, in order.

    Any script's digits count. Everything else, such as dashes, dots, slashes and spaces of any kind, divides;
    marks that cannot be seen, and apostrophes, are passed over.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    seen = (char for char in folded if char not in _APOSTROPHES and unicodedata.category(char) != "Cf")
    marked = ((_kind(char), str(unicodedata.decimal(char, char))) for char in seen)
    runs = ((kind, "".join(char for _, char in run)) for kind, run in groupby(marked, key=lambda m: m[0]))
    return [run for kind, run in runs if kind != "between"]


@lru_cache
def vocabulary(locale: str) -> Vocabulary:
    """The words of dates in this language, and in English, which people mix in. The language's own come first."""
    months: dict[str, int] = {}
    fillers = set(_SMALL_WORDS)
    day_words = set(_ORDINALS)
    for spoken in (Locale.parse(locale), Locale("en", "GB"), Locale("en")):
        for month, name in _names(spoken, "months"):
            words = tokens(name)
            if any(word.isdigit() for word in words):  # as in "tháng 9": the number says it
                fillers.update(words)
            else:
                months.setdefault(" ".join(words), month)
        for _day, name in _names(spoken, "days"):
            day_words.update(tokens(name))
        for kind, literal in tokenize_pattern(spoken.date_formats["long"].pattern):
            if kind == "chars":
                fillers.update(tokens(str(literal)))
    for name, month in (*months.items(), *_MISSPELT.items()):
        months.setdefault(_unaccented(name), month)
    return Vocabulary(months, _others(fillers | day_words, months), _others(day_words, months))


def _others(words: set[str], months: dict[str, int]) -> frozenset[str]:
    return frozenset(word for word in words if word not in months and not word.isdigit())


def _names(locale: Locale, what: str) -> list[tuple[int, str]]:
    calendar = getattr(locale, what)
    return [
        (number, name)
        for use in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in calendar[use][width].items()
    ]


def _kind(char: str) -> str:
    if char.isdecimal():
        return "number"
    return "word" if unicodedata.category(char)[0] in "LM" else "between"


def _unaccented(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
