"""Rules: checkers written as data, one YAML file each, without Python.

from factcheck.rules import checker_of, read_rule

checker_of(read_rule(Path("plugins/loaded_verbs.yml")))
"""

from functools import cache
from pathlib import Path

from factcheck.rules.checker import RuleChecker, checker_of
from factcheck.rules.read import read_rule
from factcheck.rules.rule import RuleExample, WrittenRule
from factcheck.rules.source import RuleError

__all__ = [
    "SHIPPED",
    "RuleChecker",
    "RuleError",
    "RuleExample",
    "WrittenRule",
    "checker_of",
    "read_rule",
    "shipped_rules",
]

# The rules that ship stand beside the other checkers.
SHIPPED = Path(__file__).parent.parent / "checkers" / "rules"


@cache
def shipped_rules() -> tuple[tuple[Path, WrittenRule], ...]:
    """The rules that ship, each with its file, in order of name; read once in a process."""
    return tuple((path, read_rule(path)) for path in sorted(SHIPPED.glob("*.yml")))
