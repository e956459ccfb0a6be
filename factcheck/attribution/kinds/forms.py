"""What only looks like a statement or says nothing new: headlines, lines of no comment, the author's own words."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.attribution.inherited import ResolvedStatement
from factcheck.attribution.lexicon import word_pairs, word_set
from factcheck.attribution.speakers.resolution import is_first_person
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.model import StatementForm
from factcheck.text import Reading

_NO_COMMENT = tuple(tuple(phrase.split()) for phrase in sorted(word_set("statement_forms", "no_comment")))
_NOTHING_SAID = word_set("statement_forms", "nothing_said")
_WHOLE = word_pairs("contractions", "whole")
_BESIDE = 5  # tokens
_SUBJECTS = frozenset(("i", "we"))
_LONGEST_HEADLINE = 25  # tokens
_HEADLINES_AT_MOST = 3
_SENTENCE_ENDS, _CLOSING = frozenset(".?!:;,"), "”\"'’»)"


def statement_forms(
    reading: Reading, statements: Sequence[ResolvedStatement], title: str | None
) -> list[StatementForm]:
    """The form of each statement of a text, by its place, its words and who is its source."""
    heads = headlines(reading, title)
    told = sorted(piece for one in statements for piece in one.found.content)
    asked = _first_question(reading)
    return [_form(reading, one, heads, [*told, (asked, len(reading.words))]) for one in statements]


def headlines(reading: Reading, title: str | None) -> tuple[int, ...]:
    """The first paragraphs, by number, that are the title again, or are set as headlines: short, and no sentence."""
    found = []
    letters, so_far = _letters(title or ""), ""
    for number, (one, following) in enumerate(pairwise(reading.paragraphs)):
        words = reading.text[one.start : one.end].strip()
        so_far += _letters(words)
        is_title = bool(so_far) and letters.startswith(so_far)
        is_short = len(reading.tokens_between(one.start, one.end)) <= _LONGEST_HEADLINE
        runs_on = reading.text[following.start : following.start + 1].islower()
        is_set_so = is_short and not runs_on and words.rstrip(_CLOSING)[-1:] not in _SENTENCE_ENDS
        if number >= _HEADLINES_AT_MOST or not (is_title or is_set_so):
            break
        found.append(number)
    return tuple(found)


def _first_question(reading: Reading) -> int:
    """The first token of the first paragraph that is a question: whoever says I from there on may be answering."""
    return next((one.first for one in reading.paragraphs if reading.words[one.last - 1] == "?"), len(reading.words))


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _form(reading: Reading, one: ResolvedStatement, heads: Sequence[int], told: Sequence[TokenSpan]) -> StatementForm:
    if heads and reading.starts[one.span[1] - 1] < reading.paragraphs[heads[-1]].end:
        return "headline"
    if _says_nothing(reading, one.found):
        return "no_comment"
    return "authors_own" if _is_authors(reading, one, told) else "statement"


def _says_nothing(reading: Reading, found: TaggedStatement) -> bool:
    """`Declined to comment` in or over the cue, or `no comment` for all content; not where it is told of others."""
    words = [word for first, last in found.content for word in reading.lower[first:last] if word[0].isalnum()]
    if " ".join(words) in _NOTHING_SAID:
        return True
    around = _around_cue(reading, found.cue)
    words = [word for word, _ in around]
    return any(
        tuple(words[at : at + len(phrase)]) == phrase and any(is_cue for _, is_cue in around[at : at + len(phrase)])
        for phrase in _NO_COMMENT
        for at in range(len(words) - len(phrase) + 1)
    )


def _around_cue(reading: Reading, cue: TokenSpan) -> list[tuple[str, bool]]:
    """The words of a cue and those beside it outside quotation marks, short forms in full, and which are the cue's."""
    first, last = max(reading.opening_of(cue[0]), cue[0] - _BESIDE), min(reading.sentence_end(cue[0]), cue[1] + _BESIDE)
    return [
        (word, cue[0] <= at < cue[1])
        for at in range(first, last)
        if reading.quoted[at] < 0
        for word in _WHOLE.get(reading.lower[at], reading.lower[at]).split()
    ]


def _is_authors(reading: Reading, one: ResolvedStatement, told: Sequence[TokenSpan]) -> bool:
    """`I think` outside all that others say; the `I` of one who is quoted or asked has a speaker, or is within."""
    source = one.found.source
    if one.speaker is not None or source is None or not is_first_person(reading, source):
        return False
    if reading.lower[source[0]] not in _SUBJECTS or reading.quoted[source[0]] >= 0:
        return False
    return not any(first <= source[0] < last for first, last in told)
