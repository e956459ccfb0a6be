"""Captions and lists of turns become records: the words once, with who speaks and when."""

import json

import pytest

from factcheck.errors import IngestError
from factcheck.ingest import read


def document(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    [found] = read(path)
    assert not isinstance(found, IngestError), found
    return found.document


def said(document):
    return [(turn.speaker, document.text[turn.start : turn.end], turn.at_start) for turn in document.turns]


def test_captions_that_roll_are_read_once(tmp_path):
    found = document(
        tmp_path,
        "roll.srt",
        "1\n00:00:01,000 --> 00:00:03,000\n[SPEAKER_00] good evening\n\n"
        "2\n00:00:03,000 --> 00:00:05,500\ngood evening\nthe mine stays open\n\n"
        "3\n00:00:05,500 --> 00:00:08,000\nthe mine stays open\n[SPEAKER_01] for how long\n",
    )
    assert said(found) == [
        ("SPEAKER_00", "good evening", 1.0),
        ("SPEAKER_00", "the mine stays open", 3.0),
        ("SPEAKER_01", "for how long", 5.5),
    ]
    assert found.kind == "record"


def test_voices_tags_and_settings_of_web_captions_are_read(tmp_path):
    found = document(
        tmp_path,
        "talk.vtt",
        "WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:02.000 align:start\n"
        "<v Ida Moor>The <i>bridge</i> is open &amp; dry."
        "\n\n00:02.000 --> 00:03.000\n- TOM VOSS: So you say.\n",
    )
    assert said(found) == [("Ida Moor", "The bridge is open & dry.", 1.0), ("TOM VOSS", "So you say.", 2.0)]


def test_a_word_said_again_stays(tmp_path):
    found = document(
        tmp_path,
        "no.srt",
        "1\n00:00:01,000 --> 00:00:02,000\nno no\n\n2\n00:00:02,000 --> 00:00:03,000\nnot no never\n",
    )
    assert " ".join(found.text.split()) == "no no not no never"


def test_captions_without_words_are_named(tmp_path):
    path = tmp_path / "empty.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", encoding="utf-8")
    [found] = read(path)
    assert isinstance(found, IngestError)
    assert "no cue with words" in str(found)


@pytest.mark.parametrize("name", ["turns", "segments"])
def test_a_list_of_turns_is_a_record(tmp_path, name):
    turns = [
        {"speaker": "Ida Moor", "text": "Open.", "start": 1},
        {"speaker": "Tom Voss", "text": "Shut.", "start": 2.5},
    ]
    found = document(tmp_path, "talk.json", json.dumps({name: turns, "published": "2031-05-02"}))
    assert said(found) == [("Ida Moor", "Open.", 1.0), ("Tom Voss", "Shut.", 2.5)]


def test_a_word_document_is_read(tmp_path):
    docx = pytest.importorskip("docx")
    written = docx.Document()
    written.add_paragraph("“The bridge is open,” Ida Moor said.")
    written.save(tmp_path / "draft.docx")
    [found] = read(tmp_path / "draft.docx")
    assert "The bridge is open" in found.document.text


def test_a_broken_word_document_is_named(tmp_path):
    (tmp_path / "draft.docx").write_bytes(b"PK\x03\x04 and no more")
    [found] = read(tmp_path / "draft.docx")
    assert isinstance(found, IngestError)
