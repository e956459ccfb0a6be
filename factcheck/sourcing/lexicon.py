"""The words by which newsrooms credit and cite an agency, by language: data for the other modules.

Patterns of words before a name are tried at the end of the text before it, those after at the start of what follows.
"""

from factcheck.languages.calendar import all_month_forms, all_weekday_forms, weekday_names

MONTHS = "|".join(all_month_forms())
WEEKDAYS = "|".join((*all_weekday_forms(), r"utc\S*", r"gmt\S*"))
# Small words that open a German, French, Spanish ... story set behind `(dpa)` without a dash.
STORY_OPENERS = (
    "Der|Die|Das|Ein|Eine|Einen|Bei|Nach|Im|In|Zum|Zur|Wegen|Mit|Rund|Mehr|Vor|Für|Trotz|Seit|Unter|Auf|An|Am|Nur|Aus"
    "|Zwei|Drei|Le|La|Les|Un|Une|Des|Du|L['’]\\w+|Il|Elle|Plus|Après|Pour|Dans|En|Au|Aux|Selon|Près"
    "|Deux|Trois|El|Los|Las|Una"
    "|Al|Más|Tras|Dos|Tres|Según|Lo|Gli|Da|Dal|Per|Sono|Due|De|Het|Een|Er|Op|Bij|Na|Voor|Det|Den|En|Et|O|Os|As|Um|Uma"
    "|The|A|An|At|On|After|For|More|Two|Three|About|Police|Officials|With|As|When|It|He|She|They"
    "|Thousands|Hundreds|Dozens"
)
DAYS = "|".join(day.title() for day in weekday_names("en"))

# Words a place name may hold in small letters, beside the months.
PLACE_PARTICLES = "de|del|la|las|los|le|les|el|al|am|an|der|den|do|da|di|of|the|and|y|et|ob|sur|near|in"

_NATIONAL = (
    r"(?:Lao|Thai|Greek|Uzbek|Kazakh|Slovak|Croat|Serb|Swede|Cypriot|Saudi|Afghan)|[A-Z][\w.]*(?:ian"
    r"|[a-z]i|tic|ese|ish|ean|can|ani|eli|aqi|ench|utch|eek|zech|wiss|man)"
)
_AGENCY_WORDS = (
    "the",
    r"an?|its|our|this|that|another|both|main|own|state|official|semi-?official|independent|private|government",
    r"national|local|domestic|foreign|international|country['’]s|pro-\w+",
    r"state[- ](?:run|owned|controlled|backed|media)",
    r"news|press|wire|newswire|agency|agencies|services?|website|outlet|broadcaster|newspaper",
    r"persbureau|persagentschap|nyhetsbyrån|nyhedsbureauet|nyhetsbyrået|agencji|agencja|agenciji"
    r"|agencija|agentúre|agentúra"
    r"|agentuře|agentura|ajansı|kantor|berita|hãng|tin",
    r"l['’]|la|le|el|lo|der|die|das|dem|den|des|de|presse|officielle?|semi-officielle|oficial|estatal",
    r"agence(?: [a-zé-]+){0,4}|agencia(?: [a-zñáéíóú-]+){0,4}|agenzia(?: [a-z]+){0,3}|agência(?: [a-zãçéíóú-]+){0,4}",
    r"nachrichtenagentur|agentur|\w+isch(?:e|en|er)|(?:halb)?(?:staatlich|amtlich)(?:e|en|er)",
    (
        r"(?:информ|інформ)?агентств\w*|информационн\w+|інформаційн\w+|видання|виданню|издани\w+"
        r"|государственн\w+|державн\w+"
    ),
)
# What may stand between the words of crediting or citing and the agency's name.
DESCRIPTIONS = (
    rf"(?:(?:(?i:{'|'.join(_AGENCY_WORDS)})|{_NATIONAL}|(?:[A-Z][\w.]* ){{0,2}}[A-Z][\w.]*['’]s)(?:,? |(?<=['’])))"
)

# Spoken to the agency; before the name, with nothing but DESCRIPTIONS between.
TOLD_BEFORE = (
    r"\b(?:told|tells|telling|informed|informs|warned|assured|reminded|briefed) ",
    r"\b(?:in|during) (?:an?|his|her|their|the) (?:[\w-]+ ){0,4}?"
    r"(?:interview|statement|conversation|comment|remark|e-?mail|message|call)s? (?:[\w-]+ ){0,3}?(?:with|to|for) ",
    r"\b(?:said|says|confirm\w*|acknowledged|admitted|disclosed|explained|denied|revealed|spoke|speaking|speaks|spoken"
    r"|talked|talking|e-?mail(?:ed)?|comments?|remarks|statements?|interview|leaked)"
    r" (?:[\w-]+ ){0,4}?(?:to|with) ",
    r"\b(?:denied|declined|refused|rejected|turned down) (?:an? |the )?(?:[\w-]+ ){0,4}?"
    r"(?:requests?|interviews?|comment) (?:[\w-]+ ){0,4}?(?:by|from|with|to) ",
    r"\b(?:interviewed by|questions from|asked by|contacted by|reached by|approached by) ",
    r"\b(?:respond|repl|answer)\w* (?:\w+ ){0,2}?to (?:[\w-]+ ){0,4}?"
    r"(?:requests?|questions?|inquir(?:y|ies)|e-?mails?|calls?) (?:[\w-]+ ){0,4}?(?:from|by) ",
)

# Reported by the agency; before the name.
CITED_BEFORE = (
    r"\b(?:according to|with reference to|as per|citing|quoting|quotes|cites|cited|quoted|crediting) ",
    r"\b(?:reported|reports|reporting|quoted|cited|seen|obtained|reviewed|viewed|examined|verified"
    r"|authenticated|carried|published|released"
    r"|compiled|polled|surveyed|aired|run|calculated|tallied|taken|conducted|distributed|relayed)"
    r"(?:(?: as saying)? [\w'’-]+){0,6}? (?:by|in|on) ",
    r"\b(?:report|story|stories|investigation|analysis|tally|count|data|research|figures|calculations|article"
    r"|dispatch|estimates?),? (?:(?:compiled|published|carried|issued|kept|maintained|made|done) )?(?:by|from|in|on) ",
    r"\b(?:said|says|reports?|reported|wrote|writes) ",
    r"(?<=,) (?:as )?per ",
)
WEAK_BEFORE = r"\b(?:said|says|wrote|writes|reports?|reported) "

# Words that belong to the name, and the small words that may stand between it and its verb.
AFTER_NAME = (
    r"[»”\"“’']?(?: \([A-Z-]{2,8}\))?"
    r"(?: (?:[Nn]ews [Aa]gency|news service|[Nn]ews|[Aa]gency|wire service|wire|newswire"
    r"|Politics|Businessweek|Television|TV))?"
)
BETWEEN = (
    r"(?:,? (?:which|who|that))?(?:, [^,.\n“”\"]{3,90},)?"
    r"(?: (?:also|first|later|earlier|then|separately|has|have|had|in turn|both|all|each|(?!mistakenly"
    r"|wrongly|falsely|erroneously)\w+ly|last \w+|this \w+|today"
    rf"|yesterday|(?:on )?(?:late |early )?(?:{DAYS})))*"
)
STRONG_VERBS = (
    "reported|reports|report|quoted|quotes|quoting|cited|cites|citing|published|revealed|learned|found|estimated"
    "|estimates|calculated|counted|ran(?! (?:out|into|for|up|down|over|away))|carried|carries|obtained"
    "|described|describes|learnt|understands|identified"
    "|identifies|disclosed|reveals|details|detailed|recounted|documented|verified|geolocated|authenticated|analy[sz]ed"
    "|reviewed|examined|viewed|witnessed|heard|seen|observed|relayed|headlined|tallied|surveyed|polled|interviewed"
    "|spoke (?:to|with)|spoken (?:to|with)|(?:was|were|has been) (?:told|shown)|broadcast|aired|uncovered"
)
WEAK_VERBS = (
    "said(?! in a statement)|says|wrote|writes|noted|notes|added|adds|called|saw|put the|explained"
    "|explains|claimed|claims|predicts"
)

# What makes a wordlike name an agency's.
AGENCY_NOUN_BEFORE = (
    r"(?i:agency|agencies|news service|newswire|state media"
    r"|(?:agence|agencia|agenzia|agência|agentur|агентств\w*)(?: [\w-]+){0,4}),? ?[«\"“]?$"
)
AGENCY_NOUN_AFTER = (
    r"^[»\"”]?,? (?i:news agency|agency|news service|news wire|newswire|wire service|news\b|ajansı"
    r"|(?:the )?(?:\w+[ -]){0,4}news agency)"
)

# The agency, but as an employer, a picture desk, a product.
NOT_A_CREDIT_AFTER = (
    r"^(?:['’]s?)?(?: [Nn]ews)?(?: [Aa]gency)? (?:photos?|photographs?|photographers?|pictures?|images?"
    r"|video(?:s|grapher)?|pool|stylebook|style|institute|foundation|terminals?|lunch|panel|office"
    r"|bureau|headquarters|building|spokes\w+"
    r"|chair\w*|leaders?|officials?|officers?|members?|workers|directors?|employees?|staff|executives?"
    r"|chief|president|owners?|lawyers?|attorneys?|unions?|board|management|rivals?|competitors?"
    r"|shareholders?|customers?|clients?|boss|website|app|subscribers?|shares|stock|index|exam|class"
    r"|test|award)\b"
)

# What opens a byline, and the small words in one.
BYLINE_OPENERS = (
    r"by|von|par|por|di|da|de|от|автор|from|via|texte?|texto|autor|auteur|autore|author|oprac"
    r"|opracowanie|redacción|redazione"
    r"|redaktion|redakcja|agencias?|report|words|written by|story by|haber|metin"
)
BYLINE_WORDS = frozenset(
    [
        "by",
        "von",
        "par",
        "por",
        "di",
        "da",
        "de",
        "del",
        "do",
        "des",
        "du",
        "of",
        "the",
        "and",
        "for",
        "with",
        "in",
        "at",
        "from",
        "via",
        "on",
        "y",
        "et",
        "und",
        "e",
        "i",
        "a",
        "la",
        "le",
        "avec",
        "con",
        "com",
        "mit",
        "staff",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "correspondent",
        "correspondents",
        "our",
        "own",
        "wire",
        "wires",
        "service",
        "services",
        "news",
        "agency",
        "agencies",
        "agence",
        "agencia",
        "agenzia",
        "agência",
        "special",
        "to",
        "ago",
        "hr",
        "hrs",
        "min",
        "mins",
        "oprac",
        "editor",
        "editors",
        "team",
        "desk",
        "sports",
        "our",
        "l",
        "dpa",
    ]
)
