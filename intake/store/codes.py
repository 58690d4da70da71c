"""The code that brings a draft back: 16 Crockford symbols, which are 80 bits, in four groups of four.

With guesses throttled to a few a minute, even a million open drafts leave a guess one chance in 2**60.
"""

import secrets
import unicodedata
from typing import Final

ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH: Final = 16
GROUP: Final = 4
LONGEST_TYPED: Final = 200

LOOK_ALIKES: Final = str.maketrans("oil", "011")


def new_code() -> str:
    """A fresh code, as in `abcd-efgh-jkmn-pqrs`."""
    return _grouped("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def read_code(text: str) -> str | None:
    """The code that somebody typed or pasted, as `new_code` writes it, or None when it can be no code.

    Any case; any spaces, dashes or none; o for 0, i and l for 1.
    """
    if len(text) > LONGEST_TYPED:
        return None
    plain = unicodedata.normalize("NFKC", text).lower()
    symbols = "".join(symbol for symbol in plain if not _divides(symbol)).translate(LOOK_ALIKES)
    if len(symbols) != LENGTH or not set(symbols) <= set(ALPHABET):
        return None
    return _grouped(symbols)


def _grouped(symbols: str) -> str:
    return "-".join(symbols[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def _divides(symbol: str) -> bool:
    """Spaces, dashes (the minus sign too) and what is invisible, as phones and mail programs put them in."""
    return symbol.isspace() or symbol == "\N{MINUS SIGN}" or unicodedata.category(symbol) in {"Pd", "Cf"}
