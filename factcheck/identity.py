"""Names that last: a statement or flag keeps its id when offsets, messages or versions move."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from factcheck.model import Flag, Span, Speaker

_ARTICLES = frozenset(("the", "a", "an"))
_LONGEST_FEED = 120  # code points
# Thai, Lao, Burmese, Khmer, Japanese and Chinese write no space between words: there each letter counts as one.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_RUN = 3  # words
# Marks between two digits, a minus, and any other single mark; what stands of them in a match key says `_kept_mark`.
_MARK = re.compile(r"(?<=\d)(?P<between>[^\w%^]+)(?=\d)|(?P<minus>(?<![^\s(\[\"'“‘])[-\u2212\u2013])(?=\d)|[^\w%^]|_")
_IN_NUMBERS = ".,:/\u2044"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def digest(*parts: str) -> str:
    """16 hex digits over the parts, kept apart by a character no text holds after ingest."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def feed_of(feed: str | None, publisher: str | None, url: str | None) -> str | None:
    """The feed whose ids a document's id is one of, as keys name it; None where nothing tells.

    The feed as given, else the publisher, else the url's host. Names that differ in case, width or white space are one.
    """
    return plain_name(feed) or plain_name(publisher) or host_of(url)


def plain_name(name: str | None) -> str | None:
    """A name in the form in which two are compared; of a long one the beginning and a digest of all of it."""
    plain = " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name or "").casefold()).split())
    return shortened(plain, _LONGEST_FEED) or None


def host_of(url: str | None) -> str | None:
    """The url's host in lower case, without `www.`; None where it has none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return (host or "").rstrip(".").removeprefix("www.") or None


def shortened(words: str, longest: int) -> str:
    """Words past `longest` as their beginning and a digest; longer than any left as they are, so never one of those."""
    return words if len(words) <= longest else f"{words[:longest]}#{digest(words)}"


def shared_runs(new: str, old: str) -> tuple[float, float]:
    """Which share of the new text's three-word runs stands in the old one, and of the old one's in the new.

    Where either has fewer than three words, single words are compared; two texts without a word share nothing.
    """
    new_words, old_words = ([word.casefold() for word in _WORD.findall(text)] for text in (new, old))
    length = _RUN if min(len(new_words), len(old_words)) >= _RUN else 1
    ours, theirs = (
        {tuple(words[at : at + length]) for at in range(len(words) - length + 1)} for words in (new_words, old_words)
    )
    shared = len(ours & theirs)
    return (shared / len(ours), shared / len(theirs)) if ours and theirs else (0.0, 0.0)


def statement_id(document_id: str, content: Iterable[Span], occurrence: int) -> str:
    """The id of the `occurrence`-th (from 0) statement in the document with just these content words."""
    return digest(document_id, content_words(content), str(occurrence))


def content_words(content: Iterable[Span]) -> str:
    """The content in one line, white space folded: what re-attribution matches on."""
    return " ".join(" ".join(span.text for span in content).split())


def match_key(words: str) -> str:
    """What two contents have in common that differ in typography alone: 16 hex digits over their letters and digits.

    Case, quotation marks, dashes, stops, white space, ligatures, soft hyphens and width are levelled; currencies, per
    cent, a minus, fractions and what parts the digits of a number (`1.5`, `15`) are not.
    """
    level = _MARK.sub(_kept_mark, level_form(words))
    return digest(level or "".join(level_form(words).split()))


def level_form(words: str) -> str:
    """The words without invisible characters, in compatibility form and folded case; `m^2` and `10^1/2` stay apart."""
    visible = (one for one in words if unicodedata.category(one) != "Cf" and not "\ufe00" <= one <= "\ufe0f")
    level = "".join(f"^{one}" if unicodedata.category(one) == "No" else one for one in visible)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", level).casefold())


def _kept_mark(mark: re.Match[str]) -> str:
    if mark["minus"]:
        return "-"
    kept = "".join(one for one in mark[0] if unicodedata.category(one)[0] == "M" or unicodedata.category(one) == "Sc")
    if kept or not mark["between"]:
        return kept
    parting = next((one for one in mark[0] if one in _IN_NUMBERS), None)
    return parting or ("-" if any(one in _DASHES for one in mark[0]) else " ")


def is_full_name(speaker: Speaker) -> bool:
    """Whether the name means the same in every document: `Anna Lind`, `Russia`, `KCNA`; not `Lind` or `officials`."""
    if speaker.known or speaker.kind == "state":
        return True
    words = speaker.name.split()
    if speaker.kind == "person":
        return len(words) > 1 and words[0][0].isupper()
    named = words[1:] if words and words[0].lower() in _ARTICLES else words
    return speaker.kind == "body" and bool(named) and named[0][0].isupper()


def flag_id(flag: Flag, texts: dict[tuple[str, str], str]) -> str:
    """Hash of checker, code, document and, per evidence, role + text + which occurrence; never offsets or message.

    `texts` maps (document id, field) to that text, so that the occurrence can be counted.
    """
    return digest(flag.checker, flag.code, flag.document_id, *_evidence_parts(flag, texts))


def _evidence_parts(flag: Flag, texts: dict[tuple[str, str], str]) -> Iterator[str]:
    for item in flag.evidence:
        before = texts[item.document_id, item.field][: item.span.start]
        yield from (item.document_id, item.field, item.role, item.span.text, str(before.count(item.span.text)))


_EITHER = re.compile(r"[a-z0-9_]+(?: or [a-z0-9_]+)+")


def either(agencies: Iterable[str]) -> str:
    """One origin for a credit that names several agencies (by id) and leaves open which: `afp or reuters`."""
    return " or ".join(sorted(dict.fromkeys(agencies)))


def alternatives(origin: str) -> tuple[str, ...]:
    """The agencies one of which an origin is; the origin itself where the credit leaves nothing open."""
    return tuple(origin.split(" or ")) if _EITHER.fullmatch(origin) else (origin,)


def agencies_of(origins: Iterable[str]) -> set[str]:
    """Every agency that one of the origins is or may be; outlets stand among them by name."""
    return {name for origin in origins for name in alternatives(origin)}


def independent(origins: Iterable[str]) -> tuple[str, ...]:
    """Each origin once, as first printed, however it is capitalised; one left open only where it must be another."""
    found: dict[str, str] = {}
    for origin in origins:
        found.setdefault(origin.casefold(), origin)
    taken = {key for key, origin in found.items() if len(alternatives(origin)) == 1}
    kept = []
    for key, origin in found.items():
        open_ones = set(alternatives(origin)) if key not in taken else set()
        if not open_ones & taken:
            kept.append(origin)
            taken |= open_ones
    return tuple(kept)
