"""A quotation after a colon where no reporting verb claims it: `She had one word for it: "Wreck."`."""

from collections.abc import Iterator

from factcheck.attribution.lexicon import AUTHOR, POSSESSIVES, word_set
from factcheck.attribution.rules.cues import Cue
from factcheck.attribution.rules.phrases import main_subject, subject_after, subject_before
from factcheck.attribution.rules.trimming import trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

_DASHES = frozenset(("-", "–", "—", "--"))
_LONGEST_CUE, _LONGEST_NAME = 8, 5
_SPEECH_NOUNS = word_set("reporting_phrases", "speech_nouns")
_NO_SOURCE = AUTHOR | word_set("function_words", "impersonal")


def colon_quotation(reading: Reading, sentence: Sentence, cues: list[Cue]) -> Iterator[TaggedStatement]:
    """The quotation that a colon introduces, by the verb, the noun or the name before it."""
    if ":" not in reading.words[sentence.first : sentence.last]:
        return
    end = sentence.last - 1
    if reading.words[end] == ":" and (roles := _inverted(reading, sentence.first, end, cues)) is not None:
        # The paragraphs behind are its content.
        yield TaggedStatement(*roles, (), "colon")
        return
    for colon in range(sentence.first + 1, sentence.last - 2):
        if reading.words[colon] == ":" and reading.quoted[colon] < 0 and reading.quoted[colon + 1] >= 0:
            content = trim(reading, colon + 1, _quotation_end(reading, colon + 1, sentence.last))
            roles = introducer(reading, sentence.first, colon, cues) if content is not None else None
            if roles is not None and content is not None:
                source, cue = roles
                yield TaggedStatement(source, cue, (content,), "colon")
            return


def _quotation_end(reading: Reading, at: int, high: int) -> int:
    end = at
    while end < high and reading.quoted[end] >= 0:
        end += 1
    return end


def introducer(reading: Reading, first: int, colon: int, cues: list[Cue]) -> tuple[TokenSpan, TokenSpan] | None:
    """Source and cue before the colon."""
    inverted = _inverted(reading, first, colon, cues)
    if inverted is not None:
        return inverted
    start = next((at + 1 for at in range(colon - 1, first, -1) if reading.words[at] in _DASHES), first)
    if 0 < colon - start < 6 and all(reading.capital(at) or reading.lower[at] == "and" for at in range(start, colon)):
        return (start, colon), (colon, colon + 1)
    if reading.lower[start] == "from" or reading.lower[start : start + 2] == ["more", "from"]:
        start += 1 if reading.lower[start] == "from" else 2
        return ((start, colon), (colon, colon + 1)) if start < colon else None
    return _possessor(reading, first, colon) or _subject(reading, first, colon, cues)


def _inverted(reading: Reading, first: int, colon: int, cues: list[Cue]) -> tuple[TokenSpan, TokenSpan] | None:
    """The speaker comes after the verb: `Said Ms Ito: "No."`."""
    for cue in cues:
        if cue.first == first and cue.verb.form in ("past", "s") and cue.takes in ("say", "think"):
            source = subject_after(reading, cue.last, colon)
            if source is not None and _is_name_behind(reading, source[1], colon):
                source = source[0], colon
            return (source, (cue.first, cue.last)) if source is not None and source[1] == colon else None
    return None


def _is_name_behind(reading: Reading, comma: int, colon: int) -> bool:
    """`Said one|, Aiko Ito|:`."""
    named = 1 < colon - comma <= _LONGEST_NAME and all(map(reading.capital, range(comma + 1, colon)))
    return named and reading.words[comma] == ","


def _possessor(reading: Reading, first: int, colon: int) -> tuple[TokenSpan, TokenSpan] | None:
    """`Her answer: "No."`, `The harbour master's reply was blunt: "No."`."""
    for at in range(colon - 1, max(first, colon - _LONGEST_CUE) - 1, -1):
        if reading.lower[at] not in _SPEECH_NOUNS or reading.quoted[at] >= 0:
            continue
        for owner in range(at - 1, max(first, at - 4) - 1, -1):
            if reading.lower[owner] in POSSESSIVES:
                return (owner, owner + 1), (at, colon)
            if reading.lower[owner] in ("'s", "'"):
                source = subject_before(reading, owner, first)
                return ((source[0], owner + 1), (at, colon)) if source is not None else None
        return None
    return None


def _subject(reading: Reading, first: int, colon: int, cues: list[Cue]) -> tuple[TokenSpan, TokenSpan] | None:
    before = [cue for cue in cues if cue.first < colon and not cue.participle]
    if before:
        source = subject_before(reading, before[-1].group, first)
        start = before[-1].first
    else:
        source = main_subject(reading, first, colon)
        start = _past_bracket(reading, source[1], colon) if source is not None else colon
    if source is None or reading.lower[source[0]] in _NO_SOURCE:
        return None
    cut_short = start < colon and not reading.words[start][0].isalnum()
    return (source, (start, colon)) if 0 < colon - start <= _LONGEST_CUE and not cut_short else None


def _past_bracket(reading: Reading, at: int, high: int) -> int:
    """Past `Sen. Mary Jones |(D-Iowa)| told him:`."""
    if reading.words[at] != "(":
        return at
    return next((end + 1 for end in range(at, high) if reading.words[end] == ")"), at)
