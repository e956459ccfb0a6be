"""Addresses that linked data names things by."""

from typing import NamedTuple
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from factcheck.export.hostile import web_url

_LEFT_ALONE = "%/:?#[]@!$&'()*+,;=~-._"
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


class PageAddresses(NamedTuple):
    """Where the pages of this desk are on the web: `base` is what precedes `/-/factcheck`; None where nobody said."""

    base: str | None = None

    def of(self, kind: str, key: str, fragment: str = "") -> str:
        """The page of a thing; where nobody said where pages are, a name that stays the same (RFC 9562)."""
        if self.base is None:
            return uuid5(NAMESPACE_URL, f"factcheck:{kind}:{key}#{fragment}").urn
        return f"{self.base}/-/factcheck/{kind}/{in_address(key)}{fragment and '#'}{fragment}"

    def annotations(self, kind: str, key: str) -> str:
        """The annotations of a document or a statement."""
        return self.of(kind, key, "annotations") if self.base is None else f"{self.of(kind, key)}/annotations.json"


def in_address(key: str) -> str:
    """An id as it stands in the address of a page, in Datasette's tilde encoding."""
    return "".join(
        chr(one) if chr(one) in _PLAIN else "+" if one == ord(" ") else f"~{one:02X}" for one in key.encode()
    )


def web_iri(url: str | None) -> str | None:
    """The address where it leads to the web, with nothing in it that an IRI may not hold; else None."""
    found = web_url(url)
    return quote(found, safe=_LEFT_ALONE, errors="replace") if found else None
