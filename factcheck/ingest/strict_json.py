"""JSON read strictly: a text that says one thing twice, or holds a number that is none, is refused."""

import json
from collections import Counter
from typing import NoReturn

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


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        times = Counter(key for key, _ in pairs)
        twice = next(key for key in value if times[key] > 1)
        raise NotJSONError(NOT_JSON[1].format(f"{twice[:40]!r} stands in it twice"))
    return value


def _no_number(name: str) -> NoReturn:
    raise NotJSONError(NOT_JSON[1].format(f"{name} is no number there"))
