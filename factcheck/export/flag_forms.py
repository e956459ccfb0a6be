"""Rows of flags in the forms that people and other programs read: lines, JSON, SARIF, and GitHub's annotations."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck import __version__
from factcheck.export.flag_rows import FlagRow

_WORDS_SHOWN = 60
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_SARIF_LEVELS = {"note": "note", "query": "warning", "hold": "error"}
_GITHUB_LEVELS = {"note": "notice", "query": "warning", "hold": "error"}


class Rule(NamedTuple):
    """A checker, as a form that lists its rules names it."""

    id: str
    title: str
    severity: str
    rule_ref: str | None


Form = Callable[[Sequence[FlagRow], Sequence[Rule]], Iterator[str]]


def as_text(rows: Sequence[FlagRow], rules: Sequence[Rule]) -> Iterator[str]:
    """One line a flag, no two alike: `a.txt:3:14: query: what it says: “the words” [checker]`."""
    del rules
    lines = [_line(row) for row in rows]
    told = Counter(lines)
    for line, row in zip(lines, rows, strict=True):
        yield f"{line} {row['flag_id']}" if told[line] > 1 else line


def as_json(rows: Sequence[FlagRow], rules: Sequence[Rule]) -> Iterator[str]:
    """One array of rows."""
    del rules
    yield json.dumps(list(rows), ensure_ascii=False, indent=1)


def as_sarif(rows: Sequence[FlagRow], rules: Sequence[Rule]) -> Iterator[str]:
    """One SARIF 2.1.0 log; columns and offsets are code points."""
    driver = {
        "name": "factcheck",
        "version": __version__,
        "rules": [
            {
                "id": one.id,
                "shortDescription": {"text": one.title},
                "defaultConfiguration": {"level": _SARIF_LEVELS[one.severity]},
                **({"help": {"text": one.rule_ref}} if one.rule_ref else {}),
            }
            for one in rules
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(row) for row in rows],
    }
    yield json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def as_github(rows: Sequence[FlagRow], rules: Sequence[Rule]) -> Iterator[str]:
    """One workflow command a flag, which GitHub shows beside the line; no two alike."""
    del rules
    for row in rows:
        place = {"file": row["document"], "line": row["line"], "col": row["column"]}
        place["title"] = f"{row['checker']} {row['flag_id']}"
        told = ",".join(f"{name}={_escaped(value, more=True)}" for name, value in place.items() if value is not None)
        yield f"::{_GITHUB_LEVELS[str(row['severity'])]} {told}::{_escaped(_told(row))}"


FORMS: dict[str, Form] = {"text": as_text, "json": as_json, "sarif": as_sarif, "github": as_github}


def _line(row: FlagRow) -> str:
    place = f":{row['line']}:{row['column']}" if row["line"] is not None else ""
    return f"{row['document']}{place}: {row['severity']}: {_told(row)} [{row['checker']}]"


def _told(row: FlagRow) -> str:
    words = " ".join(str(row["words"]).split())
    shown = words if len(words) <= _WORDS_SHOWN else f"{words[: _WORDS_SHOWN - 1]}…"
    return f"{row['message']}: “{shown}”"


def _sarif_result(row: FlagRow) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": row["document"]}}
    if row["line"] is not None:
        place["region"] = {
            "startLine": row["line"],
            "startColumn": row["column"],
            "charOffset": row["start"],
            "charLength": int(str(row["end"])) - int(str(row["start"])),
            "snippet": {"text": row["words"]},
        }
    return {
        "ruleId": row["checker"],
        "level": _SARIF_LEVELS[str(row["severity"])],
        "message": {"text": _told(row)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"flagId": row["flag_id"]},
        "properties": {"code": row["code"], "rule_ref": row["rule_ref"]},
    }


def _escaped(value: object, *, more: bool = False) -> str:
    said = str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return said.replace(":", "%3A").replace(",", "%2C") if more else said
