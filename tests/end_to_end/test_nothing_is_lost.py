"""What was sent is delivered, however machines fail, and goes to nobody who has not said that they want it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.live import Post, answers, free_port, live_site, wait_for
from tests.end_to_end.visitor import Visitor

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]


def test_two_simultaneous_sends_of_one_draft_make_one_submission(
    tmp_path: Path, confirmed: dict[str, str], mail_to: dict[str, str], post: Post
):
    with live_site(tmp_path, **confirmed, **mail_to) as site:
        visitor = Visitor(site.address)
        visitor.write("middlesbrough")
        tabs = [Visitor(site.address) for _ in range(6)]
        for tab in tabs:
            tab.url, tab.text = visitor.url, visitor.text
            for cookie in visitor.jar:
                tab.jar.set_cookie(cookie)
        ready = threading.Barrier(len(tabs))

        def press(tab: Visitor) -> str:
            ready.wait()
            return tab.send()

        with ThreadPoolExecutor(len(tabs)) as pool:
            references = set(pool.map(press, tabs))
        assert len(references) == 1
        assert len(post.about(references.pop())) == 1
        time.sleep(2)
        assert len(post.mails) == 1


def test_with_the_mail_server_down_sending_is_confirmed_and_the_mail_comes_when_it_is_back(
    tmp_path: Path, confirmed: dict[str, str]
):
    post = Post()
    settings = {"INTAKE_MAIL_SERVER": "127.0.0.1", "INTAKE_MAIL_PORT": str(post.port)}
    with live_site(tmp_path, **confirmed, **settings) as site:
        visitor = Visitor(site.address)
        visitor.write("bexley")
        reference = visitor.send()
        time.sleep(3)
        assert "waiting: 1" in site.command("outbox", "status").stdout
        post.start()
        try:
            assert len(post.about(reference, seconds=40)) == 1
        finally:
            post.stop()


def test_the_shipped_profiles_hand_nothing_to_a_mail_server(
    tmp_path: Path, mail_to: dict[str, str], post: Post
):
    with live_site(tmp_path, INTAKE_DEMO="1", **mail_to) as site:
        for council in ("middlesbrough", "bournemouth"):
            visitor = Visitor(site.address)
            visitor.write(council)
            visitor.send()
        wait_for(lambda: "held: 2" in site.command("outbox", "status").stdout)
        shown = site.command("outbox", "status").stdout
        assert "held: 2" in shown
        assert "held: address not confirmed" in shown
        assert post.mails == []


def test_profiles_that_nobody_confirmed_are_not_served_to_the_public(tmp_path: Path, mail_to: dict[str, str]):
    with live_site(tmp_path, INTAKE_DEMO="1", **mail_to) as site:
        for council, words in {"middlesbrough": "safety", "bournemouth": "no longer exists"}.items():
            site.environ |= {"INTAKE_DEMO": "0", "INTAKE_COUNCILS": council, "INTAKE_PORT": str(free_port())}
            refused = site.command("serve")
            assert refused.returncode == 2
            assert words in refused.stderr


@contextmanager
def copy_running(
    folder: Path, port: int | None = None, **settings: str
) -> Iterator[tuple[subprocess.Popen, str]]:
    """`python3 dev.py run` in a copy of this checkout with the same .venv, until the block ends."""
    port = port or free_port()
    environ = {**os.environ, "PORT": str(port), **settings}
    process = subprocess.Popen(
        [sys.executable, folder / "dev.py", "run"], env=environ, start_new_session=True, cwd=folder
    )
    try:
        wait_for(lambda: answers(port), 300)
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as a clone has it: without a .venv, which the first run makes."""
    folder = tmp_path_factory.mktemp("copy") / "checkout"
    skip = shutil.ignore_patterns(".git", ".venv", "var", ".*cache*", ".hypothesis", "__pycache__")
    shutil.copytree(ROOT, folder, ignore=skip)
    return folder


@pytest.fixture
def checkout(copied: Path) -> Path:
    """The copy, with nothing in its `var`."""
    shutil.rmtree(copied / "var", ignore_errors=True)
    return copied


def workers_of(process: subprocess.Popen) -> list[int]:
    """The delivery workers that this run started."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(child) for child in children if b"deliver" in Path(f"/proc/{child}/cmdline").read_bytes()]


class Stalling:
    """A mail server that takes connections and says nothing, as a machine does that hangs."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_server(("127.0.0.1", port))
        self._taken: list[socket.socket] = []
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()

    def _take(self) -> None:
        while True:
            try:
                self._taken.append(self._socket.accept()[0])
            except OSError:
                return

    @property
    def has_someone(self) -> bool:
        return bool(self._taken)

    def stop(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)
        for taken in self._taken:
            taken.close()


def test_a_worker_killed_while_sending_is_replaced_and_its_message_leaves_within_30_seconds(
    checkout: Path, confirmed: dict[str, str]
):
    post = Post()
    stalling = Stalling(post.port)
    settings = {"INTAKE_MAIL_SERVER": "127.0.0.1", "INTAKE_MAIL_PORT": str(post.port), **confirmed}
    with copy_running(checkout, INTAKE_MAIL_DEFAULT_SENDER="a@intake.example", **settings) as (run, address):
        visitor = Visitor(address)
        visitor.write("middlesbrough")
        reference = visitor.send()
        wait_for(lambda: stalling.has_someone)
        (worker,) = workers_of(run)
        os.kill(worker, signal.SIGKILL)
        killed_at = time.monotonic()
        stalling.stop()
        post.start()
        try:
            assert len(post.about(reference, seconds=35)) == 1
        finally:
            post.stop()
        assert time.monotonic() - killed_at <= 30
        assert workers_of(run) != [worker]


def mails(checkout: Path) -> list[Path]:
    """What the run has kept in its Maildir."""
    return list((checkout / "var/mail/new").glob("*"))


def test_the_run_ends_in_time_and_comes_back_after_a_kill(checkout: Path):
    with copy_running(checkout) as (run, address):
        visitor = Visitor(address)
        visitor.write("middlesbrough")
        first = visitor.send()
        wait_for(lambda: len(mails(checkout)) == 1)
        assert len(mails(checkout)) == 1
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        wait_for(lambda: not answers(int(address.rsplit(":", 1)[1])))
    with copy_running(checkout, int(address.rsplit(":", 1)[1])) as (run, address):
        visitor = Visitor(address)
        visitor.write("middlesbrough")
        assert visitor.send() != first
        wait_for(lambda: len(mails(checkout)) == 2)
        assert len(mails(checkout)) == 2
        began = time.monotonic()
        run.send_signal(signal.SIGTERM)
        run.wait(15)
        assert time.monotonic() - began < 10
        assert not answers(int(address.rsplit(":", 1)[1]))
