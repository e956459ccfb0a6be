"""What changed between the findings of an earlier draft and those of this one."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz import fuzz

from factcheck.errors import ConfigError

Row = dict[str, object]
# Two wordings less alike than this (of 100) are two quotations.
_LEAST_ALIKE = 60


def rows_of(path: Path) -> list[Row]:
    """The rows of an earlier `--format json`; ConfigError where the file holds none."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}). Give an earlier --format json.") from error
    except ValueError as error:
        raise ConfigError(f"{path}: is no JSON ({error}). Give an earlier --format json.") from error
    if not isinstance(found, list) or not all(isinstance(one, dict) and "quotation" in one for one in found):
        raise ConfigError(f"{path}: is no list of findings. Give an earlier --format json.")
    return found


def changed_since(earlier: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """The rows, each with its `change`: new, same or changed (`was` is the finding it had), and those gone."""
    left = [one for one in earlier if one.get("change") != "gone"]
    found: list[Row] = []
    for row in rows:
        before = _likest(row, left)
        if before is None:
            found.append({**row, "change": "new"})
            continue
        left.remove(before)
        is_same = _words(before) == _words(row) and _result(before) == _result(row)
        found.append({**row, "change": "same"} if is_same else {**row, "change": "changed", "was": before["finding"]})
    return found + [{**one, "change": "gone"} for one in left]


def _likest(row: Row, among: Sequence[Row]) -> Row | None:
    """The earlier row of the same words, else of the likest; a draft may have been given another name."""
    scored = [(fuzz.ratio(_words(one), _words(row)), one.get("document") == row["document"], one) for one in among]
    best = max(scored, key=lambda one: one[:2], default=None)
    return best[2] if best is not None and best[0] >= _LEAST_ALIKE else None


def _words(row: Mapping[str, object]) -> str:
    return " ".join(str(row["quotation"]).casefold().split())


def _result(row: Mapping[str, object]) -> tuple[object, ...]:
    return row.get("finding"), row.get("turned"), row.get("speaker")
