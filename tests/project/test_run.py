"""`python3 dev.py run`, for real, with its processes: what a newcomer meets, and what may be killed under it."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from types import SimpleNamespace

import psutil
import pytest

import dev

pytestmark = pytest.mark.slow

PROGRAM = """
import pathlib, signal, sys, dev
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests run in the background begin with Ctrl-C ignored
dev.VAR = pathlib.Path(sys.argv.pop())
dev.install = lambda lock: None
sys.exit(dev.main())
"""


@pytest.fixture
def begin(tmp_path, free_port):
    """Starts `dev.py run` with everything it keeps in a folder of this test, as leader of a process group."""
    begun = []

    def start(**settings):
        log = (tmp_path / "log").open("ab")
        environment = {name: value for name, value in os.environ.items() if not name.startswith("INTAKE_")}
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "run", str(tmp_path / "var")],
            cwd=dev.ROOT,
            env=environment | {"PORT": str(free_port)} | settings,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        log.close()
        run = SimpleNamespace(
            process=process,
            address=f"http://127.0.0.1:{free_port}/",
            said=(tmp_path / "log").read_text,
        )
        begun.append(run)
        return run

    yield start
    for run in begun:
        for member in group(run):
            with contextlib.suppress(psutil.NoSuchProcess):
                member.kill()
        run.process.wait()


def group(run):
    """Every living process of the run's process group."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(ProcessLookupError, psutil.NoSuchProcess):
            if os.getpgid(process.pid) == run.process.pid and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found


def child(run, name):
    """The run's `intake serve` or `intake deliver`; None while there is none."""
    for process in psutil.Process(run.process.pid).children():
        with contextlib.suppress(psutil.NoSuchProcess):
            if process.cmdline()[-1:] == [name]:
                return process
    return None


def another(run, name, one):
    """The run's `name`, once it is another process than `one`."""
    return soon(lambda: (found := child(run, name)) and found.pid != one.pid and found)


def soon(condition, seconds=15):
    """What `condition` gives once it gives something; fails when that takes too long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError, psutil.NoSuchProcess):
            if found := condition():
                return found
        time.sleep(0.1)
    raise AssertionError(f"still not so after {seconds} seconds")


def status(run):
    with urllib.request.urlopen(run.address, timeout=5) as answer:
        return answer.status


def test_it_serves_says_where_and_ends_with_all_its_children(begin, tmp_path):
    run = begin()
    assert soon(lambda: status(run)) == 200
    soon(lambda: f"The site:    {run.address[:-1]}" in run.said())
    assert str(tmp_path / "var" / "mail") in run.said()
    assert soon(lambda: child(run, "serve"))
    assert soon(lambda: child(run, "deliver"))
    asked = time.monotonic()
    run.process.send_signal(signal.SIGTERM)
    assert run.process.wait(10) == 0
    assert time.monotonic() - asked < 10
    assert group(run) == []


def test_ctrl_c_ends_it_too(begin):
    run = begin()
    soon(lambda: status(run))
    os.killpg(run.process.pid, signal.SIGINT)
    run.process.wait(30)
    assert soon(lambda: not group(run))


def test_a_killed_worker_is_followed_by_another(begin):
    run = begin()
    soon(lambda: status(run))
    deliver = soon(lambda: child(run, "deliver"))
    deliver.kill()
    assert another(run, "deliver", deliver)

    server = child(run, "serve")
    web_worker = soon(server.children)[0]
    web_worker.kill()
    web_worker.wait()
    assert soon(lambda: status(run)) == 200

    server.kill()
    assert another(run, "serve", server)
    assert soon(lambda: status(run)) == 200


def test_killed_itself_it_leaves_nothing_behind_and_can_be_run_again(begin, tmp_path):
    first = begin()
    soon(lambda: status(first))
    keys = (tmp_path / "var" / "keys.json").read_text()
    first.process.kill()
    first.process.wait()
    second = begin()
    soon(lambda: child(second, "serve"))
    soon(lambda: not group(first))
    assert soon(lambda: status(second)) == 200
    assert (tmp_path / "var" / "keys.json").read_text() == keys


def test_a_whole_group_killed_at_once_can_be_run_again(begin):
    first = begin()
    soon(lambda: status(first))
    os.killpg(first.process.pid, signal.SIGKILL)
    first.process.wait()
    second = begin()
    assert soon(lambda: status(second)) == 200
    assert second.process.poll() is None


def test_a_setting_that_must_change_first_ends_it_with_a_sentence(begin):
    run = begin(INTAKE_COUNCILS="atlantis")
    assert run.process.wait(20) == 1
    assert "atlantis" in run.said()
    assert "cannot start" in run.said()
    assert group(run) == []
