"""The credit that metadata gives: schema.org's creditText, sourceOrganization and isBasedOn, ninjs's infosources."""

from collections.abc import Iterator, Mapping

from factcheck.ingest.cleaning.characters import one_line

# Written so that sourcing reads them as it reads a credit line.
BASED_ON = "Based on"
_CREDITS = ("creditText", "credit", "credit_line", "creditline")
_LONGEST = 300  # code points
_MOST = 10


def credit_of(value: Mapping[str, object]) -> str | None:
    """One line for each credit; None where there is none.

    An organisation named as the source is a credit only where it is not the publisher: many houses name themselves.
    """
    lines = [line[:_LONGEST] for line in map(one_line, _lines(value)) if line]
    return "\n".join(dict.fromkeys(lines)) or None


def _lines(value: Mapping[str, object]) -> Iterator[str]:
    for key in _CREDITS:
        yield from _names(value.get(key))
    yield from _names(value.get("infosources"))
    own = {name.casefold() for key in ("publisher", "copyrightHolder") for name in _names(value.get(key))}
    yield from (name for name in _names(value.get("sourceOrganization")) if name.casefold() not in own)
    yield from (f"{BASED_ON} {name}" for name in _names(value.get("isBasedOn")))


def _names(given: object) -> Iterator[str]:
    """A text, a thing with a name or an address, or several of these."""
    for item in given[:_MOST] if isinstance(given, list) else [given]:
        if isinstance(item, Mapping):
            item = next((item[key] for key in ("name", "publisher", "url", "@id") if item.get(key)), None)  # noqa: PLW2901
            if isinstance(item, Mapping):
                item = item.get("name")  # noqa: PLW2901
        if isinstance(item, str) and item.strip():
            yield item.strip()
