"""Every page that each kind of person meets, in words, for a policy officer to read.

`python -m tests.journey.snapshot` writes paths.txt anew.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from intake.councils import CouncilProfile, load_profiles, provider_of, words
from intake.journey.journeys import JOURNEYS
from intake.journey.path import path
from intake.journey.question import Question
from intake.journey.wording import word
from tests.journey.people import PEOPLE, TODAY

FILE = Path(__file__).with_name("paths.txt")
COUNCIL = "middlesbrough"


def snapshot() -> str:
    """All of it, as paths.txt holds it."""
    return "\n".join(_people())


def _people() -> Iterator[str]:
    for person, (journey, answers) in PEOPLE.items():
        yield from _person(person, journey, answers, TODAY)


def _person(person: str, slug: str, answers: dict, today: date) -> Iterator[str]:
    journey = JOURNEYS[slug]
    # A path ends with its first gap for nobody: what is not answered here is passed over.
    way = path(journey, answers, today)
    yield f"{person.upper()}\n"
    yield from _page(f"/{COUNCIL}/{slug}/", journey.opening, "child")
    for step in way.steps:
        yield from _page(f"/{COUNCIL}/{slug}/{step.slug}", step.question, way.facts.wording)
    yield f"/{COUNCIL}/{slug}/check\n\n"


@cache
def council() -> CouncilProfile:
    """The council whose words these are."""
    return load_profiles(None, [COUNCIL])[COUNCIL]


def _page(address: str, question: type[Question], voice: str) -> Iterator[str]:
    profile = council()
    told = word(question, voice, words(profile) | {"provider": provider_of(profile)})
    yield f"{address}\n    {told.heading}"
    if told.hint:
        yield f"    ({told.hint})"
    for field in told.fields:
        label = "" if field.is_heading else field.label
        if label:
            yield f"    - {label}"
        if field.hint:
            yield f"      ({field.hint})"
        yield from (f"      [ ] {option.label}" for option in field.options)
    yield ""


if __name__ == "__main__":
    FILE.write_text(snapshot())
