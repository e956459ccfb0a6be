"""Persons introduced by a trade, `engineer Ana Lind`, `Ana Lind, a teacher at the hall`: `the teacher` takes her up."""

from collections import defaultdict
from collections.abc import Iterator

from factcheck.attribution.lexicon import AUXILIARIES, CUE_FORMS, DETERMINERS, NUMBERS, POSSESSIVES, PREPOSITIONS
from factcheck.attribution.speakers.gazetteer import OFFICES, UNNAMED_HEADS
from factcheck.attribution.speakers.names import PersonMention, Persons
from factcheck.text import Reading

_TRADES = UNNAMED_HEADS - OFFICES - {"source", "sources", "person"}
_LONGEST_APPOSITION, _LONGEST_TAIL, _LONGEST_LEAD = 7, 14, 4
_ENDS = PREPOSITIONS | {",", ".", ";", "who", "whose", "—", "–", "--", ")"}
_CLOSES = frozenset((",", ".", ";", "who", "—", "–", "--", ")"))
_OWNED = DETERMINERS | POSSESSIVES | {"the", "a", "an", "'s", "’s"}
# Beside the one introduced there is, or was, another.
_ANOTHER = frozenset(("other", "second", "third", "another", "new", "former", "next", "one", "ex"))


class Introductions:
    """Who is introduced by which trade, and which trades somebody else has too; the whole document counts."""

    def __init__(self, reading: Reading, persons: Persons) -> None:
        self._reading = reading
        self._bearers: dict[str, dict[str, int]] = defaultdict(dict)
        introduced: set[int] = set()
        for mention in persons.mentions:
            for at in self._introduces(mention):
                introduced.add(at)
                self._bearers[reading.lower[at]].setdefault(mention.name, mention.last)
        self._shared = {
            reading.lower[at].removesuffix("s")
            for at in range(len(reading.words))
            if at not in introduced and reading.quoted[at] < 0 and self._is_another(at)
        }

    def only(self, trade: str, before: int) -> str | None:
        """The one person whom the copy has introduced by this trade before a token; None where it may be another."""
        bearers = self._bearers.get(trade, {})
        if len(bearers) != 1 or trade in self._shared:
            return None
        name, at = next(iter(bearers.items()))
        return name if at <= before else None

    def _introduces(self, mention: PersonMention) -> Iterator[int]:
        """The tokens of the trades that stand before the name or in its apposition."""
        reading = self._reading
        if reading.quoted[mention.first] >= 0:
            return
        parts = {word.lower() for word in mention.name.split()}
        start = next((at for at in range(mention.first, mention.last) if reading.lower[at] in parts), mention.first)
        after = [*reading.lower[mention.last : mention.last + 2], "", ""]
        if start > 0 and reading.lower[start - 1] in _TRADES and not self._is_told(start - 1):
            yield start - 1
        elif start > 1 and reading.words[start - 1] == "," and reading.lower[start - 2] in _TRADES:
            ends = after[0] == "," and after[1] not in ("and", "or")
            if ends and self._determiner(start - 2) is not None:
                yield start - 2
        if after[0] in (",", "("):
            yield from self._in_apposition(mention.last + 1)

    def _is_told(self, at: int) -> bool:
        """`Told the engineer |Ana Lind had left|`; `former engineer Ana Lind` is none now."""
        before = self._reading.lower[max(0, at - 2) : at]
        return before[-1:] == ["former"] or (before[1:] == ["the"] and before[0] in CUE_FORMS)

    def _in_apposition(self, first: int) -> Iterator[int]:
        lower = self._reading.lower
        if lower[first : first + 1] and lower[first][0].isdigit():
            first += 2
        end = next(
            (at for at in range(first, min(len(lower), first + _LONGEST_APPOSITION)) if lower[at] in _ENDS), None
        )
        if end is None or end == first or lower[end - 1] not in _TRADES or "former" in lower[first:end]:
            return
        if not {"'s", "’s", "and", "or"}.isdisjoint(lower[first:end]) or lower[first] in NUMBERS:
            return
        close = next((at for at in range(end, min(len(lower), end + _LONGEST_TAIL)) if lower[at] in _CLOSES), None)
        if close is None or lower[close + 1 : close + 2] == ["and"]:
            return
        if (CUE_FORMS | AUXILIARIES).isdisjoint(lower[first:close]):
            yield end - 1

    def _determiner(self, at: int) -> int | None:
        for before in range(at - 1, max(-1, at - 1 - _LONGEST_LEAD), -1):
            if self._reading.lower[before] in _OWNED:
                return before
            if not self._reading.words[before][0].isalnum() or self._reading.lower[before] in PREPOSITIONS:
                return None
        return None

    def _is_another(self, at: int) -> bool:
        """`A teacher`, `another engineer`, `the second nurse`, `one of the teachers`: not the one introduced."""
        lower = self._reading.lower
        word = lower[at]
        if word.endswith("s") and word.removesuffix("s") in _TRADES:
            return not ({"one", "two", "three", "both", "other"}.isdisjoint(lower[max(0, at - 4) : at]))
        if word not in _TRADES:
            return False
        owner = self._determiner(at)
        return owner is None or lower[owner] not in ("the", "this", "that") or not _ANOTHER.isdisjoint(lower[owner:at])
