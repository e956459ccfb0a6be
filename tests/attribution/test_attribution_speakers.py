import pytest

from factcheck.attribution import attribute
from factcheck.model import Document


def last_speaker(text):
    speaker = attribute(Document(id="d", text=text)).statements[-1].speaker
    return (speaker.name, speaker.kind) if speaker is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Russian President Vladimir Putin said it was late.", "Vladimir Putin", id="nationality, office"),
        pytest.param("U.S. President Donald Trump said it was late.", "Donald Trump", id="state and office"),
        pytest.param("Aiko Ito spoke.\n\nIto said it was late.", "Aiko Ito", id="surname"),
        pytest.param("Aiko Ito spoke.\n\nMs. Ito said it was late.", "Aiko Ito", id="title and surname"),
        pytest.param("Mary Jones arrived.\n\nShe said it was late.", "Mary Jones", id="pronoun"),
        pytest.param("Mary Jones met John Smith.\n\nShe said it was late.", "Mary Jones", id="pronoun agrees: she"),
        pytest.param("Mary Jones met John Smith.\n\nHe said it was late.", "John Smith", id="pronoun agrees: he"),
        pytest.param(
            "John Smith said it was late.\n\nPaul Jones left. He said no.",
            "Paul Jones",
            id="pronoun takes the nearest subject",
        ),
        pytest.param("The party's leader, Mary Jones, said it was late.", "Mary Jones", id="name in the apposition"),
        pytest.param("Mary Jones, the party's leader, said it was late.", "Mary Jones", id="name with an apposition"),
        pytest.param(
            "President Aiko Ito arrived.\n\nThe president said it was late.", "Aiko Ito", id="office named before"
        ),
        pytest.param("Mary Jones, who said it was late, left.", "Mary Jones", id="relative pronoun"),
    ],
)
def test_person_is_resolved(text, name):
    assert last_speaker(text) == (name, "person")


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        pytest.param("Moscow", ("Russia", "state"), id="capital"),
        pytest.param("The Kremlin", ("Russia", "state"), id="seat"),
        pytest.param("Pyongyang", ("North Korea", "state"), id="capital of North Korea"),
        pytest.param("Japan", ("Japan", "state"), id="state"),
        pytest.param("The White House", ("The White House", "body"), id="body"),
        pytest.param("The U.N. Security Council", ("The U.N. Security Council", "body"), id="council"),
        pytest.param("Reuters", ("Reuters", "body"), id="agency"),
        pytest.param("Officials", ("Officials", "group"), id="group"),
        pytest.param("Some analysts", ("Some analysts", "group"), id="group with some"),
        pytest.param("A senior official", ("A senior official", "unnamed"), id="unnamed"),
        pytest.param("The president", ("The president", "office"), id="office nobody was named with"),
    ],
)
def test_source_stands_for_its_speaker(source, speaker):
    text = f"{source} said it was late."
    (statement,) = attribute(Document(id="d", text=text)).statements
    assert statement.source[0].text == source
    assert (statement.speaker.name, statement.speaker.kind) == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said it was late.", id="nobody named"),
        pytest.param("A plane met John Smith and Paul Jones. He said it was late.", id="two men, neither subject"),
        pytest.param("Mary Jones left. He said it was late.", id="gender does not agree"),
        pytest.param("Bill Jones met Mary Jones.\n\nJones said it was late.", id="two with one surname"),
    ],
)
def test_no_speaker_rather_than_a_wrong_one(text):
    assert last_speaker(text) is None


def test_anonymity_is_marked():
    text = "The official, who spoke on condition of anonymity, said it was late."
    assert last_speaker(text) == ("The official", "unnamed")
