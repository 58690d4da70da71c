"""What councils say besides names, roles and periods: one short sentence of ours for each thing.

A profile lists the codes that are true of its council (`also_said`); the sentence lives here once, so every
council and every language reads right. Facts in braces come from `words()`. `{quote}` is the council's own
words, verbatim: mark them as such.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from string import Formatter
from typing import Literal

from babel.support import LazyProxy

from intake.councils.profile import AlsoSaid, CouncilProfile
from intake.i18n import lazy as _

Where = Literal[
    "before_stage_1",
    "acknowledge",
    "stage_1",
    "to_stage_2",
    "stage_2",
    "to_stage_3",
    "stage_3",
    "ombudsman",
    "advocacy",
    "who_may",
    "elsewhere",
    "confidence",
    "feedback",
]


@dataclass(frozen=True)
class Saying:
    """A sentence and the part of the procedure it belongs to."""

    where: Where
    words: LazyProxy


SAYINGS: dict[str, Saying] = {
    # Before Stage 1, and the first word from the council
    "tell_staff_first": Saying(
        "before_stage_1", _("You can talk to the worker or their manager first, but you don’t have to.")
    ),
    "discuss_with_officer": Saying(
        "before_stage_1", _("You can talk to {complaints_officer} first about anything that worries you.")
    ),
    "settled_at_once": Saying(
        "before_stage_1", _("Some things can be put right straight away, if you agree.")
    ),
    "contacts_you_for_more": Saying("acknowledge", _("{council} says: “{quote}.”")),
    "officer_and_date_named": Saying(
        "acknowledge", _("You are told who is dealing with it and when you will get an answer.")
    ),
    "letter_that_it_is_recorded": Saying(
        "acknowledge",
        _("You get a letter. It says that your complaint is written down and will be looked into."),
    ),
    # Stage 1
    "called_informal": Saying(
        "stage_1", _("{council} calls this stage “{quote}”. It is a real complaint all the same.")
    ),
    "manager_knows_your_case": Saying(
        "stage_1", _("They usually supervise the work with you and know what has happened so far.")
    ),
    "contacts_you_and_tries_to_fix_it": Saying("stage_1", _("They contact you and try to put it right.")),
    "speaks_to_everyone": Saying("stage_1", _("They speak to you and to everyone else it is about.")),
    "reads_the_records": Saying("stage_1", _("They read all the records that matter for it.")),
    "writes_what_was_done": Saying("stage_1", _("They write to tell you what has been done.")),
    "talks_to_officers_and_contractors": Saying(
        "stage_1", _("They talk to the service’s own staff and to the companies that work for it.")
    ),
    "stage_1_answer_in_writing": Saying("stage_1", _("The answer comes in writing.")),
    "most_are_concluded": Saying("stage_1", _("{council} says: “{quote}.”")),
    "stage_1_tells_you_if_longer": Saying("stage_1", _("If they need longer, they tell you.")),
    "stage_1_says_why_and_when": Saying(
        "stage_1", _("If they need longer, they tell you why, and when you can expect the answer.")
    ),
    "reviews_the_records": Saying(
        "stage_1", _("{council} says “{quote}” about your complaint, as part of looking into it.")
    ),
    # Stage 2
    "resolution_meeting_first": Saying(
        "to_stage_2", _("Before Stage 2 you may be offered a meeting to sort it out, or another look at it.")
    ),
    "stage_2_from_another_service": Saying(
        "stage_2", _("They do not work for the service your complaint is about.")
    ),
    "stage_2_other_service_or_outside": Saying(
        "stage_2", _("They are a manager from another service, or somebody from outside the council.")
    ),
    "independent_person_not_staff": Saying(
        "stage_2",
        _(
            "The independent person is not on the council’s staff. They check that it is done properly and fairly."
        ),
    ),
    "independent_person_oversees": Saying(
        "stage_2", _("The independent person watches that it is done fairly and openly.")
    ),
    "independent_person_new_to_your_case": Saying(
        "stage_2", _("The independent person has had nothing to do with your case before.")
    ),
    "stage_2_meeting": Saying(
        "stage_2", _("They meet you. They ask for more information and what you would like to happen.")
    ),
    "stage_2_reads_and_speaks": Saying(
        "stage_2", _("They read all the papers and speak to you and to others it is about.")
    ),
    "a_report_by_each": Saying(
        "stage_2", _("The investigator and the independent person each write a report.")
    ),
    "report_with_findings": Saying(
        "stage_2", _("They write a report: what they found, and what they think should be done.")
    ),
    "copy_of_the_report": Saying("stage_2", _("You get a copy of the report.")),
    "stage_2_investigators_letter": Saying(
        "stage_2", _("The investigator writes to you: what they found, and what the council will do.")
    ),
    "meet_about_the_reports": Saying(
        "stage_2", _("You can meet the investigator and the independent person to talk about their reports.")
    ),
    "stage_2_adjudication": Saying(
        "stage_2",
        _(
            "Then {stage_2_answer} writes to you: their response to the report, their decision, what they will do "
            "and when. {council} calls this “{quote}”."
        ),
    ),
    "stage_2_written_answer": Saying(
        "stage_2", _("Then {stage_2_answer} writes to you with the answer to the report.")
    ),
    "stage_2_tells_you_if_longer": Saying("stage_2", _("If it takes longer, they tell you.")),
    "stage_2_longer_if_complex": Saying(
        "stage_2", _("How long it takes depends on how much there is to look into.")
    ),
    # Stage 3
    "panel_more_when_you_ask": Saying("to_stage_3", _("{council} tells you more when you ask for a panel.")),
    "panel_not_all_over_again": Saying("stage_3", _("{council} says that the panel “{quote}”.")),
    "panel_does_not_investigate_again": Saying(
        "stage_3",
        _("The panel does not investigate again. It looks for the best way to settle the complaint."),
    ),
    "panel_listens": Saying("stage_3", _("The panel listens to you and to the council.")),
    "panel_looks_at_stage_2": Saying("stage_3", _("The panel looks at whether Stage 2 was good enough.")),
    "panel_keeps_to_your_points": Saying(
        "stage_3", _("The panel keeps to what you complained about and what you want to happen.")
    ),
    "panel_looks_for_more": Saying(
        "stage_3", _("The panel looks for more information that may help to put things right.")
    ),
    "panel_decides_each": Saying("stage_3", _("The panel decides about each thing you complained about.")),
    "panel_new_ideas": Saying("stage_3", _("The panel suggests new ways to solve hard problems.")),
    "panel_injustice": Saying(
        "stage_3",
        _("The panel looks at whether what went wrong harmed you, and what the council can do about that."),
    ),
    "panel_improvements": Saying(
        "stage_3", _("The panel suggests what the council can do better, so that it doesn’t happen again.")
    ),
    "panel_practical_remedies": Saying(
        "stage_3", _("The panel recommends practical ways to put things right and to make services better.")
    ),
    "panel_you_may_come_with_someone": Saying(
        "stage_3", _("You can go to the panel’s meeting and bring someone with you.")
    ),
    "panel_write_your_main_points": Saying(
        "stage_3", _("It helps to write down your main points. The panel gets them before it meets.")
    ),
    "panel_say_who_comes": Saying(
        "stage_3",
        _("If someone is coming to speak for you, tell the council who, so that it can get ready for them."),
    ),
    "panel_reads_first": Saying("stage_3", _("The panel reads the papers before it meets.")),
    "panel_who_is_there": Saying(
        "stage_3",
        _(
            "The investigator, a manager for the council, the complaints manager and an administrator are there too."
        ),
    ),
    "panel_recommends": Saying("stage_3", _("Afterwards the panel says what it recommends.")),
    "panel_recommends_to_you_too": Saying(
        "stage_3", _("You get the panel’s recommendations in writing, and so does {recommendations_to}.")
    ),
    "panel_report_to_you_too": Saying("stage_3", _("The panel’s report goes to you and to the council.")),
    "stage_3_is_the_last": Saying("stage_3", _("This is the last stage of the council’s procedure.")),
    # The Ombudsman
    "ombudsman_looks_at": Saying(
        "ombudsman",
        _(
            "The Ombudsman looks at whether the council did something wrong, for example in a decision or a service, "
            "and at how your complaint was dealt with."
        ),
    ),
    # Who may complain, and help
    "accepted_as_acting": Saying("who_may", _("Someone can complain for you if they are “{quote}” of you.")),
    "someone_may_complain_for_you": Saying(
        "who_may", _("Someone else can speak to the council for you, or complain for you.")
    ),
    "say_what_you_would_like": Saying("who_may", _("It helps to say what you would like to happen.")),
    "manager_helps_you_complain": Saying(
        "advocacy", _("If you need help to complain, you can ask {complaints_officer}.")
    ),
    "officer_helps_get_an_advocate": Saying(
        "advocacy", _("You can ask {advocacy_arranged_by} to help you get an advocate.")
    ),
    "officer_asks_about_an_advocate": Saying(
        "advocacy", _("You are asked whether you would like an advocate, and one is found for you.")
    ),
    "advocate_may_be_someone_you_know": Saying(
        "advocacy", _("A friend, someone in your family or a teacher can be your advocate.")
    ),
    "advocate_you_meet_first": Saying("advocacy", _("You meet the advocate first and can talk with them.")),
    "advocate_can_change": Saying(
        "advocacy", _("If you are not happy with your advocate, you can ask for someone else.")
    ),
    "advocate_until_resolved": Saying(
        "advocacy", _("Your advocate stays with you until the complaint is settled.")
    ),
    # What else there is
    "services_elsewhere": Saying(
        "elsewhere",
        _(
            "For a school, a care home or another support service, {council} asks people to contact that place. "
            "You don’t have to go there first: you can always tell us."
        ),
    ),
    "ofsted_for_homes_and_schools": Saying(
        "elsewhere",
        _(
            "For a children’s home or a residential school, {council} says to contact Ofsted. "
            "You can always tell us as well."
        ),
    ),
    "strict_confidence": Saying(
        "confidence",
        _(
            "{council} says that it treats your complaint in strict confidence. "
            "If someone is not safe, it has to tell people who can help."
        ),
    ),
    "feedback_welcome": Saying("feedback", _("You can also send a comment, a compliment or a suggestion.")),
    "good_and_bad_feedback": Saying("feedback", _("{council} asks for your feedback, “{quote}”.")),
}


def saying(code: str) -> Saying | None:
    """The sentence with this code, or None when there is no such code."""
    return SAYINGS.get(code)


def said_at(profile: CouncilProfile, where: Where) -> tuple[AlsoSaid, ...]:
    """What this council says besides at one part of the procedure, in its profile's order."""
    return tuple(said for said in profile.also_said if SAYINGS[said.code].where == where)


def sentence(said: AlsoSaid, facts: dict[str, str]) -> str:
    """The sentence in the current language; `facts` are `words(profile)`."""
    return str(SAYINGS[said.code].words).format(**{**facts, "quote": said.quote or ""})


def fields_of(one: Saying) -> AbstractSet[str]:
    """The names in braces that the sentence needs filled."""
    return {name for _text, name, _spec, _conversion in Formatter().parse(str(one.words)) if name}
