"""What the law gives, in words: printed beside a council's page that says nothing of it, or less."""

from collections.abc import Mapping

from babel.support import LazyProxy

from intake.i18n import lazy as _
from intake.procedure.beside import Beside, What

LAW: Mapping[What, LazyProxy] = {
    "stage_1": _("The law: {days} working days from when the council got your complaint."),
    "stage_1_longest": _("The law: at most {days} working days from when the council got your complaint."),
    "stage_2": _(
        "The law: {days} working days. We count from when you asked. Some councils count from later."
    ),
    "stage_2_longest": _(
        "The law: at most {days} working days. We count from when you asked. Some councils count from later."
    ),
    "independent_person": _("The law: an independent person always takes part."),
    "stage_3_must_be_arranged": _(
        "The law: if you ask within {days} working days of getting the Stage 2 answer, the council must arrange a "
        "panel. You can still ask later, but then the council may say no."
    ),
    "panel": _("The law: {days} working days from when you asked."),
    "panel_report": _("The law: {days} working days from when the panel met."),
    "panel_answer": _("The law: {days} working days from when the council got the panel’s report."),
}


def law_says(found: tuple[Beside, ...], *what: What) -> tuple[str, ...]:
    """The sentences for those of `what` that stand beside this council's page."""
    return tuple(str(LAW[one.what]).format(days=one.days) for one in found if one.what in what)
