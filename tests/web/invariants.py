"""What every answer of the site must be, errors and redirects too. A broken rule is told in a sentence."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from html5lib.html5parser import ParseError

from intake.i18n import languages
from tests.web.page import GOES_ON, Page, words_of

LEGAL_TOKENS = frozenset(
    [
        "off",
        "on",
        "name",
        "honorific-prefix",
        "given-name",
        "additional-name",
        "family-name",
        "nickname",
        "organization-title",
        "organization",
        "street-address",
        "address-line1",
        "address-line2",
        "address-line3",
        "postal-code",
        "country",
        "country-name",
        "language",
        "bday",
        "sex",
        "tel",
        "tel-national",
        "email",
        "url",
    ]
)
NEVER_SAID = re.compile(r"\binvalid\b|\brejected\b|failed to", re.IGNORECASE)
ADDRESS_OF_SENT = re.compile(r"/[a-z-]+/[a-z0-9-]+/sent")
UNSEEN = ("hidden", "submit")
NOT_A_QUESTION = ("/finish",)

Rule = Callable[[Page], Iterator[str]]


class BrokenPage(AssertionError):
    """An answer that breaks a rule."""


def check(page: Page) -> None:
    """Raises BrokenPage with every rule that this answer breaks."""
    broken = [words for rule in ON_EVERY_ANSWER for words in rule(page)]
    if page.is_html:
        try:
            page.document  # noqa: B018 - it is parsed now
        except ParseError as problem:
            broken.append(f"it is not HTML5: {problem}")
        else:
            broken += [words for rule in ON_EVERY_PAGE for words in rule(page)]
    if broken:
        raise BrokenPage(f"{page.address} ({page.status}):\n  " + "\n  ".join(broken))


def _headers(page: Page) -> Iterator[str]:
    headers = page.response.headers
    policy = headers.get("Content-Security-Policy", "")
    if not {"default-src 'none'", "frame-ancestors 'none'"} <= {part.strip() for part in policy.split(";")}:
        yield f"its Content-Security-Policy is {policy!r}"
    if "unsafe" in policy or "data:" in policy:
        yield "its Content-Security-Policy lets inline code in"
    if headers.get("X-Content-Type-Options") != "nosniff":
        yield "no nosniff"
    if headers.get("Referrer-Policy") != "same-origin":
        yield "no Referrer-Policy"
    may_be_kept = page.address.startswith("/static/") and page.status == 200
    if (headers.get("Cache-Control") == "no-store") == may_be_kept:
        yield f"its Cache-Control is {headers.get('Cache-Control')!r}"


def _an_answer(page: Page) -> Iterator[str]:
    if page.status >= 500 and page.address != "/readyz":
        yield "it is a fault of ours"


def _sent_is_sent(page: Page) -> Iterator[str]:
    for address in (page.address, page.response.headers.get("Location", "")):
        yield from _if_sent(address)


def _sent_is_sent_in_links(page: Page) -> Iterator[str]:
    for address in page.links.values() if page.status == 200 else ():
        yield from _if_sent(address)


def _if_sent(address: str) -> Iterator[str]:
    path = urlsplit(address).path
    if "sent" in path and not ADDRESS_OF_SENT.fullmatch(path):
        yield f"there is `sent` in {address}"


def _heading_and_title(page: Page) -> Iterator[str]:
    headings = [words_of(h1) for h1 in page.document.iter("h1")]
    if len(headings) != 1 or not headings[0]:
        yield f"it has {len(headings)} h1: {headings}"
    has_problems = any(
        e.get("role") == "alert" or e.get("aria-invalid") == "true" or "data-problems" in e.attrib
        for e in page.document.iter()
    )
    if page.title.startswith("Error:") != has_problems:
        yield f"its title is {page.title!r}, and it shows {'an error' if has_problems else 'no error'}"
    if has_problems and not page.problems:
        yield "an error has no summary"


def _language(page: Page) -> Iterator[str]:
    html = page.document
    known = {language.tag: language.direction for language in languages()}
    if known.get(html.get("lang", "")) != html.get("dir"):
        yield f"lang={html.get('lang')!r} dir={html.get('dir')!r}"


def _ids(page: Page) -> Iterator[str]:
    elements = list(page.document.iter())
    ids = [e.get("id") for e in elements if e.get("id") is not None]
    yield from (f"id {one!r} stands twice" for one in {one for one in ids if ids.count(one) > 1})
    controls = {e.get("id") for e in elements if e.tag in ("input", "textarea", "select", "button")}
    for element in elements:
        for attribute in ("aria-describedby", "aria-labelledby", "aria-controls"):
            for target in element.get(attribute, "").split():
                if target not in ids:
                    yield f"{attribute} {target!r} leads nowhere"
        if element.tag == "label" and element.get("for") not in controls:
            yield f"the label {words_of(element)!r} is for nothing"
        href = element.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            yield f"the link {href} leads nowhere"
    summary = next((e for e in elements if "data-problems" in e.attrib), None)
    for link in [] if summary is None else summary.iter("a"):
        if link.get("href", "")[1:] not in controls:
            yield f"the error {words_of(link)!r} reaches no control"


def _nothing_inline(page: Page) -> Iterator[str]:
    for element in page.document.iter():
        if element.tag == "style" or "style" in element.attrib:
            yield f"an inline style on {element.tag}"
        if element.tag == "script" and (element.text or not element.get("src", "").startswith("/static/")):
            yield "an inline script, or one from elsewhere"
        yield from (f"{name} on {element.tag}" for name in element.attrib if name.lower().startswith("on"))
        for name in ("href", "src", "action"):
            if element.get(name, "").lower().lstrip().startswith(("javascript:", "data:")):
                yield f"code in the {name} of {element.tag}"


def _controls(page: Page) -> Iterator[str]:
    labelled = {label.get("for") for label in page.document.iter("label") if words_of(label)}
    for element in page.document.iter():
        if element.tag not in ("input", "textarea", "select") or element.get("type") in UNSEEN:
            continue
        if element.get("id") not in labelled:
            yield f"{element.get('name')!r} has no label"
        is_text = element.get("type") not in ("radio", "checkbox")
        if is_text and element.get("autocomplete") not in LEGAL_TOKENS:
            yield f"autocomplete={element.get('autocomplete')!r} on {element.get('name')!r}"
    for fieldset in page.document.iter("fieldset"):
        if not words_of(fieldset.find("legend")):
            yield "a fieldset without a legend"


def _form(page: Page) -> Iterator[str]:
    forms = [f for f in page.main.iter("form") if not f.get("action", "").endswith(NOT_A_QUESTION)]
    if len(forms) > 1:
        yield "it asks in more than one form"
    for form in forms:
        if form.get("method", "").lower() != "post":
            yield "its form is no POST"
        if form.get("enctype", "application/x-www-form-urlencoded") != "application/x-www-form-urlencoded":
            yield "its form is not urlencoded"
        buttons = [words_of(b) for b in form.iter("button") if b.get("type", "submit") == "submit"]
        if not buttons or not buttons[0].startswith(GOES_ON):
            yield f"its first button does not go on: {buttons}"
        for words in buttons[1:]:
            if any(re.search(rf"\b{word}\b", words, re.IGNORECASE) for word in GOES_ON):
                yield f"its button {words!r} sounds as if it goes on"


def _words(page: Page) -> Iterator[str]:
    body = next(page.document.iter("body"))
    for found in NEVER_SAID.findall(words_of(body, without_typed=True) + " " + _told_to_screen_readers(body)):
        yield f"it says {found!r}"
    left = re.findall(r"\{[a-z_]+\}|%\([a-z_]+\)s", words_of(body, without_typed=True))
    if left:
        yield f"a brace was never filled: {left}"


def _told_to_screen_readers(body: Element) -> str:
    return " ".join(
        element.get(name, "") for element in body.iter() for name in ("aria-label", "title", "alt")
    )


ON_EVERY_ANSWER: tuple[Rule, ...] = (_headers, _an_answer, _sent_is_sent)
ON_EVERY_PAGE: tuple[Rule, ...] = (
    _heading_and_title,
    _language,
    _ids,
    _nothing_inline,
    _controls,
    _form,
    _words,
    _sent_is_sent_in_links,
)
