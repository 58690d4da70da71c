"""`intake dates timeline` in lines, for staff and for docs/dates.md: plain English, the ISO date first."""

from collections.abc import Iterator
from datetime import date

from intake.councils.profile import CouncilProfile, Period
from intake.i18n import long_date
from intake.procedure.standing import standing
from intake.procedure.timeline import Deadline, Entry, Known, What, timeline

WHAT: dict[What, str] = {
    "acknowledgement": "acknowledgement",
    "settled_first": "settling it before Stage 1",
    "named": "who looks at it is named",
    "stage_1": "Stage 1 answer",
    "stage_1_longest": "Stage 1 answer at the latest",
    "ask_stage_2": "try to ask for Stage 2",
    "stage_2_acknowledgement": "Stage 2 acknowledgement",
    "stage_2": "Stage 2 answer",
    "stage_2_longest": "Stage 2 answer at the latest",
    "ask_stage_3": "ask for a panel",
    "panel": "panel meets",
    "panel_report": "panel's report",
    "panel_answer": "council's last answer",
}
_BASIS = {"law": "by law", "guidance": "guidance", "council": "the council's page"}


def lines(profile: CouncilProfile, known: Known, today: date) -> Iterator[str]:
    """Every thing with a date, and the council's own figures that have none; then what is late on `today`."""
    entries = timeline(profile, known)
    for entry in entries:
        yield from (_dated(one, entry) for one in (entry.law, entry.own) if one)
    for entry in entries:
        if entry.quoted:
            yield f"no date: {WHAT[entry.what]}, the council's page ({entry.quoted.hedge}): {_quoted(entry.quoted)}"
    yield from _standing(profile, known, today)


def _dated(one: Deadline, entry: Entry) -> str:
    verb = f", {one.hedge}" if one.basis == "council" else ""
    estimate = ", an estimate: its bank holidays are not known yet" if one.estimated else ""
    return (
        f"{one.due.isoformat()} {long_date(one.due)}: {WHAT[one.what]} ({entry.who}; {_BASIS[one.basis]}{verb}; "
        f"{_days(one.days, one.unit)} from {one.start.isoformat()}; {one.certainty}{estimate})"
    )


def _quoted(period: Period) -> str:
    figure = f"{period.days} to {period.days_to}" if period.days_to else str(period.days)
    said = f'"{period.quote}"' if period.quote else f"{figure} {period.unit} days"
    more = " more" if period.on_top and not period.quote else ""
    start = (
        "it does not say from when"
        if period.start == "unstated"
        else f"from {period.start.replace('_', ' ')}"
    )
    return f"{said}{more}, {start}"


def _days(number: int, unit: str) -> str:
    return f"{number} {unit} day{'' if number == 1 else 's'}"


def _standing(profile: CouncilProfile, known: Known, today: date) -> Iterator[str]:
    at = standing(profile, known, today)
    for delay in at.late:
        yield (
            f"late on {today.isoformat()}: {WHAT[delay.first.what]}, {_days(delay.days, 'working')} after "
            f"{delay.since.isoformat()}"
        )
    if at.at == "stage_1" and at.stage_2_from:
        yield f"no answer counts as a reason for Stage 2 from {at.stage_2_from.isoformat()}"
    if at.ombudsman_month:
        yield f"the Ombudsman's own 12 months: until about {at.ombudsman_month:%Y-%m}"
