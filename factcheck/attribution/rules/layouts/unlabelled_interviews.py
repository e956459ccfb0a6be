"""Interviews without labels: a question as a paragraph of its own, then the answer in the first person."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.attribution.lexicon import FIRST_PERSON
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading
from factcheck.text.paragraphs import Paragraph

# So many questions make an interview, and so many words a question at most; an answer has so many paragraphs at most.
_FEWEST, _LONGEST_QUESTION, _LONGEST_ANSWER = 3, 60, 8
_EMPHASIS = frozenset(("*", "_", "#"))


def unlabelled_answers(reading: Reading) -> list[TaggedStatement]:
    """The answers, each with its question's mark as cue and no source; empty where the copy is no interview.

    The caller knows who is interviewed: without that the paragraphs are anybody's.
    """
    questions = [number for number, one in enumerate(reading.paragraphs) if _question_mark(reading, one) is not None]
    if len(questions) < _FEWEST:
        return []
    # Behind the last answer the reporter may speak again: of it one paragraph is sure.
    last = min(questions[-1] + 2, len(reading.paragraphs))
    answers = [_answer(reading, first, after) for first, after in pairwise((*questions, last))]
    found = [one for one in answers if one is not None]
    personal = sum(_is_personal(reading, one.content) for one in found)
    return found if len(found) >= _FEWEST and 2 * personal > len(found) else []


def with_answers(found: Sequence[TaggedStatement], answers: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements with the answers; what lies within an answer stays, what crosses its edge gives way."""
    spoken = [(one.cue[0], one.content[-1][1]) for one in answers]
    kept = [one for one in found if not any(_crosses(one, stretch) for stretch in spoken)]
    return sorted([*kept, *answers], key=lambda one: one.cue)


def _crosses(one: TaggedStatement, stretch: TokenSpan) -> bool:
    roles = (one.cue, *one.content)
    inside = [stretch[0] < first and last <= stretch[1] for first, last in roles]
    touches = any(first < stretch[1] and stretch[0] < last for first, last in roles)
    return touches and not all(inside)


def _question_mark(reading: Reading, paragraph: Paragraph) -> int | None:
    """The mark that closes a paragraph of questions alone; None where it is none or is quoted."""
    first, last = paragraph.first, paragraph.last
    while last > first and reading.words[last - 1] in _EMPHASIS:
        last -= 1
    asks = last - first > 2 and reading.words[last - 1] == "?" and last - first <= _LONGEST_QUESTION
    return last - 1 if asks and reading.quoted[first] < 0 and reading.quoted[last - 1] < 0 else None


def _answer(reading: Reading, question: int, after: int) -> TaggedStatement | None:
    mark = _question_mark(reading, reading.paragraphs[question])
    content = tuple(_pieces(reading, reading.paragraphs[question + 1 : after]))
    if mark is None or not content or len(content) > _LONGEST_ANSWER:
        return None
    return TaggedStatement(None, (mark, mark + 1), content, "turn")


def _pieces(reading: Reading, paragraphs: Sequence[Paragraph]) -> Iterator[TokenSpan]:
    for one in paragraphs:
        if any(word[0].isalnum() for word in reading.words[one.first : one.last]):
            yield one.first, one.last


def _is_personal(reading: Reading, content: tuple[TokenSpan, ...]) -> bool:
    return any(
        reading.lower[at] in FIRST_PERSON and reading.quoted[at] < 0 for piece in content for at in range(*piece)
    )
