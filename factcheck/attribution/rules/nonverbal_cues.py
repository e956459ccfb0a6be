"""Statements told by a phrase, without a verb: `according to Ms Ito`, `in her view`, `per the harbour office`."""

from collections.abc import Iterator

from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUE_FORMS,
    DETERMINERS,
    MONTHS,
    POSSESSIVES,
    word_set,
)
from factcheck.attribution.rules.trimming import direct_end, pieces_of, trim
from factcheck.attribution.speakers.gazetteer import OFFICES
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

_ENDS_SOURCE = frozenset((",", ".", ";", "—", "--", "–", ":", ")"))
_OPENS = frozenset(("per", "in", "by"))
_LONGEST_PHRASE = 12
_SHORTEST_CONTENT, _LONGEST_JUDGEMENT, _LONGEST_NAME = 3, 5, 3
_PERSONS = frozenset(("her", "him", "them"))
_JUDGEMENTS = word_set("quoting", "judgements")
_STORY_RESUMES = word_set("reporting_phrases", "story_resumes")
_ENDS_ACCORDING = word_set("reporting_phrases", "ends_according")
_NOT_ACCORDING = word_set("reporting_phrases", "not_according")
_ACCOUNTS = {
    "in": word_set("reporting_phrases", "accounts_in"),
    "by": word_set("reporting_phrases", "accounts_by"),
}


def according(reading: Reading, sentence: Sentence) -> Iterator[TaggedStatement]:
    """`According to Ms Ito, it is late.` and `It is late, according to Ms Ito.`: at most one a sentence."""
    if "according" not in reading.lower[sentence.first : sentence.last]:
        return
    for at in range(sentence.first, sentence.last - 2):
        if reading.lower[at] != "according" or reading.lower[at + 1] != "to" or reading.quoted[at] >= 0:
            continue
        leading = at - sentence.first <= 1
        source = _according_source(reading, at + 2, sentence.last, leading=leading)
        if source is None or (source[1] - source[0] == 1 and reading.lower[source[0]] in _NOT_ACCORDING):
            continue
        if leading:
            content = [trim(reading, source[1], sentence.last)]
        else:
            content = [trim(reading, sentence.first, at), *_after_according(reading, source[1], sentence.last)]
        pieces = pieces_of(content)
        if pieces and pieces[0][1] - pieces[0][0] >= 2:
            yield TaggedStatement(source, (at, at + 2), pieces, "according to", (at, source[1]))
            return


def _after_according(reading: Reading, comma: int, high: int) -> Iterator[TokenSpan | None]:
    """The rest of a clause that `according to Ms Ito` interrupts; an apposition to her has no verb."""
    rest = comma + 1
    if rest >= high or reading.words[comma] != "," or not goes_on(reading, rest, high):
        return
    if reading.quoted[rest] >= 0 or (
        reading.lower[rest] not in CONJUNCTIONS and any(word in AUXILIARIES for word in reading.lower[rest : rest + 4])
    ):
        yield trim(reading, rest, high)


def goes_on(reading: Reading, at: int, high: int) -> bool:
    """Whether what follows `she said,` is content again, not `adding ...`, `who ...`."""
    if high - at < 3:
        return False
    word = reading.lower[at]
    if reading.quoted[at] >= 0:
        return True
    return not ((word.endswith("ing") and word != "nothing") or word in _STORY_RESUMES)


def _according_source(reading: Reading, at: int, high: int, *, leading: bool) -> TokenSpan | None:
    end = _phrase_end(reading, at, high)
    if leading and end < high and reading.words[end] == ",":
        # `According to the leader, Ms Ito, it is late`: the name is hers, not the content's.
        further = _phrase_end(reading, end + 1, min(high, end + 9))
        apposed = reading.words[end + 1 : further]
        if further < high and reading.words[further] == "," and apposed and all(word[0].isupper() for word in apposed):
            end = further
    if not leading:
        end = next((token for token in range(at + 1, end) if reading.lower[token] in _ENDS_ACCORDING), end)
    return (at, end) if end > at else None


def _phrase_end(reading: Reading, at: int, high: int) -> int:
    end = at
    while end < high and reading.quoted[end] < 0 and reading.words[end] not in _ENDS_SOURCE:
        end += 1
    return end


def in_the_view_of(reading: Reading, sentence: Sentence) -> Iterator[TaggedStatement]:
    """`In the view of Ms Ito, ...`, `By her own account, ...`, `Per Ms Ito, ...`; and `..., per Ms Ito.`."""
    first, last = sentence.first, sentence.last
    opening = _nonverbal_cue(reading, first, min(last, first + _LONGEST_PHRASE))
    if opening is not None:
        source, cue, end = opening
        content = trim(reading, end, last) if end < last and reading.words[end] == "," else None
        if content is not None:
            yield TaggedStatement(source, cue, (content,), "according to", (first, end))
        return
    for comma in range(first + 2, last - 2):
        if reading.words[comma] == "," and reading.lower[comma + 1] in _OPENS and reading.quoted[comma] < 0:
            closing = _nonverbal_cue(reading, comma + 1, last)
            content = _words_beside(reading, sentence, comma, closing[2]) if closing is not None else None
            if closing is not None and content is not None:
                yield TaggedStatement(closing[0], closing[1], (content,), "according to", (comma, closing[2]))
                return
    yield from _for_whom(reading, sentence)


def _words_beside(reading: Reading, sentence: Sentence, comma: int, end: int) -> TokenSpan | None:
    """What such a phrase behind a comma tells: the quotation right behind or before it, else all before it."""
    first, last = sentence.first, sentence.last
    behind = end + (reading.words[end] == ",") if end < last else end
    if behind < last and reading.quoted[behind] >= 0:
        return trim(reading, behind, direct_end(reading, behind, last))
    if end >= last - 1:
        return trim(reading, first, comma) if comma - first >= _SHORTEST_CONTENT else None
    # `“A wreck”, in the words of Bo Lind, |the mayor|.`
    apposed = reading.lower[end + 1 : last]
    named = reading.words[end] == "," and not any(word in AUXILIARIES or word in CUE_FORMS for word in apposed)
    if not named or reading.quoted[comma - 1] < 0 or "," in apposed:
        return None
    return trim(reading, first, comma)


def _for_whom(reading: Reading, sentence: Sentence) -> Iterator[TaggedStatement]:
    """`For Ms Ito, the bridge is a mistake.`: a judgement in the present, of a person or an office."""
    first, last = sentence.first, sentence.last
    if reading.lower[first] != "for" or not sentence.last - first > 5 or reading.quoted[first] >= 0:
        return
    end = _phrase_end(reading, first + 1, min(last, first + _LONGEST_PHRASE))
    if end >= last or reading.words[end] != "," or not _is_person(reading, first + 1, end):
        return
    behind = reading.lower[end + 1 : last]
    at = next((at for at, word in enumerate(behind) if word in ("is", "are", "'s")), len(behind))
    judged = behind[at + 1 : at + 1 + _LONGEST_JUDGEMENT]
    told = any(word in CUE_FORMS or reading.quoted[end + 1 + place] >= 0 for place, word in enumerate(behind))
    content = trim(reading, end + 1, last)
    if content is not None and not told and not _JUDGEMENTS.isdisjoint(judged):
        yield TaggedStatement((first + 1, end), (first, first + 1), (content,), "according to")


def _is_person(reading: Reading, first: int, end: int) -> bool:
    words = reading.lower[first:end]
    if len(words) == 1 and words[0] in _PERSONS:
        return True
    if words[0] == "the":
        return len(words) > 1 and words[-1] in OFFICES
    return (
        len(words) <= _LONGEST_NAME and all(reading.capital(at) for at in range(first, end)) and words[0] not in MONTHS
    )


def _nonverbal_cue(reading: Reading, at: int, high: int) -> tuple[TokenSpan, TokenSpan, int] | None:
    """Source, cue and end of such a phrase."""
    if high - at < 3 or reading.quoted[at] >= 0:
        return None
    word = reading.lower[at]
    if word == "per" and (reading.capital(at + 1) or reading.lower[at + 1] in DETERMINERS - {"a", "an"}):
        end = _phrase_end(reading, at + 1, high)
        return ((at + 1, end), (at, at + 1), end) if end > at + 1 else None
    if word not in ("in", "by"):
        return None
    end = _phrase_end(reading, at + 1, high)
    for noun in range(at + 1, end):
        if reading.lower[noun] in _ACCOUNTS[word]:
            if reading.lower[noun + 1 : noun + 2] == ["of"] and end > noun + 2:
                return (noun + 2, end), (at, noun + 2), end
            return _owner(reading, at + 1, noun, end) if noun + 1 == end else None
    return None


def _owner(reading: Reading, first: int, noun: int, end: int) -> tuple[TokenSpan, TokenSpan, int] | None:
    """`her |view|`, `Ms Ito's |own account|`."""
    for at in range(noun - 1, max(first, noun - 3) - 1, -1):
        if reading.lower[at] in POSSESSIVES and at == first:
            return (at, at + 1), (at + 1, noun + 1), end
        if reading.lower[at] in ("'s", "'") and at > first:
            return (first, at + 1), (at + 1, noun + 1), end
    return None
