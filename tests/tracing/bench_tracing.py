"""What tracing costs as an archive grows: `python -m tests.tracing.bench_tracing [QUOTATIONS ...]`.

Made-up quotations, of which one in eight is carried by some five outlets within three days, whole, cut or altered.
First the curve of tracing all against each other; then databases of these sizes, and what one more article of eight
quotations costs in each.
"""

import platform
import random
import resource
import sys
import tempfile
import time
from array import array
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import numpy as np

from factcheck.model import Document, Incoming, Span, Speaker, Statement
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.store.opening import open_database, writing
from factcheck.store.read.documents import load_document
from factcheck.store.write import documents, statements
from factcheck.tracing.bulk import links
from factcheck.tracing.keys import triples, words
from factcheck.utterance import Passage
from tests.measures.made_up_copy import made_up_word, made_up_words

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
A_DAY, CARRIED_ONE_IN, CARRIERS, EACH = 1_000, 8, 5, 8
FIRST_DAY = date(2001, 1, 1)


def made_up_quotations(number: int) -> tuple[list[str], list[Passage]]:
    """So many texts, each a quotation, and what is known of it; a thousand for each day."""
    pick = random.Random(number)
    texts, passages = [], []
    for at in range(number):
        day = at // A_DAY
        if pick.randrange(CARRIED_ONE_IN) == 0:
            # What this day's outlets and those of the two days before it carry.
            carried = random.Random(
                f"{max(0, day - pick.randrange(3))} {pick.randrange(A_DAY // CARRIED_ONE_IN // CARRIERS)}"
            )
            text, speaker = made_up_words(carried, 14), made_up_name(carried)
            text = told(pick, text)
        else:
            text, speaker = made_up_words(pick, pick.randrange(6, 22)), made_up_name(pick)
        texts.append(text)
        passages.append(passage(text, speaker, FIRST_DAY + timedelta(days=day)))
    return texts, passages


def made_up_name(pick: random.Random) -> str:
    """One of some hundreds of speakers, a few of whom speak often."""
    return f"Anna {made_up_word(int(800 ** pick.random())).title()}"


def told(pick: random.Random, text: str) -> str:
    """The words as one outlet gives them: as they are, cut, or with a word put otherwise."""
    words = text.split()
    match pick.randrange(10):
        case 0 | 1:
            words = words[: pick.randrange(9, 13)]
        case 2 | 3:
            words[pick.randrange(len(words))] = made_up_word(pick.randrange(4096))
    return " ".join(words)


def passage(text: str, speaker: str, day: date) -> Passage:
    """The quotation alone, not yet in a document."""
    return Passage("", 1, 0, 0, len(text), len(text.split()), False, False, None, speaker, day, day)


def curve(sizes: tuple[int, ...]) -> None:
    """Trace so many against each other, for each size, and print what one costs."""
    print("| quotations | time | of it computing | each | links | memory so far |\n|---|---|---|---|---|---|")  # noqa: T201
    for size in sizes:
        texts, passages = made_up_quotations(size)
        start, computing = time.perf_counter(), time.process_time()
        found = Counter(link.relation for link in links(texts, passages))
        seconds, computing = time.perf_counter() - start, time.process_time() - computing
        told_apart = ", ".join(f"{relation} {number:,}" for relation, number in sorted(found.items()))
        each = f"{computing / size * 1e6:.0f} µs"
        print(f"| {size:,} | {seconds:.1f} s | {computing:.1f} s | {each} | {told_apart} | {peak()} |", flush=True)  # noqa: T201


def stored(size: int) -> None:
    """Fill a database with articles of eight quotations each, and time the tracing of one more, twenty times."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "factcheck.db"
        db = open_database(path)
        start = time.perf_counter()
        rows = list(zip(*made_up_quotations(size), strict=True))
        for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -400000"):
            db.execute(f"PRAGMA {setting}")
        with writing(db):
            fill(db, rows)
        db.close()
        db = open_database(path)
        db.enable_wal()
        filled = time.perf_counter() - start
        costs, computed, found = [], [], 0
        for number in range(20):
            document = put_article(db, f"new{number}", one_more(rows, size // 20 * number))
            begun, computing = time.perf_counter(), time.process_time()
            assert Runner(db).run(TraceStage(), [document.id]) == 1
            costs.append((time.perf_counter() - begun) * 1000)
            computed.append((time.process_time() - computing) * 1000)
            found += len(load_document(db, document.id).traces)
        print(  # noqa: T201
            f"| {size:,} | {filled:.0f} s | {path.stat().st_size / 2**20:,.0f} MiB | {median(costs):.0f} ms"
            f" | {median(computed):.0f} ms | {max(costs):.0f} ms | {found} |",
            flush=True,
        )


def fill(db, rows) -> None:
    """Write what ingesting, attributing and tracing the articles would leave, in one go, in the order of the keys."""
    keys, days, numbers, sizes = (array("q") for _ in range(4))
    for first in range(0, len(rows), EACH):
        put_plainly(db, f"a{first}", rows[first : first + EACH], first)
        for number, (text, one) in enumerate(rows[first : first + EACH], first + 1):
            forms = text.split()
            for found in (triples(forms), words(forms, one.speaker)):
                keys.extend(found)
                days.extend([one.published.toordinal()] * len(found))
                numbers.extend([number] * len(found))
                sizes.extend([len(found)] * len(found))
    columns = [np.frombuffer(column, np.int64) for column in (keys, days, numbers, sizes)]
    order = np.lexsort(columns[2::-1])
    for at in range(0, len(order), 1 << 18):
        part = [column[order[at : at + (1 << 18)]].tolist() for column in columns]
        db.conn.executemany("INSERT INTO passage_keys VALUES (?, ?, ?, ?)", zip(*part, strict=True))


def put_plainly(db, document_id: str, copy, first: int) -> None:
    """The rows of one article, its statements and passages, without looking at what is there."""
    text, day = "\n".join(text for text, _ in copy), copy[0][1].published.isoformat()
    db.conn.execute(
        "INSERT INTO documents (id, kind, published, text, version, key, ingested_at, traced_by, traced_revision)"
        " VALUES (?, 'article', ?, ?, 1, ?, '', ?, 1)",
        [document_id, day, text, document_id, "made up"],
    )
    start = 0
    for number, (said, one) in enumerate(copy):
        statement_id, end = f"{document_id}-{number}", start + len(said)
        db.conn.execute(
            "INSERT INTO statements"
            " (id, document_id, position, content, quotation, confidence, document_version, tagger)"
            " VALUES (?, ?, ?, ?, 'direct', 1, 1, '')",
            [statement_id, document_id, start, said],
        )
        db.conn.execute(
            "INSERT INTO passages VALUES (?, ?, 1, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, '', '', NULL)",
            [first + number + 1, document_id, number, start, end, one.length, statement_id, one.speaker, day, day],
        )
        start = end + 1


def one_more(rows, at: int):
    """Eight quotations of one day, about half of them carried by other outlets too."""
    day = rows[at][1].said
    near = rows[at : at + 60]
    carried = [row for row in near if len(row[0].split()) == 14][: EACH // 2]
    return [(text, one._replace(said=day, published=day)) for text, one in [*carried, *near][:EACH]]


def put_article(db, document_id: str, copy) -> Document:
    """An article that quotes these, with its statements stored."""
    pieces, spans, at = [], [], 0
    for text, one in copy:
        spans.append((at + 1, at + 1 + len(text), one))
        pieces.append(f'"{text}" {one.speaker} said.')
        at += len(pieces[-1]) + 1
    text = " ".join(pieces)
    found = []
    for number, (start, end, one) in enumerate(spans):
        quoted = (Span.of(text, start, end),)
        found.append(
            Statement(
                id=f"{document_id}-{number}",
                content=quoted,
                quoted=quoted,
                quotation="direct",
                speaker=Speaker(name=one.speaker),
            )
        )
    document = Document(id=document_id, text=text, published=copy[0][1].published, statements=tuple(found))
    incoming = Incoming(
        document=document, key=f"id:{document_id}", origin=document_id, sha256="0" * 64, media_type="text/plain"
    )
    documents.put_document(db, incoming)
    statements.put_statements(db, document, "made up")
    return document


def peak() -> str:
    """The most memory the process has held."""
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.1f} GiB"


if __name__ == "__main__":
    chosen = tuple(map(int, sys.argv[1:])) or SIZES
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}\n")  # noqa: T201
    curve(chosen)
    print("\n| stored | filled in | size | one article more | of it computing | slowest | traces in 20 |")  # noqa: T201
    print("|---|---|---|---|---|---|---|")  # noqa: T201
    for size in chosen:
        stored(size)
