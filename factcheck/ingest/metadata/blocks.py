"""The paragraphs of a page in the order it sets them, and the article among them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.ingest.cleaning.lines import Line
from factcheck.ingest.metadata.pruning import BLOCKS, Node, letters

AROUND = ("nav", "header", "footer", "aside", "form", "button")
_HEADINGS = ("h2", "h3", "h4")
_MOST_LINKED = 0.5
_LONG_REPEAT = 12  # words
# What another reading of a page has to hold more than the usual one, for the usual one to be given up.
_QUARTER = 0.75
_MOST_SEARCHES = 500


class Block(NamedTuple):
    """A paragraph as it is seen: the element it stands in, and how much of it is links, whether in the article."""

    text: str
    tag: str
    linked: float
    is_inside: bool

    @property
    def is_prose(self) -> bool:
        """Whether it reads as copy, not as a label or a link."""
        return Line(0, 0, self.text, opens=True).is_prose and self.linked < _MOST_LINKED


class Found(NamedTuple):
    """Paragraphs of the article, and the sentence that says how they were found, where the usual way failed."""

    paragraphs: tuple[str, ...]
    repair: str | None = None


class _Held:
    """Whether a paragraph is among others, or within one of them."""

    def __init__(self, whole: frozenset[str], running: str) -> None:
        self._whole, self._running = whole, running
        self._left = _MOST_SEARCHES

    @classmethod
    def of(cls, paragraphs: Sequence[str]) -> "_Held":
        keys = [letters(text) for text in paragraphs]
        return cls(frozenset(keys), "".join(keys))

    def __contains__(self, text: str) -> bool:
        key = letters(text)
        if key in self._whole:
            return True
        self._left -= 1
        return self._left >= 0 and key in self._running


def blocks(root: Node, within: Node | None = None) -> Iterator[Block]:
    """The blocks of text under an element, menus and margins left out; `within` is the element of the article."""
    # Walked as events, not by recursion: pages nest as deep as they like.
    from lxml import etree  # noqa: PLC0415 - loaded already wherever a page was parsed

    skipped = links = linked = inside = 0
    tags = [str(root.tag)]
    said: list[str] = []

    def block() -> Iterator[Block]:
        if text := " ".join("".join(said).split()):
            yield Block(text, tags[-1], linked / len(text), inside > 0)

    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag, step = element.tag, 1 if event == "start" else -1
        if tag in BLOCKS or tag == "br":
            yield from block()
            said, linked = [], 0
        if tag in BLOCKS:
            tags = [*tags, tag] if step > 0 else tags[:-1] or tags
        skipped += step * _stands_around(element)
        links += step * (tag == "a")
        inside += step * (element is within)
        words = (element.text if step > 0 else element.tail if element is not root else None) or ""
        if not skipped:
            said.append(words)
            linked += len(words.strip()) if links else 0
    yield from block()


def _stands_around(element: Node) -> bool:
    return element.tag in AROUND and (element.tag != "header" or element.find(".//h1") is None)


def article(seen: Sequence[Block], usual: Sequence[str]) -> Found:
    """The article's paragraphs: as usually found, with what that lost, doubled or set elsewhere put right.

    `seen` is the page from its headline on, in order; `usual` what the usual way finds.
    """
    paragraphs = _once(_in_order(seen, usual))
    held = _Held.of(paragraphs)
    prose = list({block.text: block for block in seen if block.is_prose and block.is_inside}.values())
    length = sum(len(block.text) for block in prose)
    kept = sum(len(block.text) for block in prose if block.text in held)
    if length and kept < _QUARTER * length:
        own = _once([block.text for block in _from_first_to_last(seen)])
        return Found(
            tuple(own),
            f"the page's text was read from its paragraphs: the usual way found {kept:,} of {length:,} characters",
        )
    lost = _lost_before(seen, held) if paragraphs else []
    count = f"{len(lost)} paragraphs" if len(lost) > 1 else "1 paragraph"
    return Found((*lost, *paragraphs), f"{count} above the text found was put back" if lost else None)


def _once(paragraphs: Sequence[str]) -> list[str]:
    """A long paragraph that stands twice is a copy for print or for small screens."""
    known: set[str] = set()
    once = []
    for text in paragraphs:
        key = letters(text)
        if key in known and len(text.split()) >= _LONG_REPEAT:
            continue
        known.add(key)
        once.append(text)
    return once


def _in_order(seen: Sequence[Block], usual: Sequence[str]) -> list[str]:
    places: dict[str, int] = {}
    for number, block in enumerate(seen):
        places.setdefault(letters(block.text), number)
    found = [places.get(letters(text)) for text in usual]
    if any(place is None for place in found):
        return list(usual)
    return [text for _, text in sorted(zip(found, usual, strict=True), key=lambda pair: pair[0] or 0)]


def _from_first_to_last(seen: Sequence[Block]) -> Iterator[Block]:
    last = max(number for number, block in enumerate(seen) if block.is_prose and block.is_inside)
    first = next(number for number, block in enumerate(seen) if block.is_prose)
    for block in seen[first : last + 1]:
        is_short = block.tag in _HEADINGS or len(block.text.split()) > 3
        if block.is_prose or (block.is_inside and is_short and block.linked < _MOST_LINKED):
            yield block


def _lost_before(seen: Sequence[Block], held: "_Held") -> list[str]:
    """The prose between the headline and the first paragraph that was found."""
    lost: list[str] = []
    for block in seen:
        if block.tag == "h1":
            lost = []
        elif block.text in held:
            return lost
        elif block.is_prose:
            lost.append(block.text)
    return []
