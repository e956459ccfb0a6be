"""A stored result is due again when what made it has changed, and only then."""

import json

import pytest

from factcheck.checking.code import checker_fingerprint
from factcheck.model import HeldOffice, KnownPerson
from factcheck.pipeline.job import Job
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.registry import Registry
from tests.pipeline.conftest import ENGLISH, GERMAN

COPY = {"english": ENGLISH, "german": GERMAN, "mixed": f"{GERMAN}\n\n{ENGLISH}"}
ENTRY = '\n[made_up]\nwords = "vermelden"\nexample = "Er vermeldet es."\ncounter = "Er schweigt."\n'


@pytest.fixture
def archive(db, tmp_path, files):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in COPY.items()))
    job = Job(db)
    job.ingest([rows])
    job.attribute_and_trace()
    assert due(db) == ([], [])
    return db


def due(db):
    return AttributeStage().due(db), TraceStage().due(db)


def test_a_document_keeps_the_languages_it_was_read_in(archive):
    read_in = dict(archive.execute("SELECT id, read_in FROM documents").fetchall())
    assert read_in == {"english": "en", "german": "de", "mixed": "de en"}


def test_where_no_language_can_be_told_all_of_them_count(archive, tmp_path, files):
    source = tmp_path / "odd.json"
    source.write_text(json.dumps({"id": "odd", "kind": "record", "text": "Xyzzy plugh."}))
    Job(archive).ingest([source])
    Job(archive).attribute_and_trace()
    assert archive.execute("SELECT read_in FROM documents WHERE id = 'odd'").fetchone() == ("und",)
    files("languages/et/reporting.toml", "", ENTRY)
    assert due(archive)[0] == ["odd"]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        pytest.param("en", ["english", "mixed"], id="of English"),
        pytest.param("de", ["german", "mixed"], id="of German"),
        pytest.param("et", [], id="of a language nobody wrote in"),
    ],
)
def test_an_entry_of_a_language_makes_the_documents_due_that_were_read_in_it(archive, files, language, wanted):
    files(f"languages/{language}/reporting.toml", "", ENTRY)
    assert due(archive)[0] == wanted


def test_a_file_of_words_that_a_stage_does_not_read_makes_nothing_due(archive, files):
    files("languages/en/event_lengths.toml", "", ENTRY)
    assert due(archive) == ([], [])


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param(
            "attribution/abstaining.py", '"""Abstain where', '"""Stand back where', id="the docstring of a module"
        ),
        pytest.param(
            "attribution/abstaining.py", '"""Why attribution', '"""The reason why', id="the docstring of a function"
        ),
        pytest.param("attribution/abstaining.py", "\n_ENGLISH", "\n# Both codes.\n\n_ENGLISH", id="a comment"),
        pytest.param("review/routes.py", "\nfrom", "\nODD = 1\nfrom", id="a page of the review desk"),
        pytest.param("store/write/statements.py", "\nfrom", "\nODD = 1\nfrom", id="how it is stored"),
        pytest.param("languages/en/reporting.toml", "\n[say]", "\n# As stylebooks have it.\n[say]", id="a reason"),
        pytest.param("languages/en/reporting.toml", "example = ", "example = 'She said.' # ", id="an example"),
        pytest.param("attribution/accurate/decoding.py", "\nfrom", "\nODD = 1\nfrom", id="another tagger's code"),
    ],
)
def test_what_makes_no_result_makes_nothing_due(archive, files, path, old, new):
    files(path, old, new)
    assert due(archive) == ([], [])


@pytest.mark.parametrize(
    ("path", "attributed", "traced"),
    [
        pytest.param("attribution/rules/cues.py", True, False, id="a rule of attribution"),
        pytest.param("sourcing/credits.py", True, False, id="a rule of sourcing"),
        pytest.param("tracing/compare.py", False, True, id="a rule of tracing"),
        pytest.param("identity.py", True, True, id="what both import"),
    ],
)
def test_a_rule_makes_documents_due_for_the_stages_that_import_it(archive, files, path, attributed, traced):
    files(path, "\nfrom", "\nODD = 1\nfrom")
    assert [bool(found) for found in due(archive)] == [attributed, traced]


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        pytest.param("dates/mentions.py", {"date-consistency", "date-conflict"}, id="what two checkers call"),
        pytest.param("attribution/rules/cues.py", set(), id="what none calls"),
        pytest.param("plugin/checker.py", set(), id="their base"),
    ],
)
def test_of_factcheck_s_own_code_that_counts_for_a_checker_which_it_calls(files, path, changed):
    checkers = Registry().configured({}).checkers
    before = {one.id: checker_fingerprint(one) for one in checkers}
    files(path, "\nfrom", "\nODD = 1\nfrom")
    assert {one.id for one in checkers if checker_fingerprint(one) != before[one.id]} == changed


def test_a_document_of_before_is_due_once_and_keeps_its_statements_and_reviews(archive):
    archive.execute("UPDATE documents SET attributed_by = 'fast/1 days/2', read_in = NULL, fingerprint = NULL")
    before = archive.execute("SELECT id, content, state FROM statements ORDER BY id").fetchall()
    assert len(due(archive)[0]) == len(COPY)
    Job(archive).attribute_and_trace()
    assert due(archive) == ([], [])
    assert archive.execute("SELECT id, content, state FROM statements ORDER BY id").fetchall() == before


def test_another_tagger_or_other_agencies_make_documents_due(archive):
    assert AttributeStage("fast").due(archive) == []
    assert len(AttributeStage("accurate").due(archive)) == len(COPY)
    assert len(AttributeStage(agencies={"afp": False}).due(archive)) == len(COPY)


def test_whom_the_desk_knows_is_one_row_in_all_documents_and_makes_them_due(db, tmp_path):
    rows = tmp_path / "rows.jsonl"
    texts = {"a": "Mayor Holt said the ferry was late.", "b": "Annie Holt said the bridge was shut."}
    rows.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()))
    job = Job(db)
    job.ingest([rows])
    job.attribute_and_trace()
    holt = KnownPerson(name="Anna Holt", aliases=("Annie Holt",), offices=(HeldOffice(title="mayor of Penmouth"),))
    job.people = (holt,)
    assert sorted(AttributeStage(people=job.people).due(db)) == ["a", "b"]
    job.attribute_and_trace()
    spoken = "SELECT DISTINCT k.name, k.document_id FROM statements s JOIN speakers k ON k.id = s.speaker_id"
    assert db.execute(spoken).fetchall() == [("Anna Holt", None)]
    assert AttributeStage(people=job.people).due(db) == []
