"""The words by which newsrooms credit and cite an agency, by language: data for the other modules.

Patterns of words before a name are tried at the end of the text before it, those after at the start of what follows.
"""

from factcheck.model import Relation

MONTHS = (
    "jan(?:uary|uar)?|feb(?:ruary|ruar|rero)?|mar(?:ch|s)?|märz|apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mai|maj"
    "|june?|juni|juin|july?|juli|juil(?:let)?|giu(?:gno)?|lug(?:lio)?|aug(?:ust)?|août|ago(?:sto)?"
    "|sept?(?:ember)?|set(?:embro)?|o[ck]t(?:ober)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember)?"
    "|de[cz](?:ember)?|dic(?:iembre)?|déc(?:embre)?|ene(?:ro)?|janv(?:ier)?|gen(?:naio)?|févr(?:ier)?|fev(?:ereiro)?"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|янв|фев|апр|авг|сен|окт|ноя|дек"
    "|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
    "|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
)
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

# Words a place name may hold in small letters, beside the months.
PLACE_PARTICLES = "de|del|la|las|los|le|les|el|al|am|an|der|den|do|da|di|of|the|and|y|et|ob|sur|near|in"

_NATIONAL = r"[A-Z][\w.]*(?:ian|ese|ish|ean|can|ani|eli|aqi|ench|utch|eek|zech|wiss|man)"
_AGENCY_WORDS = (
    "the",
    r"an?|its|our|this|that|another|both|main|own|state|official|semi-?official|independent|private|government",
    r"national|local|domestic|foreign|international|country['’]s|pro-\w+",
    r"state[- ](?:run|owned|controlled|backed|media)",
    r"news|press|wire|newswire|agency|agencies|services?|website|outlet|broadcaster|newspaper",
    r"l['’]|la|le|el|lo|der|die|das|dem|den|des|de|presse|officielle?|semi-officielle|oficial|estatal",
    r"agence(?: [a-zé-]+){0,4}|agencia(?: [a-zñáéíóú-]+){0,4}|agenzia(?: [a-z]+){0,3}|agência(?: [a-zãçéíóú-]+){0,4}",
    r"nachrichtenagentur|agentur|\w+isch(?:e|en|er)|(?:halb)?(?:staatlich|amtlich)(?:e|en|er)",
    r"(?:информ|інформ)?агентств\w*|информационн\w+|інформаційн\w+|видання|виданню|издани\w+|государственн\w+|державн\w+",
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
    r"|talked|talking|e-?mail(?:ed)?|comments?|remarks|statements?|interview|provided|shared|leaked|given|sent)"
    r" (?:[\w-]+ ){0,4}?(?:to|with) ",
    r"\b(?:denied|declined|refused|rejected|turned down) (?:an? |the )?(?:[\w-]+ ){0,4}?"
    r"(?:requests?|interviews?|comment) (?:[\w-]+ ){0,4}?(?:by|from|with|to) ",
    r"\b(?:interviewed by|questions from|asked by|contacted by|reached by|approached by) ",
    r"\b(?:respond|repl|answer)\w* (?:\w+ ){0,2}?to (?:[\w-]+ ){0,4}?"
    r"(?:requests?|questions?|inquir(?:y|ies)|e-?mails?|calls?) (?:[\w-]+ ){0,4}?(?:from|by) ",
    r"\b(?:déclar|confi|dit|racont|révél|expliqu|annonc|assur|précis|indiqu|affirm|témoign)[\wéè]*[^.\n]{0,50}? à ",
    r"\b(?:entretien|interview)\b[^.\n]{0,30}? (?:à|avec) ",
    r"\b(?:dijo|declar|explic|confirm|asegur|señal|coment|indic|disse|afirm)\w*[^.\n]{0,40}? (?:a|à) ",
    r"\b(?:entrevista|declaraciones|entrevistas)(?: \w+){0,3}? (?:con|a|com|à) ",
    r"\b(?:ha detto|ha dichiarato|intervista)[^.\n]{0,40}? (?:all['’]|a) ?",
    r"\b(?:sagte|erklärte|bestätigte|teilte|äußerte|verriet|kündigte)[^.\n]{0,60}? (?=der |dem )",
    r"\b(?:interview|gespräch|anfrage)\b[^.\n]{0,30}? (?:mit |(?=der |dem ))",
    r"\bgegenüber ",
    r"\b(?:сказал|рассказал|заявил|пояснил|сообщил)\w* (?:[\w-]+ ){0,3}?"
    r"(?=агентств|издани|информагентств)|\bрассказал\w* (?:[\w-]+ ){0,3}?",
    r"\bв (?:интервью|беседе с|разговоре с|комментарии)(?: для)? ",
    r"\b(?:повідоми|розпові|заяви|сказа)\w+ (?:[\w-]+ ){0,3}?(?=агентств|видан|інформагентств)",
    r"\bрозпові\w+ (?:[\w-]+ ){0,3}?",
    r"\b(?:виданню|агентству) ",
    r"\b(?:інтерв['’ʼ]ю|коментарі)(?: для)? ",
)

# Reported by the agency; before the name.
CITED_BEFORE = (
    r"\b(?:according to|with reference to|as per|citing|quoting|quotes|cites|cited|quoted|crediting) ",
    r"\b(?:reported|reports|reporting|quoted|cited|seen|obtained|reviewed|viewed|examined|verified|authenticated|carried|published|released"
    r"|compiled|polled|surveyed|aired|run|calculated|tallied|taken|conducted|distributed|relayed)"
    r"(?:(?: as saying)? [\w'’-]+){0,6}? (?:by|in|on) ",
    r"\b(?:report|story|stories|investigation|analysis|tally|count|data|research|figures|calculations|article"
    r"|dispatch|estimates?),? (?:compiled |published |carried |issued )?(?:by|from|in|on) ",
    r"\b(?:said|says|reports?|reported|wrote|writes) ",
    r"(?<=,) (?:as )?per ",
    r"\b(?:a appris|apprend-on|a-t-on appris)(?: auprès)?(?: de)? ",
    r"\b(?:selon|d['’]après|rapporte|a rapporté|cité(?:e?s?)? par|sondés par|citant|cite|indique|précise|annonce) ",
    r"\b(?:según|informa|informó|recoge|recogió|citad[oa]s? por|cita|citando|de acuerdo con|reporta) ",
    r"\b(?:segundo|informou|secondo|riferisce|riporta|scrive) ",
    r"\b(?:laut|nach angaben|nach informationen|nach einem bericht|unter berufung auf|zufolge) ",
    r"\b(?:zitier|melde|berichte|schreib|erfuhr|erfahren)\w* (?:weiter |zuvor |auch |am \w+ ){0,2}",
    r"\b(?:сообща|сообщи|переда|пиш|цитир|отмеча|утвержда|уточня)\w*(?: [\w-]+){0,2}? ",
    r"\bпо (?:данным|сообщению|сообщениям|информации|сведениям|подсчетам) ",
    r"\bссылкой на ",
    r"\b(?:повідомля|переда|пиш|цитує|інформує|зазнача)\w* ",
    r"\b(?:за (?:даними|інформацією|повідомленням)|посиланням на|свідчать дані) ",
    r"据",
)
WEAK_BEFORE = r"\b(?:said|says|wrote|writes|reports?|reported|informa|cita|cite|annonce) "

# Words that belong to the name, and the small words that may stand between it and its verb.
AFTER_NAME = (
    r"[»”\"“’']?(?: \([A-Z-]{2,8}\))?"
    r"(?: (?:[Nn]ews [Aa]gency|news service|[Nn]ews|[Aa]gency|wire service|wire|newswire"
    r"|Politics|Businessweek|Television|TV))?"
)
BETWEEN = (
    r"(?:,? (?:which|who|that))?(?:, [^,.\n“”\"]{3,90},)?"
    r"(?: (?:also|first|later|earlier|then|separately|has|have|had|in turn|at one point|\w+ly|last \w+|this \w+|today"
    rf"|yesterday|(?:on )?(?:late |early )?(?:{DAYS})))*"
)
STRONG_VERBS = (
    "reported|reports|report|quoted|quotes|quoting|cited|cites|citing|published|revealed|learned|found|estimated"
    "|estimates|calculated|counted|ran|runs|carried|obtained|described"
)
WEAK_VERBS = "said(?! in a statement)|says|wrote|writes|noted|notes|added|adds|called|saw|put the"
CITED_AFTER = (
    r",? (?:zufolge|berichte|melde|schreib|zitier)\w*",
    r" (?:diesen |am |zuvor |hatte |hat |habe |bereits |zuerst |\w+tag ){1,4}"
    r"(?:berichte|melde|gemeldet|geschrieben)\w*",
    r" hat(?:te)? [^.\n]{3,110} (?:veröffentlicht|berichtet|gemeldet|zitiert)\b",
    r" (?:einsehen|vorliegen|vorliegt|eingesehen)\b",
    r",? (?:a |avait )?(?:appris|rapporté|rapporte|citant|cite|indiqué|indique|annoncé|écrit|précise|fait état)\b",
    r", citant [^,\n]{3,60}, (?:a fait état|rapporte|a rapporté|indique)\b",
    r",? (?:informa|informó|reportó|señala|señaló|indicó|publicó|informou|riferisce|riporta)\b",
    r"[»”\"“]?,? (?:сообщ|переда|пиш|опубликовал|цитир|со ссылкой|отмеча|уточня|утвержда)\w*",
    r"[»”\"“]?,? (?:повідом|переда|пише|опублікува|цитує|інформує|[зі]з посиланням)\w*",
    r"(?:通信)?(?:によると|に明らか|が報じ|が伝え|の取材)",
    r"(?:报道|報道|报导)",
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
    r"|video(?:s|grapher)?|pool|stylebook|style|institute|foundation|terminals?|lunch|panel|office|bureau|headquarters|building|spokes\w+"
    r"|chair\w*|leaders?|officials?|officers?|members?|workers|directors?|employees?|staff|executives?|chief|president|owner|boss|website|app|subscribers?|shares|stock|index|exam|class"
    r"|test|award)\b"
)

# Credit lines: the form, the relation it states, how sure one may be. The names stand after the form.
_LINE_OPENS = r"(?:^|[(\[—–-] ?|\. |; )"
CREDITS_AFTER: tuple[tuple[str, Relation, float], ...] = (
    (
        _LINE_OPENS + r"with (?:additional |some |further |extra |more |agency |wire |news |staff and )?"
        r"(?:reporting|inputs?|files|material|reports?|contributions?|information|copy|wires?)(?: (?:by|from|of|via))?",
        "contributed",
        0.97,
    ),
    (
        _LINE_OPENS + r"(?:additional|further|extra) (?:reporting|material|information|input) "
        r"(?:was )?(?:provided )?(?:by|from)",
        "contributed",
        0.9,
    ),
    (
        r"(?:information|material|reporting|quotes) (?:for|in|used in) this (?:report|story|article)[^.\n]{0,40}? "
        r"(?:by|from)",
        "contributed",
        0.95,
    ),
    (_LINE_OPENS + r"(?:reporting|compiled|written|edited) (?:by|from)(?= )", "contributed", 0.8),
    (
        r"\b(?:includes?|contains|uses) (?:\w+ )?(?:reporting|material|information|content) (?:by|from)",
        "contributed",
        0.9,
    ),
    (r"(?:contributing|contributors) to this (?:report|story|article) (?:were|was|included?s?):?", "contributed", 0.95),
    (
        r"^(?:(?:Le|La|Les) |L['’])?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3} (?:avec|mit|con|with)(?: l['’])?"
        r"(?= [^.\n]{2,40}$)",
        "contributed",
        0.8,
    ),
    (_LINE_OPENS + r"avec(?: les)?(?: agences?)?(?= )", "contributed", 0.9),
    (
        _LINE_OPENS + r"(?:\w{2,5} )?mit(?: (?:material|informationen|agenturmaterial|inhalten|meldungen))?"
        r"(?: (?:von|der|des))?(?= )",
        "contributed",
        0.9,
    ),
    (
        _LINE_OPENS + r"(?:con|com) (?:información|informaciones|datos|material|informações|agências?|informazioni)"
        r"(?: (?:de|da|do|das|dos|di))?",
        "contributed",
        0.95,
    ),
    (
        r"\b(?:based|adapted)(?: in part| partly)? (?:up)?on (?:an? |original )?(?:[\w-]+ )?"
        r"(?:reporting|reports?|material|information|articles?|stor(?:y|ies)|dispatch\w*|copy)",
        "based_on",
        0.95,
    ),
    (_LINE_OPENS + r"(?:по материалам|с использованием материалов|за матеріалами)", "based_on", 0.9),
    (
        r"^\W*(?:sources?|quellen?|zdroj|źródło|fuentes?|fonte|источник|джерело|kaynak|bron|kilde|källa|forrás)\s?: ?",
        "authored",
        0.8,
    ),
    (
        r"this (?:report|story|article) (?:is |was |comes |came )?"
        r"(?:written |produced |first published |provided |originally published |reported |compiled |prepared )?"
        r"(?:by|from)",
        "authored",
        0.85,
    ),
    (r"^\W*(?:story|report|text|article|words) by(?= )", "authored", 0.8),
    (r"^\W*(?:h/t|hat tip)\b:?", "cited", 0.7),
)
# The names stand before the form.
CREDITS_BEFORE: tuple[tuple[str, Relation, float], ...] = (
    (
        r"contributed (?:\w+ ){0,2}?(?:to|for) (?:this|the|our) (?:report|story|article|piece)\b"
        r"|contributed reporting|contributed to this\b",
        "contributed",
        0.97,
    ),
    (
        r"(?:was|were|has been|have been) (?:also )?(?:used|included) in (?:this|the) (?:report|story|article)\b",
        "contributed",
        0.9,
    ),
    (r"contributed from [A-Z][\w., ]{2,60}$", "contributed", 0.9),
    (
        r"haben? zu diese[mr] (?:bericht|artikel|meldung) beigetragen|(?:a|ont) contribué à (?:cet|ce)\b",
        "contributed",
        0.95,
    ),
)
# The name stands at once behind the form.
COPYRIGHT_BEFORE = (
    r"(?:©|\([cC]\)|\b[Cc]opyright\b)(?: ?(?:©|\([cC]\)))?(?: ?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)?"
    r",? ?(?:by )?(?:[Tt]he )?$"
)

# A notice on every page of a site says nothing about the article above it.
BOILERPLATE = (
    r"may (?:also )?(?:include|contain|use|feature)|subscribes? to|newsletter|cookies|terms of (?:use|service)"
    r"|privacy policy|branded indices|articles: copyright"
)
HOUSE_FORM = (
    r"^\W{0,3}(?:additional )?(?:reporting|writing) by [A-Z][^\n]{2,300}?[;.] ?"
    r"(?:additional reporting|writing|editing|compiled|graphic\w*) (?:by|and)[^\n]{0,200}"
)
