"""Help for authors of checkers: run one over a text, without a database.

from factcheck.testing import assert_flags, assert_skips, flags_for

[flag] = assert_flags(MyChecker, '"No," Mr Ito [[claimed]].', at_least=1)
assert_skips(MyChecker, "Nein, sagte er.", reason="no German lexicon")
assert [flag.message for flag in flags_for(MyChecker, 'Mr Ito said "no".')] == [...]

Settings of the checker are keywords. What stands in `[[...]]` is what the flags must point at; without marks there must
be no flag. A test that fails shows what the checker was given: each statement with its roles.
"""

from factcheck.testing.assertions import assert_flags, assert_later, assert_skips, flags_for
from factcheck.testing.corpus import MemoryCorpus, outcomes_of
from factcheck.testing.expecting import CheckerFailedError, UnexpectedOutcomeError
from factcheck.testing.rule_examples import assert_rule

__all__ = [
    "CheckerFailedError",
    "MemoryCorpus",
    "UnexpectedOutcomeError",
    "assert_flags",
    "assert_later",
    "assert_rule",
    "assert_skips",
    "flags_for",
    "outcomes_of",
]
