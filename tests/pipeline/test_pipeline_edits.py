"""A document comes in anew, in other marks or with a few words changed: what was decided stays with its statement.

On 24 Wikinews articles with 249 statements, by style of marks (`python -m tests.pipeline.typography FOLDER`):
    246 each in curly, ‘single’, «», ‹›, „“ and with other dashes; 248 straight; 248 with ligatures; 249 with spaced or
    single ellipses, hard spaces, soft hyphens, spaces before marks; 245 with all of it at once.
"""

import pytest

from factcheck.model import Document, Incoming, Review
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.store.matching import edits, pairs
from factcheck.store.read.documents import load_document
from factcheck.store.read.reviews import reviews_of
from factcheck.store.read.rewordings import rewordings_of
from factcheck.store.write import sourcings
from factcheck.store.write.documents import put_document
from factcheck.store.write.reviews import add_review
from tests.attribution.wikinews_scores import WIKINEWS
from tests.pipeline import typography

REPORT = """The council will shut the old harbour bridge for repairs before the winter storms come, Mayor Anna Lind \
told Reuters on Tuesday.

"Nobody has looked at the piers for nine years, and nobody wants to pay for it now," said Erik Dahl, an engineer.

"It is safe," Lind said.

Trams to the islands will run every twenty minutes until the last ferry has gone, the harbour office said.
"""
FLOOR = 0.98


def put(db, text):
    copy = Document(id="report", text=text, publisher="Coast Mail")
    put_document(
        db, Incoming(document=copy, key="id:1", feed="mail", origin="a.txt", sha256="x", media_type="text/plain")
    )
    Runner(db).run(AttributeStage("fast"))
    return load_document(db, "report").statements


def decide(db, statement):
    add_review(
        db,
        Review(
            statement_id=statement.id,
            document_version=1,
            reviewer="ana",
            state="done",
            attribution="misattributed",
            evidence=({"url": "https://example.org/a", "words": "it was Cy Dorn"},),
        ),
    )


def states(db):
    return set(db.execute("SELECT state, attribution FROM statements").fetchall())


@pytest.mark.skipif(not WIKINEWS.exists(), reason="Wikinews lies beside the project in ../shared, and is not here")
@pytest.mark.parametrize("style", typography.STYLES, ids=lambda style: style.__name__)
def test_statements_of_real_copy_keep_their_ids_in_other_marks(tmp_path, style):
    found, every = typography.kept(tmp_path / "factcheck.db", typography.articles(WIKINEWS), style)
    assert every > 200
    assert found >= FLOOR * every


@pytest.mark.parametrize("style", typography.STYLES, ids=lambda style: style.__name__)
def test_a_report_keeps_its_ids_in_other_marks(db, style):
    assert [one.id for one in put(db, REPORT)] == [one.id for one in put(db, style(REPORT))]


@pytest.mark.parametrize(
    ("before", "after", "which"),
    [
        pytest.param("will shut", "will close", 0, id="a verb"),
        pytest.param("winter storms", "storms of the winter", 0, id="a turn of phrase"),
        pytest.param("and nobody wants to pay for it now", "and no one wants to pay for it", 1, id="two words"),
        pytest.param("told Reuters", "had told Reuters", 0, id="the cue"),
        pytest.param("Trams to", "The trams to", 3, id="an article"),
    ],
)
def test_an_editor_s_hand_keeps_ids_and_reopens_verdicts(db, before, after, which):
    statements = put(db, REPORT)
    assert len(statements) == 4
    for statement in statements:
        decide(db, statement)
    edited = put(db, REPORT.replace(before, after))
    assert [one.id for one in edited] == [one.id for one in statements]
    assert states(db) == {("reopened", "misattributed")}
    assert len(reviews_of(db, statements[which].id)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("nine years", "ten years", id="a number"),
        pytest.param("Nobody has looked", "Everybody has looked", id="a negation"),
        pytest.param('it now," said Erik Dahl, an', 'it today," said Cora Brandt, an', id="another speaker"),
        pytest.param("pay for it now", "pay for it now, or ever, but for those who live out there alone", id="half"),
    ],
)
def test_what_says_something_else_begins_without_a_verdict(db, before, after):
    statements = put(db, REPORT)
    decide(db, statements[1])
    now = put(db, REPORT.replace(before, after))
    assert statements[1].id not in [one.id for one in now]
    assert {one.id for one in statements if one != statements[1]} <= {one.id for one in now}


def test_sourcings_and_origins_follow_the_kept_id(db):
    [statement, *_] = put(db, REPORT)
    put(db, REPORT.replace("will shut", "will close"))
    document = load_document(db, "report")
    assert [row.agency for row in document.sourcings if row.statement_id == statement.id] == ["reuters"]
    origins = db.execute("SELECT origins FROM statements WHERE id = ?", [statement.id]).fetchone()[0]
    assert origins == '["reuters"]'
    assert ["will close" in one.content for one in rewordings_of(db, statement.id)] == [True]


def test_reading_an_edited_document_again_changes_no_row(db):
    put(db, REPORT)
    put(db, REPORT.replace("will shut", "will close"))
    before = list(db.conn.iterdump())
    Runner(db).run(AttributeStage("fast"), ["report"])
    assert list(db.conn.iterdump()) == before


def test_a_write_that_fails_leaves_the_words_as_they_were_and_the_next_run_makes_it_good(db, monkeypatch):
    statements = put(db, REPORT)

    def fail(*_):
        raise KeyError

    monkeypatch.setattr(sourcings, "put_origins", fail)
    with pytest.raises(KeyError):
        put(db, REPORT.replace("will shut", "will close"))
    assert "will shut" in db.execute("SELECT content FROM statements ORDER BY position").fetchone()[0]
    monkeypatch.undo()
    Runner(db).run(AttributeStage("fast"))
    assert [one.id for one in load_document(db, "report").statements] == [one.id for one in statements]


def test_what_is_compared_word_by_word_grows_with_the_statements_not_with_their_square(db, monkeypatch):
    asked = []
    counted = edits.edited_words
    monkeypatch.setattr(pairs, "edited_words", lambda *both: asked.append(both) or counted(*both))
    said = [
        f'"Pier number{chr(97 + at % 26)}{chr(97 + at // 26)} of the long bridge in harbour'
        f'{chr(97 + at % 26)}{chr(97 + at // 26)} should be looked at soon by somebody," said Erik Dahl.'
        for at in range(300)
    ]
    first = put(db, "\n\n".join(said))
    assert len(first) == 300
    put(db, "\n\n".join(line.replace("soon", "early") for line in said))
    assert len(asked) <= 2 * 5 * 300
