"""How copy quotes: over paragraphs, in pieces, one within another, in every kind of mark, before and after its cue."""

import pytest

from tests.attribution.found import found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            '"It is late. It is cold. The boat is old," Ms Ito said.',
            ('"It is late. It is cold. The boat is old,"',),
            id="several sentences before the cue",
        ),
        pytest.param(
            'Ms Ito said: "It is late. Is it cold? It is."',
            ('"It is late. Is it cold? It is."',),
            id="several sentences after the cue",
        ),
        pytest.param(
            'Ms Ito said: "It is late.\n\n"It is cold.\n\n"We wait."\n\nThe crew left.',
            ('"It is late.', '"It is cold.', '"We wait."'),
            id="opening mark at each paragraph, closing mark at the end",
        ),
        pytest.param(
            "“It is late,” Ms Ito said. “It is cold.\n\n“The boat is old.\n\n“We wait.”\n\nThe crew left.",
            ("“It is late,”", "“It is cold.", "“The boat is old.", "“We wait.”"),
            id="cue in the first of the paragraphs",
        ),
        pytest.param(
            '"It is late.\n\n"It is cold.\n\n"The boat is old," Ms Ito said.',
            ('"It is late.', '"It is cold.', '"The boat is old,"'),
            id="cue after the last of the paragraphs",
        ),
        pytest.param(
            "“It is late.\r\n\r\n“It is cold,” Ms Ito said.",
            ("“It is late.", "“It is cold,”"),
            id="paragraphs from another machine",
        ),
        pytest.param(
            'Ms Ito said:\n\n"It is late.\n\n"It is cold."\n\nThe crew left.',
            ('"It is late.', '"It is cold."'),
            id="cue in a paragraph of its own",
        ),
        pytest.param(
            '"It is late," Ms Ito said.\n\n"It is cold."\n\nThe crew left.',
            ('"It is late,"', '"It is cold."'),
            id="a quoted paragraph follows",
        ),
        pytest.param(
            "“It is late,” Ms Ito said. “It is cold. And the boat\n\nThe crew left.",
            ("“It is late,”", "“It is cold."),
            id="mark never closed: to the end of its sentence",
        ),
    ],
)
def test_quotation_over_sentences_and_paragraphs_is_one_statement(text, content):
    ((source, _, pieces),) = found(text)
    assert (source, pieces) == ("Ms Ito", content)


def test_next_speaker_s_paragraph_is_not_joined():
    text = '"It is late," Ms Ito said.\n\n"It is cold," Mr Abe said.\n\n"We wait," he said.'
    assert [(source, content) for source, _, content in found(text)] == [
        ("Ms Ito", ('"It is late,"',)),
        ("Mr Abe", ('"It is cold,"',)),
        ("he", ('"We wait,"',)),
    ]


def test_paragraph_that_only_lacks_its_mark_is_not_joined():
    text = '"It is late, Ms Ito said on Monday.\n\n"It is cold," Mr Abe said.'
    assert found(text)[-1] == ("Mr Abe", "said", ('"It is cold,"',))


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            '"It is late," Ms Ito said, "and cold."', ("Ms Ito", "said", ('"It is late,"', '"and cold."')), id="split"
        ),
        pytest.param(
            '"It is late," said Ms Ito, the harbour master. "It is cold."',
            ("Ms Ito", "said", ('"It is late,"', '"It is cold."')),
            id="apposition between the pieces",
        ),
        pytest.param(
            '"We are," said Ms Ito, pausing, "not late."',
            ("Ms Ito", "said", ('"We are,"', '"not late."')),
            id="a gesture between the pieces",
        ),
        pytest.param(
            "It is late, Ms Ito said, and the boat is old.",
            ("Ms Ito", "said", ("It is late", "the boat is old")),
            id="indirect content on both sides",
        ),
        pytest.param(
            "The ferry, Ms Ito said, was late again.",
            ("Ms Ito", "said", ("The ferry", "was late again")),
            id="between subject and verb",
        ),
        pytest.param(
            "The ferry, said Ms Ito, was late again.",
            ("Ms Ito", "said", ("The ferry", "was late again")),
            id="inverted between subject and verb",
        ),
        pytest.param(
            "The old ferry, the harbour master told reporters, was late again.",
            ("the harbour master", "told", ("The old ferry", "was late again")),
            id="with an addressee",
        ),
        pytest.param(
            "The ferry will, Ms Ito says, be late.",
            ("Ms Ito", "says", ("The ferry will", "be late")),
            id="within the verb group",
        ),
        pytest.param(
            'The ferry was "late," Ms Ito said, and "cold."',
            ("Ms Ito", "said", ('The ferry was "late,"', '"cold."')),
            id="mixed content on both sides",
        ),
        pytest.param(
            '"The ferry," he said on Monday, "is late," but it left.',
            ("he", "said", ('"The ferry,"', '"is late,"')),
            id="the story goes on after the second piece",
        ),
        pytest.param(
            "Ms Ito said, “It is late”, and left.",
            ("Ms Ito", "said", ("“It is late”",)),
            id="the story goes on after the quotation",
        ),
    ],
)
def test_content_in_pieces_leaves_its_cue_out(text, statement):
    assert found(text) == [statement]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "\"He told me 'no boats today' and left,\" Ms Ito said.",
            "\"He told me 'no boats today' and left,\"",
            id="single within double",
        ),
        pytest.param(
            "“He told me ‘no boats today’ and left,” Ms Ito said.",
            "“He told me ‘no boats today’ and left,”",
            id="curly single within double",
        ),
        pytest.param(
            "'He told me \"no boats today\" and left,' Ms Ito said.",
            "'He told me \"no boats today\" and left,'",
            id="double within single",
        ),
        pytest.param("“‘No boats’ is what he said,” Ms Ito said.", "“‘No boats’ is what he said,”", id="at the edge"),
        pytest.param(
            "Ms Ito said: “Mr Abe said, ‘The crew’s boat is the boys’ boat.’”",
            "“Mr Abe said, ‘The crew’s boat is the boys’ boat.’”",
            id="apostrophes within",
        ),
        pytest.param("«He said “no” twice», Ms Ito said.", "«He said “no” twice»", id="curly within guillemets"),
    ],
)
def test_quotation_within_a_quotation_is_part_of_it(text, content):
    assert found(text) == [("Ms Ito", "said", (content,))]


@pytest.mark.parametrize(
    "quotation",
    [
        pytest.param('"It is late,"', id="straight"),
        pytest.param("“It is late,”", id="curly"),
        pytest.param("«It is late»,", id="guillemets"),
        pytest.param("« It is late »,", id="guillemets with spaces"),
        pytest.param("»It is late«,", id="guillemets turned inwards"),
        pytest.param("„It is late“,", id="low and high"),
        pytest.param("„It is late,”", id="low and right"),
        pytest.param("'It is late,'", id="single straight"),
        pytest.param("‘It is late,’", id="single curly"),
        pytest.param("‹It is late›,", id="single guillemets"),
        pytest.param("`It is late,'", id="typewriter"),
        pytest.param("''It is late,''", id="two single marks"),
        pytest.param("``It is late,''", id="of the archives"),
        pytest.param('"It is late”,', id="marks that do not match"),
    ],
)
def test_every_kind_of_mark_quotes(quotation):
    assert found(f"{quotation} Ms Ito said.") == [("Ms Ito", "said", (quotation.rstrip(","),))]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param('"It is late," said Merkel.', ("Merkel", "said", ('"It is late,"',)), id="a surname"),
        pytest.param('"Is it late?" asked Ms Ito.', ("Ms Ito", "asked", ('"Is it late?"',)), id="asked"),
        pytest.param('"It is late!" cried a man.', ("a man", "cried", ('"It is late!"',)), id="exclamation"),
        pytest.param(
            '"It is late," said the harbour master, Aiko Ito, on Monday.',
            ("the harbour master, Aiko Ito", "said", ('"It is late,"',)),
            id="the name behind the office",
        ),
        pytest.param(
            "The ferry was late, said Ms Ito, who runs the harbour.",
            ("Ms Ito", "said", ("The ferry was late",)),
            id="indirect content",
        ),
        pytest.param('Said Ms Ito: "It is late."', ("Ms Ito", "Said", ('"It is late."',)), id="opening the sentence"),
        pytest.param(
            '"It is late," added Ms Ito, "and cold."',
            ("Ms Ito", "added", ('"It is late,"', '"and cold."')),
            id="quotation split by it",
        ),
        pytest.param(
            '"It is late," wrote Ms Ito in her diary.',
            ("Ms Ito", "wrote", ('"It is late,"',)),
            id="where it is written",
        ),
    ],
)
def test_inverted_cue_has_its_source_behind_it(text, statement):
    assert found(text) == [statement]
