"""Numbers that are the same everywhere in England, from one data file with their source."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from intake.councils.reading import read_table


@dataclass(frozen=True)
class NationalContact:
    """An organisation people may call. Without `phone` no number is known: name it only.

    `uncertain`: whether it is the right one is from memory; say that the council will confirm.
    """

    name: str
    source: str
    checked_on: date
    phone: str | None = None
    email: str | None = None
    uncertain: bool = False


def _read() -> Mapping[str, NationalContact]:
    tables = tomllib.loads((files(__package__) / "national.toml").read_text("utf-8"))
    return {key: read_table(NationalContact, table, key) for key, table in tables.items()}


NATIONAL: Mapping[str, NationalContact] = _read()
"""By key: emergency (999), childline, nyas, help_at_hand, ofsted, ombudsman, family_rights_group, kinship, ico,
social_work_england."""
