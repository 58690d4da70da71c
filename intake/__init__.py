"""A public site on which people tell a council what went wrong with its children's social care."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flask import Flask

    from intake.config import Settings

__version__ = "0.1.0"


def create_app(settings: "Settings", **parts: Any) -> "Flask":
    """The web application for these settings; `parts` go to `intake.web.create_app` as they are."""
    from intake import web

    return web.create_app(settings, **parts)
