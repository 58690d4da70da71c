"""What a council's page says of the Ombudsman, the 12 months and advocates, and the papers it names, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from babel.support import LazyProxy

from intake.councils.profile import (
    AdvocacyForWhom,
    CouncilProfile,
    Link,
    LinkKind,
    OmbudsmanRule,
    TwelveMonthsRule,
)
from intake.i18n import gettext
from intake.i18n import lazy as _
from intake.web.stages.card import besides

OMBUDSMAN: Mapping[OmbudsmanRule, LazyProxy] = {
    "sooner_if_you_wish": _(
        "{council} says you can go to it sooner, but that it will usually say to go through all the stages first."
    ),
    "if_still_unhappy": _("{council} names it for when you are still unhappy after Stage 3."),
    "when_exhausted": _(
        "{council} names it for when all the stages are over. You don’t have to wait for that."
    ),
    "any_time": _("{council} says you can contact it at any time."),
}
TWELVE_MONTHS: Mapping[TwelveMonthsRule, LazyProxy] = {
    "normally_not_later": _(
        "{council} says they “{quote}” take complaints about things from more than 12 months ago. They still have "
        "to think about yours fairly."
    ),
    "within_one_year": _("{council} asks people to tell it within one year of what happened."),
}
NORMALLY_NOT = _(
    "{council} says they do not normally take complaints about things from more than 12 months ago. They still "
    "have to think about yours fairly."
)
"""The same where the profile quotes nothing."""

ADVOCATE_FOR: Mapping[AdvocacyForWhom, LazyProxy] = {
    "children_and_young_people": _("{council} offers an advocate to children and young people."),
    "anyone_complaining": _("{council} says that anyone who complains can have help from an advocate."),
    "children_receiving_services": _(
        "{council} finds one for children and young people whom it looks after or who get help from it."
    ),
}
PAPERS: Mapping[LinkKind, LazyProxy] = {
    "annual_report": _("Yearly reports about complaints"),
    "privacy_notice": _("The council’s privacy notice"),
    "feedback": _("Comments and compliments"),
    "advocacy_leaflet": _("Papers about advocates"),
    "advocacy_provider": _("Who finds advocates"),
    "ombudsman": _("The Ombudsman"),
}


@dataclass(frozen=True)
class Papers:
    """Pages and papers of one kind that a council names. Those without an address have to be asked for."""

    heading: str
    links: tuple[Link, ...]


def ombudsman_rule(profile: CouncilProfile) -> str:
    """When the council's page says people may go to the Ombudsman; "" where it does not."""
    return str(OMBUDSMAN[profile.ombudsman]).format(council=profile.name) if profile.ombudsman else ""


def twelve_months_rule(profile: CouncilProfile) -> str:
    """What the council's page says of the 12 months; "" where it says nothing."""
    said = profile.twelve_months
    if said is None:
        return ""
    words = TWELVE_MONTHS[said.rule] if said.quote or said.rule == "within_one_year" else NORMALLY_NOT
    return str(words).format(council=profile.name, quote=said.quote)


def advocate_for(profile: CouncilProfile) -> str:
    """Whom the council's page offers an advocate; "" where it does not say."""
    whom = profile.advocacy.for_whom
    return str(ADVOCATE_FOR[whom]).format(council=profile.name) if whom else ""


def arranged_by(profile: CouncilProfile) -> str:
    """Who at the council finds an advocate; "" where its page does not say, or says it in a sentence of its own."""
    role = profile.advocacy.arranged_by
    if role is None or any(role in one for one in besides(profile, "advocacy")):
        return ""
    return gettext("You can ask {role} for one.").format(role=role)


def papers(profile: CouncilProfile, *kinds: LinkKind) -> tuple[Papers, ...]:
    """The pages and papers a council names, by kind; of all kinds when none is given."""
    return tuple(
        Papers(str(heading), links)
        for kind, heading in PAPERS.items()
        if (not kinds or kind in kinds)
        and (links := tuple(link for link in profile.links if link.kind == kind))
    )
