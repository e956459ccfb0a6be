"""A document's readable id, and the key that makes it the same document next time."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from factcheck.identity import digest, feed_of, host_of, plain_name, shortened
from factcheck.ingest.cleaning.characters import one_line
from factcheck.ingest.limits import MAX_FIELD, MAX_SLUG
from factcheck.ingest.records import LocatedEntry, SourceEntry

UNREADABLE = re.compile(r"[^a-z0-9._-]+")
WEB = ("http", "https")
# What networks and mailings add to an address that is shared or clicked.
TRACKERS = frozenset((
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id",
    "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "s_cid",
))  # fmt: skip


def web_address(url: str) -> str | None:
    """The url where it is one a browser opens; None for `javascript:`, a mere word, a broken host."""
    parts = _parts(url)
    return url if parts and not re.search(r"\s", url) else None


def document_id(found: LocatedEntry) -> str:
    """A readable proposal: the id given, the page's own name, or the file's."""
    entry, place = found.entry, found.place
    if entry.id is not None:
        return slug(entry.id) or f"doc-{digest(entry.id)}"
    stem = slug(place.source.stem) or f"doc-{digest(place.source.stem)}"
    if _is_whole_file(found):
        return stem
    page = _page_name(entry.url) if entry.url else None
    return page or f"{stem[: MAX_SLUG - 17]}-{digest(entry.text)}"


def document_key(found: LocatedEntry) -> str:
    """`id:` in its feed, else `url:` of a page (a home page is none), else `file:`, else `sha:` of the text."""
    entry = found.entry
    if entry.id is not None:
        return _id_key(feed_of_entry(entry), shortened(entry.id, MAX_FIELD))
    if entry.url and (page := _page(entry.url)):
        return f"url:{page}"
    path = found.place.source.path
    if path is not None and _is_whole_file(found):
        return f"file:{printable(str(path.resolve()))}"
    return "sha:" + hashlib.sha256(entry.text.encode("utf-8", "surrogatepass")).hexdigest()


def former_keys(found: LocatedEntry) -> tuple[str, ...]:
    """Keys the entry may be stored under from before.

    Of an id: where less is known of its feed, that without a feed first, and those of ids cut short. Of an address: as
    it was written, which comes before the key it has now, and then as the page may have been addressed otherwise.
    """
    entry = found.entry
    if entry.id is None:
        return tuple(f"url:{page}" for page in _former_pages(entry.url)) if entry.url else ()
    given = shortened(entry.id, MAX_FIELD)
    names = (None, host_of(entry.url), plain_name(entry.publisher))
    keys = [_id_key(name, given) for name in names if name or name is names[0]]
    if given != entry.id:
        keys += [_id_key(None, one_line(entry.id) or ""), _id_key(None, digest(entry.id))]
    own = document_key(found)
    return tuple(key for key in dict.fromkeys(keys) if key != own)


def feed_of_entry(entry: SourceEntry) -> str | None:
    """The feed the row names, else its publisher, else its url's host; never what its text is taken to say."""
    return feed_of(entry.feed, entry.publisher, entry.url)


def slug(words: str) -> str:
    """These words as an id: `a-z0-9._-`, 80 characters at most, "" where none is left."""
    plain = unicodedata.normalize("NFKD", words[: 4 * MAX_SLUG]).encode("ascii", "ignore").decode().lower()
    return UNREADABLE.sub("-", plain).strip("-._")[:MAX_SLUG].rstrip("-._")


def printable(path: str) -> str:
    """A path whose name is not sound UTF-8, with what cannot be shown replaced."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _id_key(feed: str | None, given: str) -> str:
    """`id:FEED:ID`, with no colon in the feed; `id:ID` without one, or `id::ID` where the id itself has a colon."""
    if feed is not None:
        return f"id:{feed.replace('%', '%25').replace(':', '%3a')}:{given}"
    return f"id::{given}" if ":" in given else f"id:{given}"


def _is_whole_file(found: LocatedEntry) -> bool:
    return found.place.row is None and found.place.source.path is not None


def _parts(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # ValueError where it is no number
    except ValueError:
        return None
    return parts if parts.scheme.lower() in WEB and parts.hostname else None


def _page_name(url: str) -> str | None:
    parts = _parts(url)
    path = parts.path.rstrip("/") if parts else ""
    return slug(path.rsplit("/", 1)[-1].removesuffix(".html")) or None


def _page(url: str) -> str | None:
    """What one page is known by, however it is addressed and shared; None for a home page."""
    parts = _parts(url)
    if parts is None:
        return None
    path, asked = parts.path.rstrip("/"), urlencode(_asked(parts, is_tracker=_is_tracker))
    return urlunsplit(("https", _site(parts), path, asked, "")) if path or asked else None


def _former_pages(url: str) -> tuple[str, ...]:
    """The address as it was once kept, and the ways in which the same page may have been."""
    parts = _parts(url)
    if parts is None:
        return ()
    as_written = urlencode(_asked(parts, is_tracker=_is_campaign))
    asked, path, site = urlencode(_asked(parts, is_tracker=_is_tracker)), parts.path.rstrip("/"), _site(parts)
    pages = [(parts.scheme.lower(), parts.netloc.lower(), parts.path, as_written)]
    pages += [
        (scheme, prefix + site, path + slash, query)
        for query in dict.fromkeys((asked, as_written))
        for scheme in ("https", "http")
        for prefix in ("", "www.")
        for slash in ("", "/")
    ]
    found = (urlunsplit((*page, "")) for page in pages if page[2] not in {"", "/"} or page[3])
    return tuple(dict.fromkeys(found))


def _asked(parts: SplitResult, is_tracker: Callable[[str], bool]) -> list[tuple[str, str]]:
    return [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not is_tracker(key)]


def _site(parts: SplitResult) -> str:
    """The host and the port, where it is not the scheme's own; without `www.`."""
    scheme, host = parts.scheme.lower(), parts.netloc.lower().rpartition("@")[2]
    host = host.removesuffix(":443" if scheme == "https" else ":80").removesuffix(":")
    bare = host.removeprefix("www.")
    return bare if "." in bare else host


def _is_campaign(key: str) -> bool:
    return key[:4].lower() == "utm_"


def _is_tracker(key: str) -> bool:
    return _is_campaign(key) or key.lower() in TRACKERS
