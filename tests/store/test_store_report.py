"""What a document's report is made of, out of the database; and which document somebody means by a few words."""

from datetime import date
from hashlib import sha256

import pytest

from factcheck.errors import StoreError
from factcheck.identity import statement_id
from factcheck.model import (
    Document,
    Evidence,
    Flag,
    FlagReview,
    Incoming,
    Review,
    ReviewEvidence,
    Span,
    Speaker,
    Statement,
    Trace,
    Verification,
)
from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document, revision_of
from factcheck.store.read.due import CheckerState, Made
from factcheck.store.read.pages.named import document_named
from factcheck.store.read.pages.report import reported_document
from factcheck.store.read.verifications import verifications_of
from factcheck.store.write.documents import put_document, stamp_attributed
from factcheck.store.write.flag_reviews import add_flag_review
from factcheck.store.write.flags import put_run
from factcheck.store.write.reviews import add_note, add_review
from factcheck.store.write.statements import put_statements
from factcheck.store.write.traces import put_traces
from factcheck.store.write.verifications import put_verifications, stamp_verified

TEXT = (
    "“The bridge will stay shut for a year,” Mayor Ines Moor said, and called it “old”.\n\n"
    "A sign said “no way through here”. Moor added that ferries would run."
)
TALK = "The bridge will stay shut for a year. It is an old bridge."


def spot(words, text=TEXT):
    return Span.of(text, text.index(words), text.index(words) + len(words))


def said(words, quoted=(), **more):
    content = spot(words)
    return Statement(
        id=statement_id("story", [content], 0),
        content=(content,),
        quoted=tuple(map(spot, quoted)),
        **{"quotation": "direct", "speaker": Speaker(name="Ines Moor"), **more},
    )


BRIDGE = said("“The bridge will stay shut for a year,”", ["The bridge will stay shut for a year,"])
OLD = said("it “old”", ["old"], quotation="mixed")
FERRIES = said("ferries would run", quotation="indirect")
NOISE = said("A sign", quotation="indirect", shown=False)
CODE = CheckerState("altered-quotation", "1", "{}", "code")


def incoming(document, text_sha="0" * 64):
    return Incoming(document=document, key=f"id:{document.id}", origin="here", sha256=text_sha, media_type="text/plain")


def verified(words, finding="exact", statement=BRIDGE, **more):
    found = spot("The bridge will stay shut for a year", TALK) if finding == "exact" else None
    return Verification(
        document_id="story",
        statement_id=statement.id if statement else None,
        quotation=spot(words),
        finding=finding,
        found=found,
        found_document_id="talk" if found else None,
        searched=("talk",),
        **more,
    )


STORY = Document(id="story", text=TEXT, title="Bridge to stay shut", published=date(2031, 3, 5))


@pytest.fixture
def db(tmp_path):
    db = open_database(tmp_path / "desk.db")
    put_document(db, incoming(Document(id="talk", kind="record", text=TALK, published=date(2031, 3, 4))))
    stamp_verified(db, "talk", "f1")
    put_document(db, incoming(STORY))
    return db


def attribute(db, *statements):
    document = load_document(db, "story").model_copy(update={"statements": statements})
    put_statements(db, document, "tests 1")
    stamp_attributed(db, document, Made("tests", "en", "code"))


def verify(db, *found):
    put_verifications(db, load_document(db, "story"), found, "f1")
    stamp_verified(db, "story", "f1")


def quotations(db):
    return [(one.quotation.text, one.verification and one.verification.finding) for one in report(db).quotations]


def report(db):
    return reported_document(db, "story")


def states(db):
    """Of each stage whether it is current; None where it has never run."""
    return {stage.name: stage.is_current if stage.made_by else None for stage in report(db).stages}


def decide(db, statement, **more):
    follows = db.execute("SELECT max(id) FROM reviews WHERE statement_id = ?", [statement.id]).fetchone()[0]
    given = {"reviewer": "ana", "document_version": 1, "state": "in_review", "follows": follows, **more}
    return add_review(db, Review(statement_id=statement.id, **given))


def test_there_is_no_report_on_what_is_not_stored(db):
    assert reported_document(db, "another") is None


def test_quotations_stand_in_the_order_of_the_text_with_those_outside_statements_and_those_too_short(db):
    attribute(db, BRIDGE, OLD, FERRIES)
    verify(db, verified("The bridge will stay shut for a year,"), verified("no way through here", "not_found", None))
    assert quotations(db) == [
        ("The bridge will stay shut for a year,", "exact"),
        ("old", None),
        ("no way through here", "not_found"),
    ]
    bridge, old, sign = report(db).quotations
    assert (bridge.statement.id, old.statement.id, sign.statement) == (BRIDGE.id, OLD.id, None)
    assert (bridge.verified_by, old.verified_by) == ("f1", None)


def test_statements_without_a_quotation_are_those_that_lists_show_and_the_rest_are_counted(db):
    attribute(db, BRIDGE, FERRIES, NOISE)
    found = report(db)
    assert [one.id for one in found.statements] == [FERRIES.id]
    assert found.not_shown == 1


def test_the_text_has_its_own_sum_beside_that_of_its_bytes(db):
    found = report(db)
    assert found.text_sha256 == sha256(TEXT.encode()).hexdigest()
    assert found.source_sha256 == "0" * 64


def test_a_stage_is_current_or_behind_the_text_or_was_never_run(db):
    assert states(db) == {"attribute": None, "trace": None, "verify": None}
    attribute(db, BRIDGE)
    verify(db, verified("The bridge will stay shut for a year,"))
    assert (states(db)["attribute"], states(db)["verify"]) == (True, True)
    put_document(db, incoming(STORY.model_copy(update={"text": "Now. " + TEXT}), "1" * 64))
    assert (states(db)["attribute"], states(db)["verify"]) == (False, False)


def test_findings_of_an_earlier_text_are_left_out_as_their_places_hold_other_words_now(db):
    attribute(db, BRIDGE)
    verify(db, verified("The bridge will stay shut for a year,"), verified("no way through here", "not_found", None))
    put_document(db, incoming(STORY.model_copy(update={"text": "Now. " + TEXT}), "1" * 64))
    assert quotations(db) == [("The bridge will stay shut for a year,", None)]


def test_the_words_of_a_record_that_has_changed_since_are_left_out(db):
    attribute(db, BRIDGE)
    verify(db, verified("The bridge will stay shut for a year,"))
    assert report(db).quotations[0].verification.found is not None
    put_document(db, incoming(Document(id="talk", kind="record", text="Good morning. " + TALK), "1" * 64))
    [one] = report(db).quotations
    assert (one.is_outdated, one.verification.found) == (True, None)
    assert report(db).records_unseen == 1


def test_a_record_that_is_shorter_now_has_no_such_place(db):
    attribute(db, BRIDGE)
    verify(db, verified("The bridge will stay shut for a year,"))
    put_document(db, incoming(Document(id="talk", kind="record", text=TALK[:20]), "1" * 64))
    [one] = report(db).quotations
    assert (one.verification.finding, one.verification.found) == ("exact", None)


def test_a_text_that_is_shorter_now_has_no_such_quotation(db):
    attribute(db, BRIDGE)
    verify(db, verified("no way through here", "not_found", None))
    put_document(db, incoming(STORY.model_copy(update={"text": TEXT[:95]}), "1" * 64))
    assert verifications_of(db, "story") == ()


def test_the_whole_log_of_a_decision_is_told_with_the_second_reviewer(db):
    attribute(db, BRIDGE)
    evidence = (ReviewEvidence(document_id="talk", words="shut", dated=date(2031, 3, 4)),)
    decide(db, BRIDGE, reviewer="ben", state="second_review", attribution="fabricated", searched="the tape")
    decide(db, BRIDGE, reviewer="ana", state="done", attribution="fabricated", evidence=evidence)
    add_note(db, author="cleo", body="A reader wrote in.", statement_id=BRIDGE.id)
    [one] = report(db).quotations
    found = one.statement.decision
    assert [review.reviewer for review in found.reviews] == ["ben", "ana"]
    assert (found.state, found.attribution, found.second_reviewer) == ("done", "fabricated", "ben")
    assert found.reviews[0].searched == "the tape"
    assert found.reviews[1].evidence == evidence
    assert [note.body for note in found.notes] == ["A reader wrote in."]
    assert [head.id for head in report(db).cited] == ["talk"]


@pytest.mark.parametrize(
    "verdicts",
    [
        pytest.param([("ana", "misattributed"), ("ana", "misattributed")], id="the same person"),
        pytest.param([("ben", "out_of_context"), ("ana", "misattributed")], id="another verdict"),
        pytest.param(
            [("ben", "misattributed"), ("ben", "unverifiable"), ("ana", "misattributed")], id="a verdict taken back"
        ),
        pytest.param([("ben", "unchecked"), ("ana", "unchecked")], id="no verdict"),
    ],
)
def test_nobody_is_called_second_reviewer_who_did_not_come_to_the_same(db, verdicts):
    attribute(db, BRIDGE)
    for reviewer, attribution in verdicts:
        decide(db, BRIDGE, reviewer=reviewer, attribution=attribution)
    assert report(db).quotations[0].statement.decision.second_reviewer is None


def test_a_statement_that_is_gone_and_was_decided_on_stays_in_the_report(db):
    attribute(db, BRIDGE, FERRIES)
    decide(db, FERRIES, attribution="unverifiable")
    attribute(db, BRIDGE)
    [gone] = report(db).gone
    assert (gone.id, gone.decision.attribution) == (FERRIES.id, "unverifiable")


def test_a_flag_stands_at_the_quotation_it_points_at_else_at_its_statement_else_at_the_document(db):
    attribute(db, BRIDGE, FERRIES)
    verify(db, verified("The bridge will stay shut for a year,"), verified("no way through here", "not_found", None))

    def flag(words, statement):
        return Flag(
            checker=CODE.id,
            code=words[:3].strip().lower(),
            document_id="story",
            severity="query",
            message=words,
            statement_id=statement and statement.id,
            evidence=(Evidence(document_id="story", role="content", span=spot(words)),),
        )

    raised = [flag("shut", BRIDGE), flag("through", None), flag("ferries", FERRIES), flag("A sign", None)]
    put_run(db, CODE, "story", revision=revision_of(db, "story"), outcome="done", reason=None, flags=raised)
    [on_sign] = [row[0] for row in db.execute("SELECT id FROM flags WHERE message = 'A sign'").fetchall()]
    add_note(db, author="cleo", body="Asked.", flag_id=on_sign)
    found = report(db)
    assert [[one.message for one in each.flags] for each in found.quotations] == [["shut"], ["through"]]
    assert [one.message for one in found.statements[0].flags] == ["ferries"]
    assert [(one.message, one.words, one.notes[0].body) for one in found.flags] == [("A sign", "A sign", "Asked.")]


def test_a_flag_that_somebody_dismissed_is_open_no_more(db):
    evidence = (Evidence(document_id="story", role="content", span=spot("A sign")),)
    flag = Flag(
        checker=CODE.id, code="sign", document_id="story", severity="query", message="A sign", evidence=evidence
    )
    put_run(db, CODE, "story", revision=revision_of(db, "story"), outcome="done", reason=None, flags=[flag])
    [flag_id] = [row[0] for row in db.execute("SELECT id FROM flags").fetchall()]
    assert [one.message for one in report(db).flags] == ["A sign"]
    add_flag_review(db, FlagReview(flag_id=flag_id, reviewer="ana", state="dismissed", reason="wrong_reading"))
    assert not report(db).flags


def test_a_checker_that_failed_or_abstained_is_named(db):
    attribute(db, BRIDGE)
    put_run(db, CODE, "story", revision=1, outcome="failed", reason="out of memory", flags=[])
    assert [(one.checker, one.outcome, one.reason) for one in report(db).unfinished] == [
        (CODE.id, "failed", "out of memory")
    ]


def test_traces_stand_at_the_quotation_they_are_of_the_likest_first(db):
    attribute(db, BRIDGE, OLD)
    put_document(db, incoming(Document(id="other", text=TALK)))

    def trace(other, score):
        return Trace(
            statement_id=BRIDGE.id,
            document_id=other,
            relation="identical",
            score=score,
            quotation=spot("The bridge will stay shut for a year,"),
            found=spot("The bridge will", TALK),
        )

    put_traces(db, load_document(db, "story"), [trace("other", 0.7), trace("talk", 0.9)])
    bridge, old = report(db).quotations
    assert [one.document_id for one in bridge.traces] == ["talk", "other"]
    assert old.traces == ()


# Which document is meant.


@pytest.fixture
def archive(db):
    for key, title, url in (
        ("a-1", "Ferries to run all winter", "https://quay.example/ferries"),
        ("a-2", "Ferries to run late", "https://quay.example/late?x=1"),
        ("a-3", "Council meets", None),
        ("a-4", "Council meets again", None),
        ("100%", "Rain", None),
    ):
        put_document(db, incoming(Document(id=key, text=f"{title}.", title=title, url=url)))
    return db


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("story", "story"),
        ("https://quay.example/ferries", "a-1"),
        ("HTTPS://Quay.example/ferries/#top", "a-1"),
        ("https://quay.example/late?x=1", "a-2"),
        ("bridge to", "story"),
        ("  Ferries to\nrun ALL ", "a-1"),
        ("council meets", "a-3"),
        ("100%", "100%"),
    ],
)
def test_a_document_is_meant_by_its_id_its_address_or_the_beginning_of_its_title(archive, word, meant):
    assert document_named(archive, word) == meant


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Ferries", r"2 documents may be meant: a-1 \(“Ferries to run all winter”, undated\), a-2"),
        ("stroy", r"Did you mean story \("),
        ("Bridge to stay shot", r"Did you mean story \("),
        ("meets again", r"Did you mean a-4 \("),
        ("https://quay.example/", r"no document has this id, this address"),
        ("%", r"no document has this id"),
        ("", r"no document has this id, this address or a title that begins so\.$"),
        ("zzzz", r"title that begins so\.$"),
    ],
)
def test_where_none_or_several_may_be_meant_the_nearest_are_named(archive, word, said):
    with pytest.raises(StoreError, match=said):
        document_named(archive, word)


def test_a_hostile_title_steers_no_terminal_in_an_error(db):
    put_document(db, incoming(Document(id="bad", text="No.", title="Ferry \x1b[2J\u202eone\nError: no")))
    put_document(db, incoming(Document(id="bad-2", text="No.", title="Ferry two")))
    with pytest.raises(StoreError) as error:
        document_named(db, "ferry")
    assert str(error.value).isprintable()
