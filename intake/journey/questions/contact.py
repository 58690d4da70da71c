"""How to reach them safely, and who must not know. Asked of everyone, easily skipped."""

from collections.abc import Mapping

from intake.i18n import lazy as _
from intake.journey.fields import NAME_LETTERS, Box, Email, Line, OneOf, Phone
from intake.journey.question import Question
from intake.journey.said import Said

METHODS = {
    "call": Said(_("Call me")),
    "text": Said(_("Send me a text message")),
    "email": Said(_("Email me")),
    "post": Said(_("Write me a letter")),
    "someone": Said(_("Through someone I trust"), _("Through someone else")),
    "none": Said(_("Please do not contact me")),
}
HOW = Said(_("How can we reach you safely?"))
WAY = Said(_("The safest way to reach you"))
WAY_MISSING = {
    "missing": Said(
        _(
            "An advocate needs a way to reach you. Please choose one. "
            "If there is none, just continue: you can call them yourself."
        ),
        _(
            "Whoever helps needs a way to reach you. Please choose one. "
            "If there is none, just continue: you can call them yourself."
        ),
    )
}
MUST_NOT_KNOW = Said(_("Is there anyone who must not know?"))
MUST_NOT_KNOW_HINT = Said(
    _("Write who. We will ask you first, if we can, before anyone tells them."),
    _("Write who. The complaints team sees this first, and asks you first if it can."),
)
AGES = {
    "under_10": Said(_("Under 10")),
    "10_12": Said(_("10 to 12")),
    "13_15": Said(_("13 to 15")),
    "16_17": Said(_("16 or 17")),
    "18_25": Said(_("18 to 25")),
    "over_25": Said(_("26 or older")),
}
GROWN_AGES = {code: AGES[code] for code in ("16_17", "18_25", "over_25")}


class Contact(Question):
    """The ways of reaching someone, who must not know, and what to call them."""

    title = Said(_("Hearing back"))
    heading = HOW
    hint = Said(
        _("You can skip this. But then we can’t tell you what happens next."),
        _(
            "You can skip any of this. If you give us no way to reach you, "
            "you can ask the complaints team and say your reference."
        ),
    )
    method = OneOf(WAY, METHODS, problems=WAY_MISSING)
    must_not_know = Box(MUST_NOT_KNOW, MUST_NOT_KNOW_HINT, rows=2)
    call_me = Line(
        Said(_("What shall we call you?"), _("What would you like to be called?")),
        most=NAME_LETTERS,
        autocomplete="nickname",
    )
    whole_name = Line(
        Said(_("Your whole name, if that is all right"), _("Your full name, if that is all right")),
        most=NAME_LETTERS,
        autocomplete="name",
    )


AGE = Said(_("How old are you?"))


class ContactYoung(Contact):
    """The same, and the age in one tap for a child."""

    age = OneOf(AGE, {code: words for code, words in AGES.items() if code != "over_25"})


class ContactCareLeaver(Contact):
    """The same, and the age in one tap for someone who has left care."""

    age = OneOf(AGE, GROWN_AGES)


class ContactHelper(Question):
    """The helper has said who they are already; who hears back is theirs to say."""

    title = Said(_("Hearing back"))
    heading = HOW
    hint = Said(_("This is about you, not the person you are helping. You can skip it."))
    method = OneOf(WAY, METHODS, problems=WAY_MISSING)
    must_not_know = Box(MUST_NOT_KNOW, MUST_NOT_KNOW_HINT, rows=2)


class ContactInShort(Question):
    """Where nobody is asked who they are: what to call them, a way, and who must not know."""

    title = Said(_("Hearing back"))
    call_me = Line(Said(_("What shall we call you?")), most=NAME_LETTERS, autocomplete="nickname")
    method = OneOf(WAY, METHODS)
    must_not_know = Box(MUST_NOT_KNOW, MUST_NOT_KNOW_HINT, rows=2)


NEEDED_HINT = Said(
    _("An advocate needs a way to reach you."),
    _("Whoever helps needs a way to reach you."),
    helper=_("An advocate may call you first."),
)


class _Needed(Question):
    """For an advocate a way to reach them is asked once more, then let through."""

    hint = NEEDED_HINT
    method: OneOf

    def wanted(self) -> Mapping[str, str]:
        """A way to reach them."""
        return {} if (self.method.data or "none") != "none" else {"method": "missing"}


class ContactNeeded(_Needed, Contact):
    """The ways of reaching an adult who wants an advocate."""


class ContactNeededYoung(_Needed, ContactYoung):
    """The ways of reaching a child who wants an advocate."""


class ContactNeededCareLeaver(_Needed, ContactCareLeaver):
    """The ways of reaching a care leaver who wants an advocate."""


class ContactNeededHelper(_Needed, ContactHelper):
    """The ways of reaching a helper who wants an advocate for someone."""


GOOD_TIMES = Said(_("When is it safe to reach you?"))
GOOD_TIMES_HINT = Said(_("For example: after school, or not on Sundays"), _("For example: weekday mornings"))
NUMBER_PROBLEM = {
    "number": Said(_("That phone number looks too short. Please check it, or leave it empty.")),
    "missing": Said(_("We need your number to reach you. If you cannot give it, just continue.")),
}


class Reach(Question):
    """The second half of Contact: where exactly, and when it is safe. `value` is the number or address."""

    title = Said(_("Hearing back"))


class ReachByCall(Reach):
    """A number, good times, and whether a message may be left."""

    heading = Said(_("Calling you safely"))
    value = Phone(
        Said(_("Your phone number")), problems=NUMBER_PROBLEM, most=NAME_LETTERS, autocomplete="tel"
    )
    good_times = Line(GOOD_TIMES, GOOD_TIMES_HINT)
    message = OneOf(
        Said(_("If you don’t answer, may we leave a message?")),
        {"yes": Said(_("Yes")), "no": Said(_("No, someone else may hear it"))},
    )


class ReachByText(Reach):
    """A number for text messages and good times."""

    heading = Said(_("Texting you safely"))
    value = Phone(
        Said(_("Your mobile number")), problems=NUMBER_PROBLEM, most=NAME_LETTERS, autocomplete="tel"
    )
    good_times = Line(GOOD_TIMES, GOOD_TIMES_HINT)


class ReachByEmail(Reach):
    """An address, and whether we may write at once."""

    heading = Said(_("Emailing you safely"))
    value = Email(
        Said(_("Your email address")),
        problems={
            "email": Said(
                _("That does not look like a whole email address. It needs an @, like name@example.com.")
            ),
            "missing": Said(
                _("We need your email address to reach you. If you cannot give it, just continue.")
            ),
        },
        autocomplete="email",
    )
    email_now = OneOf(
        Said(_("May we email you now to say it arrived?")),
        {"yes": Said(_("Yes")), "no": Said(_("No, someone else may read it"))},
    )
    good_times = Line(Said(_("Anything we should know about when to email?")))


class ReachByPost(Reach):
    """A postal address."""

    heading = Said(_("Writing to you safely"))
    value = Box(
        Said(_("The address to write to")),
        Said(_("Think about who else opens the post there.")),
        {"missing": Said(_("We need an address to write to. If you cannot give it, just continue."))},
        rows=4,
        autocomplete="street-address",
    )


class ReachThroughSomeone(Reach):
    """Someone they trust, and how that person is reached."""

    heading = Said(_("Through someone you trust"))
    value = Box(
        Said(_("Who is it, and how do we reach them?")),
        Said(_("For example: Ms Khan, my teacher, 0161 496 0000")),
        {"missing": Said(_("We need to know who to ask for. If you cannot say, just continue."))},
        rows=3,
    )
    good_times = Line(GOOD_TIMES)


class WhoHearsBack(Question):
    """Whether the helper hears back, or the person they help, and how that person is reached."""

    title = Said(_("Hearing back"))
    heading = Said(_("Who should hear back?"))
    hint = Said(_("If you skip this, the complaints team answers only you."))
    hears = OneOf(
        heading,
        {
            "helper": Said(_("Only me")),
            "both": Said(_("Both of us")),
            "person": Said(_("The person I’m helping, not me")),
        },
    )
    reach = Box(
        Said(_("How can the person you are helping be reached safely?")),
        Said(_("Leave this empty if they should not be contacted.")),
        rows=3,
    )
    times = Line(Said(_("When is it safe to reach them?")), Said(_("For example: after school")))


def asked_once_more(reach: type[Reach]) -> type[Reach]:
    """The same question for a journey that is about being reached: an empty `value` is asked for once more."""

    def wanted(self: Reach) -> Mapping[str, str]:
        return {} if (self["value"].data or "").strip() else {"value": "missing"}

    return type(f"{reach.__name__}Needed", (reach,), {"wanted": wanted, "__doc__": reach.__doc__})
