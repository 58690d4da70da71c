"""A question: one page that asks. A plain WTForms form that carries its own words."""

from collections.abc import Mapping
from functools import cache
from typing import ClassVar

from werkzeug.datastructures import MultiDict
from wtforms import Form

from intake.i18n import lazy as _
from intake.journey.said import Said

Typed = Mapping[str, list[str]]
"""What was typed on one page: raw values by field."""

ALWAYS_FINE: Mapping[str, str] = {}


def normalise(text: str) -> str:
    """What was typed, as it is kept: NUL dropped, line ends made single newlines, nothing else changed."""
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


class Question(Form):
    """One page that asks. Its fields are WTForms fields from `intake.journey.fields`.

    `title` is what a browser's history keeps, so it gives nothing away. `template` names a partial in
    `templates/questions/` with what stands between heading and fields.
    """

    title: ClassVar[Said]
    heading: ClassVar[Said]
    hint: ClassVar[Said | None] = None
    button: ClassVar[Said] = Said(_("Continue"))
    template: ClassVar[str | None] = None

    def wanted(self) -> Mapping[str, str]:
        """Fields left empty that we ask for once more, with the code of the sentence that does. Posted empty
        again, the page lets the person through."""
        return ALWAYS_FINE

    def needed(self) -> Mapping[str, str]:
        """Fields without which we cannot go on, with the code of the sentence that says so."""
        return ALWAYS_FINE

    @classmethod
    def holds(cls) -> Mapping[str, frozenset[str] | None]:
        """Its fields by name, in the order they are asked; with the codes one may hold, or None for free text."""
        return _holds(cls)

    @classmethod
    def holds_several(cls) -> frozenset[str]:
        """Its fields that may hold several answers; any other holds one."""
        return _several(cls)

    @classmethod
    def kept(cls, typed: Typed) -> dict[str, list[str]]:
        """Of what was typed, what this question can hold. An answer given to another wording of the page, before
        an earlier answer changed, may hold more."""
        return {
            name: values
            for name, codes in cls.holds().items()
            if (values := [value for value in typed.get(name, ()) if codes is None or value in codes])
        }


@cache
def _holds(question: type[Question]) -> Mapping[str, frozenset[str] | None]:
    return {field.name: frozenset(getattr(field, "options", ())) or None for field in question()}


@cache
def _several(question: type[Question]) -> frozenset[str]:
    return frozenset(field.name for field in question() if getattr(field, "kind", "") == "any")


def as_form_data(typed: Typed) -> MultiDict[str, str]:
    """What was typed, as WTForms reads it."""
    return MultiDict([(name, value) for name, values in typed.items() for value in values])
