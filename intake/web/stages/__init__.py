"""What happens after a complaint, in one council's own names, roles and periods: the page "how it works".

Names, roles and what stands in quotation marks are the council's; the sentences are ours.
"""

from dataclasses import dataclass

from intake.councils import CouncilProfile
from intake.i18n import gettext
from intake.procedure import law
from intake.web.stages import rows, rules
from intake.web.stages.card import Card, Row, besides, card

__all__ = ["Card", "HowItWorks", "Row", "how_it_works"]


@dataclass(frozen=True)
class HowItWorks:
    """One council's procedure in words. `cards` go from sending to Stage 3; the others are sentences on one subject,
    in order, and "" or () where the council's page says nothing of it. `law` holds the law's figures."""

    cards: tuple[Card, ...]
    ombudsman: tuple[str, ...]
    twelve_months: str
    advocacy: tuple[str, ...]
    who_may: tuple[str, ...]
    elsewhere: tuple[str, ...]
    feedback: tuple[str, ...]
    papers: tuple[rules.Papers, ...]
    law = law


def how_it_works(profile: CouncilProfile) -> HowItWorks:
    """Everything the page says of this council, in the current language."""
    one, two, three = profile.stage_1.name, profile.stage_2.name, profile.stage_3.name
    return HowItWorks(
        cards=(
            card("sent", gettext("When you have sent it"), rows.when_sent(profile)),
            card("stage-1", gettext("Stage 1: {name}").format(name=one), rows.stage_1(profile)),
            card("stage-2", gettext("Stage 2: {name}").format(name=two), rows.stage_2(profile)),
            card("stage-3", gettext("Stage 3: {name}").format(name=three), rows.stage_3(profile)),
        ),
        ombudsman=_filled(rules.ombudsman_rule(profile), *besides(profile, "ombudsman")),
        twelve_months=rules.twelve_months_rule(profile),
        advocacy=_filled(
            rules.advocate_for(profile), rules.arranged_by(profile), *besides(profile, "advocacy")
        ),
        who_may=besides(profile, "who_may"),
        elsewhere=besides(profile, "elsewhere"),
        feedback=besides(profile, "feedback"),
        papers=rules.papers(profile),
    )


def _filled(*sentences: str) -> tuple[str, ...]:
    return tuple(filter(None, sentences))
