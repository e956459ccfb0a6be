"""Copy that a shipped checker flags and copy that it leaves alone: `copy/<id>.yml`, which the documentation shows too.

`flag` and `pass` are lists of examples: a text; or a mapping with the fields of a document; or `{documents: [...]}`,
several of these at once. What is to be flagged stands in `[[...]]`. A mapping may have `settings` for the checker.
`measured` says how the precision was measured where it was not by a fresh draw of flags that were read.
"""

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

import yaml

from factcheck.model import Document
from factcheck.plugin import CheckerClass

FOLDER = Path(__file__).with_name("copy")


@dataclass(frozen=True)
class CopyExample:
    """Documents that a checker sees together, with its settings; `name` tells it apart in its file."""

    checker: str
    name: str
    is_flagged: bool
    documents: tuple[Document, ...]
    settings: dict[str, object] = field(default_factory=dict)

    @property
    def is_marked(self) -> bool:
        return any("[[" in f"{one.title or ''} {one.text}" for one in self.documents)


def examples() -> list[CopyExample]:
    """Those of all checkers, those that are flagged first."""
    return [one for path in sorted(FOLDER.glob("*.yml")) for one in examples_in(path)]


def examples_in(path: Path) -> list[CopyExample]:
    """Those of a file; ValueError for a key that nobody reads."""
    given = yaml.safe_load(path.read_text("utf-8"))
    if unknown := set(given) - {"flag", "pass", "measured"}:
        raise ValueError(f"{path.name}: {', '.join(sorted(unknown))} is not flag, pass or measured")
    return [
        _example(path.stem, f"{kind} {number}", kind == "flag", row)
        for kind in ("flag", "pass")
        for number, row in enumerate(given.get(kind) or (), 1)
    ]


def checker_named(name: str) -> CheckerClass:
    """The checker of that id, from the module that ships it."""
    registered: list[CheckerClass] = []
    import_module(f"factcheck.checkers.{name.replace('-', '_')}").register_checkers(registered.append)
    return next(one for one in registered if one.id == name)


def _example(checker: str, name: str, is_flagged: bool, row: str | dict) -> CopyExample:
    given = {"text": row} if isinstance(row, str) else dict(row)
    settings = given.pop("settings", {})
    rows = given.get("documents", [given])
    documents = (Document.model_validate({"id": f"text-{number}", **one}) for number, one in enumerate(rows, 1))
    return CopyExample(checker, name, is_flagged, tuple(documents), settings)
