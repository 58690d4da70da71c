"""What every answer carries, and where a request without a draft may come from."""

from flask import Flask, Request, Response

CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


def nothing_inline(response: Response) -> Response:
    """No inline code, no frames, nothing from elsewhere."""
    response.headers["Content-Security-Policy"] = CSP
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Frame-Options"] = "DENY"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    return response


def nothing_kept(response: Response) -> Response:
    """No cache keeps an answer, but for a static file, which says that it may be kept for good."""
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def only_https(response: Response) -> Response:
    """Once seen over https, never again without."""
    response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


def register(app: Flask, *, secure: bool) -> None:
    """Puts the headers on every answer of `app`, errors too."""
    app.after_request(nothing_inline)
    app.after_request(nothing_kept)
    if secure:
        app.after_request(only_https)


def is_foreign(request: Request) -> bool:
    """Whether another site's page made this POST, as far as the browser says. Browsers that say nothing are let
    through: the POSTs asked about change nothing but this browser's own cookie."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in ("same-origin", "none"):
        return True
    origin = request.headers.get("Origin")
    return origin is not None and origin not in (f"https://{request.host}", f"http://{request.host}")


def is_prefetch(request: Request) -> bool:
    """A browser that looks ahead: nobody has opened the page yet."""
    return "prefetch" in (request.headers.get("Sec-Purpose") or request.headers.get("Purpose") or "")
