"""A statement of complaint that writes itself: a list after the story, point by point."""

from tests.web.people import CHILD, PARENT
from tests.web.stored import sent_by

LIST = {
    "list": {"Shall we make a list?": "Yes, let’s make a list"},
    "list-1": {"What went wrong?": "No plan", "What would put it right?": "A plan", "another": "yes"},
    "list-2": {"What went wrong?": "Nobody calls", "another": "no"},
}
LISTING = {**{step: typed for step, typed in PARENT.items() if step != "right"}, **LIST}


def test_each_point_has_what_would_put_it_right_and_nobody_asks_again(visitor):
    visitor.walk("complaint", LISTING)
    asked = [page.step for page in visitor.history]
    assert "list-3" not in asked
    assert "right" not in asked
    points = sent_by(visitor).facts.points
    assert [(point.what, point.right) for point in points] == [("No plan", "A plan"), ("Nobody calls", "")]


def test_whoever_makes_no_list_says_in_one_what_would_put_it_right(visitor):
    visitor.walk("complaint", PARENT)
    asked = [page.step for page in visitor.history]
    assert "list" in asked
    assert "list-1" not in asked
    assert sent_by(visitor).facts.wishes == ("A plan, in writing", "Someone who calls back")


def test_a_child_is_asked_only_when_they_tell_more(visitor):
    visitor.walk("complaint", CHILD, until="check")
    assert "list" not in [page.step for page in visitor.history]
    assert visitor.press("Tell us more first").heading == "Shall we make a list?"


def test_the_list_goes_with_a_complaint_that_becomes_a_request_for_stage_2(visitor):
    """It fills the points, each of which asks why the answer does not put it right; nothing is typed twice."""
    answers = {**LISTING, "before": {"told": "yes", "answered": "yes"}}
    del answers["sooner"], answers["when"]
    visitor.walk("complaint", answers, until="answered")
    visitor.fill({"next": "stage_2"}).press()
    while visitor.page.step != "point-1":
        visitor.press()
    first = dict(visitor.page.form.data())
    assert (first["what"], first["right"], first["why"]) == ("No plan", "A plan", "")
    visitor.fill({"why": "The letter has no date for it"}).press()
    assert dict(visitor.page.form.data())["what"] == "Nobody calls"
    visitor.fill({"what": ""}).press()
    assert visitor.page.step != "point-3"
    visitor.walk_on()
    submission = sent_by(visitor)
    assert submission.kind == "stage_2"
    assert [(point.what, point.why) for point in submission.facts.points] == [
        ("No plan", "The letter has no date for it")
    ]
    assert "Nobody calls" not in str(submission.to_document()), "what they took out is sent nowhere"


def test_a_child_who_has_told_enough_keeps_the_list_in_the_request_for_stage_2(visitor):
    visitor.walk("complaint", CHILD, until="check")
    visitor.press("Tell us more first")
    visitor.walk_on({**LIST, "before": {"told": "yes", "answered": "yes"}}, until="answered")
    visitor.fill({"next": "stage_2"}).press()
    visitor.press("That is enough: check it now")
    assert visitor.page.step == "check"
    visitor.press()
    points = sent_by(visitor).facts.points
    assert [point.what for point in points] == ["No plan", "Nobody calls"]


def test_what_would_put_it_right_in_all_is_not_asked_for_again_at_each_point(visitor):
    answers = {**PARENT, "before": {"told": "yes", "answered": "yes"}}
    del answers["sooner"], answers["when"], answers["right"]
    visitor.walk("complaint", answers, until="answered")
    address = visitor.page.address.replace("answered", "right")
    assert visitor.open(address).step == "answered", "it is not their turn yet"
    visitor.fill({"next": "new"}).press()
    visitor.walk_on({"right": {"1. First thing": "Say sorry"}}, until="support")
    visitor.open(address.replace("right", "answered"))
    visitor.fill({"next": "stage_2"}).press()
    while visitor.page.step != "point-1":
        visitor.press()
    assert "right" not in dict(visitor.page.form.data())
    visitor.walk_on({"point-1": {"what": "No apology"}})
    assert sent_by(visitor).facts.wishes == ("Say sorry",)
