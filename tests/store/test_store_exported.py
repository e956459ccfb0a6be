"""What other programs are given of a document: all that stands or was decided, and where its words were first."""

import pytest

from factcheck.model import FlagReview
from factcheck.store.read.pages.exported import document_of_statement, exported_document, exported_documents
from factcheck.store.write.flag_reviews import add_flag_review

WORDS = "It rained for a week"


def clustered(desk, cluster, *members):
    """An utterance: documents with the speaker that each gives, the first of them a statement's."""
    desk.db.execute(
        "INSERT INTO quotation_clusters (id, quotation, first_document_id, documents, variants) VALUES (?, ?, ?, 2, 1)",
        [cluster, WORDS, members[0][0].id],
    )
    for document, speaker in members:
        statement = document.statements[0].id if document.statements else None
        desk.db.execute(
            "INSERT INTO quotation_cluster_members (cluster_id, document_id, statement_id, speaker, start, end, text)"
            " VALUES (?, ?, ?, ?, 1, 21, ?)",
            [cluster, document.id, statement, speaker, WORDS],
        )
    desk.db.conn.commit()


def first_of(desk, document):
    desk.confirm(document.statements[0])
    [found] = [one for one in exported_document(desk.db, document.id).statements if one.state == "done"]
    return found.first_appearance, [one.id for one in found.appearances]


@pytest.fixture
def bridge(desk):
    return desk.attribute(desk.ingest(published="2024-05-03"), WORDS)


def other(desk, key, day, *words, **more):
    document = desk.ingest(id=key, published=day, **more)
    return desk.attribute(document, *words) if words else document


def test_words_known_from_one_document_alone_were_there_first(desk, bridge):
    assert first_of(desk, bridge) == ("bridge", ["bridge"])


@pytest.mark.parametrize(
    ("day", "speaker", "first", "documents"),
    [
        pytest.param("2024-05-02", "Ana Ito", "elsewhere", ["elsewhere", "bridge"], id="a day before"),
        pytest.param("2024-05-04", "Ana Ito", "bridge", ["bridge", "elsewhere"], id="a day after"),
        pytest.param("2024-05-03", "Ana Ito", None, ["bridge", "elsewhere"], id="on the same day"),
        pytest.param(None, "Ana Ito", None, ["bridge", "elsewhere"], id="nobody knows when"),
        pytest.param("2024-05-02", "Bo Berg", None, ["bridge"], id="a day before, of somebody else"),
        pytest.param("2024-05-02", None, None, ["bridge"], id="a day before, of nobody"),
        pytest.param("2024-05-04", "Bo Berg", "bridge", ["bridge"], id="a day after, of somebody else"),
    ],
)
def test_the_first_is_the_one_published_before_all_others_and_of_this_speaker(
    desk, bridge, day, speaker, first, documents
):
    clustered(desk, "c1", (bridge, "Ana Ito"), (other(desk, "elsewhere", day, WORDS), speaker))
    assert first_of(desk, bridge) == (first, documents)


def test_a_record_has_the_words_of_whoever_speaks(desk, bridge):
    clustered(desk, "c1", (bridge, "Ana Ito"), (other(desk, "record", "2024-05-01", kind="record"), None))
    assert first_of(desk, bridge) == ("record", ["record", "bridge"])


def test_words_of_two_utterances_have_no_first(desk, bridge):
    clustered(desk, "c1", (bridge, "Ana Ito"))
    clustered(desk, "c2", (bridge, "Ana Ito"))
    assert first_of(desk, bridge) == (None, ["bridge"])


def test_what_is_found_elsewhere_in_other_words_has_no_first(desk, bridge):
    desk.put_traces(bridge, desk.trace(bridge, desk.ingest(desk.RECORD, id="record", kind="record")))
    assert first_of(desk, bridge) == (None, ["bridge"])


def test_flags_that_stand_and_those_decided_are_there_and_withdrawn_ones_are_not(desk, bridge):
    kept, gone = desk.flag(bridge), desk.flag(bridge, message="it did not", code="dry")
    desk.check(bridge, kept, gone, desk.flag(bridge, message="or so", code="so"))
    ids = dict(desk.db.execute("SELECT code, id FROM flags").fetchall())
    add_flag_review(desk.db, FlagReview(flag_id=ids["dry"], reviewer="ana", state="upheld"))
    desk.check(bridge, kept)
    found = {one.code: one for one in exported_document(desk.db, bridge.id).flags}
    assert found.keys() == {"rain", "dry"}
    assert found["dry"].gone_at
    assert (found["dry"].state, found["dry"].decision.reviewer) == ("upheld", "ana")
    assert (found["rain"].state, found["rain"].decision) == ("open", None)


def test_a_reviewed_statement_that_is_gone_is_there_and_another_is_not(desk):
    document = desk.article()
    desk.confirm(document.statements[0], note="the minutes have it")
    desk.find(document)
    [one] = exported_document(desk.db, document.id).statements
    assert one.statement.id == document.statements[0].id
    assert one.gone_at
    assert [note.body for note in one.notes] == ["the minutes have it"]
    assert not document_of_statement(desk.db, document.statements[1].id).statements


def test_the_text_is_that_of_the_version_the_spans_lie_in(desk):
    document = desk.article()
    desk.confirm(document.statements[0])
    desk.ingest(f"New today. {desk.TEXT}")
    found = exported_document(desk.db, document.id)
    assert found.version == 2
    for one in found.statements:
        for span in one.statement.content:
            assert found.texts[one.document_version][span.start : span.end] == span.text


def test_documents_with_nothing_to_give_are_passed_over(desk):
    desk.ingest(id="silent")
    assert list(exported_documents(desk.db)) == []
    assert exported_document(desk.db, "nobody") is None
    assert document_of_statement(desk.db, "nobody") is None
