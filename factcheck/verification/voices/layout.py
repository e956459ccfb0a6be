"""What the layout of a record puts between the words: numbers of lines and pages, seconds, headings, footers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

# ` 12   hours and the water`: a number at the head of most lines, or of nearly all.
_LINE_NUMBER = re.compile(r"^[ \t]*(\d{1,3})[:.)]?(?=[ \t]+\S|[ \t]*$)", re.MULTILINE)
_LEAST_LINES, _SHARE = 3, 0.6
_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_SECONDS = re.compile(
    rf"[\[(<][ \t]*{_CLOCK}(?:[ \t]*(?:-->|[-–—])[ \t]*{_CLOCK})?[ \t]*[\])>]"
    r"|(?<![\d:])\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?![\d:])"
    r"|^[ \t]*\d{1,2}:\d{2}[ \t]*$",
    re.MULTILINE,
)
# A number of its own, or a line between blank ones that numbers a page.
_PAGE = re.compile(
    r"^[ \t]*(?:[-–—*\[(]+[ \t]*)?(?:(?:page|p\.?|pg\.?|sheet|folio|column|col\.)[ \t]*)?"
    r"\d{1,4}(?:[ \t]*(?:of|/)[ \t]*\d{1,4})?(?:[ \t]*[-–—*\])]+)?[ \t]*$"
    r"|(?:\A|(?<=\n\n))[ \t]*[^\n.?!]{0,60}\b(?:page|sheet|folio|column)[ \t]+\d{1,4}"
    r"(?:[ \t]*(?:of|/)[ \t]*\d{1,4})?\b[^\n.?!]{0,40}(?=\n\n|\Z)",
    re.MULTILINE | re.IGNORECASE,
)
# One of these words, or a line of a number and nothing else, is in every text whose pages are numbered.
_PAGE_WORDS = ("page", "pg", "sheet", "folio", "column", "col.")
_NUMBER_ALONE = re.compile(
    r"^[^\w\n]*(?:[Pp]\.?[ \t]*)?\d{1,4}(?:[ \t]*(?:[Oo][Ff]|/)[ \t]*\d{1,4})?[^\w\n]*$", re.MULTILINE
)
_BY_COUNSEL = re.compile(
    r"^[ \t]*(?:BY (?:MR|MS|MRS|MISS|DR|THE COURT|COUNSEL)\b[^\n]{0,40}:?"
    r"|(?:(?:FURTHER|CONTINUED|DIRECT|CROSS|RE-?DIRECT|RE-?CROSS)[ -]*)+EXAMINATION[^\na-z]*)[ \t]*$",
    re.MULTILINE,
)
# `Statement by Ann Ito, spokeswoman`: the first line, which no stop ends.
_HEADING = re.compile(
    r"\A\s*(?:[A-Z][a-z]+ ){0,2}(?i:statement|speech|remarks|address|letter|transcript|testimony|message|release"
    r"|eulogy|sermon|lecture|minutes|proceedings)"
    r"(?: (?:by|of|from|to|at|on|with|in|for)\b|,|:)[^\n.?!]{0,90}(?=\n\s*[A-Z“\"‘'\[(])"
)
_MAIL = re.compile(
    r"\A(?:[ \t]*(?:from|to|cc|bcc|date|sent|subject|re|for immediate release|embargo(?:ed)?)\b"
    r"(?:[ \t]*:[^\n]*|[ \t]*)\n\s*)+",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?:[ \t]*[A-Z][A-Z\d ,.’'&/()–—-]{2,90}[ \t]*\n\s*)+")
_END = re.compile(r"\n[ \t]*(?:-+ ?)?(?:END|ENDS|(?:\* ?)+|#+)(?: ?-+)?\s*\Z")
_BETWEEN_BLANKS = re.compile(r"(?<=\n\n)[^\n]+(?=\n\n)")
_RUNNING_LEAST, _RUNNING_LONGEST = 2, 80
_STOPS = tuple(".?!:;”\"’')]–—-")


def laid_out(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of what nobody says; where it parts a sentence, with the line ends round it."""
    yield from _line_numbers(text)
    if re.search(r"\d:\d\d", text):
        yield from (match.span() for match in _SECONDS.finditer(text))
    pages = [_PAGE] if _may_number_pages(text) else []
    counsel = [_BY_COUNSEL] if "BY " in text or "EXAMINATION" in text else []
    for form in (*pages, *counsel):
        yield from (_with_breaks(text, *match.span()) for match in form.finditer(text) if match[0].strip())
    yield from _running_heads(text)
    if re.search(r"[a-z]{3}", text):
        if heading := _CAPITALS.match(text):
            yield heading.span()
        last = text.rfind("\n", 0, len(text.rstrip()))
        if last >= 0 and (end := _END.match(text, last)):
            yield end.span()
    yield from (match.span() for match in _MAIL.finditer(text))
    if heading := _HEADING.match(text):
        yield heading.span()


def _may_number_pages(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _PAGE_WORDS) or _NUMBER_ALONE.search(text) is not None


def _line_numbers(text: str) -> Iterator[tuple[int, int]]:
    found = list(_LINE_NUMBER.finditer(text))
    if len(found) < _LEAST_LINES:
        return
    lines = sum(bool(line.strip()) for line in text.splitlines())
    numbers = [int(match[1]) for match in found]
    steps = sum(after - before in (1, 2) or after in (1, 2) for before, after in pairwise(numbers))
    if len(found) >= max(_LEAST_LINES, _SHARE * lines) and steps >= 0.8 * (len(found) - 1):
        yield from (match.span() for match in found)


def _with_breaks(text: str, start: int, end: int) -> tuple[int, int]:
    before, behind = text[:start].rstrip(), text[end:].lstrip()
    if before and not before.endswith(_STOPS) and behind[:1].islower():
        return len(before), len(text) - len(behind)
    return start, end


def _running_heads(text: str) -> Iterator[tuple[int, int]]:
    """Lines that stand several times between blank lines, with other figures at most, and end in no stop."""
    lines = [match.span() for match in _BETWEEN_BLANKS.finditer(text) if not match[0].rstrip().endswith(_STOPS)]
    plain = {span: re.sub(r"\d+", "#", " ".join(text[slice(*span)].split())) for span in lines}
    counted = Counter(plain.values())
    for span in lines:
        words = plain[span]
        is_head = counted[words] >= _RUNNING_LEAST and len(words) <= _RUNNING_LONGEST and not words.endswith(_STOPS)
        if is_head and not words.endswith(","):
            yield _with_breaks(text, *span)


def blotted(text: str) -> str:
    """The text with spaces for what its layout puts between the words; nothing moves."""
    return _without(text, laid_out(text))


def without_line_numbers(text: str) -> str:
    """The text with spaces for the numbers of its lines; nothing moves."""
    return _without(text, _line_numbers(text))


def _without(text: str, found: Iterable[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in sorted(found):
        if end > at:
            first = max(start, at)
            pieces += [text[at:first], " " * (end - first)]
            at = end
    return "".join((*pieces, text[at:])) if pieces else text
