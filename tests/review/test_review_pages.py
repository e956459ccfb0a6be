"""The pages, read as a visitor."""

import json

import pytest
from datasette.utils import tilde_encode
from review_copy import ARTICLE, HOSTILE, Person, attribute, come_in, reviewed, say

from factcheck.model import Speaker
from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document
from factcheck.store.read.due import Made
from factcheck.store.read.queue import PAGE
from factcheck.store.write.documents import stamp_attributed
from factcheck.store.write.reviews import add_note
from factcheck.store.write.sourcings import put_sourcings


async def test_first_page_counts_what_waits(visitor, ids):
    page = await visitor.get("/-/factcheck")
    assert page.status_code == 200
    facts = (await visitor.get("/-/factcheck.json")).json()
    assert {one["state"]: one["statements"] for one in facts["states"]}["new"] == 4
    assert {one["agency"]["id"]: one["statements"] for one in facts["agencies"]} == {"northwire": 3, "coastpress": 3}
    assert {one["checker"]: one["hold"] for one in facts["checkers"]}["altered-quotation"] == 1
    assert facts["failures"][0]["checker"] == "unlucky"
    assert "unlucky" in page.text
    assert "&lt;b&gt;by&lt;/b&gt; zero" in page.text


async def test_document_is_set_with_its_statements_and_flags(visitor, ids):
    page = await visitor.get(f"/-/factcheck/document/{ids.article}")
    assert page.status_code == 200
    place = ARTICLE.index("The pier will stay")
    for words in (
        f'id="at-{place}"',
        f'id="s-{ids.pier}"',
        f"/-/factcheck/statement/{ids.pier}",
        "two words differ from the record",
        "the headline quotes words",
        "Northwire",
        "a menu of 12 lines",
    ):
        assert words in page.text
    facts = (await visitor.get(f"/-/factcheck/document/{ids.article}.json")).json()
    assert [one["id"] for one in facts["document"]["statements"]] == [ids.pier, ids.footing, ids.nobody]
    assert facts["flags"][0]["severity"] == "hold"


async def test_record_says_who_quotes_it(visitor, ids):
    page = await visitor.get(f"/-/factcheck/document/{ids.record}")
    assert "Quoted elsewhere" in page.text
    assert f"/-/factcheck/statement/{ids.pier}" in page.text
    assert "What statements elsewhere are held against" in page.text


async def test_statement_shows_roles_trace_diff_flags_and_neighbours(visitor, ids):
    page = await visitor.get(f"/-/factcheck/statement/{ids.pier}")
    assert page.status_code == 200
    for words in (
        "Mayor Ines Okafor",
        "3 Mar 2031",
        "closed</del> <ins>",
        "single</del>",
        "two words differ",
        "Statement to the council",
    ):
        assert words in page.text
    assert "one of" in page.text
    facts = (await visitor.get(f"/-/factcheck/statement/{ids.footing}.json")).json()
    assert (facts["previous"], facts["next"]) == (ids.pier, ids.nobody)
    assert facts["statement"]["speaker"]["name"] == "Astrid Lund"
    assert facts["standing"]["state"] == "new"


async def test_statement_without_a_day_is_of_the_day_of_publication_or_before(visitor, ids):
    page = await visitor.get(f"/-/factcheck/statement/{ids.footing}")
    assert "by 5 Mar 2031" in page.text
    assert "the text gives no day" in page.text
    assert "by 5 Mar 2031" in (await visitor.get("/-/factcheck/queue")).text


async def test_visitor_reads_how_to_sign_in_and_gets_no_form(visitor, ids):
    page = await visitor.get(f"/-/factcheck/statement/{ids.pier}")
    assert "factcheck serve --reviewer" in page.text
    assert '<form class="fc-form' not in page.text


@pytest.mark.parametrize("path", ["", "/queue", "/document/{hostile}", "/statement/{script}"])
async def test_hostile_copy_is_shown_and_never_run(ana, ids, path):
    address = "/-/factcheck" + path.format(hostile=tilde_encode(ids.hostile), script=ids.script)
    page = await ana.get(address)
    assert page.status_code == 200
    assert HOSTILE not in page.text
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text
    assert 'href="javascript:' not in page.text
    assert "&lt;script&gt;" in page.text


async def test_direction_overrides_are_shown_by_number(visitor, ids):
    page = await visitor.get(f"/-/factcheck/document/{tilde_encode(ids.hostile)}")
    assert "\u202e" not in page.text
    assert "U+202E" in page.text


@pytest.mark.parametrize("write", [tilde_encode, lambda key: "mallory%2F..%2Fx%3Fy%23z%2Ejson"])
async def test_odd_ids_are_found_however_they_are_quoted(visitor, ids, write):
    address = f"/-/factcheck/document/{write(ids.hostile)}"
    assert (await visitor.get(address)).status_code == 200
    assert (await visitor.get(f"{address}.json")).json()["document"]["id"] == ids.hostile


@pytest.mark.parametrize("path", ["document/nothing", "statement/nothing", "statement/~00", "document/%F0%28"])
async def test_unknown_id_is_a_plain_404(visitor, path):
    page = await visitor.get(f"/-/factcheck/{path}")
    assert page.status_code == 404
    assert "There is no" in page.text
    facts = await visitor.get(f"/-/factcheck/{path}.json")
    assert (facts.status_code, facts.json()["ok"], facts.json()["status"]) == (404, False, 404)


@pytest.mark.parametrize("path", ["", "/queue", "/document/harbour-31"])
async def test_head_is_answered_and_put_is_not(desk, ids, path):
    assert (await desk.client.head(f"/-/factcheck{path}")).status_code == 200
    assert (await desk.client.delete(f"/-/factcheck{path}")).status_code in {403, 405}


async def test_queue_shows_the_gravest_first_and_each_once(visitor, ids):
    facts = (await visitor.get("/-/factcheck/queue.json")).json()
    assert [row["id"] for row in facts["rows"]] == [ids.pier, ids.footing, ids.script, ids.nobody]
    assert facts["rows"][0]["agencies"] == ["Coastpress", "Northwire"]
    assert facts["about_documents"][0]["checker"] == "wire-scope"


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        pytest.param("severity=hold", ["pier"], id="severity"),
        pytest.param("checker=headline-quotation", ["footing"], id="checker"),
        pytest.param("checker=altered-quotation&severity=note", [], id="checker and severity"),
        pytest.param("speaker=Ines+Okafor", ["pier", "nobody"], id="speaker"),
        pytest.param("document=harbour-31", ["pier", "footing", "nobody"], id="document"),
        pytest.param("agency=northwire&flagged=1", ["pier", "footing"], id="agency, flagged"),
        pytest.param("state=done", [], id="state"),
        pytest.param("speaker=%27%20OR%201%3D1%20--", [], id="an injection"),
    ],
)
async def test_queue_is_narrowed(visitor, ids, query, rows):
    facts = (await visitor.get(f"/-/factcheck/queue.json?{query}")).json()
    assert [row["id"] for row in facts["rows"]] == [getattr(ids, name) for name in rows]
    assert (await visitor.get(f"/-/factcheck/queue?{query}")).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "state=asleep",
        "severity=dire",
        "flagged=perhaps",
        "after=x",
        "after=[]",
        "after=" + "[" * 3000,
        "after=[%22hold%22,{}]",
        "after=[%22hold%22,99999999999999999999]",
        "after=[%22new%22,%22%5Cud800%22,1,%22a%22]",
        "speaker=" + "a" * 301,
    ],
)
async def test_odd_filter_is_a_plain_400(visitor, query):
    page = await visitor.get(f"/-/factcheck/queue?{query}")
    assert page.status_code == 400
    assert "Traceback" not in page.text


async def test_queue_pages_meet_without_gap_or_double(visitor, ids, desk_path):
    db = open_database(desk_path)
    text = " ".join(f'"Word number {n}," Kay said.' for n in range(PAGE * 2 + 7))
    come_in(db, "many", text)
    found = [
        say("many", text, "Kay", "said", f"Word number {n}," if n else "Word number 0,", "Kay") for n in range(107)
    ]
    attribute(db, "many", *found)
    db.close()
    seen, address = [], "/-/factcheck/queue.json"
    while address:
        facts = (await visitor.get(address)).json()
        assert len(facts["rows"]) <= PAGE
        seen += [row["id"] for row in facts["rows"]]
        address = facts["next_url"] and facts["next_url"].replace("/queue?", "/queue.json?")
    assert len(seen) == len(set(seen)) == 111


async def test_gone_statement_that_was_reviewed_is_listed_and_readable(visitor, ids, desk_path):
    db = open_database(desk_path)
    reviewed(db, ids.nobody)
    add_note(db, author="cleo", body="ask the ferry company", statement_id=ids.footing)
    document = load_document(db, ids.article)
    attribute(db, ids.article, document.statements[0])
    db.close()
    page = await visitor.get(f"/-/factcheck/document/{ids.article}")
    assert "No longer found" in page.text
    assert ids.nobody in page.text
    assert ids.footing in page.text
    assert "no longer finds" in (await visitor.get(f"/-/factcheck/statement/{ids.nobody}")).text


async def test_very_long_text_is_cut_with_a_note(visitor, desk_path, ids):
    db = open_database(desk_path)
    text = "a word and another\n" * 60_000 + '"The end," Kay said.'
    come_in(db, "long", text)
    attribute(db, "long", say("long", text, "Kay", "said", "The end", "Kay"))
    db.close()
    page = await visitor.get("/-/factcheck/document/long")
    assert page.status_code == 200
    assert "Only the first 200,000" in page.text
    assert len(page.text) < 2_000_000
    assert "Statements beyond what is shown" in page.text


async def test_a_speaker_without_a_name_is_told_apart(visitor, desk_path, ids):
    db = open_database(desk_path)
    text = "Port officials said it was late. Kay Dahl said it was early."
    come_in(db, "late", text)
    officials = say("late", text, "Port officials", "said", "it was late", None)
    nameless = officials.model_copy(update={"speaker": Speaker(name="Port officials", kind="group")})
    kay = say("late", text, "Kay Dahl", "said", "it was early", "Kay Dahl")
    attribute(db, "late", nameless, kay)
    (group,), (person,) = (
        db.execute("SELECT id FROM speakers WHERE name = ?", [name]).fetchone()
        for name in ("Port officials", "Kay Dahl")
    )
    db.close()
    for address, told in (
        (f"statement/{nameless.id}", True),
        (f"statement/{kay.id}", False),
        (f"speaker/{group}", True),
        (f"speaker/{person}", False),
        ("queue?document=late", True),
    ):
        page = await visitor.get(f"/-/factcheck/{address}")
        assert page.status_code == 200
        assert ("(no name)" in page.text) is told, address


async def test_document_that_awaits_attribution_says_so(visitor, desk_path, ids):
    db = open_database(desk_path)
    come_in(db, "fresh", "Something.\r\n\r\nAnd more.")
    db.close()
    assert "not been attributed yet" in (await visitor.get("/-/factcheck/document/fresh")).text


async def test_empty_database_says_what_to_do(serve, tmp_path):
    empty = tmp_path / "empty.db"
    open_database(empty).close()
    page = await serve(files=[str(empty)]).client.get("/-/factcheck")
    assert page.status_code == 200
    assert "factcheck run" in page.text


async def test_static_files_are_served(visitor):
    page = await visitor.get("/-/factcheck")
    for name in ("factcheck.css", "factcheck.js"):
        address = f"/-/static-plugins/datasette_factcheck/{name}"
        assert address in page.text
        assert (await visitor.get(address)).status_code == 200


async def test_json_holds_what_the_page_holds_and_no_markup(visitor, ids):
    response = await visitor.get(f"/-/factcheck/document/{tilde_encode(ids.hostile)}.json")
    assert response.headers["content-type"].startswith("application/json")
    assert json.loads(response.text)["document"]["title"] == HOSTILE
    assert response.headers["x-content-type-options"] == "nosniff"


async def test_agency_is_named_once_however_many_statements_came_by_it(visitor, ids, desk_path):
    db = open_database(desk_path)
    document = load_document(db, ids.article)
    credit = document.sourcings[0]
    told = [
        credit.model_copy(update={"level": "statement", "statement_id": one.id, "ambiguous": True})
        for one in document.statements
    ]
    put_sourcings(db, document.model_copy(update={"sourcings": (*document.sourcings, *told)}))
    db.close()
    page = (await visitor.get(f"/-/factcheck/document/{ids.article}")).text
    assert page.count('<li class="fc-chip fc-credit"') == 2


async def test_flag_left_without_evidence_breaks_no_page(visitor, ids, desk_path):
    db = open_database(desk_path)
    columns = "id, checker, code, severity, message, document_id, statement_id, checker_version, first_seen"
    values = ["bare", "c", "c", "hold", "by hand", ids.article, ids.pier, "1", "2031"]
    db.execute(f"INSERT INTO flags ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    db.conn.commit()
    db.close()
    for path in ("queue", f"document/{ids.article}", f"statement/{ids.pier}"):
        page = await visitor.get(f"/-/factcheck/{path}")
        assert page.status_code == 200
        assert "by hand" in page.text


async def test_pages_stand_under_another_base_url(serve, ids):
    visitor = Person(serve(settings={"base_url": "/desk/"}), None)
    page = await visitor.datasette.client.get(f"/-/factcheck/document/{ids.article}")
    assert page.status_code == 200
    assert f'href="/desk/-/factcheck/statement/{ids.pier}"' in page.text
    assert "/desk/-/static-plugins/datasette_factcheck/factcheck.css" in page.text


async def test_a_text_in_another_language_says_why_it_has_no_statements(visitor, desk_path, ids):
    db = open_database(desk_path)
    come_in(db, "fr", "Le ferry est en retard.")
    stamp_attributed(
        db, load_document(db, "fr"), Made("t1", "fr", "code"), 'no statements: the text is in <b>"French"</b>'
    )
    db.close()
    page = await visitor.get("/-/factcheck/document/fr")
    assert "No statements: the text is in &lt;b&gt;" in page.text
    assert (await visitor.get("/-/factcheck/document/fr.json")).json()["abstained"].startswith("no statements")


async def test_what_was_not_said_is_marked_so_wherever_it_is_listed(visitor, desk_path, ids):
    text = "Kay did not say that the pier was safe."
    db = open_database(desk_path)
    come_in(db, "not", text)
    denied = say("not", text, "Kay", "did not say", "that the pier was safe", "Kay").model_copy(
        update={"factuality": "denied"}
    )
    attribute(db, "not", denied)
    (speaker_id,) = db.execute("SELECT speaker_id FROM statements WHERE id = ?", [denied.id]).fetchone()
    db.close()
    for path in (f"statement/{denied.id}", "queue?document=not", f"speaker/{speaker_id}"):
        assert "Not said" in (await visitor.get(f"/-/factcheck/{path}")).text
    assert "Not said" not in (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text


async def test_statement_shows_what_became_of_its_words_since_the_last_review(visitor, desk_path, ids):
    db = open_database(desk_path)
    reviewed(db, ids.pier, state="done", attribution="unverifiable")
    text = ARTICLE.replace("has been looked at", "has been <b>seen</b> to")
    come_in(db, ids.article, text, title="Pier")
    pier = say(
        ids.article,
        text,
        "Mayor Ines Okafor",
        "said",
        "The pier will stay shut until every pile has been <b>seen</b> to",
        "Ines Okafor",
    )
    attribute(db, ids.article, pier.model_copy(update={"id": ids.pier}))
    db.close()
    page = await visitor.get(f"/-/factcheck/statement/{ids.pier}")
    assert page.status_code == 200
    assert "Reworded since the last review" in page.text
    assert '<del><span class="fc-said">before: </span>looked at</del>' in page.text
    assert '<ins><span class="fc-said">now: </span>&lt;b&gt;seen&lt;/b&gt; to</ins>' in page.text
    facts = (await visitor.get(f"/-/factcheck/statement/{ids.pier}.json")).json()
    assert [one["document_version"] for one in facts["rewordings"]] == [2]


async def test_statement_that_stayed_as_it_was_shows_no_rewording(visitor, ids):
    assert "eworded" not in (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text
