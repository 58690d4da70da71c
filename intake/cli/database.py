"""Commands on what is kept: the tables, the outbox, the drafts."""

import argparse
from datetime import timedelta
from pathlib import Path

from intake import clock
from intake.cli.opening import Obstacle, open_database, reaching_the_database, settings_here
from intake.config import SettingsProblem


def upgrade(_asked: argparse.Namespace) -> None:
    """Make the tables, or bring them up to date."""
    from intake.store import upgrade as upgrade_tables

    url = _database_url()
    with reaching_the_database():
        upgrade_tables(url)


def backup(asked: argparse.Namespace) -> None:
    """Copy the database to a file, while the site runs."""
    from intake.store import BackupProblem, DatabaseProblem, back_up

    try:
        back_up(_database_url(), Path(asked.file))
    except DatabaseProblem as problem:
        raise SettingsProblem(str(problem)) from problem
    except BackupProblem as problem:
        raise Obstacle(str(problem)) from problem
    print(asked.file)


def _database_url() -> str:
    url = settings_here().database_url
    if not url:
        raise SettingsProblem("INTAKE_DATABASE_URL is not set: set it to sqlite:////folder/intake.db")
    return url


TOO_LONG = timedelta(minutes=15)
"""A message that has not left by then wants somebody to look."""


def outbox_status(_asked: argparse.Namespace) -> None:
    """Show how many messages stand where, and each one that was not accepted; exit 1 when one has waited too long."""
    with open_database(settings_here()) as store:
        status = store.outbox.status(clock.now())
    for state in ("waiting", "leased", "held", "refused", "accepted"):
        print(f"{state}: {getattr(status, state)}")
    if status.oldest_unsent is not None:
        print(f"oldest not sent: {status.oldest_unsent.total_seconds() / 60:.0f} minutes")
    for row in status.rows:
        since = row.created_at.astimezone(clock.LONDON)
        print(
            f"{row.reference} {row.council} {row.kind} to {row.recipient}, since {since:%Y-%m-%d %H:%M}, "
            f"attempts: {row.attempts}, {row.state}" + (f": {row.why}" if row.why else "")
        )
    if status.oldest_unsent is not None and status.oldest_unsent > TOO_LONG:
        minutes = TOO_LONG.total_seconds() / 60
        raise Obstacle(f"a message has waited for more than {minutes:.0f} minutes: see why in its line above")


def outbox_retry(_asked: argparse.Namespace) -> None:
    """Make everything due now that was not accepted."""
    with open_database(settings_here()) as store:
        print(f"due now: {store.outbox.retry()}; `intake deliver` sends them")


def purge(_asked: argparse.Namespace) -> None:
    """Delete the drafts that have expired."""
    with open_database(settings_here()) as store:
        print(f"expired drafts deleted: {store.drafts.purge(clock.now())}")
