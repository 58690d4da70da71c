"""The two programs that keep running: `intake serve` and `intake deliver`."""

import argparse
import functools
import logging
import os
import signal
import socket
import sys
import threading
import time
from typing import TYPE_CHECKING

from intake.cli.opening import Obstacle, load_councils, open_database, settings_here
from intake.config import Settings, SettingsProblem, check_for_serving

if TYPE_CHECKING:
    from flask import Flask


def serve(_asked: argparse.Namespace) -> None:
    """Serve the site until a signal says stop: one worker with one thread, and a new worker when it dies."""
    from granian.constants import HTTPModes, Interfaces
    from granian.server import Server

    settings = settings_here()
    check_for_serving(settings)
    _all_may_be_served(settings)
    with open_database(settings):
        address = _free_address(settings.host, settings.port)
    server = Server(
        "intake",
        address=address,
        port=settings.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=1,
        blocking_threads=1,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    )
    server.serve(target_loader=functools.partial(_application, settings, os.getpid()), wrap_loader=False)


def deliver(_asked: argparse.Namespace) -> None:
    """Send what is in the outbox, and once an hour delete drafts that have expired, until a signal says stop."""
    settings = settings_here()
    check_for_serving(settings)
    profiles = load_councils(settings)
    logging.basicConfig(level=logging.INFO, format="[%(levelname)s] %(message)s", stream=sys.stdout)
    with open_database(settings) as store:
        from intake.mail.delivery import Worker, run_worker, transport_for
        from intake.mail.letters import render

        transport = transport_for(settings.mail)
        worker = Worker(store.outbox, store.submissions, profiles, render, transport)
        run_worker(worker, purge=store.drafts.purge)


def _application(settings: Settings, parent: int) -> "Flask":
    """The application, made inside the worker, which ends when `parent` is killed: it would keep the port."""
    from intake import create_app

    def follow_the_parent() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=follow_the_parent, daemon=True).start()
    return create_app(settings)


def _all_may_be_served(settings: Settings) -> None:
    """Raise SettingsProblem for a council that is not fit for the public, unless this is a demonstration."""
    from intake.councils import why_not_live

    for profile in load_councils(settings).values():
        problem = None if settings.demo else why_not_live(profile)
        if problem:
            raise SettingsProblem(problem)


def _free_address(host: str, port: int) -> str:
    """The IP address of `host`, if nobody listens there on `port`.

    The server would share the port with whoever has it, without a word, and each get half of the visits.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise SettingsProblem(f"INTAKE_HOST is {host!r}: set it to an address of this machine") from error
    with socket.socket(family, kind) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise Obstacle(
                f"{host} port {port} cannot be used ({error.strerror}): end what uses it, or set INTAKE_PORT"
            ) from error
    return str(address[0])
