"""A Word document: its paragraphs and tables as text, in order."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from typing import Any, Protocol

from factcheck.errors import IngestError
from factcheck.ingest.limits import MAX_PAGE
from factcheck.ingest.readers.reader import Head, Reader
from factcheck.ingest.records import LocatedEntry, OpenSource, Place, SourceEntry
from factcheck.ingest.stream import TooLongError

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIXES = (".docx",)


class _Paragraph(Protocol):
    text: str


class _Opened(Protocol):
    def iter_inner_content(self) -> Iterator[Any]: ...


def is_docx(source: OpenSource) -> bool:
    """Whether a source is named as a Word document and is a ZIP archive, as these are."""
    return source.suffix in SUFFIXES and source.stream.head.startswith(b"PK\x03\x04")


def read_docx(source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    """The document; IngestError where it is broken, empty, or the extra that reads it is not installed."""
    try:
        import docx  # noqa: PLC0415 - an extra, which only a Word document needs
        from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
    except ImportError:
        advice = "Install datasette-factcheck[docx], or save it as .txt."
        yield IngestError(f"{source.origin}: is a Word document, and python-docx is not installed. {advice}")
        return
    try:
        data = source.stream.all(MAX_PAGE)
        opened = docx.Document(io.BytesIO(data))
    except TooLongError:
        yield IngestError(f"{source.origin}: is over {MAX_PAGE // 1_000_000} MB. Save its copy as .txt.")
        return
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError):
        yield IngestError(f"{source.origin}: cannot be read as a Word document. Save it again, or as .txt.")
        return
    text = "\n".join(part.text for part in _paragraphs(opened))
    if not text.strip():
        yield IngestError(f"{source.origin}: is empty. Put the copy into it, or leave it out.")
        return
    title = (opened.core_properties.title or "").strip() or None
    entry = SourceEntry(text=text, title=title)
    yield LocatedEntry(entry, Place(source), hashlib.sha256(data).hexdigest(), MEDIA_TYPE)


def _paragraphs(opened: _Opened) -> Iterator[_Paragraph]:
    for part in opened.iter_inner_content():
        if hasattr(part, "rows"):
            yield from (one for row in part.rows for cell in row.cells for one in cell.paragraphs)
        else:
            yield part


def _sniff(head: Head) -> float:
    return 1.0 if head.suffix in SUFFIXES else 0.0


DOCX = Reader("a Word document", (MEDIA_TYPE,), SUFFIXES, _sniff, read_docx)
