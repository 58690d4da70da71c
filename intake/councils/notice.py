"""A council's own notice: the one place where HTML from outside is cleaned."""

import bleach

TAGS = frozenset({"a", "abbr", "br", "em", "h2", "h3", "li", "ol", "p", "strong", "ul"})
ATTRIBUTES = {"a": ["href"], "abbr": ["title"]}
PROTOCOLS = frozenset({"https", "mailto", "tel"})


def clean_notice(html: str) -> str:
    """The notice with nothing left in it but plain headings, paragraphs, lists and links.

    Everything else in it is shown as the text it is. bleach's upstream has ended; another library can take
    its place here.
    """
    return bleach.clean(html, tags=TAGS, attributes=ATTRIBUTES, protocols=PROTOCOLS).strip()
