import itertools
import sys
import time
from datetime import date

import numpy as np
import pytest

from factcheck.attribution import attribute, fast
from factcheck.attribution.fast import decoding, selection, weights
from factcheck.attribution.fast.arrays import FAR, bucket
from factcheck.attribution.fast.blocks import blocks
from factcheck.attribution.fast.candidates import Candidate
from factcheck.attribution.fast.cues import anchors
from factcheck.attribution.fast.network import FORBIDDEN, LABELS
from factcheck.attribution.fast.tagger import Fast
from factcheck.attribution.fast.weights import load_model
from factcheck.attribution.fast.words import Words
from factcheck.attribution.rules.clauses import find_statements
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Document
from factcheck.text import read
from tests.attribution.test_attribution_invariants import ADVERSARIAL, assert_holds, scrambled

COPY = (
    "Mayor Anna Lind said on Tuesday that the harbour would close in May.\n\n"
    "“We cannot wait any longer,” she told reporters. “The quay is sinking.”\n\n"
    "The ferry company criticized the plan. According to the union, forty jobs are at stake.\n\n"
    "The harbour was built in 1880. It has two cranes."
)


@pytest.fixture(scope="module")
def tagger():
    return fast.load()


def told(tagger, text):
    """Source, cue and content of each statement, as text."""
    reading = read(text)
    return [
        (
            reading.words_between(*one.source) if one.source else None,
            reading.words_between(*one.cue),
            [reading.words_between(*piece) for piece in one.content],
        )
        for one in tagger.find(reading)
    ]


def test_direct_and_indirect_statements_are_found(tagger):
    assert [(source, cue) for source, cue, _ in told(tagger, COPY)] == [
        ("Mayor Anna Lind", "said"),
        ("she", "told"),
        ("The ferry company", "criticized"),
        ("the union", "According to"),
    ]


def test_content_goes_on_after_the_cue(tagger):
    assert told(tagger, COPY)[1][2] == ["“We cannot wait any longer,”", "“The quay is sinking.”"]


@pytest.mark.parametrize("name", ["Okonkwo", "Ñandú", "Xq", "McAllister-Wójcik", "Abe"])
def test_an_unknown_name_speaks_like_any_other(tagger, name):
    assert told(tagger, f"{name} said that the bridge was closed.")[0][:2] == (name, "said")


def test_the_day_between_cue_and_content_is_found():
    text = "Mayor Anna Lind said on August 28 that the harbour would close."
    statement = attribute(Document(id="d", text=text, published=date(2017, 8, 30)), fast.load()).statements[0]
    assert statement.stated_on_words is not None
    assert statement.stated_on_words.text == "August 28"


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', "said", "“", ".", "said said said", "\x00", "😀"])
def test_copy_without_statements_passes(tagger, text):
    assert tagger.find(read(text)) == []


@pytest.mark.parametrize("seed", range(60))
def test_spans_hold_on_any_copy(tagger, seed):
    document = attribute(Document(id="d", text=scrambled(seed)), tagger)
    assert_holds(document)


@pytest.mark.parametrize("seed", range(60))
def test_no_role_overlaps_another_of_its_statement(tagger, seed):
    found = tagger.find(read(scrambled(seed)))
    assert [one.cue for one in found] == sorted(one.cue for one in found)
    for one in found:
        spans = [one.cue, *one.content, *([one.source] if one.source else [])]
        assert all(end <= first or last <= start for (start, end), (first, last) in itertools.combinations(spans, 2))


def test_same_text_gives_the_same_statements_whatever_was_read_before():
    used, new = Fast(load_model()), Fast(load_model())
    used.find(read(scrambled(1) * 40))
    assert used.find(read(COPY)) == new.find(read(COPY)) == used.find(read(COPY))


def test_confidence_is_a_probability_and_differs(tagger):
    probabilities = [one.confidence for one in tagger.find(read(COPY))]
    assert all(0 < probability < 1 for probability in probabilities)
    assert len(set(probabilities)) > 1


def test_a_long_text_is_read_in_blocks_that_cover_it(tagger):
    reading = read(f"{COPY}\n\n" * 200)
    cores = [(block.core_first, block.core_last) for block in blocks(reading)]
    assert len(cores) > 2
    assert [first for first, _ in cores] == [0, *(last for _, last in cores[:-1])]
    assert cores[-1][1] == len(reading.words)
    assert len(tagger.find(reading)) == 200 * 4


def steps(tagger, text):
    """How many function calls it takes: a count, where a clock would depend on the machine."""
    count = 0

    def counting(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    reading = read(text)
    sys.setprofile(counting)
    try:
        tagger.find(reading)
    finally:
        sys.setprofile(None)
    return count


# Those that the rules' own tests of this leave open: blocks, windows and cues.
@pytest.mark.parametrize(
    "unit",
    [
        "quotations",
        "opening marks",
        "guillemets",
        "commas and quotations",
        "participles",
        "cues with subjects",
        "verbs of one subject",
        "blank lines",
    ],
)
def test_work_grows_with_the_length_of_the_text_only(tagger, unit):
    copy = ADVERSARIAL[unit]
    once, twice = steps(tagger, copy * 5000), steps(tagger, copy * 10000)
    assert twice < 2.6 * once + 3000


def test_ten_thousand_quotation_marks_and_a_word_of_a_megabyte_pass(tagger):
    assert tagger.find(read('"' * 10_000)) == []
    assert tagger.find(read("a" * 1_000_000)) == []


def test_the_model_is_small_and_soon_loaded():
    assert weights.FILE.stat().st_size < 15_000_000
    began = time.process_time()
    Fast(load_model())
    assert time.process_time() - began < 1.0


def test_a_model_is_read_as_it_was_written(tmp_path):
    model = load_model()
    weights.save(model, tmp_path / "fast.npz")
    again = load_model(tmp_path / "fast.npz")
    assert (again.vocabulary, again.cue_classes, again.threshold, again.alone) == (
        model.vocabulary,
        model.cue_classes,
        model.threshold,
        model.alone,
    )
    assert all((again.weights[name] == model.weights[name]).all() for name in model.weights)


def labellings(scores, transitions, anchor):
    """Every labelling of a short window that makes the anchor part of a cue, with its score."""
    allowed = transitions + FORBIDDEN
    for labels in itertools.product(range(LABELS), repeat=len(scores)):
        if labels[anchor] in (3, 4):
            before = (LABELS, *labels[:-1])
            steps_taken = zip(before, labels, range(len(scores)), strict=True)
            yield sum(allowed[last, here] + scores[at, here] for last, here, at in steps_taken), labels


def test_decoding_finds_the_best_labels_of_every_window():
    generator = np.random.default_rng(0)
    length, anchor = np.array([4, 1, 5, 3], np.int32), np.array([1, 0, 4, 0], np.int32)
    scores = generator.normal(size=(int(length.sum()), LABELS)).astype(np.float32)
    transitions = generator.normal(size=(LABELS + 1, LABELS)).astype(np.float32)
    decoded = decoding.decode(scores, transitions, length, anchor)
    start = 0
    for size, at in zip(length, anchor, strict=True):
        window = scores[start : start + size]
        assert tuple(decoded.labels[start : start + size]) == max(labellings(window, transitions, at))[1]
        start += size


def test_an_anchor_is_the_likeliest_token_of_each_likely_cue():
    probabilities = np.zeros((6, LABELS), np.float32)
    probabilities[1, 3], probabilities[2, 4], probabilities[3, 3], probabilities[5, 4] = 0.5, 0.9, 0.8, 0.1
    assert anchors(probabilities, 0.2).tolist() == [2, 3]


def test_distances_fall_into_ever_wider_buckets():
    found = bucket(np.array([0, 1, 7, 8, 9, 10, 1000, FAR, FAR + 5])).tolist()
    assert found == sorted(found)
    assert found[-1] == found[-2] > found[-3] > found[-4]


def test_a_word_is_known_by_its_ends_and_shape_where_the_vocabulary_lacks_it():
    words = Words(["said"], {"said": 5})
    first, second = words.row("Quilby"), words.row("Wolby")
    assert first[0] == second[0] == 0
    assert first[7] == second[7]
    assert words.row("said")[0] == 1
    assert words.row("Said")[9] == words.row("said")[9] != words.row("quay")[9]


def sure(cue, content, margin):
    """A candidate whose only evidence is its margin."""
    return Candidate(None, cue, content, (margin, *([0.0] * 11)))


def choosing_from(reading, candidates, by_rule, alone=None):
    """What is chosen by the margin alone."""
    calibration = np.array([1.0, *([0.0] * 12)], np.float32)
    return selection.choose(reading, candidates, by_rule, weights.FastModel((), {}, {}, calibration, 0.4, alone or {}))


def test_of_two_drafts_that_overlap_the_likelier_stands():
    reading = read("Lind said it would rain and Voss agreed it would.")
    found = choosing_from(reading, [sure((1, 2), ((2, 9),), 3.0), sure((7, 8), ((8, 10),), 1.0)], [])
    assert [one.cue for one in found] == [(1, 2)]


def test_what_only_the_rules_find_is_kept_by_their_precision():
    reading = read('"No," Lind said.')
    by_rule = find_statements(reading)
    kept = choosing_from(reading, [], by_rule)
    assert [(one.rule, one.cue) for one in kept] == [(one.rule, one.cue) for one in by_rule]
    assert choosing_from(reading, [], by_rule, {"direct before": (0, 20)}) == []


def test_a_quotation_the_rules_follow_over_paragraphs_is_followed():
    reading = read('Lind said: "No.\n\n"Never."')
    by_rule = [TaggedStatement((0, 1), (1, 2), ((3, 6), (6, 9)), "direct after")]
    found = choosing_from(reading, [sure((1, 2), ((3, 6),), 3.0)], by_rule)
    assert [one.content for one in found] == [((3, 6), (6, 9))]
