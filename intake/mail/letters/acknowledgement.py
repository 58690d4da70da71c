"""The acknowledgement, ready to send: in the voice of whoever wrote, with this council's names and dates.

It stands at the end of the staff mail. What only a person at the council can know stands in [brackets].
"""

from collections.abc import Iterator
from dataclasses import dataclass

from intake.complaints.certainty import Owed, owed
from intake.complaints.date_words import MAY_MOVE, law_says, own_says
from intake.complaints.submission import Submission
from intake.councils import words
from intake.councils.national import NATIONAL
from intake.councils.profile import CouncilProfile
from intake.i18n import ENGLISH, lazy, long_date
from intake.i18n import gettext as _
from intake.journey.asked_of import adult_without_right, asks_for_child
from intake.journey.said import Said
from intake.mail.letters import acknowledgement_words as told
from intake.mail.letters.below import language_name
from intake.mail.letters.parts import Divider, Numbered, Part, Sentence


def acknowledgement(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    """The letter, after notes for whoever sends it; nothing where no answer is owed by a day."""
    found = owed(submission, profile)
    if found is None:
        return
    yield Divider(_("BELOW THIS LINE: complaints team only. A letter to them, ready to send."))
    yield from _notes(submission)
    yield from _Writer(submission, profile, found).letter()


def _notes(submission: Submission) -> Iterator[Part]:
    facts = submission.facts
    if "yes" in (facts.danger, facts.allegation) or facts.allegation == "not_sure":
        yield Sentence(_("Act on the flags first."), strong=True)
    if not facts.can_be_reached:
        yield Sentence(_("They gave no way to reach them: keep this for when they ring."))
    elif facts.must_not_know:
        yield Sentence(_("Someone must not know: send it only in the way they chose, when it is safe."))
    else:
        yield Sentence(_("Send it only in the way they chose."))
    if facts.helping and facts.hears in _WRITE_TO:
        yield Sentence(str(_WRITE_TO[facts.hears]))
    if submission.language != ENGLISH.code:
        language = language_name(submission.language)
        yield Sentence(
            _("They used the site in {language}: send it in that language.").format(language=language)
        )
    yield Sentence(_("Fill in what stands in [brackets], and take out what is not so."))


_WRITE_TO = {
    "both": lazy("They want both to hear back: write to the person they help too."),
    "person": lazy("They want the person they help to hear back, not the helper: write it to that person."),
}


@dataclass(frozen=True)
class _Writer:
    submission: Submission
    profile: CouncilProfile
    found: Owed

    def say(self, said: Said) -> Sentence:
        profile, facts = self.profile, self.submission.facts
        filled = {
            **words(profile),
            "name": facts.name,
            "reference": self.submission.reference,
            "day": long_date(self.submission.received_on),
            "event": ", ".join(
                filter(None, (facts.one("soon", part).strip() for part in ("event", "event_date")))
            ),
            "ombudsman": NATIONAL["ombudsman"].phone,
            "family_rights_group": NATIONAL["family_rights_group"].name,
            "family_rights_group_phone": NATIONAL["family_rights_group"].phone,
        }
        return Sentence(said.to(facts.voice, filled))

    def letter(self) -> Iterator[Part]:
        facts, kind = self.submission.facts, self.submission.kind
        yield self.say(told.DEAR if facts.name else told.HELLO)
        yield self.say(told.THANKS[kind])
        yield self.say(told.REFERENCE)
        if facts.points:
            yield self.say(told.POINTS)
            yield Numbered(tuple(point.what or point.why or point.right for point in facts.points))
        yield self.say(told.DECIDES[self.found.decides] if self.found.decides else self.who())
        yield from self.dates()
        if facts.one("soon", "event").strip():
            yield self.say(told.STOP)
        yield from self.advocate()
        yield self.say(told.CALL if self.profile.contacts.phone else told.WRITE)
        if kind in told.NEXT:
            yield self.say(told.NEXT[kind])
        yield self.say(told.OMBUDSMAN)
        yield self.say(told.SIGNED)

    def who(self) -> Said:
        """Nobody whom it may be about is promised as the one who looks at it."""
        facts = self.submission.facts
        about_them = (
            facts.one("who", "manager_too") == "yes" or facts.danger == "yes" or facts.allegation != ""
        )
        if self.submission.kind == "complaint" and about_them:
            return told.WHO_NOT_PART_OF_IT
        return told.WHO[self.submission.kind]

    def dates(self) -> Iterator[Part]:
        """The dates of the page that they saw, as the council says them."""
        voice, first, own = self.submission.facts.voice, self.found.first, self.found.answer.own
        latest = self.found.latest.law if self.found.latest else None
        if self.found.decides:
            yield Sentence(told.IF_SO[self.found.decides].to(voice, {"date": long_date(first.due)}))
        else:
            yield Sentence(law_says(first, voice))
        if own and own.due != first.due:
            yield Sentence(own_says(own, self.profile))
        if latest:
            yield Sentence(law_says(latest, "child"))
        if any(one.estimated for one in (first, latest) if one):
            yield Sentence(str(MAY_MOVE))

    def advocate(self) -> Iterator[Part]:
        facts = self.submission.facts
        if adult_without_right(facts):
            if facts.advocate_wanted == "yes":
                yield self.say(told.HELP_ADULT)
            return
        for_someone = facts.helping or asks_for_child(facts)
        if facts.advocate_wanted in ("own", "has"):
            yield self.say(told.ADVOCATE_WELCOME)
        elif facts.advocate_ask == "self":
            yield self.say(told.ADVOCATE_SELF)
        elif facts.advocate_wanted == "yes":
            yield self.say(told.ADVOCATE_FOR_THEM if for_someone else told.ADVOCATE_COMING)
        else:
            yield self.say(told.ADVOCATE_OFFER_FOR_THEM if for_someone else told.ADVOCATE_OFFER)
