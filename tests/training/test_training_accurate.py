"""Training of the accurate tagger, as far as it needs no torch: what articles teach, and which candidates are right."""

import json
from collections import Counter

import numpy as np
import pytest

from factcheck.attribution.accurate.linking import LinkedCandidate
from factcheck.attribution.accurate.states import as_states
from factcheck.attribution.accurate.windows import WordPieces, in_pieces
from factcheck.training.calibrating import best_threshold, fit, matched, score_candidates
from factcheck.training.encoder.batches import training_article, training_window
from factcheck.training.polnear import articles

WORDS = WordPieces(lambda word, _: (len(word),), 0, 2)
TEXT = "Mayor Lind said that the quay is sinking. The town has two cranes."


@pytest.fixture
def article(tmp_path):
    relation = {"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, 40]]}
    without_cue = {"source": [], "cue": [], "content": [[42, 65]]}
    row = {"id": "a", "text": TEXT, "attributions": [relation, without_cue]}
    (tmp_path / "dev.jsonl").write_text(json.dumps(row), encoding="utf-8")
    [found] = articles(tmp_path / "dev.jsonl")
    return found


def candidate(cue, source, content):
    return LinkedCandidate(cue, source, content, (1.0, 0.5), 1.0)


def test_a_span_of_no_token_is_widened_to_one(tmp_path):
    row = {"id": "a", "text": "Lind  said no.", "attributions": [{"source": [[4, 5]], "cue": [], "content": []}]}
    (tmp_path / "dev.jsonl").write_text(json.dumps(row), encoding="utf-8")
    [found] = articles(tmp_path / "dev.jsonl")
    assert found.relations[0].source == ((1, 2),)


def test_tags_and_roles_are_those_of_the_relations(article):
    one = training_article(article, in_pieces(article.reading, WORDS), Counter())
    assert one.tags.tolist()[:9] == [1, 2, 3, 5, 6, 6, 6, 6, 0]
    window = training_window(one, 0, 9)
    assert window.cues == ((2, 3),)
    assert window.tags.tolist() == as_states(one.tags[:9]).tolist()
    assert window.roles[0].tolist() == as_states(np.array([1, 2, 0, 3, 4, 4, 4, 4, 0])).tolist()


def test_a_relation_without_cue_has_tags_but_no_roles(article):
    one = training_article(article, in_pieces(article.reading, WORDS), Counter())
    assert one.tags.tolist()[9:] == [5, 6, 6, 6, 6, 0]
    assert len(one.cues) == 1


def test_a_candidate_is_right_where_half_its_content_is_and_for_one_relation_only(article):
    whole = candidate((2, 3), (1, 2), ((3, 8),))
    assert matched(article, [whole]) == [True]
    assert matched(article, [candidate((2, 3), (1, 2), ((7, 8),))]) == [False]
    assert matched(article, [candidate((2, 3), None, ((3, 8),))]) == [False]
    assert matched(article, [candidate((2, 3), (1, 2), ((4, 8),)), whole]) == [False, True]


def test_candidates_are_counted_beside_the_relations_due(article):
    scored = score_candidates([(article, [candidate((2, 3), (1, 2), ((3, 8),))]), (article, [])])
    assert (scored.right.tolist(), scored.article.tolist(), scored.due) == ([1.0], [0], 4)


def test_the_fitted_weights_give_the_share_that_is_right():
    generator = np.random.default_rng(0)
    evidence = generator.normal(size=(4000, 2))
    right = (generator.random(4000) < 1 / (1 + np.exp(-(evidence[:, 0] - 0.5)))).astype(float)
    weights, bias = fit(evidence, right)
    assert np.allclose([*weights, bias], [1, 0, -0.5], atol=0.15)
    assert 0.2 <= best_threshold(1 / (1 + np.exp(-(evidence @ weights + bias))), right, int(right.sum())) < 0.6
