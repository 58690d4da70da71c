"""Which commands there are, and what each one takes."""

import argparse
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from intake.cli import database, dates, paper, profiles, running

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction["Parser"]  # noqa: SLF001


class Parser(argparse.ArgumentParser):
    """Tells on one line, in plain words, what it cannot read."""

    def error(self, message: str) -> NoReturn:
        """Exit with status 2."""
        plain = re.sub(r"invalid choice: (\S+) \(choose from (.*)\)", r"\1 is not one of \2", message)
        self.exit(2, f"{self.prog}: {plain}; `{self.prog} --help` shows how\n")


def parser() -> Parser:
    """The whole command line.

    Of what it reads, `run` is the function to call with it; `refuse` exits with a sentence and status 2.
    """
    intake = Parser(prog="intake", description="Complaints about children's social care.")
    commands = intake.add_subparsers(required=True, metavar="COMMAND")
    _add(commands, "serve", running.serve, "Serve the site.")
    _add(
        commands,
        "deliver",
        running.deliver,
        "Send the letters in the outbox; delete drafts that have expired.",
    )
    _add(commands, "purge", database.purge, "Delete the drafts that have expired.")

    copy = _add(commands, "backup", database.backup, "Copy the database to a file, while the site runs.")
    copy.add_argument("file", help="a file that is not there yet")

    outbox = _group(commands, "outbox", "What waits to be sent.")
    _add(
        outbox,
        "status",
        database.outbox_status,
        "Show what waits and why; exit 1 when something has waited too long.",
    )
    _add(outbox, "retry", database.outbox_retry, "Make everything due now that was not accepted.")

    paper_forms = _add(
        commands, "paper", paper.write, "Write a council's forms to print, one for each voice."
    )
    paper_forms.add_argument("council", help="as in the address of its page: middlesbrough")
    paper_forms.add_argument(
        "--journey", default="complaint", help="as in its address: complaint (when left out), advocate, ..."
    )
    paper_forms.add_argument("--out", default=".", help="the folder to write them to; this one when left out")

    councils = _group(commands, "councils", "The councils' profiles.")
    _add(councils, "check", profiles.check, "Say of each council whether it can be served to the public.")

    db = _group(commands, "db", "The database.")
    _add(db, "upgrade", database.upgrade, "Make the tables, or bring them up to date.")

    _dates(_group(commands, "dates", "Dates of the procedure."))
    return intake


def _dates(commands: "_Commands") -> None:
    add = _add(commands, "add", dates.add, "The day on which a number of working days ends.")
    add.add_argument("start", type=dates.whole_date, help="the day before the first one counted: 2026-12-24")
    add.add_argument("days", type=dates.working_days, help="how many working days")

    limit = _add(commands, "limit", dates.limit, "Whether something happened within the 12 months.")
    limit.add_argument(
        "happened", type=dates.partial_date, help="when it last happened: 2025-11-22 or 2025-11"
    )
    limit.add_argument("--today", type=dates.whole_date, help="the day of the complaint; today when left out")

    timeline = _add(commands, "timeline", dates.timeline, "A council's dates, from those that are known.")
    timeline.add_argument("council", help="as in the address of its page: middlesbrough")
    for event, about in dates.EVENTS.items():
        timeline.add_argument(f"--{event.replace('_', '-')}", type=dates.whole_date, help=about)
    timeline.add_argument(
        "--today", type=dates.whole_date, help="the day to say what is late on; today when left out"
    )


def _add(
    commands: "_Commands", name: str, run: Callable[[argparse.Namespace], None], about: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=about, description=about)
    command.set_defaults(run=run, refuse=command.error)
    return command


def _group(commands: "_Commands", name: str, about: str) -> "_Commands":
    group = commands.add_parser(name, help=about, description=about)
    return group.add_subparsers(required=True, metavar="COMMAND")
