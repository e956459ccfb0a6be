"""A rule flags its words where its scope and conditions say, and nowhere else."""

import pickle
from datetime import date

import pytest

from factcheck.checking.code import checker_fingerprint
from factcheck.model import Document
from factcheck.rules import checker_of, read_rule, shipped_rules
from factcheck.testing import assert_flags, assert_rule
from factcheck.testing.rule_examples import run_examples

RULE = """
id: tryout-words
title: Tryout
severity: note
scope: {scope}
{more}
message: “{{words}}” is not in the style book
flag: ['Ines Holt [[claimed]] that it is shut.']
pass: ['Ines Holt said that it is open.']
"""


@pytest.fixture
def rule(tmp_path):
    def write(scope, more, text=RULE):
        path = tmp_path / "tryout.yml"
        path.write_text(text.format(scope=scope, more=more))
        return checker_of(read_rule(path))

    return write


@pytest.mark.parametrize(
    ("scope", "more", "text"),
    [
        pytest.param("content", "words: [shut]", "Erik Dahl [x] said the gate is [[shut]]. It is shut.", id="content"),
        pytest.param("cue", "words: [claim*]", "Ines Holt [[claimed]] that claims are made.", id="cue"),
        pytest.param("source", "words: [board]", "The harbour [[board]] said the board is new.", id="source"),
        pytest.param("text", "words: [board]", "The [[board]] said that the [[board]] is new.", id="text"),
        pytest.param("content", "words: [gat*]", "Ines Holt said the [[gate]] is no negate.", id="a beginning"),
        pytest.param("content", "words: ['is {2} shut']", "Ines Holt said it [[is at last shut]].", id="a gap"),
        pytest.param("content", "words: ['shut(! down)']", "Ines Holt said shut down means [[shut]].", id="not before"),
        pytest.param("content", "pattern: '\\d+ boats'", "Ines Holt said that [[40 boats]] sank.", id="a pattern"),
        pytest.param("content", "words: [Shut]\ncase: true", "Ines Holt said [[Shut]] is not shut.", id="capitals"),
    ],
)
def test_words_are_found_in_the_scope_alone(rule, scope, more, text):
    assert_flags(rule(scope, more), text)


def test_a_headline_is_looked_at_in_the_title_or_where_the_text_opens_with_it(rule):
    checker = rule("headline", "words: [shut]")
    assert_flags(checker, Document(id="apart", title="Gate [[shut]]", text="The gate is shut."))
    assert_flags(checker, Document(id="within", title="Gate shut", text="Gate [[shut]]\n\nIt is shut."))


def test_a_credit_is_the_line_that_names_the_agency(rule):
    checker = rule("credit", "words: [reporting]")
    assert_flags(checker, "The reporting is done, Ines Holt said.\n\nWith [[reporting]] by Reuters")


SAID = "The gate is shut, Ines Holt said. "


@pytest.mark.parametrize(
    ("condition", "flagged", "passed"),
    [
        ("quotation: direct", '"The gate is [[shut]]," Ines Holt said.', SAID),
        ("quotation: [indirect, mixed]", "The gate is [[shut]], Ines Holt said.", '"The gate is shut," she said.'),
        ("speaker: unnamed", "The gate is [[shut]], a guard said.", SAID),
        ("speaker: named", "The gate is [[shut]], Ines Holt said.", "The gate is shut, a guard said."),
        ("type: belief", "Ines Holt believes the gate is [[shut]].", "Ines Holt said the gate is shut."),
        ("agency: reuters", "The gate is [[shut]], a guard said.\n\nWith reporting by Reuters", SAID),
        ("agency: none", "The gate is [[shut]], a guard said.", f"{SAID}\n\nWith reporting by Reuters"),
        ("language: en", "The gate is [[shut]], Ines Holt said.", "„Die Tür ist shut“, sagte die Frau am Hafen heute."),
    ],
)
def test_a_condition_leaves_the_rest_alone(rule, condition, flagged, passed):
    checker = rule("content", f"words: [shut]\nwhen:\n  {condition}")
    assert_flags(checker, flagged)
    assert_flags(checker, passed)


def test_words_of_two_statements_that_overlap_are_flagged_once(rule):
    flags = assert_flags(
        rule("content", "words: [shut]"), "Erik Dahl said that Ines Holt had told him that the gate was [[shut]]."
    )
    assert len(flags) == 1


def test_a_flag_names_the_words_and_hangs_on_the_statement(rule):
    [flag] = assert_flags(rule("cue", "words: [claim*]"), "Ines Holt [[claimed]] that it is shut.")
    assert flag.message == "“claimed” is not in the style book"
    assert (flag.checker, flag.severity, flag.evidence[0].role) == ("tryout-words", "note", "cue")
    assert flag.statement_id is not None


def test_what_copy_says_is_never_filled_in_again(rule):
    text = RULE.replace("“{{words}}”", "“{{words}}” by {{speaker}}")
    [flag] = assert_flags(
        rule("content", "pattern: '\\{speaker\\}'", text), "The form, Ines Holt said, has a field [[{speaker}]]."
    )
    assert flag.message == "“{speaker}” by Ines Holt is not in the style book"


def test_a_lexicon_beside_the_rule_is_looked_for_and_counts_in_the_fingerprint(rule, tmp_path):
    (tmp_path / "doors.txt").write_text("# doors\nshut\najar  # a little\n")
    first = rule("content", "lexicon: doors.txt")
    assert_flags(first, "Ines Holt said that it is [[ajar]] and not [[shut]].")
    (tmp_path / "doors.txt").write_text("shut\n")
    assert checker_fingerprint(rule("content", "lexicon: doors.txt")()) != checker_fingerprint(first())


def test_the_fingerprint_is_of_the_bytes_of_the_file(rule):
    same = checker_fingerprint(rule("cue", "words: [claim*]")())
    assert checker_fingerprint(rule("cue", "words: [claim*]")()) == same
    assert checker_fingerprint(rule("cue", "words: [claim*] # a note")()) != same


def test_a_rule_goes_to_another_process_as_it_is(rule):
    checker = rule("cue", "words: [claim*]")()
    again = pickle.loads(pickle.dumps(checker))
    document = Document(id="text", text="Ines Holt claimed that it is shut.", published=date(2021, 5, 4))
    assert (again.id, again.config, list(again.check(document))) == (checker.id, checker.config, [])
    assert checker_fingerprint(again) == checker_fingerprint(checker)


def test_a_pattern_that_never_ends_is_stopped_and_named(rule, monkeypatch):
    monkeypatch.setattr("factcheck.rules.checker.TIME_LIMIT", 0.05)
    with pytest.raises(AssertionError, match="over one document; make its pattern simpler"):
        assert_flags(rule("text", "pattern: '((((a{1,99}){1,99}){1,99}){1,99}){1,99}b'"), "a" * 5_000 + " b")


@pytest.mark.parametrize(("path", "shipped"), shipped_rules(), ids=lambda one: getattr(one, "id", ""))
def test_a_rule_that_ships_has_six_examples_of_each_and_holds_them(path, shipped):
    assert (len(shipped.flag) >= 6, len(shipped.passed) >= 6) == (True, True)
    assert shipped.rule_ref is not None
    assert_rule(path)


def test_an_example_that_does_not_hold_says_what_was_read(tmp_path):
    path = tmp_path / "tryout.yml"
    path.write_text(RULE.format(scope="cue", more="words: [said]"))
    failures = [run.failure for run in run_examples(read_rule(path)) if run.failure]
    assert len(failures) == 2
    assert "marked, and not flagged: “claimed”" in failures[0]
    assert "source: Ines Holt" in failures[0]
