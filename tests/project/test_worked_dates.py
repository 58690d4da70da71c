from tests.project.worked_dates import FILE, page


def test_the_worked_examples_are_what_the_code_says():
    assert page() == FILE.read_text(encoding="utf-8"), (
        "read the change, then: python -m tests.project.worked_dates"
    )
