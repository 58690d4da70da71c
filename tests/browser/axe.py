"""axe-core with no rule off, and the one of WCAG 2.2 on that it leaves off by itself."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_AXE = Axe()
_RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def finds_nothing(page: Page) -> None:
    """Fails with what axe found on this page, and where; and when the page must be scrolled sideways."""
    found = [
        f"{violation['id']}: {violation['help']}: {[node['html'][:200] for node in violation['nodes']]}"
        for violation in _AXE.run(page, options=_RULES).response["violations"]
    ]
    assert found == [], f"{page.url}: {found}"
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide, f"{page.url} must be scrolled sideways"
