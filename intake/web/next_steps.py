"""What happens after sending, in the voice of whoever sent it: the sentences of the confirmation page."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from intake.complaints.answer_dates import AnswerDates, answer_dates
from intake.complaints.certainty import Decides, owed
from intake.complaints.flags import COMPLAINTS, FEEDBACK, NOBODY_ASKED_WHO
from intake.complaints.routing import PROVIDER
from intake.complaints.submission import Submission
from intake.councils import CouncilProfile, provider_of, words
from intake.councils.national import NATIONAL
from intake.councils.profile import Contacts
from intake.journey.asked_of import adult_without_right, asks_for_child
from intake.journey.said import Said
from intake.journey.wording import Lenient
from intake.procedure.law import STAGE_2_ASK_GUIDANCE, STAGE_3_ASK_WITHIN
from intake.web import next_words as told


def number_to_call(number: str | None) -> Markup:
    """A number that a phone can call; nothing where there is none."""
    digits = "".join(char for char in number or "" if char.isdecimal() or char == "+")
    return Markup('<a class="number" href="tel:{}">{}</a>').format(digits, number) if digits else Markup()


def team_phone(contacts: Contacts) -> Markup:
    """The complaints team's number with what to press, or nothing."""
    number = number_to_call(contacts.phone.value if contacts.phone else None)
    return Markup(" ").join(filter(None, (number, contacts.phone_options if number else None)))


def unbroken(text: str) -> Markup:
    """A reference, which no line may break."""
    return Markup('<span class="number">{}</span>').format(text)


READS = {"complaint": told.READS_FIRST, "stage_2": told.READS_AGAIN, "stage_3": told.READS_FOR_PANEL}
"""Who looks at each kind."""

NEXT = {"complaint": told.STAGE_2_NEXT, "stage_2": told.STAGE_3_NEXT}
"""What someone may ask for after each kind, when the answer does not put things right."""


@dataclass(frozen=True)
class NextSteps:
    """`steps`, in order; `dates`, of a complaint; `advocate`: what comes of asking for one inside a complaint;
    `hear`: what someone does who cannot be written to; `ask`: how to add something or ask for more; `next_stage`."""

    steps: tuple[Markup, ...]
    dates: AnswerDates
    advocate: tuple[Markup, ...]
    hear: Markup
    ask: Markup
    next_stage: Markup


def next_steps(submission: Submission, profile: CouncilProfile) -> NextSteps:
    """What happens next with what was sent, in the current language."""
    return _Teller(submission, profile).tell()


class _Teller:
    """One thing that was sent, and the words it is told in."""

    def __init__(self, submission: Submission, profile: CouncilProfile) -> None:
        self.submission = submission
        self.facts = submission.facts
        self.profile = profile
        told = words(profile)
        self.words: dict[str, object] = {
            **told,
            "provider": provider_of(profile),
            "reference": unbroken(submission.reference),
            "phone": team_phone(profile.contacts),
            "advocates_phone": number_to_call(told["advocates_phone"]),
            "family_rights_group": NATIONAL["family_rights_group"].name,
            "family_rights_group_phone": number_to_call(NATIONAL["family_rights_group"].phone),
            "kinship": NATIONAL["kinship"].name,
            "days": STAGE_2_ASK_GUIDANCE,
            "days_to_stage_3": STAGE_3_ASK_WITHIN,
        }

    def say(self, said: Said) -> Markup:
        """Whose advocate it is does not change with the wording: a parent or a helper asks for the child."""
        for_someone = (self.facts.helping or asks_for_child(self.facts)) and said.helper is not None
        sentence = said.to("helper" if for_someone else self.facts.wording, Lenient())
        return Markup(escape(sentence)).format_map(self.words)  # noqa: S704 - escaped here

    def tell(self) -> NextSteps:
        is_complaint = self.submission.kind in COMPLAINTS
        ask = self.say(told.CALL_AND_SAY if self.words["phone"] else told.ASK_AND_SAY)
        return NextSteps(
            steps=tuple(self.by_kind()),
            dates=answer_dates(self.submission, self.profile),
            advocate=tuple(self.advocate_inside()) if is_complaint else (),
            hear=Markup() if self.facts.can_be_reached or self.submission.kind in NOBODY_ASKED_WHO else ask,
            ask=ask,
            next_stage=self.say(NEXT[self.submission.kind]) if self.submission.kind in NEXT else Markup(),
        )

    def by_kind(self) -> Iterator[Markup]:
        if self.submission.kind in COMPLAINTS:
            yield from self.complaint()
        elif self.submission.kind == "call_me":
            yield from self.call_back()
        elif self.submission.kind in FEEDBACK:
            yield from self.feedback()
        elif self.submission.kind == "more":
            yield from self.more()
        else:
            yield from self.advocate()

    def call_back(self) -> Iterator[Markup]:
        if not self.facts.can_be_reached:
            yield self.say(told.NO_NUMBER)
            return
        yield self.say(told.WRITES_TO_YOU if self.facts.method == "text" else told.CALLS_YOU)
        yield self.say(told.HEAR_NOTHING if self.words["phone"] else told.HEAR_NOTHING_NO_PHONE)

    def feedback(self) -> Iterator[Markup]:
        yield self.say(told.READS_FEEDBACK)
        if self.facts.can_be_reached:
            yield self.say(told.MAY_WRITE_BACK)

    def more(self) -> Iterator[Markup]:
        yield self.say(told.PUTS_WITH)
        if self.facts.what_now != "add":
            stops = self.facts.what_now == "stop"
            yield self.say(told.CHECKS_BEFORE_STOPPING if stops else told.CHECKS_FIRST)

    def complaint(self) -> Iterator[Markup]:
        found = owed(self.submission, self.profile)
        yield from self.who_reads(found.decides if found else None)
        if self.facts.can_be_reached:
            yield self.say(told.IN_YOUR_WAY)

    def who_reads(self, decides: Decides | None) -> Iterator[Markup]:
        """Who looks at it, or what is decided first: nobody is named who may never see it, or whom it may be about."""
        reached = self.facts.can_be_reached
        about_them = self.facts.one("who", "manager_too") == "yes" or self.facts.allegation in (
            "yes",
            "not_sure",
        )
        if decides == "panel":
            yield self.say(told.DECIDES_ABOUT_PANEL)
        elif decides == "stage":
            yield self.say(told.READS_FIRST_ALONE)
            yield self.say(told.WHETHER_STAGE_2 if reached else told.WHETHER_STAGE_2_FIRST)
        elif decides:
            yield self.say(told.READS_FIRST_ALONE)
            yield self.say(told.WHICH_WAY if reached else told.WHICH_WAY_FIRST)
        elif self.submission.kind == "complaint" and about_them:
            yield self.say(told.READS_AND_CHOOSES)
        else:
            yield self.say(READS[self.submission.kind])

    def advocate(self) -> Iterator[Markup]:
        if adult_without_right(self.facts):
            yield from self.help_for_an_adult()
            return
        if self.facts.advocate_ask == "self" or not self.facts.can_be_reached:
            yield from self.call_them()
            return
        yield from self.who_is_asked()
        whom = self.facts.hears if self.facts.helping and self.facts.reach_them else ""
        yield self.say(told.GET_IN_TOUCH_WITH.get(whom, told.GETS_IN_TOUCH))
        yield self.say(told.ALSO_CALL)
        yield self.say(told.HEAR_NOTHING if self.words["phone"] else told.HEAR_NOTHING_NO_PHONE)

    def advocate_inside(self) -> Iterator[Markup]:
        if self.facts.advocate_wanted != "yes":
            return
        if adult_without_right(self.facts):
            yield self.say(told.PASSED_ON)
            yield self.say(told.FOR_FAMILIES)
        elif self.facts.advocate_ask == "self":
            yield self.say(told.CALL_THEM)
        else:
            yield from self.who_is_asked()
            yield self.say(told.ALSO_CALL if self.facts.can_be_reached else told.NO_WAY_BACK)

    def help_for_an_adult(self) -> Iterator[Markup]:
        if self.facts.advocate_ask != "self":
            yield self.say(told.PASSED_ON)
        yield self.say(told.FOR_FAMILIES)
        if self.facts.can_be_reached:
            yield self.say(told.HEAR_NOTHING if self.words["phone"] else told.HEAR_NOTHING_NO_PHONE)

    def call_them(self) -> Iterator[Markup]:
        if self.facts.advocate_ask == "self":
            yield self.say(told.CALL_THEM)
        else:
            yield from self.who_is_asked()
            yield self.say(told.NO_WAY_BACK)

    def who_is_asked(self) -> Iterator[Markup]:
        if self.facts.advocate_wanted == "own":
            yield self.say(told.OWN_ADVOCATE)
        elif self.facts.advocate_ask != "provider":
            yield self.say(told.ASK_COUNCIL)
        elif PROVIDER in self.submission.also_told:
            yield self.say(told.TOLD_PROVIDER)
        else:
            yield self.say(told.TELL_PROVIDER)
