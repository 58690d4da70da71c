"""TOML tables read into the frozen types of `profile.py`, strictly.

A key that nobody knows, a key that is missing and a value of another kind are each a `ProfileProblem`.
What a key may hold is said once, by the annotation of its field.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

_PLAIN = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    date: "a date like 2026-12-24",
}


class ProfileProblem(Exception):
    """One sentence for whoever writes a profile: the file, the key, what stands there, what was expected."""

    def __init__(self, key: str, found: str, expected: str, file: str = "") -> None:
        super().__init__(f"{file}: {key} is {found}; expected {expected}")
        self.file, self.key, self.found, self.expected = file, key, found, expected

    def in_file(self, file: str) -> "ProfileProblem":
        """The same problem, with the name of the file it was found in."""
        return ProfileProblem(self.key, self.found, self.expected, file)


def read_table(kind: type[T], table: object, key: str = "") -> T:
    """The table as a `kind`, a dataclass of `profile.py`; `key` is where it stands ("stage_1.within").

    Raises ProfileProblem, as yet without a file.
    """
    if not isinstance(table, Mapping):
        raise ProfileProblem(key, shown(table), "a table")
    hints = get_type_hints(kind)
    known = fields(cast(Any, kind))
    for name in table:
        if name not in hints:
            raise ProfileProblem(_within(key, name), "not a key here", "one of " + ", ".join(hints))
    values = {}
    for field in known:
        if field.name in table:
            values[field.name] = _read(hints[field.name], table[field.name], _within(key, field.name))
        elif field.default is MISSING:
            raise ProfileProblem(_within(key, field.name), "missing", _expected(hints[field.name]))
    return kind(**values)


def shown(value: object) -> str:
    """A value as it is named in a problem's sentence."""
    if value is None:
        return "missing"
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, date) else repr(value)


def _read(kind: Any, value: object, key: str) -> object:
    kind = _without_none(kind)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise ProfileProblem(key, shown(value), _expected(kind))
        return tuple(_read(get_args(kind)[0], item, f"{key}[{at}]") for at, item in enumerate(value, 1))
    if is_dataclass(kind):
        return read_table(cast(type[object], kind), value, key)
    right = value in get_args(kind) if get_origin(kind) is Literal else _is_plain(kind, value)
    if not right:
        raise ProfileProblem(key, shown(value), _expected(kind))
    return value


def _is_plain(kind: type, value: object) -> bool:
    if kind is str:
        return isinstance(value, str) and value.strip() == value != ""
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind) and not isinstance(value, datetime)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in {UnionType, Union}:
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _expected(kind: Any) -> str:
    kind = _without_none(kind)
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(get_args(kind))
    if get_origin(kind) is tuple:
        return "a list"
    return _PLAIN.get(kind, "a table")


def _within(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
