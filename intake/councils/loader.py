"""Profiles found, read and checked: the shipped ones, and those of one more folder.

Adding a council is adding one file, `<slug>.toml`, to `INTAKE_COUNCILS_DIR`. A file there that has a shipped
council's name replaces that profile. It may instead say only what differs:

    extends = "middlesbrough"

    [contacts.email]
    confirmed_by = "A. Name, Complaints Manager"
    confirmed_on = 2026-11-20

Everything else is then taken from the shipped file. Tables are joined key by key; any other value, a list too,
replaces what stood there. An address or number given anew (`value`) never keeps who confirmed the old one.
This is how a council goes live: its addresses and safety phones are confirmed here, once somebody there has.
"""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from intake.councils.checks import check_profile, check_together
from intake.councils.notice import clean_notice
from intake.councils.profile import CouncilProfile
from intake.councils.reading import ProfileProblem, read_table, shown
from intake.folders import COUNCILS

Table = Mapping[str, Any]

SHIPPED = ("middlesbrough", "redcar-cleveland", "north-east-lincolnshire", "bournemouth", "bexley")


def load_profiles(extra_dir: Path | None = None, only: Iterable[str] = ()) -> dict[str, CouncilProfile]:
    """Every profile by slug: the five shipped ones in their order, then the others by name.

    `only` names the councils to keep, and none means all. Raises ProfileProblem for the first thing wrong in any file.
    """
    files = {path.stem: path for folder in (COUNCILS, extra_dir) if folder for path in folder.glob("*.toml")}
    profiles = {slug: _load(files[slug]) for slug in sorted(files, key=_place)}
    check_together(profiles)
    wanted = tuple(only)
    for slug in wanted:
        if slug not in profiles:
            raise ProfileProblem("a council", shown(slug), f"one of {', '.join(profiles)}", "INTAKE_COUNCILS")
    return {slug: profile for slug, profile in profiles.items() if not wanted or slug in wanted}


def _place(slug: str) -> tuple[int, str]:
    return (SHIPPED.index(slug) if slug in SHIPPED else len(SHIPPED), slug)


def _load(path: Path) -> CouncilProfile:
    try:
        table = _with_its_base(_parse(path), path.stem)
        notice = table.get("notice")
        if isinstance(notice, str):
            table = {**table, "notice": clean_notice(notice)}
        profile = read_table(CouncilProfile, table)
        check_profile(profile, path.stem)
    except ProfileProblem as problem:
        raise problem.in_file(path.name) from problem
    return profile


def _parse(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileProblem("the file", f"not readable ({error})", "TOML in UTF-8") from error


def _with_its_base(table: Table, slug: str) -> Table:
    if "extends" not in table:
        return table
    base = COUNCILS / f"{slug}.toml"
    if table["extends"] != slug or not base.is_file():
        raise ProfileProblem(
            "extends", shown(table["extends"]), "the file's own name, when that is a shipped council"
        )
    return _joined(_parse(base), {key: value for key, value in table.items() if key != "extends"})


def _joined(base: Table, over: Table) -> Table:
    if "value" in over:
        return over
    return {**base, **{key: _over(base.get(key), value) for key, value in over.items()}}


def _over(below: object, value: object) -> object:
    return _joined(below, value) if isinstance(below, Mapping) and isinstance(value, Mapping) else value
