"""The councils: what each one's own page says, one TOML file per council, and the national numbers."""

from intake.councils.live import why_not_live
from intake.councils.loader import load_profiles
from intake.councils.profile import CouncilProfile
from intake.councils.reading import ProfileProblem
from intake.councils.words import capital, provider_of, words

__all__ = [
    "CouncilProfile",
    "ProfileProblem",
    "capital",
    "load_profiles",
    "provider_of",
    "why_not_live",
    "words",
]
