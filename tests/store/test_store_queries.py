"""The saved queries: each valid on an empty database, right on a filled one, and quick on a large one."""

import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from factcheck.model import Verification
from factcheck.store.queries.saved import SAVED_QUERIES
from factcheck.store.write.clusters import put_clusters
from factcheck.store.write.sourcings import put_origins
from factcheck.store.write.traces import stamp_traced
from factcheck.store.write.verifications import put_verifications
from factcheck.utterance import Cluster, ClusterMember

QUERIES = {query.name: query for query in SAVED_QUERIES}
each_query = pytest.mark.parametrize("query", SAVED_QUERIES, ids=QUERIES)


def ask(db, name, **values):
    """The rows as dicts, over a connection that cannot write; a parameter not given is empty, as in Datasette."""
    sql = QUERIES[name].sql
    given = {parameter: values.get(parameter, "") for parameter in re.findall(r":(\w+)", sql)}
    path = next(row[2] for row in db.execute("PRAGMA database_list").fetchall())
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as reader:
        reader.row_factory = sqlite3.Row
        return [dict(row) for row in reader.execute(sql, given)]


@pytest.fixture
def filled(desk):
    """An article with a credit, a trace in a record of another day, flags, reviews and a failed run."""
    document = desk.ingest(title="The bridge", published=date(2024, 5, 3))
    document = desk.attribute(document, "It rained for a week", "The bridge held", stated_on=date(2024, 5, 1))
    document = desk.credit(document, "Reuters", "AFP")
    record = desk.ingest(desk.RECORD, id="record", kind="record", title="Minutes", published=date(2024, 5, 2))
    desk.put_traces(document, desk.trace(document, record))
    first, second = document.statements
    said, absent = (
        Verification(document_id=document.id, statement_id=one.id, quotation=one.content[0], finding=finding)
        for one, finding in ((first, "near"), (second, "not_found"))
    )
    put_verifications(desk.db, document, [said, absent], "v1")
    note = desk.flag(document, "AFP", message="two agencies", severity="note", statement_id=second.id, checker="wires")
    desk.check(document, note, checker="wires")
    desk.check(document, desk.flag(document, "The bridge held", statement_id=second.id))
    desk.check(document, checker="snow", outcome="failed", reason="ValueError: no snow")
    desk.review(first, "ana", state="second_review", attribution="fabricated")
    desk.review(first, "ben", attribution="misattributed")
    stamp_traced(desk.db, document.id, "t1")
    return document


def lamp(desk, number, origin="afp"):
    text = "The lamp was out" if number else "The lamp was out all night"
    published = date(2024, 5, 3 + number)
    document = desk.ingest(text, id=f"lamp-{number}", publisher=f"Lamp {number}", published=published)
    put_origins(desk.db, document.id, [origin], {})
    return ClusterMember(document_id=document.id, span=document.span(0, len(text)), published=published)


def put(desk, *members, **more):
    fields = {"speakers": ("Ana Ito", "Ben Lin"), "variants": 2, **more}
    cluster = Cluster(id="lamp", quotation=members[0].span.text, members=members, **fields)
    put_clusters(desk.db, members[0].document_id, [cluster])


@each_query
def test_a_query_is_valid_on_an_empty_database(db, query):
    assert ask(db, query.name) == []


@each_query
def test_a_query_has_an_answer_in_a_filled_database(desk, filled, query):
    put(desk, *(lamp(desk, number) for number in range(3)))
    if query.name == "verdicts_on_older_versions":
        desk.ingest(desk.TEXT + " Corrected.", title="The bridge")
    rows = ask(desk.db, query.name)
    assert rows
    assert all(re.fullmatch(r"[a-z][a-z_]*", column) for column in rows[0])


@each_query
def test_a_query_has_a_title_and_a_description_and_no_table_s_name(db, query):
    assert query.name not in db.table_names()
    assert query.title[0].isupper()
    assert query.description.endswith(".")


def test_agencies_are_counted(desk, filled):
    afp, reuters = ask(desk.db, "agency_counts")
    assert (afp["agency"], afp["statements"], afp["documents"], afp["documents_with_an_ambiguous_credit"]) == (
        "AFP",
        2,
        1,
        1,
    )
    assert reuters["agency"] == "Reuters"


@pytest.mark.parametrize(("agency", "rows"), [("", 4), ("afp", 2), ("AFP", 2), ("reut", 2), ("TASS", 0)])
def test_statements_are_listed_by_agency(desk, filled, agency, rows):
    assert len(ask(desk.db, "statements_by_agency", agency=agency)) == rows


@pytest.mark.parametrize(("speaker", "rows"), [("", 2), ("Ito", 2), ("ana ito", 2), ("Lin", 0)])
def test_statements_are_listed_by_speaker(desk, filled, speaker, rows):
    assert len(ask(desk.db, "statements_by_speaker", speaker=speaker)) == rows


@pytest.mark.parametrize(("checker", "said"), [("", ["it rained longer", "two agencies"]), ("wires", ["two agencies"])])
def test_flags_on_unreviewed_statements_come_gravest_first(desk, filled, checker, said):
    assert [row["message"] for row in ask(desk.db, "unreviewed_with_flags", checker=checker)] == said


def test_flags_on_reviewed_statements_and_gone_flags_are_not_waiting(desk, filled):
    desk.check(filled, checker="wires")
    desk.review(filled.statements[1])
    assert ask(desk.db, "unreviewed_with_flags") == []


def test_two_reviewers_who_differ_are_shown_side_by_side(desk, filled):
    [row] = ask(desk.db, "reviewers_disagree")
    assert (row["reviewer"], row["attribution"]) == ("ana", "fabricated")
    assert (row["other_reviewer"], row["other_attribution"]) == ("ben", "misattributed")


def test_reviewers_who_came_to_agree_are_not_shown(desk, filled):
    desk.review(filled.statements[0], "ana", attribution="misattributed")
    assert ask(desk.db, "reviewers_disagree") == []


def test_both_wordings_stand_side_by_side(desk, filled):
    [row] = ask(desk.db, "altered_quotations")
    assert (row["as_quoted"], row["as_recorded"]) == ("It rained for a week", "It rained for nine days")


@pytest.mark.parametrize(("finding", "found"), [("", ["not_found", "near"]), ("near", ["near"]), ("added", [])])
def test_quotations_to_look_at_come_before_those_that_are_as_said(desk, filled, finding, found):
    assert [row["finding"] for row in ask(desk.db, "verified_quotations", finding=finding)] == found


def test_a_quotation_dated_before_its_record_is_shown(desk, filled):
    [row] = ask(desk.db, "date_conflicts")
    assert (row["date_in_the_document"], row["date_of_the_record"], row["days_apart"]) == (
        "2024-05-01",
        "2024-05-02",
        -1,
    )


def test_a_record_is_in_no_conflict_with_a_statement_without_a_day(desk, filled):
    undated = {"stated_on_latest": date(2024, 5, 1), "stated_on_reason": "by publication"}
    desk.attribute(filled, "It rained for a week", "The bridge held", **undated)
    assert ask(desk.db, "date_conflicts") == []


def test_a_credit_that_leaves_it_open_names_its_agencies(desk, filled):
    [row] = ask(desk.db, "ambiguous_credits")
    assert (row["agencies"], row["statements_left_open"], row["document_id"]) == ("AFP, Reuters", 2, "bridge")


@pytest.mark.parametrize(("reviewer", "by"), [("", ["ben", "ana"]), ("ana", ["ana"])])
def test_the_latest_decision_comes_first(desk, filled, reviewer, by):
    assert [row["reviewer"] for row in ask(desk.db, "decided_lately", reviewer=reviewer)] == by


def test_a_failed_run_says_why(desk, filled):
    [row] = ask(desk.db, "failed_runs")
    assert (row["checker"], row["reason"]) == ("snow", "ValueError: no snow")


def test_a_verdict_on_an_older_version_is_shown_until_somebody_looks_again(desk, filled):
    desk.ingest(desk.TEXT + " Corrected.", title="The bridge")
    [row] = ask(desk.db, "verdicts_on_older_versions")
    assert (row["attribution"], row["reviewed_version"], row["current_version"]) == ("misattributed", 1, 2)
    desk.review(filled.statements[0], "ana")
    assert ask(desk.db, "verdicts_on_older_versions") == []


def test_many_outlets_with_one_agency_are_shown(desk):
    put(desk, *(lamp(desk, number) for number in range(3)))
    [row] = ask(desk.db, "one_origin_many_outlets")
    assert (row["origins"], row["outlet_count"], row["cluster_id"]) == ('["afp"]', 3, "lamp")


def test_outlets_with_two_origins_or_too_few_of_them_are_not(desk):
    put(desk, lamp(desk, 0), lamp(desk, 1), lamp(desk, 2, origin="Lamp 2"))
    assert ask(desk.db, "one_origin_many_outlets") == []
    put(desk, lamp(desk, 0), lamp(desk, 1))
    assert ask(desk.db, "one_origin_many_outlets") == []


def test_the_longest_and_the_shortest_wording_stand_side_by_side(desk):
    members = [lamp(desk, number) for number in range(3)]
    put(desk, *members)
    [row] = ask(desk.db, "wordings_that_differ")
    assert (row["longest_wording"], row["shortest_wording"]) == ("The lamp was out all night", "The lamp was out")
    put(desk, *members, variants=1)
    assert ask(desk.db, "wordings_that_differ") == []


@pytest.mark.parametrize(
    ("speakers", "days", "differ_over"),
    [
        (("Ana Ito", "Ben Lin"), (), ["speaker"]),
        (("Ana Ito",), (date(2024, 5, 1), date(2024, 5, 2)), ["day"]),
        (("Ana Ito", "Ben Lin"), (date(2024, 5, 1), date(2024, 5, 2)), ["speaker and day"]),
        (("Ana Ito",), (date(2024, 5, 1),), []),
    ],
)
def test_utterances_over_which_documents_differ_say_over_what(desk, speakers, days, differ_over):
    put(desk, lamp(desk, 0), lamp(desk, 1), speakers=speakers, days=days)
    assert [row["differ_over"] for row in ask(desk.db, "utterances_in_conflict")] == differ_over


@pytest.mark.parametrize(("agency", "names"), [("", ["AFP", "Reuters"]), ("afp", ["AFP"]), ("TASS", [])])
def test_agencies_are_counted_by_month(desk, filled, agency, names):
    rows = ask(desk.db, "agencies_by_month", agency=agency)
    assert [(row["month"], row["agency"], row["documents"], row["left_open"]) for row in rows] == [
        ("2024-05", name, 1, 1) for name in names
    ]


def test_a_quotation_that_was_found_nowhere_is_listed_once_it_was_looked_for(desk, filled):
    assert [row["content"] for row in ask(desk.db, "quotations_found_nowhere")] == ["The bridge held"]
    fresh = desk.ingest('"It snowed," said Ana Ito.', id="snow")
    desk.attribute(fresh, "It snowed")
    assert "It snowed" not in [row["content"] for row in ask(desk.db, "quotations_found_nowhere")]


GONE = [
    "quotations_found_nowhere",
    "statements_by_agency",
    "statements_by_speaker",
    "unreviewed_with_flags",
    "altered_quotations",
    "date_conflicts",
]


@pytest.mark.parametrize("name", [*GONE, "reviewers_disagree"])
def test_a_gone_statement_is_not_shown(desk, filled, name):
    desk.attribute(filled)
    assert ask(desk.db, name) == []


@each_query
def test_a_query_does_not_read_all_statements(desk, filled, query):
    # What lists leave out has an index of its own.
    every = r"SCAN (s|statements)\b(?! USING INDEX statements_not_shown)"
    assert not [step for step in plan(desk.db, query) if re.match(every, step)]


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("statements_by_agency", "sourcings_agency"),
        ("statements_by_speaker", "statements_speaker"),
        ("unreviewed_with_flags", "flags_severity"),
        ("altered_quotations", "traces_relation"),
        ("date_conflicts", "traces_document"),
        ("ambiguous_credits", "sourcings_ambiguous"),
        ("failed_runs", "checker_runs_failed"),
        ("verdicts_on_older_versions", "statements_state"),
        ("one_origin_many_outlets", "quotation_clusters_documents"),
        ("wordings_that_differ", "quotation_clusters_documents"),
        ("utterances_in_conflict", "quotation_clusters_documents"),
        ("agencies_by_month", "sourcings_carried"),
        ("quotations_found_nowhere", "statements_quotation"),
    ],
)
def test_a_query_begins_at_an_index(desk, filled, name, index):
    assert any(index in step for step in plan(desk.db, QUERIES[name]))


IN_ORDER = [
    "statements_by_agency",
    "statements_by_speaker",
    "decided_lately",
    "one_origin_many_outlets",
    "utterances_in_conflict",
    "quotations_found_nowhere",
]


@pytest.mark.parametrize("name", IN_ORDER)
def test_a_list_that_may_be_long_comes_in_the_order_of_its_index(desk, filled, name):
    assert not [step for step in plan(desk.db, QUERIES[name]) if "TEMP B-TREE" in step]


def plan(db, query):
    given = dict.fromkeys(re.findall(r":(\w+)", query.sql), "")
    return [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {query.sql}", given).fetchall()]
