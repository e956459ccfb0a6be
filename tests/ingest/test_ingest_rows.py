"""Records and rows of JSON: each checked by itself, a bad one named, the rest kept."""

import hashlib
import json
from datetime import date

import pytest

from factcheck.errors import IngestError
from factcheck.identity import digest
from factcheck.ingest import read, texts
from factcheck.ingest.strict_json import NotJSONError, _once_each


def rows(tmp_path, *lines, name="desk.jsonl"):
    path = tmp_path / name
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
    return path


def only(path, **options):
    (found,) = read(path, **options)
    return found


def test_a_row_is_a_document(tmp_path):
    row = {
        "id": "Ä 1", "text": "The minister said no.", "title": "Talks", "url": "https://a.example/x", "publisher": "A",
        "published": "2017-09-01", "byline": "Ann Ito", "kind": "wire", "language": "en", "note": "ignored",
    }  # fmt: skip
    path = rows(tmp_path, row)
    found = only(path)
    assert found.document.model_dump(include=set(row) - {"id", "note"}) == {
        key: value for key, value in row.items() if key not in {"id", "note"}
    } | {"published": date(2017, 9, 1)}
    assert (found.document.id, found.key) == ("a-1", "id:a:Ä 1")
    assert found.origin == f"{path}:row 1"
    assert found.sha256 == hashlib.sha256(json.dumps(row).encode()).hexdigest()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param({"title": "Talks", "body": "No."}, "has no `text`; its keys are: body, title", id="no text"),
        pytest.param({"text": None}, "`text` is null", id="null"),
        pytest.param({"text": 5}, "`text` is a number", id="number"),
        pytest.param({"text": " \n"}, "`text` is empty", id="white space"),
        pytest.param([1], "it is a list, not an object", id="list"),
        pytest.param({"text": "a", "kind": "blog"}, "kind is 'blog'. Use one of article, wire", id="kind"),
        pytest.param({"text": "a", "kind": ["wire"]}, "Use one of article, wire", id="list of kinds"),
        pytest.param(b"{bad", "is not JSON (", id="broken"),
        pytest.param(b'{"text": "a", "n": NaN}', "NaN is no number", id="NaN"),
        pytest.param(b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "number in it is too long", id="long number"),
        pytest.param(b'{"text": "a", "text": "b"}', "'text' stands in it twice", id="key twice"),
        pytest.param(b'{"text":' * 100_000, "nested too deep", id="nested"),
        pytest.param(b'{"text": "' + b"a" * 50_000_000 + b'"}', "longer than 32 MB", id="50 MB"),
        pytest.param(b'{"text": "' + b"a" * 5_000_001 + b'"}', "longer than 5,000,000 characters", id="long"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_kept(tmp_path, line, reason):
    path = rows(tmp_path, {"text": "One."}, b"", line, {"text": "Two."})
    first, error, last = read(path)
    assert (first.document.text, last.document.text) == ("One.", "Two.")
    assert isinstance(error, IngestError)
    assert str(error).startswith(f"{path}: row 3: ")
    assert reason in str(error)


class CountedKey(str):
    """A key that counts how often it is set beside another."""

    __slots__ = ()
    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other):
        CountedKey.compared += 1
        return str.__eq__(self, other)


def test_a_row_of_thousands_of_keys_with_one_twice_takes_work_by_their_number_and_not_its_square(monkeypatch):
    monkeypatch.setattr(CountedKey, "compared", 0)
    keys = [CountedKey(f"field {number}") for number in range(2_000)]
    with pytest.raises(NotJSONError, match="'field 1999' stands in it twice"):
        _once_each([(key, None) for key in [*keys, CountedKey("field 1999")]])
    assert CountedKey.compared < 10 * len(keys)


@pytest.mark.parametrize(
    ("fields", "mended", "value"),
    [
        pytest.param({"published": "soon"}, "its published, 'soon', is not a day that can be read", None, id="bad day"),
        pytest.param({"published": 1504224000}, "its published is a number, not a string", None, id="seconds"),
        pytest.param({"url": "javascript:alert(1)"}, "its url is not a web address", None, id="script for url"),
        pytest.param({"url": "http://[bad"}, "its url is not a web address", None, id="broken url"),
        pytest.param({"title": {"a": 1}}, "its title is an object, not a string", None, id="object"),
    ],
)
def test_a_bad_field_is_left_out_and_said(tmp_path, fields, mended, value):
    found = only(rows(tmp_path, {"text": "One.", **fields}))
    assert getattr(found.document, next(iter(fields))) == value
    assert len(found.repairs) == 1
    assert found.repairs[0].startswith(mended)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"date": "2017-09-01"}, {"published": date(2017, 9, 1)}, id="date"),
        pytest.param({"published": "2017-09-01T10:00:00Z"}, {"published": date(2017, 9, 1)}, id="moment"),
        pytest.param({"id": 7}, {"id": "7"}, id="number for id"),
        pytest.param({"id": "../../A b"}, {"id": "a-b"}, id="path for id"),
        pytest.param({"byline": ["Ann Ito", "Bo Li"]}, {"byline": "Ann Ito, Bo Li"}, id="two authors"),
        pytest.param({"title": ""}, {"title": None}, id="empty title"),
        pytest.param({"title": " A\0\nb\u202e "}, {"title": "A b"}, id="controls in a title"),
        pytest.param(
            {"title": "&ldquo;No,&rdquo; says cafÃ© Ito"}, {"title": "“No,” says café Ito"}, id="misread title"
        ),
        pytest.param({"title": "a" * 900}, {"title": "a" * 500}, id="endless title"),
        pytest.param({"url": "https://a.example/news/no-deal.html"}, {"id": "no-deal"}, id="id of the page"),
    ],
)
def test_a_field_is_made_plain(tmp_path, fields, expected):
    document = only(rows(tmp_path, {"text": "One.", **fields})).document
    assert document.model_dump(include=set(expected)) == expected


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        pytest.param({"id": "X"}, "id:X", id="id of no feed"),
        pytest.param({"id": "X", "feed": " The\tDesk "}, "id:the desk:X", id="id of a feed"),
        pytest.param({"id": "X", "feed": 7, "publisher": "A"}, "id:7:X", id="feed before publisher"),
        pytest.param({"id": "X", "publisher": "A", "url": "https://b.example/"}, "id:a:X", id="publisher before host"),
        pytest.param({"id": "X", "url": "https://www.A.example:80/b"}, "id:a.example:X", id="host"),
        pytest.param({"id": "X", "publisher": "ＡＦＰ"}, "id:afp:X", id="wide letters"),
        pytest.param({"id": "a:b"}, "id::a:b", id="colon in an id of no feed"),
        pytest.param({"id": "b:c", "feed": "a"}, "id:a:b:c", id="colon in an id"),
        pytest.param({"id": "c", "feed": "a:b"}, "id:a%3ab:c", id="colon in a feed"),
        pytest.param({"id": "c", "feed": "a%3ab"}, "id:a%253ab:c", id="what a colon becomes"),
        pytest.param({"url": "HTTPS://A.Example/B?utm_source=x&q=1#top"}, "url:https://a.example/B?q=1", id="url"),
        pytest.param({"url": "http://a.example/b?q=1"}, "url:https://a.example/b?q=1", id="without TLS"),
        pytest.param(
            {"url": "https://a.example/?fbclid=x"}, "sha:" + hashlib.sha256(b"One.").hexdigest(), id="home, shared"
        ),
        pytest.param({"url": "https://a.example/"}, "sha:" + hashlib.sha256(b"One.").hexdigest(), id="home page"),
        pytest.param({}, "sha:" + hashlib.sha256(b"One.").hexdigest(), id="neither"),
    ],
)
def test_a_key_is_the_same_next_time(tmp_path, fields, key):
    assert only(rows(tmp_path, {"text": "One.", **fields})).key == key


PAGE = "https://a.example/news/no-deal"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/news/no-deal/", "http://a.example/news/no-deal", "https://www.a.example/news/no-deal",
        "http://www.a.example:80/news/no-deal/", "https://a.example:443/news/no-deal#top",
        f"{PAGE}?fbclid=x", f"{PAGE}?gclid=x&utm_medium=y", f"{PAGE}/?mc_cid=1&mc_eid=2",
    ],
)  # fmt: skip
def test_one_page_has_one_key_and_its_old_one_is_looked_for(tmp_path, url):
    here, there = read(rows(tmp_path, {"text": "One.", "url": PAGE}, {"text": "One.", "url": url}))
    assert here.key == there.key == f"url:{PAGE}"
    assert there.former_keys[0].startswith(f"url:{url.partition('#')[0].partition('utm_')[0].rstrip('&')}")
    assert {here.key, "url:http://www.a.example/news/no-deal/"} <= set(there.former_keys)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/news/no-deal-2", "https://a.example/news/No-deal", "https://b.example/news/no-deal",
        "https://m.a.example/news/no-deal", "https://a.example:8080/news/no-deal", f"{PAGE}?page=2",
        f"{PAGE}?id=fbclid",
    ],
)  # fmt: skip
def test_two_pages_have_two_keys(tmp_path, url):
    here, there = read(rows(tmp_path, {"text": "One.", "url": PAGE}, {"text": "One.", "url": url}))
    assert here.key != there.key
    assert not set(here.former_keys) & {there.key}


LONG = "x" * 600


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"id": "b:c", "feed": "a"}, {"id": "c", "feed": "a:b"}, id="colon in id and feed"),
        pytest.param({"id": "a:b"}, {"id": "b", "feed": "a"}, id="colon in an id of no feed"),
        pytest.param({"id": ":b"}, {"id": "b"}, id="colon before an id"),
        pytest.param({"id": "c", "feed": "a:b"}, {"id": "c", "feed": "a%3ab"}, id="what a colon becomes"),
        pytest.param({"id": "c", "feed": "a%b"}, {"id": "c", "feed": "a%25b"}, id="what a percent sign becomes"),
        pytest.param({"id": "other:1"}, {"id": "1", "feed": "other"}, id="a word of ours"),
        pytest.param({"id": LONG + "a"}, {"id": LONG + "b"}, id="long ids alike at the beginning"),
        pytest.param({"id": LONG}, {"id": digest(LONG)}, id="the digest of a long id"),
        pytest.param({"id": "1", "feed": LONG + "a"}, {"id": "1", "feed": LONG + "b"}, id="long feeds"),
        pytest.param({"id": "1", "feed": "Coast"}, {"id": "1", "feed": "Inland"}, id="two feeds"),
    ],
)
def test_keys_never_collide(tmp_path, one, other):
    first, second = read(rows(tmp_path, {"text": "One.", **one}, {"text": "One.", **other}))
    assert first.key != second.key
    assert max(len(first.key), len(second.key)) < 700


@pytest.mark.parametrize("feed", ["the coast", "THE COAST", " The\u00a0 Coast\n", "Ｔhe Coast"])
def test_spellings_of_one_feed_are_one_feed(tmp_path, feed):
    assert only(rows(tmp_path, {"text": "One.", "id": 1, "feed": feed})).key == "id:the coast:1"


def test_an_empty_feed_is_none(tmp_path):
    assert only(rows(tmp_path, {"text": "One.", "id": 1, "feed": " "})).key == "id:1"


def test_a_feed_that_is_no_name_is_left_out_and_said(tmp_path):
    found = only(rows(tmp_path, {"text": "One.", "id": 1, "feed": {"name": "A"}}))
    assert (found.key, found.repairs) == ("id:1", ("its feed is an object, not a string, and was left out",))


@pytest.mark.parametrize(
    ("fields", "former"),
    [
        pytest.param({"id": "1"}, (), id="no feed"),
        pytest.param({"id": "1", "publisher": "A"}, ("id:1",), id="publisher"),
        pytest.param(
            {"id": "1", "feed": "f", "publisher": "A", "url": "https://h.example/"},
            ("id:1", "id:h.example:1", "id:a:1"),
            id="all three",
        ),
        pytest.param({"id": "a:b", "feed": "f"}, ("id::a:b",), id="colon"),
        pytest.param({"id": LONG}, ("id:" + LONG[:500], "id:" + digest(LONG)), id="cut short once"),
    ],
)
def test_keys_of_before_are_looked_for_too(tmp_path, fields, former):
    assert only(rows(tmp_path, {"text": "One.", **fields})).former_keys == former


def test_an_id_without_letters_gets_a_digest(tmp_path):
    assert only(rows(tmp_path, {"text": "One.", "id": "戦争"})).document.id.startswith("doc-")


def test_rows_without_id_are_told_apart(tmp_path):
    first, second = read(rows(tmp_path, {"text": "One."}, {"text": "Two."}))
    assert first.document.id != second.document.id
    assert first.document.id.startswith("desk-")


def test_the_kind_on_the_command_line_overrides_the_rows(tmp_path):
    assert only(rows(tmp_path, {"text": "One.", "kind": "wire"}), kind="record").document.kind == "record"


def test_a_row_is_given_exactly_as_it_stands(tmp_path):
    text = "Share\r\n\r\n😀 “No,” \0she said.  "
    first, second, third = texts(rows(tmp_path, {"text": text}, {"text": text, "id": "X y"}, b'{"text": "a\\ud83d"}'))
    assert (first.id, first.text) == ("desk:1", text)
    assert (second.id, second.text) == ("X y", text)
    assert third.text == "a\ud83d"


def test_rows_in_utf16_are_read(tmp_path):
    path = tmp_path / "desk.jsonl"
    path.write_text('{"text": "Né."}\n{"text": "Two."}\n', encoding="utf-16")
    assert [item.document.text for item in read(path)] == ["Né.", "Two."]


def test_broken_letters_in_a_row_are_said(tmp_path):
    found = only(rows(tmp_path, '{"text": "Il a dit non à Paris, déjà."}'.encode("cp1252")))
    assert found.document.text == "Il a dit non à Paris, déjà."
    assert found.repairs == ("it is not UTF-8 and was read as cp1252; look at its accented letters",)


def test_a_record_file_is_a_document(tmp_path):
    path = rows(tmp_path, {"text": "No.", "kind": "record", "speaker": "Ann Ito"}, name="ito-2017-09-01.json")
    found = only(path)
    assert (found.document.id, found.key, found.origin) == ("ito-2017-09-01", f"file:{path.resolve()}", str(path))
    assert (found.document.speaker, found.document.published) == ("Ann Ito", date(2017, 9, 1))
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_list_of_records_is_read_one_by_one(tmp_path):
    path = rows(tmp_path, [{"text": "One."}, {"title": "Two"}, {"text": "Three."}], name="all.json")
    first, error, last = read(path)
    assert (first.document.text, last.document.text) == ("One.", "Three.")
    assert str(error).startswith(f"{path}: row 2: it has no `text`")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"[]", "is an empty list", id="empty list"),
        pytest.param(b'"No."', "it is a string, not an object", id="string"),
        pytest.param(b'{"text": "a"', "is not JSON", id="cut short"),
        pytest.param(b"[" * 100_000, "nested too deep", id="nested"),
    ],
)
def test_a_file_that_is_no_record_is_named(tmp_path, data, reason):
    error = only(rows(tmp_path, data, name="a.json"))
    assert isinstance(error, IngestError)
    assert reason in str(error)


def test_rows_under_the_wrong_ending_are_rows_all_the_same(tmp_path):
    assert len(list(read(rows(tmp_path, {"text": "One."}, {"text": "Two."}, name="a.json")))) == 2
    assert len(list(read(rows(tmp_path, b'[\n{"text": "One."}, {"text": "Two."}]', name="a.jsonl")))) == 2
