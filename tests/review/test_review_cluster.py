"""The page of one utterance, and what a statement's page draws of it and of the way the words came."""

import re
from datetime import date

import pytest
from lxml.html import fromstring
from review_copy import HOSTILE, RECORD, Person, attribute, come_in, find, say

from factcheck.model import Agency, Change, Sourcing, Trace
from factcheck.review.pages.timeline import timeline
from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document
from factcheck.store.read.pages.cluster import cluster_facts, clusters_of_document
from factcheck.store.write.clusters import put_clusters
from factcheck.store.write.sourcings import put_agencies, put_origins, put_sourcings
from factcheck.store.write.traces import put_traces
from factcheck.utterance import Cluster, ClusterMember

WORDS = "The ferries will run until the last lamp on the quay is out"
CUT = "The ferries will run"
OTHER = "The ferries will sail until the last lamp on the quay is out"
TABLES = ("quotation_clusters", "quotation_cluster_members")
CITING = f'"{WORDS}," Mayor Ines Okafor said, The Lamp reported, citing Coastpress, citing the Harbour Mail.'


def printed(db, number, words=WORDS, publisher=None, published=date(2031, 4, 1), text=None, **more):
    """One more printing; its statement's words are the member's."""
    text = text or f'Report {number}. "{words}," Mayor Ines Okafor said.'
    document_id = come_in(
        db,
        f"ferry-{number}",
        text,
        title=f"Ferries, report {number}",
        publisher=publisher or f"Outlet {number}",
        published=published,
        **more,
    )
    statement = say(document_id, text, "Mayor Ines Okafor", "said", words, "Ines Okafor")
    attribute(db, document_id, statement)
    put_origins(db, document_id, [publisher or f"Outlet {number}"], {statement.id: [publisher or f"Outlet {number}"]})
    return ClusterMember(
        document_id=document_id,
        statement_id=statement.id,
        span=find(text, words),
        speaker="Ines Okafor",
        published=published,
    )


def in_record(db):
    text = f"Address to the port. {WORDS}."
    come_in(
        db, "ferry-record", text, kind="record", title="Address", publisher="City Hall", published=date(2031, 3, 31)
    )
    attribute(db, "ferry-record")
    return ClusterMember(document_id="ferry-record", span=find(text, WORDS), published=date(2031, 3, 31))


def together(db, *members, **more):
    fields = {"speakers": ("Ines Okafor",), "days": (), "variants": 1, **more}
    cluster = Cluster(id="ferries", quotation=WORDS, members=members, **fields)
    put_clusters(db, members[0].document_id, [cluster])


def trace(member, other, relation, diff):
    return Trace(
        statement_id=member.statement_id,
        document_id=other.document_id,
        relation=relation,
        quotation=member.span,
        found=other.span,
        diff=tuple(Change(op=op, ours=ours, theirs=theirs) for op, ours, theirs in diff),
        score=0.8,
    )


@pytest.fixture
def db(ids, desk_path):
    db = open_database(desk_path)
    yield db
    db.close()


@pytest.fixture
def few(db):
    """A record and four articles, one of which cuts the words and one of which is undated; a fifth alters them."""
    members = [
        in_record(db),
        printed(db, 1),
        printed(db, 2, CUT, published=date(2031, 4, 3)),
        printed(db, 3, published=None),
        printed(db, 4, publisher=HOSTILE, published=date(2031, 4, 3)),
    ]
    altered = printed(db, 5, OTHER, published=date(2031, 4, 2))
    cut = members[2]
    put_traces(
        db,
        load_document(db, cut.document_id),
        [trace(cut, members[1], "truncated", [("same", CUT, CUT), ("removed", "", WORDS.removeprefix(CUT).strip())])],
    )
    to_altered = trace(
        members[1], altered, "altered", [("same", "The ferries will", "The ferries will"), ("changed", "run", "sail")]
    )
    put_traces(db, load_document(db, members[1].document_id), [to_altered])
    together(db, *members, speakers=("Ines Okafor", HOSTILE), days=(date(2031, 3, 31), date(2031, 4, 1)), variants=2)
    return members


def drawn(page):
    return fromstring(page).xpath("//svg[contains(@class, 'fc-drawn')]")[0]


async def test_an_utterance_has_its_printings_in_order_of_appearance(visitor, few):
    page = await visitor.get("/-/factcheck/cluster/ferries")
    assert page.status_code == 200
    tree = fromstring(page.text)
    rows = [" ".join(row.text_content().split()) for row in tree.xpath("//table[@class='fc-printings']/tbody/tr")]
    assert rows[0] == "31 Mar 2031 City Hall record A –"
    assert rows[1].startswith("1 Apr 2031 Outlet 1")
    assert rows[2] == "3 Apr 2031 Outlet 2 B –"
    assert rows[-1] == "undated Outlet 3 A –"
    assert "31 Mar 2031 in" in " ".join(tree.text_content().split())


async def test_documents_that_differ_over_speaker_or_day_are_a_conflict(visitor, db, few):
    assert (await visitor.get("/-/factcheck/cluster/ferries")).text.count("the documents differ") == 2
    together(db, *few, days=(date(2031, 4, 1),))
    assert "the documents differ" not in (await visitor.get("/-/factcheck/cluster/ferries")).text


async def test_wordings_are_told_from_the_longest_by_the_stored_diff(visitor, few):
    page = (await visitor.get("/-/factcheck/cluster/ferries")).text
    facts = (await visitor.get("/-/factcheck/cluster/ferries.json")).json()
    assert [(one["text"], one["documents"]) for one in facts["wordings"]] == [(WORDS, 4), (CUT, 1)]
    assert facts["wordings"][1]["diff"][1] == {"op": "removed", "ours": "", "theirs": WORDS.removeprefix(CUT).strip()}
    assert "until the last lamp on the quay is out</del>" in page


async def test_an_altered_trace_leads_to_another_wording(visitor, few):
    page = (await visitor.get("/-/factcheck/cluster/ferries")).text
    facts = (await visitor.get("/-/factcheck/cluster/ferries.json")).json()
    [other] = facts["other_wordings"]
    assert other["document"]["id"] == "ferry-5"
    # The other wording is the one told of: its own words are put in, the utterance's left out.
    assert "run</del> <ins>" in page
    assert "sail</ins>" in page


async def test_the_sum_counts_outlets_and_independent_origins(visitor, db, few):
    for member in few[1:4]:
        put_origins(db, member.document_id, [], {member.statement_id: ["coastpress"]})
    together(db, *few)
    page = fromstring((await visitor.get("/-/factcheck/cluster/ferries")).text)
    [said] = page.xpath("//p[@class='fc-sum']")
    assert " ".join(said.text_content().split()) == (
        f"5 documents of 5 outlets, 2 independent origins: Coastpress, {HOSTILE}."
    )


async def test_the_drawing_has_a_mark_for_each_printing_and_tells_them_apart(visitor, few):
    page = (await visitor.get("/-/factcheck/cluster/ferries")).text
    svg = drawn(page)
    marks = svg.xpath(".//g[starts-with(@class, 'fc-mark')]")
    shapes = [use.get("href") for mark in marks for use in mark.xpath(".//use")]
    assert len(marks) == 5
    assert sorted(shapes) == ["#fc-disc"] * 4 + ["#fc-record", "#fc-ring"]
    assert svg.get("role") == "img"
    assert svg.get("aria-label").startswith(
        "5 documents of 5 outlets, 31 Mar 2031 to 3 Apr 2031, 2 wordings; 1 without"
    )
    assert [text.text for text in svg.xpath(".//text")] == ["31 Mar", "first", "1 Apr", "2 Apr", "3 Apr", "undated"]


async def test_the_drawing_is_sound_and_hostile_names_are_only_words(visitor, db, few):
    text = f'Report 9. "{WORDS}," Mayor Ines Okafor said.'
    bidi = printed(db, 9, publisher="\u202egnirts</title><img src=x>", text=text)
    together(db, *few, bidi)
    for page in ("cluster/ferries", f"statement/{few[4].statement_id}"):
        html = (await visitor.get(f"/-/factcheck/{page}")).text
        assert HOSTILE not in html
        assert "<img src=x" not in html
        # A span would end the drawing where it stands: an HTML parser breaks out of SVG there.
        raw = re.search(r'<svg class="fc-drawn".*?</svg>', html, re.DOTALL)[0]
        assert not re.search(r"<(?!/?(?:svg|defs|circle|rect|path|line|text|g|title|use)\b)", raw)
        assert "&lt;script&gt;" in raw
    assert "[U+202E]gnirts" in raw
    assert "\u202e" not in html


async def test_a_statement_is_told_apart_in_the_drawing_of_its_utterance(visitor, few):
    page = (await visitor.get(f"/-/factcheck/statement/{few[2].statement_id}")).text
    tree = fromstring(page)
    [here] = drawn(page).xpath(".//g[contains(@class, 'fc-mark-here')]")
    assert here.xpath(".//use")[0].get("href") == "#fc-ring"
    assert tree.xpath("//ul[@class='fc-outlets']//a[@aria-current]")[0].text_content() == "Outlet 2"
    assert len(tree.xpath("//table[@class='fc-printings']/tbody/tr")) == 5
    assert 'href="/-/factcheck/cluster/ferries"' in page


async def test_a_statement_alone_has_no_drawing(visitor, ids):
    assert "Who had it when" not in (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text


async def test_a_document_leads_to_its_utterances(visitor, few):
    assert 'href="/-/factcheck/cluster/ferries"' in (await visitor.get("/-/factcheck/document/ferry-1")).text


async def test_tables_lead_to_the_utterance(visitor, few):
    for table in TABLES:
        assert 'href="/-/factcheck/cluster/ferries"' in (await visitor.get(f"/factcheck/{table}")).text


@pytest.fixture
def many(db):
    members = [printed(db, 100 + n, published=date(2031, 4, 1 + n % 3)) for n in range(60)]
    together(db, *sorted(members, key=lambda one: one.published))
    return members


async def test_an_utterance_of_many_outlets_stays_small(visitor, many):
    late = many[59]
    page = (await visitor.get(f"/-/factcheck/statement/{late.statement_id}")).text
    tree = fromstring(page)
    outlets = [" ".join(li.text_content().split()) for li in tree.xpath("//ul[@class='fc-outlets']/li")]
    assert len(outlets) == 13
    assert outlets[-2:] == ["Outlet 159", "and 48 more"]
    # What is not drawn is counted by its day.
    left = [int(text.text) for text in drawn(page).xpath(".//text[@class='fc-count']")]
    assert left == [9, 20, 19]
    assert len(tree.xpath("//table[@class='fc-printings']/tbody/tr")) == 25


async def test_more_printings_than_are_read_are_said_so(visitor, db, many, monkeypatch):
    monkeypatch.setattr("factcheck.store.read.pages.cluster.MEMBERS_AT_MOST", 10)
    page = (await visitor.get("/-/factcheck/cluster/ferries")).text
    assert "The first 10 of 60 are read here" in page
    assert "quotation_cluster_members?cluster_id=ferries" in page
    assert "and 50 more" in page


def test_one_day_stands_in_the_middle(db):
    together(db, printed(db, 1), printed(db, 2))
    picture = timeline(cluster_facts(db, "ferries"), None, 10)
    assert [(tick.x, tick.says) for tick in picture.ticks] == [(50.0, "1 Apr")]
    assert {mark.x for row in picture.rows for mark in row.marks} == {50.0}


@pytest.mark.parametrize(
    ("last", "named", "lines"),
    [
        (2, ["1 Apr", "2 Apr"], 2),
        (4, ["1 Apr", "2 Apr", "3 Apr", "4 Apr"], 4),
        (6, ["1 Apr", "3 Apr", "6 Apr"], 6),
        (29, ["1 Apr", "11 Apr", "21 Apr", "29 Apr"], 4),
    ],
)
def test_a_few_days_are_named_whatever_the_span(db, last, named, lines):
    together(db, printed(db, 1), printed(db, 2, published=date(2031, 4, last)))
    ticks = timeline(cluster_facts(db, "ferries"), None, 10).ticks
    assert [tick.says for tick in ticks if tick.says] == named
    assert len(ticks) == lines


async def test_agencies_that_a_credit_leaves_open_are_told_from_those_it_does_not(visitor, db, few):
    document = load_document(db, "ferry-1")
    words = document.span(0, 6)
    rows = [
        Sourcing(
            agency=key,
            relation="contributed",
            level="document",
            position="footer",
            span=words,
            statement_id=few[1].statement_id,
            ambiguous=key != "idle",
        )
        for key in ("coastpress", "northwire", "idle")
    ]
    put_sourcings(db, document.model_copy(update={"sourcings": tuple(rows)}))
    tree = fromstring((await visitor.get("/-/factcheck/cluster/ferries")).text)
    cell = tree.xpath("//table[@class='fc-printings']/tbody/tr[2]/td[last()]")[0]
    assert " ".join(cell.text_content().split()) == "Idle, Coastpress or Northwire"


def test_an_outlet_s_printings_of_one_day_stand_side_by_side_or_are_counted(db):
    together(db, *(printed(db, n, publisher="The Lamp") for n in range(2)))
    [row] = timeline(cluster_facts(db, "ferries"), None, 10).rows
    assert len({mark.shift for mark in row.marks}) == 2
    together(db, *(printed(db, n, publisher="The Lamp") for n in range(10, 16)))
    [row] = timeline(cluster_facts(db, "ferries"), None, 10).rows
    assert [mark.times for mark in row.marks] == [6]


def test_an_utterance_without_any_day_is_drawn(db):
    together(db, printed(db, 1, published=None), printed(db, 2, published=None))
    picture = timeline(cluster_facts(db, "ferries"), None, 10)
    assert picture.ticks == ()
    assert {mark.x for row in picture.rows for mark in row.marks} == {picture.undated_x}


def test_an_utterance_is_read_by_index_however_many_there_are(db, few):
    asked = []
    db.conn.set_trace_callback(asked.append)
    cluster_facts(db, "ferries")
    clusters_of_document(db, "ferry-1")
    db.conn.set_trace_callback(None)
    steps = [row[3] for sql in asked for row in db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    # The registry of agencies is read whole; it is small.
    reads = [
        step for step in steps if "json_each" not in step and "VIRTUAL TABLE" not in step and "agencies" not in step
    ]
    assert any("traces_statement" in step for step in reads)
    assert any("traces_document" in step for step in reads)
    assert not [step for step in reads if step.startswith("SCAN") or "traces_relation" in step]


@pytest.mark.parametrize("key", ["nobody", "x.json", "%2e%2e"])
async def test_an_utterance_that_is_not_there_is_a_404(visitor, few, key):
    assert (await visitor.get(f"/-/factcheck/cluster/{key}")).status_code == 404
    assert (await visitor.get("/-/factcheck/cluster/nobody.json")).json()["ok"] is False


@pytest.mark.parametrize("table", [*TABLES, "traces"])
async def test_what_the_tables_hide_the_page_hides(serve, few, table):
    hidden = {"databases": {"factcheck": {"tables": {table: {"allow": {"id": "ana"}}}}}}
    stranger = Person(serve(hidden), None)
    assert (await stranger.get("/-/factcheck/cluster/ferries")).status_code == 403
    assert (await stranger.get("/-/factcheck/cluster/ferries.json")).status_code == 403
    assert (await stranger.get(f"/-/factcheck/statement/{few[1].statement_id}")).status_code == 403


async def test_the_page_is_denied_to_whom_the_pages_are_denied(serve, few):
    closed = {"plugins": {"datasette-factcheck": {"permissions": {"factcheck-view": False}}}}
    assert (await Person(serve(closed), None).get("/-/factcheck/cluster/ferries")).status_code == 403


@pytest.fixture
def cited(db):
    """A statement by way of The Lamp, which cites Coastpress, which cites an outlet that is no agency."""
    member = printed(db, 20, publisher="The Quay", text=CITING)
    document = load_document(db, member.document_id)
    chain = tuple(find(CITING, name) for name in ("The Lamp", "Coastpress", "Harbour Mail"))
    put_agencies(db, [Agency(id=key, name=key.title()) for key in ("northwire", "coastpress", "lamp", "idle")])
    told = [
        Sourcing(
            agency=key,
            relation="cited",
            level="statement",
            position="body",
            span=span,
            statement_id=member.statement_id,
            chain=chain,
        )
        for key, span in zip(("lamp", "coastpress"), chain, strict=False)
    ]
    put_sourcings(db, document.model_copy(update={"sourcings": tuple(told)}))
    return member


def links(page):
    tree = fromstring(page)
    steps = tree.xpath("//ol[@class='fc-chain']/li")
    return [re.sub(r"\s+", " ", step.text_content()).strip() for step in steps]


async def test_the_chain_leads_from_publisher_to_speaker(visitor, cited):
    page = (await visitor.get(f"/-/factcheck/statement/{cited.statement_id}")).text
    first, lamp, coastpress, mail, speaker = links(page)
    assert first.startswith("The Quay")
    assert lamp.startswith("cites Lamp“The Lamp”")
    assert coastpress.startswith("citing Coastpress“Coastpress”")
    assert mail.startswith("citing Harbour Mail“Harbour Mail”")
    assert speaker.startswith("words of Ines Okafor")
    assert 'href="/-/factcheck/agency/lamp"' in page
    assert f'href="/-/factcheck/document/ferry-20#at-{CITING.index("Harbour Mail")}"' in page
    assert "documents?publisher__exact=The+Quay" in page


async def test_every_link_of_the_chain_has_its_place_in_the_document(visitor, cited):
    page = (await visitor.get("/-/factcheck/document/ferry-20")).text
    for name in ("The Lamp", "Coastpress", "Harbour Mail"):
        assert f'id="at-{CITING.index(name)}"' in page


async def test_a_credit_that_leaves_it_open_is_drawn_as_alternatives(visitor, ids):
    page = (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text
    tree = fromstring(page)
    names = [node.text_content() for node in tree.xpath("//*[contains(@class, 'fc-link-open')]/a[1]")]
    assert names == ["Northwire", "Coastpress"]
    assert "one of" in links(page)[1]


async def test_an_agency_s_own_copy_is_one_link(visitor, db, cited):
    document = load_document(db, cited.document_id)
    own = document.sourcings[0].model_copy(update={"relation": "authored", "chain": (), "agency": "coastpress"})
    put_sourcings(db, document.model_copy(update={"sourcings": (own,), "publisher": "Coastpress"}))
    db.execute("UPDATE documents SET publisher = 'Coastpress' WHERE id = ?", [document.id])
    db.conn.commit()
    page = (await visitor.get(f"/-/factcheck/statement/{cited.statement_id}")).text
    assert [link[:10] for link in links(page)] == ["Coastpress", "words of I"]


async def test_an_agency_that_cites_another_in_its_own_copy_is_not_its_own_source(visitor, db, cited):
    db.execute("UPDATE documents SET publisher = 'The Lamp' WHERE id = ?", [cited.document_id])
    db.conn.commit()
    page = (await visitor.get(f"/-/factcheck/statement/{cited.statement_id}")).text
    assert [link.split("“")[0] for link in links(page)] == [
        "The Lamppublished it",
        "citing Coastpress",
        "citing Harbour Mail",
        "words of Ines Okafor",
    ]


async def test_a_document_s_credits_and_their_words_lead_to_each_other(visitor, ids):
    page = (await visitor.get(f"/-/factcheck/document/{ids.article}")).text
    tree = fromstring(page)
    chips = tree.xpath("//li[contains(@class, 'fc-credit')]")
    assert len(chips) == 2
    for chip in chips:
        to_the_words = next(href for href in chip.xpath(".//a/@href") if href.startswith("#"))
        assert tree.xpath(f"//*[@id='{to_the_words[1:]}']")
        assert tree.xpath(f"//a[@href='#{chip.get('id')}']")


async def test_a_document_counts_its_independent_origins(visitor, db, ids):
    put_origins(db, ids.article, ["northwire", HOSTILE], {})
    page = fromstring((await visitor.get(f"/-/factcheck/document/{ids.article}")).text)
    said = [" ".join(p.text_content().split()) for p in page.xpath("//p") if "independent" in p.text_content()]
    assert said == [f"2 independent origins: Northwire, {HOSTILE}"]


async def test_a_quotation_found_in_many_places_is_folded_and_its_record_comes_first(visitor, db, few):
    member = few[1]
    traces = [trace(member, printed(db, 200 + n), "identical", []) for n in range(9)]
    record = few[0]
    put_traces(db, load_document(db, member.document_id), [*traces, trace(member, record, "identical", [])])
    tree = fromstring((await visitor.get(f"/-/factcheck/statement/{member.statement_id}")).text)
    assert RECORD not in tree.text_content()
    assert tree.xpath("//article[@class='fc-found-in']//a[1]")[0].text_content() == "Address"
    assert len(tree.xpath("//details/article[@class='fc-found-in']")) == 5
