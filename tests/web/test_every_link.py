"""Every internal link ends at a page, wherever it stands."""

from urllib.parse import urljoin, urlsplit

import pytest

from tests.web.people import CHILD_WHO_IS_HURT, HELPER, PARENT
from tests.web.visitor import Visitor


def internal(page):
    """Every address of ours that this page links to, its stylesheet, script and icon too."""
    tied = [
        (e.get("href") or e.get("src") or "")
        for e in page.document.iter()
        if e.tag in ("a", "link", "script")
    ]
    whole = [urljoin(page.address, address).partition("#")[0] for address in tied]
    return {
        a for a in whole if a and not urlsplit(a).netloc and not a.startswith(("tel:", "mailto:", "sms:"))
    }


def test_from_the_chooser_every_page_is_reached_and_every_link_ends_at_a_200(app):
    waiting, seen = ["/"], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        page = Visitor(app).open(address)
        if "/exit" in address:
            assert page.status == 303
            continue
        assert page.status == 200, address
        if page.is_html:
            waiting += internal(page) - seen - set(waiting)

    for council in ("middlesbrough", "redcar-cleveland", "north-east-lincolnshire", "bournemouth", "bexley"):
        for page in (
            "",
            "complaint/",
            "advocate/",
            "how-it-works",
            "help-now",
            "privacy",
            "accessibility",
            "cookies",
            "resume",
        ):
            assert f"/{council}/{page}" in seen, "no link leads there"


@pytest.mark.parametrize("device", ["shared", "mine"])
@pytest.mark.parametrize("answers", [CHILD_WHO_IS_HURT, PARENT, HELPER], ids=["child", "parent", "helper"])
def test_inside_a_journey_every_link_ends_at_a_200(app, visitor, answers, device):
    visitor.open("/middlesbrough/complaint/")
    answers = {"start": {"device": device}, **answers}
    seen = set()
    while visitor.page.step != "sent":
        for address in sorted(internal(visitor.page) - seen):
            seen.add(address)
            passer_by = Visitor(app)
            passer_by.browser.client.set_cookie("intake", visitor.browser.cookie)
            page = passer_by.open(address)
            assert page.status == (303 if "/exit" in address else 200), address
        if (step := visitor.page.step or "start") in answers:
            visitor.fill(answers[step])
        visitor.go_on()
