"""The statements of one document, to be read in a terminal: who, cue, words, day, wire, and what is flagged."""

import shutil
import textwrap
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import click

from factcheck.ingest import clean
from factcheck.model import Document, Evidence, Flag, Sourcing, Span, Statement

_WIDEST = 100
_NARROWEST = 40
_INDENT = "    "
_COLOURS = {"note": "cyan", "query": "yellow", "hold": "red"}
# A record may be quoted at length: its first words tell which it is.
_SHOWN = 200


class Lines:
    """The line, from 1, on which each place of a document's text stands in the file that was read."""

    def __init__(self, document: Document, given: str | None) -> None:
        cleaned = clean(given) if given is not None else None
        self._origin: Callable[[int, int], tuple[int, int]] | None = None
        text = document.text
        if given is not None and cleaned is not None and cleaned.text == document.text:
            self._origin, text = cleaned.to_original_offsets, given
        self._ends = [at for at, character in enumerate(text) if character == "\n"]

    def line(self, span: Span) -> int:
        """The line on which the span begins."""
        start = self._origin(span.start, span.end)[0] if self._origin else span.start
        return bisect_right(self._ends, start - 1) + 1


def print_statements(
    document: Document,
    flags: Iterable[Flag],
    agencies: Mapping[str, str],
    touched: Collection[str] = (),
    given: str | None = None,
) -> None:
    """The document's head, its statements in the order of its text, and under each of them its flags.

    Those that look like no statement are counted, unless they are flagged or `touched` by people, by id. `agencies`
    are names by id, `given` the file's text as it stands.
    """
    page = _Page(document, flags, agencies, touched, Lines(document, given))
    for line in page.lines():
        click.echo(line)


class _Page:
    def __init__(
        self,
        document: Document,
        flags: Iterable[Flag],
        agencies: Mapping[str, str],
        touched: Collection[str],
        lines: Lines,
    ) -> None:
        self._document, self._agencies, self._touched, self._lines = document, agencies, touched, lines
        self._flags: dict[str | None, list[Flag]] = defaultdict(list)
        known = {one.id for one in document.statements}
        for flag in flags:
            self._flags[flag.statement_id if flag.statement_id in known else None].append(flag)
        self._wires: dict[str | None, list[Sourcing]] = defaultdict(list)
        for sourcing in document.sourcings:
            self._wires[sourcing.statement_id].append(sourcing)
        self._width = min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), _WIDEST)

    def lines(self) -> Iterator[str]:
        yield from self._head()
        statements = self._document.statements
        shown = [one for one in statements if self._is_shown(one)]
        for one in shown:
            yield ""
            yield from self._statement(one)
        if len(statements) > len(shown):
            left = len(statements) - len(shown)
            yield ""
            yield f"{left} more that {'looks' if left == 1 else 'look'} like no statement"

    def _is_shown(self, one: Statement) -> bool:
        return one.shown or bool(self._flags[one.id]) or one.id in self._touched

    def _head(self) -> Iterator[str]:
        document = self._document
        yield from self._wrapped(click.style(_plain(document.title or document.id), bold=True), "")
        published = document.published.isoformat() if document.published else None
        where = (document.publisher, published or "no date given", document.byline)
        yield from self._wrapped(_plain(", ".join(one for one in where if one)), "")
        for wire in self._wires[None]:
            at = f", line {self._lines.line(wire.span)}" if wire.span and self._in_text(wire.span) else ""
            yield from self._wrapped(f"wire: {self._wire(wire)}{at}", "")
        for flag in self._flags[None]:
            yield from self._flag(flag, "")

    def _statement(self, one: Statement) -> Iterator[str]:
        place = f"line {self._lines.line(one.content[0])}"
        cue = _words(one.cue)
        told = [click.style(_who(one), bold=True), *([cue] if cue else []), *([day] if (day := _day(one)) else [])]
        if one.factuality != "factual":
            told.append(one.factuality)
        # A credit of the whole document is told once, at its head.
        own = (wire for wire in self._wires[one.id] if wire.level == "statement")
        named = dict.fromkeys(map(self._wire, own))
        told += [f"wire: {name}" for name in named]
        yield from self._wrapped(f"{place}: {' | '.join(told)}", "", _INDENT)
        yield from self._wrapped(_words(one.content), _INDENT)
        for flag in self._flags[one.id]:
            yield from self._flag(flag, _INDENT)

    def _flag(self, flag: Flag, indent: str) -> Iterator[str]:
        severity = click.style(flag.severity, fg=_COLOURS.get(flag.severity), bold=True)
        yield from self._wrapped(f"{severity}: {_plain(flag.message)} [{flag.checker}]", indent)
        for evidence in flag.evidence:
            words = _plain(evidence.span.text)
            words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]} ..."
            yield from self._wrapped(f"{self._where(evidence)}: {words}", indent + _INDENT)

    def _where(self, evidence: Evidence) -> str:
        role = evidence.role.replace("_", " ")
        if evidence.document_id != self._document.id:
            return f"{evidence.document_id}, {role}"
        if evidence.field != "text":
            return f"{evidence.field}, {role}"
        return f"line {self._lines.line(evidence.span)}, {role}"

    def _wire(self, wire: Sourcing) -> str:
        name = self._agencies.get(wire.agency, wire.agency)
        relation = wire.relation.replace("_", " ")
        return f"{_plain(name)} ({relation}{', one of several' if wire.ambiguous else ''})"

    def _in_text(self, span: Span) -> bool:
        """A credit may stand in the byline, which has no lines."""
        return self._document.text[span.start : span.end] == span.text

    def _wrapped(self, words: str, indent: str, later: str | None = None) -> list[str]:
        later = indent if later is None else later
        return textwrap.wrap(
            words,
            self._width + len(words) - len(click.unstyle(words)),
            initial_indent=indent,
            subsequent_indent=later,
            break_on_hyphens=False,
            break_long_words=False,
        )


def _who(one: Statement) -> str:
    written = _words(one.source).strip(",;: ")
    if one.speaker is None:
        return written or "nobody named"
    name = _plain(one.speaker.name)
    return f"{name} ({written})" if written and name not in written else written or name


def _day(one: Statement) -> str | None:
    first, latest = one.stated_on, one.stated_on_latest
    if first is None:
        return f"by {latest.isoformat()}" if latest else None
    return f"{first.isoformat()} to {latest.isoformat()}" if latest else first.isoformat()


def _words(spans: tuple[Span, ...]) -> str:
    return " ... ".join(_plain(span.text) for span in spans)


def _plain(words: str) -> str:
    """In one line, and nothing in it that would steer a terminal."""
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())
