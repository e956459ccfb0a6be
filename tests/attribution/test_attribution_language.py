import pytest

from factcheck.attribution import abstains, attribute
from factcheck.model import Document

ENGLISH = (
    'The ferry was late again, the harbour office said. "It is old and it is slow," said the harbour master, who has '
    "asked the council for a new boat. The council was not available for comment on Monday."
)
FRENCH = (
    "Le ferry est encore en retard, selon le port. « Il est vieux et il est lent », dit la capitaine, qui demande une "
    "nouvelle barque au conseil de la ville. Le conseil est en vacances, et les passagers sont dans la salle du port."
)
GERMAN = (
    "Die Fähre ist wieder zu spät, sagt der Hafen. „Sie ist alt und sie ist langsam“, sagte die Hafenmeisterin, die "
    "den Rat um ein neues Boot gebeten hat. Der Rat war am Montag nicht zu erreichen, und die Leute warten."
)
RUSSIAN = (
    "Паром снова опоздал, сообщили в порту. «Он старый и медленный», сказала начальница порта, которая попросила новый."
)
GEORGIAN = "გზა დაკეტილია, განაცხადა ქალაქის მერმა. ხიდი მაისის ბოლომდე დაკეტილი დარჩება, თქვა მან ორშაბათს საღამოს."
SPANISH = (
    "El barco llega tarde otra vez, según el puerto. «Es viejo y es lento», dijo la capitana, que ha pedido un barco "
    "al consejo de la ciudad. El consejo no respondió el lunes, y los pasajeros esperan en la sala del puerto hoy."
)


def reason(text, **fields):
    return abstains(Document(id="d", text=text, **fields))


@pytest.mark.parametrize(
    ("language", "name"),
    [
        pytest.param("fr", "French", id="code"),
        pytest.param("de-AT", "German", id="with region"),
        pytest.param("PT_br", "Portuguese", id="odd case and line"),
        pytest.param("tlh", 'the language marked "tlh"', id="code without a name"),
    ],
)
def test_language_given_is_the_reason(language, name):
    assert reason('"No," she said.', language=language) == (
        f"no statements: the text is in {name}, and attribution reads English only"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(FRENCH, "French", id="French"),
        pytest.param(GERMAN, "German", id="German"),
        pytest.param(SPANISH, "Spanish", id="Spanish"),
        pytest.param(RUSSIAN, "Russian", id="other letters"),
        pytest.param(GEORGIAN, "another language", id="letters of no language we know"),
    ],
)
def test_language_not_given_is_seen_from_the_words(text, name):
    assert f"the text is in {name}," in reason(text)
    assert attribute(Document(id="d", text=text)).statements == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ENGLISH, id="English"),
        pytest.param(f'{ENGLISH} "Le ferry est vieux," she said in French.', id="a foreign sentence in English copy"),
        pytest.param("Le Monde, Der Spiegel, El País", id="too short to tell"),
        pytest.param("", id="empty"),
        pytest.param("de la de la de la", id="a few small words"),
        pytest.param("Zorg " * 200, id="no known word"),
    ],
)
def test_text_is_read_unless_it_is_evidently_foreign(text):
    assert reason(text) is None


@pytest.mark.parametrize("language", ["en", "en-US", "EN_gb", "eng"])
def test_language_given_as_english_is_believed(language):
    assert reason(FRENCH, language=language) is None
