"""What several commands begin with: the settings, the profiles, the database."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from intake.config import Settings, SettingsProblem

if TYPE_CHECKING:
    from intake.councils import CouncilProfile
    from intake.store import Store


class Obstacle(Exception):
    """What stands in the way is neither a setting nor an argument."""


def settings_here() -> Settings:
    """The settings of this process's environment. Raises SettingsProblem."""
    return Settings.from_environ(os.environ)


def load_councils(settings: Settings) -> "dict[str, CouncilProfile]":
    """The profiles these settings ask for. Raises SettingsProblem for one that cannot be read."""
    from intake.councils import ProfileProblem, load_profiles

    try:
        return load_profiles(settings.councils_dir, settings.councils)
    except ProfileProblem as problem:
        raise SettingsProblem(str(problem)) from problem


@contextmanager
def open_database(settings: Settings) -> "Iterator[Store]":
    """The database with everything in it, found to be up to date. Raises SettingsProblem, or Obstacle."""
    from intake.store import KeyRing, KeysProblem, is_current, open_store

    try:
        ring = KeyRing.parse(settings.encryption_keys)
    except KeysProblem as problem:
        raise SettingsProblem(str(problem)) from problem
    with reaching_the_database():
        store = open_store(settings.database_url, ring)
        current = is_current(store.engine)
    try:
        if not current:
            raise SettingsProblem("the database is not up to date: run `intake db upgrade` and start again")
        yield store
    finally:
        store.close()


@contextmanager
def reaching_the_database() -> Iterator[None]:
    """Makes a SettingsProblem of an address nobody can use, and an Obstacle of whatever the driver raises.

    The driver's own words are not told: they may hold a password.
    """
    from intake.store import DatabaseProblem

    try:
        yield
    except DatabaseProblem as problem:
        raise SettingsProblem(str(problem)) from problem
    except Exception as error:
        raise Obstacle(
            f"the database does not answer ({type(error).__name__}): check that it runs, and INTAKE_DATABASE_URL"
        ) from error
