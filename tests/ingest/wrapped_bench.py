"""How much of what is said survives a hard wrap: `python -m tests.ingest.wrapped_bench FOLDER [COLUMN] [TAGGER]`.

The JSON files of the folder have a `text` each. Printed is the share of the statements of the unwrapped texts that the
wrapped ones have with the words of the same source and the same content.
"""

import json
import sys
import textwrap
from collections import Counter
from pathlib import Path

from factcheck.ingest import RawText
from factcheck.pipeline.given import attribute_given


def wrapped(text: str, column: int) -> str:
    """Each paragraph wrapped by itself at the column."""
    return "\n".join(textwrap.fill(line, column) if line.strip() else line for line in text.split("\n"))


def statements(text: str, tagger: str = "fast") -> Counter[tuple[str, str]]:
    """The words of source and content of each statement, white space apart."""
    row = attribute_given(RawText(id="a", text=text), tagger)
    return Counter(
        ("".join(_words(text, one["source"]).split()), "".join(_words(text, one["content"]).split()))
        for one in row["statements"]
    )


def kept(text: str, column: int, tagger: str = "fast") -> tuple[int, int]:
    """How many statements survive, and how many there are."""
    before, after = statements(text, tagger), statements(wrapped(text, column), tagger)
    return sum((before & after).values()), sum(before.values())


def _words(text: str, spans: list[list[int]]) -> str:
    return " ".join(text[start:end] for start, end in spans)


def main(folder: str, column: str = "72", tagger: str = "fast") -> None:
    """Print the share, and the files that lose some."""
    same = every = 0
    for path in sorted(Path(folder).glob("*en_*.json")):
        found, given = kept(json.loads(path.read_text())["text"], int(column), tagger)
        same, every = same + found, every + given
        if found < given:
            sys.stdout.write(f"{path.stem}: {found} of {given}\n")
    sys.stdout.write(f"{same} of {every}: {same / every:.1%}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
