from tests.journey.snapshot import FILE, snapshot


def test_the_paths_are_the_ones_a_policy_officer_has_read():
    assert snapshot() == FILE.read_text(), "read the change, then: python -m tests.journey.snapshot"
