"""The dates someone knows, from which "Where am I?" makes their timeline."""

from intake.i18n import lazy as _
from intake.journey.fields import Day
from intake.journey.question import Question
from intake.journey.questions.in_order import InOrder
from intake.journey.said import Said

LIKE = Said(_("Like 3 September 2026"))


class KnownDates(InOrder, Question):
    """Every date that a deadline counts from or that ends a wait; each may be left empty."""

    title = Said(_("Your dates"))
    heading = Said(_("The dates you know"))
    hint = Said(_("Write the dates you know. Leave the others empty."))
    complained = Day(Said(_("When did you tell the council?"), helper=_("When was the council told?")), LIKE)
    told_longer = Day(Said(_("Did they say they need longer? When did they tell you?")))
    answered = Day(Said(_("When did you get their answer?"), helper=_("When did its answer come?")))
    asked_stage_2 = Day(Said(_("When did you ask for Stage 2?"), helper=_("When was Stage 2 asked for?")))
    met = Day(
        Said(
            _("When did the Stage 2 investigator meet you?"),
            helper=_("When did the Stage 2 investigator meet them?"),
        )
    )
    stage_2_answered = Day(
        Said(_("When did you get the Stage 2 answer?"), helper=_("When did the Stage 2 answer come?"))
    )
    asked_stage_3 = Day(
        Said(
            _("When did you ask for Stage 3, the panel?"), helper=_("When was Stage 3, the panel, asked for?")
        )
    )
    panel = Day(Said(_("When did the panel meet?")))
    panel_report = Day(
        Said(_("When did the council get the panel’s report?")), Said(_("The day on the report will do."))
    )
    last_answer = Day(
        Said(
            _("When did you get the council’s last answer?"),
            helper=_("When did the council’s last answer come?"),
        )
    )
