"""What every tagger's sources are put through: no dateline, date or adverb in them, and the one who was reported."""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.attribution.lexicon import BE, CUE_FORMS, DAY_WORDS, MONTHS, PREPOSITIONS, word_set
from factcheck.attribution.rules.layouts.datelines import datelines
from factcheck.attribution.rules.phrases import subject_before
from factcheck.attribution.speakers.gazetteer import BODY_WORDS, OFFICES
from factcheck.attribution.speakers.naming import GIVEN_NAMES
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading
from factcheck.text.sentences import SAY_FORMS

_ADVERBS = word_set("references", "adverb_leads")
_CALLED = word_set("references", "called_as")
_ADDRESSED = word_set("reporting_phrases", "asked_passive")
_WITHHELD = word_set("references", "withheld")
_LONGEST_SOURCE = 12
_DATE_MARKS = frozenset((",", ":", "-", "–", "—", "/", "."))


def with_sources(reading: Reading, found: list[TaggedStatement]) -> list[TaggedStatement]:
    """The statements with the sources that copy means; one whose source is none at all is left out."""
    leads = datelines(reading)
    return [one for given in found for one in _settled(reading, given, leads)]


def _settled(reading: Reading, found: TaggedStatement, leads: dict[int, int]) -> Iterator[TaggedStatement]:
    if found.source is None:
        yield found
        return
    if _is_place_or_date(reading, found, leads) or _is_called(reading, found):
        return
    if _withholds_name(reading, found):
        yield from _said_unnamed(reading, found)
        return
    one = _reported_by(reading, found) or _without_addressee(reading, found)
    if one.source is None:
        yield one
        return
    source = one.source
    first = _past_adverb(reading, source)
    first = _before_portfolio(reading, (first, source[1])) if first == source[0] else first
    yield one if first == source[0] else replace(one, source=(first, source[1]))


def _is_place_or_date(reading: Reading, found: TaggedStatement, leads: dict[int, int]) -> bool:
    """`NEW DELHI: ...`, `July 15, 1960: “...”`."""
    if found.source is None:
        return False
    colon = found.cue[0]
    if reading.words[colon] == ":" and colon in leads.values():
        return True
    # `Per Holm, 41, was there`: a given name.
    after = reading.words[found.source[1] : found.source[1] + 2]
    if reading.words[colon] == "Per" and after[:1] == [","] and after[-1].isdigit():
        return True
    words = range(*found.source)
    if any(word[0].isdigit() for word in reading.words[slice(*found.cue)]):
        words = range(found.source[0], found.cue[1])
    dated = [at for at in words if reading.words[at][0].isdigit() or reading.lower[at] in MONTHS | DAY_WORDS]
    number = any(reading.words[at][0].isdigit() for at in dated)
    return number and all(at in dated or reading.words[at] in _DATE_MARKS for at in words)


def _without_addressee(reading: Reading, found: TaggedStatement) -> TaggedStatement:
    """`Ms Ito |was told| by Mr Abe that ...`: he said it; where nobody is named, it is open who did."""
    cue = reading.lower[slice(*found.cue)]
    passive = cue[-1:] != [] and cue[-1] in _ADDRESSED and not BE.isdisjoint(cue[:-1])
    if not passive or found.source is None or found.source[1] > found.cue[0] or not found.content:
        return found
    first = min((start for start, _ in found.content if start >= found.cue[1]), default=found.cue[1])
    if reading.lower[found.cue[1]] == "by" and found.cue[1] + 1 < first:
        return replace(found, source=(found.cue[1] + 1, first))
    return replace(found, source=None)


def _is_called(reading: Reading, found: TaggedStatement) -> bool:
    """`Ms Ito, |identified as| “Witness 4”`: others say so of her."""
    if found.source is None or found.source[1] > found.cue[0]:
        return False
    cue = reading.lower[slice(*found.cue)]
    before = reading.words[found.cue[0] - 1]
    passive = (
        cue[:1] != [] and cue[0] in _CALLED and "as" in (*cue[1:2], *reading.lower[found.cue[1] : found.cue[1] + 1])
    )
    return passive and before == ","


def _withholds_name(reading: Reading, found: TaggedStatement) -> bool:
    """`a docker who |asked not to be named| said ...`: no statement."""
    asked = reading.lower[found.cue[0]] == "asked"
    first = found.content[0][0] if found.content else found.cue[1]
    words = reading.lower[found.cue[0] + 1 : first + 6]
    return asked and "not" in words[:2] and not _WITHHELD.isdisjoint(words) and reading.quoted[first] < 0


def _said_unnamed(reading: Reading, found: TaggedStatement) -> Iterator[TaggedStatement]:
    """`|a docker who asked not to be named| said ...`: what he said, where the tagger has put it behind the request."""
    first, last = min(found.content)[0], max(found.content)[1]
    said = next(
        (at for at in range(first, last - 2) if reading.lower[at] in SAY_FORMS and reading.quoted[at] < 0), None
    )
    if said is None or found.source is None or len(found.content) > 1:
        return
    who = found.source[1] - 1
    head = subject_before(reading, who, reading.opening_of(who)) if reading.lower[who] == "who" else None
    if head is not None:
        yield replace(found, source=(head[0], said), cue=(said, said + 1), content=((said + 1, last),), adjunct=None)


def _past_adverb(reading: Reading, source: TokenSpan) -> int:
    """`Earlier |Ms Ito|`: a capital at a sentence's head is no part of her name."""
    first, last = source
    while last - first > 1 and reading.lower[first] in _ADVERBS and reading.capital(first + 1):
        head = first == reading.opening_of(first) or first == 0 or not reading.words[first - 1][0].isalnum()
        if not head or (last - first == 2 and reading.lower[first] in GIVEN_NAMES):
            break
        first += 1 + (reading.words[first + 1] == ",")
    return first


def _before_portfolio(reading: Reading, source: TokenSpan) -> int:
    """`|minister of mines and| energy Ms Ito`: the whole office belongs to the source."""
    first = source[0]
    if first < 4 or reading.lower[first - 1] != "and" or reading.capital(first) or source[1] - first > _LONGEST_SOURCE:
        return first
    for at in range(first - 2, max(first - 6, 0), -1):
        if reading.lower[at] == "of" and reading.lower[at - 1] in OFFICES:
            return at - 1
        if not reading.words[at].isalpha() or reading.lower[at] in PREPOSITIONS | CUE_FORMS:
            return first
    return first


def _reported_by(reading: Reading, found: TaggedStatement) -> TaggedStatement | None:
    """`It is late, |the board said|, according to Reuters.`; `As Ms Ito told us, it is late, an office says`."""
    if found.source is None or not found.content:
        return None
    return _said_before(reading, found) or _told_before(reading, found)


def _said_before(reading: Reading, found: TaggedStatement) -> TaggedStatement | None:
    """The clause that closes the content names who said it; the source only passes it on."""
    if reading.lower[slice(*found.cue)] != ["according", "to"] or found.cue[0] > (found.source or found.cue)[0]:
        return None
    last = max(end for _, end in found.content)
    cue = last - 1
    if last > found.cue[0] or reading.lower[cue] not in SAY_FORMS or reading.quoted[cue] >= 0:
        return None
    first = min(start for start, _ in found.content)
    source = subject_before(reading, cue, first)
    if source is None or source[0] <= first + 1 or reading.words[source[0] - 1] not in (",", "”", '"'):
        return None
    end = source[0] - (reading.words[source[0] - 1] == ",")
    content = tuple((start, min(stop, end)) for start, stop in found.content if start < end)
    return replace(found, source=source, cue=(cue, last), content=content, adjunct=None)


def _told_before(reading: Reading, found: TaggedStatement) -> TaggedStatement | None:
    first = min(start for start, _ in found.content)
    reports = found.cue[0] > first and reading.lower[found.cue[0]] in ("reports", "reported", "says", "said")
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
