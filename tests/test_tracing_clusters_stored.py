"""Clusters in the database are the same whichever document came first, and the same as in memory."""

import random
from datetime import date, timedelta

import pytest

from factcheck.identity import statement_id
from factcheck.model import Document, Incoming, Span, Speaker, Statement
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.store.opening import open_database
from factcheck.store.read.clusters import load_clusters
from factcheck.store.read.documents import load_document
from factcheck.store.read.pages.cluster import cluster_facts
from factcheck.store.write import documents, statements
from factcheck.tracing import Tracer, clusters_among

SENTENCES = (
    "The old harbour bridge will open again and this town will be proud again",
    "Nobody in this town will be proud again until the ferry runs all night",
    "We will be proud again when the last lamp on the quay is lit",
)
SAID = (
    *SENTENCES,
    "this town will be proud again until the ferry runs",
    "the old harbour bridge will open",
    "be proud again",
    "will be proud again",
    "this town will be proud",
)


def quoting(name, *quotations, day=date(2020, 5, 1)):
    """An article that quotes Ann Ito in these words."""
    text = " ".join(f'"{each}," Ann Ito said.' for each in quotations)
    starts = [text.index(f'"{each},') + 1 for each in quotations]
    found = []
    for start, each in zip(starts, quotations, strict=True):
        span = (Span.of(text, start, start + len(each)),)
        speaker = Speaker(name="Ann Ito")
        id_ = statement_id(name, span, 0)
        found.append(Statement(id=id_, content=span, quoted=span, quotation="direct", speaker=speaker))
    return Document(id=name, text=text, published=day, statements=tuple(found))


def article(name, pick):
    """An article of some day in a fortnight, with three quotations."""
    return quoting(name, *pick.sample(SAID, 3), day=date(2020, 5, 1) + timedelta(days=pick.randrange(14)))


@pytest.fixture
def db(tmp_path):
    db = open_database(tmp_path / "factcheck.db")
    yield db
    db.close()


def put(db, document):
    documents.put_document(
        db,
        Incoming(
            document=document,
            key=f"id:{document.id}",
            feed="desk",
            origin=document.id,
            sha256=str(hash(document.text)),
            media_type="text/plain",
        ),
    )
    version = load_document(db, document.id).version
    document = document.model_copy(update={"version": version})
    statements.put_statements(db, document, "made up")
    assert Runner(db).run(TraceStage(), [document.id]) == 1


def stored(db):
    return sorted((cluster.id, sorted(each.place for each in cluster.members)) for cluster in load_clusters(db))


def in_memory(articles):
    tracer = Tracer(articles)
    traced = [each.model_copy(update={"traces": tracer.traces(each)}) for each in articles]
    return sorted((cluster.id, sorted(each.place for each in cluster.members)) for cluster in clusters_among(traced))


@pytest.mark.parametrize("seed", range(12))
def test_clusters_do_not_depend_on_the_order_of_arrival(db, seed):
    pick = random.Random(seed)
    articles = [article(f"a{number}", pick) for number in range(7)]
    for each in articles:
        put(db, each)
    assert stored(db) == in_memory(articles)


@pytest.mark.parametrize("seed", range(6))
def test_a_new_version_leaves_the_clusters_as_if_it_had_been_the_first(db, seed):
    pick = random.Random(seed)
    articles = [article(f"a{number}", pick) for number in range(6)]
    for each in articles:
        put(db, each)
    articles[2] = article("a2", pick)
    put(db, articles[2])
    assert stored(db) == in_memory(articles)


def test_a_slogan_does_not_join_two_sentences_that_hold_it(db):
    one, other, slogan = SENTENCES[0], SENTENCES[1], "will be proud again"
    for name, quotation in (("a", one), ("b", other), ("c", slogan), ("d", one)):
        put(db, quoting(name, quotation))
    assert sorted([place[0] for place in places] for _, places in stored(db)) == [["a", "c", "d"], ["b", "c"]]


def test_each_piece_of_a_statement_is_told_from_the_longest_by_its_own_words(db):
    whole = f"{SENTENCES[0]}. {SENTENCES[2]}"
    text = f'"{SENTENCES[0]}," Ann Ito said. "{SENTENCES[2]}."'
    pieces = tuple(
        Span.of(text, text.index(each), text.index(each) + len(each)) for each in (SENTENCES[0], SENTENCES[2])
    )
    speaker, id_ = Speaker(name="Ann Ito"), statement_id("pieces", pieces, 0)
    both = Statement(id=id_, content=pieces, quoted=pieces, quotation="direct", speaker=speaker)
    put(db, quoting("whole", whole))
    put(db, Document(id="pieces", text=text, published=date(2020, 5, 1), statements=(both,)))
    [(cluster_id, _)] = stored(db)
    longest, *cut = cluster_facts(db, cluster_id).wordings
    assert longest.text.startswith(SENTENCES[0])
    assert {one.text for one in cut} == {SENTENCES[0], SENTENCES[2]}
    for one in cut:
        ours = " ".join(change.ours for change in one.diff if change.ours)
        assert ours == one.text
