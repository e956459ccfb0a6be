"""The statements of a text by each tagger, as tests of what all taggers share compare them."""

from datetime import date
from functools import cache

from factcheck.attribution import attribute, load_tagger
from factcheck.attribution.rules.clauses import Rules
from factcheck.attribution.tagging import Tagger
from factcheck.model import Document, Statement

EVERY = ("rules", "fast", "accurate")
TRAINED = ("fast", "accurate")
PUBLISHED = date(2031, 3, 4)  # a Tuesday


@cache
def tagger(name: str) -> Tagger:
    return Rules() if name == "rules" else load_tagger(name)


def statements(name: str, text: str, **more: object) -> tuple[Statement, ...]:
    return attribute(Document(id="d", text=text, **{"published": PUBLISHED, **more}), tagger(name)).statements


def told(name: str, text: str) -> list[tuple[str | None, str]]:
    """Of each statement the source and all words of its content."""
    return [
        (one.source[0].text if one.source else None, " ".join(piece.text for piece in one.content))
        for one in statements(name, text)
    ]
