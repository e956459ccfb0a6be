"""Words a headline quotes that nobody is quoted with below it."""

import re
from bisect import bisect_right
from typing import NamedTuple

from factcheck.plugin import (
    Document,
    DocumentChecker,
    Evidence,
    Flag,
    Iterator,
    Reading,
    Register,
    Span,
    evidence,
    hookimpl,
    read,
)
from factcheck.plugin.languages import one_of, words

# What a headline has of a longer quotation, from its beginning on: fewer words are a catchword.
_LEAST_BEGUN = 4
# A letter in brackets is that letter.
_BRACKETED = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset(words("en", "word_meaning", "function_words"))
_WORKS = frozenset(words("en", "headlines", "works"))
_HEDGES = re.compile(rf"\b(?:{one_of(words('en', 'headlines', 'hedges'))})\b", re.IGNORECASE)
_TURNING = frozenset(words("en", "headlines", "turning"))


class _Quoted(NamedTuple):
    """What stands in quotation marks, and its words alone: capitals, hyphens and a comma at the end do not matter.

    `sentences` has those of each sentence in it.
    """

    span: Span
    words: str
    sentences: tuple[str, ...]


class HeadlineQuotation(DocumentChecker):
    """Query a quotation in the headline that the text below does not have in these words.

    Titles of works and other names are no quotations; nor is a headline that is all in quotation marks, over copy that
    quotes nobody. Words that the text has without marks, hedged or as what somebody said, are noted.
    """

    id = "headline-quotation"
    title = "Headline quotation"
    version = "3"
    severity = "query"

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each headline quotation that the text has only within a longer one, or not at all."""
        if document.kind not in {"article", "wire"} or not document.title or not _in_english(document):
            return
        in_text = document.text.startswith(document.title)
        body_start = len(document.title) if in_text else 0
        body = _quoted(read(document.text), body_start)
        for quoted in _quoted(read(document.title)):
            if not quoted.words or (_is_whole_headline(document.title, quoted) and not body):
                continue
            if _names_a_work(document.title, quoted.span) or _is_name(document.text, body_start, quoted.span.text):
                continue
            pointer = Evidence(
                document_id=document.id, role="headline", span=quoted.span, field="text" if in_text else "title"
            )
            longer = [other for other in body if f" {quoted.words} " in f" {other.words} "]
            if not any(_is_faithful(quoted.words, other) for other in longer):
                yield self._told(document, pointer, longer, body_start)

    def _told(self, document: Document, headline: Evidence, longer: list[_Quoted], body_start: int) -> Flag:
        quotes = f"the headline quotes “{headline.span.text}”"
        if longer:
            message = f"{quotes}; the text has it only within a longer quotation"
            return self.flag(message, headline, *evidence(document, "quotation", longer[0].span), severity="note")
        if (reported := _reported(document, body_start, headline.span.text)) is not None:
            message = f"{quotes}; the text has the words without quotation marks, as what is said or supposed"
            return self.flag(message, headline, *evidence(document, "words", reported), severity="note")
        message = f"{quotes}, which the text does not have in quotation marks"
        return self.flag(message, headline, code="headline-quotation-missing")


def _in_english(document: Document) -> bool:
    language = document.language or read(document.text).language
    return language is None or language.lower()[:2] == "en"


def _quoted(reading: Reading, start: int = 0) -> list[_Quoted]:
    """The quotations that are closed, from an offset on."""
    spans = [one.inner(reading.text) for one in reading.quotations if one.closed and one.start >= start]
    return [_Quoted(Span.of(reading.text, *span), *_plain(reading.text[slice(*span)])) for span in spans]


def _plain(text: str) -> tuple[str, tuple[str, ...]]:
    """The words of a quotation, and those of each of its sentences."""
    reading = read(_BRACKETED.sub(r"\1", text))
    spans = [(reading.starts[one.first], reading.ends[one.last - 1]) for one in reading.sentences]
    return " ".join(reading.plain_words(0, len(reading.text))), tuple(
        " ".join(reading.plain_words(*one)) for one in spans
    )


def _is_faithful(quoted: str, other: _Quoted) -> bool:
    """Whether it is the whole quotation or sentence, or its beginning where nothing that follows turns it."""
    return quoted == other.words or any(_is_begun(quoted, sentence) for sentence in other.sentences)


def _is_begun(quoted: str, sentence: str) -> bool:
    if quoted == sentence:
        return True
    rest = sentence.removeprefix(f"{quoted} ").split()
    is_long = quoted.count(" ") + 1 >= _LEAST_BEGUN
    # `Don't` is cut in two.
    return sentence.startswith(f"{quoted} ") and is_long and _TURNING.isdisjoint(rest) and "t" not in rest


def _is_whole_headline(title: str, quoted: _Quoted) -> bool:
    """Whether nothing stands beside the marks: the author's own words, where nobody is quoted below."""
    return not _WORD.search(title[: quoted.span.start]) and not _WORD.search(title[quoted.span.end :])


def _names_a_work(title: str, span: Span) -> bool:
    """Whether the words are written as a title beside a word for a work: `film ‘The Ferryman’`."""
    before = [match.group().lower() for match in _WORD.finditer(title[: span.start])]
    after = [match.group().lower() for match in _WORD.finditer(title[span.end :])]
    return not _WORKS.isdisjoint([*before[-1:], *after[:1]]) and _is_capitalised(_WORD.findall(span.text))


def _is_capitalised(some: list[str]) -> bool:
    """Whether all words but the small ones have a capital, and there is such a word."""
    telling = [word for word in some if word.lower() not in _SMALL and word[0].isalpha()]
    return bool(telling) and all(word[0].isupper() for word in telling)


def _is_name(text: str, start: int, quoted: str) -> bool:
    """Whether the text has the words as a name: with capitals that no sentence's beginning accounts for."""
    for match in _occurrences(text, start, quoted):
        found = _WORD.findall(match.group())
        opens = not re.search(r"[^\W\d_][,;:]?[\s_*<>/i\"“‘']{1,6}$", text[max(0, match.start() - 12) : match.start()])
        line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
        is_heading = _is_capitalised(_WORD.findall(line))
        if _is_capitalised(found) and _is_capitalised(found[opens:]) and not is_heading:
            return True
    return False


def _occurrences(text: str, start: int, quoted: str) -> Iterator[re.Match[str]]:
    """Where the text has the words, whatever their capitals."""
    ways = r"[\W_]{1,3}".join(map(re.escape, _WORD.findall(quoted)))
    yield from re.compile(rf"(?<![^\W_]){ways}(?![^\W_])", re.IGNORECASE).finditer(text, start)


def _reported(document: Document, start: int, quoted: str) -> Span | None:
    """Where the text has the words as somebody's, or hedges them in their sentence."""
    contents = [span for statement in document.statements for span in statement.content]
    reading = read(document.text)
    for match in _occurrences(document.text, start, quoted):
        sentence = _sentence_round(reading, match.start())
        rest = document.text[sentence[0] : match.start()] + " " + document.text[match.end() : sentence[1]]
        is_said = any(span.start <= match.start() and match.end() <= span.end for span in contents)
        if is_said or _HEDGES.search(rest):
            return Span.of(document.text, *match.span())
    return None


def _sentence_round(reading: Reading, at: int) -> tuple[int, int]:
    sentence = reading.sentences[reading.sentence_at(bisect_right(reading.starts, at) - 1)]
    return reading.starts[sentence.first], reading.ends[sentence.last - 1]


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(HeadlineQuotation)
