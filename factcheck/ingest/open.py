"""The way in: a file, a folder or standard input, each given to the reader its content asks for."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import binary_form
from factcheck.ingest.folder import files, is_folder
from factcheck.ingest.incoming import incoming, raw_text
from factcheck.ingest.limits import HEAD
from factcheck.ingest.naming import printable
from factcheck.ingest.readers import SUFFIXES, is_docx, is_known, reader_of
from factcheck.ingest.records import LocatedEntry, OpenSource, RawText
from factcheck.ingest.stream import ByteStream
from factcheck.model import Incoming, Kind

Source = Path | Literal["-"]


def read(
    source: Source, *, kind: Kind | None = None, stdin: BinaryIO | None = None
) -> Iterator[Incoming | IngestError]:
    """Each document of a file, a folder or `-` (`stdin`), and an IngestError for each that could not be read.

    `kind` is every document's, whatever its row says; nothing is raised for what is wrong with a source.
    """
    for found in _found(source, stdin):
        yield found if isinstance(found, IngestError) else incoming(found, kind)


def texts(source: Source, stdin: BinaryIO | None = None) -> Iterator[RawText | IngestError]:
    """Each text exactly as given (decoded; code points; no line end changed), for spans to count in."""
    for found in _found(source, stdin):
        yield found if isinstance(found, IngestError) else raw_text(found)


def _found(source: Source, stdin: BinaryIO | None) -> Iterator[LocatedEntry | IngestError]:
    if source == "-":
        yield from _read(OpenSource("-", "stdin", ByteStream(stdin or sys.stdin.buffer)))
    elif is_folder(source):
        yield from _folder(source)
    else:
        yield from _file(source)


def _folder(folder: Path) -> Iterator[LocatedEntry | IngestError]:
    nothing, passed = True, 0
    for path in files(folder):
        if isinstance(path, Path) and not is_known(path):
            passed += 1
            continue
        nothing = False
        yield from [path] if isinstance(path, IngestError) else _file(path)
    if nothing:
        others = f" ({passed} of other forms)" if passed else ""
        where, forms = printable(str(folder)), ", ".join(SUFFIXES)
        yield IngestError(f"{where}: holds no file that can be read{others}. Put {forms} files into it.")


def _file(path: Path) -> Iterator[LocatedEntry | IngestError]:
    origin = printable(str(path))
    try:
        with path.open("rb") as raw:
            yield from _read(OpenSource(origin, printable(path.stem), ByteStream(raw), path))
    except FileNotFoundError:
        yield IngestError(f"{origin}: there is no such file or folder. Look at the path.")
    except PermissionError:
        yield IngestError(f"{origin}: may not be read by this user. Change its permissions, or copy it.")
    except OSError as error:
        yield IngestError(f"{origin}: could not be read ({error.strerror or error}). Copy it elsewhere and try again.")


def _read(source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    head = source.stream.head
    if not head.strip() and len(head) < HEAD:
        yield IngestError(f"{source.origin}: is empty. Put the copy into it, or leave it out.")
    elif not is_docx(source) and (form := binary_form(head)):
        advice = "Save its copy as .txt or .html and give that."
        yield IngestError(f"{source.origin}: seems to be {form}, not text. {advice}")
    else:
        try:
            reader = reader_of(source)
        except IngestError as error:
            yield error
        else:
            yield from reader.read(source)
