"""A page as a person meets it: its heading, its words, its links, its form."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from werkzeug.test import TestResponse

GOES_ON = ("Continue", "Send", "Start", "Next", "Yes")
"""The words of what goes on: a page's first submit button, or its link."""


CONTROL_CHARACTERS = re.compile(
    "[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe-\U0010ffff]"
)


@lru_cache(maxsize=64)
def parse(html: str) -> Element:
    """The document. Raises html5lib's ParseError for anything that HTML5 calls a mistake, but not for a control
    character or noncharacter: what somebody typed is shown as it was typed."""
    builder = html5lib.getTreeBuilder("etree")
    parser = html5lib.HTMLParser(tree=builder, namespaceHTMLElements=False, strict=True)
    return parser.parse(CONTROL_CHARACTERS.sub(_unless_a_character, html))


def _unless_a_character(found: re.Match[str]) -> str:
    """U+FFFD for a control character or one of the noncharacters that end each plane."""
    code = ord(found[0])
    return "\ufffd" if code < 0x10000 or code & 0xFFFE == 0xFFFE else found[0]


def squeezed(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def words_of(element: Element | None, *, without_typed: bool = False) -> str:
    """What an element says. `without_typed` leaves out what a person wrote."""
    return "" if element is None else squeezed("".join(_texts(element, without_typed)))


def _texts(element: Element, without_typed: bool) -> Iterator[str]:
    typed = element.tag == "textarea" or "typed" in element.get("class", "").split()
    if element.tag not in ("script", "style") and not (typed and without_typed):
        yield element.text or ""
        for child in element:
            yield from _texts(child, without_typed)
            yield child.tail or ""
    yield " " if element.tag in ("p", "li", "dt", "dd", "div", "h1", "h2", "label", "legend") else ""


@dataclass
class Control:
    """A box, or one choice of several, with the words of its label and of the fieldset around it."""

    name: str
    kind: str
    value: str
    label: str
    legend: str
    chosen: bool = False

    @property
    def is_choice(self) -> bool:
        return self.kind in ("radio", "checkbox")


@dataclass
class Form:
    """The form of a page, with what stands in it now."""

    action: str
    controls: list[Control]
    buttons: list[tuple[str, str, str]] = field(repr=False)

    def fill(self, answers: Mapping[str, object]) -> None:
        """Fills boxes and chooses, each found by its label, its fieldset's legend, or its name. A choice is given
        by its label or its code; several as a list; True chooses the one with this label."""
        for asked, answer in answers.items():
            found = self._controls(asked)
            if not found[0].is_choice:
                found[0].value = str(answer)
            elif answer is True:
                self._choose(found[0])
            else:
                for one in answer if isinstance(answer, list) else [answer]:
                    self._choose(self._choice(found, str(one), asked))

    def _controls(self, asked: str) -> list[Control]:
        for trait in ("name", "label", "legend"):
            if found := [control for control in self.controls if getattr(control, trait) == asked]:
                return found
        known = {control.label or control.name for control in self.controls}
        raise AssertionError(f"no box or choice here is called {asked!r}, only {sorted(known)}")

    def _choice(self, among: list[Control], answer: str, asked: str) -> Control:
        for control in among:
            if answer in (control.label, control.value):
                return control
        raise AssertionError(f"{asked!r} offers {[c.label for c in among]}, not {answer!r}")

    def _choose(self, chosen: Control) -> None:
        for control in self.controls:
            if control.kind == "radio" and control.name == chosen.name:
                control.chosen = False
        chosen.chosen = True

    def value(self, name: str) -> str:
        """What stands in a box, or the code that is chosen; "" for none."""
        standing = [c.value for c in self.controls if c.name == name and (c.chosen or not c.is_choice)]
        return standing[0] if standing else ""

    def data(self, words: str | None = None) -> list[tuple[str, str]]:
        """What a browser would post when the button with these words is pressed, or the first."""
        known = [name for name, _value, _words in self.buttons]
        pressed = [button for button in self.buttons if words in (None, button[2])]
        assert pressed, f"no button says {words!r}, only {[button[2] for button in self.buttons]} {known}"
        name, value, _said = pressed[0]
        sent = [(c.name, _as_sent(c)) for c in self.controls if c.name and (c.chosen or not c.is_choice)]
        return [*sent, *([(name, value)] if name else [])]


def _as_sent(control: Control) -> str:
    """A browser ends lines with CR LF, and has no lines in a box of one line."""
    lines = re.split("\r\n|\r|\n", control.value)
    return "\r\n".join(lines) if control.kind == "textarea" else "".join(lines)


@dataclass
class Page:
    """One answer of the site. `address` is what was asked for, without the host."""

    address: str
    response: TestResponse

    @property
    def status(self) -> int:
        return self.response.status_code

    @cached_property
    def html(self) -> str:
        return self.response.get_data(as_text=True)

    @property
    def is_html(self) -> bool:
        return self.response.mimetype == "text/html" and not 300 <= self.status < 400

    @cached_property
    def document(self) -> Element:
        return parse(self.html)

    @cached_property
    def main(self) -> Element:
        return next(self.document.iter("main"))

    @property
    def step(self) -> str:
        """The last part of the address; `resume` wherever the page only opens with a code."""
        only_opens_with_a_code = self.is_html and self.asks and self.form.action.endswith("/resume")
        return "resume" if only_opens_with_a_code else urlsplit(self.address).path.rsplit("/", 1)[1]

    @property
    def heading(self) -> str:
        return words_of(next(self.document.iter("h1")))

    @property
    def title(self) -> str:
        return words_of(next(self.document.iter("title")))

    @cached_property
    def text(self) -> str:
        """What it says, and what stands in its boxes of several lines."""
        return words_of(next(self.document.iter("body")))

    @property
    def problems(self) -> list[str]:
        """The words of the error summary."""
        summary = next((e for e in self.main.iter() if "data-problems" in e.attrib), None)
        return [] if summary is None else [words_of(link) for link in summary.iter("a")]

    @property
    def links(self) -> dict[str, str]:
        """Addresses by words, whole page; the first link of several with the same words."""
        links = {words_of(a): urljoin(self.address, a.get("href", "")) for a in self.document.iter("a")}
        return dict(reversed(links.items()))

    @property
    def way_on(self) -> str:
        """The link that goes on, on a page that asks nothing."""
        said = [(words_of(a), a.get("href", "")) for a in self.main.iter("a")]
        return next(href for words, href in said if words.startswith(GOES_ON))

    @property
    def reference(self) -> str:
        found = re.findall(r"\b[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}\b", words_of(self.main))
        assert found, f"no reference at {self.address}"
        return found[0]

    @property
    def code(self) -> str:
        found = re.findall(r"\b[0-9a-z]{4}(?:-[0-9a-z]{4}){3}\b", words_of(self.main))
        assert found, f"no code at {self.address}"
        return found[0]

    @cached_property
    def form(self) -> Form:
        """The form in the main part; what a person fills in stays in it."""
        forms = list(self.main.iter("form"))
        assert forms, f"{self.address} asks nothing: {self.heading}"
        return _form(forms[0], self.address)

    @property
    def asks(self) -> bool:
        return next(self.main.iter("form"), None) is not None

    def stands_in(self, name: str) -> str:
        """What stands in a box, or the code that is chosen."""
        return self.form.value(name)


def _form(form: Element, address: str) -> Form:
    labels = {label.get("for"): words_of(label) for label in form.iter("label")}
    legends = {
        id(inside): words_of(next(fieldset.iter("legend")))
        for fieldset in form.iter("fieldset")
        for inside in fieldset.iter()
    }
    controls, buttons = [], []
    for element in form.iter():
        name, value = element.get("name", ""), element.get("value", "")
        if element.tag == "button":
            buttons.append((name, value, words_of(element)))
        elif element.tag in ("input", "textarea"):
            kind = "textarea" if element.tag == "textarea" else element.get("type", "text")
            value = (element.text or "") if kind == "textarea" else value
            label, legend = labels.get(element.get("id"), ""), legends.get(id(element), "")
            controls.append(Control(name, kind, value, label, legend, "checked" in element.attrib))
    return Form(urljoin(address, form.get("action") or address), controls, buttons)
