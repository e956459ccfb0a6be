"""Statements that a person decided on, and that the copy has in other words since."""

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from factcheck.plugin import (
    CheckerConfig,
    Document,
    DocumentChecker,
    Field,
    Flag,
    FormerDecision,
    Iterator,
    Register,
    Span,
    Statement,
    evidence,
    hookimpl,
    read,
)

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
# So much of both has to be the same for one to be the other, reworded.
_STILL_THE_SAME = 0.5
_LONGEST, _CHANGES, _SHOWN = 400, 3, 120
_UNDECIDED = frozenset(("unchecked", "not_rated", "not_applicable"))


class _Change(NamedTuple):
    """A run of words of before and what stands in its place, each as printed; empty where there is none."""

    before: str
    after: str


class ChangedSinceReview(DocumentChecker):
    """Query a statement that was decided on in an earlier version of the copy and says something else now.

    It is told what was decided, when, and which words have changed. Typography is no change, nor is a statement that is
    cut otherwise while its words still stand. A review of the new version settles it.
    """

    id = "changed-since-review"
    title = "Changed since it was decided on"
    version = "1"
    severity = "query"
    rule_ref = (
        "Rules for corrections and for checking: a check holds for the words that were checked; whoever changes them "
        "afterwards has them checked again."
    )

    class Config(CheckerConfig):
        """What the message tells."""

        names_reviewer: bool = Field(
            False, description="Name who decided; flags are seen and exported where reviews may not be."
        )

    config: Config

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each such statement, or the place where it stood."""
        statements = {one.id: one for one in document.statements}
        taken = {one.statement_id for one in document.decisions}
        for decision in document.decisions:
            statement = statements.get(decision.statement_id)
            if statement is None:
                statement = _reworded(decision, [one for one in document.statements if one.id not in taken])
            changes = [] if statement is None else _changes(decision.words, _content(statement))
            if _stands(_sentence(decision), document.text) or (statement is not None and not changes):
                yield from self._other_speaker(document, decision, statements.get(decision.statement_id))
            elif statement is not None:
                yield self._changed(document, decision, statement, changes)
            elif not _stands(decision.words, document.text) and document.text.strip():
                yield self._gone(document, decision)

    def _changed(
        self, document: Document, decision: FormerDecision, statement: Statement, changes: list[_Change]
    ) -> Flag:
        more = f", and {len(changes) - _CHANGES} changes more" if len(changes) > _CHANGES else ""
        said = ", ".join(map(_said, changes[:_CHANGES]))
        return self.flag(
            f"{self._decided(decision)}, and reworded since: {said}{more}",
            *evidence(document, "content", *statement.content),
            code="changed-since-review-reworded",
            statement=statement,
        )

    def _other_speaker(
        self, document: Document, decision: FormerDecision, statement: Statement | None
    ) -> Iterator[Flag]:
        """Where the words stand as they were, and the copy names somebody else for them."""
        if statement is None or statement.speaker is None or decision.speaker is None:
            return
        now = statement.speaker.name
        if _words(now) <= _words(decision.speaker) or _words(decision.speaker) <= _words(now):
            return
        yield self.flag(
            f"{self._decided(decision)}, when {decision.speaker} said it; now it is {now}:"
            f" “{_cut(_content(statement))}”",
            *evidence(document, "source", *(statement.source or statement.content)),
            code="changed-since-review-speaker",
            statement=statement,
        )

    def _gone(self, document: Document, decision: FormerDecision) -> Flag:
        return self.flag(
            f"{self._decided(decision)}, and no longer in the article: “{_cut(decision.words)}”",
            *evidence(document, "before", _place(document, decision)),
            code="changed-since-review-gone",
            severity="note",
        )

    def _decided(self, decision: FormerDecision) -> str:
        what = [one for one in (decision.attribution, decision.rating) if one not in _UNDECIDED]
        by = f" by {decision.reviewer}" if self.config.names_reviewer else ""
        label = " and ".join(what).replace("_", " ")
        return f"decided{by} on {decision.decided_on:%Y-%m-%d} in version {decision.version} ({label})"


def _reworded(decision: FormerDecision, statements: list[Statement]) -> Statement | None:
    """The one statement that shares most of the words decided on; None where none or several do."""
    before = Counter(_plain(decision.words).split())
    shares = []
    for statement in statements:
        after = Counter(_plain(_content(statement)).split())
        shares.append((2 * (before & after).total() / max(1, before.total() + after.total()), statement))
    shares.sort(key=lambda one: -one[0])
    if not shares or shares[0][0] < _STILL_THE_SAME or (len(shares) > 1 and shares[0][0] == shares[1][0]):
        return None
    return shares[0][1]


def _changes(before: str, after: str) -> list[_Change]:
    """What became of the words, run by run; typography left out of account."""
    old, new = before.split()[:_LONGEST], after.split()[:_LONGEST]
    plain = [_plain(word) for word in old], [_plain(word) for word in new]
    found = []
    for op, first, last, begin, end in SequenceMatcher(None, *plain, autojunk=False).get_opcodes():
        if op != "equal" and plain[0][first:last] != plain[1][begin:end]:
            found.append(_Change(_trimmed(" ".join(old[first:last])), _trimmed(" ".join(new[begin:end]))))
    return [one for one in found if one.before or one.after]


def _said(change: _Change) -> str:
    if not change.before:
        return f"“{_cut(change.after)}” is new"
    return f"“{_cut(change.before)}” is {f'now “{_cut(change.after)}”' if change.after else 'gone'}"


def _stands(words: str, text: str) -> bool:
    """Whether the text has the words, typography apart."""
    return f" {_plain(words)} " in f" {_plain(text)} "


def _sentence(decision: FormerDecision) -> str:
    """What was judged with the rest of its sentence; it alone where it stands in pieces."""
    at = decision.copy_judged.find(decision.words)
    if at < 0:
        return decision.words
    reading = read(decision.copy_judged)
    among = reading.tokens_between(at, at + len(decision.words))
    first, last = reading.opening_of(among.start), reading.sentence_end(among.stop - 1)
    return reading.words_between(first, last)


def _place(document: Document, decision: FormerDecision) -> Span:
    """The last sentence before the words that still stands, else the first of the text."""
    until = max(0, decision.copy_judged.find(decision.words))
    earlier = read(decision.copy_judged)
    for sentence in reversed([one for one in earlier.sentences if earlier.ends[one.last - 1] <= until]):
        words = earlier.words_between(sentence.first, sentence.last)
        at = document.text.find(words)
        if at >= 0 and len(words.split()) > 2:
            return document.span(at, at + len(words))
    now = read(document.text)
    return document.span(now.starts[0], now.ends[now.sentences[0].last - 1])


def _content(statement: Statement) -> str:
    return " ".join(span.text for span in statement.content)


def _plain(words: str) -> str:
    return " ".join(word.casefold().replace("’", "'") for word in _WORD.findall(words))


def _words(name: str) -> frozenset[str]:
    return frozenset(_plain(name).split())


def _trimmed(words: str) -> str:
    return words.strip(" ,.;:!?\"'“”‘’()[]")


def _cut(words: str) -> str:
    told = " ".join(_trimmed(words).split())
    return told if len(told) <= _SHOWN else f"{told[:_SHOWN].rsplit(' ', 1)[0]} …"


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(ChangedSinceReview)
