import pytest

from factcheck.errors import StoreError
from factcheck.store.opening import writing
from factcheck.store.read.documents import document_ids, load_document
from factcheck.store.read.due import Made, attributed_with, documents_to_attribute
from factcheck.store.write import documents
from factcheck.store.write.documents import put_document

MADE = Made("fast", "en", "f1")


def test_a_document_is_new_once(desk):
    assert put_document(desk.db, desk.incoming()) == ("bridge", "new")
    assert put_document(desk.db, desk.incoming()) == ("bridge", "unchanged")


def test_ingesting_again_changes_no_row(desk):
    desk.ingest(title="Rain")
    before, changes = desk.dump(), desk.db.conn.total_changes
    desk.ingest(title="Rain")
    assert (desk.dump(), desk.db.conn.total_changes) == (before, changes)


def test_another_text_is_a_new_version(desk):
    desk.ingest("It rained.")
    document = desk.ingest("It snowed.")
    assert (document.version, document.text) == (2, "It snowed.")
    kept = desk.db.execute("SELECT number, text FROM document_versions ORDER BY number").fetchall()
    assert kept == [(1, "It rained."), (2, "It snowed.")]


def test_another_headline_alone_makes_no_version(desk):
    desk.ingest(title="Rain")
    revision = desk.one("SELECT revision FROM documents")
    assert put_document(desk.db, desk.incoming(title="Snow")) == ("bridge", "changed")
    document = load_document(desk.db, "bridge")
    assert (document.title, document.version) == ("Snow", 1)
    assert desk.one("SELECT revision FROM documents") == revision + 1


def test_the_same_file_under_another_name_is_the_same_document(desk):
    put_document(desk.db, desk.incoming(key="file:/in/a.txt", title="a"))
    before = desk.dump()
    copy = desk.incoming(key="file:/in/b.txt", id="copy", title="b")
    assert put_document(desk.db, copy) == ("bridge", "unchanged")
    assert put_document(desk.db, desk.incoming(key="file:/in/a.txt", title="a")) == ("bridge", "unchanged")
    assert desk.dump() == before


def test_the_same_bytes_as_another_kind_are_another_document(desk):
    put_document(desk.db, desk.incoming(key="file:/in/a.txt"))
    assert put_document(desk.db, desk.incoming(key="file:/in/b.txt", kind="record"))[1] == "new"


def test_two_documents_that_wish_for_one_id_both_get_one(desk):
    assert put_document(desk.db, desk.incoming("It rained.", key="url:1"))[0] == "bridge"
    second, outcome = put_document(desk.db, desk.incoming("It snowed.", key="url:2"))
    assert outcome == "new"
    assert second.startswith("bridge-")
    assert put_document(desk.db, desk.incoming("It snowed.", key="url:2")) == (second, "unchanged")


def test_a_third_that_wishes_for_both_ids_is_told_so(desk):
    put_document(desk.db, desk.incoming("a", key="url:1"))
    taken = documents._free_id(desk.db, desk.incoming("b", key="url:2"), "url:2")
    put_document(desk.db, desk.incoming("c", key="url:3", id=taken))
    with pytest.raises(StoreError, match="both taken"):
        put_document(desk.db, desk.incoming("b", key="url:2"))


@pytest.mark.parametrize("text", ["🌧 «Да», — сказала она.", "a\u202eb", "x" * 100_000], ids=["emoji", "bidi", "long"])
def test_a_text_comes_back_as_it_went_in(desk, text):
    assert desk.ingest(text).text == text


def _half_of(desk, name, error=RuntimeError):
    with writing(desk.db):
        desk.ingest("It snowed.", id=name)
        raise error


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_what_fails_half_way_leaves_nothing(desk, error):
    before = desk.dump()
    with pytest.raises(error):
        _half_of(desk, "bridge", error)
    assert desk.dump() == before
    assert not desk.db.conn.in_transaction


def test_what_fails_inside_a_larger_write_leaves_the_rest(desk):
    with writing(desk.db):
        desk.ingest("It rained.", id="kept")
        with pytest.raises(RuntimeError):
            _half_of(desk, "lost")
    assert document_ids(desk.db) == ["kept"]


def test_documents_to_attribute_are_the_new_the_changed_and_those_of_another_fingerprint(desk):
    document = desk.ingest()
    assert documents_to_attribute(desk.db, [MADE]) == ["bridge"]
    documents.stamp_attributed(desk.db, document, MADE)
    assert attributed_with(desk.db) == [MADE]
    assert documents_to_attribute(desk.db, [MADE]) == []
    assert documents_to_attribute(desk.db, []) == ["bridge"]
    assert documents_to_attribute(desk.db, [MADE._replace(fingerprint="f2")]) == ["bridge"]
    assert documents_to_attribute(desk.db, [MADE._replace(by="accurate")]) == ["bridge"]
    desk.ingest("It snowed.")
    assert documents_to_attribute(desk.db, [MADE]) == ["bridge"]


@pytest.mark.parametrize("words", ["raining", "bridge", "Reuters"])
def test_search_finds_words_of_the_text(desk, words):
    desk.ingest()
    assert found(desk, words) == ["bridge"]


def test_search_follows_the_newest_version(desk):
    desk.ingest("It rained.")
    desk.ingest("It snowed.")
    assert found(desk, "snow") == ["bridge"]
    assert found(desk, "rain") == []


def test_search_survives_a_vacuum_that_closes_gaps(desk):
    for name in ("one", "two", "three"):
        desk.ingest(f"Storm {name}.", id=name)
    desk.db.execute("DELETE FROM document_versions WHERE document_id = 'one'")
    desk.db.execute("DELETE FROM documents WHERE id = 'one'")
    desk.db.vacuum()
    assert found(desk, "two") == ["two"]
    assert found(desk, "storm") == ["three", "two"]
    desk.db.execute("INSERT INTO documents_fts (documents_fts, rank) VALUES ('integrity-check', 1)")


def found(desk, words):
    rows = desk.db.execute(
        "SELECT id FROM documents WHERE rowid IN"
        " (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?) ORDER BY id",
        [words],
    )
    return [row[0] for row in rows.fetchall()]


def test_the_whole_document_comes_back(desk):
    document = desk.credit(desk.article(), "Reuters", "AFP")
    assert document.text == desk.TEXT
    assert [statement.content[0].text for statement in document.statements] == [
        "It rained for a week",
        "The bridge held",
    ]
    assert {sourcing.agency for sourcing in document.sourcings} == {"afp", "reuters"}


def test_a_document_that_is_not_there_is_a_key_error(db):
    with pytest.raises(KeyError):
        load_document(db, "nowhere")


def test_another_byline_or_day_is_read_again_with_its_statements(desk, db):
    document = desk.ingest(byline="By Ann Lee")
    documents.stamp_attributed(db, document, MADE)
    assert documents_to_attribute(db, [MADE]) == []
    desk.ingest(byline="By Ann Lee, Reuters")
    assert documents_to_attribute(db, [MADE]) == [document.id]


PAGE = "url:https://a.example/b"
OTHERWISE = "url:http://www.a.example/b/"


def test_a_page_stored_by_an_address_of_before_is_the_same_page(desk):
    stored = put_document(desk.db, desk.incoming("It rained.", key=OTHERWISE))[0]
    coming = desk.incoming("It rained on.", key=PAGE, former_keys=(PAGE, "url:http://a.example/b", OTHERWISE))
    assert put_document(desk.db, coming) == (stored, "changed")
    assert [row["key"] for row in desk.db["documents"].rows] == [OTHERWISE]


def test_of_two_pages_stored_by_addresses_of_before_each_stays_itself(desk):
    first = put_document(desk.db, desk.incoming("It rained.", key=PAGE))[0]
    second = put_document(desk.db, desk.incoming("It snowed.", key=OTHERWISE))[0]
    as_first = desk.incoming("It rained on.", key=PAGE, former_keys=(PAGE, OTHERWISE))
    as_second = desk.incoming("It snowed on.", key=PAGE, former_keys=(OTHERWISE, PAGE))
    assert [put_document(desk.db, one)[0] for one in (as_first, as_second)] == [first, second]
