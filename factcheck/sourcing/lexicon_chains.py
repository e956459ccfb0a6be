"""The words by which one outlet cites another, by language: data for the chains and for `the news agency`."""

# The one cited stands behind.
CITING = (
    r"\b(?:citing|quoting|quotes|quoted|cites|cited|crediting|credited|relaying)",
    r"\b(?:with reference to|in reference to|referring to|attributing (?:it|this|the news) to)",
    r"\b(?:citant|cite|citait|a cité|en citant)(?: l['’]agence(?: de presse)?)?",
    r"\b(?:unter Berufung auf|mit Bezug auf|zitiert|zitierte)",
    r"\b(?:citando a?|cita a|citó a)(?: la agencia)?",
    r"\b(?:citando)",
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
