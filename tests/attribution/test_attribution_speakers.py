import pytest

from factcheck.attribution.speakers.names import find_persons
from factcheck.attribution.speakers.resolution import Resolver
from factcheck.attribution.statements import speakers_of
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Document, Speaker
from factcheck.text import read
from tests.attribution.found import by_rules


def last_speaker(text):
    speaker = by_rules(Document(id="d", text=text)).statements[-1].speaker
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
    (statement,) = by_rules(Document(id="d", text=text)).statements
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


def resolved(text, words):
    """The speaker of these words of the text, cut as a tagger may cut them."""
    reading = read(text)
    start = text.index(words)
    first = next(at for at, end in enumerate(reading.ends) if end > start)
    last = next(at + 1 for at, end in enumerate(reading.ends) if end >= start + len(words))
    speaker = Resolver(reading, find_persons(reading)).resolve((first, last))
    return (speaker.name, speaker.kind) if speaker is not None else None


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Aiko Ito", id="bare"),
        pytest.param("Aiko Ito,", id="trailing comma"),
        pytest.param(", Aiko Ito,", id="commas around"),
        pytest.param("by the harbour master, Aiko Ito", id="preposition and office"),
        pytest.param("harbour master, Aiko Ito, a sailor", id="begun late, with an apposition"),
        pytest.param("Aiko Ito, a sailor since she was nine,", id="long apposition"),
    ],
)
def test_source_is_resolved_whatever_its_edges(words):
    text = "The boat was called late by the harbour master, Aiko Ito, a sailor since she was nine, on Monday."
    assert resolved(text, words) == ("Aiko Ito", "person")


@pytest.mark.parametrize("words", ["I", "we", "We"])
def test_first_person_is_the_one_quoted(words):
    reading = read(f'"{words} think it is late," said Aiko Ito.')
    quotation = TaggedStatement((9, 11), (8, 9), ((0, 8),), "direct inverted")
    within = TaggedStatement((1, 2), (2, 3), ((3, 6),), "clause")
    assert speakers_of(reading, [within, quotation]) == [Speaker(name="Aiko Ito"), Speaker(name="Aiko Ito")]


def test_first_person_of_the_author_stays_open():
    assert speakers_of(read("I think it is late."), [TaggedStatement((0, 1), (1, 2), ((2, 5),), "clause")]) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Mary Jones, the former secretary of state, arrived.\n\nThe former secretary of state said it was late.",
            ("Mary Jones", "person"),
            id="office with what it is of",
        ),
        pytest.param(
            "Mary Jones arrived late.\n\nThe 44-year-old mother of two said it was late.",
            ("Mary Jones", "person"),
            id="age",
        ),
        pytest.param(
            "John Smith arrived late.\n\nThe 44-year-old mother of two said it was late.",
            None,
            id="age, another gender",
        ),
        pytest.param(
            "Mary Jones met Paul Smith. The 44-year-old sailor said it was late.",
            ("Mary Jones", "person"),
            id="age: the subject before",
        ),
        pytest.param(
            "The president and the governor said it was late.",
            ("The president and the governor", "group"),
            id="two offices of two persons",
        ),
        pytest.param("Jim Justice arrived.\n\nMr. Justice said it was late.", ("Jim Justice", "person"), id="Mr."),
        pytest.param("Officials met Japan. It said the ferry was late.", None, id="it: a state that is no subject"),
        pytest.param(
            "Should Japan wait? It says the ferry is late.", ("Japan", "state"), id="it: the state that was the subject"
        ),
        pytest.param(
            "The sailors left when they said it was late.", ("The sailors", "group"), id="they: the plural before"
        ),
        pytest.param("Everyone I met said it was late.", ("Everyone", "group"), id="everyone"),
    ],
)
def test_description_is_resolved(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("MR. ITO: It is late.", ("Ito", "person"), id="title"),
        pytest.param("AIKO ITO: No.\n\nABE: Yes.\n\nITO: It is late.", ("Aiko Ito", "person"), id="surname"),
        pytest.param("ITO: No.\n\nABE: It is late.", ("Abe", "person"), id="surname alone"),
        pytest.param("ITO: No.\n\nTHE PRESIDENT: It is late.", ("THE PRESIDENT", "office"), id="office"),
        pytest.param("ITO: No.\n\nREPORTER: It is late.", ("REPORTER", "unnamed"), id="unnamed"),
        pytest.param("Q: Is it?\n\nA: It is late.", None, id="letter"),
    ],
)
def test_speaker_of_a_turn_is_resolved(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param(
            "Mary Jones arrived late.\n\nThe former secretary of state and current nominee was silent.",
            "The former secretary of state and current nominee",
            ("Mary Jones", "person"),
            id="two offices of one person",
        ),
        pytest.param(
            "Nine sailors, most of whom were late, left.", "most of whom", ("Nine sailors", "group"), id="most of whom"
        ),
        pytest.param("She met states whose leaders were late.", "whose leaders", ("leaders", "group"), id="whose"),
        pytest.param(
            "Sailors worried about storms were late.", "Sailors worried about storms", ("Sailors", "group"), id="head"
        ),
        pytest.param("My sister and I were late.", "My sister and I", ("My sister and I", "group"), id="and I"),
        pytest.param("One user @boats was late.", "One user @boats", ("One user @boats", "unnamed"), id="handle"),
    ],
)
def test_phrase_is_resolved(text, words, speaker):
    assert resolved(text, words) == speaker
