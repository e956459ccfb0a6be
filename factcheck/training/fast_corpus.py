"""PolNeAR's articles as the fast tagger's examples: tokens, features and the labels to learn."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from factcheck.attribution.fast.arrays import Ints
from factcheck.attribution.fast.blocks import TokenBlock
from factcheck.attribution.fast.features import (
    RuleFeatures,
    TokenFeatures,
    TokenLayout,
    layout,
    rule_features,
    token_features,
)
from factcheck.attribution.fast.words import CUE_AT, LIKELY_CUE, Words
from factcheck.attribution.rules.clauses import find_statements
from factcheck.attribution.tagging import TokenSpan
from factcheck.training.polnear import Article, GoldRelation

ROLES = {"source": 1, "cue": 3, "content": 5}
# A word that is nearly always capitalised is a name: kept only where many articles have it.
_NAME_SHARE, _NAME_ARTICLES = 0.8, 40
_LEAST_COUNT = 3
_LEAST_FOR_CLASS = 8
_CLASS_BOUNDS = (0.02, 0.1, 0.3, 0.5, 0.7)


@dataclass(frozen=True, slots=True)
class Example:
    """An article of n tokens in numbers: the network's input, and its labels.

    `distinct` int32 (words, COLUMNS) and `words` int32 (n,) are those of Words.rows; `commas` int32 (n + 1,) counts
    those before each token; `labels` int32 (n,); `owners` int32 (n,), the relation whose cue a token is in, or -1.
    """

    distinct: Ints
    words: Ints
    place: TokenLayout
    rules: RuleFeatures
    features: TokenFeatures
    commas: Ints
    labels: Ints
    owners: Ints
    relations: tuple[GoldRelation, ...]


def vocabulary(corpus: list[Article]) -> list[str]:
    """The words worth a vector of their own, most frequent first; names that few articles have are left out."""
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for article in corpus:
        reading = article.reading
        firsts = {sentence.first for sentence in reading.sentences}
        counts.update(reading.lower)
        spread.update(set(reading.lower))
        for at, word in enumerate(reading.lower):
            if at not in firsts:
                inside[word] += 1
                capitals[word] += reading.capital(at)
    return [
        word
        for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if count >= _LEAST_COUNT
        and len(word) <= 40
        and (capitals[word] < _NAME_SHARE * max(inside[word], 1) or spread[word] >= _NAME_ARTICLES)
    ]


def cue_classes(corpus: list[Article]) -> dict[str, int]:
    """How often a word stands in a cue, in five steps; words never or seldom seen are left out."""
    counts: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for article in corpus:
        counts.update(article.reading.lower)
        for relation in article.relations:
            for first, last in relation.cue:
                cues.update(article.reading.lower[first:last])
    shares = {word: cues[word] / counts[word] for word in cues if counts[word] >= _LEAST_FOR_CLASS}
    classes = {word: bisect_right(_CLASS_BOUNDS, share) for word, share in shares.items()}
    return {word: step for word, step in sorted(classes.items()) if step and word[0].isalpha()}


def example(article: Article, words: Words) -> Example:
    """One article in numbers."""
    reading = article.reading
    distinct, places = words.rows(reading.words)
    block = TokenBlock.whole(reading)
    place = layout(reading, block)
    rules = rule_features(block, find_statements(reading))
    likely = distinct[places, -1] >= CUE_AT + LIKELY_CUE
    is_comma = np.array([0, *(word == "," for word in reading.words)], np.int32)
    labels = np.zeros(len(reading.words), np.int32)
    owners = np.full(len(reading.words), -1, np.int32)
    for number, relation in enumerate(article.relations):
        for first, last in relation.cue:
            owners[first:last] = number
    for role in ("content", "source", "cue"):
        for relation in article.relations:
            label_spans(labels, relation.roles[role], ROLES[role])
    return Example(
        distinct, places, place, rules, token_features(reading, block, place, rules.feature, likely),
        np.cumsum(is_comma).astype(np.int32), labels, owners, article.relations,
    )  # fmt: skip


def label_spans(labels: Ints, spans: Iterable[TokenSpan], opening: int) -> None:
    """Label spans in place, `labels` int32 (n,): the opening label, then the one after it to the end of the span."""
    for first, last in spans:
        if first < last:
            labels[first] = opening
            labels[first + 1 : last] = opening + 1
            # What is labelled over cuts a span in two: the second opens anew.
            if last < len(labels) and labels[last] > 0 and labels[last] % 2 == 0:
                labels[last] -= 1
