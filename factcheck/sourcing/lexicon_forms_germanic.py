"""Forms of crediting an agency in running German, Dutch, Danish, Norwegian, Swedish and Finnish.

By language: (relation, before, behind), as in `lexicon_forms`; all of them count as strong.
"""

from factcheck.model import Relation

LanguageForm = tuple[Relation, str, str]

GERMANIC: dict[str, tuple[LanguageForm, ...]] = {
    "de": (
        (
            "told",
            r"\b(?:sagt|erklärt|bestätigt|teilt|äußert|verriet|kündigt|erzähl|schilder|erläuter|beton|versicher"
            r"|räumt|antwortet"
            r"|berichtet|begründet|kritisiert|warnt)\w*[^.\n]{0,70}? (?=der |dem )",
            "",
        ),
        (
            "told",
            r"\b(?:sagte|bestätigte|erklärte|teilte|verriet) (?:[\w-]+ ){0,2}?",
            r" (?:den|die|das|am|in|dass|zu|auf)\b|,",
        ),
        ("told", r"\b(?:interview|gespräch|anfrage|nachfrage)\b[^.\n]{0,30}? (?:mit |von |(?=der |dem |des ))", ""),
        ("told", r"\b(?:auf|im|in einem|dem|der|einem) ", r"-(?:Anfrage|Nachfrage|Interview|Gespräch)\b"),
        ("told", r"\bgegenüber ", ""),
        (
            "told",
            (
                r"\b(?:so|sagt\w*|mein\w*|erklär\w*|hie(?:ß|ss) es|beton\w*|bestätig\w*|schreib\w*)\b[^.\n]{0,60}?"
                r" (?:zur|zu|zum|an) "
            ),
            "",
        ),
        (
            "cited",
            r"\b(?:laut|lt\.|gemäss|gemäß|nach|zufolge)(?: (?:einer?|einem|den|der|übereinstimmenden))?"
            r" (?:angaben|informationen|bericht\w*"
            r"|meldung\w*|zählung|recherchen|berechnungen|darstellung|umfrage)(?: (?:von|der|des))? ",
            "",
        ),
        ("cited", r"\b(?:laut|gemäss|gemäß|unter berufung auf|mit verweis auf|mit bezug auf|zufolge) ", ""),
        (
            "cited",
            (
                r"\b(?:Recherchen|Angaben|Informationen|Bericht\w*|Meldung\w*|Zählung|Umfrage|Berechnungen) (?:der"
                r"|des|von) "
            ),
            "",
        ),
        (
            "cited",
            r"\b(?:zitier|melde|berichte|schreib|erfuhr|erfahren|verbreite)\w* (?:weiter |zuvor |auch |am \w+ ){0,2}",
            "",
        ),
        (
            "cited",
            r"\b(?:zitiert|verbreitet|veröffentlicht|gemeldet|befragt|interviewt|berichtet)\w* (?:von|durch) ",
            "",
        ),
        ("cited", r"\bvon (?:der|dem) (?:[\w-]+ ){0,2}", r"[»”\"]? (?:[\w-]+ ){0,6}?zitiert"),
        (
            "cited",
            r"\b(?:nach|laut|einem|einer|den|dem) ",
            r"-(?:Informationen|Bericht\w*|Meldung\w*|Recherche\w*|Angaben|Zählung|Umfrage)\b",
        ),
        (
            "cited",
            r"\b[Ww]ie (?:es |auch )?",
            r"[»”\"]? [^.\n]{0,70}?(?:berichte|melde|erfuhr|erfahren|schreib|schrieb|gemeldet)\w*",
        ),
        (
            "cited",
            "",
            (
                r"-(?:Reporter|Korrespondent|Fotograf|Journalist)\w*[^.\n]{0,40} (?:sah|sahen|berichte|beobachte"
                r"|hörte|zählte)\w*"
            ),
        ),
        ("cited", "", r",? (?:zufolge|berichte|melde|schreib|zitier)\w*"),
        (
            "cited",
            "",
            (
                r" (?:diesen |am |zuvor |hatte |hat |habe |bereits |zuerst |\w+tag ){1,4}(?:berichte|melde|gemeldet"
                r"|geschrieben)\w*"
            ),
        ),
        ("cited", "", r" hat(?:te)? [^.\n]{3,110} (?:veröffentlicht|berichtet|gemeldet|zitiert)\b"),
        ("cited", "", r" (?:einsehen|vorliegen|vorliegt|eingesehen|vorlag)\b"),
    ),
    "nl": (
        (
            "told",
            (
                r"\b(?:zei|zegt|gezegd|vertel\w*|bevestig\w*|meld\w*|verklaar\w*|laat\w* weten|reageer\w*"
                r"|stelt)\b[^.\n]{0,50}? (?:tegen|aan|tegenover) (?:het )?"
            ),
            "",
        ),
        ("told", r"\bin (?:een )?(?:gesprek|interview) met (?:het )?", ""),
        ("cited", r"\b(?:meldt|schrijft|bericht|melden|aldus|volgens|zegt|laat weten)(?: ook)? (?:het )?", ""),
        ("cited", "", r" (?:meldt|schrijft|bericht|meldde|berichtte|citeert)\b"),
    ),
    "da": (
        ("told", r"\b(?:siger|sagde|oplyser|fortæller|skriver|udtaler|bekræfter)\b[^.\n]{0,50}? (?:til|over for) ", ""),
        ("cited", r"\b(?:skriver|oplyser|melder|rapporterer|ifølge|erfarer) ", ""),
        ("cited", "", r" (?:skriver|melder|rapporterer|erfarer|oplyser)\b"),
    ),
    "no": (
        ("told", r"\b(?:sier|sa|opplyser|forteller|skriver|uttaler|bekrefter)\b[^.\n]{0,50}? (?:til|overfor) ", ""),
        ("cited", r"\b(?:melder|skriver|opplyser|rapporterer|ifølge|får opplyst) ", ""),
        ("cited", "", r" (?:melder|skriver|erfarer|får opplyst)\b"),
    ),
    "sv": (
        ("told", r"\b(?:säger|sade|sa|berättar|skriver|uppger|bekräftar|uttalar)\b[^.\n]{0,50}? (?:till|för) ", ""),
        ("cited", r"\b(?:rapporterar|skriver|uppger|enligt|meddelar|erfar) ", ""),
        ("cited", "", r" (?:rapporterar|skriver|erfar|uppger)\b"),
    ),
    "fi": (
        ("told", r"\b(?:kerto|sano|vahvist|ilmoit|arvio|komment)\w*(?: [\w-]+){0,3} ", r":(?:lle|ltä)\b"),
        ("told", "", r":lle(?: [\w-]+){0,3}? (?:kerto|sano|vahvist|ilmoit|arvio)\w*"),
        ("cited", r"\b(?:kertoo|raportoi|uutisoi|mukaan) ", ""),
        ("cited", "", r"(?::n mukaan| (?:kertoo|uutisoi|raportoi))\b"),
    ),
}
