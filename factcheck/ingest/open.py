"""The way in: a file, a folder or standard input, each given to the reader its content asks for."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import binary_form, decode, glimpse
from factcheck.ingest.entries import NotJSONError, parsed
from factcheck.ingest.incoming import given, incoming
from factcheck.ingest.limits import HEAD, MAX_ROW
from factcheck.ingest.naming import printable
from factcheck.ingest.readers.folder import files, is_folder
from factcheck.ingest.readers.html import read_html
from factcheck.ingest.readers.json_record import read_json
from factcheck.ingest.readers.jsonl import read_jsonl
from factcheck.ingest.readers.text import LONGEST, read_text, too_long
from factcheck.ingest.records import Copy, Found, Given
from factcheck.ingest.stream import ByteStream, TooLongError
from factcheck.model import Incoming, Kind

Source = Path | Literal["-"]
Reader = Callable[[Copy], Iterator[Found | IngestError]]

PAGE = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
ROW_SUFFIXES = (".jsonl", ".ndjson")
SUFFIXES = (".txt", ".text", ".json", *ROW_SUFFIXES, *PAGE_SUFFIXES)


def read(
    source: Source, *, kind: Kind | None = None, stdin: BinaryIO | None = None
) -> Iterator[Incoming | IngestError]:
    """Each document of a file, a folder or `-` (`stdin`), and an IngestError for each that could not be read.

    `kind` is every document's, whatever its row says; nothing is raised for what is wrong with a source.
    """
    for found in _found(source, stdin):
        yield found if isinstance(found, IngestError) else incoming(found, kind)


def texts(source: Source, stdin: BinaryIO | None = None) -> Iterator[Given | IngestError]:
    """Each text exactly as given (decoded; code points; no line end changed), for spans to count in."""
    for found in _found(source, stdin):
        yield found if isinstance(found, IngestError) else given(found)


def _found(source: Source, stdin: BinaryIO | None) -> Iterator[Found | IngestError]:
    if source == "-":
        yield from _read(Copy("-", "stdin", ByteStream(stdin or sys.stdin.buffer)))
    elif is_folder(source):
        yield from _folder(source)
    else:
        yield from _file(source)


def _folder(folder: Path) -> Iterator[Found | IngestError]:
    nothing, passed = True, 0
    for path in files(folder):
        if isinstance(path, Path) and not _is_known(path):
            passed += 1
            continue
        nothing = False
        yield from [path] if isinstance(path, IngestError) else _file(path)
    if nothing:
        others = f" ({passed} of other forms)" if passed else ""
        where, forms = printable(str(folder)), ", ".join(SUFFIXES)
        yield IngestError(f"{where}: holds no file that can be read{others}. Put {forms} files into it.")


def _is_known(path: Path) -> bool:
    """Whether a folder's file is one of ours: by its ending, or a page without one."""
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        with path.open("rb") as raw:
            return PAGE.match(raw.read(1024).decode("latin-1")) is not None
    except OSError:
        return False


def _file(path: Path) -> Iterator[Found | IngestError]:
    origin = printable(str(path))
    try:
        with path.open("rb") as raw:
            yield from _read(Copy(origin, printable(path.stem), ByteStream(raw), path))
    except FileNotFoundError:
        yield IngestError(f"{origin}: there is no such file or folder. Look at the path.")
    except PermissionError:
        yield IngestError(f"{origin}: may not be read by this user. Change its permissions, or copy it.")
    except OSError as error:
        yield IngestError(f"{origin}: could not be read ({error.strerror or error}). Copy it elsewhere and try again.")


def _read(copy: Copy) -> Iterator[Found | IngestError]:
    head = copy.stream.head
    if not head.strip() and len(head) < HEAD:
        yield IngestError(f"{copy.origin}: is empty. Put the copy into it, or leave it out.")
    elif form := binary_form(head):
        yield IngestError(f"{copy.origin}: seems to be {form}, not text. Save its copy as .txt or .html and give that.")
    else:
        try:
            copy, reader = _choose(copy)
        except IngestError as error:
            yield error
        else:
            yield from reader(copy)


def _choose(copy: Copy) -> tuple[Copy, Reader]:
    beginning = glimpse(copy.stream.head).lstrip()
    if copy.suffix in PAGE_SUFFIXES or PAGE.match(beginning):
        return copy, read_html
    if copy.suffix in ROW_SUFFIXES:
        whole = beginning.startswith("[") or beginning.partition("\n")[0].strip() == "{"
        return copy, read_json if whole else read_jsonl
    if copy.suffix == ".json":
        rows = [_is_row(line) for line in copy.stream.opening(2, MAX_ROW)]
        return copy, read_jsonl if rows == [True, True] else read_json
    if beginning.startswith("{") and all(map(_is_row, copy.stream.opening(1, MAX_ROW))):
        return copy, read_jsonl
    return _json_or_text(copy) if beginning.startswith(("{", "[")) else (copy, read_text)


def _is_row(line: bytes) -> bool:
    try:
        return isinstance(parsed(decode(line).text), dict)
    except NotJSONError:
        return False


def _json_or_text(copy: Copy) -> tuple[Copy, Reader]:
    """A record set over several lines, or copy that opens with a bracket: only reading it all tells."""
    try:
        data = copy.stream.all(LONGEST)
    except TooLongError as error:
        raise too_long(copy.origin) from error
    again = replace(copy, stream=ByteStream.of(data))
    try:
        value = parsed(decode(data).text)
    except NotJSONError:
        return again, read_text
    records = value if isinstance(value, list) else [value]
    return again, read_json if records and all(isinstance(item, dict) for item in records) else read_text
