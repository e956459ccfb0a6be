"""Statements of headlines and signed words: `Ito: Ferry 'late' again`, `Ferry late: Ito`, `... — Aiko Ito (@ito)`."""

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.attribution.lexicon import MONTHS
from factcheck.attribution.rules.layouts.dialogue import LayoutStatement
from factcheck.attribution.rules.layouts.speaker_labels import SpeakerLabel, Surnames, is_known, is_state_or_body
from factcheck.attribution.rules.trimming import trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

_DASHES = frozenset(("—", "–", "--", "-", "―"))
_LONGEST_NAME = 5
# `Ito: Now or never` is as often what somebody says of her.
_SHORTEST_HEADLINE = 5


def headings(reading: Reading, labels: list[SpeakerLabel], surnames: Surnames) -> Iterator[LayoutStatement]:
    """`Ito: Ferry 'late' again` where Ito is a person the text names; `Aiko Ito: "No."` whoever she is."""
    heads = {label.sentence for label in labels if label.kind == "named"}
    for label in labels:
        sentence = reading.sentences[label.sentence]
        alone = label.sentence + 1 == len(reading.sentences) or reading.sentences[label.sentence + 1].opens
        quoted = reading.quoted[label.cue[1]] >= 0
        if label.kind != "named" or not (alone or quoted):
            continue
        quotes = any(reading.quoted[at] >= 0 for at in range(label.cue[1], sentence.last))
        # A list of names with a word on each is no list of statements.
        listed = label.sentence + 1 in heads or label.sentence - 1 in heads
        short = sentence.last - label.cue[1] < _SHORTEST_HEADLINE and not quotes
        known = is_known(reading, label.source, surnames) and not listed and not short
        if quoted or (known and alone) or (quotes and is_state_or_body(reading, label.source)):
            piece = trim(reading, label.cue[1], sentence.last)
            if piece is not None:
                yield LayoutStatement(
                    label.sentence, label.sentence + 1, TaggedStatement(label.source, label.cue, (piece,), "colon")
                )


def closing_names(reading: Reading, surnames: Surnames) -> Iterator[LayoutStatement]:
    """`Ferry is late: Ito`, `Ferry is late – Tokyo`: the name that closes a headline."""
    for number, sentence in enumerate(reading.sentences[:-1]):
        if sentence.opens and reading.sentences[number + 1].opens and sentence.last - sentence.first < 25:
            block = _closing_name(reading, number, sentence, surnames)
            if block is not None:
                yield block


def _closing_name(reading: Reading, number: int, sentence: Sentence, surnames: Surnames) -> LayoutStatement | None:
    for at in range(max(sentence.first + 3, sentence.last - _LONGEST_NAME), sentence.last - 1):
        if reading.words[at] not in _DASHES and reading.words[at] != ":":
            continue
        source = at + 1, sentence.last
        named = all(reading.capital(token) for token in range(*source))
        content = trim(reading, sentence.first, at)
        if not named or content is None or reading.quoted[at] >= 0:
            return None
        if is_known(reading, source, surnames) or is_state_or_body(reading, source):
            return LayoutStatement(number, number + 1, TaggedStatement(source, (at, at + 1), (content,), "colon"))
        return None
    return None


def signed(reading: Reading) -> Iterator[LayoutStatement]:
    """`The ferry is late! — Aiko Ito (@ito)`, `"It is late." — Aiko Ito`: the words before the name."""
    for at in [at for at, word in enumerate(reading.words) if word in _DASHES]:
        number = bisect_right(reading.sentences, at, key=lambda sentence: sentence.first) - 1
        if reading.quoted[at] < 0 and at < reading.sentences[number].last - 1:
            block = _signed_at(reading, number, at)
            if block is not None:
                yield block


def _signed_at(reading: Reading, number: int, dash: int) -> LayoutStatement | None:
    end = _name_end(reading, dash + 1)
    if end == dash + 1:
        return None  # looked at first: a line of dashes has a thousand of them and no name
    source = _with_handle(reading, dash + 1, end)
    first = number
    while first > 0 and not reading.sentences[first].opens and number - first < 12:
        first -= 1
    if reading.sentences[first].first == dash and first > 0:
        first -= 1
        while first > 0 and not reading.sentences[first].opens and number - first < 12:
            first -= 1
    content = _words_signed(reading, reading.sentences[first].first, dash)
    if content is None:
        return None
    if source[1] == end and not _closes_quotation(reading, content, dash, end):
        return None
    return LayoutStatement(first, number + 1, TaggedStatement(source, (dash, dash + 1), (content,), "signed"))


def _name_end(reading: Reading, at: int) -> int:
    end = at
    while end < len(reading.words) and end - at < _LONGEST_NAME and reading.capital(end) and reading.quoted[end] < 0:
        end += 1
    return end


def _with_handle(reading: Reading, first: int, end: int) -> TokenSpan:
    if reading.lower[end : end + 2] == ["(", "@"] and reading.words[end + 3 : end + 4] == [")"]:
        return first, end + 4
    return first, end


def _words_signed(reading: Reading, first: int, dash: int) -> TokenSpan | None:
    # Some archives keep a tweet within its mark-up.
    for at in range(dash - 1, first, -1):
        if reading.words[at] == ">":
            first = at + 1
            break
    if dash - first < 2:
        return None
    return (first, dash) if any(word[0].isalnum() for word in reading.words[first:dash]) else None


def _closes_quotation(reading: Reading, content: TokenSpan, dash: int, end: int) -> bool:
    """Whether the words are one quotation and the name ends its line or a comma follows; required without a handle."""
    one = reading.quoted[content[0]] >= 0 and reading.quoted[content[0]] == reading.quoted[dash - 1]
    closes = end == len(reading.words) or reading.words[end] == "," or _line_ends(reading, end)
    # A list of sources: `"Ferry is late" — Daily Planet, June 20`.
    listed = any(word in MONTHS or word[0].isdigit() for word in reading.lower[end : end + 3])
    return one and closes and not listed


def _line_ends(reading: Reading, at: int) -> bool:
    return "\n" in reading.text[reading.ends[at - 1] : reading.starts[at]]
