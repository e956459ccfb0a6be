"""What one more document costs a large database: `python -m tests.measures.one_more_document [DOCUMENTS]`.

The database is made up and takes some minutes. Each stage's CPU, what is due included, in one process: of articles
whose words are their own, and of those with a quotation that others carry, which are traced and checked with them.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from factcheck.attribution import DEFAULT, load_tagger
from factcheck.pipeline.job import Job
from factcheck.pipeline.record_cache import RecordCache
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.pipeline.stages.verify import VerifyStage
from factcheck.registry import Registry
from factcheck.store.read.due import documents_beside
from tests.measures.checkers_cost import seconds
from tests.measures.large_archive import large_archive
from tests.measures.made_up_copy import made_up_article
from tests.measures.printing import heading, row

NUMBER, ROUNDS = 50_000, 12


def article(number: int) -> dict[str, str]:
    """A new article, of a day of which records are stored."""
    return {"id": f"new-{number}", "text": made_up_article(100_000 + number), "published": "2021-08-05"}


def rounds(db: Database, folder: Path) -> dict[str, list[float]]:
    """The CPU of each stage for one new article after the other, sorted; the first, which opens files, is left out."""
    cache = RecordCache(folder / "cache")
    job, runner = Job(db, checkers=Registry().configured({}).checkers, cache=cache), Runner(db)
    load_tagger(DEFAULT)
    taken: dict[str, list[float]] = {}
    for number in range(ROUNDS + 1):
        source = folder / "new.jsonl"
        source.write_text(json.dumps(article(number)), encoding="utf-8")
        only = job.ingest([source])
        attribute, trace, verify = AttributeStage(), TraceStage(), VerifyStage(cache)
        stages: dict[str, Callable[[], object]] = {
            "attribute": lambda: runner.run(attribute, attribute.due(db, only)),  # noqa: B023 - run at once
            "trace": lambda: runner.run(trace, trace.due(db, only)),  # noqa: B023
            "verify": lambda: runner.run(verify, verify.due(db, only)),  # noqa: B023
            "check": lambda: job.check(only),  # noqa: B023
        }
        for name, work in stages.items():
            used = seconds(work)
            alike = "quotes as others do" if documents_beside(db, only) else "words of its own"
            if number:
                taken.setdefault(f"{alike}: {name}" if name in {"verify", "check"} else name, []).append(used)
    return {name: sorted(some) for name, some in sorted(taken.items())}


def report(db: Database, folder: Path, number: int) -> None:
    """Print the table."""
    heading("one more document", "documents stored", "CPU, median", "most")
    for name, taken in rounds(db, folder).items():
        row(name, f"{number:,}", f"{1000 * taken[len(taken) // 2]:.0f} ms", f"{1000 * taken[-1]:.0f} ms")


def main() -> None:
    """Make the database and print the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    with tempfile.TemporaryDirectory() as folder:
        report(large_archive(Path(folder), number), Path(folder), number)


if __name__ == "__main__":
    main()
