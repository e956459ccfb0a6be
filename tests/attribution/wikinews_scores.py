"""Attribution F1 out of the training domain: `.venv/bin/python -m tests.attribution.wikinews_scores`.

Twelve Wikinews articles and the founding article, labelled by hand (see README.md here), beside PolNeAR's development
split. The texts and the scorer lie beside the project in ../shared.
"""

import hashlib
import importlib.util
import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TypedDict

from factcheck import ingest
from factcheck.pipeline.given import attribute_given

LABELS = Path(__file__).with_name("wikinews.jsonl")
SHARED = Path(__file__).parents[3] / "shared"
WIKINEWS = SHARED / "data" / "wikinews"
DEV = SHARED / "data" / "polnear" / "dev.jsonl"
FOUNDING = SHARED / "samples" / "korea-2017" / "rferl-2017-09-01.gold.json"
SCORER = SHARED / "bench" / "attribution_scores.py"

Spans = list[list[int]]
Figures = dict[str, dict[str, float]]


class Label(TypedDict):
    id: str
    sha256: str
    attributions: list[dict[str, Spans]]


class Row(TypedDict):
    """An article with what it must yield, as the scorer reads it."""

    id: str
    text: str
    title: str | None
    published: str | None
    attributions: list[dict[str, Spans]]


def labels() -> list[Label]:
    return [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


def wikinews() -> list[Row]:
    """The labelled articles with their texts; ValueError where a text is not the one that was labelled."""
    return [labelled(label, json.loads((WIKINEWS / f"{label['id']}.json").read_text("utf-8"))) for label in labels()]


def labelled(label: Label, article: dict[str, str]) -> Row:
    text = article["text"]
    if hashlib.sha256(text.encode()).hexdigest() != label["sha256"]:
        raise ValueError(f"{label['id']}: the text is not the one that was labelled. Label it anew.")
    return Row(
        id=label["id"],
        text=text,
        title=article["title"],
        published=article["date"],
        attributions=label["attributions"],
    )


def founding() -> Row:
    gold = json.loads(FOUNDING.read_text(encoding="utf-8"))
    return Row(**{key: gold[key] for key in Row.__annotations__})


def dev() -> list[Row]:
    rows = map(json.loads, DEV.read_text(encoding="utf-8").splitlines())
    return [
        Row(**{key: row[key] for key in ("id", "text", "title", "attributions")}, published=row["date"]) for row in rows
    ]


def predicted(row: Row) -> dict[str, object]:
    given = ingest.RawText(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
    )
    return {"id": row["id"], "attributions": attribute_given(given)["statements"]}


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("attribution_scores", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(rows: Iterable[Row]) -> Figures:
    """F1, precision, recall and numbers for all, direct, mixed and indirect statements."""
    rows = list(rows)
    return scorer().evaluate(rows, map(predicted, rows))["attribution"]["match"]


def line(name: str, found: Figures) -> str:
    columns = (f"{kind} {one['f1']:.1f} (P {one['p']:.1f} R {one['r']:.1f})" for kind, one in found.items())
    return f"{name:<24} {found['all']['n_gold']:>5} labelled  " + "  ".join(columns)


def report(write: Callable[[str], None]) -> None:
    articles = wikinews()
    write(line("Wikinews", figures(articles)))
    write(line("Wikinews and founding", figures([*articles, founding()])))
    write(line("PolNeAR dev", figures(dev())))


if __name__ == "__main__":
    report(print)
