"""An entry out of a JSON object: the record form, checked field by field."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NoReturn

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.characters import one_line, whole_line
from factcheck.ingest.metadata.credit import credit_of
from factcheck.ingest.metadata.days import day_written
from factcheck.ingest.naming import web_address
from factcheck.ingest.records import Entry
from factcheck.model import KINDS, Kind

FIELDS = ("title", "publisher", "byline", "language", "speaker", "licence")
NOT_JSON = (
    "is nested too deep to be read. Give it as a flat object with a `text`",
    "is not JSON ({}). Correct it there, or give the copy as plain text",
)


class NotJSONError(ValueError):
    """Text that is no JSON, or JSON that says one thing twice; its words follow "it"."""


def parsed(text: str) -> object:
    """The value a JSON text holds; NotJSONError for all that is not plain, strict JSON."""
    try:
        value: object = json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_number)
    except RecursionError as error:
        raise NotJSONError(NOT_JSON[0]) from error
    except NotJSONError:
        raise
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise NotJSONError(NOT_JSON[1].format(f"{error.msg} at {where}")) from error
    except ValueError as error:  # a number of thousands of digits
        raise NotJSONError(NOT_JSON[1].format("a number in it is too long")) from error
    return value


def entry(value: object) -> Entry:
    """Read the record form; IngestError says what is missing or wrong, for the reader to say where."""
    if not isinstance(value, Mapping):
        raise IngestError(f"it is {_sort(value)}, not an object. Give an object with a `text`.")
    mended: list[str] = []
    words = {name: _words(value, name, mended) for name in FIELDS}
    return Entry(
        text=_text(value),
        id=_name(value, "id", mended),
        feed=_name(value, "feed", mended),
        url=_url(value, mended),
        published=_published(value, mended),
        kind=_kind(value),
        credit=credit_of(value),
        mended=tuple(mended),
        **words,
    )


def _text(value: Mapping[str, object]) -> str:
    if "text" not in value:
        keys = ", ".join(sorted(key[:40] for key in value)[:20]) or "none"
        raise IngestError(f"it has no `text`; its keys are: {one_line(keys)}. Put the copy under `text`.")
    text = value["text"]
    if not isinstance(text, str):
        raise IngestError(f"its `text` is {_sort(text)}, not a string. Put the copy under `text`.")
    if not text.strip():
        raise IngestError("its `text` is empty. Put the copy there, or leave the entry out.")
    return text


def _kind(value: Mapping[str, object]) -> Kind | None:
    given = value.get("kind")
    if given is None or given == "":
        return None
    kind = next((kind for kind in KINDS if kind == given), None)
    if kind is None:
        shown = one_line(str(given))
        raise IngestError(f"its kind is {shown!r}. Use one of {', '.join(KINDS)}, or give --kind.")
    return kind


def _words(value: Mapping[str, object], name: str, mended: list[str]) -> str | None:
    given = value.get(name)
    if isinstance(given, list) and given and all(isinstance(part, str) for part in given):
        given = ", ".join(given)
    if given is None or isinstance(given, str):
        return one_line(given) if given else None
    mended.append(f"its {name} is {_sort(given)}, not a string, and was left out")
    return None


def _name(value: Mapping[str, object], name: str, mended: list[str]) -> str | None:
    """What tells documents or feeds apart: a number will do, and nothing is cut off its end."""
    given = value.get(name)
    if isinstance(given, int | float) and not isinstance(given, bool):
        return str(given)
    return whole_line(given) if isinstance(given, str) else _words(value, name, mended)


def _url(value: Mapping[str, object], mended: list[str]) -> str | None:
    given = _words(value, "url", mended)
    if given is None or web_address(given):
        return given
    mended.append("its url is not a web address (http or https), and was left out")
    return None


def _published(value: Mapping[str, object], mended: list[str]) -> date | None:
    # Archives say `date` where the record form says `published`.
    name = "date" if value.get("published") is None else "published"
    given = _words(value, name, mended)
    day = day_written(given) if given else None
    if given and day is None:
        mended.append(f"its {name}, {given[:80]!r}, is not a day that can be read, and was left out")
    return day


def _sort(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"}
    return "null" if value is None else names.get(type(value), "an object")


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        times = Counter(key for key, _ in pairs)
        twice = next(key for key in value if times[key] > 1)
        raise NotJSONError(NOT_JSON[1].format(f"{twice[:40]!r} stands in it twice"))
    return value


def _no_number(name: str) -> NoReturn:
    raise NotJSONError(NOT_JSON[1].format(f"{name} is no number there"))
