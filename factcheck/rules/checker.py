"""A rule as a checker: like any other, with settings, a fingerprint and flags."""

import re
import time
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, NamedTuple

from factcheck.model import Document, Evidence, Flag, Span, Statement
from factcheck.plugin import CheckerConfig, DocumentChecker
from factcheck.rules.finder import TIME_LIMIT, Finder, finder
from factcheck.rules.rule import OF_STATEMENTS, WrittenRule
from factcheck.text import read

_ROLES = {"text": "words"}
_LONGEST_WORDS = 120
# How an agency stands to copy that it is behind.
_BEHIND = frozenset(("authored", "contributed", "based_on", "cited"))


class _Place(NamedTuple):
    """A stretch that a rule looks at, in the text or the title, and the statement it is part of."""

    start: int
    end: int
    statement: Statement | None = None
    is_title: bool = False


class RuleChecker(DocumentChecker):
    """Flags the words of a rule where they stand in what its scope names."""

    rule: ClassVar[WrittenRule]

    def __reduce__(self) -> tuple[object, ...]:
        """Classes made of data have no name to be found by: the rule goes along."""
        return _remade, (self.rule, type(self).__module__, self.config), self.__dict__

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each place where the words stand, once."""
        rule = self.rule
        if not _is_asked_language(document, rule):
            return
        looks_for = _finder(rule.words, rule.pattern, case=rule.case)
        deadline = time.monotonic() + TIME_LIMIT
        seen: set[tuple[bool, int, int]] = set()
        for place in _places(document, rule):
            if not _holds(document, place.statement, rule):
                continue
            text = (document.title or "") if place.is_title else document.text
            for start, end in looks_for.spans(text, place.start, place.end, deadline):
                if (place.is_title, start, end) not in seen:
                    seen.add((place.is_title, start, end))
                    yield self._found(document, place, Span.of(text, start, end))

    def _found(self, document: Document, place: _Place, span: Span) -> Flag:
        role = _ROLES.get(self.rule.scope, self.rule.scope)
        pointer = Evidence(document_id=document.id, role=role, span=span, field="title" if place.is_title else "text")
        message = _message(self.rule.message, span.text, place.statement)
        return self.flag(message, pointer, statement=place.statement)


def checker_of(rule: WrittenRule, module: str = "factcheck.rules.checker") -> type[RuleChecker]:
    """The checker class of a rule; `module` is where it is said to stand."""
    name = "".join(part.capitalize() for part in rule.id.split("-"))
    return type(
        name,
        (RuleChecker,),
        {
            "__doc__": rule.description or f"Flag the words of the rule “{rule.title}”.",
            "__module__": module,
            "id": rule.id,
            "title": rule.title,
            "version": rule.version,
            "severity": rule.severity,
            "rule_ref": rule.rule_ref,
            "is_on": rule.is_on,
            "made_of": rule.digest,
            "rule": rule,
        },
    )


def _remade(rule: WrittenRule, module: str, config: CheckerConfig) -> RuleChecker:
    return checker_of(rule, module)(config)


@lru_cache(maxsize=256)
def _finder(words: tuple[str, ...], pattern: str | None, *, case: bool) -> Finder:
    return finder(words, pattern, case=case)


def _message(message: str, words: str, statement: Statement | None) -> str:
    plain = " ".join(words.split())
    shown = plain if len(plain) <= _LONGEST_WORDS else f"{plain[:_LONGEST_WORDS]} ..."
    filled = {"{words}": shown, "{speaker}": _speaker(statement)[:_LONGEST_WORDS]}
    return re.sub(r"\{(?:words|speaker)\}", lambda match: filled[match.group()], message)


def _speaker(statement: Statement | None) -> str:
    if statement is None:
        return "somebody"
    if statement.speaker is not None:
        return statement.speaker.name
    return " ".join(span.text for span in statement.source) or "somebody"


def _places(document: Document, rule: WrittenRule) -> Iterator[_Place]:
    """What the rule looks at, each stretch by itself."""
    if rule.scope in OF_STATEMENTS:
        for statement in document.statements:
            spans = {"content": statement.content, "cue": statement.cue, "source": statement.source}[rule.scope]
            yield from (_Place(span.start, span.end, statement) for span in spans)
    elif rule.scope == "headline":
        title = document.title or ""
        yield _Place(0, len(title), is_title=not document.text.startswith(title))
    elif rule.scope == "credit":
        yield from _credits(document)
    else:
        yield _Place(0, len(document.text))


def _credits(document: Document) -> Iterator[_Place]:
    """The lines that credit an agency, such as a byline or a closing credit; of a dateline what opens the copy."""
    lines: dict[tuple[int, int], None] = {}
    for sourcing in document.sourcings:
        if sourcing.span is None or sourcing.level != "document" or sourcing.position == "body":
            continue
        start = document.text.rfind("\n", 0, sourcing.span.start) + 1
        end = document.text.find("\n", sourcing.span.end)
        whole = len(document.text) if end < 0 else end
        lines[start, sourcing.span.end if sourcing.position == "dateline" else whole] = None
    yield from (_Place(*line) for line in lines)


def _is_asked_language(document: Document, rule: WrittenRule) -> bool:
    if not rule.when.language:
        return True
    language = document.language or read(document.text).language
    return language is None or language.lower().partition("-")[0] in rule.when.language


def _holds(document: Document, statement: Statement | None, rule: WrittenRule) -> bool:
    when = rule.when
    if statement is not None:
        if when.quotation and statement.quotation not in when.quotation:
            return False
        if when.type and statement.type not in when.type:
            return False
        if when.speaker and not _speaker_kinds(statement) & set(when.speaker):
            return False
    return not when.agency or bool(_agencies(document, statement) & set(when.agency))


def _speaker_kinds(statement: Statement) -> set[str]:
    speaker = statement.speaker
    if speaker is None:
        return {"none"}
    return {speaker.kind, "named"} if speaker.named else {speaker.kind}


def _agencies(document: Document, statement: Statement | None) -> set[str]:
    """The agencies behind the statement and the whole document, `any` among them; `none` where there are none."""
    found = {
        one.agency
        for one in document.sourcings
        if one.relation in _BEHIND and (one.statement_id is None or (statement and one.statement_id == statement.id))
    }
    return {"any", *found} if found else {"none"}
