"""Linked data as text: JSON that says the same, and steers no terminal it is printed on."""

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from factcheck.export.hostile import UNSEEN

JSON_LD_TYPE = "application/ld+json"
Node = Mapping[str, object]


def as_text(node: Node, indent: int | None = None) -> str:
    """One object; characters that cannot be seen stand in it by their number, which says the same to a program."""
    written = json.dumps(node, ensure_ascii=False, indent=indent)
    # Such characters stand in strings only, where a number says the same.
    return UNSEEN.sub(lambda match: json.dumps(match.group())[1:-1], written)


def write_array(nodes: Iterable[Node], out: TextIO) -> int:
    """Write an array, an object a line, as they come, and hand back their number."""
    number = 0
    out.write("[")
    for node in nodes:
        out.write((",\n" if number else "\n") + as_text(node))
        number += 1
    out.write("\n]\n" if number else "]\n")
    return number
