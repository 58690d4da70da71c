"""`intake paper`: a journey as forms to print, for whoever has no phone. Needs no settings."""

import argparse
from pathlib import Path

from intake import clock
from intake.cli.opening import Obstacle, load_councils, settings_here


def write(asked: argparse.Namespace) -> None:
    """Write one form for each voice, and print the name of each file."""
    from jinja2 import Environment, FileSystemLoader

    from intake.folders import TEMPLATES
    from intake.journey.journeys import JOURNEYS
    from intake.journey.on_paper import voices_on_paper
    from intake.web.paper import paper
    from intake.web.words import Wordings, prepare

    profiles = load_councils(settings_here())
    if asked.council not in profiles:
        asked.refuse(f"{asked.council} is not one of {', '.join(sorted(profiles))}")
    if asked.journey not in JOURNEYS:
        asked.refuse(f"{asked.journey} is not one of {', '.join(JOURNEYS)}")
    environment = prepare(Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True))
    environment.globals["on_paper"] = True
    words = Wordings(environment)
    profile, journey = profiles[asked.council], JOURNEYS[asked.journey]
    for voice in voices_on_paper(journey):
        file = Path(asked.out) / f"{profile.slug}-{journey.slug}-{voice}.html"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(paper(words, profile, journey, voice, clock.today()), encoding="utf-8")
        except OSError as problem:
            raise Obstacle(
                f"{file} cannot be written ({problem.strerror}): name another folder with --out"
            ) from problem
        print(file)
