import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.store import new_code, read_code
from intake.store.codes import ALPHABET

CODE = "abcd-efgh-jkmn-pq01"

a_code = st.text(ALPHABET, min_size=16, max_size=16).map(
    lambda symbols: "-".join(symbols[i : i + 4] for i in range(0, 16, 4))
)


def test_a_new_code_is_lower_case_in_four_groups_of_four():
    groups = new_code().split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert set("".join(groups)) <= set(ALPHABET)


def test_no_two_codes_are_the_same():
    assert len({new_code() for _ in range(1000)}) == 1000


def test_a_code_has_80_bits():
    assert len(set(ALPHABET)) ** 16 == 2**80


def test_a_new_code_reads_as_itself():
    code = new_code()
    assert read_code(code) == code


@pytest.mark.parametrize(
    "typed",
    [
        "abcd-efgh-jkmn-pq01",
        "ABCD-EFGH-JKMN-PQ01",
        "abcdefghjkmnpq01",
        "  abcd efgh jkmn pq01\n",
        "abcd-efgh-jkmn-pqo1",  # o for 0
        "abcd-efgh-jkmn-pqOl",  # O for 0 and l for 1
        "abcd-efgh-jkmn-pq0I",  # I for 1
        "abcd\N{NON-BREAKING HYPHEN}efgh\N{EN DASH}jkmn\N{MINUS SIGN}pq01",
        "abcd\N{NO-BREAK SPACE}efgh\N{ZERO WIDTH SPACE}jkmn\N{SOFT HYPHEN}pq01",
        "ａｂｃｄ-ｅｆｇｈ-ｊｋｍｎ-ｐｑ０１",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed):
    assert read_code(typed) == CODE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abcd-efgh-jkmn",
        "abcd-efgh-jkmn-pq012",
        "abcd-efgh-jkmn-pqu1",  # u is in no code
        "MBR-7K3P-29XD",
        "my code is abcd-efgh-jkmn-pq01",
        "abcd_efgh_jkmn_pq01",
        "٠" * 16,
        "a" * 100_000,
        "-" * 100_000,
    ],
)
def test_what_can_be_no_code_is_none(typed):
    assert read_code(typed) is None


@given(a_code, st.sampled_from(["-", " ", "", "\N{EN DASH}", " - "]), st.booleans())
def test_any_code_is_read_in_either_case_with_any_divider(code, divider, upper):
    typed = code.replace("-", divider)
    assert read_code(typed.upper() if upper else typed) == code


@given(st.text())
def test_any_text_is_a_code_that_reads_as_itself_or_none(text):
    code = read_code(text)
    assert code is None or read_code(code) == code
