"""Names that last: a statement or flag keeps its id when offsets, messages or versions move."""

import hashlib
from collections.abc import Iterable, Iterator

from factcheck.model import Flag, Span, Speaker

_ARTICLES = frozenset(("the", "a", "an"))


def digest(*parts: str) -> str:
    """16 hex digits over the parts, kept apart by a character no text holds after ingest."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def statement_id(document_id: str, content: Iterable[Span], occurrence: int) -> str:
    """The id of the `occurrence`-th (from 0) statement in the document with just these content words."""
    return digest(document_id, content_words(content), str(occurrence))


def content_words(content: Iterable[Span]) -> str:
    """The content in one line, white space folded: what re-attribution matches on."""
    return " ".join(" ".join(span.text for span in content).split())


def is_full_name(speaker: Speaker) -> bool:
    """Whether the name means the same in every document: `Anna Lind`, `Russia`, `KCNA`; not `Lind` or `officials`."""
    if speaker.kind == "state":
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
