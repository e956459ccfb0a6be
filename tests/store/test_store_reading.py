"""The views that are made for reading say what the pages say."""

import re

import pytest

from factcheck.model import FINDING, SEVERITY
from factcheck.store.queries.reading import READING_VIEWS
from factcheck.store.shown import SHOWN


def plain(sql):
    return re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split()))


@pytest.fixture(params=[view.name for view in READING_VIEWS])
def sql(request, db):
    return plain(db[request.param].schema)


def test_a_view_has_what_lists_show(sql):
    assert plain(SHOWN) in sql
    assert "s.gone_at IS NULL" in sql


def test_the_gravest_finding_and_flag_are_first(db):
    sql = plain(db["who_said_what"].schema)
    findings = re.search(r"CASE v\.finding(.*?)END", sql)[1]
    assert re.findall(r"WHEN '(\w+)' THEN (\d+)", findings) == [
        (code, str(rank)) for code, rank in FINDING.ranks.items() if code != "not_searched"
    ]
    assert "ELSE 10" in findings
    assert FINDING.ranks["not_searched"] == 10
    flags = re.search(r"CASE f\.severity(.*?)END", sql)[1]
    assert re.findall(r"WHEN '(\w+)'", flags) == sorted(SEVERITY.ranks, key=SEVERITY.ranks.get)[:2]


def test_a_withdrawn_or_dismissed_flag_is_not_told(desk):
    document = desk.article()
    desk.check(document, desk.flag(document, statement_id=document.statements[0].id))
    told = desk.one("SELECT count(*) FROM who_said_what WHERE flags IS NOT NULL")
    desk.db.execute("UPDATE flags SET gone_at = '2031-03-04T09:00:00Z'")
    assert told == 1
    assert desk.one("SELECT count(*) FROM who_said_what WHERE flags IS NOT NULL") == 0


def test_a_statement_that_is_gone_is_in_no_view(desk):
    desk.article()
    before = desk.one("SELECT count(*) FROM who_said_what")
    desk.db.execute("UPDATE statements SET gone_at = '2031-03-04T09:00:00Z'")
    assert before > 0
    assert desk.one("SELECT count(*) FROM who_said_what") == 0
    assert desk.one("SELECT count(*) FROM what_speakers_said") == 0
    assert desk.one("SELECT count(*) FROM what_agencies_carried WHERE statement_id IS NOT NULL") == 0


def test_a_mention_is_nothing_an_agency_carried(desk):
    desk.article()
    desk.db.execute("UPDATE sourcings SET relation = 'subject'")
    assert desk.one("SELECT count(*) FROM what_agencies_carried") == 0
    assert desk.one("SELECT count(*) FROM who_said_what WHERE by_way_of IS NOT NULL") == 0
