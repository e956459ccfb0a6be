"""A question that is quoted is not what the one who answers said."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import BE, word_set
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

_ASK = word_set("quoting", "ask")
_QUESTION = word_set("quoting", "question_nouns")
_REACH = 8


def without_questions(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The answers alone where copy quotes the question too; a question that somebody asks is a statement of its own."""
    kept = []
    for one in found:
        if _is_asked_of_the_speaker(reading, one, found):
            continue
        content = tuple(_answer(reading, piece, one) for piece in one.content if not _is_question(reading, piece, one))
        kept.append(replace(one, content=content) if content and content != one.content else one)
    return kept


def _answer(reading: Reading, piece: TokenSpan, found: TaggedStatement) -> TokenSpan:
    """`“Is it safe?” |“It is,”| said Lind`: two quotations side by side are a question and its answer."""
    first, last = piece
    end = _quotation_end(reading, first) if reading.quoted[first] >= 0 else last
    return (end, last) if end < last and _is_answered(reading, first, end, found) else piece


def _is_answered(reading: Reading, first: int, end: int, found: TaggedStatement) -> bool:
    beside = end < found.cue[0] and reading.quoted[end] >= 0 and _ends_as_question(reading, first)
    return beside and "\n" not in reading.text[reading.ends[end - 1] : reading.starts[end]]


def _is_question(reading: Reading, piece: TokenSpan, found: TaggedStatement) -> bool:
    """Whether another asked it: `Asked, |“Who pays?”| she said`, `|“Who pays?”| a man asked. “We do,” she said`."""
    start = next((at for at in range(*piece) if reading.quoted[at] >= 0), None)
    if start is None or len(found.content) < 2 or not _ends_as_question(reading, start):
        return False
    if start == piece[0] and piece[1] == _quotation_end(reading, start) and _is_answered(reading, *piece, found):
        return True
    before = reading.lower[max(reading.opening_of(start), start - _REACH) : start]
    if not _ASK.isdisjoint(before) or not _QUESTION.isdisjoint(before[-2:]):
        return not _ASK.intersection(reading.lower[slice(*found.cue)])
    if piece[0] < start:
        return False
    end = _quotation_end(reading, start)
    after = [at for at in range(end, min(end + 4, reading.sentence_end(end - 1))) if reading.lower[at] in _ASK]
    return bool(after) and not any(found.cue[0] <= at < found.cue[1] for at in after)


def _is_asked_of_the_speaker(reading: Reading, one: TaggedStatement, found: Sequence[TaggedStatement]) -> bool:
    """`When he |was asked|, “Who pays?” Lind said, “We do.”`: nobody is named who asks, and the answer is given."""
    words = reading.lower[slice(*one.cue)]
    passive = words == ["asked"] if one.source is None else not BE.isdisjoint(words)
    if words[-1:] != ["asked"] or not passive or not one.content or reading.quoted[one.content[0][0]] < 0:
        return False
    end = reading.sentence_end(one.cue[0])
    return any(one.cue[1] < other.cue[0] < end for other in found)


def _ends_as_question(reading: Reading, at: int) -> bool:
    end = _quotation_end(reading, at)
    return end - at > 2 and "?" in reading.words[end - 2 : end]


def _quotation_end(reading: Reading, at: int) -> int:
    end = at
    while end < len(reading.words) and reading.quoted[end] == reading.quoted[at]:
        end += 1
    return end
