"""What is installed is what git knows: nothing missing, nothing that lay about."""

import os
import subprocess
import sys
import zipfile

import pytest

from dev import ROOT

FOLDERS = ("templates", "static", "translations")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def known_to_git(*folders):
    """What git tracks in these folders, or would with the next `git add`."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    said = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {name for name in said.split("\0") if name and (ROOT / name).is_file()}


def test_the_wheel_holds_what_git_knows_and_the_compiled_catalogues(wheel):
    beside = known_to_git(*FOLDERS)
    compiled = {name.removesuffix("po") + "mo" for name in beside if name.endswith(".po")}
    expected = known_to_git("intake") | {f"intake/{name}" for name in beside | compiled}
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == expected


def test_the_wheel_carries_its_licence(wheel):
    assert any(name.endswith("licenses/LICENSE") for name in zipfile.ZipFile(wheel).namelist())


def test_an_installed_intake_runs_from_any_folder(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    program = (
        "import sys; from intake import folders; from intake.cli import main;"
        "found = [folders.TEMPLATES, folders.STATIC, folders.TRANSLATIONS, folders.COUNCILS];"
        "assert all(folder.is_dir() for folder in found);"
        "print(*found, sep='\\n'); sys.exit(main(['dates', 'add', '2026-12-24', '10']))"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "installed")}
    said = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    *found, due = said.stdout.splitlines()
    assert all(folder.startswith(str(tmp_path / "installed" / "intake")) for folder in found)
    assert due.startswith("2027-01-12")


def test_the_version_is_told_once_in_the_package_and_once_in_its_metadata():
    from importlib.metadata import version

    import intake

    assert intake.__version__ == version("intake")


def test_the_commands_of_the_readme_are_the_ones_there_are():
    readme = (ROOT / "README.md").read_text()
    assert "python3 dev.py run" in readme
    assert "python3 dev.py test" in readme
