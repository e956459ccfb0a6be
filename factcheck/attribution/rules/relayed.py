"""Who said it, where the source only passes it on: `It is late, |the board said|, Kyodo reported`."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import BE, DETERMINERS
from factcheck.attribution.rules.phrases import subject_before
from factcheck.attribution.rules.trimming import trim
from factcheck.attribution.speakers.gazetteer import BODY_WORDS
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence
from factcheck.text.sentences import SAY_FORMS

_RELAYS = frozenset(("reports", "reported", "says", "said"))
_LONGEST_NAME, _SHORTEST = 6, 4


def reported_by(reading: Reading, found: TaggedStatement) -> TaggedStatement | None:
    """`It is late, |the board said|, according to Reuters.`; `As Ms Ito told us, it is late, an office says`."""
    if not found.content:
        return None
    return _said_before(reading, found) or (_told_before(reading, found) if found.source is not None else None)


def _said_before(reading: Reading, found: TaggedStatement) -> TaggedStatement | None:
    """The clause that closes the content names who said it; the source only passes it on."""
    first = min(start for start, _ in found.content)
    for last in _report_ends(reading, found):
        roles = _closing_report(reading, first, last)
        if roles is not None:
            source, cue = roles
            end = min(source[0], cue[0])
            end -= reading.words[end - 1] == ","
            content = tuple((start, min(stop, end)) for start, stop in found.content if start < end)
            return replace(found, source=source, cue=cue, content=content, adjunct=None)
    return None


def _report_ends(reading: Reading, found: TaggedStatement) -> list[int]:
    """Where the report may end that `according to Kyodo`, or `Kyodo reported`, stands behind."""
    last = max(end for _, end in found.content)
    cue = reading.lower[slice(*found.cue)]
    source = found.source or found.cue
    if cue == ["according", "to"]:
        return [last] if last <= found.cue[0] <= source[0] else []
    if cue[-1] not in _RELAYS or last > min(source[0], found.cue[0]):
        return []
    if found.source is None:
        return [end for _, end in found.content]
    comma = min(source[0], found.cue[0]) - 1
    return [comma] if reading.words[comma] == "," and comma - last <= _LONGEST_NAME else [last]


def _closing_report(reading: Reading, first: int, last: int) -> tuple[TokenSpan, TokenSpan] | None:
    """Source and cue of `..., |the board said|` or `..., |said the board|` at the end of content."""
    cue = last - 1
    if reading.lower[cue] in SAY_FORMS and reading.quoted[cue] < 0:
        source = subject_before(reading, cue, first)
    else:
        cue = next((at for at in range(cue, max(first, last - _LONGEST_NAME), -1) if reading.lower[at] in SAY_FORMS), 0)
        named = reading.lower[cue + 1] in DETERMINERS or reading.capital(last - 1)
        opens = cue and reading.quoted[cue] < 0 and named
        source = (cue + 1, last) if opens and cue + 1 < last else None
        if reading.lower[cue] in ("told", "tells"):
            source = subject_before(reading, cue, first) if reading.quoted[cue] < 0 else None
    if source is None:
        return None
    opening = min(source[0], cue)
    set_off = opening > first + 1 and reading.words[opening - 1] in (",", "”", '"', "’", "'")
    return (source, (cue, cue + 1)) if set_off else None


def _told_before(reading: Reading, found: TaggedStatement) -> TaggedStatement | None:
    first = min(start for start, _ in found.content)
    reports = found.cue[0] > first and reading.lower[found.cue[0]] in _RELAYS
    if not reports or reading.lower[first] != "as" or reading.quoted[first] >= 0:
        return None
    last = max(end for _, end in found.content)
    comma = next((at for at in range(first + 3, last) if reading.words[at] == ","), last)
    told = [at for at in range(first + 2, comma) if reading.lower[at] in SAY_FORMS and reading.lower[at - 1] not in BE]
    if comma >= last - 2 or not told or (reading.capital(comma + 1) and reading.lower[comma + 1] in BODY_WORDS):
        return None
    source = subject_before(reading, told[0], first + 1)
    if source is None or source[0] != first + 1:
        return None
    return replace(
        found, source=source, cue=(told[0], told[0] + 1), content=((comma + 1, last),), adjunct=(told[0] + 1, comma)
    )


def with_relayed(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements, with `As Ms Ito told the board, |it is late|, Kyodo reports`, whatever a tagger made of it."""
    reported = {reading.sentence_at(one.cue[0]) for one in found}
    relayed: dict[int, TaggedStatement] = {}
    for number, sentence in enumerate(reading.sentences):
        one = _relayed(reading, sentence) or (None if number in reported else _twice_reported(reading, sentence))
        if one is not None:
            relayed[number] = one
    if not relayed:
        return list(found)
    return [*(one for one in found if reading.sentence_at(one.cue[0]) not in relayed), *relayed.values()]


def _twice_reported(reading: Reading, sentence: Sentence) -> TaggedStatement | None:
    """`It is late, |the board said|, Kyodo reports`."""
    first, last = sentence.first, sentence.last
    last -= reading.words[last - 1] == "."
    if last - first < 2 * _SHORTEST or reading.lower[last - 1] not in _RELAYS or reading.quoted[last - 1] >= 0:
        return None
    comma = next((at for at in range(last - 2, last - 2 - _LONGEST_NAME, -1) if reading.words[at] == ","), first)
    roles = _closing_report(reading, first, comma) if comma > first + _SHORTEST else None
    content = trim(reading, first, min(roles[0][0], roles[1][0])) if roles else None
    return TaggedStatement(*roles, (content,), "direct before") if roles and content else None


def _relayed(reading: Reading, sentence: Sentence) -> TaggedStatement | None:
    first, last = sentence.first, sentence.last
    last -= reading.words[last - 1] == "."
    opens = reading.lower[first] == "as" and reading.lower[last - 1] in _RELAYS and reading.quoted[first] < 0
    commas = [at for at in range(first, last) if reading.words[at] == "," and reading.quoted[at] < 0] if opens else []
    if len(commas) < 2 or not 1 < last - commas[-1] - 1 <= _LONGEST_NAME or commas[-1] - commas[0] < _SHORTEST:
        return None
    cue = next((at for at in range(first + 2, commas[0]) if reading.lower[at] in SAY_FORMS), None)
    source = subject_before(reading, cue, first + 1) if cue is not None else None
    if cue is None or source is None or source[0] != first + 1 or reading.lower[cue - 1] in BE:
        return None
    content = trim(reading, commas[0] + 1, commas[-1])
    return (
        TaggedStatement(source, (cue, cue + 1), (content,), "direct before", (cue + 1, commas[0])) if content else None
    )
