"""What a browser posts: each question mixed into Flask-WTF's form, with a token that belongs to the draft.

The token lives exactly as long as the draft, so a page left open for days can still be sent.
"""

import hmac
from collections.abc import Iterable
from functools import cache
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field
from wtforms.csrf.core import CSRF
from wtforms.form import BaseForm
from wtforms.validators import ValidationError

from intake.journey.question import Question, Typed, as_form_data, normalise

TOKEN = "token"  # noqa: S105 - the name of a field
AGAIN = "again"
CODE = "code"
LONGEST_CODE = 200


class DraftToken(CSRF):
    """The tokens a draft accepts, newest server key first, are the form's `csrf_context`."""

    def setup_form(self, form: BaseForm) -> list[tuple[str, Any]]:
        """Keeps the accepted tokens at hand."""
        self.accepted: tuple[str, ...] = form.meta.csrf_context or ()
        return super().setup_form(form)

    def generate_csrf_token(self, csrf_token_field: Field) -> str:
        """The token of the newest key."""
        return self.accepted[0]

    def validate_csrf_token(self, form: BaseForm, field: Field) -> None:
        """Any of the draft's tokens is good, whichever page of it they were on."""
        if not is_token(field.data or "", self.accepted):
            raise ValidationError("token")


def is_token(given: str, accepted: Iterable[str]) -> bool:
    """Whether `given` is one of the draft's tokens, compared in constant time."""
    return any(hmac.compare_digest(given.encode(), token.encode()) for token in accepted)


def is_of_another_draft(given: str, accepted: Iterable[str]) -> bool:
    """A whole token whose tag is not this draft's: a page of another draft, not a broken one of this."""
    tag, _, proof = given.partition(".")
    lengths = {len(token) for token in accepted}
    return bool(proof) and len(given) in lengths and all(not token.startswith(tag) for token in accepted)


class Posted(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What every form of a draft carries."""

    class Meta:
        """Flask-WTF's own token would need a session cookie of its own; the draft's does not."""

        csrf = True
        csrf_class = DraftToken
        csrf_field_name = TOKEN


class Confirmed(Posted):
    """A page with a button and no question."""


@cache
def posted(question: type[Question]) -> type[Posted]:
    """This question as a form that a browser posts."""
    return type(f"Posted{question.__name__}", (Posted, question), {})


def bind(form: type[Posted], typed: Typed, tokens: tuple[str, ...]) -> Any:
    """The form with what was typed, ready to validate against the draft's tokens."""
    return form(formdata=as_form_data(typed), meta={"csrf_context": tokens})


def code_typed(form: "Any") -> str:
    """The code that somebody typed, at most as much of it as may be shown again."""
    return normalise(str(form.get(CODE, "")))[:LONGEST_CODE].strip()


def typed_of(question: type[Question], form: "Any") -> dict[str, list[str]]:
    """What a request's form (a MultiDict) holds for this question's fields, normalised; empty fields left out.

    A field that comes twice counts once: what is shown, what is acted on and what is mailed must be the same.
    """
    typed = {}
    for name in question.holds():
        values = list(dict.fromkeys(filter(None, (normalise(value) for value in form.getlist(name)))))
        if values:
            typed[name] = values if name in question.holds_several() else values[:1]
    return typed
