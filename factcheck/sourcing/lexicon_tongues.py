"""Small words and letters by which the language of a sentence is told: data for `tongues`."""

SMALL_WORDS = {
    "en": "the of and to was were is that said says it its he she his her with for by on from had has have"
    " as this they would"
    " not are been who which after told an at or according reported",
    "de": "der die das und ist nicht ein eine einen dem den des im am mit sich wie auf für wird werde hat zu"
    " sei sagte nach"
    " gegenüber wir laut so zur zum teilte bestätigte einem einer aus",
    "nl": (
        "het een van is dat niet zijn met voor aan op te wordt heeft meldt volgens tegen persbureau werd dat zegt naar"
    ),
    "da": "det er og en til af som ikke på den politiet oplyser skriver siger har blev",
    "no": "det er og en til av som ikke på den politiet opplyser skriver sier har ble melder til",
    "sv": "det är och en till av som inte på den polisen uppger skriver säger har blev rapporterar",
    "fi": "on ja ei että se hän oli mukaan kertoi asiasta poliisi kertoo joka sanoi ovat",
    "fr": "de le la les des du et est une un pas que qui dans pour sur au aux par il elle a été avec selon"
    " ont ce cette en"
    " son sa ses leur à maire",
    "es": "de el la los las del y es una un no que en por con se ha al según su fue dijo para más como lo pero",
    "ca": "de el la els les del i és una un no que en per amb segons l'alcalde ha dit",
    "pt": "de o a os as do da dos das e é uma um não que em por com se foi ao à na no segundo disse mais ser está",
    "it": "il lo la gli le di del della e è una un non che in per con si ha al dal secondo sono ma da nel sindaco",
    "ro": "de și este nu că la de pentru pe din a fost cu o un care potrivit primarul",
    "pl": "w i na że nie się jest z do o jak przez dla po który most to rzecznik według będzie został",
    "cs": "je se na že v a o do z podle to který mluvčí řekl řekla uvedl by po byl ve",
    "sk": "je sa na že v a o do z podľa to ktorý hovorca povedal uviedol po bol vo tom pre",
    "hu": "a az és hogy nem egy is van volt szerint azt meg közölte",
    "sh": "je i u na se da su za od koji kako most biti nije rekao izjavio izjavila javlja prenosi će",
    "sl": "je in v na se da so za od ki most bo ni povedal poroča z pri",
    "tr": "ve bir bu için ile da de olduğunu göre başkanı söyledi kapalı daha olarak köprü köprünün",
    "lt": "ir yra kad su į iš dėl tai sakė buvo",
    "lv": "un ir ka ar no uz par tas bija",
    "id": "yang dan di itu dengan untuk pada kata kepada dari akan tidak ini oleh telah katanya",
    "vi": "và của là các đã cho theo được một",
}
LETTERS_OF = {
    "ru": "[\u0400-\u04ff]",
    "uk": "[\u0400-\u04ff]",
    "bg": "[\u0400-\u04ff]",
    "el": "[\u0370-\u03ff]",
    "ar": "[\u0600-\u06ff]",
    "fa": "[\u0600-\u06ff]",
    "zh": "[\u4e00-\u9fff]",
    "ja": "[\u3040-\u30ff\u4e00-\u9fff]",
    "ko": "[\uac00-\ud7af]",
}
# Letters that the language does not have.
FOREIGN_LETTERS = {"ru": "[іїєґ]", "uk": "[ыэъё]", "bg": "[ыэіїєґё]", "zh": "[\u3040-\u30ff]"}
