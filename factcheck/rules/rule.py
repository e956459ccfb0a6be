"""A rule: a checker written as data, with copy that it flags and copy that it passes."""

from typing import Literal, get_args

from pydantic import Field

from factcheck.model import Severity
from factcheck.model.closed_sets import QUOTATION, SPEAKER_KIND, STATEMENT_TYPE
from factcheck.model.record import Record

Scope = Literal["content", "cue", "source", "headline", "credit", "text"]
SCOPES: tuple[str, ...] = get_args(Scope)
# Scopes that are parts of a statement: what is asked of statements can be asked there.
OF_STATEMENTS = frozenset(("content", "cue", "source"))

# What a rule may ask of a statement, and the values it knows; None where any word may stand.
ASKED_OF_STATEMENTS: dict[str, tuple[str, ...] | None] = {
    "quotation": QUOTATION.codes,
    "type": STATEMENT_TYPE.codes,
    "speaker": ("named", "none", *SPEAKER_KIND.codes),
}
ASKED_OF_ALL: dict[str, tuple[str, ...] | None] = {"agency": None, "language": None}
PLACEHOLDERS = ("{words}", "{speaker}")


class RuleExample(Record):
    """Copy that a rule flags or passes; the words it flags stand in `[[...]]`, in the text or the title."""

    text: str
    title: str | None = None
    byline: str | None = None
    credit: str | None = None
    publisher: str | None = None
    line: int = Field(description="Where it stands in the rule's file.")


class Conditions(Record):
    """What a rule asks beside its words; of several values one must hold, and nothing is asked where there is none."""

    quotation: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    speaker: tuple[str, ...] = Field((), description="`named`, `none` (nobody it resolves to), or a kind of speaker.")
    agency: tuple[str, ...] = Field((), description="Ids of agencies, `any` or `none`.")
    language: tuple[str, ...] = Field((), description="Codes; a text whose language is not evident passes for each.")


class WrittenRule(Record):
    """A rule as its file has it."""

    id: str
    title: str
    version: str = "1"
    severity: Severity
    description: str | None = None
    rule_ref: str | None = Field(None, description="The clause of a style book that it rests on.")
    scope: Scope
    when: Conditions = Conditions()
    words: tuple[str, ...] = Field((), description="Words as in language files: `claim*`, `{3}`, `(a|b)`, `[the]`.")
    pattern: str | None = Field(None, description="A regular expression.")
    case: bool = Field(False, description="Whether capitals count.")
    message: str
    is_on: bool = Field(True, description="Whether it runs where metadata.yml does not name it.")
    flag: tuple[RuleExample, ...]
    passed: tuple[RuleExample, ...]
    file: str = Field(description="The file's name.")
    digest: str = Field(description="Of the bytes of the file and of its lexicon.")
