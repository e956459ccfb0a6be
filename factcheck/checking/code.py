"""What makes a checker due again: its code, and that of what it takes from factcheck, beside its settings."""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from factcheck import fingerprint
from factcheck.checking.run import AnyChecker
from factcheck.plugin import CheckerClass

# Folders of checkers that have nothing to do with each other: each module or package in them stands for itself.
_FOLDERS = ("factcheck.checkers", "factcheck_plugins")
_GIVEN = "factcheck.plugin"
# Records and bases: they compute nothing.
_COMPUTES_NOTHING = ("factcheck.model", "factcheck.utterance", "factcheck.plugin", "factcheck.errors")


def checker_fingerprint(checker: AnyChecker) -> str:
    """The code of the module the checker stands in; of a package, that of all its modules.

    With it counts what they take from `factcheck.plugin`, such as the reading of dates, and the language files that
    they or this read. A checker whose code lies in no file, such as one made in a notebook, is known by its name and
    its version.
    """
    made = type(checker)
    if made.made_of is not None:
        return fingerprint.digest([made.made_of, _computing(_maker(made))])
    folder = next((each for each in _FOLDERS if made.__module__.startswith(f"{each}.")), "")
    unit = ".".join(made.__module__.split(".")[: folder.count(".") + 2 if folder else 1])
    file = getattr(sys.modules.get(unit), "__file__", None)
    if file is None or not Path(file).is_file():
        return fingerprint.digest([made.__module__, made.__qualname__, checker.version])
    path = Path(file)
    beside = [fingerprint.of_file_as_it_is(one) for one in sorted({*_helpers(path), *depended_on(made)})]
    taken = sorted(taken_from_factcheck(path))
    words = fingerprint.of_languages(fingerprint.languages(), fingerprint.matters_named(fingerprint.files_of(path)))
    return fingerprint.digest([fingerprint.of_module(path), words, *map(_computing, taken), *beside])


def depended_on(checker: CheckerClass) -> list[Path]:
    """The files that a checker says it depends on, which lie relative to the file that it stands in."""
    file = getattr(sys.modules.get(checker.__module__), "__file__", None)
    return [Path(file).parent / name for name in checker.depends_on] if file else []


def _helpers(path: Path) -> Iterator[Path]:
    """The files beside a plugin that it names, such as `_words.py`."""
    text = path.read_text(encoding="utf-8")
    return (one for one in path.parent.glob("_*.py") if not one.stem.startswith("__") and one.stem in text)


def _maker(made: type[AnyChecker]) -> str:
    """The module of the class that those made of data derive from."""
    return next(one.__module__ for one in made.__mro__ if getattr(one, "made_of", None) is None)


def taken_from_factcheck(path: Path) -> set[str]:
    """The modules behind the names that a checker's module or package imports from `factcheck.plugin` and below."""
    named = {one for file in fingerprint.files_of(path) for one in fingerprint.names_from(file, _GIVEN)}
    homes = {fingerprint.home(module, name) for module, name in named}
    # What checkers of ours have in common lies beside them.
    own = f"{_FOLDERS[0]}.{path.parent.name if path.name == '__init__.py' else path.stem}"
    beside = {one for file in fingerprint.files_of(path) for one, _ in fingerprint.names_from(file, _FOLDERS[0])}
    homes |= {one for one in beside if one != own and not one.startswith(f"{own}.")}
    return {home for home in homes if not home.startswith(_COMPUTES_NOTHING)}


@cache
def _computing(root: str) -> str:
    matters = fingerprint.matters(root, but=_COMPUTES_NOTHING)
    return fingerprint.digest(
        [
            fingerprint.of_stage(root, but=_COMPUTES_NOTHING),
            fingerprint.of_languages(fingerprint.languages(), matters),
        ]
    )
