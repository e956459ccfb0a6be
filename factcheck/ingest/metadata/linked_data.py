"""Linked data: what the schema.org data in a page tells of its article."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any, NamedTuple, TypeAlias

from factcheck.ingest.metadata.credit import credit_of

Node: TypeAlias = Any  # lxml ships no types
Thing: TypeAlias = Mapping[str, object]

DEEPEST = 4  # how far down in linked data an article is looked for
_ARTICLES = ("article", "blogposting")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
_MOST = 20  # names
_BEFORE_DATA = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[")
_BEHIND_DATA = ("-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", "//", ";")
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*$|/\*[^*]*\*/)", re.MULTILINE)
_COMMA_TOO_MANY = re.compile(r",(?=\s*[}\]])")


class StructuredMetadata(NamedTuple):
    """What linked data tells of the article; days as written, those of publication best first."""

    headline: str | None = None
    published: tuple[str, ...] = ()
    created: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    credit: str | None = None


def linked_data(tree: Node) -> Iterator[object]:
    """The values of the scripts that hold linked data, whatever stands round them; what cannot be read is left out."""
    for script in tree.iter("script"):
        if "ld+json" in str(script.get("type") or "").lower():
            found = _value(script.text or "")
            if found is not None:
                yield found


def structured_metadata(data: Sequence[object], about: Sequence[str]) -> StructuredMetadata:
    """What is said of this page's article: of several the one headed or addressed as in `about`, else the first."""
    articles = [found for value in data for found in _articles(value, DEEPEST, _is_article)]
    articles = articles or [found for value in data for found in _articles(value, DEEPEST, _is_dated_page)]
    if not articles:
        return StructuredMetadata()
    known = {_folded(words) for words in about if words}
    fitting = [article for article in articles if _is_about(article, known)] or articles[:1]
    things = {str(thing["@id"]): thing for value in data for thing in _things(value, DEEPEST) if thing.get("@id")}

    def names(key: str) -> tuple[str, ...]:
        return next((found for one in fitting if (found := tuple(_names(one.get(key), things, DEEPEST)))), ())

    def days(key: str) -> tuple[str, ...]:
        return tuple(day for article in fitting for day in _texts(article.get(key)))

    credit_lines = (credit_of(article) for article in fitting)
    return StructuredMetadata(
        headline=next(iter(names("headline")), None),
        published=days("datePublished"),
        created=days("dateCreated"),
        authors=names("author") or names("creator"),
        publisher=", ".join(names("publisher")) or None,
        credit=next((credit for credit in credit_lines if credit), None),
    )


def _value(written: str) -> object:
    bare = written.strip()
    for _ in range(4):
        for mark in _BEFORE_DATA:
            bare = bare.removeprefix(mark).lstrip()
        for mark in _BEHIND_DATA:
            bare = bare.removesuffix(mark).rstrip()
    uncommented = _COMMENT.sub("", bare)
    for text in (bare, uncommented, _COMMA_TOO_MANY.sub("", uncommented), unescape(uncommented)):
        try:
            value: object = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _things(data: object, depth: int) -> Iterator[Thing]:
    if isinstance(data, Mapping):
        yield data
        inner: list[object] = [data.get(key) for key in _INNER]
    else:
        inner = data if isinstance(data, list) else []
    for item in inner if depth else ():
        yield from _things(item, depth - 1)


def _articles(data: object, depth: int, fits: Callable[[Thing], bool]) -> Iterator[Thing]:
    return (thing for thing in _things(data, depth) if fits(thing))


def _is_article(thing: Thing) -> bool:
    return any(kind.endswith(_ARTICLES) or kind == "report" for kind in _kinds(thing))


def _is_dated_page(thing: Thing) -> bool:
    return bool(thing.get("datePublished")) and any(kind.endswith("webpage") for kind in _kinds(thing))


def _kinds(thing: Thing) -> Iterator[str]:
    return (kind.rpartition("/")[2].strip().lower() for kind in _texts(thing.get("@type")))


def _is_about(article: Thing, known: set[str]) -> bool:
    said = [article.get(key) for key in ("headline", "name", "url", "@id", "mainEntityOfPage")]
    said = [one.get("@id") if isinstance(one, Mapping) else one for one in said]
    return any(isinstance(one, str) and _folded(one) in known for one in said)


def _folded(words: str) -> str:
    return "".join(letter for letter in unescape(words).casefold() if letter.isalnum())


def _texts(value: object) -> Iterator[str]:
    for item in value[:_MOST] if isinstance(value, list) else [value]:
        if isinstance(item, str | int) and not isinstance(item, bool):
            yield str(item).strip()


def _names(value: object, things: Mapping[str, Thing], depth: int) -> Iterator[str]:
    """Names given as words, as things with names, as references to such things, or as lists of these."""
    if isinstance(value, str):
        if words := unescape(value).strip():
            yield words
    elif isinstance(value, list) and depth:
        for item in value[:_MOST]:
            yield from _names(item, things, depth - 1)
    elif isinstance(value, Mapping) and depth:
        thing = value if "name" in value else things.get(str(value.get("@id")), value)
        given = [part for key in ("givenName", "familyName") for part in _texts(thing.get(key)) if part]
        yield from _names(thing.get("name") or " ".join(given), things, depth - 1)
