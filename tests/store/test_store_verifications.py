"""Turns of records and verifications of quotations, stored and read again."""

from datetime import date

from factcheck.model import Change, Document, Incoming, Span, Statement, Turn, Verification
from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document
from factcheck.store.read.pages.document import document_facts
from factcheck.store.read.pages.statement import statement_facts
from factcheck.store.read.verifications import all_verifications, verifications_of, verifications_of_statement
from factcheck.store.write.documents import put_document
from factcheck.store.write.statements import put_statements
from factcheck.store.write.verifications import put_verifications, stamp_verified

DRAFT = "A sign said “the bridge will open”."
TALK = "The bridge will never open.\n\nWhy?"


def incoming(document):
    return Incoming(document=document, key=f"id:{document.id}", origin="made up", sha256="0", media_type="text/plain")


def talk(*turns):
    return Document(id="talk", kind="record", text=TALK, published=date(2031, 5, 2), turns=turns)


MOOR = Turn(start=0, end=27, speaker="MS. MOOR", at_start=1.5, at_end=4)


def stored(tmp_path):
    db = open_database(tmp_path / "desk.db")
    put_document(db, incoming(talk(MOOR, Turn(start=29, end=33, speaker="Q"))))
    put_document(db, incoming(Document(id="draft", text=DRAFT)))
    return db


def verification(**changes):
    start = DRAFT.index("the bridge")
    return Verification(
        document_id="draft",
        quotation=Span.of(DRAFT, start, start + 20),
        finding="altered",
        found_document_id="talk",
        found=Span.of(TALK, 0, 26),
        diff=(Change(op="removed", ours="", theirs="never"),),
        searched=("talk",),
        at=1.5,
    ).model_copy(update=changes)


def test_turns_come_back_as_they_were_stored(tmp_path):
    db = stored(tmp_path)
    assert load_document(db, "talk").turns == (MOOR, Turn(start=29, end=33, speaker="Q"))


def test_a_record_whose_speakers_are_told_anew_has_changed(tmp_path):
    db = stored(tmp_path)
    assert put_document(db, incoming(talk(MOOR)))[1] == "changed"
    assert put_document(db, incoming(talk(MOOR)))[1] == "unchanged"
    assert load_document(db, "talk").turns == (MOOR,)


def test_a_verification_comes_back_as_it_was_stored(tmp_path):
    db = stored(tmp_path)
    assert put_verifications(db, load_document(db, "draft"), [verification()], "f1")
    assert verifications_of(db, "draft") == (verification(),)
    assert verifications_of_statement(db, "none") == ()


def test_the_same_again_changes_nothing(tmp_path):
    db = stored(tmp_path)
    document = load_document(db, "draft")
    put_verifications(db, document, [verification()], "f1")
    assert not put_verifications(db, document, [verification()], "f1")


def test_what_is_no_longer_found_goes_and_comes_back(tmp_path):
    db = stored(tmp_path)
    document = load_document(db, "draft")
    put_verifications(db, document, [verification()], "f1")
    assert put_verifications(db, document, [], "f1")
    assert verifications_of(db, "draft") == ()
    assert db["verifications"].count == 1
    put_verifications(db, document, [verification(finding="near")], "f2")
    assert [one.finding for one in verifications_of(db, "draft")] == ["near"]
    assert db["verifications"].count == 1


def test_what_turns_a_cut_quotation_comes_back_with_who_said_it(tmp_path):
    db = stored(tmp_path)
    told = verification(
        finding="partial",
        turned=True,
        turned_by="negation",
        cut=Span.of(TALK, 16, 21),
        speaker="Ana Moor",
        found_speaker="MS. MOOR",
    )
    assert put_verifications(db, load_document(db, "draft"), [told], "f1")
    assert verifications_of(db, "draft") == (told,)


def test_a_document_brings_what_was_verified_of_it_as_it_is(tmp_path):
    db = stored(tmp_path)
    put_verifications(db, load_document(db, "draft"), [verification()], "f1")
    assert load_document(db, "draft").verifications == ()
    for name in ("draft", "talk"):
        stamp_verified(db, name, "f1")
    assert load_document(db, "draft").verifications == (verification(),)
    put_document(db, incoming(Document(id="draft", text=f"It rained. {DRAFT}")))
    assert load_document(db, "draft").verifications == ()


def test_a_record_that_is_now_another_text_bears_nothing_out_until_it_is_read_anew(tmp_path):
    db = stored(tmp_path)
    put_verifications(db, load_document(db, "draft"), [verification()], "f1")
    for name in ("draft", "talk"):
        stamp_verified(db, name, "f1")
    put_document(db, incoming(talk().model_copy(update={"text": "Why?"})))
    assert load_document(db, "draft").verifications == ()


def shown(db):
    """What pages and exports show of the draft's quotations, and of its passages on the page of the record."""
    facts, record = document_facts(db, "draft"), document_facts(db, "talk")
    return facts.verifications, tuple(all_verifications(db)), tuple(one.found.text for one in record.verified_by)


def verified(db):
    put_verifications(db, load_document(db, "draft"), [verification()], "f1")
    for name in ("talk", "draft"):
        stamp_verified(db, name, "f1")


def test_pages_and_exports_show_nothing_of_a_text_that_has_changed_until_it_is_verified_anew(tmp_path):
    db = stored(tmp_path)
    verified(db)
    assert shown(db) == ((verification(),), (verification(),), (TALK[:26],))
    put_document(db, incoming(Document(id="draft", text=f"It rained. {DRAFT}")))
    assert shown(db)[:2] == ((), ())
    stamp_verified(db, "draft", "f1")
    assert len(shown(db)[0]) == len(shown(db)[1]) == 1


def test_of_a_record_that_has_changed_they_show_the_finding_without_its_place(tmp_path):
    db = stored(tmp_path)
    verified(db)
    put_document(db, incoming(talk().model_copy(update={"text": f"It rained. {TALK}"})))
    bare = verification(found=None, at=None)
    assert shown(db) == ((bare,), (bare,), ())


def test_a_statement_s_page_shows_nothing_of_an_earlier_text_either(tmp_path):
    db = stored(tmp_path)
    start = DRAFT.index("the bridge")
    told = Statement(id="s1", content=(Span.of(DRAFT, start, start + 20),), quotation="direct")
    put_statements(db, load_document(db, "draft").model_copy(update={"statements": (told,)}), "made up")
    put_verifications(db, load_document(db, "draft"), [verification(statement_id="s1")], "f1")
    stamp_verified(db, "draft", "f1")
    assert len(statement_facts(db, "s1").verifications) == 1
    put_document(db, incoming(Document(id="draft", text=f"It rained. {DRAFT}")))
    assert statement_facts(db, "s1").verifications == ()
