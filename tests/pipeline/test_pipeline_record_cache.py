"""The kept words of records: right whatever happens to files and to the cache itself, and no more than they may be."""

import json
import os
from datetime import date

import pytest

from factcheck.model import Document
from factcheck.pipeline import stored_records, verifying
from factcheck.pipeline.job import Job
from factcheck.pipeline.record_cache import KeptWords, RecordCache
from factcheck.pipeline.verifying import read_records
from factcheck.verification import SpokenRecord, facts_of, indexed_words

TALK = (
    "MS. MOOR: The bridge will never be closed to lorries. It cost us 40 million crowns.\n\nMR. VOSS: It cost more.\n"
)


@pytest.fixture
def talks(tmp_path):
    folder = tmp_path / "talks"
    folder.mkdir()
    for number in range(3):
        (folder / f"talk-{number}.txt").write_text(TALK.replace("40", f"4{number}"), encoding="utf-8")
    return folder


@pytest.fixture
def indexed(monkeypatch):
    """The ids of the records whose words were indexed, in order."""
    found = []

    def noting(record):
        found.append(record.id)
        return indexed_words(record)

    monkeypatch.setattr(verifying, "indexed_words", noting)
    monkeypatch.setattr(stored_records, "indexed_words", noting)
    return found


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "kept"


def texts_read(talks, kept, told=None):
    cache = RecordCache(kept, [].append if told is None else told.append)
    return [one.text for one in read_records([talks], cache=cache).index.records]


def packs(kept):
    return sorted(kept.glob("*.pack"))


def test_records_are_indexed_once(talks, kept, indexed):
    first = texts_read(talks, kept)
    assert indexed == ["talk-0", "talk-1", "talk-2"]
    assert texts_read(talks, kept) == first
    assert indexed == ["talk-0", "talk-1", "talk-2"]
    assert len(packs(kept)) == 1


def test_what_is_kept_is_what_is_read(talks, kept):
    read_records([talks], cache=RecordCache(kept))
    fresh, again = read_records([talks]).index, read_records([talks], cache=RecordCache(kept)).index
    assert [facts_of(one) for one in again.records] == [facts_of(one) for one in fresh.records]
    assert [one.document for one in again.records] == [one.document for one in fresh.records]
    for ours, theirs in zip(again.words, fresh.words, strict=True):
        assert all((getattr(ours, name) == getattr(theirs, name)).all() for name in vars(theirs))


def test_a_text_is_loaded_where_a_quotation_is_laid_into_it(talks, kept, monkeypatch):
    read_records([talks], cache=RecordCache(kept))
    loaded = []
    load = verifying._loading
    monkeypatch.setattr(verifying, "_loading", lambda data: lambda: loaded.append(data) or load(data)())
    records = read_records([talks], cache=RecordCache(kept)).index.records
    assert [one.covers("Ida Moor") for one in records] == [True, True, True]
    assert (records[0].day, records[0].is_foreign, loaded) == (None, False, [])
    assert records[1].text == TALK.replace("40", "41")
    assert len(loaded) == 1


def test_a_changed_an_added_and_a_vanished_file(talks, kept, indexed):
    texts_read(talks, kept)
    indexed.clear()
    (talks / "talk-0.txt").write_text(TALK.replace("40", "90"), encoding="utf-8")
    (talks / "talk-1.txt").unlink()
    (talks / "talk-9.txt").write_text(TALK, encoding="utf-8")
    assert texts_read(talks, kept) == [TALK.replace("40", "90"), TALK.replace("40", "42"), TALK]
    assert indexed == ["talk-0", "talk-9"]


def test_a_file_written_to_while_it_is_read_is_not_kept(talks, kept, indexed, monkeypatch):
    def writing(record):
        (talks / f"{record.id}.txt").write_text(TALK.replace("40", "90"), encoding="utf-8")
        return indexed_words(record)

    monkeypatch.setattr(verifying, "indexed_words", writing)
    texts_read(talks, kept)
    assert packs(kept) == []


def test_names_given_to_labels_are_part_of_what_is_kept(talks, kept):
    (talks / "talk-0.txt").write_text("SPEAKER_00: It cost us 40 million crowns.\n", encoding="utf-8")
    for name in ("Ida Moor", "Tom Voss", "Ida Moor"):
        [record, *_] = read_records([talks], {"SPEAKER_00": name}, RecordCache(kept)).index.records
        assert (record.labels, record.turn_labels) == (frozenset([name]), (name,))


def test_two_files_of_one_name_keep_ids_of_their_own(talks, kept):
    (talks / "more").mkdir()
    (talks / "more" / "talk-0.txt").write_text(TALK, encoding="utf-8")
    for _ in range(2):
        records = read_records([talks], cache=RecordCache(kept)).index.records
        assert [one.id for one in records] == ["talk-0", "talk-0-2", "talk-1", "talk-2"]
        assert [one.document.id for one in records] == ["talk-0", "talk-0-2", "talk-1", "talk-2"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:10], id="cut off in the head"),
        pytest.param(lambda data: data[:60], id="cut off in the index"),
        pytest.param(lambda data: data[:-100], id="cut off in an entry"),
        pytest.param(lambda data: data[:60] + b"x" + data[61:], id="another letter in the index"),
        pytest.param(lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:], id="another bit in an entry"),
        pytest.param(lambda data: b"", id="empty"),
    ],
)
def test_what_is_damaged_is_told_and_made_anew(talks, kept, indexed, damage):
    whole = texts_read(talks, kept)
    [pack] = packs(kept)
    pack.write_bytes(damage(pack.read_bytes()))
    told = []
    assert texts_read(talks, kept, told) == whole
    assert len(told) == 1
    assert pack.name in told[0]
    assert len(indexed) > 3
    indexed.clear()
    assert texts_read(talks, kept, told) == whole
    assert (indexed, len(told)) == ([], 1)


def test_two_runs_that_share_it_do_not_harm_each_other(talks, kept, indexed):
    one, other = RecordCache(kept), RecordCache(kept)
    keys = [one.key(path.read_bytes(), path.name, []) for path in sorted(talks.iterdir())]
    assert [one.get(keys[0]), other.get(keys[0])] == [None, None]
    texts_read(talks, kept)
    texts_read(talks, kept)
    # It looked before the other had written; of what it writes now there is no need.
    record = SpokenRecord(Document(id="talk-0", kind="record", text=TALK))
    one.put(keys[0], [KeptWords(facts_of(record), indexed_words(record), record.document.model_dump_json().encode())])
    one.close()
    assert len(packs(kept)) == 1
    indexed.clear()
    assert texts_read(talks, kept)[0] == TALK
    assert indexed == []


def test_a_pack_that_another_run_dropped_is_read_anew(talks, kept, indexed):
    texts_read(talks, kept)
    cache = RecordCache(kept)
    key = cache.key((talks / "talk-0.txt").read_bytes(), "talk-0.txt", [])
    assert cache.get(key)
    packs(kept)[0].unlink()
    assert cache.get(key) is None


def test_another_fingerprint_uses_nothing_of_it(talks, kept, indexed, monkeypatch):
    texts_read(talks, kept)
    monkeypatch.setattr(RecordCache, "made_by", "another")
    texts_read(talks, kept)
    assert len(indexed) == 6


def test_there_are_never_many_packs(talks, kept, indexed):
    for number in range(40):
        (talks / f"more-{number:02}.txt").write_text(TALK, encoding="utf-8")
        texts_read(talks, kept)
        assert len(packs(kept)) <= 17
    indexed.clear()
    assert len(texts_read(talks, kept)) == 43
    assert indexed == []


def test_what_was_used_longest_ago_goes_first(talks, kept):
    texts_read(talks, kept)
    [old] = packs(kept)
    os.utime(old, (1, 1))
    (talks / "talk-9.txt").write_text(TALK, encoding="utf-8")
    cache = RecordCache(kept, most=old.stat().st_size)
    cache.put(cache.key(b"", "new", []), [_words()])
    cache.close()
    [new] = packs(kept)
    assert new != old


def test_where_nothing_can_be_written_all_is_read(talks, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert len(texts_read(talks, tmp_path / "file" / "kept")) == 3


def _words():
    record = SpokenRecord(Document(id="new", kind="record", text=TALK, published=date(2021, 5, 6)))
    return KeptWords(facts_of(record), indexed_words(record))


def test_the_facts_of_a_record_come_back_as_they_were(kept):
    cache = RecordCache(kept)
    cache.put("key", [_words()])
    cache.close()
    [found] = RecordCache(kept).get("key")
    assert found.facts == _words().facts
    assert found.document == b""


SPEECH = {"id": "speech", "kind": "record", "speaker": "Ida Moor", "published": "2031-05-14", "text": TALK}
ARTICLE = {"id": "copy", "published": "2031-05-15", "text": "“It cost us 40 million crowns,” Ida Moor said on May 14."}


def run(db, folder, cache, *rows):
    source = folder / "rows.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    job = Job(db, cache=RecordCache(cache))
    job.attribute_and_trace(job.ingest([source]))
    return db.execute("SELECT finding FROM verifications WHERE gone_at IS NULL ORDER BY document_id").fetchall()


def test_stored_records_are_indexed_once_for_all_runs(db, tmp_path, kept, indexed):
    assert run(db, tmp_path, kept, SPEECH, ARTICLE) == [("exact",)]
    assert run(db, tmp_path, kept, ARTICLE | {"id": "other"}) == [("exact",)] * 2
    assert indexed == ["speech"]
    assert TALK.encode() not in b"".join(path.read_bytes() for path in kept.iterdir())


def test_a_stored_record_that_changes_is_indexed_again(db, tmp_path, kept, indexed):
    run(db, tmp_path, kept, SPEECH, ARTICLE)
    assert run(db, tmp_path, kept, SPEECH | {"text": TALK.replace("40", "50")}) == [("altered",)]
    assert indexed == ["speech", "speech"]


def test_without_a_cache_nothing_is_kept(db, tmp_path, indexed, kept):
    job = Job(db)
    source = tmp_path / "rows.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in (SPEECH, ARTICLE)), encoding="utf-8")
    job.attribute_and_trace(job.ingest([source]))
    assert indexed == ["speech"]
    assert not kept.exists()
