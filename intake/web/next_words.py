"""The sentences about what happens next, in three voices. Facts stand in braces; `next_steps.py` says which is told."""

from intake.i18n import lazy as _
from intake.journey.said import Said

READS_FIRST = Said(_("{Complaints_team} at {council} reads it first. Then {stage_1_lead}."))
READS_AND_CHOOSES = Said(
    _("{Complaints_team} at {council} reads it first, and chooses someone who can look at it fairly.")
)
READS_FIRST_ALONE = Said(_("{Complaints_team} at {council} reads it first."))
READS_AGAIN = Said(
    _(
        "{Complaints_team} at {council} reads it first. Then people look at it again who had nothing to do with it "
        "before."
    )
)
READS_FOR_PANEL = Said(
    _(
        "{Complaints_team} at {council} reads it first. Then a panel of people from outside the council meets about it."
    )
)
DECIDES_ABOUT_PANEL = Said(
    _("{Complaints_team} at {council} reads it first, and decides whether there will be a panel.")
)
WHICH_WAY = Said(_("First it decides which way to deal with this, and tells you."))
WHETHER_STAGE_2 = Said(_("First it decides whether Stage 2 begins now, and tells you."))
WHETHER_STAGE_2_FIRST = Said(_("First it decides whether Stage 2 begins now."))
WHICH_WAY_FIRST = Said(_("First it decides which way to deal with this."))
IN_YOUR_WAY = Said(_("If they want to ask you something, they use the way you chose."))

CALLS_YOU = Said(_("{Complaints_team} at {council} calls you, in the times that you gave."))
WRITES_TO_YOU = Said(_("{Complaints_team} at {council} sends you a text message."))
NO_NUMBER = Said(_("You gave us no number, so nobody can call you."))

READS_FEEDBACK = Said(_("{Complaints_team} at {council} reads it."))
MAY_WRITE_BACK = Said(_("Someone may get in touch in the way you chose. Nobody has to."))

PUTS_WITH = Said(_("{Complaints_team} at {council} puts it with what you sent before."))
CHECKS_FIRST = Said(_("Before anything changes, they check with you, in the way you first gave."))
CHECKS_BEFORE_STOPPING = Said(
    _("Nothing stops yet. They check with you first, in the way you first gave. You can change your mind.")
)

ASK_COUNCIL = Said(
    _("{Complaints_team} at {council} is asked to find you an advocate."),
    helper=_("{Complaints_team} at {council} is asked to find an advocate."),
)
TOLD_PROVIDER = Said(
    _("{provider} is told that you would like an advocate."),
    helper=_("{provider} is told that an advocate is wanted."),
)
TELL_PROVIDER = Said(
    _("{Complaints_team} at {council} is asked to tell {provider} that you would like an advocate."),
    helper=_("{Complaints_team} at {council} is asked to tell {provider} that an advocate is wanted."),
)
OWN_ADVOCATE = Said(
    _("{Complaints_team} at {council} is told that you want someone you know by your side."),
    helper=_("{Complaints_team} at {council} is told that they want someone they know by their side."),
)
PASSED_ON = Said(_("We pass on to {council} that you would like help."))
FOR_FAMILIES = Said(
    _(
        "You can also call {family_rights_group}: {family_rights_group_phone}. For relatives and friends who care for "
        "a child there is {kinship}."
    )
)
CALL_THEM = Said(
    _("Call {advocates}: {advocates_phone}. They can find you an advocate."),
    helper=_("Call {advocates}: {advocates_phone}. They can find an advocate."),
)
NO_WAY_BACK = Said(
    _("You gave us no way to reach you, so please call {advocates} yourself: {advocates_phone}."),
)
ALSO_CALL = Said(_("You can also call {advocates} yourself: {advocates_phone}."))
GETS_IN_TOUCH = Said(_("Someone gets in touch with you in the way you chose."))
GET_IN_TOUCH_WITH: dict[str, Said] = {
    "both": Said(_("Someone gets in touch with you, and with the person you are helping.")),
    "person": Said(_("Someone gets in touch with the person you are helping.")),
}
HEAR_NOTHING = Said(
    _("We can’t say on which day. If you hear nothing, call {phone} and say {reference}."),
)
HEAR_NOTHING_NO_PHONE = Said(
    _(
        "We can’t say on which day. If you hear nothing, ask the complaints team, {email}, and say {reference}."
    ),
)
CALL_AND_SAY = Said(_("Call {phone} and say {reference}."))
ASK_AND_SAY = Said(_("Ask the complaints team, {email}, and say {reference}."))
STAGE_2_NEXT = Said(
    _(
        "You can ask for Stage 2. Try to ask within {days} working days of the answer. You can still ask later."
    ),
    _(
        "If you are not happy with the answer, or none comes in time, you can ask for Stage 2. Try to ask within "
        "{days} working days of the answer. The law sets no time for this, so you can still ask later."
    ),
)
STAGE_3_NEXT = Said(
    _(
        "You can then ask for Stage 3, a panel. Try to ask within {days_to_stage_3} working days of the answer. You "
        "can still ask later, but then the council may say no."
    )
)
