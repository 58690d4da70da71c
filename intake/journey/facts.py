"""What the answers say: a typed, frozen view that predicates, dates, letters and the record read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from intake.journey.fields import as_date
from intake.journey.questions.about import OUTSIDE
from intake.journey.questions.advocate import PROVIDER_MAY_READ
from intake.journey.said import Voice
from intake.procedure.limit import TimeLimit, time_limit
from intake.procedure.timeline import EVENTS, Event
from intake.procedure.when import PartialDate

Answers = Mapping[str, Mapping[str, list[str]]]
"""Raw typed values: step slug, then field. A step that was posted empty is there, with nothing in it."""

MARKS = "_"
"""A key that begins so is a mark about the journey itself (which wording, tell us more first), never an answer."""

CARRIED = "_carried-"
"""Before a step's slug: what its page is filled with when it is first shown, from an earlier thing they wrote."""

HELPING_ROLES = ("advocate", "professional", "relative_or_friend")
YOUNG_ROLES = ("child", "not_said")
CARING_ROLES = ("parent", "foster_carer", "special_guardian", "adopter_or_adopted")
ADVOCATE_STEPS = ("advocate", "advocate-child", "advocate-help")
OVER_12_MONTHS = "over_12_months"
LISTED = ("list-1", "list-2", "list-3")
POINTS = ("point-1", "point-2", "point-3", "point-4", "point-5")
"""The steps that hold one point each: of a complaint, and of a request for Stage 2."""


@dataclass(frozen=True)
class Point:
    """One thing that is not put right: what it is, why the answer did not settle it, what would. Each may be ""."""

    what: str
    why: str
    right: str


@dataclass(frozen=True)
class Facts:
    """The answers on the path, read. `today` is the London date they are read on; it decides the 12 months."""

    answers: Answers
    today: date

    def one(self, step: str, field: str) -> str:
        """The first value typed in a field, or nothing."""
        values = self.answers.get(step, {}).get(field) or [""]
        return values[0]

    def many(self, step: str, field: str) -> tuple[str, ...]:
        """Every value ticked in a field."""
        return tuple(self.answers.get(step, {}).get(field) or ())

    @property
    def on_paper(self) -> bool:
        """It came on paper, and somebody at the council types it in."""
        return bool(self.one("_paper", "paper"))

    @property
    def paper_came(self) -> date | None:
        """The day the paper came, when it has been typed in."""
        came = as_date(self.one("paper", "came")) if self.on_paper else None
        return came.latest if came else None

    @property
    def role(self) -> str:
        """PROCEDURE section 2's code; `not_said` when they did not say."""
        return self.one("you", "role") or "not_said"

    @property
    def young(self) -> bool:
        """A child, or treated as one until someone knows better."""
        return self.role in YOUNG_ROLES

    @property
    def for_whom(self) -> str:
        """`child`, `care_leaver` or `myself`. Someone who may help and did not say is taken to help a child."""
        if self.role not in HELPING_ROLES:
            return "myself"
        return self.one("for-whom", "for_whom") or "child"

    @property
    def helping(self) -> bool:
        """Whether they speak for someone else."""
        return self.role in HELPING_ROLES and self.for_whom != "myself"

    @property
    def voice(self) -> Voice:
        """The voice their role speaks in."""
        if self.young:
            return "child"
        return "helper" if self.helping else "adult"

    @property
    def wording(self) -> Voice:
        """The voice the pages speak in: simpler for a grown-up who asked for it."""
        if self.young or not self.one("_words", "simpler"):
            return self.voice
        return "simple_helper" if self.helping else "simple"

    @property
    def tell_more(self) -> bool:
        """A child chose "Tell us more first": the rest is on the path."""
        return bool(self.one("_more", "more"))

    @property
    def read_aloud(self) -> bool:
        """A helper wants to read it out together with the child before it is sent."""
        return bool(self.one("_aloud", "aloud"))

    @property
    def danger(self) -> str:
        """`yes`, `no`, `not_say`, or nothing."""
        return self.one("safe", "danger")

    @property
    def allegation(self) -> str:
        """Whether it is someone whose job is to work with children: `yes`, `not_sure`, `no`, `not_say`, or nothing."""
        return self.one("safe-who", "allegation")

    @property
    def children(self) -> str:
        """The child or children it is about, or the adult a helper speaks for, as typed."""
        return self.one("children", "children") or self.one("adult", "children")

    @property
    def story(self) -> str:
        """What happened, byte for byte, line ends apart."""
        return self.one("story", "story")

    @property
    def _advocate(self) -> str:
        return next(filter(None, (self.one(step, "advocate") for step in ADVOCATE_STEPS)), "")

    @property
    def advocate_wanted(self) -> str:
        """`yes`, `own`, `has`, `no`, or `not_asked` when they passed over it."""
        chosen = self._advocate
        return (
            "yes" if chosen in ("council", "provider", PROVIDER_MAY_READ, "self") else chosen or "not_asked"
        )

    @property
    def advocate_ask(self) -> str:
        """Who shall ask for one: `council`, `provider`, `self`, or nothing."""
        chosen = "provider" if self.provider_may_read else self._advocate
        return chosen if self.advocate_wanted == "yes" else ""

    @property
    def provider_may_read(self) -> bool:
        """They chose that the advocacy provider may read what they wrote. Without it the provider gets none of it."""
        return self._advocate == PROVIDER_MAY_READ

    @property
    def advocate_who(self) -> str:
        """Whom they have already, or trust, as typed."""
        return next(filter(None, (self.one(step, "who").strip() for step in ADVOCATE_STEPS)), "")

    @property
    def method(self) -> str:
        """`call`, `text`, `email`, `post`, `someone` or `none`: the way that was chosen. Where only a call was offered
        and nothing chosen, a call."""
        return self.one("contact", "method") or ("call" if "reach-call" in self.answers else "none")

    @property
    def reach_value(self) -> str:
        """The number or address, as typed."""
        return self._reach("value")

    @property
    def good_times(self) -> str:
        """When it is safe to reach them, as typed."""
        return self._reach("good_times")

    @property
    def message(self) -> str:
        """Whether a message may be left on the phone: `yes`, `no`, or nothing."""
        return self._reach("message")

    def _reach(self, field: str) -> str:
        return self.one(f"reach-{self.method}", field).strip()

    @property
    def gave_own_way(self) -> bool:
        """Whether they gave a way to reach themselves that someone can use."""
        return self.method != "none" and bool(self.reach_value)

    @property
    def can_be_reached(self) -> bool:
        """The same, or a way to reach the person they help."""
        return self.gave_own_way or bool(self.reach_them)

    @property
    def hears(self) -> str:
        """Who hears back when someone helps: `helper`, `both`, `person`, or nothing."""
        return self.one("hears", "hears")

    @property
    def reach_them(self) -> str:
        """How the person they help is reached, as typed."""
        return self.one("hears", "reach").strip()

    @property
    def must_not_know(self) -> str:
        """Who must not know, as typed."""
        return self.one("contact", "must_not_know").strip()

    @property
    def wants_reply_now(self) -> bool:
        """They asked for email and said that we may write at once."""
        return self.method == "email" and bool(self.reach_value) and self._reach("email_now") == "yes"

    @property
    def name(self) -> str:
        """The name to use: a helper's own, else what to call them, else their whole name."""
        return (
            self.one("helper", "name").strip()
            or self.one("contact", "call_me").strip()
            or self.one("contact", "whole_name").strip()
        )

    @property
    def whole_name(self) -> str:
        """Their whole name if they gave it, else the name to use."""
        return self.one("contact", "whole_name").strip() or self.name

    @property
    def together(self) -> str:
        """Who does this together with them, as typed."""
        return self.one("support", "together").strip()

    @property
    def heard(self) -> str:
        """Whether the child heard what is sent for them: `yes`, `not_yet`, or nothing."""
        return self.one("read-aloud", "heard")

    @property
    def missed(self) -> str:
        """What the child added when it was read out, as typed."""
        return self.one("read-aloud", "missed").strip()

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics ticked."""
        return self.many("about", "topics")

    @property
    def all_outside(self) -> bool:
        """Every topic ticked is outside this procedure."""
        return bool(self.topics) and all(topic in OUTSIDE for topic in self.topics)

    @property
    def wishes(self) -> tuple[str, ...]:
        """What would put it right, in order, the empty ones left out."""
        typed = (self.one("right", f"wish_{number}").strip() for number in range(1, 5))
        return tuple(wish for wish in typed if wish)

    @property
    def court(self) -> tuple[str, ...]:
        """The kinds of proceedings ticked; "none" is no kind."""
        return tuple(kind for kind in self.many("court", "court") if kind != "none")

    @property
    def happened(self) -> PartialDate | None:
        """When it last happened, as far as they said."""
        return as_date(self.one("when", "happened"))

    @property
    def still_happening(self) -> bool:
        """Whether they said so. It beats every date."""
        return "still" in self.many("when", "ticks")

    @property
    def told_before(self) -> PartialDate | None:
        """When they told the council before, if they did."""
        return as_date(self.one("before", "told_when")) if self.one("before", "told") == "yes" else None

    @property
    def heard_nothing(self) -> bool:
        """They told the council before and no answer came."""
        return self.one("before", "told") == "yes" and self.one("before", "answered") == "no"

    @property
    def time_limit(self) -> TimeLimit:
        """The 12 months, judged on `today`."""
        return time_limit(
            self.happened,
            self.still_happening,
            self.today,
            self.told_before,
            heard_nothing=self.heard_nothing,
        )

    @property
    def what_now(self) -> str:
        """What they want to do with what they sent before: `add`, `change` or `stop`."""
        return self.one("what", "what") or "add"

    @property
    def earlier(self) -> Mapping[Event, PartialDate]:
        """The dates they gave of what came before a request for the next stage."""
        typed = {event: self.one("dates", event) or self.one("earlier", event) for event in EVENTS}
        given = {event: as_date(text) for event, text in typed.items()}
        given["complained"] = given["complained"] or self.told_before
        return {event: when for event, when in given.items() if when}

    @property
    def reason(self) -> str:
        """Why they ask for Stage 2: `unhappy`, `no_answer`, `skip_stage_1`, or nothing."""
        return self.one("reason", "reason")

    @property
    def makes_a_list(self) -> bool:
        """They want to list what went wrong, and what would put each thing right."""
        return self.one("list", "make") == "yes"

    @property
    def points(self) -> tuple[Point, ...]:
        """What went wrong, or is not put right, in order, the empty ones left out."""
        typed = (
            Point(*(self.one(step, field).strip() for field in ("what", "why", "right")))
            for step in (*LISTED, *POINTS)
        )
        return tuple(point for point in typed if any((point.what, point.why, point.right)))

    @property
    def parts(self) -> str:
        """Which parts of the Stage 2 answer are not right, as typed."""
        return self.one("parts", "parts").strip()

    @property
    def for_the_panel(self) -> tuple[str, ...]:
        """What they most want the panel to know, in order, the empty ones left out."""
        typed = (self.one("for-panel", f"point_{number}").strip() for number in range(1, 5))
        return tuple(point for point in typed if point)

    @property
    def came_with_dates(self) -> bool:
        """They came from "Where am I?", and brought the dates that they know."""
        return bool(self.one("_dates", "given"))

    @property
    def was(self) -> tuple[str, ...]:
        """The journeys of which this was a draft before."""
        return self.many("_was", "journeys")

    @property
    def kept_from_complaint(self) -> tuple[str, ...]:
        """The steps that were answered as a complaint, before it became a request for Stage 2."""
        return self.many("_complaint", "steps")

    @property
    def over_12_months(self) -> bool:
        """The date they gave is more than a year ago, whatever they said of it before."""
        return time_limit(self.happened, self.still_happening, self.today).outcome == OVER_12_MONTHS
