"""Forms of source that are no copy as they stand: told by their words, and refused with what to do instead."""

import csv
import re
from collections.abc import Callable, Iterator
from functools import partial

from factcheck.errors import IngestError
from factcheck.ingest.readers.reader import Head, Reader
from factcheck.ingest.records import LocatedEntry, OpenSource

_PROLOGUE = r"\s*(?:<\?[^>]{0,400}\?>\s*|<!--.{0,2000}?-->\s*|<!doctype\s[^>\[]{0,400}>\s*)*"
_NAMED = re.compile(_PROLOGUE + r"<(?P<name>[\w.:-]{1,60})", re.IGNORECASE | re.DOTALL)
_DECLARED = re.compile(r"\s*<\?xml\s|[^>]{0,400}\sxmlns(?::\w+)?=")
_XML_SUFFIXES = frozenset((".xml", ".rss", ".atom", ".rdf", ".nitf", ".newsml"))
_FEEDS = frozenset(("rss", "feed", "rdf:rdf"))
_AGENCY_FORMS = frozenset(("nitf", "newsml", "newsmessage", "newsitem", "newsitems", "packageitem"))
_OF_PAGES = frozenset(("html", "head", "body", "article", "main"))

_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]{1,40}):(?:\s|$)|[ \t]+\S")
_MAILBOX = re.compile(r"From \S+@\S+ +\w{3} \w{3} +\d")
_OF_MAIL = frozenset(("from", "to", "subject", "date", "cc", "reply-to", "sender"))
# Machines write these; a memo or an article about mail has none of them.
_OF_MACHINES = frozenset((
    "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "dkim-signature",
    "content-transfer-encoding", "in-reply-to", "references", "snapshot-content-location", "list-unsubscribe",
))  # fmt: skip
_ADDRESSED = re.compile(r"^From:.*\S@\S", re.MULTILINE)
_STAMPED = re.compile(r"^Date: .*\d\d:\d\d.* [+-]\d{4}", re.MULTILINE)
_SAVED_PAGE = re.compile(
    r"^(?:content-type:\s*multipart/related|snapshot-content-location:)", re.IGNORECASE | re.MULTILINE
)
_HEAD_ENDS = re.compile(r"\r?\n\r?\n")

_TABLE_SUFFIXES = frozenset((".csv", ".tsv", ".tab"))
_COLUMN_NAMES = frozenset((
    "id", "title", "headline", "text", "body", "content", "article", "story", "url", "link", "date", "published",
    "pubdate", "author", "byline", "publisher", "source", "language", "speaker", "quote", "claim",
))  # fmt: skip
_LONGEST_NAME, _ROWS_SEEN = 40, 4

_AS_ROWS = "Give each story as .txt or .html, or all as .jsonl, one object with a `text` a row."


def _element(head: Head) -> str | None:
    """The name of the first element of XML; None where it is a page or only looks like markup."""
    match = _NAMED.match(head.beginning)
    if match is None:
        return None
    name = match["name"].lower()
    known = name in _FEEDS or name in _AGENCY_FORMS or head.suffix in _XML_SUFFIXES
    # A word in angle brackets is closed nowhere.
    is_xml = _DECLARED.match(head.beginning) is not None or (known and "</" in head.beginning)
    return name if is_xml and name not in _OF_PAGES else None


def _is_feed(head: Head) -> bool:
    return _element(head) in _FEEDS


def _is_agency_form(head: Head) -> bool:
    return _element(head) in _AGENCY_FORMS


def _is_other_xml(head: Head) -> bool:
    name = _element(head)
    return name is not None and name not in _FEEDS and name not in _AGENCY_FORMS


def _is_saved_page(head: Head) -> bool:
    return _is_headed(head) and _SAVED_PAGE.search(_head_of_mail(head)) is not None


def _is_mail(head: Head) -> bool:
    return (_is_headed(head) or _MAILBOX.match(head.beginning) is not None) and not _is_saved_page(head)


def _is_headed(head: Head) -> bool:
    """Whether it opens with the header fields of a mail, and a machine wrote some of them."""
    lines = _head_of_mail(head).splitlines()
    fields = [_HEADER.match(line) for line in lines]
    if len(lines) < 2 or not all(fields):
        return False
    names = {match["name"].lower() for match in fields if match and match["name"]}
    if names & _OF_MACHINES and len(names & (_OF_MAIL | _OF_MACHINES)) > 1:
        return True
    if len(names & _OF_MAIL) < 2:
        return False
    text = "\n".join(lines)
    return head.suffix == ".eml" or (_ADDRESSED.search(text) is not None and _STAMPED.search(text) is not None)


def _head_of_mail(head: Head) -> str:
    return _HEAD_ENDS.split(head.beginning, maxsplit=1)[0]


def _is_web_archive(head: Head) -> bool:
    return re.match(r"WARC/\d\.\d\s|HTTP/\d(?:\.\d)? \d{3}\b", head.beginning) is not None


def _is_table(head: Head) -> bool:
    return any(_is_table_with(head, separator) for separator in ",;\t")


def _is_table_with(head: Head, separator: str) -> bool:
    rows = _rows(head.beginning, separator)
    if len(rows) < 2:
        return False
    names = [name.strip() for name in rows[0]]
    if len(names) < 2 or any(len(row) != len(names) for row in rows):
        return False
    if head.suffix in _TABLE_SUFFIXES:
        return True
    plain = {name.casefold() for name in names}
    short = all(name and len(name) <= _LONGEST_NAME and len(name.split()) < 4 for name in names)
    return short and len(plain) == len(names) and len(plain & _COLUMN_NAMES) > 1


def _rows(text: str, separator: str) -> list[list[str]]:
    """The first rows that are whole; none where it is no table."""
    rows: list[list[str]] = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), delimiter=separator):
            rows += [row] if row else []
            if len(rows) == _ROWS_SEEN:
                break
    except csv.Error:  # a field longer than a paragraph: what was seen tells
        pass
    return rows


def _refused(name: str, advice: str, is_one: Callable[[Head], bool]) -> Reader:
    return Reader(name, (), (), lambda head: 1.0 if is_one(head) else 0.0, partial(_refuse, name, advice))


def _refuse(name: str, advice: str, source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    yield IngestError(f"{source.origin}: is {name}, which no reader knows. {advice}")


REFUSED: tuple[Reader, ...] = (
    _refused("a news feed (RSS or Atom)", _AS_ROWS, _is_feed),
    _refused("agency copy in XML (NITF or NewsML)", _AS_ROWS, _is_agency_form),
    _refused("an XML file", _AS_ROWS, _is_other_xml),
    _refused("a saved page (MHTML)", "Save the page from the browser as HTML alone (.html).", _is_saved_page),
    _refused("a mail with its header", "Save its words alone as .txt.", _is_mail),
    _refused("a web archive (WARC)", "Take its pages out and give them as .html.", _is_web_archive),
    _refused("a table (CSV)", "Give it as .jsonl, one object with a `text` a row.", _is_table),
)
