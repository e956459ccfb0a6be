"""Forms of crediting an agency in English running text: what stands before its name, and what behind.

Each is (relation, strength, before, behind); an empty side may hold anything. `press`: only the press is so spoken of.
"""

from typing import Literal

from factcheck.model import Relation

Strength = Literal["press", "strong", "weak"]
Form = tuple[Relation, Strength, str, str]

_SHOWS = (
    r"(?:found|finds|shows?|showed|shown|said|says|suggest(?:s|ed)?|reveal(?:s|ed)?|quot(?:es|ed)"
    r"|cit(?:es|ed)|indicat\w+"
    r"|detail(?:s|ed)|put|identif\w+|describ\w+|conclud\w+|document(?:s|ed)|estimat\w+|uncovered"
    r"|reported|named|alleged|had|gave)"
)
_WORK = (
    r"(?:investigation|tally|tallies|calculations?|count|data|analysis|review|report|story|dispatch|flash|article|alert"
    r"|examination|reporting|estimates?|figures|interviews|footage|snap|bulletin|exclusive|scoop|survey)"
)
_SAW = r"(?:saw|heard|counted|witnessed|watched|observed|visited|filmed|spoke to|could (?:see|hear)|reports|reported)"
WITNESS = r"(?:reporter|correspondent|journalist|photographer|videographer|cameraman|cameramen|camera crew|team|crew)s?"

REPORTED: tuple[Form, ...] = (
    ("cited", "press", r"\b(?:interview|conversation|Q&A) (?:conducted |published |aired |broadcast )?(?:by|on) ", ""),
    ("cited", "press", r"\b(?:broken|first [a-z]+(?:ed|n|st))(?: [\w'’-]+){0,4}? by ", ""),
    (
        "cited",
        "press",
        (
            r"\b(?:(?:quoted|cited|reported) as (?:saying|telling|having said)[^.\n]{0,60}? (?:by|in)|(?:quoted"
            r"|cited)(?: [a-z]+ly)? by) "
        ),
        "",
    ),
    (
        "cited",
        "strong",
        r"\b(?:analy[sz]|geolocat|identif|confirm|corroborat|authenticat|translat|monitor|post|document|uncover"
        r"|detail|describ|disclos|reveal|carri|relay|broadcast|track|intercept|summari[sz]|nam)\w*ed(?:"
        r" [\w'’-]+){0,6}? by ",
        "",
    ),
    ("cited", "strong", r"\b(?:broadcast|shown|overseen|read|heard|witnessed|gathered|assembled|collated) by ", ""),
    ("cited", "strong", r"(?:^|[.!?;:] |[\"”] )(?:[Aa]s )?[Pp]er ", ""),
    ("cited", "strong", r"\b(?:credited|attributed|referring|linked|pointed) (?:[\w-]+ ){0,5}?to ", r"['’,. ]"),
    (
        "cited",
        "press",
        "",
        r"(?: (?:that|who|which))?(?: (?:first|also|had|has|then))* (?:broke (?:the )?(?:news|story)|(?:had"
        r"|has) it that"
        r"|(?:was|were) (?:the )?first to|scooped)\b",
    ),
    (
        "cited",
        "strong",
        "",
        r" (?:could not (?:\w+ )?|(?:was|were) (?:not |un)able to (?:\w+ )?|has not (?:\w+ )?)"
        r"(?:reach|verif|confirm|establish|determine)\w*",
    ),
    (
        "cited",
        "strong",
        "",
        r" (?:called the (?:race|state|contest|election)|declared [^.\n]{3,60} (?:winner|victor)\b|projected )",
    ),
    (
        "cited",
        "press",
        "",
        r" (?:had|has) (?:him|her|them|the [\w-]+) (?:saying|telling|denying)\b| (?:put|puts|has|had) it,",
    ),
    (
        "cited",
        "press",
        "",
        (
            r" (?:was|is) (?:alone|(?:the )?(?:first|only [\w-]+)) (?:in|to) (?:report|say|publish|carry"
            r"|quot)\w*"
        ),
    ),
    ("cited", "strong", r"\bas (?:[\w-]+ )?(?:given|told|published|carried|recounted|described|rendered) by ", ""),
    (
        "cited",
        "strong",
        r"\b(?:[Ww]ord|[Nn]ews|[Cc]onfirmation|[Rr]eports?|[Ff]igures?|[Tt]oll|[Aa]ccounts?|[Vv]ersion"
        r"|[Dd]etails)\b[^.,\n]{0,40}? "
        r"(?:came|comes|is|was|were) (?:first |only )?from ",
        "",
    ),
    (
        "cited",
        "strong",
        "",
        r"['’]s? (?:[\w-]+ )?(?:poll|survey)\b[^.,\n]{0,40} (?:found|finds|shows|showed|put|had)\b",
    ),
    (
        "cited",
        "strong",
        "",
        (
            r"['’]s? (?:correspondent|reporter|bureau|man|woman) (?:in|at|on) [^.,\n]{2,30} (?:said|says"
            r"|reported|wrote)\b"
        ),
    ),
    (
        "cited",
        "strong",
        r"\b(?:official|state|state-run|state-owned|state-controlled|semi-official)(?: [\w-]+){0,3},? ",
        r"(?: agency)?,? (?:blamed|hailed|praised|denounced|accused|warned|insisted|hinted|spoke of"
        r"|dismissed|denied(?= (?:that|the|any|reports|it)\b)|suggested"
        r"|stressed|argued|commented|confirmed|announced|condemned|lists?|listed|gave|devoted)\b",
    ),
    ("cited", "press", "", r" (?:said|says),? (?:citing|quoting)\b"),
    (
        "cited",
        "press",
        "",
        r", (?:which|said to be|considered)(?: is| are)? (?:close|linked|affiliated|tied|loyal|run|owned"
        r"|controlled|funded)[^,\n]{3,60},"
        r" (?:said|says|wrote|reported|also said)\b",
    ),
    (
        "cited",
        "strong",
        "",
        r" (?:contacted|asked|reached out to|approached|emailed) [^.\n]{3,60} (?:for|seeking) (?:an? )?(?:[\w-]+ )?"
        r"(?:comment|response|reaction|clarification|statement)\b",
    ),
    ("cited", "strong", "", rf"(?:['’]s?)?(?: [\w-]+)? {WITNESS} (?:was|were) (?:told|shown|able|present|allowed)\b"),
    (
        "cited",
        "strong",
        "",
        r" named (?:him|her|them|the (?:suspect|victim|pilot|dead|man|woman|driver|source|shooter|gunman)s?)\b",
    ),
    ("cited", "strong", "", r" (?:is|was|are|were) (?:now )?(?:reporting|quoting|citing)\b"),
    ("cited", "strong", "", r",? (?:which|that) (?:[\w-]+ ){0,2}?(?:has|had|have) (?:a copy|the (?:text|document))"),
    (
        "cited",
        "strong",
        "",
        r" (?:put|puts|gave|gives) (?:the|an?) (?:[\w-]+ ){0,3}?(?:toll|figure|number|count|total|death|dead|cost)",
    ),
    (
        "cited",
        "strong",
        r"(?:^|\b(?:an?|the|this|that|new|recent|earlier|own)(?: [\w-]+){0,2} |, |[.!?] )",
        rf"(?:['’]s?)?(?: [\w-]+){{0,2}} {_WORK}\b(?! (?:fees?|desk|team|staff))[^.,;\n]{{0,50}}? {_SHOWS}\b",
    ),
    (
        "cited",
        "strong",
        r"\b(?:after|following|in response to|since|react\w*|den(?:y|ied)|reject\w*|dismiss\w*|confirm\w*"
        r"|disput\w*|respond\w*"
        r"|contradict\w*|corroborat\w*|about|in|by|to|on|called) (?:an?|the|this|that|last (?:week"
        r"|month)['’]s)(?: [\w-]+){0,2} ",
        (
            r"(?:['’]s?)?(?: [\w-]+)? (?:report|story|dispatch|investigation|exclusive|scoop|article)s?\b(?!"
            r" (?:fee|prize))"
        ),
    ),
    ("cited", "strong", "", r"-(?:compiled|reported|verified|obtained|reviewed)\b"),
    ("cited", "strong", r"\b(?:an?|two|three|several) ", r" (?:source|witness)(?:es|s)?\b"),
    (
        "cited",
        "strong",
        r"\b(?:[Ee]conomists|[Aa]nalysts|[Ff]orecasts?|[Ee]stimates?|[Ee]xpect\w*|[Mm]edian|[Cc]onsensus"
        r"|[Pp]redict\w*)\b[^.\n]{0,60}? "
        r"(?:an?|the|in|by)(?: [\w-]+)? ",
        r"(?:['’]s)?(?: [\w-]+)? (?:poll|survey|consensus)\b",
    ),
    (
        "cited",
        "strong",
        r"\b(?:an?|the)(?: [\w-]+)? ",
        r"(?: [\w-]+)? (?:poll|survey) of (?:[\w-]+ ){0,3}?(?:economists|analysts|traders|strategists)",
    ),
    ("cited", "strong", "", rf"(?:['’]s?)?(?: [\w-]+)? {WITNESS}\b[^.,\n]{{0,40}} {_SAW}\b"),
    (
        "cited",
        "strong",
        r"\b[Aa]ccording to (?:an?|the|two|several)(?: [\w-]+)? ",
        rf"(?:['’]s?)? (?:[\w-]+ )?{WITNESS}\b",
    ),
    (
        "cited",
        "strong",
        rf"\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Ss]everal) (?:[\w-]+ )?{WITNESS} (?:for|with|from|of|at) (?:the |The )?",
        rf"(?:,?(?: [\w-]+){{0,6}}?) {_SAW}\b",
    ),
    (
        "cited",
        "strong",
        r"\b(?:said|says|reported|wrote|statement|news|report|footage|announced)[\"”,]? ?\((?:via|per|source:) ",
        r"\)",
    ),
    ("cited", "strong", r"^\((?:via|per|according to) ", r"\) [A-Z]"),
    (
        "cited",
        "strong",
        r"[a-z\"”.!?0-9] \((?:via|per|according to|reports|source:) (?:the )?",
        r"(?:[,;] [^)\n]{1,30})?\)",
    ),
)
