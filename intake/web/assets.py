"""Static files, named by their content so that a browser may keep them for good. Each council has one stylesheet:
ours, with its colours in front."""

import hashlib
import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, Response, abort

from intake.councils import CouncilProfile
from intake.folders import STATIC
from intake.web.site import site

assets = Blueprint("assets", __name__)

KEPT_FOR_GOOD = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Asset:
    """One static file: where it is served, and what it holds."""

    address: str
    content: bytes
    mimetype: str


class Assets:
    """Every static file, read once at start."""

    def __init__(self, profiles: Iterable[CouncilProfile]) -> None:
        files = {path.name: path.read_bytes() for path in STATIC.iterdir() if path.is_file()}
        ours = files["intake.css"]
        files |= {f"{profile.slug}.css": colours(profile) + ours for profile in profiles}
        self._by_name = {name: _named_by_content(name, content) for name, content in files.items()}
        self._by_address = {asset.address: asset for asset in self._by_name.values()}

    def address(self, name: str) -> str:
        """Where the file of this name is served."""
        return self._by_name[name].address

    def at(self, address: str) -> Asset | None:
        """The file that is served here."""
        return self._by_address.get(address)


def _named_by_content(name: str, content: bytes) -> Asset:
    stem, _, ending = name.rpartition(".")
    digest = hashlib.sha256(content).hexdigest()[:12]
    mimetype = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Asset(f"/static/{stem}.{digest}.{ending}", content, mimetype)


def colours(profile: CouncilProfile) -> bytes:
    """The council's colours, which its profile's loader has checked for contrast."""
    light_dark = profile.colours
    return (
        f":root{{--accent:light-dark({light_dark.accent},{light_dark.accent_dark});"
        f"--on-accent:light-dark({light_dark.on_accent},{light_dark.on_accent_dark})}}\n"
    ).encode()


@assets.get("/static/<name>")
def serve(name: str) -> Response:
    """A static file."""
    asset = site().assets.at(f"/static/{name}")
    if asset is None:
        abort(404)
    response = Response(asset.content, mimetype=asset.mimetype)
    response.headers["Cache-Control"] = KEPT_FOR_GOOD
    return response
