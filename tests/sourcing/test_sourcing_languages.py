"""Agencies cited in other languages than English, each in that language's own forms."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def cited(text):
    rows = source(Document(id="d", text=text)).sourcings
    return {row.agency for row in rows if row.relation != "subject" and row.level == "statement"}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param("„Nein“, so der Bürgermeister zur APA.", "apa", id="German, so X zur"),
        pytest.param("Auf dpa-Anfrage wollte sich die Firma nicht äußern.", "dpa", id="German, compound"),
        pytest.param("Contacté par l'AFP, le maire n'a pas répondu.", "afp", id="French, contacted"),
        pytest.param("Selon un décompte de l'AFP, neuf personnes sont mortes.", "afp", id="French, count"),
        pytest.param("«Es un error», dijo a Efe el alcalde.", "efe", id="Spanish"),
        pytest.param("«É um erro», disse à Lusa o presidente da câmara.", "lusa", id="Portuguese"),
        pytest.param("Intervistato dall'Ansa, il sindaco ha negato.", "ansa", id="Italian"),
        pytest.param("Dat heeft een woordvoerder gezegd tegen het ANP.", "anp", id="Dutch"),
        pytest.param("Bron är stängd, säger polisen till TT.", "tt", id="Swedish"),
        pytest.param("Broen er stengt, sier politiet til NTB.", "ntb", id="Norwegian"),
        pytest.param("Det skriver Ritzau.", "ritzau", id="Danish"),
        pytest.param("Poliisi kertoi asiasta STT:lle.", "stt", id="Finnish"),
        pytest.param("Reutersi andmetel on sild suletud.", "reuters", id="Estonian, the name declined"),
        pytest.param("Rzecznik powiedział PAP, że most jest zamknięty.", "pap", id="Polish"),
        pytest.param("Most je uzavřený, řekla ČTK mluvčí policie.", "ctk", id="Czech"),
        pytest.param("A rendőrség közölte az MTI-vel, hogy a hidat lezárták.", "mti", id="Hungarian"),
        pytest.param("Podul este închis, a declarat pentru AGERPRES primarul.", "agerpres", id="Romanian"),
        pytest.param("Most je zatvoren, izjavio je gradonačelnik agenciji Beta.", "beta", id="Serbian"),
        pytest.param("Anadolu Ajansı'nın haberine göre köprü kapalı.", "anadolu", id="Turkish"),
        pytest.param("Мост закрыт, сообщили ТАСС в мэрии.", "tass", id="Russian, told"),
        pytest.param("Источник «Интерфакса» сообщил, что мост закрыт.", "interfax", id="Russian, a source"),
        pytest.param("Про це УНІАН повідомили у поліції.", "unian", id="Ukrainian"),
        pytest.param("قال مسؤول لرويترز إن الجسر مغلق.", "reuters", id="Arabic, the preposition joined on"),
        pytest.param("به گزارش ایرنا، پل بسته است.", "irna", id="Persian"),
        pytest.param("市长告诉中新社记者，大桥已关闭。", "cns", id="Chinese"),
        pytest.param("共同通信が伝えた。", "kyodo", id="Japanese"),
        pytest.param("시장은 연합뉴스에 다리가 폐쇄됐다고 말했다.", "yonhap", id="Korean"),
    ],
)
def test_each_language_has_its_own_forms(text, agency):
    assert cited(text) == {agency}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Der Chefredakteur der dpa sagte, man prüfe das.", id="German, its editor"),
        pytest.param("Mehr als 40 Menschen kamen, berichtete die Polizei.", id="German, more"),
        pytest.param("Selon la SPA, les abandons augmentent.", id="French, a charity"),
        pytest.param("L'AFP a annoncé la nomination d'un directeur.", id="French, of itself"),
        pytest.param("La Comunidad Andina informó que subió el arancel.", id="Spanish, part of a longer name"),
        pytest.param("Según la ANP, el puerto está cerrado.", id="Spanish, a port authority"),
        pytest.param("Директор ТАСС сообщил о назначении.", id="Russian, its director"),
        pytest.param("Кореспондента Укрінформу поранено.", id="Ukrainian, its correspondent hurt"),
        pytest.param("İHA hedefi vurdu, bakanlık açıkladı.", id="Turkish, a drone"),
        pytest.param("路透社记者在冲突中死亡。", id="Chinese, its reporter killed"),
        pytest.param("연합뉴스 사장이 물러났다.", id="Korean, its president"),
    ],
)
def test_agency_in_the_news_is_not_cited_in_any_language(text):
    assert cited(text) == set()
