"""The figures of docs/benchmarks.md: `make bench`.

Speed is measured on made-up copy, so that anybody can repeat it; quality on PolNeAR's development split where the
evaluation data lies beside the project in ../shared. Ratios are measured side by side in one run.
"""

import json
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from factcheck import ingest
from factcheck.pipeline.given import attribute_given
from factcheck.pipeline.job import Job
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.registry import Registry
from factcheck.store.opening import open_database
from factcheck.store.read.documents import count_finds
from tests.attribution import tagger_bench, wikinews_scores
from tests.measures.made_up_copy import SHARED, made_up_article, made_up_record
from tests.speed_peer import seconds as peer_seconds

DATA = Path(__file__).parent.parent.parent / "shared"


def timed(what: str, work: Callable[[], object], unit: str, number: int) -> None:
    """Run the work once and print its rate."""
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(f"| {what} | {number:,} {unit} | {seconds:.2f} s | {number / seconds:,.0f} {unit}/s |")  # noqa: T201


def pipeline(number: int) -> None:
    """Each stage over so many made-up articles, then the whole again on unchanged input."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "articles.jsonl"
        day = {"published": "2021-05-06"}
        copy = [{"id": f"a{n}", "text": made_up_article(n), **day} for n in range(number)]
        copy += [{"id": f"r{n}", "kind": "record", "text": made_up_record(n), **day} for n in range(SHARED)]
        rows.write_text("\n".join(map(json.dumps, copy)))
        db = open_database(Path(folder) / "factcheck.db")
        checkers = Registry().configured({}).checkers

        job, runner = Job(db, checkers=checkers), Runner(db)
        stages = {
            "ingest": lambda: job.ingest([rows]),
            "attribute": lambda: runner.run(AttributeStage()),
            "trace": lambda: runner.run(TraceStage()),
            "check": job.check,
            "ingest again, unchanged": lambda: job.ingest([rows]),
            "check again, unchanged": job.check,
        }
        for name, work in stages.items():
            timed(name, work, "documents", number)
        print(f"\n{count_finds(db)}")  # noqa: T201


def tagger() -> None:
    """What `factcheck attribute` does to a text, one core: cleaning, reading, tagging, speakers, days, agencies."""
    texts = [made_up_article(n) for n in range(500)]
    tokens = sum(len(text.split()) for text in texts)
    given = [ingest.RawText(id=str(n), text=text) for n, text in enumerate(texts)]
    timed("attribute, in memory", lambda: [attribute_given(one) for one in given], "words", tokens)


def quality() -> None:
    """Each tagger on PolNeAR dev and out of domain; speed side by side with the peer; sourcing, dates and traces."""
    if not DATA.exists():
        print("The evaluation data is not beside the project: no quality figures.")  # noqa: T201
        return
    for name in tagger_bench.TAGGERS:
        tagger_bench.report(name, lambda line: print(line, flush=True))  # noqa: T201
        print()  # noqa: T201
    texts = [row["text"] for row in wikinews_scores.dev()]
    number = sum(len(wikinews_scores.scorer().TOK.findall(text)) for text in texts)
    print(f"speed peer, spaCy: {number / peer_seconds(texts):,.0f} tokens a second on one core", flush=True)  # noqa: T201
    for scorer in (
        "tests.attribution.speaker_scores",
        "tests.sourcing.wire_scores",
        "tests.checkers.date_scores",
        "tests.tracing.pair_scores",
    ):
        subprocess.run([sys.executable, "-m", scorer], check=True)


def archive() -> None:
    """What tracing costs as an archive grows to a million quotations."""
    sizes = ("10000", "100000", "1000000")
    subprocess.run([sys.executable, "-m", "tests.tracing.bench_tracing", *sizes], check=True)


if __name__ == "__main__":
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}\n")  # noqa: T201
    print("| stage | amount | time | rate |\n|---|---|---|---|", flush=True)  # noqa: T201
    tagger()
    pipeline(1000)
    print(flush=True)  # noqa: T201
    archive()
    quality()
