"""Reads a rule from its file; what does not hold is named with file, line, key and the nearest name."""

import hashlib
import re
from pathlib import Path
from typing import get_args

from factcheck.model import SEVERITIES, Severity
from factcheck.rules.finder import PatternError, finder
from factcheck.rules.rule import (
    ASKED_OF_ALL,
    ASKED_OF_STATEMENTS,
    OF_STATEMENTS,
    PLACEHOLDERS,
    SCOPES,
    Conditions,
    RuleExample,
    Scope,
    WrittenRule,
)
from factcheck.rules.source import Part, RuleError, advice, read_parts
from factcheck.text.marked import unmarked

_NEEDED = ("id", "title", "severity", "scope", "message", "flag", "pass")
_LOOKED_FOR = ("words", "pattern", "lexicon")
KEYS = (*_NEEDED, *_LOOKED_FOR, "rule_ref", "when", "case", "default", "version", "description")
_EXAMPLE_KEYS = ("text", "title", "byline", "credit", "publisher")
_LONGEST = {"id": 49, "title": 80, "message": 400, "rule_ref": 300, "version": 20, "description": 1_000}
_MAX_EXAMPLES = 100
_MAX_LEXICON = 1_000_000


def read_rule(path: Path) -> WrittenRule:
    """The rule in a file; RuleError says what does not hold and on which line."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RuleError(path, 0, f"{error.strerror}") from error
    whole = read_parts(path, content)
    parts = whole.named(KEYS)
    for key in _NEEDED:
        if key not in parts:
            raise RuleError(path, whole.line, f"{key}: it is missing")
    words, lexicon = _words(parts)
    scope = _scope(parts["scope"])
    rule = WrittenRule(
        id=_id(parts["id"]),
        title=_told(parts["title"]),
        version=_told(parts["version"]) if "version" in parts else "1",
        severity=_severity(parts["severity"]),
        description=_told(parts["description"]) if "description" in parts else None,
        rule_ref=_told(parts["rule_ref"]) if "rule_ref" in parts else None,
        scope=scope,
        when=_conditions(parts["when"], scope) if "when" in parts else Conditions(),
        words=words,
        pattern=parts["pattern"].words() if "pattern" in parts else None,
        case="case" in parts and parts["case"].one_of(("true", "false")) == "true",
        message=_message(parts["message"], scope),
        is_on="default" not in parts or parts["default"].one_of(("on", "off")) == "on",
        flag=_examples(parts["flag"], are_marked=True),
        passed=_examples(parts["pass"], are_marked=False),
        file=path.name,
        digest=hashlib.sha256(content + b"\0" + lexicon).hexdigest(),
    )
    _try_finder(rule, parts)
    return rule


def _try_finder(rule: WrittenRule, parts: dict[str, Part]) -> None:
    for key, words, pattern in (("words", rule.words, None), ("pattern", (), rule.pattern)):
        part = parts.get(key) or parts.get("lexicon")
        if part is not None and (words or pattern is not None):
            try:
                finder(words, pattern, case=rule.case)
            except PatternError as error:
                raise part.error(str(error)) from error


def _words(parts: dict[str, Part]) -> tuple[tuple[str, ...], bytes]:
    """The words to look for, and the bytes of the lexicon that some of them come from."""
    if not any(key in parts for key in _LOOKED_FOR):
        first = parts["scope"]
        raise RuleError(first.path, first.line, f"it looks for nothing; add one of {', '.join(_LOOKED_FOR)}")
    words = [one.words() for one in parts["words"].each()] if "words" in parts else []
    content = _lexicon(parts["lexicon"]) if "lexicon" in parts else b""
    try:
        lines = [line.partition("#")[0].strip() for line in content.decode("utf-8").splitlines()]
    except UnicodeDecodeError as error:
        raise parts["lexicon"].error("it is not in UTF-8") from error
    if "lexicon" in parts and not any(lines):
        raise parts["lexicon"].error("it holds no words, one a line")
    return (*words, *(line for line in lines if line)), content


def _lexicon(part: Part) -> bytes:
    """A file of words beside the rule, one a line; never one elsewhere."""
    name = part.words()
    path = part.path.parent / name
    if not re.fullmatch(r"\w[\w.-]*", name) or path.is_symlink():
        raise part.error(f"expected the name of a file beside the rule, found {name}")
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_LEXICON + 1)
    except OSError as error:
        beside = tuple(sorted(one.name for one in part.path.parent.glob("*.txt")))
        meant = f"; {advice(name, beside)}" if beside else ""
        raise part.error(f"there is no file {name} beside the rule{meant}") from error
    if len(content) > _MAX_LEXICON:
        raise part.error(f"{name} has more than {_MAX_LEXICON} bytes")
    return content


def _id(part: Part) -> str:
    name = _told(part)
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,48}", name):
        raise part.error(f"{name} is not of small letters, digits and hyphens")
    return name


def _told(part: Part) -> str:
    words = " ".join(part.words().split())
    longest = _LONGEST.get(part.key, 300)
    if len(words) > longest:
        raise part.error(f"it has more than {longest} characters")
    return words


def _severity(part: Part) -> Severity:
    word = part.one_of(SEVERITIES)
    return next(one for one in get_args(Severity) if one == word)


def _scope(part: Part) -> Scope:
    word = part.one_of(SCOPES)
    return next(one for one in get_args(Scope) if one == word)


def _message(part: Part, scope: Scope) -> str:
    words = _told(part)
    for placeholder in re.findall(r"\{[^{}]*\}?", words):
        if placeholder not in PLACEHOLDERS:
            raise part.error(f"there is no {placeholder}; {advice(placeholder, PLACEHOLDERS)}")
    if "{speaker}" in words and scope not in OF_STATEMENTS:
        raise part.error(f"{{speaker}} is a statement's, and the scope is {scope}")
    return words


def _conditions(part: Part, scope: Scope) -> Conditions:
    asked = {**ASKED_OF_STATEMENTS, **ASKED_OF_ALL}
    found: dict[str, tuple[str, ...]] = {}
    for name, one in part.named(tuple(asked)).items():
        if name in ASKED_OF_STATEMENTS and scope not in OF_STATEMENTS:
            raise one.error(f"it is asked of statements, and the scope is {scope}")
        known = asked[name]
        found[name] = tuple(each.one_of(known) if known else each.words() for each in one.each())
    return Conditions(
        quotation=found.get("quotation", ()),
        type=found.get("type", ()),
        speaker=found.get("speaker", ()),
        agency=found.get("agency", ()),
        language=found.get("language", ()),
    )


def _examples(part: Part, *, are_marked: bool) -> tuple[RuleExample, ...]:
    found = [_example(one, are_marked=are_marked) for one in part.each()]
    if not found or len(found) > _MAX_EXAMPLES:
        raise part.error(f"expected examples of copy, up to {_MAX_EXAMPLES}")
    return tuple(found)


def _example(part: Part, *, are_marked: bool) -> RuleExample:
    if isinstance(part.found, dict):
        given = {name: one.words() for name, one in part.named(_EXAMPLE_KEYS).items()}
    else:
        given = {"text": part.words()}
    if "text" not in given:
        raise part.error("an example has a text")
    try:
        marks = sum(len(unmarked(given.get(name, "")).marked) for name in ("text", "title"))
    except ValueError as error:
        raise part.error(str(error)) from error
    if bool(marks) != are_marked:
        wrong = "mark the words to be flagged with [[ and ]]" if are_marked else "nothing is marked in copy that passes"
        raise part.error(f"{wrong}: {given['text'][:60]}")
    return RuleExample.model_validate({**given, "line": part.line})
