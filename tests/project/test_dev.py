"""`dev.py`, one piece at a time."""

import os
import socket
import stat
import subprocess
import sys
from importlib import metadata
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev
from intake.config import Settings, check_for_serving
from intake.store import KeyRing

LOCKS = (dev.ROOT / dev.TO_RUN, dev.ROOT / dev.TO_TEST)


@pytest.fixture
def commands(monkeypatch):
    """What would have been run instead of running it; every command succeeds until `refuse` says otherwise."""
    asked = SimpleNamespace(run=[], refuse=lambda command: False)

    def run(command, **_options):
        words = " ".join(map(str, command))
        asked.run.append(words)
        return SimpleNamespace(returncode=int(asked.refuse(words)))

    monkeypatch.setattr(subprocess, "run", run)
    return asked


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """A checkout of its own, so that nothing here touches this one."""
    for name in (dev.TO_RUN, dev.TO_TEST, "pyproject.toml", "hatch_build.py"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VAR", tmp_path / "var")
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(dev, "INTAKE", tmp_path / ".venv/bin/intake")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv/installed.json")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").touch()
    (tmp_path / ".venv/bin/intake").touch()
    return tmp_path


def installed(commands):
    """The last word of each pip command since last asked."""
    run, commands.run = commands.run, []
    return [command.rsplit("/", 1)[-1] for command in run if "pip install" in command]


def test_the_first_run_makes_everything_and_the_second_nothing(commands, elsewhere):
    dev.install(dev.TO_RUN)
    assert [part for part in commands.run if "-m venv --clear" in part]
    assert installed(commands) == [dev.TO_RUN, elsewhere.name]
    dev.install(dev.TO_RUN)
    assert commands.run == []


def test_running_installs_no_test_tools_and_testing_has_all_that_running_needs(commands, elsewhere):
    dev.install(dev.TO_RUN)
    assert dev.TO_TEST not in installed(commands)
    dev.install(dev.TO_TEST)
    assert installed(commands) == [dev.TO_TEST, elsewhere.name]
    dev.install(dev.TO_RUN)
    assert commands.run == []


def test_a_changed_lock_is_installed(commands, elsewhere):
    dev.install(dev.TO_RUN)
    installed(commands)
    (elsewhere / dev.TO_RUN).write_text("other")
    dev.install(dev.TO_RUN)
    assert installed(commands) == [dev.TO_RUN, elsewhere.name]


def test_a_changed_catalogue_is_compiled_again(commands, elsewhere):
    dev.install(dev.TO_RUN)
    installed(commands)
    catalogue = elsewhere / "translations/cy/LC_MESSAGES/messages.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text("")
    dev.install(dev.TO_RUN)
    assert installed(commands) == [elsewhere.name]


def test_an_install_that_was_broken_off_begins_again(commands, elsewhere):
    commands.refuse = lambda command: dev.TO_RUN in command
    with pytest.raises(SystemExit, match="ended with status 1"):
        dev.install(dev.TO_RUN)
    commands.refuse = lambda command: False
    installed(commands)
    dev.install(dev.TO_RUN)
    assert installed(commands) == [dev.TO_RUN, elsewhere.name]


def test_a_copied_checkout_does_not_use_the_other_ones_environment(commands, elsewhere):
    dev.install(dev.TO_RUN)
    dev.STAMP.write_text(dev.STAMP.read_text().replace(str(elsewhere), "/somewhere/else"))
    commands.run.clear()
    dev.install(dev.TO_RUN)
    assert [part for part in commands.run if "-m venv --clear" in part]


def test_debian_without_venv_gets_it_when_root_asks(commands, elsewhere, monkeypatch):
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev, "_is_root", lambda: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    dev.install(dev.TO_RUN)
    assert commands.run[0].startswith("apt-get install")
    assert "python3-venv" in commands.run[0]


def test_without_venv_anybody_else_is_told_what_to_install(commands, elsewhere, monkeypatch):
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev, "_is_root", lambda: False)
    with pytest.raises(SystemExit, match="apt-get install python3-venv"):
        dev.install(dev.TO_RUN)


def test_a_browser_that_is_there_is_taken(commands, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: name == "google-chrome")
    dev.find_browser()
    assert commands.run == []


def test_root_on_debian_gets_chromium_by_apt_after_an_update_where_needed(commands, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: name == "apt-get")
    monkeypatch.setattr(dev, "_is_root", lambda: True)
    monkeypatch.setattr(dev, "_is_debian", lambda: True)
    commands.refuse = lambda command: len(commands.run) == 1
    dev.find_browser()
    assert [command.split()[1] for command in commands.run] == ["install", "update", "install"]
    assert commands.run[-1] == "apt-get install -y -qq --no-install-recommends chromium"


def test_anybody_else_gets_playwrights_own_browser(commands, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    monkeypatch.setattr(dev, "_is_root", lambda: False)
    dev.find_browser()
    assert commands.run[0].endswith("playwright install chromium")


@pytest.mark.parametrize("root", [True, False])
def test_without_any_browser_nothing_is_skipped_in_silence(commands, monkeypatch, root):
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == "apt-get" and root else None)
    monkeypatch.setattr(dev, "_is_root", lambda: root)
    monkeypatch.setattr(dev, "_is_debian", lambda: root)
    commands.refuse = lambda command: True
    with pytest.raises(SystemExit) as end:
        dev.find_browser()
    assert "install" in str(end.value)


def test_every_branch_of_the_law_the_path_the_flags_and_the_store_must_be_covered(commands):
    assert dev.run_tests([]) == 0
    assert " pytest -n logical --cov" in commands.run[0]
    assert commands.run[-1].endswith(f"--include={','.join(dev.EVERY_BRANCH)} --fail-under=100")
    assert all(list(dev.ROOT.glob(place)) for place in dev.EVERY_BRANCH)


def test_a_test_that_does_not_hold_is_what_the_command_ends_with(commands):
    commands.refuse = lambda command: "pytest" in command
    assert dev.run_tests([]) == 1
    assert len(commands.run) == 1


def test_what_follows_test_goes_to_pytest(commands):
    dev.run_tests(["tests/store", "-k", "keys"])
    assert [command.partition(" ")[2] for command in commands.run] == ["-m pytest tests/store -k keys"]


def test_keys_are_made_once_and_nobody_else_can_read_them(tmp_path):
    var = tmp_path / "var"
    first, second = dev.site_settings(var, {}), dev.site_settings(var, {})
    assert first == second
    assert stat.S_IMODE((var / "keys.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(var.stat().st_mode) == 0o700
    assert KeyRing.parse(first["INTAKE_ENCRYPTION_KEYS"])
    assert first["INTAKE_SECRET_KEY"] != dev.site_settings(tmp_path / "other", {})["INTAKE_SECRET_KEY"]


def test_the_settings_of_a_run_are_enough_to_serve_a_demonstration(tmp_path):
    settings = Settings.from_environ(dev.site_settings(tmp_path, {"PORT": "5123"}))
    check_for_serving(settings)
    assert settings.demo
    assert (settings.host, settings.port) == ("127.0.0.1", 5123)
    assert settings.database_url == f"sqlite:///{tmp_path}/intake.db"
    assert settings.mail.maildir == tmp_path / "mail"


def test_letters_go_to_a_mail_server_where_one_is_set(tmp_path):
    settings = Settings.from_environ(dev.site_settings(tmp_path, {"INTAKE_MAIL_SERVER": "127.0.0.1"}))
    check_for_serving(settings)
    assert settings.mail.maildir is None


def test_a_run_listens_on_this_machine_only_whatever_is_set(tmp_path):
    settings = dev.site_settings(
        tmp_path, {"INTAKE_HOST": "0.0.0.0", "INTAKE_DEMO": "0", "INTAKE_PORT": "80"}
    )
    assert (settings["INTAKE_HOST"], settings["INTAKE_DEMO"], settings["INTAKE_PORT"]) == (
        "127.0.0.1",
        "1",
        "5000",
    )


def test_a_port_that_is_no_number_is_told(tmp_path):
    with pytest.raises(SystemExit, match="PORT is 'http'"):
        dev.site_settings(tmp_path, {"PORT": "http"})


@pytest.mark.parametrize("arguments", [[], ["walk"], ["run", "fast"]])
def test_anything_else_is_answered_with_what_there_is(arguments):
    said = subprocess.run(
        [sys.executable, "dev.py", *arguments], cwd=dev.ROOT, capture_output=True, text=True, check=False
    )
    assert said.returncode == 1
    assert "`python3 dev.py run`" in said.stderr
    assert len(said.stderr.splitlines()) == 1


def test_ci_runs_what_a_newcomer_runs():
    script = dev.ROOT / ".ci/run"
    assert os.access(script, os.X_OK)
    assert script.read_text().splitlines()[-1] == "exec python3 dev.py test"


def test_dev_py_needs_the_standard_library_only():
    program = "import dev, sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    isolated = [sys.executable, "-S", "-c", program]
    modules = subprocess.run(
        isolated, cwd=dev.ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert set(modules) <= sys.stdlib_module_names | {"__main__", "dev"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_every_file_and_names_no_registry(lock):
    text = lock.read_text()
    pins = [line for line in text.splitlines() if line[:1].isalpha()]
    assert pins
    assert all("==" in pin for pin in pins)
    assert text.count("--hash=sha256:") >= len(pins)
    assert "://" not in text
    assert "--index" not in text


def test_a_pin_names_the_extras_that_other_packages_ask_for():
    """Without them pip takes the extra's newest release for another package, and stops at its missing hash."""
    pinned = {}
    for line in LOCKS[1].read_text().splitlines():
        if "==" in line and line[:1].isalpha():
            pin = Requirement(line.removesuffix("\\").partition(";")[0].strip())
            pinned.setdefault(canonicalize_name(pin.name), set()).update(pin.extras)
    asked = [
        Requirement(text) for name in pinned for text in _requirements_of(name) if "extra ==" not in text
    ]
    assert [
        str(one) for one in asked if not one.extras <= pinned.get(canonicalize_name(one.name), set())
    ] == []


def _requirements_of(name):
    try:
        return metadata.requires(name) or ()
    except metadata.PackageNotFoundError:
        return ()  # a package for another platform


def test_what_runs_is_tested_in_the_same_version():
    pins = [
        {line for line in lock.read_text().splitlines() if "==" in line and line[:1].isalpha()}
        for lock in LOCKS
    ]
    assert pins[0] <= pins[1]


def test_a_run_waits_for_the_port_of_a_killed_one_and_gives_up_on_a_living_one(monkeypatch):
    monkeypatch.setattr(dev.time, "sleep", lambda seconds: None)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert not dev._becomes_free(port)
    assert dev._becomes_free(port)
