"""The stylesheet and the script: small, our own, readable in both schemes; and what the script adds."""

import re
from collections.abc import Callable, Iterator
from itertools import product
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from intake.councils.colours import CONTROL, PAGE_DARK, PAGE_LIGHT, TEXT, contrast
from intake.folders import STATIC, TEMPLATES
from intake.journey.fields import STORY_LETTERS
from intake.web.assets import colours
from tests.web.page import words_of
from tests.web.visitor import Visitor

CSS = (STATIC / "intake.css").read_text()
SCRIPT = (STATIC / "intake.js").read_text()
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULES = COMMENT.sub("", CSS)
LIGHT, DARK = range(2)

# What stands on what. `brand` is text or an edge on `page` only.
WORDS_ON = [
    *product(("ink", "soft"), ("page", "warm", "table", "bad-soft")),
    ("bad", "page"),
    ("brand", "page"),
    ("on-brand", "brand"),
    ("page", "ink"),  # the exit button
]
CONTROLS_ON = [
    ("edge", "page"),
    ("bad", "page"),
    *product(("ring",), ("page", "warm", "table", "bad-soft")),
]
WASH = 0.09  # how much of the council's colour is in .hero


def pairs() -> dict[str, tuple[str, str]]:
    """Each colour of ours as (light, dark)."""
    found = re.findall(r"--([\w-]+):[^;]*?light-dark\((#\w{6}), (#\w{6})\)", RULES)
    return {name: (light, dark) for name, light, dark in found}


def wash(brand: str, page: str) -> str:
    """`brand` thinned with `page`, as color-mix() does it in sRGB."""
    channels = zip(*(bytes.fromhex(colour[1:]) for colour in (brand, page)), strict=True)
    return "#" + bytes(round(one * WASH + other * (1 - WASH)) for one, other in channels).hex()


def test_the_stylesheet_is_under_16_kilobytes_with_any_councils_colours_in_front(profiles):
    longest = max(len(colours(profile)) for profile in profiles.values())
    assert longest + len(CSS.encode()) < 16 * 1024


def test_the_script_is_under_3_kilobytes():
    assert len(SCRIPT.encode()) < 3 * 1024


def test_nothing_comes_from_elsewhere():
    assert not re.search(r"url\(|@import|@font-face|https?:", CSS + SCRIPT)
    assert not re.search(r"\beval\b|innerHTML|\.style\b|setAttribute\(\"style|fetch\(|cookie|Storage", SCRIPT)


def test_the_page_runs_in_the_direction_of_its_language():
    declared = re.findall(r"[{;]\s*(-?[\w-]+)\s*:\s*([^;{}]+)", RULES)
    physical = re.compile(
        r"(left|right|top|bottom|float|width|height|(min|max)-(width|height)"
        r"|(margin|padding|border|scroll-margin|inset)-(left|right|top|bottom)(-\w+)?"
        r"|border-(top|bottom)-(left|right)-radius)"
    )
    assert [name for name, _ in declared if physical.fullmatch(name)] == []
    assert [
        value for name, value in declared if name == "text-align" and value.strip() in ("left", "right")
    ] == []
    for name, value in declared:
        if name in ("margin", "padding", "inset", "border-width", "scroll-margin"):
            sides = re.sub(r"\([^()]*(\([^()]*\)[^()]*)*\)", "()", value).split()
            assert len(sides) < 4 or sides[1] == sides[3], f"{name}: {value}"


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_our_own_colours_can_be_read(scheme):
    ours = pairs()
    for front, ground in WORDS_ON:
        assert contrast(ours[front][scheme], ours[ground][scheme]) >= TEXT, (front, ground)
    for front, ground in CONTROLS_ON:
        assert contrast(ours[front][scheme], ours[ground][scheme]) >= CONTROL, (front, ground)


def test_the_page_is_the_ground_that_a_councils_colours_are_checked_on():
    assert pairs()["page"] == (PAGE_LIGHT, PAGE_DARK)
    assert "var(--on-accent," in CSS
    assert "var(--accent," in CSS


def test_words_can_be_read_on_the_welcome_in_every_councils_colour(profiles):
    assert f"color-mix(in srgb, var(--brand) {WASH:.0%}, var(--page))" in CSS
    ours = pairs()
    accents = [(p.colours.accent, p.colours.accent_dark) for p in profiles.values()]
    for accent, scheme in product([*accents, ours["brand"]], (LIGHT, DARK)):
        ground = wash(accent[scheme], ours["page"][scheme])
        for front in ("ink", "soft"):
            assert contrast(ours[front][scheme], ground) >= TEXT, (front, accent)


def test_an_older_browser_gets_the_light_colours():
    fallback = RULES[RULES.index("@supports not") :].split("}")[0]
    given = {
        name: colour * (2 if len(colour) < 6 else 1)
        for name, colour in re.findall(r"--([\w-]+): #(\w+)", fallback)
    }
    assert given == {name: light.removeprefix("#") for name, (light, _) in pairs().items()}


def test_every_class_that_the_list_at_the_top_offers_is_there():
    offered = set(re.findall(r"(?<![\w<])\.([a-z]+)", COMMENT.search(CSS)[0])) - {"html"}
    styled = set(re.findall(r"\.([a-z]+)\b", RULES))
    assert offered <= styled, offered - styled


def test_nothing_on_a_page_sticks_or_moves():
    assert not re.search(r"position:\s*(sticky|fixed)|animation|transition", RULES)


# The macros


def test_a_text_that_begins_with_an_empty_line_comes_back_with_it(visitor: Visitor):
    visitor.walk("complaint", {"you": {"role": "child"}}, until="story")
    visitor.fill({"story": "\n\nTwo empty lines first."}).press()
    visitor.open("/middlesbrough/complaint/story")
    assert visitor.page.form.value("story").replace("\r\n", "\n") == "\n\nTwo empty lines first."


def test_a_hint_about_a_whole_page_is_told_with_its_first_question(visitor: Visitor):
    page = visitor.walk("complaint", {"story": {"story": "x"}, "you": {"role": "child"}}, until="contact")
    first = next(page.main.iter("fieldset"))
    hint = next(e for e in page.main.iter("p") if e.get("id") == first.get("aria-describedby"))
    assert words_of(hint).startswith("You can skip this.")


def test_the_count_knows_the_servers_limit():
    assert f"STORY_LETTERS = {STORY_LETTERS} " in (TEMPLATES / "macros.html").read_text()


def test_the_browser_may_not_offer_a_child_anything_on_a_shared_phone(visitor: Visitor):
    answers = {"story": {"story": "x"}, "you": {"role": "child"}}
    page = visitor.walk("complaint", answers, until="contact")
    boxes = [e for e in page.main.iter() if e.tag == "textarea" or e.get("type") == "text"]
    assert len(boxes) > 1
    assert {box.get("autocomplete") for box in boxes} == {"off"}


# The script

ELSEWHERE = "www.bbc.co.uk"
Open = Callable[[str], Page]


@pytest.fixture
def see(page: Page, visitor: Visitor) -> Iterator[Open]:
    """Opens an address of the site in a browser; nothing leaves this machine."""
    client = visitor.browser.client
    posted: list[str] = []

    def answer(route: Route) -> None:
        asked = route.request
        where = urlsplit(asked.url)
        if where.path.endswith("/exit"):
            route.fulfill(body="<title>Weather</title>", content_type="text/html")
            return
        headers = {name: value for name, value in asked.headers.items() if name == "content-type"}
        if asked.method == "POST":
            posted.append(where.path)
        got = client.open(
            where.path,
            method=asked.method,
            data=asked.post_data_buffer,
            headers=headers,
            follow_redirects=True,
        )
        route.fulfill(status=got.status_code, body=got.data, headers=dict(got.headers))

    page.route("**/*", answer)
    page.posted = posted  # type: ignore[attr-defined]

    def see(address: str) -> Page:
        page.goto(f"http://localhost{address}")
        return page

    yield see
    page.unroute_all()


@pytest.fixture
def story(see: Open, visitor: Visitor) -> Page:
    """A child's story page."""
    visitor.walk("complaint", {"you": {"role": "child"}}, until="story")
    return see("/middlesbrough/complaint/story")


@pytest.mark.browser
def test_shift_three_times_leaves_and_back_does_not_return(see: Open):
    see("/middlesbrough/")
    page = see("/middlesbrough/how-it-works")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/exit")
    assert page.title() == "Weather"
    page.go_back()
    assert page.url.endswith("/middlesbrough/")


@pytest.mark.browser
def test_the_exit_link_leaves_the_same_way(see: Open):
    see("/middlesbrough/")
    page = see("/middlesbrough/how-it-works")
    page.get_by_role("link", name="Exit this page").click()
    page.wait_for_url("**/exit")
    page.go_back()
    assert page.url.endswith("/middlesbrough/")


@pytest.mark.browser
def test_the_page_is_blank_before_the_next_one_is_there(see: Open):
    page = see("/middlesbrough/")
    page.evaluate("document.querySelector('[data-exit]').href = '#still-here'")
    page.get_by_role("link", name="Exit this page").click()
    assert page.locator("body").is_hidden()
    assert page.title().strip("\u200b") == ""


@pytest.mark.browser
def test_writing_in_capitals_does_not_leave(story: Page):
    story.locator("textarea").focus()
    for letter in "SAM IS MY BROTHER":
        story.keyboard.press(f"Shift+{letter}" if letter.strip() else "Space")
    for _ in range(2):
        story.keyboard.press("Shift")
    assert story.url.endswith("/story")
    assert story.locator("textarea").input_value() == "SAM IS MY BROTHER"


@pytest.mark.browser
def test_what_went_wrong_is_where_the_keyboard_is_and_its_link_reaches_the_box(story: Page):
    story.get_by_role("button", name="Continue").click()
    expect(story.locator("[data-problems]")).to_be_focused()
    assert story.title().startswith("Error:")
    story.locator("[data-problems] a").click()
    expect(story.locator("#story")).to_be_focused()
    label = story.locator("h1").bounding_box()
    assert label["y"] >= 0, "the question is in sight above its box"


@pytest.mark.browser
def test_a_double_click_sends_once(story: Page):
    story.locator("textarea").fill("They moved me.")
    story.get_by_role("button", name="Continue").dblclick()
    expect(story.locator("h1")).not_to_have_text("What happened?")
    assert len(story.posted) == 1


@pytest.mark.browser
def test_the_count_is_silent_until_a_text_nears_its_end_and_counts_as_the_server_does(story: Page):
    box, count = story.locator("textarea"), story.get_by_role("status")

    def write(text: str) -> None:
        box.evaluate("(box, text) => { box.value = text; box.dispatchEvent(new Event('input')) }", text)

    write("a" * 80_000)
    story.wait_for_timeout(800)
    expect(count).to_have_text("")
    write("\r\n" * 5 + "🙂" * 5 + "a" * (STORY_LETTERS - 20))
    expect(count).to_have_text("Characters left: 10")
    write("a" * (STORY_LETTERS + 1_234))
    expect(count).to_have_text("Too long by this many characters: 1,234")


@pytest.mark.browser
def test_a_whole_row_is_what_you_tap(see: Open, visitor: Visitor):
    visitor.walk("complaint", until="you")
    page = see("/middlesbrough/complaint/you")
    for row in page.locator(".choice").all():
        row.scroll_into_view_if_needed()
        box = row.bounding_box()
        assert box["height"] >= 44
        page.mouse.click(box["x"] + box["width"] - 8, box["y"] + box["height"] / 2)
        assert row.locator("input").is_checked()
        page.mouse.click(box["x"] + 28, box["y"] + 26)
        assert row.locator("input").is_checked()
