"""What quotation marks in a headline hold that is nobody's words: names, and what the author says."""

import re

from factcheck.checkers.headline_quotation.passages import WORD, occurrences
from factcheck.plugin import Document, Span
from factcheck.plugin.languages import words

_SMALL = frozenset(words("en", "word_meaning", "function_words"))
_WORKS = frozenset(words("en", "headlines", "works"))
_LEAST_PHRASE = 4
# `Lind: `, `Anna Lind: `.
_LABEL = re.compile(r"(?:[A-Z][\w.'’-]+ ){0,2}(?P<name>[A-Z][\w.'’-]+): ")


def is_whole_headline(title: str, span: Span) -> bool:
    """Whether nothing stands beside the marks: the author's own words, where nobody is quoted below."""
    return not WORD.search(title[: span.start]) and not WORD.search(title[span.end :])


def names_a_work(title: str, span: Span) -> bool:
    """Whether the words are written as a title beside a word for a work: `film ‘The Ferryman’`."""
    before = [match.group().lower() for match in WORD.finditer(title[: span.start])]
    after = [match.group().lower() for match in WORD.finditer(title[span.end :])]
    return not _WORKS.isdisjoint([*before[-1:], *after[:1]]) and _is_capitalised(WORD.findall(span.text))


def _is_capitalised(some: list[str]) -> bool:
    """Whether all words but the small ones have a capital, and there is such a word."""
    telling = [word for word in some if word.lower() not in _SMALL and word[0].isalpha()]
    return bool(telling) and all(word[0].isupper() for word in telling)


def is_name(text: str, start: int, quoted: str) -> bool:
    """Whether the text has the words as a name: with capitals that no sentence's beginning accounts for."""
    for match in occurrences(text, start, quoted):
        found = WORD.findall(match.group())
        opens = not re.search(r"[^\W\d_][,;:]?[\s_*<>/i\"“‘']{1,6}$", text[max(0, match.start() - 12) : match.start()])
        line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
        is_heading = _is_capitalised(WORD.findall(line))
        if _is_capitalised(found) and _is_capitalised(found[opens:]) and not is_heading:
            return True
    return False


def is_authors(document: Document, start: int, span: Span) -> bool:
    """Whether the headline credits the words to whoever wrote the text: `Lind: ‘A bridge too far’` over Lind's column.

    That is who signs it, or of a whole phrase somebody of whom the text does not speak; and the text has the words.
    """
    label = _LABEL.match(document.title or "")
    if label is None or label.end() > span.start or not any(occurrences(document.text, start, span.text)):
        return False
    name = re.compile(rf"\b{re.escape(label['name'])}\b")
    is_phrase = len(WORD.findall(span.text)) >= _LEAST_PHRASE
    return bool(name.search(document.byline or "")) or (is_phrase and not name.search(document.text, start))
