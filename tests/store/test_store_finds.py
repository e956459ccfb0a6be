"""Sourcings and traces: written again without change, and gone with their statement."""

import pytest

from factcheck.errors import StoreError
from factcheck.model import Agency
from factcheck.store.read.bearing import documents_to_verify
from factcheck.store.read.documents import load_document
from factcheck.store.write import sourcings
from factcheck.store.write.traces import put_traces_into, stamp_traced
from factcheck.store.write.verifications import stamp_verified


def test_sourcing_again_changes_no_row(desk):
    document = desk.credit(desk.article(), "Reuters", "AFP")
    before, changes = desk.dump(), desk.db.conn.total_changes
    assert sourcings.put_sourcings(desk.db, document) is False
    assert (desk.dump(), desk.db.conn.total_changes) == (before, changes)


def test_a_credit_that_is_no_longer_found_is_removed(desk):
    document = desk.credit(desk.article(), "Reuters", "AFP")
    desk.credit(document, "AFP")
    assert {found.agency for found in load_document(desk.db, document.id).sourcings} == {"afp"}


def test_agencies_are_brought_up_to_the_registry_once(desk):
    agency = Agency(id="afp", name="AFP")
    assert sourcings.put_agencies(desk.db, [agency])
    assert not sourcings.put_agencies(desk.db, [agency])
    assert sourcings.put_agencies(desk.db, [agency.model_copy(update={"country": "FR"})])


def test_tracing_again_changes_no_row(desk):
    document = desk.article()
    trace = desk.trace(document, desk.ingest(desk.RECORD, id="record", kind="record"))
    assert desk.put_traces(document, trace)
    before, changes = desk.dump(), desk.db.conn.total_changes
    assert desk.put_traces(document, trace) is False
    assert (desk.dump(), desk.db.conn.total_changes) == (before, changes)


def test_a_trace_comes_back_as_it_was(desk):
    document = desk.article()
    trace = desk.trace(document, desk.ingest(desk.RECORD, id="record", kind="record"))
    desk.put_traces(document, trace)
    assert load_document(desk.db, document.id).traces == (trace,)


def test_a_trace_that_is_no_longer_found_is_removed_and_comes_back(desk):
    document = desk.article()
    trace = desk.trace(document, desk.ingest(desk.RECORD, id="record", kind="record"))
    desk.put_traces(document, trace)
    assert desk.put_traces(document)
    assert load_document(desk.db, document.id).traces == ()
    assert desk.put_traces(document, trace)
    assert load_document(desk.db, document.id).traces == (trace,)


def test_a_gone_statement_takes_its_traces_and_sourcings_along(desk):
    document = desk.credit(desk.article(), "AFP")
    desk.put_traces(document, desk.trace(document, desk.ingest(desk.RECORD, id="record")))
    desk.attribute(document, "The bridge held")
    gone = document.statements[0].id
    assert desk.one("SELECT count(*) FROM traces WHERE statement_id = ?", gone) == 0
    assert desk.one("SELECT count(*) FROM sourcings WHERE statement_id = ?", gone) == 0


@pytest.mark.parametrize("verb", ["credit", "trace"])
def test_finds_of_an_older_version_are_refused(desk, verb):
    document = desk.article()
    trace = desk.trace(document, desk.ingest(desk.RECORD, id="record"))
    desk.ingest("It snowed.")
    with pytest.raises(StoreError, match="version 2 came in"):
        desk.credit(document, "AFP") if verb == "credit" else desk.put_traces(document, trace)


@pytest.mark.parametrize("verb", ["credit", "trace"])
def test_a_find_makes_the_document_due_for_checking(desk, verb):
    document = desk.article()
    other = desk.ingest(desk.RECORD, id="record")
    before = desk.one("SELECT revision FROM documents WHERE id = ?", document.id)
    desk.credit(document, "AFP") if verb == "credit" else desk.put_traces(document, desk.trace(document, other))
    assert desk.one("SELECT revision FROM documents WHERE id = ?", document.id) == before + 1


def verified(desk, document):
    stamp_verified(desk.db, document.id, "made")
    stamp_traced(desk.db, document.id, "made")


def to_verify(desk):
    return documents_to_verify(desk.db, ["article"], "made")


@pytest.mark.parametrize(("kind", "due"), [("article", []), ("wire", []), ("factcheck", []), ("record", ["article"])])
def test_a_trace_into_what_comes_in_is_a_reason_to_verify_again_where_that_is_a_record(desk, kind, due):
    document = desk.ingest(id="article", kind="article")
    document = desk.attribute(document, "It rained for a week")
    verified(desk, document)
    assert to_verify(desk) == []
    other = desk.ingest(desk.RECORD, id="other", kind=kind)
    put_traces_into(desk.db, other.id, [desk.trace(document, other)])
    assert load_document(desk.db, document.id).traces
    assert [one for one in to_verify(desk) if one != other.id] == due
    put_traces_into(desk.db, other.id, [])
    assert [one for one in to_verify(desk) if one != other.id] == due


@pytest.mark.parametrize(("kind", "due"), [("article", []), ("record", ["article"])])
def test_a_documents_own_traces_are_a_reason_to_verify_it_again_where_they_lead_to_a_record(desk, kind, due):
    document = desk.attribute(desk.ingest(id="article", kind="article"), "It rained for a week")
    verified(desk, document)
    other = desk.ingest(desk.RECORD, id="other", kind=kind)
    desk.put_traces(document, desk.trace(document, other))
    assert [one for one in to_verify(desk) if one != other.id] == due


def test_what_was_due_to_be_verified_stays_due_when_an_article_comes_in(desk):
    document = desk.attribute(desk.ingest(id="article", kind="article"), "It rained for a week")
    verified(desk, document)
    record, other = (desk.ingest(desk.RECORD, id=kind, kind=kind) for kind in ("record", "wire"))
    put_traces_into(desk.db, record.id, [desk.trace(document, record)])
    put_traces_into(desk.db, other.id, [desk.trace(document, other)])
    assert to_verify(desk) == ["article"]
