"""Advocates, helpers, parents and relatives in a browser, with axe on every page, down to the mails that arrive."""

import pytest
from playwright.sync_api import Page

from tests.browser import axe
from tests.browser.person import Person
from tests.browser.test_five_councils import PROFILES, file
from tests.end_to_end.live import LiveSite, Post, text_of

pytestmark = pytest.mark.slow

CHILD = {"I’m a child or a young person": True}
STORY = "My carer shouts at me."
NUMBER = {"Your phone number": "0161 496 0000", "When is it safe to reach you?": "after school"}


@pytest.fixture
def careful(page: Page, confirmed_site: LiveSite) -> Person:
    """Someone on whose every page axe looks."""
    return Person(page, confirmed_site.address, axe.finds_nothing)


def words_of(post: Post, reference: str, to: str) -> str:
    (mail,) = post.about(reference, to=to)
    return " ".join(text_of(mail).split())


def team(council: str) -> str:
    return PROFILES[council].contacts.email.value


def test_a_child_asks_for_an_advocate_without_a_complaint_at_nine_addresses(careful: Person, post: Post):
    careful.begin("middlesbrough", "advocate")
    careful.walk(
        {
            "you": CHILD,
            "contact": {
                "Call me": True,
                "Is there anyone who must not know?": "my mum",
                "What shall we call you?": "Jaz",
                "13 to 15": True,
            },
            "reach-call": NUMBER,
            "roughly": {"Where I live, or moving": True},
            "support": {"The language you like best": "Polish"},
            "advocate": {"Ask NYAS": True},
        }
    )
    assert len(set(careful.trail)) <= 9
    reference = careful.reference
    told = careful.page.locator("main").inner_text()
    assert "NYAS is told that you would like an advocate." in told
    assert "0808 808 1001" in told

    provider = words_of(post, reference, "requests@provider.example")
    assert provider.startswith(f"[Advocate] {reference}")
    for needed in ("0161 496 0000", "Safe times: after school", "Name to use: Jaz", "Polish"):
        assert needed in provider
    assert "Where I live" not in provider
    assert "my mum" not in provider
    staff = words_of(post, reference, team("middlesbrough"))
    assert staff.startswith(f"[Advocate] {reference} | CHILD")
    assert "Must not know: my mum" in staff


def test_the_provider_gets_no_story_unless_the_child_chose_that(person: Person, post: Post):
    for choice, may_read in (
        ("Yes. Please ask NYAS", False),
        ("Yes. Please ask NYAS, and let them read what I wrote", True),
    ):
        reference = person.file(
            "middlesbrough",
            {
                "you": CHILD,
                "story": {"What happened?": STORY},
                "advocate": {choice: True},
                "contact": {"Call me": True},
                "reach-call": NUMBER,
            },
        )
        assert (STORY in words_of(post, reference, "requests@provider.example")) == may_read


def test_an_advocate_writes_for_a_child_and_then_for_another_with_another_council(
    careful: Person, post: Post
):
    careful.begin("redcar-cleveland")
    careful.walk(
        {
            "you": {"I’m an advocate": True},
            "for-whom": {"A child or a young person": True},
            "children": {"Their names and ages": "Ali, 14"},
            "agreement": {
                "Do they know you are doing this? > Yes": True,
                "Do they agree with it? > Yes": True,
                "Yes, as they said it": True,
            },
            "helper": {"Your name": "Chris Moss", "Your organisation, if you have one": "NYAS"},
            "story": {"What happened to the person you are helping?": "Ali has had six social workers."},
            "hears": {
                "Both of us": True,
                "How can the person you are helping be reached safely?": "Ali’s own phone, 07700 900321",
            },
            "contact": {"Email me": True},
            "reach-email": {"Your email address": "chris@nyas.example"},
            "list": {"Yes, let’s make a list": True},
            "list-1": {"What went wrong?": "Six workers", "What would put it right?": "One who stays"},
        },
        until="check",
    )
    careful.page.get_by_role("button", name="Read it out together first").click()
    careful.page.wait_for_load_state()
    careful.on_page(careful.page)
    careful.walk(
        {
            "read-aloud": {
                "Is it right? What did we miss?": "I liked Sue",
                "The child heard this": True,
            }
        }
    )
    first = careful.reference
    (mail,) = post.about(first, to=team("redcar-cleveland"))
    assert mail["Reply-To"] == "chris@nyas.example"
    words = " ".join(text_of(mail).split())
    for told in (
        "How to reach the person they help: Ali’s own phone, 07700 900321",
        "Whom to answer: Both: the helper and the person they help.",
        "Yes: the helper read it to them before it was sent.",
        "What the child added when it was read out: I liked Sue",
        "Point 1: Six workers What would put it right: One who stays",
    ):
        assert told in words
    below = words.split("ABOVE THIS LINE")[1].split("BELOW THIS LINE")[0]
    assert below.index("Point 1: Six workers") < below.index("their own words begin")
    assert "07700 900321" not in below

    careful.page.get_by_role("link", name="Write for someone else").click()
    careful.page.wait_for_load_state()
    careful.on_page(careful.page)
    careful.page.get_by_label("Bexley Council").check()
    careful.go_on()
    careful.go_on()
    careful.walk(
        {
            "children": {"Their names and ages": "Bo, 9"},
            "story": {"What happened to the person you are helping?": "Bo was moved twice."},
        }
    )
    second = careful.reference
    assert second.startswith("BEX-")
    words = words_of(post, second, team("bexley"))
    for told in ("Chris Moss", "chris@nyas.example", "Bo, 9", "Bo was moved twice."):
        assert told in words
    for other in ("Ali", "six social workers", first):
        assert other not in words


def test_a_parent_complains_against_the_childs_wish_and_nobody_asks_for_consent(careful: Person, post: Post):
    answers = {
        "you": {"I’m a parent, or I have parental responsibility": True},
        "children": {"Their names and ages": "Sam, 15"},
        "story": {"What happened?": "They ended his support. He does not want me to complain."},
        "advocate-child": {"No, or not now": True},
        "contact": {"Write me a letter": True},
        "reach-post": {"The address to write to": "1 High Street"},
    }
    _reference, mail, record = file(careful, post, "north-east-lincolnshire", answers)
    assert not [address for address in careful.trail if address.endswith(("/agreement", "/adult"))]
    assert "A parent may complain. The child’s consent is not needed." in " ".join(text_of(mail).split())
    assert "no_agreement" not in record["flags"]
    assert record["on_behalf"] is None


def test_an_aunt_who_does_not_know_whether_the_child_agrees_is_never_stopped(careful: Person, post: Post):
    answers = {
        "you": {"I’m a relative or a friend": True},
        "for-whom": {"A child or a young person": True},
        "children": {"Their names and ages": "Lee, 7, and Kim, 5"},
        "agreement": {"Do they know you are doing this? > No": True},
        "helper": {"Your name": "Aunt Pat", "How you know the person you are helping": "their aunt"},
        "story": {"What happened to the person you are helping?": "They were split up."},
        "who": {"Their name, job or team": "Jo Reed\nTeam 3"},
    }
    _reference, mail, record = file(careful, post, "bexley", answers)
    words = " ".join(text_of(mail).split())
    assert "Speak to the child first, if safe." in words
    assert "Lee, 7, and Kim, 5" in words
    assert record["who_it_is_about"]["who"] == "Jo Reed\nTeam 3"
    assert "no_agreement" in record["flags"]


def test_two_grandparents_complain_together_for_themselves(careful: Person, post: Post):
    answers = {
        "you": {"I’m a relative or a friend": True},
        "for-whom": {"Me. It is about how I was treated": True},
        "story": {"What happened?": "Nobody asked us before they moved her."},
        "contact": {"Call me": True, "What would you like to be called?": "Ann Bell"},
        "reach-call": NUMBER,
        "support": {"If someone is doing this together with you: their name": "Joe Bell"},
    }
    _reference, mail, record = file(careful, post, "middlesbrough", answers)
    words = " ".join(text_of(mail).split())
    assert "Name to use: Ann Bell" in words
    assert "Together with: Joe Bell" in words
    assert "sufficient_interest" in record["flags"]
    assert {deadline["certainty"] for deadline in record["deadlines"]} == {"if_accepted"}


def test_a_solicitor_writes_for_an_adult_who_used_to_be_in_care(careful: Person, post: Post):
    answers = {
        "you": {"I’m a professional, like a teacher or a nurse": True},
        "for-whom": {"An adult who used to be in care": True},
        "adult": {"Their name": "Dee Hall", "No, or not yet": True},
        "helper": {"Your name": "R. Shah", "Your organisation, if you have one": "Shah Law"},
        "story": {"What happened to the person you are helping?": "No pathway plan since 18."},
        "hears": {"Only me": True},
        "contact": {"Email me": True},
        "reach-email": {"Your email address": "r.shah@law.example"},
    }
    _reference, mail, record = file(careful, post, "redcar-cleveland", answers)
    words = " ".join(text_of(mail).split())
    assert "Ask this person before you tell the helper anything." in words
    assert "Whom to answer: Only the helper." in words
    assert record["on_behalf"]["whom"] == "care_leaver"
    assert record["on_behalf"]["authority"] == "no"
    assert not [address for address in careful.trail if address.endswith("/agreement")]
    assert " | CHILD" not in mail["Subject"]


def test_a_grown_up_who_has_no_right_to_an_advocate_is_helped_too(careful: Person, post: Post):
    careful.begin("bexley", "advocate")
    careful.walk(
        {
            "you": {"I’m a relative or a friend": True},
            "for-whom": {"Me. It is about how I was treated": True},
            "contact": {"Call me": True},
            "reach-call": NUMBER,
            "advocate-help": {"Tell Bexley Council": True},
        }
    )
    told = careful.page.locator("main").inner_text()
    assert "We pass on to Bexley Council that you would like help." in told
    assert "Family Rights Group" in told
    staff = words_of(post, careful.reference, team("bexley"))
    assert "Consider what adjustments would be reasonable." in staff
