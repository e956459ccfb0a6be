"""How the tagger `accurate` spells tokens in pieces, and spans in states."""

import itertools

import pytest

pytest.importorskip("tokenizers", reason="the tagger `accurate` needs the extra [accurate]")

import numpy as np
from tokenizers import Tokenizer, models

from factcheck.attribution.accurate.paths import best_paths, chances
from factcheck.attribution.accurate.roles import ROLES, TAGS
from factcheck.attribution.accurate.states import (
    ROLE_STATES,
    TAG_STATES,
    as_labels,
    as_states,
    folded,
    lawful,
)
from factcheck.attribution.accurate.windows import PIECES_PER_TOKEN, in_pieces, window
from factcheck.attribution.accurate.wordpieces import encoder
from factcheck.text import read

SPACED = ("<s>", "<pad>", "</s>", "<unk>", "▁", "▁Ito", "▁“", "”", "No", ",", "▁said", ".", "▁No", "a")


@pytest.fixture
def spaced(tmp_path):
    scores = [(piece, 0.0 if piece.startswith("<") else -float(at)) for at, piece in enumerate(SPACED)]
    Tokenizer(models.Unigram(scores, unk_id=3)).save(str(tmp_path / "spaced.json"))
    return encoder(tmp_path / "spaced.json")


@pytest.fixture
def plain(tmp_path):
    numbers = {piece: at for at, piece in enumerate(("[PAD]", "[UNK]", "[CLS]", "[SEP]", "ito", "said"))}
    Tokenizer(models.WordPiece(numbers, unk_token="[UNK]")).save(str(tmp_path / "plain.json"))
    return encoder(tmp_path / "plain.json")


def spelled(reading, encode):
    pieces = in_pieces(reading, encode)
    return [SPACED[number] for number in pieces.ids]


def test_a_word_after_a_space_is_spelled_with_the_mark_and_a_word_that_is_glued_on_without(spaced):
    assert spelled(read("Ito said “No,” Ito said."), spaced) == [
        *("▁Ito", "▁said", "▁“", "No", ",", "”", "▁Ito", "▁said", ".")
    ]


@pytest.mark.parametrize("text", ["No.", "Ito said.\n\nNo."], ids=["of the text", "of a paragraph"])
def test_the_first_word_is_spelled_as_after_a_space(spaced, text):
    assert "▁No" in spelled(read(text), spaced)


def test_a_tokenizer_without_the_mark_spells_every_word_alike(plain):
    assert plain.of("ito", True) == plain.of("ito", False) == (4,)


def test_windows_open_and_close_with_the_tokenizers_own_pieces(spaced, plain):
    for encode, ends in ((spaced, (0, 2)), (plain, (2, 3))):
        pieces = in_pieces(read("ito said"), encode)
        ids = window(pieces, 0, 2).ids
        assert (ids[0], ids[-1]) == ends == (encode.start, encode.end)


def test_every_word_has_a_piece_and_none_has_more_than_fit(spaced):
    assert spaced.of("ж", False) == (3,)
    assert len(spaced.of("a" * 200, True)) == PIECES_PER_TOKEN


def test_a_tokenizer_without_special_pieces_is_refused(tmp_path):
    Tokenizer(models.WordPiece({"a": 0}, unk_token="a")).save(str(tmp_path / "bare.json"))
    with pytest.raises(ValueError, match="no pieces for the start"):
        encoder(tmp_path / "bare.json")


@pytest.mark.parametrize(
    ("labels", "states"),
    [
        pytest.param("O B I I O", "O B I L O", id="a span of three"),
        pytest.param("B O", "U O", id="a span of one"),
        pytest.param("B B I", "U B L", id="two that touch"),
        pytest.param("I I O", "B L O", id="cut off before"),
        pytest.param("O B I", "O B L", id="at the end"),
    ],
)
def test_the_last_token_of_a_span_has_a_state_of_its_own(labels, states):
    given = np.array([TAGS.index(one if one == "O" else f"{one}-content") for one in labels.split()])
    wanted = [TAG_STATES.index(one if one == "O" else f"{one}-content") for one in states.split()]
    assert as_states(given).tolist() == wanted


def test_labels_come_back_from_their_states():
    labels = np.array([TAGS.index(one) for one in ("B-source", "I-source", "B-cue", "O", "B-content", "I-content")])
    assert as_labels(as_states(labels)).tolist() == labels.tolist()


def test_the_chance_of_a_label_is_that_of_its_states():
    states = np.arange(len(ROLE_STATES), dtype=float)
    assert folded(states).tolist() == [0, 1 + 4, 2 + 3, 5 + 8, 6 + 7]
    assert folded(states[None]).shape == (1, len(ROLES))


def test_only_whole_spans_are_lawful():
    law = lawful(ROLE_STATES) == 0
    allowed = {
        (before, after)
        for row, before in enumerate(ROLE_STATES)
        for column, after in enumerate(ROLE_STATES)
        if law[row, column]
    }
    assert ("B-source", "L-source") in allowed
    assert ("L-source", "B-content") in allowed
    assert not {("B-source", "O"), ("O", "I-source"), ("I-source", "L-content"), ("U-source", "L-source")} & allowed


def test_chances_are_those_of_all_paths_together():
    labels, tokens = 4, 3
    generator = np.random.default_rng(3)
    scores = generator.normal(size=(2, tokens, labels))
    moves = generator.normal(size=(labels, labels))
    found = chances(scores, moves)
    states, made = np.zeros_like(scores), np.zeros_like(moves)
    for sequence, given in enumerate(scores):
        paths = list(itertools.product(range(labels), repeat=tokens))
        worth = np.exp(
            [
                sum(given[at, label] for at, label in enumerate(path))
                + sum(moves[move] for move in itertools.pairwise((0, *path)))
                for path in paths
            ]
        )
        assert found.whole[sequence] == pytest.approx(np.log(worth.sum()))
        for path, share in zip(paths, worth / worth.sum(), strict=True):
            states[sequence, range(tokens), path] += share
            for move in itertools.pairwise((0, *path)):
                made[move] += share
        assert tuple(best_paths(given[None], moves)[0]) == paths[int(worth.argmax())]
    assert np.allclose(found.states, states)
    assert np.allclose(found.moves, made)
