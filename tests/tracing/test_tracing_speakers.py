"""Whose words a letter's or a statement's are, where a quotation of it is traced."""

import pytest
from tracing_copy import record

from factcheck.model import Document, Span, Speaker, Statement
from factcheck.tracing import Tracer

QUOTED = "The city will not pay thrice for that rope."
SAID = "All tugs are out. The city will not pay twice for the same rope. Come to the table by May."


def relations(*speakers):
    """Of the last speaker's quotation; the others speak before."""
    text = f'She called for calm. They said so too. "{QUOTED}" it said.'
    called, quoted = Span.of(text, 0, 20), Span.of(text, text.index(QUOTED), text.index(QUOTED) + len(QUOTED))
    statements = [
        Statement(id=f"s{at}", content=(called,), quotation="indirect", speaker=Speaker(name=name, kind=kind))
        for at, (name, kind) in enumerate(speakers[:-1])
    ]
    name, kind = speakers[-1]
    statements.append(
        Statement(
            id="quoted", content=(quoted,), quoted=(quoted,), quotation="direct", speaker=Speaker(name=name, kind=kind)
        )
    )
    said = record(SAID)
    ours = Document(id="article", text=text, published=said.published, statements=tuple(statements))
    return [trace.relation for trace in Tracer([said]).traces(ours) if trace.statement_id == "quoted"]


@pytest.mark.parametrize(
    "speakers",
    [
        pytest.param([("Ann Ito", "person"), ("the letter", "body")], id="her letter"),
        pytest.param([("Mayor Ann Ito", "person"), ("Ito", "person"), ("her statement", "body")], id="by both names"),
        pytest.param([("Ann Ito", "person")], id="herself"),
    ],
)
def test_altered_words_of_a_letter_are_traced_as_its_author_s(speakers):
    assert relations(*speakers) == ["altered"]


@pytest.mark.parametrize(
    "speakers",
    [
        pytest.param([("the letter", "body")], id="nobody named"),
        pytest.param([("Ann Ito", "person"), ("Jan Rusk", "person"), ("the letter", "body")], id="two named"),
        pytest.param(
            [("Ann Ito", "person"), ("Harbour Union", "body"), ("the letter", "body")], id="a body beside her"
        ),
        pytest.param([("Jan Rusk", "person"), ("the letter", "body")], id="somebody else's letter"),
        pytest.param([("Ann Ito", "person"), ("the clerk", "body")], id="no letter"),
    ],
)
def test_a_letter_whose_author_is_not_plain_is_nobody_s(speakers):
    assert relations(*speakers) == []
