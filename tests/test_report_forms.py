"""What a report says in each of its forms, and that no copy, however hostile, does more there than be read."""

import json
import re
from datetime import date

import pytest
from lxml.html import fromstring

from factcheck.export.report import report_of
from factcheck.export.report.forms import FORMS
from factcheck.model import (
    FINDING,
    Change,
    CitedDocument,
    CreditedAgency,
    Decision,
    ReportedDocument,
    ReportedFlag,
    ReportedNote,
    ReportedQuotation,
    ReportedReview,
    ReportedStage,
    ReportedStatement,
    ReviewEvidence,
    Span,
    Trace,
    Verification,
)

MADE = "2031-03-06T08:30:00Z"
WORDS = "The bridge will stay shut"
RECORD = CitedDocument(
    id="talk-4", kind="record", title="Council, sitting of 4 March", publisher="City Hall", published=date(2031, 3, 4)
)
STAGES = tuple(
    ReportedStage(name=name, is_current=True, made_by=f"{name} 1", version=1)
    for name in ("attribute", "trace", "verify")
)
DIFF = (
    Change(op="same", ours="The bridge will", theirs="The bridge will"),
    Change(op="removed", ours="", theirs="never"),
    Change(op="changed", ours="stay shut", theirs="stay closed"),
)


def span(words=WORDS, start=10):
    return Span(start=start, end=start + len(words), text=words)


def decision(**more):
    return Decision(**{"state": "new", "attribution": "unchecked", "rating": "not_rated", **more})


def review(**more):
    given = {
        "id": 1,
        "statement_id": "s1",
        "reviewer": "ana",
        "document_version": 1,
        "state": "done",
        "attribution": "confirmed_primary",
        "reviewed_at": "2031-03-05T10:00:00Z",
    }
    return ReportedReview(**{**given, **more})


def statement(**more):
    given = {
        "id": "s1",
        "content": WORDS,
        "start": 10,
        "quotation": "direct",
        "speaker": "Ines Moor",
        "source": "the mayor",
        "stated_on": date(2031, 3, 4),
        "tagger": "fast/1",
        "confidence": 0.9,
        "document_version": 1,
        "decision": decision(),
    }
    return ReportedStatement(**{**given, **more})


def verification(finding="altered", *, found=True, **more):
    place = {"found_document_id": "talk-4", "found": span("The bridge will never stay closed", 400), "at": 125.0}
    given = {
        "document_id": "story",
        "statement_id": "s1",
        "quotation": span(),
        "speaker": "Ines Moor",
        "finding": finding,
        "searched": ("talk-4",),
    }
    return Verification(**{**given, **(place if found else {}), **more})


def quotation(**more):
    given = {
        "quotation": span(),
        "statement": statement(),
        "verification": verification(diff=DIFF),
        "verified_by": "0f44",
    }
    return ReportedQuotation(**{**given, **more})


def document(*quotations, **more):
    given = {
        "id": "story",
        "kind": "article",
        "title": "Bridge to stay shut",
        "publisher": "The Quay",
        "published": date(2031, 3, 5),
        "version": 1,
        "ingested_at": "2031-03-05T09:00:00Z",
        "origin": "story.txt",
        "source_sha256": "ab" * 32,
        "text_sha256": "cd" * 32,
        "stages": STAGES,
        "cited": (RECORD,),
        "quotations": quotations,
    }
    return ReportedDocument(**{**given, **more})


def written(form, *documents):
    return FORMS[form]([report_of(one, MADE) for one in documents])


def plain(text):
    return " ".join(text.split())


def as_read(form, *documents):
    """The words of a form, as somebody reads them."""
    text = written(form, *documents)
    return plain(text if form == "text" else fromstring(text).text_content())


@pytest.mark.parametrize("form", ["text", "html"])
def test_the_head_says_what_the_report_is_about_and_when_it_was_made(form):
    agencies = (
        CreditedAgency(id="nw", name="Northwire", relation="contributed", position="footer", ambiguous=True),
        CreditedAgency(id="cp", name="Coastpress", relation="authored", position="byline", ambiguous=False),
    )
    said = as_read(form, document(agencies=agencies, url="https://quay.example/bridge", byline="R. Sand"))
    for words in (
        *("Bridge to stay shut", "The Quay", "5 Mar 2031", "R. Sand", "https://quay.example/bridge", "cd" * 32),
        *("Northwire (with reporting by; closing credit; one of several", "Coastpress (written by; byline)"),
        *("6 Mar 2031, 08:30 UTC", "version 1", "story.txt"),
    ):
        assert words in said


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_quotation_is_told_with_its_finding_its_place_in_the_record_and_what_differs(form):
    said = as_read(form, document(quotation()))
    for words in (
        *(WORDS, "Ines Moor (in the copy: “the mayor”)", "4 Mar 2031", "words differ", "Council, sitting of 4 March"),
        *("talk-4", "characters 400 to 433", "at 2:05 of the recording", "The bridge will never stay closed"),
        *("fast/1, confidence 0.90", "verification 0f44"),
    ):
        assert words in said
    if form == "text":
        assert "The bridge will [-never-] [-stay closed-] {+stay shut+}" in said
    else:
        page = fromstring(written("html", document(quotation())))
        struck, underlined = (page.xpath(f"//dd//{mark}/text()") for mark in ("del", "ins"))
        assert (struck, underlined) == (["never", "stay closed"], ["stay shut"])


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("finding", FINDING.codes)
def test_every_finding_is_called_as_pages_call_it(form, finding):
    found = finding not in ("not_found", "not_searched")
    one = quotation(verification=verification(finding, found=found))
    label = FINDING.labels[finding]
    assert (label.upper() if form == "text" else label) in as_read(form, document(one))


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_cut_that_turns_what_is_left_is_said_to_turn_it(form):
    assert (
        "the cut turns it"
        in as_read(form, document(quotation(verification=verification("partial", turned=True)))).lower()
    )


@pytest.mark.parametrize("form", ["text", "html"])
def test_what_people_decided_is_told_in_full_with_who_and_on_what(form):
    evidence = (ReviewEvidence(url="https://city.example/4", words="will never stay closed", dated=date(2031, 3, 4)),)
    reviews = (
        review(id=1, reviewer="ben", state="second_review", attribution="fabricated", note="I heard\nthe tape"),
        review(
            id=2,
            attribution="fabricated",
            rating="false",
            desk_label="Made up",
            evidence=evidence,
            searched="the tape and the minutes",
            note="Asked the clerk twice.",
        ),
    )
    notes = (ReportedNote(author="cleo", noted_at="2031-03-05T12:00:00Z", body="A reader wrote in.", about="shut"),)
    decided = decision(
        state="done",
        attribution="fabricated",
        rating="false",
        second_reviewer="ben",
        reviews=reviews,
        notes=notes,
    )
    said = as_read(form, document(quotation(statement=statement(decision=decided))))
    for words in (
        *("Fabricated", "content: false (“Made up”)", "done", "ana, 5 Mar 2031, 10:00 UTC", "second reviewer: ben"),
        *("will never stay closed", "https://city.example/4", "of 4 Mar 2031", "the tape and the minutes"),
        *("Asked the clerk twice.", "I heard", "the tape", "A reader wrote in.", "cleo", "second review"),
    ):
        assert words in said


@pytest.mark.parametrize("form", ["text", "html"])
def test_two_quotations_of_one_statement_share_its_decision(form):
    note = ReportedNote(author="cleo", noted_at="2031-03-05T12:00:00Z", body="A reader wrote in.")
    of = statement(decision=decision(notes=(note,)))
    said = as_read(form, document(quotation(statement=of), quotation(statement=of, quotation=span(start=90))))
    assert said.count("A reader wrote in.") == 1
    assert "with quotation 1" in said


@pytest.mark.parametrize("form", ["text", "html"])
def test_words_outside_a_statement_are_reported_too(form):
    said = as_read(form, document(quotation(statement=None)))
    assert "nobody that the document names" in said
    assert "1 quotation stands outside any statement" in said


@pytest.mark.parametrize("form", ["text", "html"])
def test_open_flags_stand_where_they_point_with_severity_and_checker(form):
    def flag(number, severity, message):
        return ReportedFlag(
            id=str(number),
            checker=f"checker-{number}",
            code="c",
            severity=severity,
            message=message,
            first_seen=MADE,
        )

    one = quotation(flags=(flag(1, "hold", "two words differ"),))
    said = as_read(form, document(one, flags=(flag(2, "note", "the credit names two"),)))
    assert said.index("two words differ") < said.index(
        "Open flags about the document".upper() if form == "text" else "Open flags about the document"
    )
    for words in ("checker-1", "checker-2", "the credit names two", "1 hold, 1 note"):
        assert words in said


@pytest.mark.parametrize("form", ["text", "html"])
def test_statements_without_a_quotation_are_told_in_short(form):
    decided = decision(state="done", attribution="confirmed_wire", reviews=(review(attribution="confirmed_wire"),))
    rest = (
        statement(id="s2", content="ferries would run", decision=decided),
        statement(id="s3", content="nobody was hurt", speaker=None, source=None),
    )
    said = as_read(form, document(statements=rest))
    assert "Confirmed by agency copy; done; ana, 5 Mar 2031, 10:00 UTC, of version 1" in said
    assert "nobody named" in said
    assert "nobody has decided" in said


def test_the_summary_counts_findings_in_order_and_people():
    def of(finding, state):
        return quotation(
            verification=verification(finding, found=False), statement=statement(decision=decision(state=state))
        )

    given = document(
        *(of("not_found", "new"), of("exact", "done"), of("altered", "wont_check"), of("exact", "done")),
        quotation(verification=None),
    )
    said = as_read("text", given)
    assert (
        "5 quotations: 2 word for word, 1 altered, 1 not found, 1 not held against records;"
        " 2 decided by people, 1 not to be checked, 2 open." in said
    )
    [row] = json.loads(written("json", given))
    assert row["summary"]["findings"] == {"exact": 2, "altered": 1, "not_found": 1}
    assert (row["summary"]["decided"], row["summary"]["open"]) == (2, 2)


def limits(given):
    return " ".join(report_of(given, MADE).limits)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param(
            {"stages": ()}, "Its quotations have been held against no record yet", id="nothing has run"
        ),
        pytest.param(
            {"version": 2},
            "that was version 1, this is version 2. What was found then is left out",
            id="the text changed since",
        ),
        pytest.param(
            {"stages": (*STAGES[:2], STAGES[2].model_copy(update={"is_current": False}))},
            "they are due again",
            id="what is known of it changed since",
        ),
        pytest.param({"abstained": "it is in Danish"}, "No statements were looked for: it is in Danish.", id="Danish"),
        pytest.param({"records_unseen": 2}, "2 records have come in or changed", id="records came in since"),
        pytest.param({"kind": "record"}, "It is a record itself", id="a record"),
        pytest.param({"not_shown": 1}, "1 more passage looks like no statement", id="rows that lists do not show"),
    ],
)  # fmt: skip
def test_a_report_says_what_it_cannot_say(given, said):
    assert said in limits(document(**given))
    assert said not in limits(document())


@pytest.mark.parametrize(
    ("day", "published", "said"),
    [
        (date(2031, 3, 4), date(2031, 3, 5), "No stored record of Ines Moor covers 4 Mar 2031: 1 quotation"),
        (None, date(2031, 3, 5), "No stored record of Ines Moor covers the week to 5 Mar 2031"),
        (None, None, "No stored record of Ines Moor covers the occasion, as the document has no date"),
    ],
)
def test_a_day_that_no_record_covers_is_named_with_its_speaker(day, published, said):
    one = quotation(
        verification=verification("not_searched", found=False, searched=()), statement=statement(stated_on=day)
    )
    assert said in limits(document(one, published=published))


def test_a_decision_about_an_earlier_version_is_said_to_be_one():
    decided = decision(state="done", attribution="confirmed_wire", reviews=(review(),))
    assert "about an earlier version" in limits(document(statements=(statement(decision=decided),), version=2))
    assert "about an earlier version" not in limits(document(statements=(statement(decision=decided),)))


def test_of_many_traces_and_records_the_first_are_told_and_the_rest_counted():
    traces = tuple(
        Trace(
            statement_id="s1",
            document_id=f"other-{number}",
            relation="identical",
            score=1,
            quotation=span(),
            found=span(start=7),
        )
        for number in range(20)
    )
    names = tuple(f"talk-{number}" for number in range(40))
    said = as_read("text", document(quotation(traces=traces, verification=verification(searched=names))))
    assert "12 more places" in said
    assert "and 28 more" in said
    [row] = json.loads(written("json", document(quotation(traces=traces))))
    assert len(row["document"]["quotations"][0]["traces"]) == 20


# Hostile copy.

SCRIPT = "</style></title><script>alert(1)</script>\"><img src=x onerror=alert(2)>'{{7*7}}{% raw %}"
UNSEEN = "a\x1b[31mred\x07 \x9b2J \u202egnol\u202c \u200bz\ufeff \U000e0041 x\r\ny\x00"


def hostile(words):
    """Every field that copy or a reviewer fills, filled with these words."""
    note = ReportedNote(author=words, noted_at=words, body=words, about=words)
    flag = ReportedFlag(
        id=words,
        checker=words,
        code=words,
        severity="hold",
        message=words,
        first_seen=words,
        words=words,
        notes=(note,),
    )
    evidence = tuple(
        ReviewEvidence(url=url, document_id="talk-4", words=words) for url in (words, "javascript:alert(3)")
    )
    said = review(reviewer=words, evidence=evidence, searched=words, desk_label=words, note=words, rating="false")
    decided = decision(
        state="done",
        attribution="confirmed_primary",
        rating="false",
        second_reviewer=words,
        reviews=(said, said),
        notes=(note,),
    )
    of = statement(content=words, speaker=words, source=words, tagger=words, decision=decided, flags=(flag,))
    found = verification(
        speaker=words,
        found=span(words, 3),
        searched=(words, "talk-4"),
        diff=(Change(op="changed", ours=words, theirs=words),),
    )
    return document(
        quotation(quotation=span(words), statement=of, verification=found, verified_by=words, flags=(flag,)),
        id=words,
        title=words,
        publisher=words,
        byline=words,
        url="javascript:alert(4)",
        language=words,
        origin=words,
        abstained=words,
        statements=(of,),
        gone=(of,),
        flags=(flag,),
        notes=(note,),
        cited=(RECORD.model_copy(update={"title": words, "publisher": words, "url": "data:text/html,x"}),),
        agencies=(CreditedAgency(id=words, name=words, relation="cited", position="body", ambiguous=False),),
    )


def test_no_word_of_copy_becomes_mark_up():
    page = fromstring(written("html", hostile(SCRIPT)))
    assert not page.xpath(
        "//script | //img | //iframe | //object | //form | //link | //@onerror | //@onclick | //@style"
    )
    assert len(page.xpath("//style")) == 1
    assert "{{7*7}}" in page.text_content()


def test_links_lead_to_the_web_alone():
    item = ReviewEvidence(url="https://city.example/?a=1&b=\"2'", words="so")
    of = statement(decision=decision(reviews=(review(evidence=(item,)),)))
    found = fromstring(written("html", document(quotation(statement=of)), hostile(SCRIPT))).xpath("//@href")
    assert found
    assert all(one.startswith(("#", "https://")) for one in found)
    assert item.url in found


def test_the_page_needs_nothing_else():
    html = written("html", document(quotation()))
    assert not re.search(r"\ssrc=|url\(|@import|<link|http-equiv|<script", html)


@pytest.mark.parametrize("form", FORMS)
def test_what_cannot_be_seen_steers_no_terminal_and_hides_in_no_form(form):
    text = written(form, hostile(UNSEEN))
    assert not [one for one in text if not (one.isprintable() or one in "\n\u200c\u200d")]


@pytest.mark.parametrize("form", ["text", "html"])
def test_what_cannot_be_seen_stands_by_its_number(form):
    said = written(form, hostile(UNSEEN))
    for number in ("U+001B", "U+202E", "U+200B", "U+E0041", "U+0000"):
        assert f"[{number}]" in said


def test_json_gives_back_what_cannot_be_seen():
    [row] = json.loads(written("json", hostile(UNSEEN)))
    assert row["document"]["title"] == UNSEEN


def test_a_title_of_several_lines_makes_no_section():
    forged = "A story\n\nWHAT THIS REPORT CANNOT SAY\n---------------------------\n- nothing"
    lines = written("text", document(quotation(), title=forged, publisher=forged)).splitlines()
    assert lines.count("WHAT THIS REPORT CANNOT SAY") == 1


def test_a_typed_note_forges_no_label():
    note = ReportedNote(author="cleo", noted_at=MADE, body="first\nPeople        Confirmed\n\n5. ALTERED")
    lines = written("text", document(notes=(note,))).splitlines()
    assert not [line for line in lines if line.startswith(("People", "5. "))]


def test_text_keeps_to_80_columns():
    long = "many words of a quotation that goes on and on " * 12
    text = written("text", document(quotation(quotation=span(long.strip()), statement=statement(content=long))))
    assert max(map(len, text.splitlines())) <= 80


def test_several_documents_stand_in_one_page_below_a_list_of_them():
    page = fromstring(written("html", document(quotation()), document(quotation(), id="other", title="Another")))
    assert page.xpath("//nav//a/@href") == ["#report-1", "#report-2"]
    assert len(page.xpath("//article")) == 2
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
