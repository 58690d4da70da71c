"""What a load balancer asks: is the process alive, and can it do its work?"""

from flask import Blueprint, Response

from intake.store import is_ready
from intake.web.site import site

health = Blueprint("health", __name__)


@health.get("/healthz")
def alive() -> Response:
    """The process answers."""
    return Response("ok\n", mimetype="text/plain")


@health.get("/readyz")
def ready() -> Response:
    """The database answers and its tables are this version's; else 503."""
    ready = is_ready(site().store.engine)
    return Response("ok\n" if ready else "database\n", status=200 if ready else 503, mimetype="text/plain")
