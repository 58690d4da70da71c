"""docs/dates.md: a worked example for each council, written by the code that it documents.

`python -m tests.project.worked_dates` writes it anew.
"""

from collections.abc import Iterator
from datetime import date

from dev import ROOT
from intake.cli.timeline import lines
from intake.councils import load_profiles

FILE = ROOT / "docs" / "dates.md"
TODAY = date(2026, 11, 26)
HEAD = """# Dates, worked out

How the dates of the procedure come about: the law's first, then each council's own. Every date on a page, in a mail or
in a file comes from `intake/procedure/timeline.py`, and so does this page: a test compares the two. To work out others:

    intake dates timeline middlesbrough --complained 2026-12-24

Day 0 is the day something was sent or came; day 1 is the next working day; a thing is due at the end of its last day.
"firm" is owed by law, "if_accepted" when the council first decides whether to deal with it, "none" by nobody.
"""
CASES = {
    "middlesbrough": (
        "the council said that it needs longer, and met the person at Stage 2",
        {
            "complained": date(2026, 9, 1),
            "told_longer": date(2026, 9, 11),
            "answered": date(2026, 9, 25),
            "asked_stage_2": date(2026, 10, 5),
            "met": date(2026, 10, 20),
        },
    ),
    "redcar-cleveland": (
        "Stage 2 asked for last autumn, and nothing came",
        {"complained": date(2025, 9, 1), "asked_stage_2": date(2025, 10, 1)},
    ),
    "north-east-lincolnshire": ("sent on Christmas Eve", {"complained": date(2025, 12, 24)}),
    "bournemouth": (
        "“20 days” to ask for Stage 2, of which the page does not say whether weekends count",
        {"complained": date(2026, 10, 1), "answered": date(2026, 11, 12)},
    ),
    "bexley": (
        "a panel asked for six weeks after the Stage 2 answer",
        {"stage_2_answered": date(2026, 10, 1), "asked_stage_3": date(2026, 11, 12)},
    ),
}


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *_sections()))


def _sections() -> Iterator[str]:
    for slug, profile in load_profiles(None).items():
        case, known = CASES[slug]
        given = " ".join(f"--{event.replace('_', '-')} {day}" for event, day in known.items())
        told = "\n".join(f"    {line}" for line in lines(profile, known, TODAY))
        yield f"## {profile.name}: {case}\n\n    intake dates timeline {slug} {given} --today {TODAY}\n\n{told}\n"


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
