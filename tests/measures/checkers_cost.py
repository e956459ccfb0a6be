"""What the checkers cost beside attribution: `python -m tests.measures.checkers_cost`.

All that ship run, also those that are off by default, over PolNeAR's development split and the English Wikinews
articles in one database: the CPU of each stage, then that of each checker by itself, so that one that is dear is seen.
"""

import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from factcheck.attribution import DEFAULT, load_tagger
from factcheck.checking.run import AnyChecker, run_isolated, verify_elsewhere
from factcheck.pipeline.job import Job
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.pipeline.stages.verify import VerifyStage
from factcheck.plugin import CorpusChecker
from factcheck.registry import Registry
from factcheck.store.opening import open_database
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.read.documents import load_documents
from tests.measures.printing import heading, row

DATA = Path(__file__).parents[3] / "shared" / "data"


def seconds(work: Callable[[], object]) -> float:
    """The CPU that this process takes for the work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def copy() -> list[dict[str, str]]:
    """The articles as rows to ingest."""
    wikinews = [json.loads(path.read_text("utf-8")) for path in sorted((DATA / "wikinews").glob("wikinews_en_*.json"))]
    polnear = map(json.loads, (DATA / "polnear" / "dev.jsonl").read_text("utf-8").splitlines())
    found = [*polnear, *wikinews]
    day = {"date": "published"}
    return [
        {"id": f"a{number}"}
        | {day.get(key, key): one[key] for key in ("title", "date", "text", "publisher") if one.get(key)}
        for number, one in enumerate(found)
    ]


def by_checker(db: Database, checkers: list[AnyChecker]) -> dict[str, float]:
    """The CPU of each checker by itself, by id, without reading and storing."""
    corpus = StoredCorpus(db)
    documents = list(load_documents(db))
    found = {}
    for checker in checkers:
        subjects = [corpus] if isinstance(checker, CorpusChecker) else documents
        found[checker.id] = seconds(
            lambda: [verify_elsewhere(run_isolated(checker, one, corpus), corpus) for one in subjects]  # noqa: B023
        )
    return found


def main() -> None:
    """Print the table."""
    if not DATA.exists():
        print("The evaluation data is not beside the project: no cost of checkers.")  # noqa: T201
        return
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        rows.write_text("\n".join(map(json.dumps, copy())), encoding="utf-8")
        db = open_database(Path(folder) / "factcheck.db")
        registry = Registry()
        everything = registry.configured({loaded.checker.id: True for loaded in registry.loaded})
        job, runner = Job(db, checkers=everything.checkers), Runner(db)
        number = len(job.ingest([rows]))
        load_tagger(DEFAULT)
        attribute = seconds(lambda: runner.run(AttributeStage()))
        heading("stage or checker", "documents", "CPU", "of attribute")
        row("attribute", number, f"{attribute:.2f} s", "1")
        for name, work in (
            ("trace", lambda: runner.run(TraceStage())),
            ("verify", lambda: runner.run(VerifyStage())),
            ("check, all checkers", job.check),
        ):
            taken = seconds(work)
            row(name, number, f"{taken:.2f} s", f"{taken / attribute:.2f}")
        alone = by_checker(db, job.checkers)
        for name, taken in sorted(alone.items(), key=lambda one: -one[1]):
            row(name, number, f"{taken:.3f} s", f"{taken / attribute:.3f}")
        row("these together", number, f"{sum(alone.values()):.2f} s", f"{sum(alone.values()) / attribute:.2f}")


if __name__ == "__main__":
    main()
