"""The figures of a tagger: `.venv/bin/python -m tests.attribution.tagger_bench fast`.

`accurate FOLDER` gives those of files that a training has written elsewhere, `--briefly` leaves out the speed.

Quality on PolNeAR's development split (exact spans by the CofeNet scorer, attribution by type, calibration) and out of
domain on Wikinews and the founding article; tokens a second on one core, from text to statements, the model loaded;
what loading takes. Texts and scorers lie beside the project in ../shared. A token is the scorer's.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from factcheck.attribution import accurate, fast
from factcheck.attribution.rules.clauses import Rules
from factcheck.attribution.tagging import TaggedStatement, Tagger
from factcheck.text import Reading, read
from tests.attribution import wikinews_scores
from tests.attribution.wikinews_scores import SHARED, Row

TAGGERS: dict[str, Callable[[], Tagger]] = {"rules": Rules, "fast": fast.load, "accurate": accurate.load}
COFENET = SHARED / "bench" / "cofenet_exact_match.py"
COFENET_TOKENS = SHARED / "data" / "polnear" / "cofenet_valid.txt"
MODEL = Path(fast.__file__).parent.parent / "model"
ROLES = ("source", "cue", "content")
KINDS = ("all", "direct", "mixed", "indirect")
ROUNDS = 3


class Tagged(NamedTuple):
    """A labelled text and what a tagger found in it."""

    row: Row
    reading: Reading
    found: list[TaggedStatement]

    def as_row(self) -> dict[str, object]:
        """As the scorers read it."""
        return {"id": self.row["id"], "attributions": [self.spans(one) for one in self.found]}

    def spans(self, one: TaggedStatement) -> dict[str, list[list[int]]]:
        starts, ends = self.reading.starts, self.reading.ends
        roles = {"source": [one.source] if one.source else [], "cue": [one.cue], "content": list(one.content)}
        return {
            role: [[starts[first], ends[last - 1]] for first, last in ranges if last > first]
            for role, ranges in roles.items()
        }


def tagged(rows: Iterable[Row], tagger: Tagger) -> list[Tagged]:
    readings = [(row, read(row["text"])) for row in rows]
    return [Tagged(row, reading, tagger.find(reading)) for row, reading in readings]


def attribution(results: list[Tagged], scorer: ModuleType) -> dict[str, dict[str, float]]:
    """F1, precision and recall of all, direct, mixed and indirect statements."""
    rows = [one.row for one in results]
    return scorer.evaluate(rows, [one.as_row() for one in results])["attribution"]["match"]


def exact(results: list[Tagged]) -> dict[str, float]:
    """F1 of exact spans by role, as the CofeNet paper counts them."""
    with tempfile.TemporaryDirectory() as folder:
        raw, predicted = Path(folder) / "raw.jsonl", Path(folder) / "predicted.jsonl"
        raw.write_text("\n".join(json.dumps(one.row) for one in results), encoding="utf-8")
        predicted.write_text("\n".join(json.dumps(one.as_row()) for one in results), encoding="utf-8")
        command = [sys.executable, COFENET, COFENET_TOKENS, raw, predicted]
        printed = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {role: printed[role]["F1"] for role in ROLES}


def calibration_error(results: list[Tagged], scorer: ModuleType, bins: int = 10) -> float:
    """Expected calibration error of the confidence, a statement being right as the attribution score says."""
    pairs = [pair for one in results for pair in confidences(one, scorer)]
    error = 0.0
    for number in range(bins):
        held = [pair for pair in pairs if min(int(pair[0] * bins), bins - 1) == number]
        error += abs(sum(chance for chance, _ in held) - sum(right for _, right in held))
    return error / max(len(pairs), 1)


def confidences(one: Tagged, scorer: ModuleType) -> list[tuple[float, bool]]:
    text = scorer.Doc(one.row["text"])

    def words(relation: dict[str, list[list[int]]]) -> dict[str, frozenset[int]]:
        return {role: text.words(text.pieces(relation.get(role) or [])) for role in ROLES}

    gold = [words(relation) for relation in one.row["attributions"]]
    ours = [words(one.spans(found)) for found in one.found]
    right = {mine for _, mine in scorer.match(gold, ours, "match")}
    return [(found.confidence, number in right) for number, found in enumerate(one.found)]


def tokens_per_second(rows: list[Row], tagger: Tagger, scorer: ModuleType) -> float:
    """The best of some rounds over all texts; by the time of one processor, so that neighbours count for less."""
    tokens = sum(len(scorer.TOK.findall(row["text"])) for row in rows)
    return max(tokens / seconds(lambda: tagged(rows, tagger)) for _ in range(ROUNDS))


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def tagger_in(name: str, folder: Path) -> Tagger:
    """The tagger as loaded, or `accurate` with the files in another folder than the package's own."""
    if folder == MODEL:
        return TAGGERS[name]()
    from factcheck.attribution.accurate.tagger import packaged  # noqa: PLC0415 -- needs the extra [accurate]

    return packaged(folder)


def load_seconds(name: str, folder: Path) -> float:
    """What making the tagger takes in a fresh process that has the package's modules in memory but no weights."""
    script = (
        "import time, numpy\nfrom pathlib import Path\nfrom tests.attribution.tagger_bench import tagger_in\n"
        f"began = time.process_time()\ntagger_in({name!r}, Path({str(folder)!r}))\nprint(time.process_time() - began)"
    )
    runs = (subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True) for _ in "123")
    return min(float(run.stdout) for run in runs)


def model_bytes(name: str, folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob(f"{name}.*") if path.suffix != ".md")


def line(name: str, figures: dict[str, dict[str, float]]) -> str:
    kinds = (
        f"{kind} {figures[kind]['f1']:.1f} (P {figures[kind]['p']:.1f} R {figures[kind]['r']:.1f})" for kind in KINDS
    )
    return f"{name}: {'  '.join(kinds)}"


def report(name: str, write: Callable[[str], None], folder: Path = MODEL) -> None:
    tagger = tagger_in(name, folder)
    size, loading = model_bytes(name, folder) / 1e6, load_seconds(name, folder)
    write(f"{tagger.name}: model {size:.1f} MB, loaded in {loading:.2f} s")
    speed = tokens_per_second(wikinews_scores.dev(), tagger, wikinews_scores.scorer())
    write(f"{speed:,.0f} tokens a second on one core")
    quality(tagger, write)


def quality(tagger: Tagger, write: Callable[[str], None]) -> None:
    scorer = wikinews_scores.scorer()
    results = tagged(wikinews_scores.dev(), tagger)
    write("exact, PolNeAR dev: " + "  ".join(f"{role} {f1:.1f}" for role, f1 in exact(results).items()))
    write(line("attribution, PolNeAR dev", attribution(results, scorer)))
    write(f"expected calibration error, PolNeAR dev: {calibration_error(results, scorer):.3f}")
    articles = [*wikinews_scores.wikinews(), wikinews_scores.founding()]
    elsewhere = tagged(articles, tagger)
    write(line("attribution, Wikinews and founding", attribution(elsewhere, scorer)))
    write(line("attribution, Wikinews", attribution(elsewhere[:-1], scorer)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("tagger", nargs="?", choices=TAGGERS, default="fast")
    parser.add_argument("folder", nargs="?", type=Path, default=MODEL)
    parser.add_argument("--briefly", action="store_true")
    asked = parser.parse_args()
    if asked.briefly:
        quality(tagger_in(asked.tagger, asked.folder), print)
    else:
        report(asked.tagger, print, asked.folder)
