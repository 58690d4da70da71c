import pytest

from intake.complaints.safety_words import entries, phrases_in, phrases_in_text, were_checked
from tests.complaints.people import CHILD, CHILD_WHO_TOLD_MORE, sent


def test_the_list_has_about_forty_entries_each_with_why():
    assert 35 <= len(entries()) <= 45
    assert all(entry.why.endswith(".") for entry in entries())


def test_every_form_is_written_as_it_is_looked_for_and_listed_once():
    forms = [form for entry in entries() for form in entry.words]
    assert len(set(forms)) == len(forms)
    for form in forms:
        assert phrases_in_text(f"{form}, and the police; he hit it") != (), form
        assert form == " ".join(form.lower().replace("'", "").split())


@pytest.mark.parametrize(
    "entry", [entry for entry in entries() if not entry.ordinary], ids=lambda entry: entry.words[0]
)
def test_each_phrase_counts_on_its_own(entry):
    for form in entry.words:
        assert form in phrases_in_text(f"Yesterday: {form.upper()}!")


@pytest.mark.parametrize(
    "entry", [entry for entry in entries() if entry.ordinary], ids=lambda entry: entry.words[0]
)
def test_each_ordinary_word_needs_another_in_the_same_sentence(entry):
    for form in entry.words:
        assert phrases_in_text(f"She said {form}.") == ()
        assert phrases_in_text(f"She said {form}. He said {form} {form}.") == ()
        assert form in phrases_in_text(f"She said {form} and that he beats me.")


@pytest.mark.parametrize(
    "text",
    [
        "I don't feel safe",
        "I don’t feel safe",
        "I dont feel safe",
        "i DON`T  feel\nsafe.",
        "I don\u02bct feel — safe",
        "I ｄｏｎ＇ｔ feel safe",
    ],
)
def test_capitals_apostrophes_dashes_and_line_ends_do_not_matter(text):
    assert phrases_in_text(text) == ("dont feel safe",)


@pytest.mark.parametrize(
    "text",
    [
        "They hit their target. The police came.",
        "The hospital was kind.",
        "Rapeseed is not on the list, nor is a skilled merchant.",
        "I want. To die for, that cake!",
        "nobody hit the police-station deadline"[:14],
    ],
)
def test_ordinary_words_parts_of_words_and_two_sentences_count_for_nothing(text):
    assert phrases_in_text(text) == ()


def test_two_ordinary_words_in_one_sentence_count():
    assert phrases_in_text("He hit the door and I was scared") == ("hit", "scared")


def test_two_forms_of_one_ordinary_word_are_one_word():
    assert phrases_in_text("He hit it and hits it") == ()


def test_a_word_inside_a_phrase_that_was_found_is_no_other_word():
    assert phrases_in_text("I hurt myself") == ("hurt myself",)


def test_phrases_stand_in_the_order_in_which_they_were_written_each_once():
    text = "He beats me. I want to die. He beats me and I was scared."
    assert phrases_in_text(text) == ("beats me", "want to die", "scared")


def test_an_empty_line_ends_a_sentence_and_a_single_line_end_does_not():
    assert phrases_in_text("He hit it\n\nthe police came") == ()
    assert phrases_in_text("He hit it\nthe police came") == ("hit", "police")


def test_every_text_somebody_typed_is_looked_at_not_only_the_story():
    submission = sent({**CHILD_WHO_TOLD_MORE, "soon": {"event": "I will run away"}})
    assert phrases_in(submission) == ("run away",)


def test_a_choice_is_no_text():
    submission = sent({**CHILD, "contact": {"method": "none", "age": "police scared"}})
    assert phrases_in(submission) == ()


def test_in_another_language_words_are_not_checked():
    submission = sent({**CHILD, "story": {"story": "I want to die"}}, language="pl")
    assert not were_checked(submission)
    assert phrases_in(submission) == ()
