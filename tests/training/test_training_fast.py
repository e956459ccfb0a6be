"""Training of the fast tagger, on made-up articles; what needs torch is passed over where torch is not installed."""

import importlib
import json

import numpy as np
import pytest

from factcheck.attribution.fast.candidates import Candidate
from factcheck.attribution.fast.network import WORD_WIDTH, encode, label_scores
from factcheck.attribution.fast.windows import relations, windows
from factcheck.attribution.fast.words import Words
from factcheck.training.agreement import calibration_error
from factcheck.training.fast_calibration import best_threshold, fit, right
from factcheck.training.fast_corpus import cue_classes, example, vocabulary
from factcheck.training.fast_vectors import word_vectors
from factcheck.training.polnear import articles

TEXT = "Mayor Lind said that the quay is sinking.\n\n“No,” Voss replied. The town has two cranes."


def marked(text, **roles):
    """A relation by the words of its roles."""
    return {role: [[text.index(words), text.index(words) + len(words)]] for role, words in roles.items()}


@pytest.fixture
def corpus(tmp_path):
    relations_of_text = [
        marked(TEXT, source="Mayor Lind", cue="said", content="that the quay is sinking"),
        marked(TEXT, source="Voss", cue="replied", content="“No,”"),
    ]
    rows = [{"id": str(number), "text": TEXT, "attributions": relations_of_text} for number in range(10)]
    (tmp_path / "train.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return list(articles(tmp_path / "train.jsonl"))


def test_relations_are_kept_in_tokens(corpus):
    reading, relation = corpus[0].reading, corpus[0].relations[0]
    assert [reading.words_between(*span) for role in relation.roles.values() for span in role] == [
        "Mayor Lind",
        "said",
        "that the quay is sinking",
    ]


def test_names_few_articles_have_are_no_part_of_the_vocabulary(corpus):
    known = vocabulary(corpus)
    assert "quay" in known
    assert "voss" not in known


def test_a_word_that_is_always_a_cue_is_in_the_highest_class(corpus):
    classes = cue_classes(corpus)
    assert classes["said"] == classes["replied"] == 5
    assert "quay" not in classes


def test_labels_open_and_go_on(corpus):
    one = example(corpus[0], Words(vocabulary(corpus), cue_classes(corpus)))
    assert one.labels.tolist()[:9] == [1, 2, 3, 5, 6, 6, 6, 6, 0]


def test_word_vectors_are_of_one_length_and_alike_for_words_in_like_places(corpus):
    vectors = word_vectors(corpus, vocabulary(corpus), 4)
    assert np.allclose(np.linalg.norm(vectors[1:], axis=1), 1, atol=1e-3)


def test_a_candidate_is_right_where_half_its_content_is(corpus):
    reading, relations_of_text = corpus[0].reading, corpus[0].relations
    assert right(reading, Candidate((1, 2), (2, 3), ((4, 8),), ()), relations_of_text)
    assert not right(reading, Candidate((1, 2), (2, 3), ((7, 8),), ()), relations_of_text)
    assert not right(reading, Candidate(None, (2, 3), ((3, 8),), ()), relations_of_text)


def test_the_fitted_probability_is_the_share_that_is_right():
    generator = np.random.default_rng(0)
    lines = generator.normal(size=(4000, 2)).astype(np.float32)
    truth = (generator.random(4000) < 1 / (1 + np.exp(-(lines[:, 0] - 0.5)))).astype(np.float32)
    found = fit(lines, truth)
    assert np.allclose(found, [1, 0, -0.5], atol=0.15)
    probabilities = 1 / (1 + np.exp(-(lines @ found[:-1] + found[-1])))
    assert calibration_error(probabilities, truth) < 0.03
    assert 0.2 < best_threshold(probabilities, truth, int(truth.sum())) < 0.6


def test_training_and_tagging_do_the_same_sums(corpus):
    torch = pytest.importorskip("torch")
    net = importlib.import_module("factcheck.training.fast_net")
    known = vocabulary(corpus)
    one = example(corpus[0], Words(known, cue_classes(corpus)))
    weights = net.parameters(word_vectors(corpus, known, WORD_WIDTH), 1)
    plain = {name: weight.detach().numpy() for name, weight in weights.items()}
    given = net.batch([one], None, np.random.default_rng(0))
    cues = np.array([2, 12], np.int32)
    found = windows(one.place, cues)
    related = relations(one.place, one.rules, one.commas, cues, found)
    value = encode(plain, one.distinct, one.words, one.features.rows, one.features.far)
    with torch.no_grad():
        theirs = net.encode(weights, given, 0.0)[: len(one.words)]
        assert np.allclose(theirs.numpy(), value, atol=1e-4)
        scores = net.emissions(weights, theirs, found, related, 0.0)
    assert np.allclose(scores.numpy(), label_scores(plain, value, found, related), atol=1e-3)


def test_training_makes_the_loss_smaller(corpus):
    torch = pytest.importorskip("torch")
    net = importlib.import_module("factcheck.training.fast_net")
    known = vocabulary(corpus)
    given = [example(article, Words(known, cue_classes(corpus))) for article in corpus]
    weights = net.parameters(word_vectors(corpus, known, WORD_WIDTH), 1)
    optimizer = torch.optim.Adam(list(weights.values()), lr=3e-3)
    generator = np.random.default_rng(0)
    losses = []
    for _ in range(8):
        loss = net.loss(weights, net.batch(given, net.Dropout(), generator), net.Dropout())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0] / 2
