"""What only the complaints team reads: who must not know, how to reach them, flags, dates."""

from collections.abc import Collection, Iterator

from intake.complaints.flags import NOBODY_ASKED_WHO, flags_of
from intake.complaints.in_words import answers_in_words
from intake.complaints.routing import SAFETY
from intake.complaints.safety_words import were_checked
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.i18n import lazy
from intake.journey.facts import Facts
from intake.mail.letters.advocate import wanted_advocate
from intake.mail.letters.dates import dates
from intake.mail.letters.moments import received
from intake.mail.letters.parts import Box, Fact, Heading, Part, Sentence
from intake.mail.letters.people import standing, who
from intake.mail.letters.reaching import reply, safe_contact, ways
from intake.mail.letters.twelve_months import twelve_months

_KINDS = {
    "complaint": lazy("Complaint"),
    "stage_2": lazy("Request for Stage 2"),
    "stage_3": lazy("Request for a review panel (Stage 3)"),
    "advocate": lazy("Request for an advocate"),
    "call_me": lazy("Request for a call"),
    "comment": lazy("Comment"),
    "compliment": lazy("Compliment"),
    "suggestion": lazy("Suggestion"),
    "more": lazy("More, under its own reference"),
}
_MORE = {
    "add": lazy("They add something."),
    "change": lazy("They want something changed."),
    "stop": lazy("They want it stopped."),
}
_FLAGS = {
    "safety": lazy("SAFETY"),
    "allegation": lazy("ALLEGATION"),
    "safety_words": lazy("Story"),
    "stop_something": lazy("STOP"),
    "no_contact": lazy("No way to reach them"),
    "anonymous": lazy("No name"),
    "sufficient_interest": lazy("Sufficient interest"),
    "court": lazy("Court or other proceedings"),
    "out_of_scope": lazy("Outside this procedure"),
    "no_agreement": lazy("The child does not know or agree"),
    "manager_named": lazy("About the manager too"),
    "short_path": lazy("A child sent this after the story"),
    "late_request": lazy("Later than the time to ask"),
    "early_request": lazy("Before the time for an answer is over"),
    "skip_stage_1": lazy("Stage 1 left out"),
}
"""What each flag is called; `do_not_tell` is the top line itself."""


def top(submission: Submission, *, do_not_forward: str) -> Box:
    """What must be read before anything else."""
    return Box(tuple(_top(submission, do_not_forward)))


def _top(submission: Submission, do_not_forward: str) -> Iterator[Part]:
    facts = submission.facts
    if facts.must_not_know:
        yield Fact(_("Must not know"), facts.must_not_know, theirs=True)
    yield Sentence(do_not_forward, strong=True)
    if submission.kind == "more":
        yield Sentence(str(_CHECK_FIRST), strong=True)
    yield from _new_way(facts) if submission.kind == "more" else (*ways(facts), reply(facts))
    if facts.danger == "not_say":
        yield Fact(_("Asked whether anyone is being hurt"), _("They did not want to say."))


_CHECK_FIRST = lazy(
    "Sent by someone who knows the reference. Before you stop anything or use a new contact, check with the person in "
    "the way they first gave."
)


def _sent_before(submission: Submission) -> Iterator[Part]:
    reference = submission.facts.one("earlier", "reference")
    if reference:
        yield Fact(_("The reference of what they sent before"), reference, theirs=True)


def _new_way(facts: Facts) -> Iterator[Part]:
    """Whoever knows a reference may have written this, so an answer by Reply goes nowhere."""
    if facts.can_be_reached:
        yield from ways(facts)
    else:
        yield Fact(_("How to reach them"), _("They gave no new way: use the one they first gave."))
    yield Fact(_("Reply"), _("Do not press Reply: nobody has checked yet who wrote this."))


def above(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    """The part above the line, after the top lines."""
    yield Heading(_title(submission), 1)
    yield Fact(_("Received"), received(submission))
    if submission.kind == "more":
        yield Sentence(str(_MORE[submission.facts.what_now]), strong=True)
        yield from _sent_before(submission)
    yield from who(submission)
    yield from standing(submission.facts)
    yield from flags(submission, profile)
    if SAFETY in submission.also_told:
        yield Sentence(_safety_mailbox(profile))
    contact = tuple(safe_contact(submission.facts))
    if contact:
        yield Heading(_("Safe contact"))
        yield from contact
    if submission.kind not in NOBODY_ASKED_WHO:
        yield from wanted_advocate(submission, profile)
    yield from _about_you(submission, profile)
    yield from _at_the_panel(submission, profile)
    yield from twelve_months(submission, profile)
    yield from dates(submission, profile)


def flags(
    submission: Submission, profile: CouncilProfile, only: Collection[str] = tuple(_FLAGS)
) -> Iterator[Part]:
    """Each flag with its staff line, and what was not looked for."""
    told = [
        Fact(str(_FLAGS[flag.code]), flag.line, theirs=flag.typed)
        for flag in flags_of(submission, profile)
        if flag.code in only and flag.code in _FLAGS
    ]
    if submission.facts.allegation == "not_say":
        told.append(
            Fact(_("Asked whether it is someone who works with children"), _("They did not want to say."))
        )
    if not were_checked(submission):
        told.append(Fact(str(_FLAGS["safety_words"]), _("Words were not checked.")))
    if told:
        yield Heading(_("Flags"))
        yield from told


def _safety_mailbox(profile: CouncilProfile) -> str:
    """Nothing is claimed of a mail that is held because nobody confirmed where it goes."""
    mailbox = profile.safety.mailbox
    if mailbox is not None and mailbox.is_confirmed:
        return _("The safety mailbox gets a mail of its own about this.")
    return _(
        "The safety mailbox was told nothing: nobody has confirmed its address. Please tell the front door."
    )


def _title(submission: Submission) -> str:
    return f"{_KINDS[submission.kind]} {submission.reference}"


def _at_the_panel(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    """Who comes says whom they trust, so it is not passed on."""
    told = [row for row in answers_in_words(submission, profile) if row.step == "meeting"]
    if told:
        yield Heading(_("At the panel’s meeting"))
        yield from (Fact(row.question, row.answer, theirs=row.field != "speaks") for row in told)


def _about_you(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    for row in answers_in_words(submission, profile):
        if row.field == "about_you":
            yield Heading(_("To find them in your records"))
            yield Fact(_("They wrote"), row.answer, theirs=True)
