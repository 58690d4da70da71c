"""Where the templates, the stylesheet, the catalogues and the councils' profiles are.

In an installed wheel they lie inside the package; in a checkout the first three lie beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


TEMPLATES = _folder("templates")
STATIC = _folder("static")
TRANSLATIONS = _folder("translations")
COUNCILS = _PACKAGE / "councils" / "profiles"
