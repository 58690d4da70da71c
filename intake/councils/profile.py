"""What the site knows of one council: facts, never prose.

Every fact comes from the council's own page, or from somebody at the council who confirmed it.
The sentences are ours and stand in templates and in `also_said.py`; what stands here in a council's
own words is marked "verbatim". A profile is read from one TOML file by `loader.py`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from intake.councils.colours import Colours

Status = Literal["live", "historical"]
Unit = Literal["working", "calendar", "unclear"]
Start = Literal[
    "receipt",  # the council received the complaint
    "request",  # the council was asked for the next stage
    "answer",  # the person received the answer of the stage before
    "stage_end",  # the stage before has ended
    "meeting",  # the investigator met the person
    "panel",  # the review panel met
    "panel_report",  # the council received the panel's report
    "told_you",  # the council told the person that it needs longer
    "unstated",  # the page does not say
]
Hedge = Literal["must", "within", "aim", "usually", "try", "normally"]
SayWhen = Literal["why", "outcome", "which_parts", "which_part_of_the_answer", "what_you_want"]
IndependentPerson = Literal["always", "under_18_or_parent_or_carer", "some_cases"]
OmbudsmanRule = Literal["sooner_if_you_wish", "if_still_unhappy", "when_exhausted", "any_time"]
TwelveMonthsRule = Literal["normally_not_later", "within_one_year"]
AdvocacyForWhom = Literal["children_and_young_people", "anyone_complaining", "children_receiving_services"]
LinkKind = Literal[
    "annual_report", "privacy_notice", "feedback", "advocacy_leaflet", "advocacy_provider", "ombudsman"
]


@dataclass(frozen=True)
class Confirmed:
    """A phone number or address, with who at the council confirmed it and when."""

    value: str
    confirmed_by: str | None = None
    confirmed_on: date | None = None

    @property
    def is_confirmed(self) -> bool:
        """Both who and when are known. Mail to any other address is never handed to a mail server."""
        return self.confirmed_by is not None and self.confirmed_on is not None


@dataclass(frozen=True)
class Contacts:
    """How to reach the complaints team. Everything but the mailbox may be unknown: leave its sentence out.

    `phone_options` (what to press) and `hours` (when the telephone is answered) are verbatim.
    """

    email: Confirmed
    phone: Confirmed | None = None
    phone_options: str | None = None
    post: Confirmed | None = None
    hours: str | None = None


@dataclass(frozen=True)
class Safety:
    """Whom to call when someone may get hurt. There is no default: a number is never made up.

    `deliberately_none` says that the council decided to name no numbers of its own; it may then be served live.
    """

    front_door: Confirmed | None = None
    out_of_hours: Confirmed | None = None
    mailbox: Confirmed | None = None
    deliberately_none: bool = False


@dataclass(frozen=True)
class Advocacy:
    """Who provides advocates, as the council's page says it; None where it does not.

    `mailbox` is where a request goes straight to the provider, and only when confirmed; `email`, `phone`
    are what the page prints for people to use themselves. `arranged_by` is a role, verbatim.
    """

    provider: str | None = None
    provider_short: str | None = None
    email: str | None = None
    phone: str | None = None
    mailbox: Confirmed | None = None
    for_whom: AdvocacyForWhom | None = None
    arranged_by: str | None = None


@dataclass(frozen=True)
class Roles:
    """Who does what, verbatim, each with its article so that it stands inside a sentence.

    `stage_1_called` is another name the council uses for `stage_1_lead`. Middlesbrough calls its Stage 1
    manager "the investigating officer"; elsewhere that is the title of a Stage 2 investigator.
    """

    complaints_team: str
    stage_1_lead: str
    stage_2_investigator: str
    independent_person: str
    complaints_officer: str | None = None
    stage_1_called: str | None = None
    stage_2_answer: str | None = None
    stage_3_manager: str | None = None
    final_answer: str | None = None


@dataclass(frozen=True)
class Period:
    """A length of time the council names: how many days, of which kind, counted from what, how firmly.

    `days_to` is the far end of a range ("between 25 and 65"). `on_top` says that the days come after the
    first period, not instead of it. `quote` is verbatim. A figure whose unit or start the page does not
    give is quoted, never computed: see `is_computable`.
    """

    days: int
    unit: Unit
    start: Start
    hedge: Hedge
    days_to: int | None = None
    on_top: bool = False
    quote: str | None = None

    @property
    def is_computable(self) -> bool:
        """The page gives both the unit and the start, so a date may be worked out."""
        return self.unit != "unclear" and self.start != "unstated"


@dataclass(frozen=True)
class Count:
    """Days that are counted but are no time limit: "more than 20 working days have passed"."""

    days: int
    unit: Unit
    start: Start
    quote: str | None = None


@dataclass(frozen=True)
class Asking:
    """How to ask for Stage 2 or Stage 3.

    `whom` is verbatim. `within`: the council's time for asking. `once_more_than`: may also be asked for
    when this many days have gone by without an end. `say`: what the council wants to hear.
    `skip_if_agreed`: the stage before may be left out when both agree. `considered_by` (verbatim): the page
    says that this person considers a request, where the law gives a right.
    """

    whom: str | None = None
    within: Period | None = None
    once_more_than: Count | None = None
    say: tuple[SayWhen, ...] = ()
    skip_if_agreed: bool = False
    considered_by: str | None = None


@dataclass(frozen=True)
class Stage1:
    """Stage 1. `name` and `who` are verbatim; `names_them`: when the council says who looks at it."""

    name: str
    who: str
    within: Period | None = None
    longer: Period | None = None
    names_them: Period | None = None


@dataclass(frozen=True)
class Stage2:
    """Stage 2. `acknowledge`: when the request is acknowledged. `independent_person`: when there is one,
    as the page says it (the law: always)."""

    name: str
    who: str
    independent_person: IndependentPerson
    within: Period | None = None
    longer: Period | None = None
    acknowledge: Period | None = None
    asking: Asking = Asking()


@dataclass(frozen=True)
class Stage3:
    """Stage 3. `within`: when the panel meets; `notice_at_least`: before the panel; `report`: the panel's;
    `answer`: the council's. `recommendations_to` is verbatim."""

    name: str
    who: str
    within: Period | None = None
    notice_at_least: Count | None = None
    report: Period | None = None
    answer: Period | None = None
    recommendations_to: str | None = None
    asking: Asking = Asking()


@dataclass(frozen=True)
class TwelveMonths:
    """What the page says of the 12-month limit. `quote` is verbatim."""

    rule: TwelveMonthsRule
    quote: str | None = None


@dataclass(frozen=True)
class AlsoSaid:
    """Something more that the council says: a code of `also_said.SAYINGS`, which has its sentence.

    `quote` is verbatim, given exactly when that sentence has a place for it, and shown as the council's words.
    """

    code: str
    quote: str | None = None


@dataclass(frozen=True)
class Link:
    """A page or paper the council names. Without an address its title stands with "ask the complaints team".

    `presented_on`: when an annual report was presented to Cabinet.
    """

    title: str
    kind: LinkKind
    address: str | None = None
    presented_on: date | None = None


@dataclass(frozen=True)
class Privacy:
    """Who answers for what is done with people's words: controller, data protection officer, processor."""

    controller: str
    officer: str
    officer_email: str | None = None
    processor: str | None = None


@dataclass(frozen=True)
class CouncilProfile:
    """One council. `before_stage_1`: how long it may try to settle a complaint before Stage 1 begins.

    `prefix` begins every reference. `extra_holidays` are days that this council does not count as working
    days, besides the bank holidays in England. `calendar_file`: attach `dates.ics` to the staff mail.
    `notice` is the council's own HTML, cleaned when it was read.
    """

    slug: str
    name: str
    place: str
    prefix: str
    status: Status
    colours: Colours
    contacts: Contacts
    roles: Roles
    privacy: Privacy
    stage_1: Stage1
    stage_2: Stage2
    stage_3: Stage3
    acknowledge: Period | None = None
    before_stage_1: Period | None = None
    ombudsman: OmbudsmanRule | None = None
    twelve_months: TwelveMonths | None = None
    safety: Safety = Safety()
    advocacy: Advocacy = Advocacy()
    also_said: tuple[AlsoSaid, ...] = ()
    links: tuple[Link, ...] = ()
    languages: tuple[str, ...] = ("en",)
    extra_holidays: tuple[date, ...] = ()
    calendar_file: bool = False
    exit_target: str = "https://www.bbc.co.uk/weather"
    notice: str | None = None
