"""A council that is not shipped, and a folder for extra profiles."""

import pytest

SIXTH = """
slug = "rutland"
name = "Rutland County Council"
place = "Rutland"
prefix = "RUT"
status = "live"

[colours]
accent = "#1a4d2e"
on_accent = "#ffffff"
accent_dark = "#a8dcb9"
on_accent_dark = "#06210f"

[contacts]
email.value = "complaints@rutland.example"

[roles]
complaints_team = "the complaints team"
stage_1_lead = "a team manager"
stage_2_investigator = "an investigator"
independent_person = "an independent person"

[privacy]
controller = "Rutland County Council"
officer = "Data Protection Officer, Rutland County Council"

[stage_1]
name = "Local resolution"
who = "a team manager"
within = { days = 10, unit = "working", start = "receipt", hedge = "must" }

[stage_2]
name = "Investigation"
who = "an investigator"
independent_person = "always"

[stage_3]
name = "Review panel"
who = "three independent people"

[[also_said]]
code = "contacts_you_for_more"
quote = "We may ring you"
"""


@pytest.fixture
def folder(tmp_path):
    """Writes profiles into a folder for INTAKE_COUNCILS_DIR."""

    def write(**files):
        for slug, text in files.items():
            (tmp_path / f"{slug.replace('_', '-')}.toml").write_text(text, "utf-8")
        return tmp_path

    return write
