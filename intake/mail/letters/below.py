"""What may be passed on to whoever looks into it. Never danger, contact, safe times or who must not know."""

from collections.abc import Iterator

from babel import Locale

from intake.complaints.flags import FEEDBACK
from intake.complaints.in_words import answers_in_words
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import ENGLISH, lazy
from intake.i18n import gettext as _
from intake.journey.facts import ADVOCATE_STEPS, LISTED, POINTS, Facts
from intake.journey.summary import AnswerRow
from intake.mail.letters.parts import Fact, Heading, Numbered, Part, Story
from intake.mail.letters.people import who

KEPT_ABOVE = {
    "safe": None,
    "safe-who": None,
    "contact": None,
    "hears": None,
    "meeting": None,
    "support": "about_you",
    **dict.fromkeys(ADVOCATE_STEPS, "who"),
}
"""Steps, or one field of a step, that stay with the complaints team; and every step that begins `reach-`.

`about_you` invites an address or a date of birth: it is there to find the person, not to be passed on.
`who` may hold how a friend or an advocate is reached.
"""

CAME_BEFORE = ("before", "dates", "earlier", "reason")
"""Steps about what a request for the next stage goes back to."""

TOLD_APART = {
    *("you", "for-whom", "children", "adult", "story", "right", "parts", "for-panel"),
    *("list", *LISTED, *POINTS, "read-aloud"),
}
"""Steps that stand elsewhere in this part."""


def below(submission: Submission, profile: CouncilProfile) -> tuple[Part, ...]:
    """The part below the line, and all there is in `to-pass-on.html`."""
    return tuple(_below(submission, answers_in_words(submission, profile)))


def _below(submission: Submission, rows: tuple[AnswerRow, ...]) -> Iterator[Part]:
    yield Heading(_("What they told us"), 1)
    yield Fact(_("Reference"), submission.reference)
    yield from who(submission)
    yield Fact(_("Language they used on the site"), language_name(submission.language))
    asks_again = submission.kind in ("stage_2", "stage_3", "more")
    before = [row for row in rows if asks_again and row.step in CAME_BEFORE]
    if before:
        yield Heading(_("What came before"))
        yield from (_fact(submission, row) for row in before)
    yield from _not_put_right(submission.facts)
    topics = next((row for row in rows if row.step == "about"), None)
    if topics:
        yield Heading(_("What it is about"))
        yield Numbered(topics.values)
    if submission.facts.wishes:
        yield Heading(_("What would put it right"))
        yield Numbered(submission.facts.wishes)
    yield from story(submission)
    if submission.facts.missed:
        yield Fact(_("What the child added when it was read out"), submission.facts.missed, theirs=True)
    told = (*before, topics)
    others = [
        row
        for row in rows
        if may_be_passed_on(row)
        and row.step not in TOLD_APART
        and row not in told
        and row.field != "together"  # it stands beside who wrote
    ]
    if others:
        yield Heading(_("Other answers"))
        yield from (_fact(submission, row) for row in others)


def _not_put_right(facts: Facts) -> Iterator[Part]:
    """Their list, the points of a request for Stage 2, or the parts of one for a panel and what it should know."""
    if facts.points:
        yield Heading(_("Their list") if facts.makes_a_list else _("What is not put right"))
    for number, point in enumerate(facts.points, 1):
        what = point.what or _("they did not say")
        yield Fact(_("Point {number}").format(number=number), what, theirs=bool(point.what))
        if point.why:
            yield Fact(_("Why the answer does not put it right"), point.why, theirs=True)
        if point.right:
            yield Fact(_("What would put it right"), point.right, theirs=True)
    if facts.parts:
        yield Heading(_("Which parts of the answer are not right"))
        yield Fact(_("They wrote"), facts.parts, theirs=True)
    if facts.for_the_panel:
        yield Heading(_("What they most want the panel to know"))
        yield Numbered(facts.for_the_panel)


def story(submission: Submission) -> Iterator[Part]:
    """What happened, or what they have to say, as it was typed."""
    if submission.facts.story:
        yield Heading(_story_is(submission))
        yield Story(
            begins=_("{reference}: their own words begin").format(reference=submission.reference),
            text=submission.facts.story,
            ends=_("{reference}: their own words end").format(reference=submission.reference),
            language=submission.language,
        )


_MORE = {
    "add": lazy("What they add"),
    "change": lazy("What is to be changed"),
    "stop": lazy("Why it is to stop"),
}


def _story_is(submission: Submission) -> str:
    if submission.kind == "more":
        return str(_MORE[submission.facts.what_now])
    return _("What they wrote") if submission.kind in FEEDBACK else _("What happened")


def _fact(submission: Submission, row: AnswerRow) -> Fact:
    """An answer: what was typed is theirs, what was chosen is told in our words."""
    typed = row.values == submission.facts.many(row.step, row.field)
    return Fact(row.question, "; ".join(row.values), theirs=typed)


def may_be_passed_on(row: AnswerRow) -> bool:
    """Whether an answer may leave the complaints team."""
    if row.step.startswith("reach-"):
        return False
    return row.step not in KEPT_ABOVE or KEPT_ABOVE[row.step] not in (None, row.field)


def language_name(code: str) -> str:
    """A language's English name."""
    return Locale.parse(code).get_display_name(ENGLISH.code) or code
