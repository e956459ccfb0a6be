"""What came by each agency is counted as it comes and goes."""

import random

import pytest

from factcheck.model import Agency
from factcheck.store.opening import open_database
from factcheck.store.schema import migrations
from factcheck.store.write import sourcings

COUNTED = """
    SELECT a.id, a.documents, a.statements FROM agencies a WHERE a.documents <> (
        SELECT count(DISTINCT document_id) FROM sourcings WHERE agency_id = a.id AND relation <> 'subject')
    OR a.statements <> (
        SELECT count(DISTINCT statement_id) FROM sourcings WHERE agency_id = a.id AND relation <> 'subject')
"""


def counts(db):
    return {row[0]: row[1:] for row in db.execute("SELECT id, documents, statements FROM agencies").fetchall()}


def test_documents_and_statements_are_counted_once_each(desk, db):
    desk.credit(desk.article(), "Reuters", "AFP")
    assert counts(db) == {"reuters": (1, 2), "afp": (1, 2)}


def test_what_is_no_longer_credited_is_counted_out(desk, db):
    document = desk.credit(desk.article(), "Reuters", "AFP")
    sourcings.put_sourcings(db, document.model_copy(update={"sourcings": ()}))
    assert counts(db) == {"reuters": (0, 0), "afp": (0, 0)}


def test_an_agency_in_the_news_is_not_counted(desk, db):
    document = desk.credit(desk.article(), "Reuters")
    subject = tuple(row.model_copy(update={"relation": "subject"}) for row in document.sourcings)
    sourcings.put_sourcings(db, document.model_copy(update={"sourcings": subject}))
    assert counts(db) == {"reuters": (0, 0)}


@pytest.mark.parametrize("seed", range(5))
def test_the_counts_stay_true_whatever_is_written(desk, db, seed):
    pick = random.Random(seed)
    sourcings.put_agencies(db, [Agency(id="afp", name="AFP"), Agency(id="ap", name="AP")])
    one, other = desk.article(), desk.attribute(desk.ingest(desk.RECORD, id="other"), "The bridge held")
    places = [(each.id, key) for each in (one, other) for key in (None, *(found.id for found in each.statements))]
    for _ in range(60):
        document_id, statement_id = pick.choice(places)
        row = [document_id, statement_id, pick.choice(["afp", "ap"]), pick.choice(["cited", "subject"])]
        match pick.randrange(3):
            case 0:
                db.execute(
                    "INSERT INTO sourcings"
                    " (document_id, statement_id, agency_id, relation, level, position, confidence)"
                    " VALUES (?, ?, ?, ?, 'statement', 'body', 1)",
                    row,
                )
            case 1:
                db.execute("DELETE FROM sourcings WHERE id = (SELECT id FROM sourcings ORDER BY random() LIMIT 1)")
            case 2:
                db.execute(
                    "UPDATE sourcings SET document_id = ?, statement_id = ?, agency_id = ?, relation = ?"
                    " WHERE id = (SELECT id FROM sourcings ORDER BY random() LIMIT 1)",
                    row,
                )
        assert db.execute(COUNTED).fetchall() == []


def test_an_older_database_is_counted_when_it_is_upgraded(path, monkeypatch):
    with monkeypatch.context() as older:
        older.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:2])
        db = open_database(path)
    db.execute(
        "INSERT INTO documents (id, kind, text, version, key, ingested_at) VALUES ('d', 'article', '-', 1, 'd', '')"
    )
    db.execute("INSERT INTO agencies (id, name) VALUES ('afp', 'AFP'), ('ap', 'AP')")
    for relation in ("authored", "contributed", "subject"):
        db.execute(
            "INSERT INTO sourcings (document_id, agency_id, relation, level, position, confidence)"
            " VALUES ('d', 'afp', ?, 'document', 'footer', 1)",
            [relation],
        )
    db.conn.commit()
    db.close()
    assert counts(open_database(path)) == {"afp": (1, 0), "ap": (0, 0)}


def test_an_agency_the_desk_leaves_out_goes_when_no_document_names_it(desk, db):
    document = desk.credit(desk.article(), "AFP", "Reuters")
    kept = [Agency(id="reuters", name="Reuters")]
    sourcings.put_agencies(db, kept)
    assert set(counts(db)) == {"afp", "reuters"}
    left = tuple(row for row in document.sourcings if row.agency == "reuters")
    sourcings.put_sourcings(db, document.model_copy(update={"sourcings": left}))
    sourcings.put_agencies(db, kept)
    assert set(counts(db)) == {"reuters"}
