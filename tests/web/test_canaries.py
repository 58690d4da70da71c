"""Nothing that anybody types or chooses is ever in a log, a header, or readable in the database's files."""

import logging
from urllib.parse import quote

import pytest

from intake.journey.journeys import JOURNEYS
from intake.procedure.timeline import EVENTS
from tests.web.conftest import running
from tests.web.page import Page
from tests.web.visitor import Visitor

DATE = "17.03.2019"
NUMBER = "07700 900987 zebraphone"
EMAIL = "zebramail@example.org"
MORE = ("Tell us more first", "Read it out together first")
LISTS = {"list-1": "yes", "list-2": "yes"}
CHOICES = [  # which way through each journey; elsewhere all that can be ticked, and the last that can be chosen
    {"you": "child", "safe": "yes", "contact": "text"},
    {
        "you": "parent",
        "contact": "text",
        "list": "no",
        **{f"point-{number}": "yes" for number in range(1, 5)},
    },
    {"you": "special_guardian", "safe": "yes", "contact": "call", "when": "not_sure"},
    {"you": "relative_or_friend", "for-whom": "care_leaver", "contact": "email"},
    {"you": "professional", "for-whom": "child", "contact": "someone"},
    {"you": "other", "contact": "post", "about": "school", "when": "not_sure", "list": "yes", **LISTS},
    {"you": "care_leaver", "contact": "email"},
]
DISTINCT = (
    "special_guardian",
    "relative_or_friend",
    "foster_carer",
    "told_to_wait",
    "large_print",
    "care_leaver",
)


class Chatterbox(Visitor):
    """Someone who fills in every box of every page, each with words that stand nowhere else."""

    said: dict[tuple[str, str], str]

    def fill_everything(self, choices: dict[str, str]) -> None:
        form, step = self.page.form, self.page.step
        for control in form.controls:
            if control.is_choice:
                if choices.get(step, control.value) == control.value:
                    form.fill({control.name: control.value})
            elif control.kind != "hidden" and not (step == "dates" and control.value):
                self.said[step, control.name] = self.words_for(step, control.name)
                form.fill({control.name: self.said[step, control.name]})

    def words_for(self, step: str, name: str) -> str:
        if name in ("happened", "told_when", "came"):
            return DATE
        if name in EVENTS:
            return f"{17 + EVENTS.index(name)}.04.2019"
        if name == "value" and step in ("reach-call", "reach-text"):
            return NUMBER
        if name == "value" and step == "reach-email":
            return EMAIL
        return f"zebra {step} {name}"


def chat(app, journey, choices, *, with_dates=False, on_paper=False) -> Chatterbox:
    visitor = Chatterbox(app)
    visitor.said = {}
    if with_dates:
        visitor.open("/middlesbrough/dates")
        visitor.fill_everything({})
        visitor.post("/middlesbrough/dates", [*visitor.page.form.data(), ("go", journey)])
    else:
        visitor.open(f"/middlesbrough/{journey}/" + ("?paper=yes" if on_paper else ""))
    visitor.walk_on(until=JOURNEYS[journey].steps[0 if on_paper else 1].slug)
    while visitor.page.step != "sent":
        if visitor.page.step != "check":
            visitor.fill_everything(choices)
        more = [words for words in MORE if visitor.page.step == "check" and words in visitor.page.html]
        visitor.press(more[0] if more else None)
        assert not visitor.page.problems, visitor.page.problems
    return visitor


def every_box() -> set[tuple[str, str]]:
    """Every box of every question of every journey, by step and name."""
    return {
        (step.slug, name)
        for journey in JOURNEYS.values()
        for step in journey.steps
        for name, codes in step.question.holds().items()
        if codes is None
    }


def leaks(text: str, said) -> list[str]:
    return [words for words in said if words in text or quote(words) in text]


@pytest.fixture
def chatty(caplog, upgraded, tmp_path, profiles):
    """A site that logs everything it can."""
    for logger in (None, "intake", "sqlalchemy", "flask-limiter"):
        caplog.set_level(logging.DEBUG, logger)
    with running(upgraded, tmp_path, profiles) as app:
        yield app


def test_what_is_typed_in_any_box_is_in_no_log_no_header_and_no_file(chatty, caplog, capfd, tmp_path):
    visitors = [chat(chatty, journey, choices) for journey in JOURNEYS for choices in CHOICES]
    visitors.append(chat(chatty, "call-me", {}, on_paper=True))
    visitors += [chat(chatty, journey, {}, with_dates=True) for journey in ("stage-2", "stage-3")]
    boxes = {box: words for visitor in visitors for box, words in visitor.said.items()}
    said = {*boxes.values(), *DISTINCT}

    assert set(boxes) == every_box()
    logged = caplog.text + "".join(map(str, capfd.readouterr()))
    assert "sqlalchemy" in logged, "nothing was logged: this test proves nothing"
    assert leaks(logged, said) == []
    headers = "\n".join(str(answer.response.headers) for visitor in visitors for answer in visitor.answers)
    assert leaks(headers, said) == []
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert [words for words in said if words.encode() in content] == [], path.name


def test_mistakes_strangers_pages_and_codes_are_in_no_log_either(chatty, caplog):
    visitor = Visitor(chatty)
    visitor.walk("complaint", {"you": {"role": "parent"}, "story": {"story": "zebra one"}}, until="check")
    visitor.post(
        "/middlesbrough/complaint/when", {"token": visitor.page.form.value("token"), "happened": "zebra two"}
    )
    visitor.post("/middlesbrough/complaint/story", {"token": "zebra three", "story": "zebra four"})
    visitor.post("/bexley/complaint/story", {"story": "zebra five"})
    visitor.post("/middlesbrough/resume", {"code": "zebra six"})
    code = visitor.browser.visit.code

    assert "zebra" not in caplog.text
    assert code not in caplog.text
    assert code.replace("-", "") not in caplog.text


def test_a_fault_of_ours_is_logged_by_its_place_and_kind_alone(chatty, caplog, monkeypatch):
    visitor = Visitor(chatty)
    visitor.walk("complaint", {"you": {"role": "child"}}, until="story")
    data = {"token": visitor.page.form.value("token"), "story": "zebra"}

    def broken(*_args, **_kwargs):
        raise ValueError("could not read 'zebra'")

    monkeypatch.setattr("intake.web.forms.bind", broken)
    page = Page("/500", visitor.browser.client.post("/middlesbrough/complaint/story", data=data))

    assert (page.status, page.heading) == (500, "Something went wrong here")
    assert "01642 729814" in page.text
    assert "zebra" not in page.html
    assert "ValueError" in caplog.text
    assert "test_canaries.py" in caplog.text, "the log says where"
    assert "zebra" not in caplog.text.replace("could not read 'zebra'\")", "")
