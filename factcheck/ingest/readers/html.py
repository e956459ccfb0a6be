"""A page: its article in plain text, headline first, with what the page says of itself. No network."""

import codecs
import hashlib
import logging
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.characters import mend_characters, one_line
from factcheck.ingest.cleaning.decode import BYTE_ORDER_MARKS, Decoded, decode
from factcheck.ingest.limits import MAX_PAGE
from factcheck.ingest.metadata.blocks import article
from factcheck.ingest.metadata.byline import adds_agencies, byline
from factcheck.ingest.metadata.days import day_written
from factcheck.ingest.metadata.language import language_of
from factcheck.ingest.metadata.linked_data import StructuredMetadata
from factcheck.ingest.metadata.markup import Page
from factcheck.ingest.metadata.pruning import letters
from factcheck.ingest.naming import web_address
from factcheck.ingest.readers.reader import SURE, Head, Reader
from factcheck.ingest.records import LocatedEntry, OpenSource, Place, SourceEntry
from factcheck.ingest.stream import TooLongError

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml")
PAGE = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
# What browsers take these names to mean (WHATWG Encoding, 4.2).
MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030"}


def read_html(source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    """The page's article; IngestError where the page holds no text."""
    try:
        data = source.stream.all(MAX_PAGE)
    except TooLongError:
        yield IngestError(
            f"{source.origin}: is a page of over {MAX_PAGE // 1_000_000} MB. Give its copy as plain text."
        )
        return
    text, repairs = _decoded(data)
    cut, sentences = mend_characters(text)
    entry = _entry(DECLARATION.sub("", cut.text, count=1), (*repairs, *sentences))
    if entry is None:
        yield IngestError(f"{source.origin}: is a page without any text. Save it from the browser again, or as text.")
    else:
        yield LocatedEntry(entry, Place(source), hashlib.sha256(data).hexdigest(), MEDIA_TYPE)


def _decoded(data: bytes) -> Decoded:
    declared = CHARSET.search(data[:4096])
    if declared and not any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        name = declared[1].decode("ascii").lower()
        try:
            encoding = codecs.lookup(MEANT.get(name, name)).name
            if encoding != "utf-8":
                return Decoded(data.decode(encoding))
        except (LookupError, UnicodeError):
            pass  # a page may say what it is not; its bytes decide then
    return decode(data)


def _entry(markup: str, repairs: tuple[str, ...]) -> SourceEntry | None:
    page = Page.of(markup)
    if page is None:
        return None
    usual = _usual(page)
    found = article(page.seen(), _paragraphs(usual.get("text")))
    body = _joined(found.paragraphs) or page.text()
    if not body:
        return None
    told = page.structured_metadata()
    publisher = one_line(page.publisher(told) or usual.get("sitename") or "")
    title = _title(page, usual, told, publisher)
    language, doubt = language_of(page.language(), body)
    seen = letters(body)
    missed = [credit for credit in page.credits() if letters(credit) not in seen]
    return SourceEntry(
        text="\n\n".join(part for part in (*_opening(title, body), body, *missed) if part),
        title=title,
        url=next((url for url in (page.address(), usual.get("url")) if url and web_address(url)), None),
        publisher=publisher,
        published=page.published(told) or day_written(usual.get("date") or ""),
        byline=_byline(page, usual, told, publisher),
        credit=told.credit,
        language=language,
        repairs=(*repairs, *(sentence for sentence in (found.repair, doubt) if sentence)),
    )


def _byline(page: Page, usual: dict[str, str], told: StructuredMetadata, publisher: str | None) -> str | None:
    """Who signed; the outlet itself only where nobody else is named."""
    given = [list(told.authors), *page.signed(), [usual.get("author") or ""]]
    names = [name for one in given if (name := byline(one, publisher))]
    own = letters(publisher or "")
    chosen = next((name for name in names if letters(name) != own), next(iter(names), None))
    return next((name for name in names if chosen and adds_agencies(name, chosen)), chosen)


def _usual(page: Page) -> dict[str, str]:
    """What trafilatura finds: text and metadata, by name; empty where it finds nothing."""
    # Half a second and a hundred modules, which only a page is worth.
    from trafilatura import bare_extraction  # noqa: PLC0415

    for library in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # what it fails at is repairs or said here
    try:
        found = bare_extraction(
            page.copy(),
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (RecursionError, ValueError, TypeError, AttributeError):
        return {}  # a page too broken for it; the body's own text is taken
    if found is None:
        return {}
    names = ("text", "title", "author", "sitename", "date", "url")
    return {name: value for name in names if isinstance(value := getattr(found, name, None), str)}


def _paragraphs(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def _joined(paragraphs: Sequence[str]) -> str:
    """Blank lines between paragraphs; a table's rows and a list's items stay together."""
    runs = groupby(paragraphs, key=_form)
    return "\n\n".join(("\n" if form else "\n\n").join(run) for form, run in runs)


def _form(line: str) -> str:
    return "|" if line.startswith("|") else "-" if line.startswith("- ") else ""


def _title(page: Page, usual: dict[str, str], told: StructuredMetadata, publisher: str | None) -> str | None:
    headings = page.headings()
    if len(headings) == 1 and headings[0] not in {usual.get("sitename"), publisher}:
        # A heading of a word or two may be a section's; not where the window is headed with it.
        is_headline = len(headings[0].split()) > 2 or page.heading_of_window().startswith(headings[0])
        if is_headline:
            return one_line(headings[0])
    title = one_line(usual.get("title") or told.headline or page.heading_of_window())
    behind = re.compile(rf"\s+[|–—-]\s+{re.escape(publisher or '')}$", re.IGNORECASE)
    return behind.sub("", title) if title and publisher else title


def _opening(title: str | None, body: str) -> tuple[str, ...]:
    """The headline, unless the text opens with it."""
    first = body.partition("\n")[0]
    return () if title is None or first.casefold().strip("# ") == title.casefold() else (title,)


def _sniff(head: Head) -> float:
    if head.suffix in SUFFIXES:
        return 1.0
    return SURE if PAGE.match(head.beginning) else 0.0


HTML = Reader("an HTML page", (MEDIA_TYPE, "application/xhtml+xml"), SUFFIXES, _sniff, read_html)
