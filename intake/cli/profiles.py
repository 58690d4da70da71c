"""`intake councils check`: which councils can go live."""

import argparse

from intake.cli.opening import Obstacle, load_councils, settings_here


def check(_asked: argparse.Namespace) -> None:
    """Say of each council whether it can be served to the public, and if not, what to set."""
    from intake.councils import why_not_live

    problems = {slug: why_not_live(profile) for slug, profile in load_councils(settings_here()).items()}
    for slug, problem in problems.items():
        print(f"{slug}: {problem or 'ready'}")
    not_yet = sum(problem is not None for problem in problems.values())
    if not_yet:
        raise Obstacle(f"not ready for the public: {not_yet} of {len(problems)}; each line says what to set")
