"""What of a page is no part of its article: hidden elements, comments, teasers, pull quotes, print copies."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from factcheck.ingest.cleaning.boilerplate import is_credit
from factcheck.ingest.cleaning.boilerplate_forms import words
from factcheck.ingest.cleaning.lines import SENTENCE_ENDS

Node: TypeAlias = Any  # lxml ships no types

UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea")
BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
     "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
     "table", "td", "th", "tr", "ul")
)  # fmt: skip
_LONG = 40  # code points; a stretch of text this long without any markup is more than a label
# How much of the words of a page its article has at least, and what is outside has at most.
_MUCH, _MOST_WORDS, _AT_MOST = 0.4, 0.6, 0.75
_LONGEST_QUOTE = 800
_LONGEST_LABEL = 80
_MOST_QUOTES = 100
BYLINE_CLASS = re.compile(
    r"(?:[a-z]+[-_]+)*(?:byline|author|autor)(?:[-_]*(?:names?|links?|text|list|line|info|block))?", re.IGNORECASE
)
_PARTS = frozenset(("details", "section", "aside", "div"))
_UNSHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_UNSHOWN_CLASSES = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "a11y-hidden",
     "print", "print-only", "printonly", "visible-print", "print-version", "print-copy")
)  # fmt: skip
_COMMENTS = re.compile(
    r"(?:(?:reader|user|article|post|facebook|fb)[-_]+)?comments?(?:[-_]*(?:list|section|area|thread|wrapper|container|block|body|item))?"
    r"|disqus[-_]thread|respond",
    re.IGNORECASE,
)
_TEASERS = re.compile(
    r"(?:[a-z]+[-_]+)*(?:related|teasers?|recommended|recommendations|also[-_]?read|see[-_]?also|up[-_]?next|trending"
    r"|read[-_]?(?:more|next|also)|most[-_]?(?:read|popular|viewed)|latest[-_]?(?:news|stories)|promos?|newsletter"
    r"|more[-_]?(?:stories|news|from|on|articles|headlines|topics)|you[-_]?may[-_]?(?:also[-_]?)?like)"
    r"(?:[-_]+(?:articles?|stories|posts?|links?|news|content|items?|lists?|box|block|section|widget|signup|promo))*",
    re.IGNORECASE,
)
_PULL_QUOTE = re.compile(r"(?:[a-z]+[-_]+)*pull(?:ed)?[-_]?quotes?(?:[-_]+[a-z]+)*", re.IGNORECASE)
_PICTURE_WORDS = re.compile(
    r"(?:[a-z]+[-_]+)*(?:captions?|credits?|photographer|copyright)(?:[-_]+[a-z]+)*", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"\[(?:\d{1,3}|[a-z])\]|\d{1,3}|\*{1,3}")
# A day or a name at the end of its first words: what stands over a story elsewhere.
_SIGNED = re.compile(
    r".{10,200}?(?:\b(?:19|20)\d{2}-\d{2}-\d{2}\b|\b\d{1,2} [A-Z][a-z]+ (?:19|20)\d{2}\b)"
    r"|.*\bBy [A-Z][\w.]+ [A-Z]\w+$"
)
_COUNT = re.compile(r"\W*\d*\W*$")
_MARKS = (("“", "”"), ("‘", "’"))


def prune(tree: Node) -> None:
    """Take out of a parsed page all that is no part of what it reports; nothing that holds most of its words goes."""
    from lxml import etree  # noqa: PLC0415 - loaded already wherever a page was parsed

    etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, *UNSEEN, with_tail=False)
    body = tree.find("body")
    if body is None:
        return
    for element in _light(body, [one for one in body.iterdescendants() if _is_outside(one)]):
        _drop(element)
    for element in list(_picture_labels(body)):
        _drop(element)
    for element in list(_repeated_quotes(body)):
        _drop(element)
    for element in [one for one in body.iter("sup", "a") if _is_footnote_mark(one)]:
        _drop(element)
    for element in body.iterdescendants():
        element.attrib.pop("aria-hidden", None)  # what is left of these is read, by whoever comes next too
    _mark_quotations(body)


def classes(element: Node) -> list[str]:
    """The names an element goes by: its classes and its id."""
    return [*str(element.get("class") or "").split(), *str(element.get("id") or "").split()]


def words_of(element: Node) -> str:
    """The text of an element in one line."""
    return " ".join(str(element.text_content()).split())


def letters(text: str) -> str:
    """The letters and digits of a text, by which it is known however it is spaced and set."""
    return "".join(filter(str.isalnum, text.casefold()))


def main_part(body: Node) -> Node:
    """The element that holds the article: marked as such and with much of the words, else all but the most of them."""
    weights = _weights(body)
    for name in (".//*[@itemprop='articleBody']", ".//article", ".//main"):
        heaviest = max(body.iterfind(name), key=weights.__getitem__, default=None)
        if heaviest is not None and weights[heaviest] > _MUCH * weights[body]:
            return heaviest
    part = body
    while (inner := next((one for one in part if weights.get(one, 0) > _MOST_WORDS * weights[body]), None)) is not None:
        if inner.tag not in BLOCKS:
            break
        part = inner
    return part


def _light(body: Node, found: list[Node]) -> Iterator[Node]:
    weights = _weights(body)
    return (element for element in found if weights[element] <= _AT_MOST * weights[body])


def _weights(body: Node) -> dict[Node, int]:
    """For each element how long its stretches of text are."""
    weights = {element: _weight(element.text) for element in body.iter()}
    for element in reversed(list(weights)):
        parent = element.getparent()
        if parent is not None and parent in weights:
            weights[parent] += weights[element] + _weight(element.tail)
    return weights


def _weight(text: str | None) -> int:
    return len(text) if text and len(text.strip()) >= _LONG else 0


def _drop(element: Node) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_outside(element: Node) -> bool:
    if not isinstance(element.tag, str):
        return False
    names = classes(element)
    return (
        _is_hidden(element, names)
        or any(_COMMENTS.fullmatch(name) for name in names)
        or any(_PULL_QUOTE.fullmatch(name) for name in names)
        or (element.tag in BLOCKS and _is_teaser(element, names))
    )


def _is_hidden(element: Node, names: list[str]) -> bool:
    hidden = element.get("hidden")
    return (
        (hidden is not None and hidden != "until-found")
        # A mark within a sentence is kept from being read aloud, not from being read.
        or (element.get("aria-hidden") == "true" and element.tag in BLOCKS)
        or _UNSHOWN.search(str(element.get("style") or "")) is not None
        or any(name in _UNSHOWN_CLASSES for name in names)
    )


def _is_teaser(element: Node, names: list[str]) -> bool:
    if element.tag in {"h1", "main"} or element.find(".//h1") is not None:
        return False
    if element.tag in _PARTS and _heading(element) in words("other-parts"):
        return True
    if any(_TEASERS.fullmatch(name) for name in names):
        return next(element.iter("a", "li", "h2", "h3", "h4", "h5"), None) is not None
    if element.tag not in {"ul", "ol"}:
        return False
    items = [words_of(item) for item in element.findall("li")]
    return ("more" in names or len(items) > 1) and bool(items) and all(_SIGNED.match(item) for item in items)


def _heading(element: Node) -> str:
    """What a part is headed with, in small letters and without a count: `comments` of `Comments (12)`."""
    first = next(iter(element), None)
    if first is None or first.tag not in {"h2", "h3", "h4", "h5", "h6", "summary", "header"}:
        return ""
    return _COUNT.sub("", words_of(first)[:_LONGEST_LABEL].casefold())


def _picture_labels(body: Node) -> Iterator[Node]:
    known: set[Node] = set()
    for picture in body.iter("img", "picture", "video"):
        box = picture.getparent()
        while box is not None and box.tag in {"picture", "a"}:
            box = box.getparent()
        if (
            box is None
            or box in known
            or any(map(BYLINE_CLASS.fullmatch, classes(box)))
            or box.tag not in {"div", "figure", "span"}
            or box.find(".//h1") is not None
        ):
            continue
        known.add(box)
        named = [one for one in box.iterdescendants() if any(_PICTURE_WORDS.fullmatch(name) for name in classes(one))]
        yield from (one for one in named if not is_credit(words_of(one)) and len(words_of(one)) <= _LONGEST_QUOTE)
        text = words_of(box)
        if 0 < len(text) <= _LONGEST_LABEL and not text.endswith(SENTENCE_ENDS) and not is_credit(text):
            yield box


def _repeated_quotes(body: Node) -> Iterator[Node]:
    found = [one for one, _ in zip(body.iter("blockquote", "aside"), range(_MOST_QUOTES), strict=False)]
    whole = letters(words_of(body)) if found else ""
    for element in found:
        said = words_of(element)
        signer = next((words_of(one) for one in element.iter("cite", "footer", "figcaption")), "")
        core = letters(said.removesuffix(signer) if signer else said)
        if len(said.split()) > 4 and len(said) <= _LONGEST_QUOTE and whole.count(core) > 1:
            yield element


def _is_footnote_mark(element: Node) -> bool:
    text = words_of(element)
    if not text or len(text) > 5 or not _FOOTNOTE.fullmatch(text):
        return False
    if element.tag == "a":
        return str(element.get("href") or "").startswith("#")
    return text.startswith("[") or element.find(".//a") is not None


def _mark_quotations(body: Node) -> None:
    for element in list(body.iter("q")):
        depth = sum(1 for _ in element.iterancestors("q"))
        opening, closing = _MARKS[depth % 2]
        if not words_of(element)[:1].isalnum() and words_of(element)[:1] in "\"“„«‘'":
            continue
        element.text = opening + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + closing
        else:
            element.text += closing
    for element in list(body.iter("q")):
        element.tag = "span"
