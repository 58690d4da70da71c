"""Everything on a page that is not about this person, made once and kept: questions, header, footer, whole pages.

Each is made on first use for one council, language and voice. After that a request puts values together and
translates nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeVar

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from intake import clock
from intake.councils import CouncilProfile, provider_of, words
from intake.councils.national import NATIONAL
from intake.i18n import Language, gettext, lazy, long_date, speaking
from intake.journey.question import Question
from intake.journey.questions.advocate import PROVIDER_MAY_READ
from intake.journey.said import Voice
from intake.journey.wording import Lenient, WordedQuestion, word
from intake.procedure.working_days import add_working_days

T = TypeVar("T")


ON_EVERY_PAGE = {
    "error": lazy("Error:"),
    "problem": lazy("Please look at this again"),
    "back": lazy("Back"),
    "change": lazy("Change"),
    "later": lazy("Save and come back later"),
    "enough": lazy("That is enough: check it now"),
    "simpler": lazy("Use simpler words"),
    "usual": lazy("Use the usual words"),
    "left": lazy("Characters left: {number}"),
    "over": lazy("Too long by this many characters: {number}"),
}


OF_A_PROVIDER = frozenset({"provider", PROVIDER_MAY_READ})
"""Answers that a council without an advocacy provider cannot offer."""


@dataclass(frozen=True)
class Shell:
    """What stands around a page: `head` (inside <head>), `header` and `footer`, all HTML; the site's name for the
    title; and `said`, the words that most pages need."""

    site_name: str
    said: Mapping[str, str]
    head: Markup
    header: Markup
    footer: Markup


def facts_of(profile: CouncilProfile | None, today: date) -> Mapping[str, object]:
    """What fills the braces in sentences: the council's facts, the national numbers, and the next working day."""
    facts: dict[str, object] = {"profile": profile, "national": NATIONAL}
    if profile is not None:
        facts |= words(profile)
        facts["next_working_day"] = long_date(add_working_days(today, 1, profile.extra_holidays).day)
        facts["provider"] = provider_of(profile)
    return facts


def html_facts_of(profile: CouncilProfile | None, today: date) -> Mapping[str, object]:
    """The same facts for a template: an email address is broken only where a line could not hold it whole."""
    facts = dict(facts_of(profile, today))
    for name in ("email", "provider_email"):
        if facts.get(name):
            facts[name] = Markup('<span class="whole">{}</span>').format(facts[name])
    return facts


@pass_context
def say(context: Context, message: str, **values: Any) -> Markup:
    """`_` in templates: the sentence in the current language, its braces filled from the page's facts and
    `values`. Everything is escaped but what is HTML already."""
    facts = Lenient({**context.get("facts", {}), **values})
    return Markup(escape(gettext(message))).format_map(facts)  # noqa: S704 - escaped here


@pass_context
def say_count(context: Context, singular: str, plural: str, count: int) -> Markup:
    """The plural form for `count`."""
    return say(context, singular if count == 1 else plural, count=count)


def prepare(environment: Environment) -> Environment:
    """A Jinja environment in which our templates speak, on the site and on paper."""
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.globals.update(_=say, ngettext=say_count)
    environment.filters["long_date"] = long_date
    return environment


class Wordings:
    """The kept words. One per application. They are made anew each day, as some name the next working day."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._kept: dict[tuple[object, ...], Any] = {}
        self._day = clock.today()

    def _once(self, key: tuple[object, ...], language: Language, make: Callable[[], T]) -> T:
        if self._day != (today := clock.today()):
            self._kept, self._day = {}, today
        key = (*key, language.code)
        if key not in self._kept:
            with speaking(language):
                self._kept[key] = make()
        kept: T = self._kept[key]
        return kept

    def render(
        self, template: str, profile: CouncilProfile | None, language: Language, **values: Any
    ) -> Markup:
        """A template now, with what is about this person in `values`; kept nowhere."""
        facts = self._once(
            ("facts", profile and profile.slug), language, partial(html_facts_of, profile, clock.today())
        )
        with speaking(language):
            html = self._environment.get_template(template).render(
                facts=facts, profile=profile, language=language, national=NATIONAL, **values
            )
        return Markup(html)  # noqa: S704 - the template escaped it

    def question(
        self,
        question: type[Question],
        voice: Voice,
        profile: CouncilProfile,
        language: Language,
        topics: tuple[str, ...] = (),
    ) -> WordedQuestion:
        """A question's words in this voice, for this council. `topics`: what a signpost is about."""
        return self._once(
            ("question", question, voice, profile.slug, topics),
            language,
            lambda: word(
                question,
                voice,
                facts_of(profile, clock.today()),
                intro=lambda template: self.render(
                    f"questions/{template}", profile, language, voice=voice, topics=topics
                ),
                without_options=frozenset() if profile.advocacy.provider else OF_A_PROVIDER,
            ),
        )

    def shell(
        self, profile: CouncilProfile | None, language: Language, *, inside: bool, device: str
    ) -> Shell:
        """Header and footer. `inside`: a draft is open, so that the council's name is no link out."""
        return self._once(
            ("shell", profile and profile.slug, inside, device),
            language,
            lambda: Shell(
                profile.name if profile else gettext("Tell your council"),
                {name: str(words) for name, words in ON_EVERY_PAGE.items()},
                *(
                    self.render(f"shell/{part}.html", profile, language, inside=inside, device=device)
                    for part in ("head", "header", "footer")
                ),
            ),
        )

    def page(self, name: str, profile: CouncilProfile | None, language: Language, **values: Any) -> Markup:
        """The main part of an information page, the same for everyone. `values` must be so too."""
        return self._once(
            ("page", name, profile and profile.slug),
            language,
            lambda: self.render(f"pages/{name}.html", profile, language, **values),
        )
