"""Each shipped checker flags the copy it says it flags, at these words, and leaves the look-alikes alone."""

from collections import Counter

import pytest

from factcheck.testing import assert_flags
from tests.checkers.copy_of_checkers import FOLDER, checker_named, examples, examples_in

EXAMPLES = examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.checker} {one.name}")
def test_the_copy_is_flagged_at_the_words_marked_and_nowhere_else(example):
    assert example.is_marked == example.is_flagged
    flags = assert_flags(checker_named(example.checker), *example.documents, **example.settings)
    assert len({flag.message for flag in flags}) == len(flags)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_a_checker_has_six_texts_flagged_six_left_alone_and_its_clause(path):
    told = Counter(one.is_flagged for one in examples_in(path))
    assert min(told[True], told[False]) >= 6
    assert 0 < len(checker_named(path.stem).rule_ref or "") <= 300


def test_a_key_that_nobody_reads_is_refused(tmp_path):
    path = tmp_path / "single-source.yml"
    path.write_text("flags:\n  - a slip of the pen\n")
    with pytest.raises(ValueError, match="flags is not flag, pass or measured"):
        examples_in(path)
