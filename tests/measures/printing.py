"""Tables as `make bench` prints them: with the command and the machine they are from."""

import os
import platform
import sys


def machine() -> str:
    """The machine, in words."""
    return f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}, {os.cpu_count()} cores"


def heading(*columns: str) -> None:
    """The command that runs, the machine, and the head of a table."""
    main = sys.modules["__main__"].__spec__
    print(f"\n`python -m {main.name if main else sys.argv[0]}`; {machine()}\n")  # noqa: T201
    row(*columns)
    row(*("---" for _ in columns))


def row(*cells: object) -> None:
    """A row of it."""
    print(f"| {' | '.join(map(str, cells))} |", flush=True)  # noqa: T201
