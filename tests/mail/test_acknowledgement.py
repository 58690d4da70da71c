"""The acknowledgement at the end of the staff mail: the right voice, this council's names and dates, ready to send."""

from dataclasses import replace
from datetime import datetime

import pytest
import vobject

from intake.clock import LONDON
from tests.complaints.people import (
    ADVOCATE,
    ASKS_FOR_A_PANEL,
    ASKS_FOR_AN_ADVOCATE,
    ASKS_FOR_STAGE_2,
    CHILD,
    CHILD_IN_DANGER,
    GRANDMOTHER,
    MIDDLESBROUGH,
    PARENT,
    PROFILES,
    changed,
    sent,
)
from tests.mail.in_full import written

LINE = "BELOW THIS LINE: complaints team only. A letter to them, ready to send."
IN_TIME = changed(PARENT, when={"happened": "3 Sept 2026"}, sooner=None)


def letter(typed, profile=MIDDLESBROUGH, **how):
    """The letter's words, with the notes before it, on one line."""
    text = " ".join(written(sent(typed, profile, **how), profile).text.replace("=" * 72, "").split())
    assert text.count(LINE) == 1
    return text.split(LINE)[1].strip()


def test_a_child_is_written_to_in_plain_words():
    text = letter(CHILD_IN_DANGER)
    assert "Hello Sam, Thank you for telling us." in text
    assert "You should have an answer by Friday 18 December 2026." in text
    assert "If it needs more time: Wednesday 6 January 2027 at the latest." in text
    assert "By law" not in text
    assert "complaint" not in text.split("Hello Sam")[1].split("[Your name and job]")[0].replace(
        "complaining", ""
    )


def test_a_grown_up_is_written_to_as_one():
    text = letter(IN_TIME)
    assert "Dear Mary Jones, Thank you for your complaint." in text
    assert "By law you should have an answer by Friday 18 December 2026." in text


def test_a_helper_is_told_of_the_person_they_help():
    text = letter(ADVOCATE)
    assert "Dear Chris Moss," in text
    assert "The person on their side is welcome." in text


def test_whoever_gave_no_name_is_greeted_without_one():
    assert "Hello, Thank you for telling us." in letter(CHILD)


@pytest.mark.parametrize(
    ("council", "words"),
    [
        ("middlesbrough", "First it goes to the manager of the service you're complaining about: [name]."),
        ("redcar-cleveland", "First it goes to a Team Manager: [name]."),
        ("north-east-lincolnshire", "First it goes to the officer dealing with your complaint: [name]."),
        ("bournemouth", "First it goes to the person looking in to your complaint: [name]."),
        ("bexley", "First it goes to the relevant Service Manager: [name]."),
    ],
)
def test_each_council_names_its_own_people(council, words):
    text = letter(CHILD, PROFILES[council])
    assert words in text
    assert text.endswith(f"[Your name and job], {PROFILES[council].name}")


def test_what_only_they_can_know_stands_in_brackets():
    assert "Fill in what stands in [brackets], and take out what is not so." in letter(CHILD)
    assert "Your reference is MBR-7K3P-29XD. [Your name] looks after it: [your phone number]." in letter(
        CHILD
    )


def test_a_manager_who_is_named_is_not_announced_as_the_one_who_looks_at_it():
    text = letter(changed(IN_TIME, who={"who": "Team 3", "manager_too": "yes"}))
    assert "someone whom it is not about: [name]" in text
    assert "the manager of the service" not in text


@pytest.mark.parametrize("allegation", ["yes", "not_sure", "no", "not_say"])
def test_where_someone_may_be_hurt_nobody_it_may_be_about_is_announced(allegation):
    text = letter(changed(CHILD_IN_DANGER, safe_who={"allegation": allegation}))
    assert "Someone who had nothing to do with it looks at it first: [name]." in text
    assert "manager" not in text


def test_a_decision_that_comes_first_promises_nobody_yet():
    for typed, kind in (
        (GRANDMOTHER, "complaint"),
        (changed(ASKS_FOR_A_PANEL, earlier={"stage_2_answered": "2019"}), "stage_3"),
    ):
        assert "goes first to" not in letter(typed, kind=kind)
        assert "will look at it" not in letter(typed, kind=kind)


def test_leaving_stage_1_out_is_decided_on_first_and_stage_1_is_owed_otherwise():
    text = letter(changed(ASKS_FOR_STAGE_2, reason={"reason": "skip_stage_1"}), kind="stage_2")
    assert "First we decide whether Stage 2 begins now." in text
    assert "If it does not, you get a Stage 1 answer by [day]." in text
    assert "If it does, you should have an answer by Wednesday 13 January 2027." in text
    assert "procedure" not in text


def test_where_the_council_decides_first_the_date_hangs_on_that():
    text = letter(GRANDMOTHER)
    assert "We will tell you by [day] either way, and why." in text
    assert "If we do, you should have an answer by" in text


def test_something_to_be_stopped_is_answered():
    assert "You asked us to hold this: The case closes, 10 December. [What you decided, and why.]" in letter(
        PARENT
    )


def test_a_day_of_the_councils_own_is_told_too_where_it_is_another():
    lincolnshire = PROFILES["north-east-lincolnshire"]
    within = replace(lincolnshire.stage_1.within, days=8)
    quicker = replace(lincolnshire, stage_1=replace(lincolnshire.stage_1, within=within))
    assert "North East Lincolnshire Council says it answers by Wednesday 16 December 2026." in letter(
        CHILD, quicker
    )
    assert "says it answers" not in letter(CHILD, lincolnshire)


# An advocate


@pytest.mark.parametrize(
    ("advocate", "words"),
    [
        ({}, "You can have an advocate: someone on your side"),
        ({"advocate": "no"}, "You can have an advocate: someone on your side"),
        (
            {"advocate": "council"},
            "You asked for an advocate: someone on your side. [Name] will get in touch",
        ),
        (
            {"advocate": "provider"},
            "You asked for an advocate: someone on your side. [Name] will get in touch",
        ),
        ({"advocate": "self"}, "You said that you call NYAS yourself: 0808 808 1001."),
        ({"advocate": "own"}, "The person on your side is welcome."),
        ({"advocate": "has"}, "The person on your side is welcome."),
    ],
)
def test_what_comes_of_their_wish_for_an_advocate(advocate, words):
    assert words in letter({**CHILD, "advocate": advocate})


def test_for_someone_else_it_is_asked_for_them():
    assert "You asked for an advocate for them." in letter({**ADVOCATE, "advocate": {"advocate": "council"}})
    assert "The child or young person can have an advocate" in letter(IN_TIME)


def test_an_adult_without_the_right_is_told_of_help_only_if_they_asked():
    assert "You asked for help with this. [What you can offer.]" in letter(GRANDMOTHER)
    assert "You asked for help" not in letter({**GRANDMOTHER, "advocate-help": {"advocate": "no"}})


# Before it is sent


def test_danger_comes_first():
    assert letter(CHILD_IN_DANGER).startswith("Act on the flags first.")
    assert "Act on the flags" not in letter(CHILD)


def test_without_a_way_to_reach_them_it_is_kept_for_when_they_ring():
    assert "They gave no way to reach them: keep this for when they ring." in letter(CHILD)


def test_where_someone_must_not_know_it_goes_only_when_it_is_safe():
    assert "Someone must not know: send it only in the way they chose, when it is safe." in letter(
        CHILD_IN_DANGER
    )
    assert "Send it only in the way they chose." in letter(IN_TIME)


def test_it_says_when_another_language_is_wanted():
    assert "They used the site in Polish: send it in that language." in letter(CHILD, language="pl")


# The later stages, and what has none


def test_stage_2_is_acknowledged_with_who_looks_at_it_again():
    text = letter(ASKS_FOR_STAGE_2, kind="stage_2")
    assert "You asked for Stage 2 on Friday 4 December 2026." in text
    assert "It goes to the independent investigator, with an independent person: [names]." in text
    assert "By law you should have an answer by Wednesday 13 January 2027." in text
    assert "you can ask for Stage 3: a review panel" in text


def test_a_panel_is_acknowledged_and_has_no_stage_after_it():
    text = letter(ASKS_FOR_A_PANEL, PROFILES["bexley"], kind="stage_3")
    assert "You asked us on Friday 4 December 2026 for a panel." in text
    assert "The panel should meet by Wednesday 20 January 2027." in text
    assert "you can ask for" not in text
    assert "You can ask the Ombudsman at any stage." in text


def test_a_panel_that_was_asked_for_late_is_decided_on_first():
    late = changed(ASKS_FOR_A_PANEL, earlier={"stage_2_answered": "1 June 2026"})
    assert "First we decide whether there will be a panel." in letter(late, kind="stage_3")


def test_a_day_that_may_move_is_told_as_one():
    at = datetime(2028, 12, 20, 9, 0, tzinfo=LONDON)
    assert "this day may move" in letter(CHILD, at=at)


def test_a_request_for_an_advocate_has_no_letter_as_no_answer_is_owed_by_a_day():
    assert LINE not in written(sent(ASKS_FOR_AN_ADVOCATE, kind="advocate")).text


def test_who_comes_to_a_panel_is_for_the_complaints_team_only():
    mail = written(sent(ASKS_FOR_A_PANEL, PROFILES["bexley"], kind="stage_3"), PROFILES["bexley"])
    above = mail.text.split("ABOVE THIS LINE: complaints team only.")[0]
    assert "Who comes with you? my uncle Ed" in above
    assert "my uncle Ed" not in mail.attachments[0].content.decode()


def test_the_letter_is_no_part_of_what_may_be_passed_on():
    attached = written(sent(CHILD_IN_DANGER)).attachments[0].content.decode()
    assert LINE not in attached


# dates.ics


def test_a_council_that_asks_gets_its_dates_as_a_file_for_a_calendar():
    profile = replace(MIDDLESBROUGH, calendar_file=True)
    file = next(file for file in written(sent(CHILD), profile).attachments if file.name == "dates.ics")
    assert file.content_type == "text/calendar; charset=utf-8"
    assert len(vobject.readOne(file.content.decode()).vevent_list) == 3


def test_nobody_else_gets_one_nor_where_nothing_is_owed():
    names = [file.name for file in written(sent(CHILD)).attachments]
    assert names == ["to-pass-on.html", "record.json"]
    profile = replace(MIDDLESBROUGH, calendar_file=True)
    asked = written(sent(ASKS_FOR_AN_ADVOCATE, kind="advocate"), profile)
    assert "dates.ics" not in [file.name for file in asked.attachments]
