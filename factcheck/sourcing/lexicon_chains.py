"""The words by which one outlet cites another, by language: data for the chains and for `the news agency`."""

# The one cited stands behind.
CITING = (
    r"\b(?:citing|quoting|quotes|quoted|cites|cited|crediting|credited|relaying)",
    r"\b(?:with reference to|in reference to|referring to|attributing (?:it|this|the news) to)",
    r"\b(?:citant|cite|citait|a cité|en citant)",
    r"\b(?:unter Berufung auf|mit Bezug auf|zitiert|zitierte)",
    r"\b(?:citando(?: ad?)?|cita a|citó a)",
    (
        r"\b(?:powołując się na|s odvoláním na|odvolávajúc sa na|pozivajući se na|onder verwijzing naar|met"
        r" verwijzing naar|citând)"
    ),
    r"\b(?:med hänvisning till|med henvisning til|viitaten)",
    r"援引|引述|引用",
    r"\bсо ссылкой на",
    r"\bцитиру(?:ет|я)",
    r"\b[зі]з? посиланням на",
    r"\bпосилаючись на",
)
# The one who quotes stands behind.
QUOTED_BY = (
    r"\b(?:quoted|cited|carried|relayed|picked up|republished) by",
    r"\bvia",
    r"\baccording to",
    r"\bcité(?:e?s?)? par",
    r"\bzitiert von",
    r"\bcitad[oa]s? por",
)
# What an outlet is called before its name, and what its name holds.
OUTLET_NOUNS = (
    r"newspapers?|dailies|daily|weekly|magazine|broadcaster|channel|television|tv|radio|station|website|site|portal"
    r"|outlet|media|network|publication|journal|tabloid|blog|zeitung|magazin|sender|journal|quotidien"
    r"|chaîne|diario|cadena"
    r"|periódico|газет[аыуе]|телеканала?|издани[еяю]|портала?|видання|телеканалу?|сайта?"
)
OUTLET_WORDS = (
    r"News|Times|Post|Journal|Herald|Tribune|Gazette|Gazeta|Chronicle|Telegraph|Guardian|Observer|Independent|Standard"
    r"|Daily|Weekly|Globe|Mail|Mirror|Sun|Star|Press|Radio|Television|TV|Channel|Broadcasting|Network|Magazine|Today"
    r"|Zeitung|Presse|Rundschau|Jazeera|Arabiya|Mayadeen|Manar|Monde|Figaro|País|Mundo|Vanguardia"
    r"|Repubblica|Pravda|Novosti"
)
_OUTLETS = """Meduza Kommersant Vedomosti Izvestia Mediazona Dozhd Fontanka Yle NHK BBC CNN ZDF ARD ORF RTÉ RTE
    NPR CBS NBC ABC MSNBC Politico Axios Spiegel Bild Welt Tagesschau Libération Haaretz Hürriyet
    Hurriyet Cumhuriyet Nikkei Asahi Yomiuri Mainichi Suspilne Hromadske Focus Stern Caixin RBC РБК
    Медуза Коммерсантъ Ведомости Известия Суспільне"""
OUTLETS = frozenset(_OUTLETS.split())
# An agency spoken of without its name: it is the one named last.
THE_AGENCY = (
    r"\b[Tt]he (?:official |state |state-run |state-owned |Chinese |Russian )?"
    r"(?:news agency|news service|wire service|newswire)(?!['’]s|\w| [A-ZÀ-Þ]| \()",
    r"\b(?:[Dd]ie|[Dd]er) Nachrichtenagentur(?! [A-Za-z]{2,4}\b| [A-Z])",
    r"\b[Ll]['’]agence de presse(?! [A-ZÀ-Þ])",
    r"\b[Ll]a agencia de noticias(?! [A-ZÀ-Þ])",
    r"\b(?:[Ии]нформ)?агентство(?= (?:сообщ|переда|уточн|добав))",
    r"\b(?:[Іі]нформ)?агентство(?= (?:повідом|переда|уточн|дода))",
)
# What of the inner link the outer one cites: its report, not the agency in person.
ITS_REPORT = (
    r"(?:(?:an?|the|its|une?|le|un|una|einen?|den) )?(?:\w+ )?(?:report|statement|dispatch|story"
    r"|article|news item|item|release|dépêche"
    r"|despacho|nota|bericht|meldung)s? (?:by|from|of|in|on|carried by|published by|de|von|der) "
)
# `KCNA said it flew, Yonhap reported.`: the last verb has nothing behind it.
SAID = r"(?: [Nn]ews [Aa]gency)? (?:said|says|reported|reports|announced|claimed)\b"
REPORTED_LAST = r"(?: [Nn]ews [Aa]gency)? (?:said|says|reported|reports)(?: (?:on )?[A-Z]\w+day)?\s*(?:[.]|$)"
