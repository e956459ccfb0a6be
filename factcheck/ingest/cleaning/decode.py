"""Bytes become text: by their byte order mark, as UTF-8, or by the best guess, with a sentence that says so."""

import codecs
import re
from typing import NamedTuple

from factcheck.ingest.limits import HEAD
from factcheck.text.language import detect_language

MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"RIFF", "a sound, film or image file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film file"),
    (b"{\\rtf", "a rich-text document"),
)
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its first half
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
GUESS_FROM = 160  # bytes; below this a guess between code pages is a coin toss
# Those that news was written in; a guess among all there are takes French for Lithuanian.
CODE_PAGES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "shift_jis", "euc_jp", "gb18030",
    "big5", "euc_kr",
]  # fmt: skip
WESTERN = ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "ca", "id")
EASTERN = ("pl", "cs", "sk", "hu", "hr", "sl", "ro", "sh")
# Small letters of DOS between letters, which are quotation marks and daggers in Windows; not the apostrophe there.
DOS_LETTERS = re.compile(rb"(?<=[A-Za-z])[\x81-\x84\x87-\x89\x94](?=[a-z])")
OTHER_LETTERS = re.compile(rb"[\xc0-\xff](?=[a-z])")
# “We, end.” and board’s of the Macintosh, which are capitals with accents in Windows.
MACINTOSH_MARKS = re.compile(rb"(?<![^\s(])\xd2(?=[A-Z])|(?<=[,.!?])\xd3(?!\w)|(?<=[a-z])\xd5(?=[a-z])")
BROKEN_UTF8 = re.compile("\ufffd")
MULTIBYTE = re.compile("[^\x00-\x7f\ufffd]")


class Decoded(NamedTuple):
    """Text out of bytes, and what had to be put right."""

    text: str
    repairs: tuple[str, ...] = ()


def binary_form(head: bytes) -> str | None:
    """What the bytes seem to be (`a PDF`), or None where they may be text."""
    for magic, name in MAGIC:
        if head.startswith(magic):
            return name
    if any(head.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return None
    controls = len(head) - len(head.translate(None, CONTROLS))
    share = controls / len(head) if head else 0
    if share > 0.3 or (len(head) >= 64 and head.count(0) > len(head) / 10):
        return "a binary file"
    return "a binary file" if share > 0.04 and len(head) >= 64 and not _is_utf8(head) else None


def decode(data: bytes) -> Decoded:
    """The text these bytes hold; a byte order mark is not part of it."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)
    return Decoded(text, _lost(text))


def glimpse(head: bytes) -> str:
    """The beginning of a source, well enough to see its first marks by; letters beyond ASCII may be wrong."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    return head.decode("latin-1")


def utf8_again(data: bytes) -> bytes:
    """The same text in UTF-8, so that it can be read line by line."""
    return decode(data).text.encode("utf-8", "surrogatepass")


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode(encoding))
    if broken <= 0:
        return Decoded(text)
    return Decoded(text, (f"it is not quite {encoding.upper()}: what could not be read was replaced by \ufffd",))


def _guessed(data: bytes) -> Decoded:
    lenient = data.decode("utf-8", "replace")
    # A few broken letters among many sound ones: UTF-8 that was cut or damaged, not another code page.
    if len(MULTIBYTE.findall(lenient)) > 4 * len(BROKEN_UTF8.findall(lenient)):
        return _replacing(data, "utf-8")
    encoding = _of_old_machines(data) or _by_language(data, _best_guess(data) or "cp1252")
    text = data.decode(encoding, "replace")
    return Decoded(text, (f"it is not UTF-8 and was read as {encoding}; look at its accented letters",))


def _lost(text: str) -> tuple[str, ...]:
    count = len(BROKEN_UTF8.findall(text))
    if not count:
        return ()
    what = (
        "1 character had been lost before and stands" if count == 1 else f"{count} characters had been lost and stand"
    )
    return (f"{what} as \ufffd; look at its quotation marks",)


def _by_language(data: bytes, guess: str) -> str:
    """The guess, unless the words evidently are of a language of another page: £ in Windows-1252 is Ł in 1250."""
    western = detect_language(data[:HEAD].decode("cp1252", "replace"))
    if western == "en" or (guess == "cp1250" and western in WESTERN):
        return "cp1252"
    if guess == "cp1252" and western is None and detect_language(data[:HEAD].decode("cp1250", "replace")) in EASTERN:
        return "cp1250"
    return guess


def _of_old_machines(data: bytes) -> str | None:
    """The code page of DOS or of the old Macintosh, where its letters would be marks within words on any other."""
    if len(DOS_LETTERS.findall(data)) > len(OTHER_LETTERS.findall(data)):
        return "cp850"
    return "mac_roman" if len(MACINTOSH_MARKS.findall(data)) > 1 else None


def _best_guess(data: bytes) -> str | None:
    if len(data) < GUESS_FROM:
        return None
    # Loading its tables takes a tenth of a second that most runs need not spend.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:HEAD], cp_isolation=CODE_PAGES).best()
    if best is None or best.percent_chaos > 10:
        return None
    # Letter counts tell nothing of Chinese or Japanese; that all its bytes pair up does.
    return best.encoding if best.multi_byte_usage > 0.2 or best.percent_coherence >= 20 else None


def _is_utf8(head: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head)  # the head may end within a letter
    except UnicodeDecodeError:
        return False
    return True
