"""The language of a text, from its letters and its commonest words."""

import pytest

from factcheck.languages import languages, words
from factcheck.text import read
from factcheck.text.language import candidate_languages, detect_language

ENGLISH = (
    "The ferry was late again, the harbour office said. It is old and it is slow, said the harbour master, who has "
    "asked the council for a new boat."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(ENGLISH, "en", id="English"),
        pytest.param(
            "Parvlaev hilines taas, teatas sadam. See on vana ja aeglane, ütles kapten, kes on linnalt uut laeva "
            "palunud, kuid linn ei ole sellele vastanud, ning ka sõitjad ootavad.",
            "et",
            id="Estonian",
        ),
        pytest.param(
            "Trajekt je opět zpožděný, uvedl přístav. Je starý a pomalý, řekla kapitánka, která po městě žádá novou "
            "loď, ale město podle ní na to zatím neodpovědělo, a cestující čekají.",
            "cs",
            id="Czech",
        ),
        pytest.param(
            "Phà lại trễ, cảng cho biết. Nó đã cũ và chậm, thuyền trưởng nói, người đã yêu cầu thành phố một "
            "chiếc tàu mới nhưng chưa được trả lời.",
            "vi",
            id="Vietnamese",
        ),
        pytest.param(
            "Пором знову запізнився, повідомив порт. Він старий і повільний, сказала капітанка, яка просила "
            "у міста новий.",
            "uk",
            id="Ukrainian",
        ),
        pytest.param(
            "港の発表によると、渡し船はまた遅れた。船は古くて遅いと船長は話し、市に新しい船を求めたが、返事はまだないという。",
            "ja",
            id="Japanese",
        ),
        pytest.param(
            "გზა დაკეტილია, განაცხადა ქალაქის მერმა. ხიდი მაისის ბოლომდე დაკეტილი დარჩება, თქვა მან ორშაბათს საღამოს.",
            "und",
            id="letters of no language we know",
        ),
        pytest.param("Le Monde, Der Spiegel, El País", None, id="too short to tell"),
        pytest.param("Zorg " * 200, None, id="no known word"),
        pytest.param(f"{ENGLISH} « Il est vieux », dit-elle.", "en", id="a foreign sentence in English copy"),
        pytest.param("", None, id="empty"),
    ],
)
def test_language_of_a_text(text, language):
    assert detect_language(text) == language
    assert read(text).language == language


def test_a_line_without_a_telling_word_may_be_in_any_language_of_its_script():
    in_latin_script = {code for code in languages("stop_words") if not words(code, "stop_words", "script")}
    assert set(candidate_languages("Ann Ito/Reuters")) == in_latin_script


@pytest.mark.parametrize(
    ("sentence", "languages_"),
    [
        pytest.param("It was the mayor who said so.", ("en",), id="English stands alone"),
        pytest.param("这座桥已经关闭。", ("zh",), id="Chinese characters only"),
        pytest.param("この橋は閉鎖された。", ("ja",), id="kana"),
        pytest.param("Мост закрыт.", ("ru",), id="a letter that others lack"),
    ],
)
def test_candidates_of_a_sentence(sentence, languages_):
    assert candidate_languages(sentence)[: len(languages_)] == languages_
