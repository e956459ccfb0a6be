"""An id belongs to its feed: another feed's document is never taken for it, and what is stored is found again."""

import random
from contextlib import closing

import pytest
from sqlite_utils import Database

from factcheck.identity import feed_of, shared_runs
from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document, repairs_of
from factcheck.store.read.export import export_rows
from factcheck.store.schema import migrations
from factcheck.store.write.documents import put_document

FERRY = "The ferry to the islands will not sail this week, as the wind is too strong for it, the harbour master said."
BRIDGE = (
    "A new bridge over the river was opened on Monday by the mayor, who walked across it with two hundred children."
)
# One sentence in common with FERRY, of three.
FERRY_EDITED = FERRY + " Passengers can have their money back. Mail goes by air until the storm has passed."


def plain(text, given="1", **how):
    """A row with an id and nothing that tells its feed."""
    return {"text": text, "id": given, "key": f"id:{given}", "feed": None, **how}


def of_feed(feed, text, given="1", **how):
    return {
        "text": text,
        "id": given,
        "key": f"id:{feed}:{given}",
        "feed": feed,
        "former_keys": (f"id:{given}",),
        **how,
    }


def put(desk, row):
    return put_document(desk.db, desk.incoming(row["text"], **{name: row[name] for name in row if name != "text"}))


def confirmed(desk, row):
    """Store the row as if by an older factcheck or now, and confirm one statement in it."""
    document = load_document(desk.db, put(desk, row)[0])
    statement = desk.attribute(document, " ".join(row["text"].split()[:6])).statements[0]
    desk.confirm(statement)
    return document.id, statement.id


def reviewed_rows(desk):
    return {row["id"]: row["attribution"] for row in export_rows(desk.db) if row["state"] == "done"}


def keys(desk):
    return dict(desk.db.execute("SELECT id, key FROM documents").fetchall())


@pytest.mark.parametrize("first", ["coast", "inland"])
def test_two_feeds_that_number_from_one_keep_their_own(desk, first):
    texts = {"coast": FERRY, "inland": BRIDGE}
    second = next(feed for feed in texts if feed != first)
    rows = {feed: [of_feed(feed, f"{texts[feed]} Part {n}.", n, publisher=feed) for n in "123"] for feed in texts}
    decided = [confirmed(desk, row)[1] for row in rows[first]]
    assert [put(desk, row)[1] for row in rows[second]] == ["new"] * 3
    assert reviewed_rows(desk) == dict.fromkeys(decided, "confirmed_primary")
    assert [put(desk, row)[1] for row in rows[first] + rows[second]] == ["unchanged"] * 6
    assert desk.one("SELECT count(*) FROM documents") == 6


@pytest.mark.parametrize(
    ("stored", "coming"),
    [
        pytest.param({"publisher": "Coast"}, {"publisher": "COAST "}, id="publisher"),
        pytest.param({"url": "https://www.a.example/1"}, {"url": "http://a.example/1"}, id="host"),
        pytest.param({}, {"publisher": "Coast"}, id="nothing was known"),
        pytest.param(
            {"publisher": "Coast", "url": "https://a.example/1"},
            {"publisher": "Coast News", "url": "https://a.example/1"},
            id="publisher spelled otherwise, same host",
        ),
    ],
)
@pytest.mark.parametrize("text", [FERRY, FERRY_EDITED], ids=["same text", "edited"])
def test_a_key_without_feed_is_found_and_moved_on(desk, stored, coming, text):
    document_id, statement_id = confirmed(desk, plain(FERRY, **stored))
    feed = feed_of(None, coming.get("publisher"), coming.get("url"))
    found, outcome = put(desk, of_feed(feed, text, **coming))
    assert (found, outcome != "new") == (document_id, True)
    assert keys(desk) == {"1": f"id:{feed}:1"}
    assert desk.one("SELECT count(*) FROM reviews WHERE statement_id = ?", statement_id) == 1
    assert put(desk, of_feed(feed, text, **coming)) == (document_id, "unchanged")
    # The next feed with that id, and even with that text, is too late.
    assert put(desk, of_feed("inland", text, publisher="Inland"))[1] == "new"


@pytest.mark.parametrize(
    ("stored", "coming", "text"),
    [
        pytest.param({"publisher": "Coast"}, {"publisher": "Inland"}, FERRY, id="another publisher, same text"),
        pytest.param({"url": "https://a.example/1"}, {"url": "https://b.example/1"}, FERRY, id="another host"),
        pytest.param({}, {"publisher": "Inland"}, BRIDGE, id="nothing was known, another text"),
        pytest.param(
            {"publisher": "Coast", "url": "https://a.example/1"},
            {"publisher": "Inland", "url": "https://a.example/2"},
            BRIDGE,
            id="two publishers at one host",
        ),
    ],
)
def test_a_key_without_feed_is_not_taken_over(desk, stored, coming, text):
    document_id, statement_id = confirmed(desk, plain(FERRY, **stored))
    before = load_document(desk.db, document_id)
    feed = feed_of(None, coming.get("publisher"), coming.get("url"))
    other, outcome = put(desk, of_feed(feed, text, **coming))
    assert (outcome, other != document_id) == ("new", True)
    assert load_document(desk.db, document_id) == before
    assert reviewed_rows(desk) == {statement_id: "confirmed_primary"}
    assert put(desk, of_feed(feed, text, **coming)) == (other, "unchanged")


def test_the_same_feed_finds_its_document_however_its_text_has_changed(desk):
    document_id, _ = confirmed(desk, plain(FERRY, publisher="Coast"))
    assert put(desk, of_feed("coast", BRIDGE, publisher="Coast")) == (document_id, "changed")


def test_a_named_feed_proves_nothing_about_the_publisher_s_other_feeds(desk):
    document_id, _ = confirmed(desk, plain(FERRY, publisher="Coast"))
    assert put(desk, of_feed("coast sport", BRIDGE, publisher="Coast"))[1] == "new"
    assert put(desk, of_feed("coast news", FERRY_EDITED, publisher="Coast")) == (document_id, "changed")


def test_without_a_feed_another_text_is_another_document_and_that_is_said(desk):
    document_id, statement_id = confirmed(desk, plain(FERRY))
    other, outcome = put(desk, plain(BRIDGE))
    assert (outcome, other != document_id) == ("new", True)
    assert "another text of the same id is stored and neither names its feed" in repairs_of(desk.db, other)[0]
    assert reviewed_rows(desk) == {statement_id: "confirmed_primary"}
    assert put(desk, plain(FERRY)) == (document_id, "unchanged")
    assert put(desk, plain(BRIDGE)) == (other, "unchanged")
    assert put(desk, plain(BRIDGE + " It rained.")) == (other, "changed")
    assert put(desk, plain(FERRY_EDITED)) == (document_id, "changed")
    assert desk.one("SELECT count(*) FROM documents") == 2


def test_an_old_copy_of_what_was_written_anew_is_no_third_document(desk):
    put(desk, plain(FERRY))
    other, _ = put(desk, plain(BRIDGE))
    rain = "in spite of rain that had not stopped for nine days and nine nights."
    assert put(desk, plain(f"{BRIDGE} It was opened {rain}")) == (other, "changed")
    assert put(desk, plain(f"It was opened {rain}")) == (other, "changed")
    assert put(desk, plain(BRIDGE)) == (other, "changed")
    assert desk.one("SELECT count(*) FROM documents") == 2


def test_a_flash_that_grows_is_the_same_document(desk):
    document_id, _ = put(desk, plain(FERRY))
    story = FERRY + "".join(f" Sentence {n} tells of wave {n} and of boat {n}." for n in range(100))
    assert shared_runs(story, FERRY)[0] < 0.1
    assert put(desk, plain(story)) == (document_id, "changed")


@pytest.mark.parametrize(
    ("new", "old", "share"),
    [
        pytest.param("One two three four", "one two three, four", 1.0, id="case and marks"),
        pytest.param("one two three four", "one two three five", 0.5, id="one run of two"),
        pytest.param("one two", "one three", 0.5, id="too short for a run"),
        pytest.param("渡り鳥が来た。", "渡り鳥が去った。", 0.5, id="no spaces"),
        pytest.param("...", "...", 0.0, id="no words"),
    ],
)
def test_shared_runs_are_counted(new, old, share):
    assert shared_runs(new, old)[0] == pytest.approx(share)


def test_an_id_given_to_everything_makes_as_many_documents_and_no_more(desk):
    words = random.Random(1)
    texts = [" ".join(f"w{words.randrange(10**6)}" for _ in range(40)) for _ in range(40)]
    for text in texts:
        assert put(desk, plain(text, "0"))[1] == "new"
    for text in texts:
        assert put(desk, plain(text, "0"))[1] == "unchanged"


def test_ids_that_look_like_each_other_s_keys_stay_apart(desk):
    rows = [plain(FERRY, "1", key="id:1"), plain(FERRY, "1x", key="id:1:x"), plain(BRIDGE, "1", key="id:1")]
    assert [put(desk, row)[1] for row in rows] == ["new"] * 3
    assert [put(desk, row)[1] for row in rows] == ["unchanged"] * 3


def test_a_publisher_spelled_otherwise_loses_and_steals_no_review_and_is_told(desk):
    document_id, statement_id = confirmed(desk, of_feed("coast", FERRY, publisher="Coast"))
    before = load_document(desk.db, document_id)
    other, outcome = put(desk, of_feed("the coast", FERRY, publisher="The Coast"))
    assert outcome == "new"
    assert "if they are one feed, name it alike as `feed`" in repairs_of(desk.db, other)[0]
    assert load_document(desk.db, document_id) == before
    assert reviewed_rows(desk) == {statement_id: "confirmed_primary"}


def test_a_feed_named_later_takes_its_document_along(desk):
    document_id, _ = confirmed(desk, of_feed("coast", FERRY, publisher="Coast"))
    named = of_feed("desk", FERRY, publisher="Coast", former_keys=("id:1", "id:coast:1"))
    assert put(desk, named) == (document_id, "unchanged")
    assert keys(desk) == {document_id: "id:desk:1"}


def test_two_feeds_with_other_texts_are_not_told_of(desk):
    put(desk, of_feed("coast", FERRY))
    assert repairs_of(desk.db, put(desk, of_feed("inland", BRIDGE))[0]) == ()


# What each version came with.

WHENCE = "SELECT number, publisher, byline, url, published, credit FROM document_versions ORDER BY number"


def test_each_version_keeps_where_it_came_from(desk):
    desk.ingest(
        FERRY, publisher="Coast", byline="Ana Ito", url="https://a.example/1", published="2024-05-01", credit="AP"
    )
    desk.ingest(FERRY_EDITED, publisher="Coast", byline="Bo Lin", url="https://a.example/1", published="2024-05-02")
    assert desk.db.execute(WHENCE).fetchall() == [
        (1, "Coast", "Ana Ito", "https://a.example/1", "2024-05-01", "AP"),
        (2, "Coast", "Bo Lin", "https://a.example/1", "2024-05-02", None),
    ]


def test_what_is_put_right_later_stands_with_the_current_version_alone(desk):
    desk.ingest(FERRY, byline="Ana Ito")
    desk.ingest(BRIDGE, byline="Bo Lin")
    document = desk.ingest(BRIDGE, byline="Bo Linn")
    assert document.version == 2
    assert [row[2] for row in desk.db.execute(WHENCE).fetchall()] == ["Ana Ito", "Bo Linn"]


# A database of before.


@pytest.fixture
def old(path):
    """The path of a database as it was before keys named a feed, with reviews in it."""
    path.parent.mkdir(parents=True)
    with closing(Database(path)) as db:
        migrations.apply(db, stop_before="m004_feeds")
        for number, given in enumerate(["1", "a:b", ":a:b", "::a:b", "a%3ab"]):
            text = f"{FERRY} This is number {number}."
            db.execute(
                "INSERT INTO documents (id, kind, publisher, byline, text, version, key, ingested_at)"
                " VALUES (?, 'article', 'Coast', 'Ana Ito', ?, 2, ?, '2024-05-01T00:00:00Z')",
                [f"d{number}", text, f"id:{given}"],
            )
            db.conn.executemany(
                "INSERT INTO document_versions (document_id, number, text, sha256, origin, media_type, ingested_at)"
                " VALUES (?, ?, ?, 'x', 'x', 'text/plain', '2024-05-01T00:00:00Z')",
                [(f"d{number}", 1, "The first text."), (f"d{number}", 2, text)],
            )
        db.execute(
            "INSERT INTO statements"
            " (id, document_id, position, content, quotation, confidence, document_version, tagger)"
            " VALUES ('s', 'd0', 0, 'The ferry', 'indirect', 1, 2, 't1')"
        )
        db.execute(
            "INSERT INTO reviews (id, statement_id, document_version, follows, reviewer, state, attribution, rating,"
            " reviewed_at) VALUES (1, 's', 2, NULL, 'ana', 'in_review', 'unchecked', 'not_rated', '2024-05-02')"
        )
        db.conn.commit()
    return path


def test_an_old_database_keeps_its_reviews_and_parts_ids_with_colons(old):
    with closing(Database(old)) as db:
        tables = "reviews", "statements"
        asked = [f"SELECT {', '.join(db[name].columns_dict)} FROM {name}" for name in tables]
        before = [db.execute(sql).fetchall() for sql in asked]
    with closing(open_database(old)) as db:
        assert [db.execute(sql).fetchall() for sql in asked] == before
        assert [row[0] for row in db.execute("SELECT key FROM documents ORDER BY id").fetchall()] == [
            "id:1", "id::a:b", "id:::a:b", "id::::a:b", "id:a%3ab"
        ]  # fmt: skip


def test_an_old_database_knows_of_current_versions_where_they_came_from(old):
    with closing(open_database(old)) as db:
        rows = db.execute("SELECT number, publisher, byline FROM document_versions WHERE document_id = 'd0'").fetchall()
        assert rows == [(1, None, None), (2, "Coast", "Ana Ito")]


@pytest.mark.parametrize(("given", "nameless"), [("1", "id:1"), ("a:b", "id::a:b"), (":a:b", "id:::a:b")])
def test_the_same_feed_finds_its_document_in_an_old_database(old, desk_of, given, nameless):
    with closing(open_database(old)) as db:
        desk = desk_of(db)
        document_id = desk.one("SELECT id FROM documents WHERE key = ?", nameless)
        assert put(desk, of_feed("inland", BRIDGE, given, publisher="Inland", former_keys=(nameless,)))[1] == "new"
        own = of_feed("coast", BRIDGE, given, publisher="Coast", former_keys=(nameless,))
        assert put(desk, own) == (document_id, "changed")
        assert keys(desk)[document_id] == f"id:coast:{given}"
