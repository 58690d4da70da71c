"""An advocate: someone on their side. One tap says whether one is wanted and who shall ask."""

from intake.i18n import lazy as _
from intake.journey.fields import Line, OneOf
from intake.journey.question import Question
from intake.journey.said import Said

PROVIDER_MAY_READ = "provider_may_read"
"""The answer that lets the advocacy provider read what they wrote."""

ASK_COUNCIL = Said(
    _("Yes. Please ask {council} to find me one"), helper=_("Yes. Please ask {council} to find them one")
)
ASK_PROVIDER = Said(_("Yes. Please ask {provider}"))
LET_PROVIDER_READ = Said(
    _("Yes. Please ask {provider}, and let them read what I wrote"),
    helper=_("Yes. Please ask {provider}, and let them read what we wrote"),
)
ASK_MYSELF = Said(_("Yes. I’ll call {provider} myself"), helper=_("Yes. We’ll call {provider} ourselves"))
OWN = Said(
    _("I have someone I trust: a friend, a teacher or a relative"), helper=_("They have someone they trust")
)
HAS = Said(_("I already have an advocate"), helper=_("They already have an advocate"))
WHO = Said(
    _("If you have someone: their name, and how to reach them"),
    helper=_("If they have someone: the name, and how to reach them"),
)
WHO_HINT = Said(_("You can leave this empty."))


class Advocate(Question):
    """Offered right after the story."""

    title = Said(_("Someone on your side"))
    heading = Said(
        _("Do you want someone on your side?"),
        _("Would you like help from an advocate?"),
        _("Do they want an advocate?"),
    )
    template = "advocate.html"
    advocate = OneOf(
        heading,
        {
            "council": ASK_COUNCIL,
            "provider": ASK_PROVIDER,
            PROVIDER_MAY_READ: LET_PROVIDER_READ,
            "self": ASK_MYSELF,
            "own": OWN,
            "has": HAS,
            "no": Said(_("No, thank you")),
        },
    )
    who = Line(WHO, WHO_HINT)


class AdvocateForChild(Question):
    """A parent or carer is asked for the child, who has the right."""

    title = Said(_("Someone on their side"))
    heading = Said(_("Would the child like an advocate?"))
    template = "advocate_for_child.html"
    advocate = OneOf(
        heading,
        {
            "council": Said(_("Yes. Please ask {council} to find them one")),
            "provider": ASK_PROVIDER,
            PROVIDER_MAY_READ: LET_PROVIDER_READ,
            "self": Said(_("Yes. We’ll call {provider} ourselves")),
            "own": Said(_("They have someone they trust")),
            "has": Said(_("They already have an advocate")),
            "no": Said(_("No, or not now")),
        },
    )
    who = Line(Said(_("If they have someone: the name, and how to reach them")), WHO_HINT)


class AdvocateForAdult(Question):
    """An adult who has no right to one by law; the wish is passed on all the same."""

    title = Said(_("Someone on your side"))
    heading = Said(_("Would you like someone to help you with this?"))
    template = "advocate_for_adult.html"
    advocate = OneOf(
        heading,
        {
            "council": Said(_("Yes. Please tell {council} I would like help")),
            "own": Said(_("I have someone I trust: a friend, a colleague or a relative")),
            "has": Said(_("I already have an advocate or a solicitor")),
            "no": Said(_("No, thank you")),
        },
    )
    who = Line(WHO, WHO_HINT)


ASK_PROVIDER_ALONE = Said(_("Ask {provider}"))
TELL_PROVIDER_ROUGHLY = Said(_("Ask {provider}, and tell them what it is roughly about"))


class WhoShallWeAsk(Question):
    """The advocate journey's own question: who shall ask."""

    title = Said(_("Someone on your side"))
    heading = Said(
        _("Who shall we ask to find you an advocate?"), helper=_("Who shall we ask to find them an advocate?")
    )
    template = "advocate.html"
    advocate = OneOf(
        heading,
        {
            "council": Said(_("Ask {council}")),
            "provider": ASK_PROVIDER_ALONE,
            PROVIDER_MAY_READ: TELL_PROVIDER_ROUGHLY,
            "self": Said(
                _("Nobody. I’ll call {provider} myself"), helper=_("Nobody. We’ll call {provider} ourselves")
            ),
            "own": Said(
                _("Nobody. I want someone I know: a friend, a teacher or a relative"),
                helper=_("Nobody. They want someone they know: a friend, a teacher or a relative"),
            ),
        },
    )
    who = Line(WHO, WHO_HINT)


class WhoShallWeAskForChild(Question):
    """The same of a parent or carer, for the child."""

    title = Said(_("Someone on their side"))
    heading = Said(_("Who shall we ask to find the child an advocate?"))
    template = "advocate_for_child.html"
    advocate = OneOf(
        heading,
        {
            "council": Said(_("Ask {council}")),
            "provider": ASK_PROVIDER_ALONE,
            PROVIDER_MAY_READ: TELL_PROVIDER_ROUGHLY,
            "self": Said(_("Nobody. We’ll call {provider} ourselves")),
            "own": Said(_("Nobody. They want someone they know: a friend, a teacher or a relative")),
        },
    )
    who = Line(Said(_("If they have someone: the name, and how to reach them")), WHO_HINT)


class WhoShallWeTell(Question):
    """The same of an adult who has no right to one by law."""

    title = Said(_("Someone on your side"))
    heading = Said(_("Who shall we tell that you would like help?"))
    template = "advocate_for_adult.html"
    advocate = OneOf(
        heading,
        {
            "council": Said(_("Tell {council}")),
            "self": Said(_("Nobody. I’ll call someone myself")),
            "own": Said(_("Nobody. I have someone I trust: a friend, a colleague or a relative")),
        },
    )
    who = Line(WHO, WHO_HINT)


class Roughly(Question):
    """What it is roughly about, so that the right advocate is found. May be skipped."""

    title = Said(_("What it is about"))
    heading = Said(_("What is it roughly about?"))
    hint = Said(
        _("You can skip this, and tell only your advocate."),
        _("You can skip this."),
    )
    roughly = OneOf(
        heading,
        {
            "home": Said(
                _("Where I live, or moving"),
                _("Where someone lives, or a move"),
                simple=_("Where someone lives, or a move"),
            ),
            "family": Said(_("Seeing my family"), _("Contact with family"), simple=_("Seeing family")),
            "worker": Said(
                _("My social worker or another worker"),
                _("A social worker or another worker"),
                simple=_("A social worker or another worker"),
            ),
            "meeting": Said(
                _("A meeting or a plan about me"), _("A meeting or a plan"), simple=_("A meeting or a plan")
            ),
            "leaving_care": Said(_("Leaving care")),
            "else": Said(_("Something else")),
        },
    )
