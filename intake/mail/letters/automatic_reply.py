"""The automatic reply: it arrived, and what happens next. Whoever reads it over a shoulder learns nothing.

It holds no story, no name, and neither what it is nor what it is about. It is not the acknowledgement.
"""

from collections.abc import Iterator

from intake.complaints.addresses import readable_address
from intake.complaints.certainty import Owed, owed
from intake.complaints.date_words import MAY_MOVE, law_says, own_says
from intake.complaints.flags import FEEDBACK
from intake.complaints.submission import Submission
from intake.councils import words
from intake.councils.profile import CouncilProfile
from intake.i18n import current_language, lazy, long_date
from intake.i18n import gettext as _
from intake.mail.letter import Hold, Letter
from intake.mail.letters.as_html import as_html
from intake.mail.letters.as_text import as_text
from intake.mail.letters.parts import Fact, Heading, Part, Sentence

_MEETING = lazy("There should be a meeting about it by {date}.")
_MEETING_IF = lazy("If there is a meeting about it, that should be by {date}.")
_FIRST_DECIDES = lazy(
    "{council} first decides how to deal with it, and tells you. If it is dealt with in the way you asked for, you "
    "should have an answer by {date}."
)


_IN_TOUCH = lazy("Someone will get in touch with you about what you asked for.")
_THANKS = lazy("Thank you for writing. Someone may write back to you, but nobody has to.")
_NO_DATE = {
    **dict.fromkeys(FEEDBACK, _THANKS),
    "more": lazy("Before anything changes, someone asks you, in the way you first gave."),
}
"""What is said where no date is owed."""


def automatic_reply(submission: Submission, profile: CouncilProfile, message_id: str) -> Letter | Hold:
    """In the current language. Held when what they typed is no address after all."""
    to = readable_address(submission.facts.reach_value)
    if to is None:
        return Hold("no address to write to")
    subject = _("We got your message")
    parts = tuple(_parts(submission, profile))
    return Letter(
        to=to,
        confirmed=True,
        subject=subject,
        text=as_text(parts),
        html=as_html(subject, parts, current_language()),
        reply_to=profile.contacts.email.value,
        message_id=message_id,
        language=current_language().tag,
        automatic=True,
    )


def _parts(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    facts = words(profile)
    yield Sentence(_("We got your message on {day}.").format(day=long_date(submission.received_on)))
    yield Fact(_("Your reference"), submission.reference)
    yield Heading(_("What happens next"))
    yield from (Sentence(line) for line in _next(submission, profile))
    yield Heading(_("If you want to ask or add something"))
    if facts["phone"]:
        yield Sentence(_("Call {phone} and say your reference.").format_map(facts))
    if facts["hours"]:
        yield Fact(_("When the phone is answered"), facts["hours"])
    yield Sentence(
        _(
            "If you answer this email, your answer goes to the people at {council} who have your message."
        ).format_map(facts)
    )
    yield Sentence(_("They do not read email at night or at weekends. In an emergency, call 999."))
    yield Sentence(
        _("A computer sent this email, to say that your message arrived. A person will read your message.")
    )
    yield Sentence(
        _("If you did not write to us, someone typed your address by mistake: you can delete this email.")
    )


def _next(submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    """The same dates as on the page, in words that say neither what it is nor which part of a procedure."""
    found = owed(submission, profile)
    if found is None:
        yield str(_NO_DATE.get(submission.kind, _IN_TOUCH))
        return
    if found.acknowledgement and found.acknowledgement.own:
        yield own_says(found.acknowledgement.own, profile)
    latest = found.latest.law if found.latest else None
    yield _answer(found, profile)
    if latest:
        yield law_says(latest, "child")
    if any(one.estimated for one in (found.first, latest) if one):
        yield str(MAY_MOVE)


def _answer(found: Owed, profile: CouncilProfile) -> str:
    facts = {"council": profile.name, "date": long_date(found.first.due)}
    if found.first.what == "panel":
        return str(_MEETING_IF if found.decides else _MEETING).format_map(facts)
    return str(_FIRST_DECIDES).format_map(facts) if found.decides else law_says(found.first, "child")
