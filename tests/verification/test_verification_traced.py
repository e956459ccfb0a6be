"""Where a quotation is traced into a record, nobody says that the record does not have it."""

from datetime import date

import pytest

from factcheck.attribution import attribute, load_tagger
from factcheck.model import Document
from factcheck.tracing import Tracer
from factcheck.verification import RecordIndex, SpokenRecord, StoredCoverage, retracing, verify_document

DAY = date(2031, 5, 14)
SPOKEN = (
    "Threats, pressure and militarist and insulting language are a dead-end road. The council must resume its talks "
    "with all the fishermen concerned without any conditions. We closed the lock in March and we lost nine boats."
)
COVERS = pytest.mark.parametrize("covers", [(), (StoredCoverage(DAY),)], ids=["beside the draft", "stored"])


def record(**more):
    return Document(**{"id": "r", "kind": "record", "speaker": "Ida Moor", "published": DAY, "text": SPOKEN, **more})


def traced(draft, recorded):
    document = attribute(Document(id="draft", text=draft, published=DAY), load_tagger())
    return document.model_copy(update={"traces": Tracer([recorded]).traces(document)})


@COVERS
@pytest.mark.parametrize(
    "quotation",
    [
        "Threats, pressure, and bellicose, offensive language is a road to nowhere,",
        "The council must take up dialogue between all concerned fishermen, without preconditions,",
        "Pressure, threats and offensive words are no road at all,",
        "We shut the lock in the spring and nine boats were lost,",
    ],
)
@pytest.mark.parametrize("keeps", [True, False], ids=["traces kept", "none kept"])
def test_words_that_are_traced_are_not_told_as_not_found(covers, quotation, keeps):
    document = traced(f"“{quotation}” Ida Moor said.", record())
    given = document if keeps else document.model_copy(update={"traces": ()})
    [found] = verify_document(given, RecordIndex([SpokenRecord(record())]), *covers)
    assert (found.finding == "not_found") == (not document.traces)
    assert found.is_alarm


def test_the_finding_shows_the_passage_and_what_differs():
    document = traced(
        "“Threats, pressure, and bellicose, offensive language is a road to nowhere,” Ida Moor said.", record()
    )
    [found] = verify_document(document, RecordIndex([SpokenRecord(record())]))
    assert (found.finding, [one.relation for one in document.traces]) == ("altered", ["altered"])
    assert found.found.text == "Threats, pressure and militarist and insulting language are a dead-end road"
    assert ("bellicose, offensive", "militarist and insulting") in [(one.ours, one.theirs) for one in found.diff]


@COVERS
@pytest.mark.parametrize(
    "quotation",
    [
        "The lock was built by people who never saw the sea,",
        "Nobody at the ministry has read a word about fishing since the war,",
        "Our language has no word for a road like this one,",
    ],
)
def test_invented_words_on_the_same_matters_are_neither_traced_nor_found(covers, quotation):
    document = traced(f"“{quotation}” Ida Moor said.", record())
    [found] = verify_document(document, RecordIndex([SpokenRecord(record())]), *covers)
    assert (found.finding, document.traces) == ("not_found", ())


def test_another_translation_is_shown_beside_its_passage():
    recorded = record(title="Article by Ida Moor (translation)")
    document = traced(
        "“Threats, pressure, and bellicose, offensive language is a road to nowhere,” Ida Moor said.", recorded
    )
    [found] = verify_document(document, RecordIndex([SpokenRecord(recorded)]))
    assert (found.finding, found.found is not None, found.is_alarm) == ("other_translation", True, False)


OTHERS = "The harbour is deep and the weather was kind to us. Nobody has seen the keys of the old customs house {}."
TRANSLATED = "“Threats, pressure, and bellicose, offensive language is a road to nowhere,” Ida Moor said."


def among(number):
    """The record among so many others of the same speaker."""
    others = [record(id=f"o{at:02}", text=OTHERS.format(f"since day{at}")) for at in range(number)]
    return RecordIndex([SpokenRecord(one) for one in [*others[: number // 2], record(), *others[number // 2 :]]])


@pytest.mark.parametrize("number", [3, 30, 60])
def test_words_that_are_traced_are_found_among_however_many_records(number):
    document = attribute(Document(id="draft", text=TRANSLATED, published=DAY), load_tagger())
    [found] = verify_document(document, among(number))
    assert (found.finding, found.found_document_id) == ("altered", "r")
    assert found.found.text == "Threats, pressure and militarist and insulting language are a dead-end road"


@pytest.mark.parametrize("number", [3, 30])
def test_invented_words_are_not_found_among_however_many_records(number):
    text = "“The lock was built by people who never saw the sea,” Ida Moor said."
    document = attribute(Document(id="draft", text=text, published=DAY), load_tagger())
    [found] = verify_document(document, among(number))
    assert found.finding == "not_found"


def test_of_many_records_no_more_is_traced_than_of_half_as_many(monkeypatch):
    read = []

    def tracer(documents):
        read.extend(len(one.text.split()) for one in documents)
        return Tracer(documents)

    monkeypatch.setattr(retracing, "Tracer", lambda documents: tracer(list(documents)))
    document = attribute(Document(id="draft", text=TRANSLATED, published=DAY), load_tagger())
    taken = []
    for number in (40, 80):
        read.clear()
        verify_document(document, among(number))
        taken.append(sum(read))
    assert 0 < taken[1] <= 1.5 * taken[0]
