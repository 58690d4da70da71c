import json
from datetime import UTC, date, datetime

from intake.clock import LONDON
from intake.complaints.submission import Submission
from tests.complaints.people import CHILD_IN_DANGER, PARENT, sent


def test_what_was_sent_comes_back_from_the_store_as_it_was():
    submission = sent(CHILD_IN_DANGER)
    stored = json.loads(json.dumps(submission.to_document()))
    assert Submission.from_document(stored) == submission


def test_a_complaint_sent_a_minute_after_midnight_in_june_is_received_on_that_day_in_london():
    submission = sent(PARENT, at=datetime(2026, 6, 30, 23, 1, tzinfo=UTC).astimezone(LONDON))
    assert submission.received_on == date(2026, 7, 1)
    assert submission.facts.today == date(2026, 7, 1)


def test_the_path_is_the_one_that_was_walked():
    submission = sent(PARENT)
    assert [step.slug for step in submission.path.steps] == list(PARENT)
    assert submission.path.facts.answers == submission.answers


def test_the_twelve_months_are_judged_on_the_day_it_was_sent():
    assert sent(PARENT).time_limit.outcome == "over_12_months"
    assert sent(PARENT).time_limit.last_day == date(2025, 9, 3)


def test_a_story_is_never_shown_when_a_submission_is_printed():
    assert "Dave" not in repr(sent(CHILD_IN_DANGER))
