"""Runs the examples of a rule: copy it must flag, at the words marked, and copy it must pass."""

from pathlib import Path
from typing import NamedTuple

from factcheck.model import Document
from factcheck.rules import RuleExample, WrittenRule, checker_of, read_rule
from factcheck.testing.assertions import assert_flags
from factcheck.testing.expecting import CheckerFailedError, UnexpectedOutcomeError


class ExampleRun(NamedTuple):
    """An example and what came of it; `failure` is None where it holds."""

    rule: WrittenRule
    example: RuleExample
    is_flagged: bool
    failure: str | None


def run_examples(rule: WrittenRule) -> list[ExampleRun]:
    """Each example of a rule, those it flags first."""
    both = [(True, one) for one in rule.flag] + [(False, one) for one in rule.passed]
    return [ExampleRun(rule, one, is_flagged, _failure(rule, one)) for is_flagged, one in both]


def _failure(rule: WrittenRule, example: RuleExample) -> str | None:
    try:
        assert_flags(checker_of(rule), Document(id="example", **example.model_dump(exclude={"line"})))
    except (UnexpectedOutcomeError, CheckerFailedError) as error:
        return str(error)
    return None


def assert_rule(path: Path) -> None:
    """All examples of the rule in a file hold: UnexpectedOutcomeError says which does not, with what was read.

    RuleError where the file is no rule.
    """
    for run in run_examples(read_rule(path)):
        if run.failure is not None:
            raise UnexpectedOutcomeError(f"{path}: line {run.example.line}: {run.failure}")
