"""What a browser may offer to fill in: nothing for a child on a shared device, their own details for everyone else."""

import pytest

from tests.web.people import CHILD

STORY = {"story": {"story": "x"}}


def offered(page):
    """The token of each box, by name."""
    boxes = [e for e in page.main.iter() if e.tag == "textarea" or e.get("type") == "text"]
    return {box.get("name"): box.get("autocomplete") for box in boxes}


def met(visitor):
    """Every box of every page that was met."""
    found = {}
    for page in visitor.history:
        if page.status == 200 and page.asks:
            found |= offered(page)
    return found


@pytest.mark.parametrize("role", ["child", "not_said"])
@pytest.mark.parametrize("method", ["call", "text", "email", "post", "someone"])
def test_a_child_on_a_shared_device_is_offered_nothing(visitor, role, method):
    answers = {"you": {"role": role}, **STORY, "contact": {"method": method}}
    visitor.walk("complaint", answers, until="check")
    visitor.press("Tell us more first")
    visitor.walk_on(until="check")

    assert len(met(visitor)) > 10
    assert set(met(visitor).values()) == {"off"}


def test_before_we_know_who_it_is_nothing_is_offered_either(visitor):
    for address in ("/middlesbrough/resume", "/middlesbrough/complaint/story"):
        assert offered(visitor.open(address)) == {"code": "off"}
    visitor.post("/middlesbrough/complaint/contact", {"call_me": "Jaz"})
    assert set(offered(visitor.page).values()) == {"off"}


@pytest.mark.parametrize(
    ("method", "token"), [("call", "tel"), ("text", "tel"), ("email", "email"), ("post", "street-address")]
)
@pytest.mark.parametrize(
    "answers", [{"you": {"role": "parent"}}, {"start": {"device": "mine"}, "you": CHILD["you"]}]
)
def test_everyone_else_is_offered_their_own_details_and_nothing_for_the_story(
    visitor, answers, method, token
):
    visitor.walk("complaint", {**answers, **STORY, "contact": {"method": method}}, until="check")

    found = met(visitor)
    assert (found["call_me"], found["whole_name"], found["value"]) == ("nickname", "name", token)
    assert (found["story"], found["must_not_know"]) == ("off", "off")


def test_a_helper_is_offered_their_own_name_and_not_for_the_child(visitor):
    visitor.walk("complaint", {"you": {"role": "advocate"}, **STORY}, until="check")

    found = met(visitor)
    assert (found["name"], found["organisation"], found["children"]) == ("name", "organization", "off")
