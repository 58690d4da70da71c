"""The rows of each card: every fact a profile has of that part of the procedure, and what the law gives beside it."""

from collections.abc import Iterator

from intake.complaints.periods import notice
from intake.councils import CouncilProfile, capital
from intake.i18n import gettext
from intake.web.stages.asking import how_to_ask, no_last_day, when_to_ask
from intake.web.stages.card import Row, besides, calls_them, law, stands_in, time, times


def when_sent(profile: CouncilProfile) -> Iterator[Row]:
    """From sending to Stage 1."""
    first = gettext("{role} at {council}").format(
        role=capital(profile.roles.complaints_team), council=profile.name
    )
    yield Row(gettext("Who reads it first"), (first, *besides(profile, "confidence")))
    heard, said = time(profile, profile.acknowledge), besides(profile, "acknowledge")
    yield Row(gettext("Hearing that it arrived"), (heard, *said) if profile.acknowledge else (*said, heard))
    yield Row(gettext("Before Stage 1"), besides(profile, "before_stage_1"))
    if profile.before_stage_1:
        yield Row(gettext("How long before Stage 1"), (time(profile, profile.before_stage_1),))


def stage_1(profile: CouncilProfile) -> Iterator[Row]:
    """Who looks at it first, what they do, how long they have."""
    stage, roles = profile.stage_1, profile.roles
    who = [capital(stage.who)]
    if not stands_in(roles.stage_1_lead, who):
        who.append(gettext("For you that is {role}.").format(role=roles.stage_1_lead))
    if roles.stage_1_called:
        who.append(calls_them(profile, roles.stage_1_called))
    yield Row(gettext("Who looks at it"), tuple(who))
    if stage.names_them:
        yield Row(gettext("You are told who it is"), (time(profile, stage.names_them),))
    yield Row(gettext("What they do"), besides(profile, "stage_1"))
    yield from times(profile, stage.within, stage.longer, ("stage_1", "stage_1_longest"))


def stage_2(profile: CouncilProfile) -> Iterator[Row]:
    """How to have it looked into again, by whom, and how long that takes."""
    stage, roles = profile.stage_2, profile.roles
    yield Row(gettext("When you can ask"), tuple(when_to_ask(stage.asking)))
    yield Row(
        gettext("How to ask"),
        (
            *how_to_ask(profile, stage.asking, roles.complaints_team),
            no_last_day(stage.asking),
            *besides(profile, "to_stage_2"),
        ),
    )
    if stage.acknowledge:
        yield Row(gettext("Hearing that it arrived"), (time(profile, stage.acknowledge, asked_first=True),))
    yield Row(gettext("Who looks at it"), tuple(_investigators(profile)), law(profile, "independent_person"))
    does = besides(profile, "stage_2")
    yield Row(gettext("What they do"), does)
    yield from times(profile, stage.within, stage.longer, ("stage_2", "stage_2_longest"), asked_first=True)
    if roles.stage_2_answer and not stands_in(roles.stage_2_answer, does):
        yield Row(gettext("Who answers you"), (capital(roles.stage_2_answer),))


def _investigators(profile: CouncilProfile) -> Iterator[str]:
    stage, roles = profile.stage_2, profile.roles
    yield capital(stage.who)
    if not stands_in(roles.stage_2_investigator, [stage.who]):
        yield calls_them(profile, roles.stage_2_investigator)
    if stage.independent_person == "under_18_or_parent_or_carer":
        sentence = gettext(
            "{place} says that {role} takes part if you are under 18, or if you are a parent or carer and it is "
            "about a service for your child."
        )
    elif stage.independent_person == "some_cases":
        sentence = gettext("{place} says that {role} takes part in some cases.")
    elif stands_in(roles.independent_person, [stage.who]):
        return
    else:
        sentence = gettext("{place} says that {role} takes part too.")
    yield sentence.format(place=profile.place, role=roles.independent_person)


def stage_3(profile: CouncilProfile) -> Iterator[Row]:
    """How to ask for a panel, who is on it, what it does, and what comes of it."""
    stage, roles = profile.stage_3, profile.roles
    yield Row(gettext("When you can ask"), (gettext("When you are not happy with the Stage 2 answer."),))
    yield Row(
        gettext("How to ask"),
        (
            *how_to_ask(profile, stage.asking, roles.stage_3_manager or roles.complaints_team),
            *besides(profile, "to_stage_3"),
        ),
        law(profile, "stage_3_must_be_arranged"),
    )
    yield Row(gettext("Who is on the panel"), tuple(_panel(profile)))
    yield Row(
        gettext("How long until it meets"),
        (time(profile, stage.within, asked_first=True),),
        law(profile, "panel"),
    )
    if stage.notice_at_least:
        yield Row(gettext("Time and place"), (notice(stage.notice_at_least),))
    does = list(besides(profile, "stage_3"))
    if stage.recommendations_to and not stands_in(stage.recommendations_to, does):
        does.append(
            gettext("The panel’s recommendations go to {role}.").format(role=stage.recommendations_to)
        )
    yield Row(gettext("What the panel does"), tuple(does))
    yield Row(
        gettext("The panel’s report"),
        (time(profile, stage.report, asked_first=True),),
        law(profile, "panel_report"),
    )
    answer = [time(profile, stage.answer, asked_first=True)]
    if roles.final_answer:
        answer.insert(0, gettext("It comes from {role}.").format(role=roles.final_answer))
    yield Row(gettext("The council’s last answer"), tuple(answer), law(profile, "panel_answer"))


def _panel(profile: CouncilProfile) -> Iterator[str]:
    stage = profile.stage_3
    yield capital(stage.who)
    if stands_in(stage.name, [stage.who]):
        yield gettext("Its page does not say who is on it.")
