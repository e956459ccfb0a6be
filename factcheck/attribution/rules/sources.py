"""What every tagger's sources are put through: no dateline, date or adverb in them, and the one who was reported."""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.attribution.lexicon import BE, CUE_FORMS, DAY_WORDS, DETERMINERS, MONTHS, PREPOSITIONS, word_set
from factcheck.attribution.rules.clauses import find_statements
from factcheck.attribution.rules.layouts.datelines import datelines
from factcheck.attribution.rules.phrases import subject_before
from factcheck.attribution.rules.relayed import reported_by
from factcheck.attribution.speakers.descriptions import DENIES
from factcheck.attribution.speakers.gazetteer import BODY_NOUNS, BODY_WORDS, OFFICES
from factcheck.attribution.speakers.naming import GIVEN_NAMES
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading
from factcheck.text.sentences import SAY_FORMS

_ADVERBS = word_set("references", "adverb_leads")
_CALLED = word_set("references", "called_as")
_ADDRESSED = word_set("reporting_phrases", "asked_passive")
_WITHHELD = word_set("references", "withheld")
_APPOSED = word_set("bodies", "apposed")
_NEVER_ALONE = word_set("bodies", "never_alone")
_LONGEST_SOURCE, _LONGEST_REQUEST, _LONGEST_AUDIENCE = 12, 9, 5
_BEFORE_PARTICIPLES = DETERMINERS | PREPOSITIONS
_DATE_MARKS = frozenset((",", ":", "-", "–", "—", "/", "."))


def with_sources(reading: Reading, found: list[TaggedStatement]) -> list[TaggedStatement]:
    """The statements with the sources that copy means; one whose source is none at all is left out."""
    leads = datelines(reading)
    settled = [one for given in found for one in _settled(reading, given, leads)]
    places = [one for one in found if one.source is not None and _is_place(reading, one, leads)]
    return [*settled, *_behind_places(reading, places, settled)] if places else settled


def _behind_places(
    reading: Reading, places: list[TaggedStatement], settled: list[TaggedStatement]
) -> Iterator[TaggedStatement]:
    """`ENUGU: |Ms Ito has told the board| ...`, of which a tagger has made what Enugu says."""
    numbers = {reading.sentence_at(one.cue[0]) for one in places}
    numbers -= {reading.sentence_at(one.cue[0]) for one in settled}
    for one in find_statements(reading) if numbers else ():
        if reading.sentence_at(one.cue[0]) in numbers and reading.words[one.cue[0]] != ":":
            yield one


def _settled(reading: Reading, found: TaggedStatement, leads: dict[int, int]) -> Iterator[TaggedStatement]:
    if found.source is None:
        yield reported_by(reading, found) or found
        return
    source = _of_first_verb(reading, found.source)
    found = _with_torn_name(reading, replace(found, source=source), source)
    if _is_place_or_date(reading, found, leads) or _is_called(reading, found):
        return
    if _withholds_name(reading, found):
        yield from _said_unnamed(reading, found)
        return
    one = reported_by(reading, found) or _without_addressee(reading, _by_teller(reading, found))
    if one.source is None:
        yield one
        return
    source = _with_withheld_name(reading, one, one.source)
    one = one if source == one.source else replace(one, source=source)
    first = _past_adverb(reading, source)
    first = _before_portfolio(reading, (first, source[1])) if first == source[0] else first
    yield one if first == source[0] else replace(one, source=(first, source[1]))


def _of_first_verb(reading: Reading, source: TokenSpan) -> TokenSpan:
    """`|A reporter| spotted the mayor and ...`, where a tagger takes all up to the second verb."""
    first, last = source
    if reading.lower[last - 1] not in ("and", "but", "then"):
        return source
    words = ((at, reading.words[at]) for at in range(first + 1, last - 1))
    verbs = (at for at, word in words if word.islower() and (word in CUE_FORMS or word.endswith("ed")))
    end = next((at for at in verbs if reading.lower[at - 1] not in _BEFORE_PARTICIPLES), last)
    return first, end


def _is_place_or_date(reading: Reading, found: TaggedStatement, leads: dict[int, int]) -> bool:
    """`NEW DELHI: ...`, `July 15, 1960: “...”`."""
    if found.source is None:
        return False
    colon = found.cue[0]
    if _is_place(reading, found, leads):
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


def _is_place(reading: Reading, found: TaggedStatement, leads: dict[int, int]) -> bool:
    return reading.words[found.cue[0]] == ":" and found.cue[0] in leads.values()


def _by_teller(reading: Reading, found: TaggedStatement) -> TaggedStatement:
    """`“It is late,” |Ms Ito| told the Mint`: never the one behind the verb, who was told."""
    cue, opening = found.cue, reading.opening_of(found.cue[0])
    if found.source is None or found.source[0] < cue[1] or reading.lower[cue[0]] not in ("told", "tells"):
        return found
    source = subject_before(reading, cue[0], opening)
    end = source[0] if source is not None else cue[0]
    content = tuple((first, min(last, end)) for first, last in found.content if first < end or first >= cue[1])
    content = tuple((first, last) for first, last in content if first < last)
    return replace(found, source=source, content=content or found.content)


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
    if before == "," and cue[:2] in (["better", "known"], ["best", "known"], ["also", "known"], ["otherwise", "known"]):
        return "as" in reading.lower[found.cue[0] : found.cue[1] + _LONGEST_AUDIENCE]
    passive = (
        cue[:1] != [] and cue[0] in _CALLED and "as" in (*cue[1:2], *reading.lower[found.cue[1] : found.cue[1] + 1])
    )
    return passive and before == ","


def _withholds_name(reading: Reading, found: TaggedStatement) -> bool:
    """`a docker who |asked not to be named| said ...`: no statement."""
    first = found.content[0][0] if found.content else found.cue[1]
    words = reading.lower[found.cue[0] : first + 6]
    named = next((at for at, word in enumerate(words) if word in _WITHHELD and words[at - 2 : at] == ["to", "be"]), 0)
    return bool(named) and not DENIES.isdisjoint(words[max(0, named - 5) : named]) and reading.quoted[first] < 0


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


def _with_withheld_name(reading: Reading, found: TaggedStatement, source: TokenSpan) -> TokenSpan:
    """`A docker |who did not want to be named| said`: why there is no name belongs to the source."""
    first, last = source
    last -= reading.lower[last - 1] == "who"
    behind = reading.lower[last : found.cue[0]]
    withheld = behind[:1] == ["who"] and behind[-1] in _WITHHELD and behind[-3:-1] == ["to", "be"]
    return (first, found.cue[0]) if withheld and len(behind) <= _LONGEST_REQUEST else source


def _with_torn_name(reading: Reading, found: TaggedStatement, source: TokenSpan) -> TaggedStatement:
    """`|Clean Air| Now:`, `Still |Waters, the hospice charity,|`: a word of a body's name that looks like an adverb."""
    first, last = source
    cue, words = found.cue, reading.words
    label = last == cue[0] == cue[1] - 2 and words[last + 1] == ":" and last - first > 1 and reading.quoted[first] < 0
    if label and all(map(reading.capital, range(first, last + 1))):
        return replace(found, source=(first, last + 1), cue=(last + 1, last + 2))
    apposed = words[first + 1 : first + 2] == [","] and reading.lower[first + 2] in ("a", "an", "the")
    if first == 0 or not apposed or not (reading.capital(first) and reading.capital(first - 1)):
        return found
    opens = first - 1 == reading.opening_of(first) and reading.quoted[first - 1] < 0
    comma = next((at for at in range(first + 3, min(first + 9, len(words))) if words[at] == ","), first)
    body = comma > first and reading.lower[comma - 1] in BODY_NOUNS | BODY_WORDS | _APPOSED
    return replace(found, source=(first - 1, last)) if opens and body else found


def _past_adverb(reading: Reading, source: TokenSpan) -> int:
    """`Earlier |Ms Ito|`: a capital at a sentence's head is no part of her name."""
    first, last = source
    if last - first < 3 and reading.lower[last - 1] in _NEVER_ALONE and reading.capital(last - 1):
        # `|Now Magazine|`: a body's name.
        alone = last - first == 1 and first > 0 and reading.words[first - 1].istitle() and reading.quoted[first - 1] < 0
        return first - 1 if alone else first
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
