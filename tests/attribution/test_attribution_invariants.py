import random
import sys
from collections import Counter

import pytest

from factcheck.attribution import TAGGERS, attribute, load_tagger, weights
from factcheck.attribution.rules.layouts import headings
from factcheck.identity import content_words, statement_id
from factcheck.model import Document
from factcheck.text import read

PIECES = (
    *(
        '"',
        "“",
        "”",
        "'",
        "’",
        "«",
        "»",
        "''",
        ",",
        ".",
        "?",
        ":",
        ";",
        "—",
        "(",
        ")",
        "\n\n",
        "\n",
        "...",
        "\u202e",
        "😀",
    ),
    *("said", "says", "saying", "told", "asked", "according to", "that", "who", "which", "and", "but", "has", "not"),
    *("Mr. Abe", "Aiko Ito", "he", "she", "they", "it", "Moscow", "officials", "the ferry", "was late", "on Tuesday"),
    *("August 28", "in a letter", "reporters", "expressed concern about", "criticized", "U.S.", "'s", "n't", "\x00"),
)


def scrambled(seed):
    """Copy as no editor would let it pass, the same for the same seed."""
    chance = random.Random(seed)
    return "".join(chance.choice(PIECES) + chance.choice((" ", " ", " ", "")) for _ in range(120))


def assert_holds(document):
    seen = Counter()
    firsts = [statement.content[0].start for statement in document.statements]
    assert firsts == sorted(firsts)
    for statement in document.statements:
        for span in (*statement.source, *statement.cue, *statement.content, *statement.quoted):
            assert document.text[span.start : span.end] == span.text
            assert span.text.strip() == span.text
        for piece in statement.content:
            assert all(piece.end <= cue.start or cue.end <= piece.start for cue in statement.cue)
        words = content_words(statement.content)
        assert statement.id == statement_id(document.id, statement.content, seen[words])
        seen[words] += 1
    roles = [(statement.source, statement.cue, statement.content) for statement in document.statements]
    assert len(set(roles)) == len(roles)
    ids = [statement.id for statement in document.statements]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("seed", range(150))
def test_spans_and_ids_hold_on_any_copy(seed):
    document = Document(id="d", text=scrambled(seed))
    attributed = attribute(document)
    assert_holds(attributed)
    assert attribute(document) == attributed


def test_same_content_twice_has_two_ids():
    document = attribute(Document(id="d", text='"No," Ms Ito said.\n\n"No," Mr. Abe said.'))
    assert len({statement.id for statement in document.statements}) == 2
    assert_holds(document)


def test_nothing_but_the_statements_changes():
    document = Document(id="d", text='"No," she said.', title="T", publisher="P")
    assert attribute(document).model_copy(update={"statements": ()}) == document


@pytest.mark.parametrize("name", TAGGERS)
def test_the_weights_of_a_tagger_are_named_without_loading_it(name):
    assert weights(name)
    assert all(path.is_file() for path in weights(name))
    assert load_tagger(name).name.startswith(name)


def test_confidence_differs_by_rule():
    document = attribute(Document(id="d", text='"No," Ms Ito said.\n\nMr. Abe criticized the new ferry.'))
    assert [statement.confidence for statement in document.statements] == sorted(
        (statement.confidence for statement in document.statements), reverse=True
    )
    assert all(0 < statement.confidence < 1 for statement in document.statements)


ADVERSARIAL = {
    "quotation marks": '"',
    "spaced quotation marks": '" ',
    "opening marks": '"a ',
    "single marks": " 'a",
    "one word": "a",
    "cues": "said ",
    "cues with subjects": "He said he went ",
    "quotations": '"a," he said. ',
    "commas and cues": ", said ",
    "according to": "according to ",
    "capitals": "Ab ",
    "full stops": "a.",
    "digits": "1,",
    "blank lines": "\n",
    "colons": "A: ",
    "turns": "ITO: It is late.\n\n",
    "questions and answers": "Q: Is it late?\nA: It is.\n",
    "signatures": "— Aiko Ito (@ito) ",
    "signed lines": '"It is late." — Aiko Ito\n',
    "headlines": "Aiko Ito: Ferry late\n\n",
    "lists": "He said:\n- it is late\n",
    "items": "- it is late\n",
    "quoted paragraphs": '"It is late.\n\n',
    "passives": "It was said to be ",
    "quoted as saying": "He was quoted as saying ",
    "quoting": "quoted quoted as ",
    "views": "In her view, ",
    "participles": ", saying it was late",
    "relatives": "which he says is ",
    "commas and quotations": '"a," he said, ',
    "verbs of one subject": "He criticized it, called for it ",
    "negations": "did not say ",
    "backticks": "`a ",
    "guillemets": "‹a ",
}


def steps(text):
    """How many function calls it takes: a count, where a clock would depend on the machine."""
    count = 0

    def counting(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        attribute(Document(id="d", text=text))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", ADVERSARIAL.values(), ids=ADVERSARIAL.keys())
def test_work_grows_with_the_length_of_the_text_only(unit):
    once, twice = steps(unit * 500), steps(unit * 1000)
    assert twice < 2.4 * once + 500


def test_ten_thousand_quotation_marks_pass():
    assert attribute(Document(id="d", text='"' * 10_000)).statements == ()


def test_word_of_a_megabyte_passes():
    assert attribute(Document(id="d", text="a" * 1_000_000)).statements == ()


def test_sentence_without_end_is_cut():
    assert len(read("word " * 2000).sentences) > 1


def test_a_line_of_dashes_signs_nothing_and_costs_nothing(monkeypatch):
    looked = []
    monkeypatch.setattr(headings, "_words_signed", lambda *_: looked.append(1))
    assert list(headings.signed(read("It is late. " + " —" * 1000))) == []
    assert not looked
