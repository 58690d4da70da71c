"""The `intake` command: serving, delivering, and what staff ask at a terminal.

What goes wrong is told on one line: what it is, and what to do. Exit status 2 means that a setting or an argument
must change first, 1 that something else stood in the way. Each command imports what it needs when it runs, so that
`intake dates` wants no database and the web server carries no migrations.
"""

import sys
from collections.abc import Sequence

from intake.cli.command_line import parser
from intake.cli.opening import Obstacle
from intake.config import SettingsProblem


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, by default the one on the command line; returns the exit status."""
    try:
        asked = parser().parse_args(arguments)
        asked.run(asked)
    except (SettingsProblem, Obstacle) as problem:
        print(f"intake: {problem}", file=sys.stderr)
        return 2 if isinstance(problem, SettingsProblem) else 1
    except KeyboardInterrupt:
        return 130
    return 0
