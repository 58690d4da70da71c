"""The two commands of a newcomer, from nothing: `python3 dev.py run` and `python3 dev.py test`.

Only the standard library is used. Both commands may be given again at any time, even after they were killed;
what is already there is kept. `python3 dev.py words` refreshes the catalogues after a wording has changed.
"""

import base64
import contextlib
import ctypes
import fcntl
import hashlib
import importlib.util
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent
VAR = ROOT / "var"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
INTAKE = VENV / "bin" / "intake"
STAMP = VENV / "installed.json"
TO_RUN, TO_TEST = "requirements.lock", "requirements-test.lock"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
EVERY_BRANCH = (
    "intake/procedure/*",
    "intake/store/*",
    "intake/journey/path.py",
    "intake/complaints/flags.py",
)
CANNOT_START = 2  # the exit status of `intake` when it must be told something else first


def main() -> int:
    """Do what the command line asks; returns the exit status."""
    if sys.version_info < (3, 11):
        return _say_why("This needs Python 3.11 or newer: run it with a newer python3.")
    signal.signal(signal.SIGTERM, _leave)
    command, *rest = sys.argv[1:] or ["help"]
    if command == "run" and not rest:
        install(TO_RUN)
        return run_site(VAR)
    if command == "test":
        install(TO_TEST)
        find_browser()
        return run_tests(rest)
    if command == "words" and not rest:
        install(TO_RUN)
        return refresh_words()
    return _say_why(
        "Say `python3 dev.py run`, `python3 dev.py test [what pytest takes]` or `python3 dev.py words`."
    )


# The virtual environment


def install(lock: str) -> None:
    """Bring .venv to what `lock` lists and to this checkout. Does nothing when that is already so."""
    with _one_at_a_time():
        wanted = {"checkout": _checkout(), lock: _digest(ROOT / lock)}
        found = _installed()
        if found.get("folder") != str(ROOT):
            found = {}
            _make_venv()
        if found.get(lock) != wanted[lock]:
            _say(f"Installing what {lock} lists ...")
            _call(PYTHON, "-m", "pip", "install", "-qq", "--no-input", "--require-hashes", "-r", ROOT / lock)
            found.pop("checkout", None)
            if lock == TO_TEST:
                wanted[TO_RUN] = _digest(ROOT / TO_RUN)
        if found.get("checkout") != wanted["checkout"]:
            _call(
                PYTHON,
                "-m",
                "pip",
                "install",
                "-qq",
                "--no-input",
                "--no-deps",
                "--no-build-isolation",
                "-e",
                ROOT,
            )
        STAMP.write_text(json.dumps(found | wanted | {"folder": str(ROOT)}))


def _make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        if not (_is_root() and shutil.which("apt-get")):
            sys.exit(
                "Python's venv is not here: install it (on Debian `apt-get install python3-venv`) and run this again."
            )
        _apt_install("python3-venv")
    _say(f"Making {VENV} ...")
    _call(sys.executable, "-m", "venv", "--clear", VENV)


def _installed() -> dict[str, str]:
    """What the last `install` that came to its end wrote down."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return stamp if PYTHON.exists() and INTAKE.exists() else {}


def _checkout() -> str:
    """A digest of what an editable install depends on: its metadata, its hook and the catalogues to compile."""
    catalogues = sorted(ROOT.glob("translations/*/LC_MESSAGES/messages.po"))
    return _digest(ROOT / "pyproject.toml", ROOT / "hatch_build.py", *catalogues)


def _digest(*files: Path) -> str:
    parts = (f"{file.relative_to(ROOT)}\n".encode() + file.read_bytes() for file in files)
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Keeps two of these scripts from installing at once. The lock ends with its process, however that ends."""
    VAR.mkdir(mode=0o700, exist_ok=True)
    with (VAR / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# python3 dev.py run


def run_site(var: Path) -> int:
    """Serve the site and deliver its letters until a signal says stop; returns the exit status.

    All it keeps is in `var`: keys, database and, when no mail server is set, the letters.
    """
    settings = site_settings(var, os.environ)
    port = int(settings["INTAKE_PORT"])
    if not _becomes_free(port):
        return _say_why(f"Something else uses port {port}: end it, or set PORT to another number.")
    if subprocess.run([INTAKE, "db", "upgrade"], env=settings, check=False).returncode:
        return _say_why("The database could not be brought up to date; the line above says why.")
    commands = {name: (str(INTAKE), name) for name in ("serve", "deliver")}
    children = {name: _start(command, settings) for name, command in commands.items()}
    try:
        _say_where(settings, children["serve"])
        while True:
            for name, child in children.items():
                if child.poll() == CANNOT_START:
                    return _say_why(f"`intake {name}` cannot start; the line above says why.")
                if child.poll() is not None:
                    _say(f"`intake {name}` ended; starting it again.")
                    children[name] = _start(commands[name], settings)
            time.sleep(1)
    except KeyboardInterrupt:
        return 0
    finally:
        _end(list(children.values()))


def site_settings(var: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """The environment of the site's processes: a demonstration on 127.0.0.1 that keeps everything in `var`."""
    var.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings = {
        "INTAKE_DATABASE_URL": f"sqlite:///{var / 'intake.db'}",
        **_keys(var / "keys.json"),
        **environ,
        "INTAKE_DEMO": "1",
        "INTAKE_HOST": "127.0.0.1",
        "INTAKE_PORT": environ.get("PORT") or "5000",
    }
    if not settings["INTAKE_PORT"].isdigit():
        sys.exit(f"PORT is {settings['INTAKE_PORT']!r}: set it to a number.")
    if not settings.get("INTAKE_MAIL_SERVER"):
        settings.setdefault("INTAKE_MAIL_DIR", str(var / "mail"))
    return settings


def _keys(file: Path) -> dict[str, str]:
    """The keys in `file`, made on first use and readable by their owner only."""
    if not file.exists():
        keys = {
            "INTAKE_SECRET_KEY": secrets.token_urlsafe(32),
            "INTAKE_ENCRYPTION_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        }
        unfinished = file.with_suffix(".new")
        with open(unfinished, "w", opener=lambda name, flags: os.open(name, flags, 0o600)) as out:
            json.dump(keys, out)
        unfinished.replace(file)
    found: dict[str, str] = json.loads(file.read_text())
    return found


def _say_where(settings: Mapping[str, str], serving: "subprocess.Popen[bytes]") -> None:
    """Wait until the site answers, then tell where it is."""
    port = int(settings["INTAKE_PORT"])
    while serving.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    server = settings.get("INTAKE_MAIL_SERVER")
    _say(f"\nThe site:    http://127.0.0.1:{port}")
    _say(f"Its letters: {f'sent through {server}' if server else settings['INTAKE_MAIL_DIR']}")
    _say("Ctrl-C ends it.\n")


def _start(command: Sequence[str], settings: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    # Nothing here runs threads, which is what makes a function between fork and exec safe.
    return subprocess.Popen(command, env=settings, preexec_fn=_ends_with(os.getpid()))  # noqa: PLW1509


def _end(children: "Sequence[subprocess.Popen[bytes]]") -> None:
    """End all `children` within 8 seconds."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    deadline = time.monotonic() + 8
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _becomes_free(port: int) -> bool:
    """Whether nothing listens on `port`, or stops to within 10 seconds, as children of a killed run do."""
    for _ in range(100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return True
        time.sleep(0.1)
    return False


# python3 dev.py test


def run_tests(arguments: Sequence[str]) -> int:
    """All tests and the coverage they must reach; or, with `arguments`, what these ask pytest for."""
    if arguments:
        return _status(PYTHON, "-m", "pytest", *arguments)
    covered = (PYTHON, "-m", "coverage", "report", "--skip-covered", "--show-missing")
    return (
        _status(PYTHON, "-m", "pytest", "-n", "logical", "--cov", "--cov-report=")
        or _status(*covered)
        or _status(*covered, f"--include={','.join(EVERY_BRANCH)}", "--fail-under=100")
    )


def find_browser() -> None:
    """Make sure that the browser's tests have a browser; exits with a sentence when there is none to be had."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    if _is_root() and shutil.which("apt-get") and _is_debian():
        _apt_install("chromium")
    elif _status(PYTHON, "-m", "playwright", "install", "chromium"):
        sys.exit("There is no browser for the tests: install Chromium or Google Chrome and run this again.")


# python3 dev.py words


def extract_words(template: Path) -> None:
    """Write every word that is marked for translation in the code and the templates to `template`."""
    pybabel = (PYTHON, "-m", "babel.messages.frontend", "--quiet")
    steady = ("--omit-header", "--add-location=file", "--sort-by-file")
    _call(*pybabel, "extract", "--mapping=pyproject.toml", "--keyword=lazy", *steady, "-o", template, ".")


def refresh_words() -> int:
    """Bring translations/ up to date with the code. A new word is empty in each language until it is translated."""
    template = ROOT / "translations" / "messages.pot"
    extract_words(template)
    for catalogue in sorted(ROOT.glob("translations/*/LC_MESSAGES/messages.po")):
        language = catalogue.parent.parent.name
        keep = ("--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date")
        pybabel = (PYTHON, "-m", "babel.messages.frontend", "--quiet", "update")
        _call(*pybabel, *keep, "-l", language, "-i", template, "-o", catalogue)
    install(TO_RUN)
    return 0


# Small things


def _apt_install(package: str) -> None:
    _say(f"Installing Debian's {package} ...")
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
    for attempt in (command, ["apt-get", "update", "-qq"], command):
        done = subprocess.run(attempt, env=quietly, stdout=subprocess.DEVNULL, check=False).returncode == 0
        if done and attempt is command:
            return
    sys.exit(f"apt-get could not install {package}: install it yourself and run this again.")


def _is_debian() -> bool:
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text().splitlines()


def _is_root() -> bool:
    return os.geteuid() == 0


def _status(*command: str | Path) -> int:
    follow = _ends_with(os.getpid())
    return subprocess.run(command, cwd=ROOT, check=False, preexec_fn=follow).returncode


def _ends_with(parent: int) -> Callable[[], None]:
    """What a child does first, so that it is told to end when `parent` dies, even by SIGKILL."""

    def follow() -> None:
        if sys.platform == "linux":
            pr_set_pdeathsig = 1
            ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    return follow


def _call(*command: str | Path) -> None:
    status = _status(*command)
    if status:
        sys.exit(f"`{' '.join(map(str, command))}` ended with status {status}; the lines above say why.")


def _leave(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _say(words: str) -> None:
    print(words, flush=True)


def _say_why(words: str) -> int:
    print(words, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
