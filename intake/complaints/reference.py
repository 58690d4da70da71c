"""The reference: what a person writes down, reads out on the phone, and finds in every letter.

Three letters say which council's it is; eight symbols are random. The alphabet is the digits and the capitals without

- `A E I O U Y`: no word can come about, rude or otherwise;
- `0 1 L`: O and I are not there to be meant by them, and a written 1 is taken for 7 or L;
- `S Z B G`: by hand they are 5, 2, 8 and 6;
- `N V`: on the phone N is M; two V are a W.

21 symbols are left: 21 ** 8 = 3.8e10 references for each council. With 100,000 of them taken, a thousand years of
the busiest council's complaints, a new one is taken already once in 378,000 times (the store then asks for another),
and somebody who guesses one is right as seldom; a reference alone opens nothing.
"""

import re
import secrets

from intake.councils.profile import CouncilProfile

ALPHABET = "23456789CDFHJKMPQRTWX"

_GROUP = 4


def new_reference(profile: CouncilProfile) -> str:
    """A new reference for this council, like `MBR-7K3P-29XD`. It may be taken: the store knows."""
    return f"{profile.prefix}-{_group()}-{_group()}"


def read_reference(text: str, profile: CouncilProfile) -> str | None:
    """The reference of this council that `text` is, however it was typed; None for anything else. Whether something was
    ever sent under it is not asked."""
    symbols = re.sub(r"[\W_]", "", text).upper()
    letters, first, second = symbols[:3], symbols[3:7], symbols[7:]
    if letters != profile.prefix or len(second) != _GROUP or not set(first + second) <= set(ALPHABET):
        return None
    return f"{letters}-{first}-{second}"


def _group() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(_GROUP))
