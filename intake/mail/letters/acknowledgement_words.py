"""The sentences of the acknowledgement letter, in three voices. `acknowledgement.py` says which is told."""

from collections.abc import Mapping

from intake.complaints.certainty import Decides
from intake.i18n import lazy as _
from intake.journey.said import Said

DEAR = Said(_("Hello {name},"), _("Dear {name},"))
HELLO = Said(_("Hello,"))
THANKS: Mapping[str, Said] = {
    "complaint": Said(
        _("Thank you for telling us. We got what you wrote on {day}, and we have written it down."),
        _("Thank you for your complaint. We got it on {day}, and we have recorded it."),
    ),
    "stage_2": Said(
        _("You asked us on {day} to look at it again. Thank you for telling us."),
        _("You asked for Stage 2 on {day}. Thank you for telling us what has not been put right."),
    ),
    "stage_3": Said(
        _("You asked us on {day} for a panel. Thank you for telling us."),
        _("You asked for a review panel on {day}. Thank you for telling us what has not been put right."),
    ),
}
REFERENCE = Said(
    _("Your reference is {reference}. [Your name] looks after it: [your phone number]."),
)
POINTS = Said(
    _("These are the things you told us about. Tell us if one is missing, or not right:"),
    _("These are the points that we understand you to make. Please tell us if one is missing, or not right:"),
)
WHO: Mapping[str, Said] = {
    "complaint": Said(
        _("First it goes to {stage_1_lead}: [name]. They will talk with you if you want that."),
        _("It goes first to {stage_1_lead}: [name]."),
    ),
    "stage_2": Said(
        _(
            "It goes to {stage_2_investigator}, to look at it again. Someone who does not work for us watches that it "
            "is fair: [names]. They had nothing to do with it before."
        ),
        _(
            "It goes to {stage_2_investigator}, with an independent person: [names]. Neither has dealt with it before."
        ),
    ),
    "stage_3": Said(
        _(
            "A panel of people who do not work for us will look at it: [names]. You can come, and bring someone."
        ),
        _(
            "A panel of people from outside the council will look at it: [names]. You can come, and bring someone."
        ),
    ),
}
WHO_NOT_PART_OF_IT = Said(
    _("Someone who had nothing to do with it looks at it first: [name]."),
    _("It will be looked at by someone whom it is not about: [name]."),
)
DECIDES: Mapping[Decides, Said] = {
    "procedure": Said(
        _("First we decide which way to deal with this. We will tell you by [day], and why."),
        _(
            "First we decide whether we deal with this under our children’s complaints procedure. We will tell you by "
            "[day] either way, and why."
        ),
    ),
    "stage": Said(
        _(
            "First we decide whether Stage 2 begins now. We will tell you by [day], and why. If it does not, you get a "
            "Stage 1 answer by [day]."
        )
    ),
    "panel": Said(_("First we decide whether there will be a panel. We will tell you by [day], and why.")),
}
IF_SO: Mapping[Decides, Said] = {
    "procedure": Said(_("If we do, you should have an answer by {date}.")),
    "stage": Said(_("If it does, you should have an answer by {date}.")),
    "panel": Said(_("If there is one, it should meet by {date}. You can come, and bring someone.")),
}
STOP = Said(
    _("You asked if this can be stopped: {event}. [What you decided, and why.]"),
    _("You asked us to hold this: {event}. [What you decided, and why.]"),
)
ADVOCATE_OFFER = Said(
    _(
        "You can have an advocate: someone on your side, who helps you say what you want. It is free. Tell us if you "
        "want one, or call {advocates} yourself: {advocates_phone}."
    ),
)
ADVOCATE_OFFER_FOR_THEM = Said(
    _(
        "The child or young person can have an advocate: someone on their side. It is free. Tell us if one is wanted, "
        "or call {advocates}: {advocates_phone}."
    ),
)
ADVOCATE_COMING = Said(
    _(
        "You asked for an advocate: someone on your side. [Name] will get in touch with you. You can also call "
        "{advocates} yourself: {advocates_phone}."
    ),
)
ADVOCATE_FOR_THEM = Said(
    _("You asked for an advocate for them. [Name] will get in touch."),
)
ADVOCATE_SELF = Said(
    _("You said that you call {advocates} yourself: {advocates_phone}. If that does not work, tell us."),
)
ADVOCATE_WELCOME = Said(
    _("The person on your side is welcome. Tell us if you want them to get our letters too."),
    helper=_("The person on their side is welcome. Tell us if they should get our letters too."),
)
HELP_ADULT = Said(
    _(
        "You asked for help with this. [What you can offer.] You can also call {family_rights_group}: "
        "{family_rights_group_phone}."
    ),
)
CALL = Said(_("Do you want to add, change or stop something? Call {phone} and say {reference}."))
WRITE = Said(_("Do you want to add, change or stop something? Write to {email} and say {reference}."))
NEXT: Mapping[str, Said] = {
    "complaint": Said(
        _(
            "If the answer does not put things right, or none comes, you can ask us to look again. That is Stage 2."
        ),
        _(
            "If you are not happy with the answer, or none comes in time, you can ask for Stage 2: an investigation by "
            "people who have not dealt with it before."
        ),
    ),
    "stage_2": Said(
        _("If the answer does not put things right, you can ask for a panel. That is Stage 3."),
        _("If you are not happy with the answer, you can ask for Stage 3: a review panel."),
    ),
}
OMBUDSMAN = Said(
    _(
        "You can ask the Ombudsman at any stage. It usually wants the council to answer first. It normally looks only "
        "at things you tell it within 12 months of knowing about them, so if the council is slow, ask it now: "
        "{ombudsman}."
    ),
)
SIGNED = Said(_("[Your name and job], {council}"))
