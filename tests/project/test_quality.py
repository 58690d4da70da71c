"""The quality bar that a machine can hold: style, types, and which room may know which."""

import subprocess
import sys
from pathlib import Path

import pytest

from dev import ROOT

TOOLS = Path(sys.executable).parent


def complaints(tool, *arguments):
    """What a tool has to say; nothing when it is content."""
    done = subprocess.run([TOOLS / tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_the_code_follows_the_rules():
    said = complaints("ruff", "check", "--output-format=concise", ".")
    assert not said, said


def test_the_code_is_formatted():
    said = complaints("ruff", "format", "--check", ".")
    assert not said, said


@pytest.mark.slow
def test_the_types_hold():
    said = complaints("mypy")
    assert not said, said


def test_imports_run_one_way():
    said = complaints("lint-imports", "--no-cache")
    assert not said, said


def test_the_templates_follow_the_rules():
    said = complaints("djlint", "--lint", "--quiet", "templates")
    assert not said, said


@pytest.mark.parametrize("room", sorted(ROOT.glob("intake/*/__init__.py")), ids=lambda room: room.parent.name)
def test_every_room_of_intake_has_its_room_of_tests(room):
    name = {"cli": "project"}.get(room.parent.name, room.parent.name)
    assert (ROOT / "tests" / name / "__init__.py").exists()


def test_importing_intake_enters_no_room():
    program = "import sys, intake; print(*(name for name in sys.modules if name.startswith('intake.')))"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == ""


def test_dates_at_the_terminal_load_neither_the_store_nor_the_web():
    program = (
        "import sys; from intake.cli import main; main(['dates', 'add', '2026-12-24', '10']);"
        "sys.exit(any(name in sys.modules for name in ('sqlalchemy', 'flask', 'granian', 'cryptography')))"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], stdout=subprocess.DEVNULL, check=False).returncode
        == 0
    )


def test_nothing_but_the_timeline_counts_a_deadline():
    """Every date on every page, in every mail and file, comes from one function. The others that count working days:
    from when no answer is a reason, the command that counts, and the day on which somebody reads this again."""
    counting = {
        str(path.relative_to(ROOT / "intake"))
        for path in ROOT.glob("intake/**/*.py")
        if "add_working_days(" in path.read_text(encoding="utf-8")
    }
    assert counting == {
        "procedure/working_days.py",
        "procedure/timeline.py",
        "procedure/standing.py",
        "cli/dates.py",
        "web/words.py",
    }
