"""What makes a checker due again: its code, beside its settings."""

import sys
from pathlib import Path

from factcheck import fingerprint
from factcheck.checking.run import AnyChecker

# Folders of checkers that have nothing to do with each other: each module or package in them stands for itself.
_FOLDERS = ("factcheck.checkers", "factcheck_plugins")


def checker_fingerprint(checker: AnyChecker) -> str:
    """The code of the module the checker stands in; of a package, that of all its modules.

    A checker whose code lies in no file, such as one made in a notebook, is known by its name and version.
    """
    made = type(checker)
    folder = next((each for each in _FOLDERS if made.__module__.startswith(f"{each}.")), "")
    unit = ".".join(made.__module__.split(".")[: folder.count(".") + 2 if folder else 1])
    file = getattr(sys.modules.get(unit), "__file__", None)
    if file is None or not Path(file).is_file():
        return fingerprint.digest([made.__module__, made.__qualname__, checker.version])
    return fingerprint.of_module(Path(file))
