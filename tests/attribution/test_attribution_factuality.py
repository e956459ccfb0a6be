import pytest

from factcheck.attribution.rules.factuality import factuality
from factcheck.model import Document
from factcheck.text import read
from tests.attribution.found import by_rules


def factualities(text):
    return [statement.factuality for statement in by_rules(Document(id="d", text=text)).statements]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms Ito said the ferry was late.", id="said"),
        pytest.param("Ms Ito has said that the ferry was late.", id="has said"),
        pytest.param("Ms Ito does say that the ferry was late.", id="does say"),
        pytest.param("Ms Ito denied that the ferry was late.", id="a speaker's denial was made"),
        pytest.param("Ms Ito said the ferry was not late.", id="negation in the content"),
        pytest.param("Ms Ito said the ferry would not leave.", id="modal in the content"),
        pytest.param("Ms Ito would later say that the ferry was late.", id="the past's future"),
        pytest.param("Ms Ito went on to say that the ferry was late.", id="went on to say"),
        pytest.param("The council in May said the ferry was late.", id="May is a month"),
        pytest.param("Ms Ito not only said the ferry was late.", id="not only"),
        pytest.param("If, as Ms Ito says, the ferry is late, the crew waits.", id="if of the content"),
        pytest.param("Ms Ito refused to resign.", id="a refusal to act"),
        pytest.param('"We would not go," Ms Ito said.', id="negation in the quotation"),
        pytest.param("Ms Ito, who did not come, said the ferry was late.", id="negation in the apposition"),
    ],
)
def test_statement_made_is_factual(text):
    assert factualities(text) == ["factual"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms Ito did not say the ferry was late.", id="did not say"),
        pytest.param("Ms Ito didn’t say the ferry was late.", id="didn't with a curly apostrophe"),
        pytest.param("Ms Ito never said that the ferry was late.", id="never said"),
        pytest.param("Ms Ito has not said that the ferry is late.", id="has not said"),
        pytest.param("Ms Ito denied saying that the ferry was late.", id="denied saying"),
        pytest.param("Ms Ito would not say whether the ferry was late.", id="would not say"),
        pytest.param("Ms Ito cannot say whether the ferry is late.", id="cannot say"),
        pytest.param("Ms Ito declined to say whether the ferry was late.", id="declined to say"),
        pytest.param("Ms Ito left without saying that the ferry was late.", id="without saying"),
        pytest.param("Nobody said the ferry was late.", id="nobody"),
        pytest.param("No official said the ferry was late.", id="no official"),
        pytest.param("Neither Ms Ito nor Mr Abe said the ferry was late.", id="neither nor"),
        pytest.param('"It is late," Ms Ito did not say.', id="after the quotation"),
    ],
)
def test_statement_not_made_is_denied(text):
    assert factualities(text) == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms Ito would say the ferry was late.", id="would say"),
        pytest.param("Ms Ito might argue that the ferry was late.", id="might argue"),
        pytest.param("Ms Ito could claim the ferry was late.", id="could claim"),
        pytest.param("Ms Ito will say on Monday that the ferry was late.", id="will say"),
        pytest.param("Ms Ito should say that the ferry was late.", id="should say"),
        pytest.param("Ms Ito is expected to say that the ferry was late.", id="expected to say"),
        pytest.param("Ms Ito wants to say that the ferry was late.", id="wants to say"),
        pytest.param("If she says the ferry is late, the crew leaves.", id="if"),
        pytest.param("Unless Ms Ito says the ferry is safe, the crew will leave.", id="unless"),
        pytest.param("Had Ms Ito said the ferry was late, the crew would have left.", id="had she said"),
        pytest.param("Did Ms Ito say the ferry was late?", id="question"),
    ],
)
def test_statement_imagined_is_hypothetical(text):
    assert factualities(text) == ["hypothetical"]


def test_two_statements_of_a_sentence_are_told_apart():
    text = "Ms Ito did not say the ferry was late, but Mr Abe said it was old."
    assert factualities(text)[0] == "denied"


@pytest.mark.parametrize(
    ("source", "cue", "expected"),
    [
        pytest.param((0, 2), (2, 3), "denied", id="declined"),
        pytest.param((0, 2), (2, 5), "denied", id="declined to say"),
        pytest.param(None, (4, 5), "denied", id="say, its source not found"),
    ],
)
def test_any_tagger_s_cut_of_the_cue_gives_the_same(source, cue, expected):
    assert factuality(read("Ms Ito declined to say whether it was late."), source, cue) == expected
