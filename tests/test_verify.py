"""`factcheck verify`: drafts held against records in files, by what it prints and how it exits."""

import json

import pytest
from click.testing import CliRunner

from factcheck.cli import main

RECORD = (
    "MS. MOOR: The bridge will never be closed to lorries. It cost us 40 million crowns.\n\nMR. VOSS: It cost more.\n"
)
FAIR = "“It cost us 40 million crowns,” Ida Moor said."
ALTERED = "“It cost us 14 million crowns,” Ida Moor said."


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "talk.txt").write_text(RECORD, encoding="utf-8")
    return tmp_path


def verify(desk, text, *words, name="draft.txt"):
    (desk / name).write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["verify", name, "--against", "records", *words])


def test_a_fair_draft_exits_with_0(desk):
    result = verify(desk, FAIR)
    assert result.exit_code == 0, result.output
    assert "Word for word" in result.stdout
    assert "1 of 1 found" in result.stderr


def test_an_altered_quotation_exits_with_1_and_shows_the_words(desk):
    result = verify(desk, ALTERED)
    assert result.exit_code == 1
    assert "draft:1: Altered" in result.stdout
    assert "“14 million” for “40 million”" in result.stdout


def test_a_row_has_the_fields_that_are_promised(desk):
    [row] = json.loads(verify(desk, ALTERED, "--format", "json").stdout)
    assert list(row) == [
        "document", "statement", "quotation", "span", "speaker", "finding", "turned", "found", "found_in", "diff",
        "searched", "at",
    ]  # fmt: skip
    assert (row["document"], row["finding"], row["turned"]) == ("draft", "altered", False)
    assert ALTERED[slice(*row["span"])] == row["quotation"]
    assert row["found_in"]["document"] == "talk"
    assert RECORD[slice(*row["found_in"]["span"])] == row["found"]
    assert row["searched"] == ["talk"]
    assert {"op": "changed", "draft": "14 million", "record": "40 million"} in row["diff"]


def test_sarif_says_where(desk):
    found = json.loads(verify(desk, "News\n\n" + ALTERED, "--format", "sarif").stdout)
    [result] = found["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("altered", "error")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (3, 2)


def test_2_wins_where_a_draft_is_in_another_language(desk):
    german = (
        "Die Brücke wird nicht gesperrt, sagte sie am Montag vor der Presse, und das ist auch gut so für die Stadt. "
        * 3
    )
    (desk / "other.txt").write_text(german, encoding="utf-8")
    result = verify(desk, ALTERED, name="draft.txt")
    both = CliRunner().invoke(main, ["verify", "draft.txt", "other.txt", "--against", "records"])
    assert (result.exit_code, both.exit_code) == (1, 2)
    assert "German" in both.stderr


def test_2_where_nothing_readable_stands_against_it(desk):
    (desk / "draft.txt").write_text(FAIR, encoding="utf-8")
    result = CliRunner().invoke(main, ["verify", "draft.txt", "--against", "nowhere"])
    assert result.exit_code == 2
    assert "nothing readable" in result.stderr


def test_a_record_that_cannot_be_read_is_named_and_the_rest_is_used(desk):
    (desk / "records" / "broken.json").write_text("{", encoding="utf-8")
    result = verify(desk, FAIR)
    assert result.exit_code == 0
    assert "broken.json" in result.stderr


def test_the_index_is_kept_and_made_anew_when_a_record_changes(desk):
    assert verify(desk, FAIR).exit_code == 0
    kept = list((desk / "cache").rglob("*"))
    assert kept
    assert verify(desk, FAIR).exit_code == 0
    assert list((desk / "cache").rglob("*")) == kept
    (desk / "records" / "talk.txt").write_text(RECORD.replace("40", "50"), encoding="utf-8")
    assert verify(desk, FAIR).exit_code == 1


def test_a_damaged_index_is_no_error(desk):
    assert verify(desk, FAIR).exit_code == 0
    for path in (desk / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:40])
    assert verify(desk, FAIR).exit_code == 0


def test_no_cache_keeps_nothing(desk):
    assert verify(desk, FAIR, "--no-cache").exit_code == 0
    assert not (desk / "cache").exists()


def test_what_changed_since_a_baseline_is_shown(desk):
    (desk / "first.json").write_text(verify(desk, ALTERED, "--format", "json").stdout, encoding="utf-8")
    result = verify(desk, FAIR, "--baseline", "first.json")
    assert result.exit_code == 0
    assert "changed: “It cost us 40 million crowns,”: altered, now exact" in result.stdout
    [row] = json.loads(verify(desk, ALTERED, "--baseline", "first.json", "--format", "json").stdout)
    assert row["change"] == "same"


def test_a_baseline_that_is_none_is_named(desk):
    (desk / "first.json").write_text('{"a": 1}', encoding="utf-8")
    result = verify(desk, FAIR, "--baseline", "first.json")
    assert result.exit_code == 2
    assert "first.json" in result.stderr


def test_numbered_speakers_are_given_names(desk):
    (desk / "records" / "talk.txt").write_text(
        "SPEAKER_00: It cost us 40 million crowns.\n\nSPEAKER_01: No.\n", "utf-8"
    )
    named = verify(desk, FAIR, "--speaker", "SPEAKER_00=Ida Moor")
    other = verify(desk, FAIR, "--speaker", "SPEAKER_00=Tom Voss", "--format", "json")
    assert named.exit_code == 0
    assert json.loads(other.stdout)[0]["finding"] == "other_speaker"


def test_spans_count_in_the_draft_as_given(desk):
    text = "Title\r\n\r\n\r\n" + FAIR + "\r\n"
    (desk / "draft.txt").write_bytes(text.encode())
    result = CliRunner().invoke(main, ["verify", "draft.txt", "--against", "records", "--format", "json"])
    [row] = json.loads(result.stdout)
    assert text[slice(*row["span"])] == row["quotation"]


def test_a_draft_among_the_records_bears_nothing_out(desk):
    (desk / "records" / "draft.txt").write_text(ALTERED, encoding="utf-8")
    result = CliRunner().invoke(main, ["verify", "records/draft.txt", "--against", "records"])
    assert result.exit_code == 1
    assert "Altered" in result.stdout


def test_a_draft_alone_is_no_record(desk):
    result = verify(desk, FAIR, "--against", "draft.txt")
    assert "1 of 1 found" in result.stderr
    alone = CliRunner().invoke(main, ["verify", "draft.txt", "--against", "draft.txt"])
    assert alone.exit_code == 2
    assert "nothing readable stands against" in alone.stderr
