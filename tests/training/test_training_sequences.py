# ruff: noqa: E402 -- the extra is looked for before what needs it
"""What needs torch or word lists: the loss of sequences, pieces kept, other desks' habits, a state to go on from."""

import random

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra [train]")
for needed in ("transformers", "wordfreq", "tokenizers"):
    pytest.importorskip(needed, reason="training needs the extra [train]")

import numpy as np

from factcheck.attribution.accurate.roles import DISTANCES
from factcheck.attribution.accurate.states import ROLE_STATES, lawful
from factcheck.attribution.accurate.windows import EncoderWindow, in_pieces
from factcheck.attribution.accurate.wordpieces import SPACE, encoder
from factcheck.text import read
from factcheck.training.encoder import vocabulary
from factcheck.training.encoder.e5 import E5, MASK, Sizes, StoredTensor
from factcheck.training.encoder.habits import habits
from factcheck.training.encoder.learning import Lesson, learn, load_learnt, training
from factcheck.training.encoder.network import MATRICES, NORMS, Network
from factcheck.training.encoder.sequences import unlikelihood
from factcheck.training.encoder.splicing import TaughtCue, TrainingArticle

PIECES = (
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    "▁",
    "“",
    "”",
    '"',
    "▁“",
    '▁"',
    "▁Ito",
    "▁said",
    "no",
    "▁no",
    ".",
    "蜘",
    MASK,
)
HIDDEN, INNER = 32, 64


def base():
    """A base of one layer whose weights are drawn by lot."""
    shapes = {"emb.word": len(PIECES) * HIDDEN, "emb.pos": 300 * HIDDEN, "emb.type": 2 * HIDDEN}
    shapes |= {"emb.ln.w": HIDDEN, "emb.ln.b": HIDDEN}
    for part, name in MATRICES.items():
        wide = INNER if part in {"intermediate.dense", "output.dense"} else HIDDEN
        shapes |= {f"l0.{name}.w": wide * HIDDEN, f"l0.{name}.b": INNER if name == "fi" else HIDDEN}
    shapes |= {f"l0.{name}.{end}": HIDDEN for name in NORMS.values() for end in "wb"}
    places, at = {}, 0
    for name, numbers in shapes.items():
        places[name] = StoredTensor(numbers, at, numbers * 4)
        at += numbers * 4
    stored = np.random.default_rng(0).normal(size=at // 4, scale=0.1).astype("<f4").tobytes()
    scores = (0.0, 0.0, 0.0, 0.0, *(-float(at) for at in range(4, len(PIECES))))
    return E5(Sizes(HIDDEN, 1, 4, INNER, len(PIECES), 300, 2), PIECES, scores, places, stored)


@pytest.fixture
def tokenizer(monkeypatch):
    monkeypatch.setattr(vocabulary, "WORDS", {})
    return vocabulary.vocabulary(base(), [read("Ito said no.")])


def lesson(tokenizer, path, steps):
    """An article many times over; the state is kept after every step and told after every one."""
    tokenizer.save(str(path))
    pieces = in_pieces(read("Ito said no. Ito said “no”."), encoder(path))
    tags = np.zeros(len(pieces.types), dtype=np.int64)
    tags[:3] = 1, 3, 5
    one = TrainingArticle(pieces, tags, (TaughtCue((1, 2), ((0, 1),), ((2, 3),), False),))
    return Lesson([one] * 20, habits(tokenizer), steps, kept_every=0.0)


def test_the_loss_is_what_all_paths_weigh_less_what_the_true_one_does():
    draw = torch.Generator().manual_seed(0)
    scores = torch.randn(2, 4, len(ROLE_STATES), generator=draw, requires_grad=True)
    moves = torch.randn(len(ROLE_STATES), len(ROLE_STATES), generator=draw) + torch.from_numpy(lawful(ROLE_STATES))
    moves.requires_grad_()
    path = torch.tensor([[0, 1, 3, 0], [4, 5, 6, 7]])
    before = torch.cat([torch.zeros(2, 1, dtype=torch.long), path[:, :-1]], 1)
    ahead = scores[:, 0] + moves[0]
    for at in range(1, 4):
        ahead = torch.logsumexp(ahead[:, :, None] + moves, 1) + scores[:, at]
    true = scores.gather(2, path[:, :, None]).sum() + moves[before, path].sum()
    plain = torch.logsumexp(ahead, 1).sum() - true
    ours = unlikelihood(scores, moves, path)
    assert ours.item() == pytest.approx(plain.item(), rel=1e-5)
    for one, other in zip(
        torch.autograd.grad(ours, (scores, moves)), torch.autograd.grad(plain, (scores, moves)), strict=True
    ):
        assert torch.allclose(one, other, atol=1e-4)


def test_pieces_are_kept_that_texts_need_in_the_order_of_the_base(tokenizer):
    kept = [tokenizer.id_to_token(at) for at in range(tokenizer.get_vocab_size())]
    assert kept[:4] == ["<s>", "<pad>", "</s>", "<unk>"]
    assert kept[-1] == MASK
    assert {"▁Ito", "▁said", "▁no", "."} <= set(kept)
    assert "蜘" not in kept
    assert vocabulary.rows(base(), tokenizer) == [PIECES.index(piece) for piece in kept]


def test_a_desk_with_straight_marks_types_the_same_words(tokenizer, monkeypatch):
    for name in ("FOREIGN", "LOWERED", "MASKED"):
        monkeypatch.setattr(f"factcheck.training.encoder.habits.{name}", 0)
    monkeypatch.setattr("factcheck.training.encoder.habits.STRAIGHTENED", 1)
    ids = [tokenizer.token_to_id(piece) for piece in ("<s>", SPACE + "“", "no", "”", "</s>")]
    one = EncoderWindow(0, 3, np.array(ids), np.zeros(5, dtype=np.int64), np.array([1, 2, 3]))
    varied = habits(tokenizer).varied(one, random.Random(1))
    assert [tokenizer.id_to_token(at) for at in varied.ids] == ["<s>", SPACE + '"', "no", '"', "</s>"]
    assert one.ids.tolist() == ids


def test_a_desk_that_cannot_read_a_word_masks_all_but_marks_and_ends(tokenizer, monkeypatch):
    monkeypatch.setattr("factcheck.training.encoder.habits.MASKED", 1)
    monkeypatch.setattr("factcheck.training.encoder.habits.STRAIGHTENED", 0)
    monkeypatch.setattr("factcheck.training.encoder.habits.FOREIGN", 0)
    ids = [tokenizer.token_to_id(piece) for piece in ("<s>", SPACE + "“", "no", ".", "</s>")]
    one = EncoderWindow(0, 3, np.array(ids), np.array([0, 2, 1, 0, 0]), np.array([1, 2, 3]))
    varied = habits(tokenizer).varied(one, random.Random(1))
    assert [tokenizer.id_to_token(at) for at in varied.ids] == ["<s>", SPACE + "“", MASK, MASK, "</s>"]


def test_a_training_that_was_cut_off_ends_as_one_that_was_not(tokenizer, tmp_path, monkeypatch):
    def begun():
        torch.manual_seed(1)
        return training(Network(base(), vocabulary.rows(base(), tokenizer)))

    def cut_off(line):
        if line.startswith("step 3 "):
            raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.training.encoder.learning.TOLD_EVERY", 1)
    taught = lesson(tokenizer, tmp_path / "tokenizer.json", 6)
    whole = learn(begun(), taught, tmp_path / "whole.pt", lambda _: None)
    with pytest.raises(KeyboardInterrupt):
        learn(begun(), taught, tmp_path / "cut.pt", cut_off)
    again = begun()
    again.restore(tmp_path / "cut.pt")
    assert again.step == 2
    ended = learn(again, taught, tmp_path / "cut.pt", lambda _: None)
    for name, weight in whole.learnt().items():
        assert torch.allclose(weight, ended.learnt()[name], atol=1e-6), name


def test_weights_of_another_network_are_refused(tokenizer):
    network = Network(base(), vocabulary.rows(base(), tokenizer))
    with pytest.raises(ValueError, match="not this network's"):
        load_learnt(network, {"distance.weight": torch.zeros(DISTANCES, 128)})
