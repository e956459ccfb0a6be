"""What a cue makes of its content: said, thought, known or intended (Pareti 2015)."""

import pytest

from factcheck.attribution.kinds.types import statement_type
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import read

CASES = [
    ("Lind said that the ferry was late.", "said", "assertion"),
    ("Lind warned that the ferry was late.", "warned", "assertion"),
    ("According to Lind, the ferry was late.", "According to", "assertion"),
    ("Lind agreed that the ferry was late.", "agreed", "assertion"),
    ("Lind asked whether the ferry was late.", "asked", "assertion"),
    ("Lind told the crew that she wanted to sail.", "told", "assertion"),
    ("Lind told the crew she wanted to sail.", "told", "assertion"),
    ("Lind wanted to say that the ferry was late.", "wanted to say", "assertion"),
    ("Lind called the ferry a wreck.", "called", "assertion"),
    ("Lind thinks the ferry was late.", "thinks", "belief"),
    ("Lind is afraid that the ferry is late.", "is afraid", "belief"),
    ("Lind expressed hope that the ferry would sail.", "expressed hope", "belief"),
    ("Lind doubts that the ferry will sail.", "doubts", "belief"),
    ("Lind knows that the ferry is late.", "knows", "fact"),
    ("Lind is aware that the ferry is late.", "is aware", "fact"),
    ("Lind remembered that the ferry was late.", "remembered", "fact"),
    ("Lind promised that the ferry would sail.", "promised", "eventuality"),
    ("Lind urged the crew to sail.", "urged", "eventuality"),
    ("Lind agreed to sail the ferry.", "agreed", "eventuality"),
    ("Lind asked the crew of the old ferry to sail.", "asked", "eventuality"),
    ("Lind told the crew to sail.", "told", "eventuality"),
    ("Lind called for a new ferry.", "called", "eventuality"),
    ("Lind plans to sell the ferry.", "plans", "eventuality"),
]


@pytest.mark.parametrize(("text", "cue", "wanted"), CASES)
def test_the_cue_decides(text, cue, wanted):
    reading = read(text)
    start = text.index(cue)
    first, last = (
        next(at for at, one in enumerate(reading.starts) if one == start),
        next(at for at, one in enumerate(reading.ends) if one == start + len(cue)) + 1,
    )
    content = ((last, len(reading.words) - 1),)
    assert statement_type(reading, TaggedStatement((0, 1), (first, last), content, "tagged")) == wanted
