"""An entry out of a JSON object: the record form, checked field by field."""

from collections.abc import Mapping
from datetime import date

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.characters import one_line, whole_line
from factcheck.ingest.cleaning.respelling import respell
from factcheck.ingest.metadata.credit import credit_of
from factcheck.ingest.metadata.days import day_written
from factcheck.ingest.naming import web_address
from factcheck.ingest.records import SourceEntry
from factcheck.ingest.turn_lists import turns_of
from factcheck.model import KINDS, Kind

SHOWN = ("title", "byline")
FIELDS = ("title", "publisher", "byline", "language", "speaker", "licence")


def entry(value: object) -> SourceEntry:
    """Read the record form; IngestError says what is missing or wrong, for the reader to say where."""
    if not isinstance(value, Mapping):
        raise IngestError(f"it is {_sort(value)}, not an object. Give an object with a `text`.")
    repairs: list[str] = []
    words = {name: _words(value, name, repairs) for name in FIELDS}
    # A publisher's name tells its feed, and stays as it was stored.
    words |= {name: respell(words[name] or "")[0] or None for name in SHOWN}
    given = turns_of(value) if "text" not in value else None
    text, turns = given or (_text(value), ())
    return SourceEntry(
        text=text,
        turns=turns,
        id=_name(value, "id", repairs),
        feed=_name(value, "feed", repairs),
        url=_url(value, repairs),
        published=_published(value, repairs),
        kind=_kind(value) or ("record" if turns else None),
        credit=credit_of(value),
        repairs=tuple(repairs),
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


def _words(value: Mapping[str, object], name: str, repairs: list[str]) -> str | None:
    given = value.get(name)
    if isinstance(given, list) and given and all(isinstance(part, str) for part in given):
        given = ", ".join(given)
    if given is None or isinstance(given, str):
        return one_line(given) if given else None
    repairs.append(f"its {name} is {_sort(given)}, not a string, and was left out")
    return None


def _name(value: Mapping[str, object], name: str, repairs: list[str]) -> str | None:
    """What tells documents or feeds apart: a number will do, and nothing is cut off its end."""
    given = value.get(name)
    if isinstance(given, int | float) and not isinstance(given, bool):
        return str(given)
    return whole_line(given) if isinstance(given, str) else _words(value, name, repairs)


def _url(value: Mapping[str, object], repairs: list[str]) -> str | None:
    given = _words(value, "url", repairs)
    if given is None or web_address(given):
        return given
    repairs.append("its url is not a web address (http or https), and was left out")
    return None


def _published(value: Mapping[str, object], repairs: list[str]) -> date | None:
    # Archives say `date` where the record form says `published`.
    name = "date" if value.get("published") is None else "published"
    given = _words(value, name, repairs)
    day = day_written(given) if given else None
    if given and day is None:
        repairs.append(f"its {name}, {given[:80]!r}, is not a day that can be read, and was left out")
    return day


def _sort(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"}
    return "null" if value is None else names.get(type(value), "an object")
