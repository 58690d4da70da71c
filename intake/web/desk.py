"""One request at an open draft: who is asked, what they have answered, and where they are."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from babel.support import LazyProxy
from flask import Response, url_for

from intake import clock
from intake.councils import CouncilProfile
from intake.i18n import Language, language_of, speaking
from intake.journey.facts import CARRIED, MARKS
from intake.journey.journeys import COMPLAINT, JOURNEYS, SIGNPOST, STAGE_2
from intake.journey.path import Journey, Path, Step, path
from intake.journey.questions.start import SHARED
from intake.journey.said import Voice
from intake.journey.turning import (
    ASKED_ANEW,
    MAY_HAVE_BEEN,
    Steps,
    complaint_as_stage_2,
    feedback_as_complaint,
)
from intake.journey.wording import WordedQuestion
from intake.store import CannotOpen, Draft
from intake.web import forms
from intake.web.site import Site
from intake.web.visit import Visit

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desk:
    """Where a person sits while they write: the site, the council, and the draft that this browser holds."""

    site: Site
    profile: CouncilProfile
    visit: Visit
    draft: Draft

    @property
    def journey(self) -> Journey:
        """The draft's journey."""
        return JOURNEYS[self.draft.journey]

    @property
    def language(self) -> Language:
        """The language the draft is written in."""
        return language_of(self.draft.language)

    @cached_property
    def path(self) -> Path:
        """The path its answers make today."""
        with speaking(self.language):
            return path(self.journey, self.draft.answers, clock.today())

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The tokens its pages may carry, newest server key first."""
        return tuple(keys.csrf for keys in self.site.store.ring.for_code(self.draft.code))

    def is_at(self, profile: CouncilProfile, journey: Journey) -> bool:
        """Whether the draft is one of this journey with this council."""
        return (self.draft.council, self.draft.journey) == (profile.slug, journey.slug)

    def is_open(self) -> bool:
        """Whether what was written may be shown, or the site waits for the code."""
        return self.visit.is_open(clock.now())

    def tell(self, words: LazyProxy) -> str:
        """A sentence in the draft's language."""
        with speaking(self.language):
            return str(words)

    def word(self, step: Step, voice: Voice | None = None) -> WordedQuestion:
        """A step's question in this voice, or in the wording this person has chosen."""
        facts = self.path.facts
        topics = tuple(sorted(set(facts.topics))) if step.slug == SIGNPOST else ()
        return self.site.words.question(
            step.question, voice or facts.wording, self.profile, self.language, topics
        )

    def filled(self, step: Step) -> Mapping[str, list[str]]:
        """What a step's page is filled with: its answer; before there is one, what is carried over to it."""
        answers = self.path.facts.answers
        if step.slug in answers:
            return answers[step.slug]
        return step.question.kept(answers.get(CARRIED + step.slug, {}))

    def address(self, step: str) -> str:
        """The address of a step of this journey, or of `check`, `code` or `sent`."""
        return url_for("journeys.ask", council=self.profile.slug, slug=self.journey.slug, step=step)

    def onward(self) -> str:
        """Where someone goes next: the first gap, or the check page."""
        gap = self.path.first_gap
        return self.address(gap.slug if gap else "check")

    def start_of_the_rest(self) -> str:
        """Where a draft goes on that has just begun, or become one of another journey: to the page of its code, where
        there is one on a device that others use."""
        if self.journey.gives_code and self.visit.device == SHARED:
            return self.address("code")
        return self.onward()

    def page(self, template: str, *, title: str, **values: Any) -> Response:
        """A page of this journey."""
        return self.site.page(
            template,
            self.profile,
            title=title,
            visit=self.visit,
            language=self.language,
            token=self.tokens[0],
            young_shared=self.path.facts.young and self.visit.device == SHARED,
            **values,
        )

    def is_worth_keeping(self) -> bool:
        """Something was typed or chosen, and it was not sent yet."""
        return self.draft.submission_id is None and any(
            any(fields.values()) for step, fields in self.draft.answers.items() if not step.startswith(MARKS)
        )

    def keep(self, step: str, typed: dict[str, list[str]]) -> "Desk":
        """The desk with this answer stored."""
        return self._keep({step: typed})

    def keep_the_rest_empty(self, step: str, typed: dict[str, list[str]]) -> "Desk":
        """The same, and every page after it counts as answered as it stands, most with nothing: they have told
        enough."""
        steps = {step: typed}
        with speaking(self.language):
            while gap := path(self.journey, {**self.draft.answers, **steps}, clock.today()).first_gap:
                steps[gap.slug] = dict(self.filled(gap))
        return self._keep(steps)

    def afresh(self) -> "Desk":
        """The desk as it is now, when another tab may have saved something."""
        return Desk(self.site, self.profile, self.visit, draft_of(self.site, self.draft.code) or self.draft)

    def become_stage_2(self, step: str, typed: dict[str, list[str]]) -> "Desk":
        """The desk of the same draft as a request for Stage 2, with this answer and all that was typed."""
        answered = {**self.draft.answers, step: typed}
        with speaking(self.language):
            steps = complaint_as_stage_2(path(self.journey, answered, clock.today()))
        return self._keep({step: typed, **steps}, STAGE_2.slug)

    def become_complaint(self) -> "Desk":
        """The desk of the same draft, which was feedback, as a complaint."""
        return self._keep(feedback_as_complaint(self.path), COMPLAINT.slug, ASKED_ANEW)

    def holds(self, profile: CouncilProfile, journey: Journey) -> bool:
        """Whether it is, or was, one of this journey with this council: pages of what it was may still be open. Of what
        was sent nobody knows any more what it had been."""
        sent = self.draft.submission_id is not None
        was = MAY_HAVE_BEEN.get(self.journey.slug, ()) if sent else self.path.facts.was
        return journey.slug in (self.journey.slug, *was) and self.draft.council == profile.slug

    def _keep(self, steps: Steps, journey: str | None = None, without: tuple[str, ...] = ()) -> "Desk":
        draft = self.site.store.drafts.save_steps(self.draft.code, steps, clock.now(), journey, without)
        return Desk(self.site, self.profile, self.visit, draft) if draft else self

    def hold(self, response: Response) -> Response:
        """The answer, with the visit renewed."""
        self.site.cookie.write(response, replace(self.visit, last=clock.now()))
        return response


def draft_of(site: Site, code: str) -> Draft | None:
    """The draft of this code; None when there is none, or when somebody changed its row in the database."""
    try:
        return site.store.drafts.open(code, clock.now())
    except CannotOpen:
        log.exception("a draft's row was changed in the database: it does not open")
        return None


def desk_of(site: Site, visit: Visit | None) -> Desk | None:
    """The desk of the draft that `visit` holds, locked or not; None when there is no such draft any more, or its
    council is no longer served."""
    draft = draft_of(site, visit.code) if visit else None
    if visit is None or draft is None or draft.council not in site.profiles:
        return None
    return Desk(site, site.profiles[draft.council], visit, draft)


def step_at(desk: Desk, slug: str, posted: Mapping[str, Any]) -> Step:
    """The step at this address on the desk's path; off it, the one that has room for what was posted."""
    return desk.path.step(slug) or step_with_room(desk.journey, slug, posted)


def step_with_room(journey: Journey, slug: str, posted: Mapping[str, Any]) -> Step:
    """Of the wordings of this address, the first that can hold the most of what was posted. Nobody knows which one
    was on the screen when its draft is not here, and no answer may be lost."""
    return max(
        (step for step in journey.steps if step.slug == slug),
        key=lambda step: sum(map(len, step.question.kept(forms.typed_of(step.question, posted)).values())),
    )
