"""The forms of source that can be read, each in a file of its own; a new one is added to this list and nowhere else."""

from pathlib import Path

from factcheck.errors import IngestError
from factcheck.ingest.readers.captions import CAPTIONS
from factcheck.ingest.readers.docx import DOCX, is_docx
from factcheck.ingest.readers.html import HTML
from factcheck.ingest.readers.json_record import JSON
from factcheck.ingest.readers.jsonl import JSON_LINES
from factcheck.ingest.readers.reader import SURE, Head, Reader
from factcheck.ingest.readers.refused import REFUSED
from factcheck.ingest.readers.text import TEXT
from factcheck.ingest.records import OpenSource
from factcheck.ingest.stream import ByteStream

READERS: tuple[Reader, ...] = (CAPTIONS, DOCX, HTML, JSON_LINES, JSON, TEXT)
SUFFIXES: tuple[str, ...] = tuple(suffix for reader in reversed(READERS) for suffix in reader.suffixes)


def reader_of(source: OpenSource) -> Reader:
    """The reader that is surest of a source; IngestError where none knows it, or its own cannot read it.

    A form that is no copy as it stands has a reader too, which refuses it.
    """
    head = Head.of(source)
    sureness = [(reader.sniff(head), reader) for reader in (*REFUSED, *READERS)]
    sure, reader = max(sureness, key=lambda one: one[0])
    if sure <= 0:
        names = ", ".join(one.name for one in READERS)
        raise IngestError(f"{source.origin}: is of a form no reader knows. Give one of these: {names}.")
    return reader


def is_known(path: Path) -> bool:
    """Whether a folder's file is one of ours: by its ending, or by words that leave no doubt."""
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        with path.open("rb") as raw:
            head = Head.of(OpenSource(str(path), path.stem, ByteStream(raw), path))
            return any(reader.sniff(head) >= SURE for reader in READERS)
    except (OSError, IngestError):
        return False


__all__ = ["READERS", "SUFFIXES", "Head", "Reader", "is_docx", "is_known", "reader_of"]
