"""A page's own markup: what it says of itself, and the text a reader sees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Self, TypeAlias

from factcheck.ingest.cleaning.boilerplate import is_credit
from factcheck.ingest.metadata.credit import credit_of
from factcheck.ingest.strict_json import NotJSONError, parsed

Node: TypeAlias = Any  # lxml ships no types

UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea")
AROUND = ("nav", "header", "footer", "aside", "form", "button")
BLOCKS = frozenset(
    ("address", "article", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1",
     "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th",
     "tr", "ul")
)  # fmt: skip
LONGEST_CREDIT = 300  # code points
DEEPEST = 4  # how far down in linked data an article is looked for


class StructuredMetadata(NamedTuple):
    """What schema.org data in the page tells of the article."""

    headline: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page, with scripts and styles gone and its linked data kept."""

    tree: Node
    data: tuple[object, ...]

    @classmethod
    def of(cls, markup: str) -> Self | None:
        """Parse the page; None where there is nothing to parse."""
        # Every other form is read without it.
        from lxml import etree, html  # noqa: PLC0415

        try:
            tree = html.document_fromstring(markup)
        except (etree.ParserError, ValueError):
            return None
        data = tuple(_linked_data(tree))
        etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, *UNSEEN, with_tail=False)
        for line_break in tree.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        return cls(tree, data)

    def structured_metadata(self) -> StructuredMetadata:
        """What the first article in the linked data says of itself."""
        article = next((found for data in self.data for found in _articles(data, DEEPEST)), None)
        if article is None:
            return StructuredMetadata()
        headline, published, author, publisher = (
            _name(article.get(key)) for key in ("headline", "datePublished", "author", "publisher")
        )
        return StructuredMetadata(headline, published, author, publisher, credit_of(article))

    def language(self) -> str | None:
        """The language the page is marked with, without its region: `en`."""
        marked = str(self.tree.get("lang") or self.tree.get("xml:lang") or "").strip()
        language = marked.replace("_", "-").partition("-")[0].lower()
        return language if language.isalpha() and len(language) < 4 else None

    def address(self) -> str | None:
        """The page's own canonical address."""
        found = self.tree.xpath("//link[@rel='canonical']/@href")
        return str(found[0]).strip() if found else self.meta("og:url")

    def meta(self, name: str) -> str | None:
        """The content of a meta element with this name or property."""
        found = self.tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
        return str(found[0]).strip() or None if found else None

    def headings(self) -> list[str]:
        """The texts of all main headings."""
        texts = (_words(heading) for heading in self.tree.iter("h1"))
        return [text for text in texts if text]

    def heading_of_window(self) -> str:
        """What the browser's window is headed with; "" where the page has no title."""
        return _words(found) if (found := self.tree.find(".//title")) is not None else ""

    def credits(self) -> Iterator[str]:
        """The credit lines in the article: short as they are, an extractor takes them for boilerplate."""
        within = self.tree.xpath("//article | //main") or [self.tree]
        for element in within[0].iter("p", "div", "small", "em", "i", "span", "li", "address"):
            text = _words(element) if not _holds_blocks(element) else ""
            if 0 < len(text) <= LONGEST_CREDIT and is_credit(text) and not _stands_around(element):
                yield text

    def text(self) -> str:
        """All a reader sees of the body, in paragraphs, menus and margins left out."""
        body = self.tree.find("body")
        pieces = _pieces(body) if body is not None else iter(())
        paragraphs = (" ".join(piece.split()) for piece in "".join(pieces).split("\0"))
        return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _pieces(body: Node) -> Iterator[str]:
    # Walked as events, not by recursion: pages nest as deep as they like. Blocks are parted by NUL.
    from lxml import etree  # noqa: PLC0415 - loaded already wherever a page was parsed

    skipped = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        around = element.tag in AROUND
        if event == "start":
            skipped += around
            text = element.text
        else:
            skipped -= around
            text = element.tail
        if element.tag in BLOCKS:
            yield "\0"
        if not skipped:
            yield text or ""


def _linked_data(tree: Node) -> Iterator[object]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield parsed(script.text or "")
        except NotJSONError:
            continue


def _articles(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(data, Mapping):
        kinds = data.get("@type")
        if any(str(kind).endswith("Article") for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        inner = data.get("@graph")
    else:
        inner = data
    if isinstance(inner, list) and depth:
        for item in inner:
            yield from _articles(item, depth - 1)


def _name(value: object) -> str | None:
    """A name given as words, as a thing with a name, or as several of these."""
    if isinstance(value, list):
        return ", ".join(name for item in value[:20] if not isinstance(item, list) and (name := _name(item))) or None
    if isinstance(value, Mapping):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None


def _words(element: Node) -> str:
    return " ".join(str(element.text_content()).split())


def _holds_blocks(element: Node) -> bool:
    return any(child.tag in BLOCKS for child in element.iterdescendants())


def _stands_around(element: Node) -> bool:
    return any(parent.tag in AROUND for parent in element.iterancestors() if parent.tag not in {"article", "main"})
