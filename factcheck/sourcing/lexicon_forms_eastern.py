"""Forms of crediting an agency in running text of eastern Europe: Slavic and Baltic languages, Hungarian, Greek.

By language: (relation, before, behind), as in `lexicon_forms`; all of them count as strong.
"""

from factcheck.sourcing.lexicon_forms_germanic import LanguageForm

_RU_SAID = (
    r"(?:сказал|рассказал|заявил|пояснил|сообщил|подтвердил|уточнил|отметил|прокомментировал|объяснил|признал|ответил)"
)
_UK_SAID = r"(?:повідоми|розпові(?!да)|заяви|сказа|поясни|підтверди|уточни|зазнач|прокоментува|відпов|наголос)\w+"

EASTERN: dict[str, tuple[LanguageForm, ...]] = {
    "ru": (
        (
            "told",
            rf"\b{_RU_SAID}\w* (?:[\w-]+ ){{0,2}}?(?:агентств\w+ |изданию |корреспонденту |журналисту )?[«\"]?",
            r"[»\"]?(?: [^.\n]{0,80})?[,.]|[»\"]? (?:в|на|из|об|о|источник|мэр|глава|представител)",
        ),
        (
            "told",
            (
                r"\bв (?:интервью|беседе с|разговоре с|комментарии|ответ на (?:запрос|вопрос)|эфире)(?: для|"
                r" корреспондент\w+| журналист\w+)? ?"
            ),
            "",
        ),
        (
            "cited",
            r"\b(?:[Сс]обеседник|[Ии]сточник|[Кк]орреспондент|[Жж]урналист)\w* (?:[\w-]+ )?[«\"]?",
            (
                r"[»\"]? (?:[\w,-]+ ){0,5}?(?:сообщ|подтверд|рассказ|переда|уточн|отмет|сказал|видел|заяв|узнал"
                r"|утвержд|добав)\w*"
            ),
        ),
        (
            "cited",
            (
                r"\b(?:сообщ|переда|передаёт|рассказ|узнал|говор|утвержд|уточн|подтверд|заяв)\w* (?:[\w-]+"
                r" )?(?:собеседник|источник|корреспондент|журналист)\w* [«\"]?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:сообща|сообщи|переда|пиш|цитир|отмеча|утвержда|уточня|узна|выясни|привод)\w*(?:"
                r" [\w-]+){0,2}? [«\"]?"
            ),
            "",
        ),
        (
            "cited",
            r"\bпо (?:данным|сообщению|сообщениям|информации|сведениям|подсчетам|версии|словам источник\w+) ",
            "",
        ),
        ("cited", r"\b(?:ссылкой на|ссылаясь на|в распоряжении|имеется в распоряжении|оказал\w+ в распоряжении) ", ""),
        (
            "cited",
            "",
            (
                r"[»”\"“]?,? (?:сообщ|переда|пиш|опубликовал|цитир|со ссылкой|отмеча|уточня|утвержда|узнал|выяснил"
                r"|привод)\w*"
            ),
        ),
    ),
    "uk": (
        (
            "told",
            rf"\b{_UK_SAID} (?:[\w-]+ ){{0,2}}?(?:агентств\w+ |виданню |кореспондент\w+ |журналіст\w+ )?[«\"]?",
            r"[»\"]?(?: [^.\n]{0,80})?[,.]|[»\"]? (?:у|в|на|про|мер|голова|речни)",
        ),
        (
            "told",
            (
                r"\b(?:інтерв['’ʼ]ю|коментар\w*|розмові з|ефірі|відповідь на запит)(?: для| кореспондент\w+|"
                r" журналіст\w+)? "
            ),
            "",
        ),
        ("told", r"\b(?:виданню|агентству) ", ""),
        ("told", r"\b(?:[Пп]ро це|[Цц]е|[Йй]ого слова) ", rf" {_UK_SAID}"),
        (
            "cited",
            r"\b(?:[Сс]піврозмовник|[Дд]жерел|[Кк]ореспондент|[Жж]урналіст)\w* (?:[\w-]+ )?[«\"]?",
            r"[»\"]? (?:[\w,-]+ ){0,5}?(?:повідом|підтверд|розпов|переда|уточн|зазнач|сказа|бачи|заяв|дізна|каж)\w*",
        ),
        (
            "cited",
            (
                r"\b(?:повідомля|переда|пиш|цитує|інформує|зазнача|повідоми|дізна|розпов)\w*(?: (?:кореспондент\w*"
                r"|журналіст\w*|агентство|джерел\w+))? [«\"]?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:[Зз]а (?:даними|інформацією|повідомленням|словами джерел\w*)|посиланням на|посилаючись на"
                r"|свідчать дані|у розпорядженні) "
            ),
            "",
        ),
        ("cited", r"\b(?:яке|який|яка|які) (?:має|мають|є (?:в|у)|опинил\w+ (?:в|у) розпорядженні) ", ""),
        ("cited", "", r"[»”\"“]?,? (?:повідом|переда|пише|опублікува|цитує|інформує|дізна|[зі]з посиланням)\w*"),
    ),
    "pl": (
        (
            "told",
            (
                r"\b(?:powiedzia|przekaza|poinformowa|przyzna|wyjaśni|doda|zaznaczy|oświadczy|mówi|potwierdzi"
                r"|ocenił|wskaza|podkreśli|skomentowa|zapewni)\w*(?: [\w-]+){0,2} "
            ),
            r"[ ,.;]",
        ),
        (
            "told",
            (
                r"\b(?:rozmowie z|wywiadzie dla|komentarzu dla|pytan\w+ przez|wypowiedzi dla|rozmowie telefonicznej"
                r" z|przesłanym) (?:agencją |agencji )?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:dowiedziała się|poda(?:ła|je|li)|informuje|donosi|według|zdaniem|za|cytowan\w+ przez|jak"
                r" pisze|relacjonuje|przekazuje|ustaliła) (?:agencja |agencji )?"
            ),
            "",
        ),
        ("cited", "", r",? (?:podała|podaje|informuje|donosi|poinformowała|dowiedziała się|ustaliła)\b"),
    ),
    "cs": (
        (
            "told",
            r"\b(?:řek|sděli|uved|potvrdi|informova|doda|popsa|vysvětli|prohlási|oznámi|napsa)\w*(?: [\w-]+){0,3} ",
            "",
        ),
        ("told", "", r" (?:to |dnes |v \w+ ){0,2}(?:řek|sděli|uved|potvrdi|informova|doda|prohlási)\w*"),
        ("told", r"\b(?:rozhovoru (?:s|pro)|dotaz|vyjádření pro) (?:agenturou |agentuře )?", ""),
        (
            "cited",
            (
                r"\b(?:podle|uvedla|informovala|píše|oznámila|napsala|cituje|s odvoláním na)(?: o tom)?(?: to)?"
                r" (?:agentura |agentury )?"
            ),
            "",
        ),
    ),
    "sk": (
        (
            "told",
            r"\b(?:povedal|uviedol|potvrdi|informova|doda|vysvetli|priblíži|oznámi|uviedl)\w*(?: [\w-]+){0,3} ",
            "",
        ),
        (
            "told",
            r"\b(?:rozhovore (?:s|pre)|[Pp]re) (?:agentúru )?",
            r"(?: [^.\n]{0,30})? (?:povedal|uviedol|potvrdil|informoval|priblížil|uviedla|povedala)\w*",
        ),
        (
            "cited",
            (
                r"\b(?:[Pp]odľa|[Ii]nformuje|[Ii]nformovala|[Uu]viedla|píše|cituje)(?: o tom)? (?:agentúra "
                r"|agentúry |agentúru )?"
            ),
            "",
        ),
    ),
    "hu": (
        (
            "told",
            r"\b(?:közöl|mond|nyilatkoz|tájékoztat|közli|elmond|megerősít|kérdés)\w*[^.\n]{0,40}? (?:az? )?",
            r"(?:-(?:vel|nek|t|hez|nak|val|re|ra|érdeklődésére|ére))?\b",
        ),
        ("told", "", r"-(?:vel|nek|hez|nak)\b[^.\n]{0,30}? (?:közöl|közölt|mond|nyilatkoz|elmond)\w*"),
        ("cited", "", r" (?:szerint|jelentése|tudósítása|értesülése|beszámolója|írja|jelentette|tudósít)\w*"),
        ("cited", r"\b(?:írja|jelentette|közölte|tudósít|jelenti) (?:az? )?", ""),
    ),
    "sh": (
        (
            "told",
            (
                r"\b(?:rekao|rekla|izjavi|kaza|potvrdi|navel|saopšti|naveo|objasni|poruči|dodal"
                r"|izjav)\w*[^.\n]{0,40}? (?:za |agenciji |novinskoj agenciji |dopisniku )"
            ),
            "",
        ),
        ("told", r"\bu (?:izjavi|razgovoru|intervjuu) (?:za |sa |agenciji )", ""),
        ("told", r"\b(?:rekao|rekla|izjavi|kaza|potvrdi)\w*(?: [\w-]+){0,3} ", ""),
        (
            "cited",
            (
                r"\b(?:javlja|prenosi|piše|objavi\w*|prema|prenela|prenio|izveštava|saznaje|navodi|javio|javila"
                r"|poroča) (?:agencija |agencije |pisanju )?"
            ),
            "",
        ),
        ("cited", "", r",? (?:javlja|prenosi|piše|saznaje|izveštava|prenela|poroča|javila)\b"),
    ),
    "sl": (
        ("told", r"\b(?:za|z|agenciji) ", r" (?:je |so )?(?:poveda|dejal|potrdi|pojasni|izjavi)\w*"),
        ("told", r"\b(?:povedal|dejal|potrdil|pojasnil)\w*[^.\n]{0,40}? za ", ""),
        ("cited", r"\b(?:poroča|piše|navaja|po poročanju) ", ""),
        ("cited", "", r",? (?:poroča|piše|navaja)\b"),
    ),
    "bg": (
        (
            "told",
            r"\b(?:каза|заяви|съобщи|обясни|потвърди|изјави|изјавил|рече|изјавува)\w*[^.\n]{0,30}? (?:за|пред) ",
            "",
        ),
        (
            "cited",
            r"\b(?:съобщи|съобщава|предаде|предава|пише|по данни на|според|јавува|пренесува|објави) (?:агенция )?",
            "",
        ),
        ("cited", "", r",? (?:съобщи|съобщава|предаде|предава|јавува|пренесува)\b"),
    ),
    "lt": (
        ("told", r"\b(?:sakė|teigė|patvirtino|pranešė|komentavo)\b[^.\n]{0,30}? ", ""),
        ("cited", r"\b(?:praneša|rašo|skelbia) ", ""),
    ),
    "lv": (("told", r"\b(?:pastāstīja|sacīja|apliecināja|informēja|aģentūrai)\b[^.\n]{0,30}? ", ""),),
    "el": (
        ("told", r"(?:δήλωσε|είπε|ανέφερε|μιλώντας)[^.\n]{0,30}? (?:στο|στην|στον) ", ""),
        ("cited", r"(?:σύμφωνα με|μεταδίδει|αναφέρει|μετέδωσε) (?:το |την |τον )?", ""),
    ),
}
# Languages in which an agency's forms are told under another name here.
SPOKEN_LIKE = {
    "sr": "sh",
    "hr": "sh",
    "bs": "sh",
    "mk": "bg",
    "be": "ru",
    "ms": "id",
    "uk": "uk",
    "et": "fi",
}
