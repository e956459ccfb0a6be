# ruff: noqa: E402 -- the extra is looked for before what needs it
"""The tagger `accurate`: what it finds in plain copy, and what holds for any copy."""

import itertools
import random
import socket
from pathlib import Path

import pytest

import factcheck
from factcheck.attribution import accurate, attribute
from factcheck.errors import ConfigError
from factcheck.model import Document
from factcheck.text import read

for needed in accurate.NEEDS:
    pytest.importorskip(needed, reason="the tagger `accurate` needs the extra [accurate]")

import numpy as np

from factcheck.attribution.accurate.linking import LinkedCandidate, apart
from factcheck.attribution.accurate.paths import best_paths, legal, runs
from factcheck.attribution.accurate.roles import DISTANCES, FAR, SETTINGS, TAGS, distances, settings
from factcheck.attribution.accurate.tagger import MODEL
from factcheck.attribution.accurate.windows import WINDOW, in_pieces, pack, window
from factcheck.attribution.accurate.wordpieces import encoder

LETTERS = ('"', "“", "”", "'", ",", ".", "?", "\n\n", "\n", "said", "Ms Ito", "he", "the ferry", "was late", "that")
ODD = {
    "nothing": "",
    "white space": " \n\t ",
    "one mark": '"',
    "control evidence": "\x00\u202e\u200b said \x07",
    "combining evidence": "e\u0301\u0301 said o\u0308",
    "a script without spaces": "部長は船が遅れたと述べた。" * 40,
    "no paragraph": "Ms Ito said the ferry was late. " * 60,
    "no sentence": "said " * 1000,
    "one long word": "a" * 1_000_000,
    "ten thousand quotation marks": '"' * 10_000,
}


@pytest.fixture(scope="module")
def tagger():
    return accurate.load()


@pytest.fixture(scope="module")
def encode():
    return encoder(MODEL / "accurate.tokenizer.json")


def scrambled(seed):
    """Copy as no editor would let it pass, the same for the same seed."""
    chance = random.Random(seed)
    return "".join(chance.choice(LETTERS) + chance.choice((" ", " ", "")) for _ in range(200))


def assert_holds(reading, found):
    assert [one.cue for one in found] == sorted({one.cue for one in found})
    spoken = set()
    for one in found:
        spans = [one.cue, *([one.source] if one.source else []), *one.content]
        assert one.content
        assert all(0 <= first < last <= len(reading.words) for first, last in spans)
        places = [at for first, last in spans for at in range(first, last)]
        assert len(places) == len(set(places)), "a role overlaps another of its statement"
        content = {at for first, last in one.content for at in range(first, last)}
        assert not content & spoken, "two statements have the same words for content"
        spoken |= content
        assert 0 < one.confidence < 1


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param('"The ferry was late," Ms Ito said.', ("Ms Ito", "said", '"The ferry was late,"'), id="direct"),
        pytest.param("Ms Ito said the ferry was late.", ("Ms Ito", "said", "the ferry was late"), id="indirect"),
        pytest.param(
            "According to the mayor, the ferry was late.",
            ("the mayor", "According to", "the ferry was late"),
            id="according to",
        ),
    ],
)
def test_plain_copy_is_attributed(tagger, text, statement):
    (found,) = attribute(Document(id="d", text=text), tagger).statements
    assert (found.source[0].text, found.cue[0].text, found.content[0].text) == statement
    assert found.confidence > 0.5


def test_prose_without_a_source_has_no_statement(tagger):
    assert attribute(Document(id="d", text="The ferry left at nine. It was raining."), tagger).statements == ()


def test_two_statements_of_a_sentence_keep_their_own_sources(tagger):
    text = "Ms Ito said the ferry was late, but Mr Abe said it was on time."
    found = attribute(Document(id="d", text=text), tagger).statements
    assert [one.source[0].text for one in found] == ["Ms Ito", "Mr Abe"]


@pytest.mark.parametrize("seed", range(12))
def test_spans_hold_on_any_copy(tagger, seed):
    reading = read(scrambled(seed))
    found = tagger.find(reading)
    assert_holds(reading, found)
    assert tagger.find(reading) == found


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_copy_passes(tagger, text):
    reading = read(text)
    assert_holds(reading, tagger.find(reading))


def test_a_long_text_reads_as_its_parts(tagger, monkeypatch):
    monkeypatch.setattr("factcheck.attribution.accurate.tagger.AT_ONCE", 2)
    paragraph = '"The ferry was late," Ms Ito said. ' + "It rained all day and nobody came to the harbour. " * 20
    once = len(tagger.find(read(paragraph)))
    assert len(tagger.find(read("\n\n".join([paragraph] * 5)))) == 5 * once


@pytest.mark.parametrize("text", [*ODD.values(), scrambled(1)], ids=[*ODD, "scrambled"])
def test_windows_cover_the_text_once_and_fit(encode, text):
    pieces = in_pieces(read(text), encode)
    at = 0
    for first, last in pack(pieces, itertools.repeat(WINDOW)):
        one = window(pieces, first, last)
        assert first == at < last
        assert len(one.ids) <= WINDOW + 2
        assert (one.ids[0], one.ids[-1]) == (encode.start, encode.end)
        assert (one.ids[one.heads] == pieces.ids[pieces.bounds[first:last]]).all()
        at = last
    assert at == len(pieces.types)


def test_the_best_path_is_the_best_of_all(encode):
    scores = np.random.default_rng(1).normal(size=(3, 4, len(TAGS)))
    moves = legal(TAGS) + np.random.default_rng(2).normal(size=(len(TAGS), len(TAGS)))

    def worth(sequence, path):
        steps = zip((0, *path), path, strict=False)
        return sum(moves[step] for step in steps) + sum(scores[sequence, at, label] for at, label in enumerate(path))

    for sequence, path in enumerate(best_paths(scores, moves)):
        best = max(itertools.product(range(len(TAGS)), repeat=4), key=lambda labels: worth(sequence, labels))
        assert tuple(path) == best


def test_a_run_ends_where_the_next_begins():
    assert runs(np.array([0, 5, 6, 5, 6, 6, 0, 5]), 5) == [(1, 3), (3, 6), (7, 8)]


def test_distance_tells_before_from_after_and_stays_in_the_table(encode):
    away = distances((500, 502), 1000)
    assert away[500] == away[501] == FAR
    assert away[499] < FAR < away[502]
    assert (away.min(), away.max()) == (0, DISTANCES - 1)
    pieces = in_pieces(read('A said "b.\n\n"C said."\n\nD.'), encode)
    where = settings(pieces, 0, len(pieces.types), 6)
    assert 0 <= where.min() <= where.max() < SETTINGS


def test_the_surer_of_two_drafts_keeps_the_words_both_claim():
    sure = LinkedCandidate((0, 1), None, ((2, 6),), (), 3.0)
    other = LinkedCandidate((8, 9), None, ((4, 8), (10, 12)), (), 1.0)
    assert [one.content for one in apart([other, sure])] == [((2, 6),), ((6, 8), (10, 12))]


def test_a_missing_extra_says_what_to_install(monkeypatch):
    monkeypatch.setattr(accurate, "find_spec", lambda _: None)
    with pytest.raises(ConfigError, match=r"pip install 'datasette-factcheck\[accurate\]'"):
        accurate.load()


def test_the_weights_come_with_the_package_and_are_small(monkeypatch):
    monkeypatch.setattr(socket, "socket", lambda *_: pytest.fail("the model was looked for on the network"))
    accurate.load()
    assert MODEL.is_relative_to(Path(factcheck.__file__).parent)
    assert sum(path.stat().st_size for path in MODEL.glob("accurate.*")) < 30_000_000


def test_the_tagger_is_named_with_its_version(tagger):
    assert tagger.name == "accurate/1"
