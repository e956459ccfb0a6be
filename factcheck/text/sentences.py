"""Where sentences end: for who asks who said what, a quotation is kept whole; for who compares words, it is cut too."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck import languages
from factcheck.text.quotations import Quotation
from factcheck.text.tokens import Tokens

# Every form of the verbs that introduce speech.
SAY_FORMS = frozenset(
    form
    for name in ("say", "write")
    for verb in languages.words("en", "reporting", name)
    for part in verb.split()
    for form in part.split("/")
)
_ELLIPSES = frozenset(("…", "...", "...."))
_ENDERS = _ELLIPSES | frozenset((".", "?", "!"))
_AFTER_END = frozenset(('"', "”", "»", "’", "'", ")", "]", "''", "＂", "″", "〞", "〟", "」", "』"))
_MAY_END = _ENDERS | _AFTER_END
# No prose has a sentence with more tokens outside quotation marks than this: bounded work per sentence.
LONGEST_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive); `opens` where it is the first of paragraph number `paragraph`."""

    first: int
    last: int
    paragraph: int
    opens: bool


@dataclass(frozen=True, slots=True)
class _Copy:
    """What sentence ends are told by; `quoted[i]` is the number of the quotation token i lies in, or -1."""

    tokens: Tokens
    quoted: Sequence[int]

    def is_inside(self, at: int) -> bool:
        """Whether a quotation goes on after this token."""
        return self.quoted[at] >= 0 and self.quoted[at + 1] == self.quoted[at]

    def touches(self, at: int) -> bool:
        """Whether the next token stands right behind this one."""
        return self.tokens.starts[at + 1] == self.tokens.ends[at]


def find_sentences(tokens: Tokens, quoted: Sequence[int], paragraph_ends: Sequence[int]) -> list[Sentence]:
    """The sentences with quotations kept whole, in order; they cover all tokens.

    `quoted` is of the tokens' length, the number of the quotation each lies in or -1; `paragraph_ends` are the last
    tokens of the paragraphs, in order.
    """
    copy = _Copy(tokens, quoted)
    ends = [at for at in _may_end(tokens) if not _is_last(tokens, at) and not copy.is_inside(at) and _ends(copy, at)]
    return list(_sentences(copy, ends, frozenset(paragraph_ends)))


def find_inner_sentences(tokens: Tokens, quoted: Sequence[int], paragraph_ends: Sequence[int]) -> list[Sentence]:
    """The sentences, those within a quotation each by itself; arguments and order as of `find_sentences`."""
    copy = _Copy(tokens, quoted)
    ends = [at for at in _may_end(tokens) if not _is_last(tokens, at) and _ends_within(copy, at)]
    return list(_sentences(copy, ends, frozenset(paragraph_ends)))


def _may_end(tokens: Tokens) -> list[int]:
    return [at for at, word in enumerate(tokens.words) if word in _MAY_END]


def _is_last(tokens: Tokens, at: int) -> bool:
    return at + 1 == len(tokens.words)


def _sentences(copy: _Copy, ends: Sequence[int], closing: frozenset[int]) -> Iterator[Sentence]:
    first, opens, paragraph = 0, True, 0
    for at in sorted(closing.union(ends)):
        while (cut := _overlong(copy, first, at)) is not None:
            yield Sentence(first, cut, paragraph, opens)
            first, opens = cut, False
        closes = at in closing
        yield Sentence(first, at + 1, paragraph, opens)
        first, opens = at + 1, closes
        paragraph += closes


def _overlong(copy: _Copy, first: int, at: int) -> int | None:
    """Where a sentence from `first` is cut before token `at`, being longer than any; None where it is not."""
    if at - first < LONGEST_SENTENCE:
        return None
    bare = 0
    for token in range(first, min(at, first + 10 * LONGEST_SENTENCE)):
        bare += copy.quoted[token] < 0
        if bare >= LONGEST_SENTENCE:
            return token + 1
    return first + 10 * LONGEST_SENTENCE if at - first >= 10 * LONGEST_SENTENCE else None


def _ends(copy: _Copy, at: int) -> bool:
    """Whether a sentence ends after this token, which no quotation goes on after."""
    quoted, words = copy.quoted, copy.tokens.words
    end = at
    while end > 0 and at - end < 3 and words[end] in _AFTER_END:
        end -= 1
    if words[end] not in _ENDERS or (words[at + 1] in _AFTER_END and quoted[at + 1] < 0):
        return False
    if words[at + 1][0].islower():
        return False
    return not (quoted[at] >= 0 and words[end] in "?!…" and _speech_follows(copy, at + 1))


def _ends_within(copy: _Copy, at: int) -> bool:
    """Whether a sentence ends after this token, be it within a quotation: not before its closing mark."""
    words = copy.tokens.words
    if words[at] in _AFTER_END and not (at and copy.touches(at - 1)):
        return False
    if copy.is_inside(at) and words[at + 1] in _AFTER_END and copy.touches(at):
        return False
    # An ellipsis by itself goes with what it was cut from.
    return words[at + 1] not in _ELLIPSES and _ends(copy, at)


def _speech_follows(copy: _Copy, at: int) -> bool:
    """`"Why?" Ms Ito asked`: the question mark is the quotation's, not the sentence's."""
    words = copy.tokens.words
    for ahead in range(at, min(at + 6, len(words))):
        if copy.quoted[ahead] >= 0 or words[ahead] in ",.;":
            return False
        if copy.tokens.lower[ahead] in SAY_FORMS:
            return True
    return False


def quotation_of_each(starts: Sequence[int], quotations: Sequence[Quotation]) -> list[int]:
    """For each token, by where it starts, the number of the quotation it lies in, or -1."""
    quoted = [-1] * len(starts)
    for number, quotation in enumerate(quotations):
        first = bisect_left(starts, quotation.start)
        last = bisect_left(starts, quotation.end, first)
        quoted[first:last] = [number] * (last - first)
    return quoted
