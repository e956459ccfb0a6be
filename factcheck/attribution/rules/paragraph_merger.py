"""Statements over several paragraphs: quotations that go on, quotations whose cue is yet to come, lists."""

from dataclasses import replace

from factcheck.attribution.lexicon import word_set
from factcheck.attribution.rules.trimming import trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

_BULLETS = frozenset(("-", "–", "—", "•", "·", "*", "●", "▪", "◦", "+", "~"))
_REPORTS = word_set("reporting_phrases", "paragraph_reports")
_NUMBERED = frozenset((".", ")"))


class ParagraphMerger:
    """Collects the statements of a text sentence by sentence, and adds to the last what goes on with it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: list[TaggedStatement] = []
        self._more: list[list[TokenSpan]] = []
        self._open = False
        self._listing = False
        self._waiting: list[TokenSpan] = []

    def add(self, here: list[TaggedStatement], sentence: Sentence) -> None:
        """Statements of one sentence; quoted paragraphs that waited for their cue become part of the first."""
        for number, statement in enumerate(here):
            waited = self._waiting if number == 0 and self._completes(statement, sentence) else []
            self._found.append(replace(statement, content=(*waited, *statement.content)) if waited else statement)
            self._more.append([])
        last = here[-1]
        self._waiting = []
        self._listing = not last.content
        self._open = self._ends_quoted(last, sentence)

    def extend(self, sentence: Sentence) -> None:
        """A sentence without a statement of its own: it goes on with the last one, or waits for the next one's cue."""
        if self._open and self._only_quotation(sentence):
            self._more[-1].append((sentence.first, sentence.last))
            self._listing = False
        elif self._listing and (start := self._after_bullet(sentence)) is not None:
            piece = trim(self._reading, start, sentence.last) if start < sentence.last else None
            self._more[-1].extend([piece] if piece is not None else [])
            self._open = False
        else:
            self.close()
            if self._awaits_cue(sentence):
                self._waiting.append((sentence.first, sentence.last))
            else:
                self._waiting = []

    def close(self) -> None:
        """Nothing more of the last statement follows."""
        self._open = self._listing = False

    def statements(self) -> list[TaggedStatement]:
        """All statements with content, in order of their cues."""
        whole = (
            replace(statement, content=(*statement.content, *more)) if more else statement
            for statement, more in zip(self._found, self._more, strict=True)
        )
        return [statement for statement in whole if statement.content]

    def _completes(self, statement: TaggedStatement, sentence: Sentence) -> bool:
        quoted = self._reading.quoted[sentence.first] >= 0
        return sentence.opens and quoted and any(first == sentence.first for first, _ in statement.content)

    def _awaits_cue(self, sentence: Sentence) -> bool:
        """A whole paragraph in quotation marks, its closing mark left out because the next goes on."""
        quoted = self._reading.quoted[sentence.last - 1]
        return (
            sentence.opens
            and quoted >= 0
            and quoted == self._reading.quoted[sentence.first]
            and not self._reading.quotations[quoted].closed
            # Where a mark is only missing, the rest of the paragraph is the reporter's.
            and not _REPORTS.intersection(self._reading.lower[sentence.first : sentence.last])
        )

    def _only_quotation(self, sentence: Sentence) -> bool:
        reading = self._reading
        first, last = sentence.first, sentence.last
        return last - first > 2 and all(
            reading.quoted[at] >= 0 or reading.words[at] in (".", "…", "...") for at in range(first, last)
        )

    def _after_bullet(self, sentence: Sentence) -> int | None:
        """Where a list's item begins; None where it is none. An item's further sentences begin at once."""
        words = self._reading.words
        if not sentence.opens:
            return sentence.first if self._more[-1] or self._listing else None
        if words[sentence.first] in _BULLETS:
            return sentence.first + 1
        numbered = sentence.last - sentence.first > 1 and words[sentence.first + 1] in _NUMBERED
        return sentence.first + 2 if numbered and words[sentence.first].isdigit() else None

    def _ends_quoted(self, statement: TaggedStatement, sentence: Sentence) -> bool:
        """Whether a sentence of quotation alone would go on with this statement."""
        if not statement.content:
            return self._reading.words[sentence.last - 1] == ":"
        return any(self._reading.quoted[at] >= 0 for first, last in statement.content for at in (first, last - 1))
