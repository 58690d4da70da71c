"""Parts as plain text: our words in lines of 72 characters, theirs untouched.

Where a typed text has several lines, each is set in, so that no line somebody typed can pass for one of ours. The
story is not set in: it stands between two lines with the reference, which nobody knew who wrote it.
"""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise

from intake.mail.letters.parts import Box, Divider, Fact, Heading, Numbered, Part, Sentence, Story

WIDTH = 72
INSET = "    "

Line = Heading | Sentence | Fact | Numbered | Story | Divider
"""Every part but a box, which plain text has no need of."""


def as_text(parts: Sequence[Part]) -> str:
    """The whole letter; ends with a line end."""
    pieces = list(_flat(parts))
    told = [_tell(piece) for piece in pieces]
    gaps = ["\n" if _close(one, other) else "\n\n" for one, other in pairwise(pieces)]
    return "".join(text + gap for text, gap in zip(told, [*gaps, "\n"], strict=True))


def _flat(parts: Sequence[Part]) -> Iterator[Line]:
    for part in parts:
        if isinstance(part, Box):
            yield from _flat(part.parts)
        else:
            yield part


def _close(one: Line, other: Line) -> bool:
    """Facts stand together, and a heading with what it heads."""
    return isinstance(one, Heading) or (isinstance(one, Fact) and isinstance(other, Fact))


def _tell(part: Line) -> str:
    match part:
        case Heading(text, level):
            line = _wrap(text)
            return f"{line}\n{('=' if level == 1 else '-') * min(len(text), WIDTH)}"
        case Sentence(text):
            return _wrap(text)
        case Fact(_, text, theirs):
            return _own(part.lead, text) if theirs else _wrap(f"{part.lead} {text}", INSET)
        case Numbered(items):
            return "\n".join(_own(f"{number}.", item) for number, item in enumerate(items, 1))
        case Story(begins, text, ends):
            return f"----- {begins} -----\n\n{text}\n\n----- {ends} -----"
        case Divider(text):
            return f"{'=' * WIDTH}\n{_wrap(text)}\n{'=' * WIDTH}"


def _wrap(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _own(label: str, text: str) -> str:
    lines = text.splitlines()
    if len(lines) == 1:
        return f"{label} {lines[0]}"
    return "\n".join((label, *(INSET + line for line in lines)))
