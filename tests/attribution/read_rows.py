"""Rows of lists as a person reads them: which are statements, and whether the speaker is right.

`python -m tests.attribution.read_rows draw SEED` writes to standard output, for each corpus, a draw of the rows that
are shown, with their words in context, for somebody to read. What was read lies in read_rows.jsonl as offsets and
labels, without any text: `document`, `content` (from, to), `cue`, `is_statement`, and `speaker` (right, wrong, none;
with the `name` that is wrong), `draw` being the seed. `python -m tests.attribution.read_rows [SEED]` scores what the
tagger gives today against the labels.
Texts are the articles of English Wikinews and PolNeAR's development split, beside the project in ../shared.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from factcheck.attribution import attribute, load_tagger
from factcheck.model import Document, Statement
from tests.attribution.wikinews_scores import DEV, WIKINEWS

LABELS = Path(__file__).with_name("read_rows.jsonl")
EACH = 100
AROUND = 260  # code points


@dataclass(frozen=True)
class Row:
    """One statement of a document, as a list shows it."""

    document: Document
    statement: Statement

    @property
    def content(self) -> tuple[int, int]:
        return self.statement.content[0].start, self.statement.content[-1].end

    @property
    def cue(self) -> tuple[int, int]:
        return self.statement.cue[0].start, self.statement.cue[0].end


@dataclass(frozen=True)
class Figures:
    """Of rows that somebody has read: how many, how many were statements, and of those shown today the misses."""

    read: int
    statements: int
    statements_shown: int
    no_statements_shown: int
    wrong_speakers_shown: int

    @property
    def shown(self) -> int:
        return self.statements_shown + self.no_statements_shown


def corpora() -> dict[str, list[Document]]:
    """English Wikinews and PolNeAR's development split, in order of their ids."""
    files = sorted(WIKINEWS.glob("wikinews_en_*.json"))
    wikinews = [_document(path.stem, json.loads(path.read_text("utf-8"))) for path in files]
    rows = map(json.loads, DEV.read_text("utf-8").splitlines())
    return {"wikinews": wikinews, "polnear": [_document(row["id"], row) for row in rows]}


def _document(name: str, row: dict[str, str]) -> Document:
    published = date.fromisoformat(row["date"]) if row["date"] else None
    return Document(id=name, text=row["text"], title=row["title"], published=published)


@cache
def rows(tagger: str = "fast") -> dict[str, list[Row]]:
    """All rows of each corpus, shown or not."""
    found = {}
    for name, documents in corpora().items():
        attributed = [attribute(one, load_tagger(tagger)) for one in documents]
        found[name] = [Row(one, statement) for one in attributed for statement in one.statements]
    return found


def drawn(seed: int, tagger: str = "fast") -> list[Row]:
    """As many rows of each corpus that are shown, by that seed, in reading order."""
    chosen = []
    for name, all_rows in rows(tagger).items():
        shown = [row for row in all_rows if row.statement.shown]
        picked = random.Random(f"{seed} {name}").sample(range(len(shown)), min(EACH, len(shown)))
        chosen += [shown[number] for number in sorted(picked)]
    return chosen


def in_context(row: Row) -> str:
    """The row's words with its roles marked, and the speaker."""
    text, one = row.document.text, row.statement
    marks = [
        (place, order, sign)
        for opens, closes, spans in (("[", "]", one.content), ("<", ">", one.cue), ("{", "}", one.source))
        for span in spans
        for place, order, sign in ((span.start, 1, opens), (span.end, 0, closes))
    ]
    places = [place for place, _, _ in marks]
    at, last = max(0, min(places) - AROUND), min(len(text), max(places) + AROUND // 2)
    words = ""
    for place, _, sign in sorted(marks):
        words += text[at:place] + sign
        at = place
    speaker = f"{one.speaker.name} ({one.speaker.kind})" if one.speaker else "-"
    return f"{' '.join((words + text[at:last]).split())}\n    = {speaker}; {one.quotation} {one.confidence:.2f}"


def labels(seed: int | None = None) -> Iterator[dict]:
    """What was read; of one draw where a seed is given."""
    for line in LABELS.read_text("utf-8").splitlines():
        label = json.loads(line)
        if seed is None or label["draw"] == seed:
            yield label


def figures(read: list[dict], found: dict[str, list[Row]]) -> Figures:
    """What is left of the rows that were read: the same row shares words of the cue and over half of the content."""
    by_document: dict[str, list[Row]] = {}
    for row in (row for all_rows in found.values() for row in all_rows if row.statement.shown):
        by_document.setdefault(row.document.id, []).append(row)
    matched = [(label, _match(label, by_document.get(label["document"], []))) for label in read]
    shown = [(label, row) for label, row in matched if row is not None]
    return Figures(
        read=len(read),
        statements=sum(label["is_statement"] for label in read),
        statements_shown=sum(label["is_statement"] for label, _ in shown),
        no_statements_shown=sum(not label["is_statement"] for label, _ in shown),
        wrong_speakers_shown=sum(
            label["is_statement"] and label["speaker"] == "wrong" and _speaker(row) == label["name"]
            for label, row in shown
        ),
    )


def _speaker(row: Row) -> str | None:
    return row.statement.speaker.name if row.statement.speaker else None


def _match(label: dict, candidates: list[Row]) -> Row | None:
    best = max(candidates, key=lambda row: _shared(label["content"], row.content), default=None)
    if best is None or _shared(label["content"], best.content) <= 0.5:
        return None
    same_cue = [
        row for row in candidates if _shared(label["cue"], row.cue) and _shared(label["content"], row.content) > 0.5
    ]
    return same_cue[0] if same_cue else None


def _shared(one: list[int] | tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / max(1, max(one[1], other[1]) - min(one[0], other[0]))


def report(write: Callable[[str], None], seed: int | None) -> None:
    found = figures(list(labels(seed)), rows())
    write(f"{found.read} rows read, {found.statements} of them statements")
    write(f"statements shown: {found.statements_shown} of {found.statements}")
    write(f"no statement, of those shown: {found.no_statements_shown} of {found.shown}")
    write(f"wrong speaker, of those shown: {found.wrong_speakers_shown} of {found.shown}")


def draw(write: Callable[[str], None], seed: int) -> None:
    for number, row in enumerate(drawn(seed)):
        write(f"{number}. {row.document.id[:40]} {row.content} {row.cue}: {in_context(row)}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["draw"]:
        draw(print, int(sys.argv[2]))
    else:
        report(print, int(sys.argv[1]) if sys.argv[1:] else None)
