"""Who wrote, in a few words for staff."""

from collections.abc import Iterator

from intake.complaints.flags import NOBODY_ASKED_WHO
from intake.complaints.submission import Submission
from intake.i18n import gettext as _
from intake.i18n import lazy
from intake.journey.facts import CARING_ROLES, Facts
from intake.mail.letters.parts import Fact, Part

_ROLES = {
    "child": lazy("a child or young person"),
    "care_leaver": lazy("someone who used to be in care"),
    "parent": lazy("a parent, or someone with parental responsibility"),
    "foster_carer": lazy("a foster carer"),
    "special_guardian": lazy("a special guardian"),
    "adopter_or_adopted": lazy("someone who adopted or was adopted"),
    "relative_or_friend": lazy("a relative or a friend"),
    "advocate": lazy("an advocate"),
    "professional": lazy("a professional"),
    "other": lazy("someone else"),
    "not_said": lazy("they did not say; treat them as a child until you know better"),
}
_AGES = {
    "under_10": lazy("under 10"),
    "10_12": lazy("10 to 12"),
    "13_15": lazy("13 to 15"),
    "16_17": lazy("16 or 17"),
    "18_25": lazy("18 to 25"),
}
_AUTHORITY = {
    "yes": lazy("They say that this person asked them to, and can confirm it."),
    "no": lazy(
        "This person has not asked them to, or not yet. Ask this person before you tell the helper anything."
    ),
    "not_sure": lazy("They are not sure. Ask this person before you tell the helper anything."),
    "": lazy("They did not say. Ask this person before you tell the helper anything."),
}


def who(submission: Submission) -> Iterator[Part]:
    """Their name, who they are, and for whom they write."""
    facts = submission.facts
    if facts.name:
        yield Fact(_("Name to use"), facts.name, theirs=True)
    if facts.whole_name != facts.name:
        yield Fact(_("Whole name"), facts.whole_name, theirs=True)
    asked = submission.kind not in NOBODY_ASKED_WHO
    yield Fact(_("Who they are"), _role(facts) if asked else _("nobody asked; they may be a child"))
    if facts.together:
        yield Fact(_("Together with"), facts.together, theirs=True)
    if facts.children:
        yield Fact(_whom(facts), facts.children, theirs=True)


def standing(facts: Facts) -> Iterator[Part]:
    """What staff must not ask for, or must ask for first, because of who wrote."""
    if facts.role == "parent":
        yield Fact(_("In their own right"), _("A parent may complain. The child’s consent is not needed."))
    elif facts.role in CARING_ROLES:
        yield Fact(_("In their own right"), _("They may complain about how they were treated themselves."))
    elif facts.helping and facts.for_whom == "care_leaver":
        yield Fact(_("Authority"), str(_AUTHORITY[facts.one("adult", "authority")]))
    if facts.heard:
        yield Fact(_("Has the child heard what is written here?"), str(_HEARD[facts.heard]))


_HEARD = {
    "yes": lazy("Yes: the helper read it to them before it was sent."),
    "not_yet": lazy("Not yet. Go through it with the child when you speak to them."),
}


def _whom(facts: Facts) -> str:
    return _("The adult they help") if facts.for_whom == "care_leaver" else _("The child or children")


def _role(facts: Facts) -> str:
    role = str(_ROLES[facts.role])
    age = _AGES.get(facts.one("contact", "age"))
    told = f"{role}, {age}" if age else role
    if not facts.helping:
        return told
    if facts.for_whom == "child":
        return _("{helper}, for a child or young person").format(helper=told)
    return _("{helper}, for an adult who used to be in care").format(helper=told)
