"""Parts as HTML: the same words as the plain text. Everything is escaped, and nothing is fetched from anywhere."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from intake.i18n import Language, language_of
from intake.mail.letters.parts import Box, Divider, Fact, Heading, Numbered, Part, Sentence, Story

_FONT = "font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5"
_BOX = "border: 3px solid #b00020; padding: 0 16px; margin: 0 0 24px"
_SET_IN = "border-left: 4px solid #505a5f; padding: 0 0 0 16px; margin: 6px 0 16px; white-space: pre-wrap"
_KEPT = "white-space: pre-wrap"
_HEADINGS = {1: "font-size: 24px; margin: 24px 0 8px", 2: "font-size: 18px; margin: 20px 0 6px"}
_FACT = "margin: 6px 0"
_SMALL = "color: #505a5f"
_DIVIDER = "border-top: 3px solid #0b0c0c; border-bottom: 3px solid #0b0c0c; padding: 8px 0; margin: 32px 0"

_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="{tag}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n</head>\n'
    '<body style="{font}; color: #0b0c0c; background: #ffffff">\n'
    '<div style="max-width: 700px">\n{body}\n</div>\n</body>\n</html>\n'
)


def as_html(title: str, parts: Sequence[Part], language: Language) -> str:
    """A whole page, in `language`; typed words say their own direction."""
    body = Markup("\n").join(_tell(part) for part in parts)
    return str(
        _PAGE.format(tag=language.tag, direction=language.direction, title=title, font=_FONT, body=body)
    )


def _tell(part: Part) -> Markup:
    match part:
        case Heading(text, level):
            return Markup('<h{level} style="{style}">{text}</h{level}>').format(
                level=level, style=_HEADINGS[level], text=text
            )
        case Sentence(text, strong):
            return Markup("<p>{}</p>").format(Markup("<strong>{}</strong>").format(text) if strong else text)
        case Divider(text):
            return Markup('<p style="{}"><strong>{}</strong></p>').format(_DIVIDER, text)
        case Box(parts):
            inside = Markup("\n").join(_tell(inner) for inner in parts)
            return Markup('<div style="{}">\n{}\n</div>').format(_BOX, inside)
        case Fact() | Numbered() | Story():
            return _tell_typed(part)


def _tell_typed(part: Fact | Numbered | Story) -> Markup:
    match part:
        case Fact(_, text, theirs):
            return _fact(part.lead, text, theirs=theirs)
        case Numbered(items):
            row = Markup('<li dir="auto" style="{}">{}</li>')
            return Markup("<ol>{}</ol>").format(
                Markup("").join(row.format(_KEPT, _kept(item)) for item in items)
            )
        case Story(begins, text, ends, language):
            line = Markup('<p style="{}">{}</p>')
            told = Markup('<div lang="{}" dir="auto" style="{}">{}</div>')
            story = told.format(language_of(language).tag, _SET_IN, _kept(text))
            return Markup("\n").join((line.format(_SMALL, begins), story, line.format(_SMALL, ends)))


def _fact(lead: str, text: str, *, theirs: bool) -> Markup:
    """Several lines that somebody typed are set in, so that none of them can pass for one of ours."""
    if theirs and len(text.splitlines()) > 1:
        several = Markup('<p style="{}"><strong>{}</strong></p>\n<div dir="auto" style="{}">{}</div>')
        return several.format(_FACT, lead, _SET_IN, _kept(text))
    said = Markup('<span dir="auto" style="{}">{}</span>').format(_KEPT, text) if theirs else text
    return Markup('<p style="{}"><strong>{}</strong> {}</p>').format(_FACT, lead, said)


def _kept(text: str) -> Markup:
    """Typed text with its line ends, which some mail programs drop otherwise."""
    return Markup("<br>").join(escape(line) for line in text.split("\n"))
