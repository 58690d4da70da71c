"""What staff are to do about an advocate. Everyone is asked; children and care leavers have the right to one."""

from collections.abc import Iterator

from intake.complaints.routing import PROVIDER
from intake.complaints.submission import Submission
from intake.councils import provider_of
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.i18n import lazy
from intake.journey.facts import ADVOCATE_STEPS, Facts
from intake.mail.letters.parts import Fact, Heading, Part, Sentence

_LINES = {
    "council": lazy("They want one. Please find one, and tell them who it is."),
    "provider": lazy("They want one from {provider}. Nobody has told {provider} yet: please do."),
    "self": lazy("They want one and will call {provider} themselves. Please ask whether it worked."),
    "own": lazy(
        "There is someone they trust. That person is welcome, unless it is someone the complaint is about, or their "
        "manager."
    ),
    "has": lazy("There is one already."),
    "no": lazy("Not now. They may change their mind."),
    "not_asked": lazy("They did not answer. Please offer one when you first speak to them."),
}
_NOT_ASKED = lazy("They were not asked. Please offer one when you first speak to them.")
_TOLD_PROVIDER = lazy(
    "They want one from {provider}. We have asked {provider}: it knows the name to use and how to reach them, and "
    "nothing of what happened."
)
_PROVIDER_HAS_IT = lazy(
    "They want one from {provider}. We have asked {provider}, and it has what they wrote: they chose that."
)
_PASS_ON_NOTHING = lazy("Tell {provider} how to reach them, and nothing of what happened.")
_PASS_ON_ALL = lazy("They chose that {provider} may read what they wrote: you can pass it on.")
_NO_RIGHT = lazy(
    "The law gives the right to children and young people who have left care. Consider what adjustments would be "
    "reasonable."
)


def wanted_advocate(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    """For whom, what to do, and how the provider is reached where that is needed."""
    facts, provider = submission.facts, provider_of(profile)
    told = PROVIDER in submission.also_told
    yield Heading(_heading(facts))
    asked = any(step in facts.answers for step in ADVOCATE_STEPS)
    if told:
        line = _PROVIDER_HAS_IT if facts.provider_may_read else _TOLD_PROVIDER
    else:
        line = _LINES[facts.advocate_ask or facts.advocate_wanted] if asked else _NOT_ASKED
    yield Sentence(str(line).format(provider=provider))
    if facts.advocate_ask == "provider" and not told:
        pass_on = _PASS_ON_ALL if facts.provider_may_read else _PASS_ON_NOTHING
        yield Sentence(str(pass_on).format(provider=provider))
    if facts.advocate_who:
        yield Fact(_("Who that is"), facts.advocate_who, theirs=True)
    if "advocate-help" in facts.answers and facts.advocate_wanted == "yes":
        yield Sentence(str(_NO_RIGHT))
    known = ", ".join(filter(None, (profile.advocacy.phone, profile.advocacy.email)))
    if facts.advocate_ask in ("council", "provider") and known and not told:
        yield Fact(provider, known)


def _heading(facts: Facts) -> str:
    if facts.helping:
        return _("Advocate for the person they help")
    if "advocate-child" in facts.answers:
        return _("Advocate for the child")
    return _("Advocate")
