"""What a letter is made of. The plain text and the HTML are both told from these parts, so they cannot disagree."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 for a part of the letter, 2 inside it."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Sentence:
    """A paragraph in our words. `strong`: it must not be missed."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Fact:
    """A label and what it says. `theirs`: somebody typed it, so it is never wrapped nor changed."""

    label: str
    text: str
    theirs: bool = False

    @property
    def lead(self) -> str:
        """The label as it stands before the text: a question keeps its question mark, all else gets a colon."""
        return self.label if self.label.endswith("?") else f"{self.label.rstrip('.:')}:"


@dataclass(frozen=True)
class Numbered:
    """A numbered list, in the words of the person."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """A long text that somebody typed, byte for byte, between two lines that they cannot have known."""

    begins: str
    text: str
    ends: str
    language: str


@dataclass(frozen=True)
class Divider:
    """The line between what stays with the complaints team and what may be passed on."""

    text: str


@dataclass(frozen=True)
class Box:
    """What stands on top, before anything else is read."""

    parts: tuple["Part", ...]


Part = Heading | Sentence | Fact | Numbered | Story | Divider | Box
