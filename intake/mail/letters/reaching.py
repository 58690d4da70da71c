"""How to reach a person safely, and whether Reply does: it quotes the mail it answers."""

from collections.abc import Iterator

from intake.complaints.addresses import readable_address
from intake.i18n import gettext as _
from intake.i18n import lazy
from intake.journey.facts import Facts
from intake.mail.letters.parts import Fact, Part, Sentence

_BY = {
    "call": lazy("How to reach them, by phone"),
    "text": lazy("How to reach them, by text message"),
    "email": lazy("How to reach them, by email"),
    "post": lazy("How to reach them, by letter"),
    "someone": lazy("How to reach them, only through someone they trust"),
}
_BY_HELPER = {
    "call": lazy("How to reach the helper, by phone"),
    "text": lazy("How to reach the helper, by text message"),
    "email": lazy("How to reach the helper, by email"),
    "post": lazy("How to reach the helper, by letter"),
    "someone": lazy("How to reach the helper, only through someone they trust"),
}
_WITHOUT = {
    "call": lazy("They asked for a call and gave no number."),
    "text": lazy("They asked for a text message and gave no number."),
    "email": lazy("They asked for email and gave no address."),
    "post": lazy("They asked for a letter and gave no address."),
    "someone": lazy("They asked to be reached through someone and did not say whom."),
    "none": lazy("They gave no way to reach them."),
}


_HEARS = {
    "helper": lazy("Only the helper."),
    "both": lazy("Both: the helper and the person they help."),
    "person": lazy("The person they help, not the helper."),
}


def reply_address(facts: Facts) -> str | None:
    """Where Reply may go: to whoever asked for email, the helper where there is one, unless someone else reads it, or
    only the person they help is to hear back."""
    asked = facts.method == "email" and _email_now(facts) != "no" and facts.hears != "person"
    return readable_address(facts.reach_value) if asked else None


def _email_now(facts: Facts) -> str:
    """May we email them now: `yes`, `no` (someone else may read it), or nothing."""
    return facts.one("reach-email", "email_now")


def ways(facts: Facts) -> Iterator[Fact]:
    """The way they chose, with the number or address as typed; and whom to answer, when someone helps."""
    if facts.gave_own_way:
        label = (_BY_HELPER if facts.helping else _BY)[facts.method]
        yield Fact(str(label), facts.reach_value, theirs=True)
    elif not facts.can_be_reached:
        told = str(_WITHOUT[facts.method])
        yield Fact(_("How to reach them"), _("{way} They may ring and say their reference.").format(way=told))
    if facts.reach_them:
        yield Fact(_("How to reach the person they help"), facts.reach_them, theirs=True)
    if facts.helping and facts.hears:
        yield Fact(_("Whom to answer"), str(_HEARS[facts.hears]))


def reply(facts: Facts) -> Fact:
    """Whether Reply is safe."""
    return Fact(_("Reply"), _reply(facts))


def _reply(facts: Facts) -> str:
    if reply_address(facts) is None:
        if facts.method == "email" and _email_now(facts) == "no":
            return _(
                "Do not press Reply. Someone else may read that mailbox: write a new mail that says nothing of this."
            )
        if facts.hears == "person" and facts.gave_own_way:
            return _("Do not press Reply: they want the person they help to hear back.")
        return _("Do not press Reply: it does not reach them.")
    whom = _("Goes to the helper, not to the person they help.") if facts.helping else _("Goes to them.")
    if _email_now(facts) == "yes":
        return _("{whom} Safe to use; take the text of this mail out of your answer first.").format(whom=whom)
    return _(
        "{whom} They did not say whether someone else reads it: say nothing of this in the first mail, "
        "and take the text of this mail out."
    ).format(whom=whom)


def safe_contact(facts: Facts) -> Iterator[Part]:
    """Times and messages: only once there is a way to reach them."""
    if facts.gave_own_way and facts.good_times:
        yield Fact(_("Safe times"), facts.good_times, theirs=True)
    if facts.gave_own_way and facts.method == "call":
        yield Fact(_("Leaving a message"), _message(facts.message))
    times = facts.one("hears", "times").strip()
    if facts.reach_them and times:
        yield Fact(_("Safe times for the person they help"), times, theirs=True)


def _message(chosen: str) -> str:
    if chosen == "yes":
        return _("They said yes.")
    if chosen == "no":
        return _("Do not leave one: someone else may hear it.")
    return _("They did not say, so leave none.")


def someone_must_not_know(facts: Facts) -> Iterator[Part]:
    """For those who are not told who it is: what must be known to be careful."""
    if facts.must_not_know:
        yield Sentence(
            _("Someone near them must not know. Speak to nobody else, and say to nobody else why you call."),
            strong=True,
        )
