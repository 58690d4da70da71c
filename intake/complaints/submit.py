"""Sending: the submission, its messages and the end of its draft are one transaction."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from intake.clock import LONDON
from intake.complaints.reference import new_reference
from intake.complaints.routing import COMPLAINTS, PERSON, messages_for
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import language_of, speaking
from intake.journey.facts import CARRIED
from intake.journey.path import Journey, path
from intake.store.draft_rows import Draft
from intake.store.submissions import NewSubmission, Sent, Submissions


class NotComplete(Exception):
    """Something on the path was never asked. `slug` is the first such step. Nothing was sent."""

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug


class ChangedMeanwhile(Exception):
    """Something was saved after the person last saw what would be sent. Nothing was sent."""


class NotThisDraft(LookupError):
    """The draft of this code belongs to another council or journey. Nothing was sent."""


class HasSubmissions(Protocol):
    """The store, as far as sending needs it."""

    @property
    def submissions(self) -> Submissions:
        """Where it goes."""


def submit(
    store: HasSubmissions,
    profile: CouncilProfile,
    journey: Journey,
    draft_code: str,
    now: datetime,
    *,
    seen: int,
) -> Sent | None:
    """Sends the draft of this code, once, however often it is asked to; None when there is no such draft.

    `now` is aware; its day in London is the day of receipt. `seen` is the revision of the draft that the person was
    shown before they pressed Send. Raises ChangedMeanwhile, NotComplete and NotThisDraft; the store's CannotOpen
    passes through.
    """

    def build(draft: Draft) -> NewSubmission:
        if (draft.council, draft.journey) != (profile.slug, journey.slug):
            raise NotThisDraft
        if draft.revision != seen:
            raise ChangedMeanwhile
        return _sent(draft, profile, journey, now)

    return store.submissions.send(draft_code, build, now)


def _sent(draft: Draft, profile: CouncilProfile, journey: Journey, now: datetime) -> NewSubmission:
    received_at = now.astimezone(LONDON).replace(microsecond=0)
    with speaking(language_of(draft.language)):
        way = path(journey, draft.answers, received_at.date())
    if way.first_gap is not None:
        raise NotComplete(way.first_gap.slug)
    submission = Submission(
        reference=new_reference(profile),
        council=profile.slug,
        kind=journey.kind(way.facts),
        received_at=received_at,
        language=draft.language,
        answers={step: typed for step, typed in way.facts.answers.items() if not step.startswith(CARRIED)},
    )
    messages = messages_for(submission, profile)
    also_told = tuple(
        message.recipient for message in messages if message.recipient not in (COMPLAINTS, PERSON)
    )
    document = replace(submission, also_told=also_told).to_document()
    return NewSubmission(submission.reference, profile.slug, submission.kind, document, messages)
