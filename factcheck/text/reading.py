"""One reading of a text, for all who read it; each part is found when it is first asked for, and then kept."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

from factcheck.text.language import detect_language
from factcheck.text.layout import Layout, find_layout
from factcheck.text.numbers import Number, find_numbers
from factcheck.text.paragraphs import Paragraph, find_paragraphs
from factcheck.text.quotations import Quotation, find_quotations
from factcheck.text.sentences import Sentence, find_inner_sentences, find_sentences, quotation_of_each
from factcheck.text.tokens import Tokens, find_tokens, token_spans

_PLAIN = re.compile(r"\w+")
# So many readings are kept of texts up to so many code points, and the last one of a longer text: a token costs some
# 200 bytes. Of the longest texts none is kept.
_KEPT, _SHORT, _LONGEST = 8, 200_000, 2_000_000


class Reading:
    """A text as read. Offsets are code points of the text as given, half-open; tokens are known by their number.

    `words`, `lower`, `starts`, `ends` and `quoted` are lists of one length, an item a token; they are shared with
    everybody who reads the text, so none may be changed.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reading) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[type["Reading"], tuple[str]]:
        """A reading travels as its text, and is read anew where it arrives."""
        return Reading, (self.text,)

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens, as four lists."""
        tokens = find_tokens(self.text)
        if "‘" in self.text:
            _set_double(tokens, self.quotations)
        return tokens

    @cached_property
    def words(self) -> list[str]:
        """Each token as the text has it, quotation marks as English has them."""
        return self.tokens.words

    @cached_property
    def lower(self) -> list[str]:
        """Each token in lower case, with one kind of apostrophe."""
        return self.tokens.lower

    @cached_property
    def starts(self) -> list[int]:
        """Where each token starts."""
        return self.tokens.starts

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends."""
        return self.tokens.ends

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The outermost quotations, in order."""
        return find_quotations(self.text)

    @cached_property
    def quoted(self) -> list[int]:
        """For each token the number of the quotation it lies in, or -1."""
        return quotation_of_each(self.starts, self.quotations)

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The lines that hold a token, in order."""
        return find_paragraphs(self.text, self.tokens)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences, quotations kept whole; in order, they cover all tokens."""
        return find_sentences(self.tokens, self.quoted, [one.last - 1 for one in self.paragraphs])

    @cached_property
    def inner_sentences(self) -> list[Sentence]:
        """The sentences, those within a quotation each by itself; in order, they cover all tokens."""
        return find_inner_sentences(self.tokens, self.quoted, [one.last - 1 for one in self.paragraphs])

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers in figures or in English words, with their values, in order."""
        return find_numbers(self.tokens)

    @cached_property
    def language(self) -> str | None:
        """The ISO 639-1 code of the language the text is evidently in; None where it is not evident."""
        return detect_language(self.text)

    @cached_property
    def layout(self) -> Layout:
        """The text with line breaks at a fixed column undone, and the way back to the text as given."""
        return find_layout(self.text)

    def words_between(self, first: int, last: int) -> str:
        """The text from token `first` to token `last` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def tokens_between(self, start: int, end: int) -> range:
        """The numbers of the tokens that begin in a stretch of the text."""
        first = bisect_left(self.starts, start)
        return range(first, bisect_left(self.starts, end, first))

    def spans_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The offsets of the tokens in a stretch of the text; only it is read where nobody asked for tokens yet."""
        if "tokens" not in self.__dict__:
            return token_spans(self.text, start, end)
        among = self.tokens_between(start, end)
        first, last = among.start, among.stop
        cuts = (first > 0 and self.ends[first - 1] > start) or (last > first and self.ends[last - 1] > end)
        if cuts:  # a stretch may begin or end within a token
            return token_spans(self.text, start, end)
        return list(zip(self.starts[first:last], self.ends[first:last], strict=True))

    def plain_words(self, start: int, end: int) -> list[str]:
        """The words that begin in a stretch of the text, in lower case, without punctuation, cut at their hyphens."""
        return [part for at in self.tokens_between(start, end) for part in _PLAIN.findall(self.lower[at])]

    def quotations_between(self, start: int, end: int) -> list[Quotation]:
        """The quotations that overlap a stretch of the text."""
        first = bisect_right(self.quotations, start, key=lambda quotation: quotation.end)
        last = bisect_left(self.quotations, end, key=lambda quotation: quotation.start)
        return self.quotations[first:last]

    def opening_of(self, at: int) -> int:
        """The first token of the sentence that token `at` stands in."""
        return self.sentences[self.sentence_at(at)].first

    def sentence_at(self, at: int) -> int:
        """The number of the sentence that token `at` stands in."""
        return bisect_right(self.sentences, at, key=lambda sentence: sentence.first) - 1

    def sentence_end(self, at: int) -> int:
        """Past the last token of the sentence that token `at` stands in."""
        return self.sentences[self.sentence_at(at)].last

    def sentence_around(self, offset: int) -> tuple[int, int]:
        """The stretch of the inner sentence round a code point, from where it begins to where the next one does."""
        sentences = self.inner_sentences
        number = bisect_right(sentences, offset, key=lambda sentence: self.starts[sentence.first])
        number = max(number, min(1, len(sentences)))
        start = self.starts[sentences[number - 1].first] if number > 1 else 0
        return start, self.starts[sentences[number].first] if number < len(sentences) else len(self.text)

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.words[at][0].isupper()


def _set_double(tokens: Tokens, quotations: list[Quotation]) -> None:
    """Set the marks of quotations in ‘single’ ones as the double ones that most copy has."""
    for one in quotations:
        for offset, mark in ((one.start, "“"), (one.end - 1, "”")):
            at = bisect_left(tokens.starts, offset)
            if at < len(tokens.starts) and tokens.starts[at] == offset and tokens.words[at] in "‘’":
                tokens.words[at] = tokens.lower[at] = mark


def read(text: str) -> Reading:
    """The reading of a text; who asks again for the same text soon after gets the same reading.

    The last few readings are kept, of texts of more than 200,000 code points the last one, of more than 2 million none.
    """
    if len(text) <= _SHORT:
        return _kept(text)
    return _kept_long(text) if len(text) <= _LONGEST else Reading(text)


_kept = lru_cache(maxsize=_KEPT)(Reading)
_kept_long = lru_cache(maxsize=1)(Reading)
