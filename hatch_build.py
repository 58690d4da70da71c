"""Build hook: compiles the catalogues, and puts what lies beside the package inside the wheel.

An editable install gets the compiled catalogues where they are, and no copies of anything: a copy would be
stale with the next edit.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Catalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a messages.mo beside each translations/*/LC_MESSAGES/messages.po."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Runs before the wheel is put together; `version` is "standard" or "editable"."""
        root = Path(self.root)
        for source in root.glob("translations/*/LC_MESSAGES/messages.po"):
            with source.open("rb") as words, source.with_suffix(".mo").open("wb") as compiled:
                write_mo(compiled, read_po(words, locale=source.parent.parent.name))
        if version == "standard":
            for folder in ("templates", "static", "translations"):
                build_data["force_include"][str(root / folder)] = f"intake/{folder}"
