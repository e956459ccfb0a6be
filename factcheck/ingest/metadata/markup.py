"""A page's own markup: what it says of itself, and the text a reader sees."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Self

from factcheck.ingest.cleaning.boilerplate import is_credit
from factcheck.ingest.cleaning.boilerplate_forms import words
from factcheck.ingest.cleaning.lines import Line
from factcheck.ingest.metadata.blocks import AROUND, Block, blocks
from factcheck.ingest.metadata.headline import PARTS, signed_name
from factcheck.ingest.metadata.linked_data import StructuredMetadata, linked_data, structured_metadata
from factcheck.ingest.metadata.pruning import BLOCKS, BYLINE_CLASS, Node, classes, letters, main_part, prune, words_of
from factcheck.ingest.metadata.publication_day import PUBLISHED, first_day, leave_out_other_days, visible_day

LONGEST_CREDIT = 300  # code points
AUTHORS = ("author", "parsely-author", "sailthru.author", "byl", "article:author", "dc.creator", "dcterms.creator")
_LONGEST_BYLINE = 120
_MOST_AUTHORS, _MOST_MARKED = 5, 50
_PARAGRAPHS = ("p", "blockquote")
_WRITER_CLASS = re.compile(
    r"(?:[a-z]+[-_]+)*(?:text)?(?:contributor|writer|reporter|auteur)(?:[-_]*names?)?", re.IGNORECASE
)
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:es)?|auteurs?|profiles?|contributors?|journalists?|reporters?|byline|by)/(?!$)[^/?#]",
    re.IGNORECASE,
)
_IN_A_LINE = ("a", "b", "strong")
_ABOUT_AUTHOR = re.compile(r"bio|box|image|avatar|photo|twitter|email|social|follow|comment", re.IGNORECASE)
_BETWEEN_TITLES = re.compile(r"\s+(?:[|–—•»«:]+|-{1,3}|\u2013)\s+")
_LONGEST_PUBLISHER = 6  # words
_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page, with all that is no part of its article gone and its linked data kept."""

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
        data = tuple(linked_data(tree))
        prune(tree)
        return cls(tree, data)

    def copy(self) -> Node:
        """The tree for whoever changes it, without what tells of other days than that of publication."""
        tree = deepcopy(self.tree)
        leave_out_other_days(tree)
        return tree

    def structured_metadata(self) -> StructuredMetadata:
        """What linked data says of the article this page is headed and addressed as."""
        about = (*self.headings(), self.meta("og:title") or "", self.address() or "")
        return structured_metadata(self.data, about)

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
        """The content of a meta element with this name or property, however it is written."""
        return next(iter(self.metas(name)), None)

    def metas(self, name: str) -> list[str]:
        """The contents of all meta elements with this name, property or itemprop."""
        found = []
        for meta in self.tree.iter("meta"):
            named = (str(meta.get(key) or "").lower() for key in ("property", "name", "itemprop"))
            content = str(meta.get("content") or "").strip()
            if content and name.lower() in named:
                found.append(content)
        return found

    def published(self, told: StructuredMetadata) -> date | None:
        """The day of publication, as linked data, meta elements or the lines by the headline give it."""
        marked = (str(one.get("content") or one.get("datetime") or "") for one in self._marked("datePublished"))
        given = (*told.published, *(self.meta(name) for name in PUBLISHED), *marked, *told.created)
        return first_day(given) or visible_day(self.tree, self.head())

    def signed(self) -> Iterator[list[str]]:
        """What the page gives for its authors, each way it does, that of its metadata first."""
        for name in AUTHORS:
            yield self.metas(name)
        yield self._bylines(self._marked("author"))
        yield self._bylines([one for one in self.tree.iter() if "author" in str(one.get("rel") or "").split()])
        yield self._bylines(
            [
                one
                for one in self.tree.iter()
                if any(BYLINE_CLASS.fullmatch(name) and not _ABOUT_AUTHOR.search(name) for name in classes(one))
            ]
        )
        lines = [part for block in self.head() for part in PARTS.split(block.text)]
        linked = list(self._author_links())[:_MOST_AUTHORS]
        signed = [found for line in lines if (found := signed_name(line))]
        yield [line for line in signed if not any(_is_glued_to(one, line) for one in linked)]
        yield self._bylines([one for one in self.tree.iter() if any(map(_WRITER_CLASS.fullmatch, classes(one)))])
        yield self._labelled_authors()
        yield linked

    def publisher(self, told: StructuredMetadata) -> str | None:
        """The outlet: as metadata names it, else as the window is headed beside the headline."""
        named = (self.meta("og:site_name") or "").partition(" | ")[0]  # a motto behind it
        if _ADDRESS.fullmatch(named):
            return told.publisher or named
        return named or told.publisher or self._outlet_in_title()

    def headings(self) -> list[str]:
        """The texts of all main headings."""
        texts = (words_of(heading) for heading in self.tree.iter("h1"))
        return [text for text in texts if text]

    def heading_of_window(self) -> str:
        """What the browser's window is headed with; "" where the page has no title."""
        return words_of(found) if (found := self.tree.find(".//title")) is not None else ""

    def credits(self) -> Iterator[str]:
        """The credit lines in the article: short as they are, an extractor takes them for boilerplate."""
        within = self.tree.xpath("//article | //main") or [self.tree]
        for element in within[0].iter("p", "div", "small", "em", "i", "span", "li", "address"):
            text = words_of(element) if not _holds_blocks(element) else ""
            if 0 < len(text) <= LONGEST_CREDIT and is_credit(text) and not _stands_around(element):
                yield text

    def seen(self) -> list[Block]:
        """The paragraphs of the body from the headline on; all of them where it has none."""
        body = self.tree.find("body")
        found = list(blocks(body, main_part(body))) if body is not None else []
        first = next((number for number, block in enumerate(found) if block.tag == "h1"), 0)
        return found[first:]

    def head(self) -> list[Block]:
        """The lines between the headline and the first paragraph."""
        lines = []
        for block in self.seen():
            if block.is_prose and block.tag != "h1":
                break
            lines.append(block)
        return lines

    def text(self) -> str:
        """All a reader sees of the body, in paragraphs, menus and margins left out."""
        body = self.tree.find("body")
        return "\n\n".join(block.text for block in blocks(body)) if body is not None else ""

    def _marked(self, name: str) -> list[Node]:
        return [one for one in self.tree.iter() if name in str(one.get("itemprop") or "").split()]

    def _bylines(self, found: list[Node]) -> list[str]:
        among = set(found[:_MOST_MARKED])
        outermost = [one for one in found[:_MOST_MARKED] if among.isdisjoint(one.iterancestors())]
        names = [_name_in(one) for one in outermost if not _stands_around(one)]
        return [name for name in names if 0 < len(name) <= _LONGEST_BYLINE][:_MOST_AUTHORS]

    def _labelled_authors(self) -> list[str]:
        """What cards for sharing label as the author: `Written by`."""
        pairs = ((self.meta(f"twitter:label{one}"), self.meta(f"twitter:data{one}")) for one in (1, 2))
        return [
            name for label, name in pairs if name and (label or "").strip(" :").casefold() in words("byline-labels")
        ]

    def _author_links(self) -> Iterator[str]:
        """The links to pages of authors between the headline and the first paragraph."""
        heading = next(self.tree.iter("h1"), None)
        for element in heading.itersiblings() if heading is not None else ():
            for inner in element.iter():
                text = words_of(inner)
                if inner.tag in _PARAGRAPHS and Line(0, 0, text, opens=True).is_prose:
                    return
                is_authors = inner.tag == "a" and _AUTHOR_PAGE.search(str(inner.get("href") or ""))
                if is_authors and 0 < len(text) <= _LONGEST_BYLINE and not _stands_around(inner):
                    yield text

    def _outlet_in_title(self) -> str | None:
        title = self.heading_of_window()
        headings = [letters(one) for one in (*self.headings(), self.meta("og:title") or "") if one]
        parts = [part.strip() for part in _BETWEEN_TITLES.split(title) if part.strip()]
        if len(parts) < 2 or not headings or letters(title) in headings:
            return None
        for around in (parts[:0:-1], parts[:-1]):
            rest = parts[0] if around and around[-1] == parts[1] else parts[-1]
            if _fits_heading(letters(rest), headings):
                return next((name for name in around if _is_outlet(name, headings)), None)
        return None


def _fits_heading(part: str, headings: list[str]) -> bool:
    return len(part) > 5 and any(part.startswith(one) or one.startswith(part) for one in headings)


def _is_outlet(name: str, headings: list[str]) -> bool:
    return (
        len(name.split()) <= _LONGEST_PUBLISHER
        and name.casefold() not in words("sections")
        and not any(letters(name) in heading for heading in headings)
        and not name.endswith((".", "!", "?", "..."))
        and first_day([name]) is None
    )


def _name_in(element: Node) -> str:
    named = [one for one in element.iterdescendants() if _is_name(one)]
    among = set(named)
    outermost = [one for one in named if among.isdisjoint(one.iterancestors())] or [element]
    # What is marked apart is apart, but for links and what is set in bold: `By <a>Ilse Brandt</a> and <a>Per Holm</a>`.
    names = (str(one.get("content") or "") or " ".join("".join(_set_apart(one)).split()) for one in outermost)
    return " | ".join(name for name in names if name)


def _is_name(element: Node) -> bool:
    marked = str(element.get("itemprop") or "").split()
    return "name" in marked or any(re.fullmatch(r"(?:byline|author)[-_]+name", name) for name in classes(element))


def _set_apart(root: Node) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415 - loaded already wherever a page was parsed

    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element is not root and element.tag not in _IN_A_LINE:
            yield " | "
        if event == "start":
            yield element.text or ""
        elif element is not root:
            yield element.tail or ""
            # Of two links with nothing between, one is no part of the other's name.
            if element.tag == "a" and not (element.tail or "").strip() and _tag(element.getnext()) == "a":
                yield " | "


def _tag(element: Node | None) -> str:
    return "" if element is None else str(element.tag)


def _is_glued_to(name: str, line: str) -> bool:
    """Whether the line is the name and another word, with nothing between: `Ilse BrandtPenmouth`."""
    return line.startswith(name) and line[len(name) : len(name) + 1].isalnum()


def _holds_blocks(element: Node) -> bool:
    return any(child.tag in BLOCKS for child in element.iterdescendants())


def _stands_around(element: Node) -> bool:
    return any(
        parent.tag in AROUND and parent.find(".//h1") is None
        for parent in element.iterancestors()
        if parent.tag not in {"article", "main"}
    )
