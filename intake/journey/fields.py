"""The kinds of field a question is made of: plain WTForms fields that carry their own words.

A field keeps codes, never translated text, and says what is wrong with a code too (`Problem`); the sentence for
it stands beside the field, in three voices. A field left empty is never a problem here: optional means it.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from email_validator import EmailNotValidError, validate_email
from wtforms import RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than the types we have
from wtforms.form import BaseForm
from wtforms.validators import ValidationError

from intake import clock
from intake.i18n import current_language
from intake.i18n import lazy as _
from intake.journey.said import Said
from intake.procedure.when import DateProblem, PartialDate, is_future, read_date

STORY_LETTERS = 100_000
BOX_LETTERS = 2_000
NAME_LETTERS = 300

Options = Mapping[str, Said]

TOO_LONG = Said(_("That is too long. Please take out this many characters: {over}. We kept what you typed."))
NOT_LISTED = Said(_("Please choose from the answers on this page."))
DATE_PROBLEMS: dict[str, Said] = {
    "cannot_read": Said(
        _(
            "We could not read that as a date. You can write it like 3 September 2025, or September 2025, or 2025."
        ),
    ),
    "two_digit_year": Said(_("Please write the whole year, like 2025.")),
    "no_year": Said(_("Please add the year, like 3 September 2025.")),
    "no_such_day": Said(_("That month does not have that day. Please check the day.")),
    "no_such_month": Said(_("There are only 12 months. Please check the month.")),
    "future": Said(_("That date is in the future. Please check it.")),
    "before": Said(
        _("This is before {day}. That is what you wrote for “{question}” Please check both dates.")
    ),
}


DAY_PROBLEMS: dict[str, Said] = {
    "cannot_read": Said(_("We could not read that as a date. You can write it like 3 September 2026.")),
    "no_day": Said(
        _("Please add the day, like 3 September 2026. If you are not sure, write the day you think it was.")
    ),
}
"""For dates of which the day is needed."""


class Problem(ValidationError):
    """Something typed cannot be read. WTForms keeps its code, which names the sentence, and the values that fill
    the sentence's braces, as one pair in the field's `errors`."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__((code, values))  # type: ignore[arg-type]  # it is kept as it is


class Asking:
    """What every field of ours adds to a WTForms field: words, kind, and what a browser may fill in by itself."""

    kind = "line"
    name: str
    label_said: Said
    hint_said: Said | None
    problem_words: Mapping[str, Said]
    options: Options
    autocomplete: str
    inputmode: str | None = None
    wide = True

    def _words(
        self, label: Said, hint: Said | None, problems: Mapping[str, Said] | None, autocomplete: str
    ) -> None:
        self.label_said = label
        self.hint_said = hint
        self.problem_words = {"too_long": TOO_LONG, "not_listed": NOT_LISTED, **(problems or {})}
        self.options = {}
        self.autocomplete = autocomplete


def _short_enough(text: str, most: int) -> None:
    if len(text) > most:
        raise Problem("too_long", over=len(text) - most)


class Line(Asking, StringField):
    """One line of text, at most `most` characters."""

    def __init__(
        self,
        label: Said,
        hint: Said | None = None,
        problems: Mapping[str, Said] | None = None,
        *,
        most: int = BOX_LETTERS,
        autocomplete: str = "off",
        **kwargs: Any,
    ) -> None:
        super().__init__("", **kwargs)
        self._words(label, hint, problems, autocomplete)
        self.most = most

    def pre_validate(self, form: BaseForm) -> None:
        """Length first, then what this kind of line must be."""
        text = self.data or ""
        _short_enough(text, self.most)
        if text.strip():
            self.read(text.strip())

    def read(self, text: str) -> None:
        """Raise a Problem when `text`, which is not empty, cannot be read as this kind of line."""


class Box(Line, TextAreaField):
    """Several lines of text."""

    kind = "box"
    rows = 5

    def __init__(self, *args: Any, rows: int = 5, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows


def plain_number(text: str) -> str:
    """A phone number as digits (and a leading +), whatever spaces, dashes and brackets it was typed with."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\-\u2010-\u2015\u2212().\u200e\u200f\u202a-\u202e]", "", text)


class Phone(Line):
    """A phone number, kept as typed."""

    inputmode = "tel"
    wide = False

    def read(self, text: str) -> None:
        """A number has at least seven digits; words around it ("Mum's, 0161 ...") do no harm."""
        if len(re.findall(r"\d", plain_number(text))) < 7:
            raise Problem("number")


class Email(Line):
    """An email address, checked by its form alone: no name server is asked while a person waits."""

    inputmode = "email"

    def read(self, text: str) -> None:
        """Whatever email-validator accepts."""
        try:
            validate_email(text, check_deliverability=False)
        except EmailNotValidError as problem:
            raise Problem("email") from problem


class When(Line):
    """A past date in one box: a day, a month or only a year, kept as typed."""

    wide = False

    def __init__(self, label: Said, hint: Said | None = None, **kwargs: Any) -> None:
        super().__init__(label, hint, DATE_PROBLEMS, most=NAME_LETTERS, **kwargs)

    def read(self, text: str) -> None:
        """Any date that exists and is not in the future."""
        try:
            read = read_date(text, current_language().code)
        except DateProblem as problem:
            raise Problem(problem.code) from problem
        if is_future(read, clock.today()):
            raise Problem("future")


class Day(When):
    """A whole day in the past, kept as typed: days are counted from it."""

    def __init__(
        self, label: Said, hint: Said | None = None, *, missing: Said | None = None, **kwargs: Any
    ) -> None:
        super().__init__(label, hint, **kwargs)
        needed = {"missing": missing} if missing else {}
        self.problem_words = {**self.problem_words, **DAY_PROBLEMS, **needed}

    def read(self, text: str) -> None:
        """As `When`, and with the day."""
        super().read(text)
        if read_date(text, current_language().code).day is None:
            raise Problem("no_day")


def as_date(text: str) -> PartialDate | None:
    """The date that was typed, or None when there is none that can be read."""
    try:
        return read_date(text, current_language().code) if text.strip() else None
    except DateProblem:
        return None


class OneOf(Asking, RadioField):
    """One answer of several; none is fine."""

    kind = "one"

    def __init__(self, label: Said, options: Options, hint: Said | None = None, **kwargs: Any) -> None:
        problems = kwargs.pop("problems", None)
        super().__init__("", choices=[SelectChoice(code, code) for code in options], **kwargs)
        self._words(label, hint, problems, "off")
        self.options = options

    def pre_validate(self, form: BaseForm) -> None:
        """An answer that is not among the options cannot be read."""
        if self.data and self.data not in self.options:
            raise Problem("not_listed")


class AnyOf(Asking, SelectMultipleField):
    """As many answers as are true; none is fine."""

    kind = "any"

    def __init__(self, label: Said, options: Options, hint: Said | None = None, **kwargs: Any) -> None:
        super().__init__("", choices=[SelectChoice(code, code) for code in options], **kwargs)
        self._words(label, hint, None, "off")
        self.options = options

    def pre_validate(self, form: BaseForm) -> None:
        """An answer that is not among the options cannot be read."""
        if any(code not in self.options for code in self.data or []):
            raise Problem("not_listed")
