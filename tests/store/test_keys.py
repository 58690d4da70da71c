import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.store import CannotOpen, KeyRing, KeysProblem, new_key

OLD, NEW = new_key(), new_key()
RING = KeyRing.parse(OLD)
CODE = "abcd-efgh-jkmn-pqrs"


@given(st.text(), st.binary(), st.binary())
def test_what_is_sealed_opens_again(label, plain, context):
    assert RING.open(label, RING.seal(label, plain, context), context) == plain


def test_the_same_text_is_never_sealed_to_the_same_bytes():
    assert RING.seal("submission:bexley", b"story") != RING.seal("submission:bexley", b"story")


def test_what_is_sealed_shows_nothing_of_the_text():
    assert b"story" not in RING.seal("submission:bexley", b"story")


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_one_changed_byte_anywhere_and_it_does_not_open(place, change):
    sealed = bytearray(RING.seal("submission:bexley", b"what happened"))
    sealed[place % len(sealed)] ^= change
    with pytest.raises(CannotOpen):
        RING.open("submission:bexley", bytes(sealed))


@given(st.binary(max_size=60))
def test_bytes_that_were_never_sealed_do_not_open(junk):
    with pytest.raises(CannotOpen):
        RING.open("submission:bexley", junk)


@pytest.mark.parametrize("length", range(50))
def test_a_piece_of_what_was_sealed_does_not_open(length):
    sealed = RING.seal("submission:bexley", b"what happened")
    assert len(sealed) == 50
    with pytest.raises(CannotOpen):
        RING.open("submission:bexley", sealed[:length])


def test_one_councils_submissions_do_not_open_as_anothers():
    sealed = RING.seal("submission:bexley", b"story")
    with pytest.raises(CannotOpen):
        RING.open("submission:middlesbrough", sealed)


def test_it_opens_only_in_the_place_where_it_was_sealed():
    sealed = RING.seal("submission:bexley", b"story", b"submission 1")
    with pytest.raises(CannotOpen):
        RING.open("submission:bexley", sealed, b"submission 2")


def test_another_servers_key_does_not_open_it():
    with pytest.raises(CannotOpen, match="INTAKE_ENCRYPTION_KEYS"):
        KeyRing.parse(NEW).open("cookie", RING.seal("cookie", b"code"))


def test_after_rotation_old_things_still_open_and_new_ones_need_the_new_key():
    sealed = RING.seal("cookie", b"code")
    rotated = KeyRing.parse(f"{NEW},{OLD}")
    assert rotated.open("cookie", sealed) == b"code"
    assert KeyRing.parse(NEW).open("cookie", rotated.seal("cookie", b"code")) == b"code"


def test_the_keys_of_a_code_differ_from_each_other_and_from_another_codes():
    (keys,) = RING.for_code(CODE)
    (others,) = RING.for_code("abcd-efgh-jkmn-pqrt")
    values = [
        *(keys.lookup, keys.seal_key.hex(), keys.csrf, *keys.csrf.split(".")),
        *(others.lookup, others.seal_key.hex(), others.csrf, *others.csrf.split(".")),
    ]
    assert len(set(values)) == len(values)
    assert CODE not in values


def test_the_keys_of_a_code_are_always_the_same():
    assert RING.for_code(CODE) == KeyRing.parse(OLD).for_code(CODE)


def test_each_server_key_makes_its_own_keys_of_a_code_newest_first():
    rotated = KeyRing.parse(f"{NEW},{OLD}")
    assert rotated.for_code(CODE) == (*KeyRing.parse(NEW).for_code(CODE), *RING.for_code(CODE))


def test_a_csrf_token_names_its_draft_in_eight_digits_before_the_proof():
    tag, proof = RING.for_code(CODE)[0].csrf.split(".")
    assert (len(bytes.fromhex(tag)), len(bytes.fromhex(proof))) == (4, 32)


def test_keys_are_read_with_spaces_line_ends_and_without_padding():
    assert KeyRing.parse(f" {NEW} ,\n{OLD.rstrip('=')},").keys == KeyRing.parse(f"{NEW},{OLD}").keys


@pytest.mark.parametrize("text", ["", "  ", ",", " , ,"])
def test_no_keys_is_a_sentence_that_says_what_to_set(text):
    with pytest.raises(KeysProblem, match=r"INTAKE_ENCRYPTION_KEYS holds no key. Make one with"):
        KeyRing.parse(text)


@pytest.mark.parametrize(
    "second",
    [
        "change-me",
        base64.urlsafe_b64encode(bytes(31)).decode(),
        base64.urlsafe_b64encode(bytes(33)).decode(),
        NEW[:20] + "*" + NEW[20:],
        NEW[:-2] + "é=",
        NEW + NEW,
    ],
    ids=["text", "too short", "too long", "a star", "a letter", "twice"],
)
def test_a_key_that_is_none_is_named_by_its_place_and_never_shown(second):
    with pytest.raises(KeysProblem, match=r"Key 2 in INTAKE_ENCRYPTION_KEYS is not 32 bytes") as problem:
        KeyRing.parse(f"{OLD},{second}")
    assert second not in str(problem.value)
    assert OLD not in str(problem.value)


def test_no_key_is_shown_when_a_ring_is_printed():
    secret = base64.urlsafe_b64decode(OLD)
    shown = repr(RING) + repr(RING.for_code(CODE)[0])
    assert repr(secret)[2:-1] not in shown
    assert repr(RING.for_code(CODE)[0].seal_key)[2:-1] not in shown
    assert RING.for_code(CODE)[0].csrf not in shown
