"""Three voices: every sentence is worded for the person who is typing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from babel.support import LazyProxy

Voice = Literal["child", "adult", "helper", "simple", "simple_helper"]
"""Who is spoken to. `simple` and `simple_helper` are an adult and a helper who asked for simpler words: they get the
child's, but where these speak of the child itself ("hurting you", "my plan")."""


@dataclass(frozen=True)
class Said:
    """One sentence in three voices, all lazy. A voice that is not given speaks as the one before it does:
    an adult reads the child's words, a helper the adult's. `simple` is given where the child's words would mean
    something else to a grown-up who asked for simpler ones. `{council}` and other facts stand in braces."""

    child: LazyProxy
    adult: LazyProxy | None = None
    helper: LazyProxy | None = None
    simple: LazyProxy | None = None

    def to(self, voice: Voice, facts: Mapping[str, object]) -> str:
        """The sentence in this voice and the current language, with the council's facts filled in."""
        adult = self.adult or self.child
        simple = self.simple or self.child
        words = {
            "child": self.child,
            "adult": adult,
            "helper": self.helper or adult,
            "simple": simple,
            "simple_helper": self.helper or simple,
        }[voice]
        return str(words).format_map(facts)
