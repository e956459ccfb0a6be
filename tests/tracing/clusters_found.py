"""Clusters that outlets share, over articles beside the project: `python -m tests.tracing.clusters_found [ARTICLES]`.

PolNeAR's train and dev articles are attributed and traced in a database that is thrown away; what is found is printed
for a person to judge and kept nowhere.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from factcheck.pipeline.job import Job
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.store.opening import open_database
from factcheck.store.read.clusters import load_clusters
from factcheck.store.read.documents import count_finds, load_document

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "polnear"


def rows(most: int) -> list[str]:
    """The articles as rows to ingest."""
    found = []
    for split in ("train", "dev"):
        for line in (ARTICLES / f"{split}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            kept = {name: row[name] for name in ("id", "title", "text", "publisher")}
            found.append(json.dumps({**kept, "published": str(row["date"])[:10]}))
    return found[:most]


def main(most: int) -> None:
    """Print each cluster with more than one publisher, then how many there are."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "articles.jsonl"
        copy.write_text("\n".join(rows(most)), "utf-8")
        db = open_database(Path(folder) / "factcheck.db")
        Job(db).ingest([copy])
        Runner(db).run(AttributeStage())
        start = time.process_time()
        traced = Runner(db).run(TraceStage())
        computing = (time.process_time() - start) / max(1, traced) * 1000
        shared = 0
        for cluster in load_clusters(db):
            outlets = {load_document(db, member.document_id).publisher for member in cluster.members}
            if len(outlets) < 2:
                continue
            shared += 1
            print(f"\n{shared}. {', '.join(cluster.speakers) or 'nobody named'}, {cluster.variants} wordings")  # noqa: T201
            for member in cluster.members:
                print(f"   {member.published} {member.document_id}: {member.span.text}")  # noqa: T201
        traces = count_finds(db).traces
        print(f"\n{traced} documents, {computing:.0f} ms computing each, {traces} traces, {shared} clusters shared")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else sys.maxsize)
