"""Anyone's answers: a whole path, walked at random, with whatever people type."""

from datetime import date

from hypothesis import strategies as st

from intake.journey.fields import Day, Email, Line, Phone, When
from intake.journey.path import Journey, path

TEXT = st.text(max_size=40).map(lambda text: text.replace("\0", "").replace("\r", "\n"))
DATES = st.sampled_from(["", "3 Sept 2024", "Sept 2026", "2026", "04.12.2025", "2 December 2026", "2020"])
DAYS = st.sampled_from(["", "3 Sept 2024", "04.12.2025", "2 December 2026"])
PHONES = st.sampled_from(["", "0161 496 0000", "Mum's, 0191 496 0123"])
EMAILS = st.sampled_from(["", "jaz@example.org", "o'brien@example.org"])


def _values(field):
    if field.options:
        most = 1 if field.kind == "one" else 4
        return st.lists(st.sampled_from(list(field.options)), max_size=most, unique=True)
    kinds = ((Day, DAYS), (When, DATES), (Phone, PHONES), (Email, EMAILS), (Line, TEXT))
    return next(typed for kind, typed in kinds if isinstance(field, kind)).map(lambda text: [text])


@st.composite
def whole_answers(draw, journey: Journey, today: date):
    """Answers with which the path through `journey` is complete."""
    answers = {"_more": {"more": ["yes"]}} if draw(st.booleans()) else {}
    if draw(st.booleans()):
        answers["_words"] = {"simpler": ["yes"]}
    if draw(st.booleans()):
        answers |= {
            "_dates": {"given": ["yes"]},
            "_complaint": {"steps": ["story", "about", "when", "before"]},
        }
    while gap := path(journey, answers, today).first_gap:
        answers[gap.slug] = {field.name: draw(_values(field)) for field in gap.question()}
    return answers
