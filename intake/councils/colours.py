"""A council's accent colours, and whether people can read them.

The measure is WCAG 2.2's contrast ratio: 4.5 for text (1.4.3), 3 for the edge of a control (1.4.11).
"""

from dataclasses import dataclass

PAGE_LIGHT = "#ffffff"
PAGE_DARK = "#14181c"
TEXT = 4.5
CONTROL = 3.0


@dataclass(frozen=True)
class Colours:
    """Accent and the text on it, for light and for dark pages, each as "#rrggbb"."""

    accent: str
    on_accent: str
    accent_dark: str
    on_accent_dark: str


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two "#rrggbb" colours, from 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
