"""The sentences of "Where am I?"."""

from collections.abc import Mapping

from babel.support import LazyProxy

from intake.i18n import lazy as _
from intake.procedure.standing import At
from intake.procedure.timeline import Event, What

HAPPENED: Mapping[Event, LazyProxy] = {
    "complained": _("You told the council."),
    "told_longer": _("The council said that it needs longer."),
    "answered": _("You got the Stage 1 answer."),
    "asked_stage_2": _("You asked for Stage 2."),
    "met": _("The Stage 2 investigator met you."),
    "stage_2_answered": _("You got the Stage 2 answer."),
    "asked_stage_3": _("You asked for Stage 3, the panel."),
    "panel": _("The panel met."),
    "panel_report": _("The council got the panel’s report."),
    "last_answer": _("You got the council’s last answer."),
}
HERE: Mapping[At, LazyProxy] = {
    "stage_1": _("You are at Stage 1. The council has to answer."),
    "after_stage_1": _(
        "You have the Stage 1 answer. If it does not put things right, you can ask for Stage 2."
    ),
    "stage_2": _("You are at Stage 2. It is being looked at again."),
    "after_stage_2": _(
        "You have the Stage 2 answer. If it does not put things right, you can ask for Stage 3, a panel."
    ),
    "stage_3": _("You are at Stage 3, the panel."),
    "ended": _("The council’s own procedure is over. You can still ask the Ombudsman."),
}
WAS_DUE: Mapping[What, LazyProxy] = {
    "stage_1": _("The Stage 1 answer was due."),
    "stage_1_longest": _("This was the last day the law gives for the Stage 1 answer."),
    "stage_2": _("The Stage 2 answer was due."),
    "stage_2_longest": _("This was the last day the law gives for the Stage 2 answer."),
    "panel": _("The panel should have met."),
    "panel_report": _("The panel’s report was due."),
    "panel_answer": _("The council’s last answer was due."),
}
WAS_DUE_IF: Mapping[What, LazyProxy] = {
    "panel": _("If the council set up a panel, it should have met by this day."),
    "panel_report": _("If there was a panel, its report was due."),
    "panel_answer": _("If there was a panel, the council’s last answer was due."),
}
IS_LATE: Mapping[What, LazyProxy] = {
    "stage_1": _("The Stage 1 answer is late."),
    "stage_2": _("The Stage 2 answer is late."),
    "panel": _("The panel is late."),
    "panel_report": _("The panel’s report is late."),
    "panel_answer": _("The council’s last answer is late."),
}
ANSWERED_BY: Mapping[Event, What] = {
    "answered": "stage_1",
    "stage_2_answered": "stage_2",
    "panel": "panel",
    "panel_report": "panel_report",
    "last_answer": "panel_answer",
}
"""What each event brings to its end."""
IS_DUE: Mapping[What, LazyProxy] = {
    "stage_1": _("The Stage 1 answer is due."),
    "stage_1_longest": _("If it is hard to sort out, this is the last day for it."),
    "ask_stage_2": _("Try to ask for Stage 2 by this day. You can still ask later."),
    "stage_2": _("The Stage 2 answer is due."),
    "stage_2_longest": _("If it is hard to sort out, this is the last day for it."),
    "ask_stage_3": _("Try to ask for Stage 3 by this day. Then there must be a panel."),
    "panel": _("The panel should meet by this day."),
    "panel_report": _("The panel’s report is due."),
    "panel_answer": _("The council’s last answer is due."),
}
IS_DUE_IF: Mapping[What, LazyProxy] = {
    "panel": _("If the council sets up a panel, it should meet by this day."),
    "panel_report": _("If there is a panel, its report is due."),
    "panel_answer": _("If there is a panel, the council’s last answer is due."),
}
"""The same where the council first decides whether there is a panel."""

ABOUT: Mapping[What, LazyProxy] = {
    "acknowledgement": _("To tell you that it arrived:"),
    "settled_first": _("To try to put it right first:"),
    "named": _("To tell you who looks at it:"),
    "stage_1": _("The answer:"),
    "stage_1_longest": _("If it takes longer:"),
    "stage_2_acknowledgement": _("To tell you that it arrived:"),
    "stage_2": _("The Stage 2 answer:"),
    "stage_2_longest": _("If it takes longer:"),
    "panel": _("Until the panel meets:"),
    "panel_report": _("The panel’s report:"),
    "panel_answer": _("The council’s last answer:"),
}
