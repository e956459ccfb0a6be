"""Whom `he` and `she` mean where the one who spoke has no name, or the copy has only turned to somebody."""

import pytest

from tests.attribution.revised import TRAINED, statements


def speaker(tagger: str, text: str, words: str) -> str | None:
    """The name of the one who said the words."""
    found = [one for one in statements(tagger, text) if words in " ".join(piece.text for piece in one.content)]
    assert found, text
    return found[-1].speaker.name if found[-1].speaker is not None else None


UNNAMED = {
    "An uncle of the missing boy": "Police have named the boy as Otis Brannock, 9, and held a man, Karl Demming, 50.",
    "A cousin of the groom": "The bride was Petra Vass, 31.",
    "A niece of the owner": "Officers named the owner as Dilip Sarkar, 60.",
    "A classmate of the victim": "The victim was Jonas Ek, 17, and a teacher, Pia Lund, 44, was hurt.",
    "A midwife on the ward": "The patient was Ruth Adeyemi, 29.",
}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("who", UNNAMED)
def test_a_speaker_without_a_name_is_meant_before_a_bystander(tagger, who):
    text = f"{who} told the Herald that the gate had been chained. {UNNAMED[who]}\n\n“I saw the chain,” %s said."
    found = [speaker(tagger, text % pronoun, "I saw the chain") for pronoun in ("she", "he")]
    assert who in found
    assert set(found) <= {who, None}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Karl Demming, a cousin of the groom, said it was shut.\n\n“I saw it,” he said.",
            "Karl Demming",
            id="kin with a name",
        ),
        pytest.param(
            "A cousin of the groom slept. Karl Demming said the gate was shut.\n\n“I saw it,” he said.",
            "Karl Demming",
            id="kin that slept",
        ),
        pytest.param(
            "His cousin Karl Demming said the gate was shut.\n\n“I saw it,” he said.",
            "Karl Demming",
            id="kin as a lead",
        ),
        pytest.param(
            "A niece of the owner said the gate was shut. Karl Demming said it was open.\n\n“I saw it,” he said.",
            "Karl Demming",
            id="another spoke last",
        ),
        pytest.param("A niece of the owner said the gate was shut.\n\n“I saw it,” he said.", None, id="another gender"),
        pytest.param("Two cousins of the groom said the gate was shut.\n\n“I saw it,” he said.", None, id="several"),
    ],
)
def test_kin_are_meant_only_where_they_spoke_alone(tagger, text, name):
    assert speaker(tagger, text, "I saw it") == name


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("who", ["A docker", "One nurse", "A senior official", "A woman", "A pilot"])
@pytest.mark.parametrize("asks", ["asked not to be named", "did not want to be identified"])
def test_the_clause_that_withholds_a_name_belongs_to_the_source(tagger, who, asks):
    text = f"{who} who {asks} said the crane had failed twice. Per Holm, 41, was under it.\n\n“It was late,” she said."
    assert speaker(tagger, text, "the crane had failed") == f"{who} who {asks}"
    assert speaker(tagger, text, "It was late") == f"{who} who {asks}"


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "who", ["A docker who lives there", "A nurse who asked for a rise", "A pilot who was named in the report"]
)
def test_another_clause_makes_no_name(tagger, who):
    assert "who" not in (speaker(tagger, f"{who} said the crane had failed twice.", "the crane had failed") or "")


LEADS = [
    "Farmers' leader",
    "Dockers’ union leader",
    "Opposition leader",
    "Veteran harbour skipper",
    "The town's mayor",
    "Parish priest",
]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("did", ["addressed the crowd from a trailer", "stood on the quay", "climbed on to the stage"])
def test_the_one_a_paragraph_opens_with_goes_on_to_speak(tagger, lead, did):
    text = f"{lead} Con Hennessy {did}.\n\n“We were promised a review.\n\n“There will be tractors,” he said."
    assert speaker(tagger, text, "We were promised") == "Con Hennessy"


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "opening",
    [
        "Farmers cheered their leader Con Hennessy.",
        "Behind the leader Con Hennessy stood a boy.",
        "Police arrested farmers' leader Con Hennessy.",
        "Farmers' leader Con Hennessy and skipper Bo Lind stood there.",
        "When farmers' leader Con Hennessy left, a boy stood up.",
        "Farmers' leader Con Hennessy's son stood up.",
    ],
)
def test_one_who_is_only_named_is_not_turned_to(tagger, opening):
    assert speaker(tagger, f"{opening}\n\n“There will be tractors,” he said.", "There will") is None
