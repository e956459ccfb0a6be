"""Runs the examples of a rule: copy it must flag, at the words marked, and copy it must pass."""

from typing import NamedTuple

from factcheck.model import Document
from factcheck.rules import Example, Rule, checker_of
from factcheck.testing import CheckerFailedError, UnexpectedOutcomeError, assert_flags


class ExampleRun(NamedTuple):
    """An example and what came of it; `failure` is None where it holds."""

    rule: Rule
    example: Example
    is_flagged: bool
    failure: str | None


def run_examples(rule: Rule) -> list[ExampleRun]:
    """Each example of a rule, those it flags first."""
    both = [(True, one) for one in rule.flag] + [(False, one) for one in rule.passed]
    return [ExampleRun(rule, one, is_flagged, _failure(rule, one)) for is_flagged, one in both]


def _failure(rule: Rule, example: Example) -> str | None:
    try:
        assert_flags(checker_of(rule), Document(id="example", **example.model_dump(exclude={"line"})))
    except (UnexpectedOutcomeError, CheckerFailedError) as error:
        return str(error)
    return None
