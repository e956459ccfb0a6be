"""Records whose day nothing tells: searched for the words, and never a sign that these were not said."""

import pytest

from tests.pipeline.test_pipeline_verify import ABSENT, ALTERED, Desk, row, speech

EXACT = '"The harbour bridge will never be closed for the winter," Mayor Anna Lind said.'
CUT = "A sign reads “the harbour bridge will never be closed”."
DISTANT = '"Our bridge will never get closed in winter," Mayor Anna Lind said.'
# May be of another evening: only a record of the day could say that it is the same sentence.
FAR = '"The bridge must never close in winter," Mayor Anna Lind said.'
UNDATED = {"published": None}
LABELLED = (
    "MAYOR ANNA LIND: Good evening. The harbour bridge will never be closed for the winter.\n\n"
    "TOM VOSS: And who is going to pay for the salt?\n"
)


@pytest.fixture
def desk(db, tmp_path):
    return Desk(db, tmp_path)


@pytest.mark.parametrize("later", [False, True], ids=["record first", "record last"])
@pytest.mark.parametrize(
    ("copy", "record", "finding"),
    [
        pytest.param(EXACT, {}, "exact", id="as printed"),
        pytest.param(CUT, {}, "partial", id="a part, of nobody"),
        pytest.param(ALTERED.format(""), {}, "altered", id="a word lost"),
        pytest.param(ALTERED.format(" on May 12"), {}, "altered", id="a word lost, of a day that is given"),
        pytest.param(EXACT.replace("Anna Lind", "Ben Kato"), {}, "other_speaker", id="another speaker"),
        pytest.param(EXACT, {"text": LABELLED, "speaker": None}, "exact", id="labelled turns"),
        pytest.param(ALTERED.format(""), {"text": LABELLED, "speaker": None}, "altered", id="labelled turns, altered"),
        pytest.param(DISTANT, {}, "altered", id="said otherwise"),
        pytest.param(DISTANT, {"text": LABELLED, "speaker": None}, "altered", id="labelled turns, said otherwise"),
        pytest.param(FAR, {}, "not_searched", id="said of the same matter"),
        pytest.param(ABSENT.format(""), {}, "not_searched", id="other words"),
        pytest.param(ABSENT.format(" on May 12"), {}, "not_searched", id="other words, of a day that is given"),
        pytest.param(ABSENT.format(""), {"text": LABELLED, "speaker": None}, "not_searched", id="others, labelled"),
    ],
)
def test_words_are_held_against_a_record_without_a_day(desk, copy, record, finding, later):
    rows = [[row("copy", copy)], [speech(**{**UNDATED, **record})]]
    for one in rows if later else reversed(rows):
        desk.run(*one)
    assert desk.findings() == [finding]


def test_a_record_that_only_tells_its_day_bears_no_accusation(desk):
    desk.run(row("copy", ABSENT.format("")), {**speech(**UNDATED), "title": "Remarks by Mayor Anna Lind, 14 May 2031"})
    assert desk.findings() == ["not_searched"]
