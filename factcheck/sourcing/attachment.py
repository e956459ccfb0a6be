"""Which statement an agency's name belongs to."""

from collections import defaultdict
from collections.abc import Iterable

from factcheck.model import Document, Span, Statement
from factcheck.sourcing.agencies import AgencyMention
from factcheck.text import Reading

# No sentence is searched further than this either way.
_REACH = 600
# A long document's statements are looked up by the stretch of text they stand in.
_STRETCH = 1024


class Attachments:
    """The statements of a document, found by where their sources and cues stand."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self._reading = reading
        self._statements = document.statements
        self._at: dict[int, set[int]] = defaultdict(set)
        for number, statement in enumerate(document.statements):
            for span in (*statement.source, *statement.cue):
                for stretch in range(span.start // _STRETCH, span.end // _STRETCH + 1):
                    self._at[stretch].add(number)

    def statements_of(self, name: AgencyMention) -> list[str]:
        """Ids of the statements whose source or cue holds the name; else of the one whose cue is nearest to it.

        A name inside a statement's content, with no cue of another's beside it, is what the speaker talks about.
        """
        near = self._near((name.start, name.end))
        holding = [one for one in near if any(_holds(span, name) for span in (*one.source, *one.cue))]
        if holding:
            inside = self._near(*((span.start, span.end) for one in holding for span in one.content))
            nested = [one for one in inside if any(_lies_in(one, outer) for outer in holding)]
            return list(dict.fromkeys(one.id for one in (*holding, *nested)))
        start, end = self._sentence(name)
        beside = [one for one in self._near((start, end)) if _cue_in(one, start, end) and not _in_content(one, name)]
        if not beside:
            return []
        return [min(beside, key=lambda one: (min(abs(span.start - name.start) for span in one.cue), one.id)).id]

    def _near(self, *places: tuple[int, int]) -> Iterable[Statement]:
        """The statements with a source or cue about there, in reading order."""
        stretches = {at for start, end in places for at in range(start // _STRETCH, end // _STRETCH + 1)}
        return [self._statements[number] for number in sorted(set().union(*(self._at.get(at, ()) for at in stretches)))]

    def _sentence(self, name: AgencyMention) -> tuple[int, int]:
        """The sentence that the name stands in, so far as it is searched."""
        start, end = self._reading.sentence_around(name.start)
        return max(start, name.start - _REACH), min(end, name.end + _REACH)


def _holds(span: Span, name: AgencyMention) -> bool:
    return span.start <= name.start and name.end <= span.end


def _lies_in(inner: Statement, outer: Statement) -> bool:
    """Whether one statement is told inside another's content: *Interfax reported that Ito said so*."""
    parts = (*inner.source, *inner.cue)
    return (
        inner is not outer
        and bool(parts)
        and all(any(one.start <= part.start and part.end <= one.end for one in outer.content) for part in parts)
    )


def _cue_in(statement: Statement, start: int, end: int) -> bool:
    return any(start <= span.start < end for span in statement.cue)


def _in_content(statement: Statement, name: AgencyMention) -> bool:
    return any(_holds(span, name) for span in statement.content)
