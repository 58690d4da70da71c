"""A card tells one part of the procedure, row by row: what it is about, what the council says, what the law says."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from intake.complaints.periods import how_long
from intake.councils import CouncilProfile, words
from intake.councils.also_said import Where, said_at, sentence
from intake.councils.profile import Period
from intake.i18n import gettext
from intake.procedure.beside import What, law_beside
from intake.web.stages.law_words import law_says


@dataclass(frozen=True)
class Row:
    """One thing worth knowing. `law` stands beside what the council says, where its page is silent or looser."""

    term: str
    says: tuple[str, ...]
    law: tuple[str, ...] = ()


@dataclass(frozen=True)
class Card:
    """One part of the procedure. `id` is where a link lands."""

    id: str
    heading: str
    rows: tuple[Row, ...]


def card(card_id: str, heading: str, rows: Iterable[Row]) -> Card:
    """A card with the rows that say something."""
    return Card(card_id, heading, tuple(row for row in rows if row.says or row.law))


def besides(profile: CouncilProfile, where: Where) -> tuple[str, ...]:
    """What the council says besides at one part of the procedure, in sentences of ours."""
    facts = words(profile)
    return tuple(sentence(said, facts) for said in said_at(profile, where))


def law(profile: CouncilProfile, *what: What) -> tuple[str, ...]:
    """What the law says of these, where this council's page says nothing of them, or less."""
    return law_says(law_beside(profile), *what)


def time(profile: CouncilProfile, period: Period | None, *, asked_first: bool = False) -> str:
    """How long the council takes for something, or that its page does not say."""
    if period is None:
        return gettext("{place}’s page gives no time for this.").format(place=profile.place)
    return " ".join(how_long(period, profile.place, asked_first=asked_first))


def times(
    profile: CouncilProfile,
    within: Period | None,
    longer: Period | None,
    law_is: tuple[What, What],
    *,
    asked_first: bool = False,
) -> Iterator[Row]:
    """How long a stage takes, and how long at most; a range says both at once. `law_is`: the law's two figures."""
    usual, longest = law_is
    if within and within.days_to and longer is None:
        says = (time(profile, within, asked_first=asked_first),)
        yield Row(gettext("How long it takes"), says, law(profile, usual, longest))
        return
    for term, period, what in (
        (gettext("How long it takes"), within, usual),
        (gettext("If it takes longer"), longer, longest),
    ):
        yield Row(term, (time(profile, period, asked_first=asked_first),), law(profile, what))


def calls_them(profile: CouncilProfile, name: str) -> str:
    """Another name this council has for somebody."""
    return gettext("{place} calls them “{name}”.").format(place=profile.place, name=name)


def stands_in(role: str, sentences: Sequence[str]) -> bool:
    """Whether one of the sentences names this role already."""
    return any(role.casefold() in one.casefold() for one in sentences)
