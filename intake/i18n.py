"""Languages: which there are, which way they run, lazy words, dates in words.

Built on Babel alone, so that the journey and the law can be worded without a web request. The language is a
context variable: `with speaking(language): ...` and every lazy word inside is told in that language.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.support import LazyProxy, NullTranslations, Translations

from intake.folders import TRANSLATIONS


@dataclass(frozen=True)
class Language:
    """A language the site speaks: its tag, its name in itself, and which way it is written (`ltr` or `rtl`)."""

    code: str
    name: str
    direction: str

    @classmethod
    def named(cls, code: str) -> "Language":
        """The language with this Babel code, `en` or `pa_Guru`; raises babel.UnknownLocaleError for an unknown one."""
        locale = Locale.parse(code)
        return cls(code, (locale.get_display_name(locale) or code).capitalize(), locale.text_direction)

    @property
    def tag(self) -> str:
        """The tag for an HTML `lang` attribute."""
        return self.code.replace("_", "-")


ENGLISH = Language.named("en")


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """Every language with a catalogue, English first. A language is added by adding its folder."""
    found = sorted(folder.parent.name for folder in TRANSLATIONS.glob("*/LC_MESSAGES") if folder.is_dir())
    return (ENGLISH, *(Language.named(code) for code in found if code != ENGLISH.code))


def language_of(code: str) -> Language:
    """The language with this code, or English when the site does not speak it."""
    return next((language for language in languages() if language.code == code), ENGLISH)


_language: ContextVar[Language] = ContextVar("language", default=ENGLISH)


def current_language() -> Language:
    """The language words are told in at this moment."""
    return _language.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Tell every word inside this block in `language`."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


@lru_cache
def _catalogue(code: str) -> NullTranslations:
    return Translations.load(TRANSLATIONS, [code])


def gettext(message: str) -> str:
    """`message` in the current language."""
    return _catalogue(_language.get().code).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The plural form for `count` in the current language; `{count}` in it is filled in."""
    return _catalogue(_language.get().code).ngettext(singular, plural, count).format(count=count)


def lazy(message: str) -> LazyProxy:
    """A word that is told in whatever language is current when it is shown, never when it is imported."""
    return LazyProxy(gettext, message, enable_cache=False)


def long_date(day: date) -> str:
    """`Friday 4 December 2026`: how a date is told to a person."""
    return format_date(day, "EEEE d MMMM y", locale=_language.get().code)


def short_date(day: date) -> str:
    """`Fri 4 Dec`: how a date is told in a list that staff scan."""
    return format_date(day, "EEE d MMM", locale=_language.get().code)
