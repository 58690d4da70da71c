"""Commands on what is kept: the tables, the outbox, the drafts."""

import argparse

from intake import clock
from intake.cli.opening import open_database, reaching_the_database, settings_here
from intake.config import SettingsProblem


def upgrade(_asked: argparse.Namespace) -> None:
    """Make the tables, or bring them up to date."""
    from intake.store import upgrade as upgrade_tables

    url = settings_here().database_url
    if not url:
        raise SettingsProblem("INTAKE_DATABASE_URL is not set: set it to sqlite:////folder/intake.db")
    with reaching_the_database():
        upgrade_tables(url)


def outbox_status(_asked: argparse.Namespace) -> None:
    """Show how many messages stand where, and each one that was not accepted."""
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


def outbox_retry(_asked: argparse.Namespace) -> None:
    """Make everything due now that was not accepted."""
    with open_database(settings_here()) as store:
        print(f"due now: {store.outbox.retry()}; `intake deliver` sends them")


def purge(_asked: argparse.Namespace) -> None:
    """Delete the drafts that have expired."""
    with open_database(settings_here()) as store:
        print(f"expired drafts deleted: {store.drafts.purge(clock.now())}")
