"""Forms of words spoken or handed to an agency, in English running text, as in `lexicon_forms`."""

from factcheck.sourcing.lexicon_forms import WITNESS, Form

_PAPERS = (
    r"(?:cop(?:y|ies)|letters?|documents?|figures|e-?mails?|details|messages?|photos|photographs|videos?|recordings?"
    r"|transcripts?|lists?|statements?|data|reports?|files?|receipts?|screenshots?|memos?|drafts?"
    r"|texts?|records|footage)"
)
_ASKED = r"(?:requests?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|e-?mails?|calls?|messages?)"

TOLD: tuple[Form, ...] = (
    (
        "told",
        "press",
        rf"\b{_ASKED}(?: [\w-]+){{0,3}} (?:by|from) ",
        r" (?:for (?:an? )?(?:\w+ )?(?:comment|interview|reaction|response|clarification|information)|seeking|went un"
        r"|were (?:not|un)|was (?:not|un)|about\b)",
    ),
    (
        "told",
        "press",
        r"\b(?:declin|turn|refus|reject|rebuff|ignor|answer|respond|repl|return|grant|accept|acknowledg|spurn)\w*"
        rf"(?: [\w'’-]+){{0,6}}? {_ASKED}(?: for (?:an? )?(?:comment|interview|information))? (?:by|from) ",
        r"(?! to (?!comment|be )\w+)",
    ),
    ("told", "press", rf"\b{_ASKED} (?:that |which )?(?:the )?", r" (?:had )?(?:put|posed|sent|addressed|submitted)\b"),
    (
        "told",
        "press",
        rf"\b{_ASKED}(?: and {_ASKED})? (?:by|from) ",
        r"[^.\n]{0,40} (?:unanswered|not (?:returned|answered))",
    ),
    (
        "told",
        "strong",
        r"\b(?:describ|recall|recount|explain|complain|confid|conced|predict|stress|repeat|acknowledg|disclos|reveal"
        r"|indicat|remark|lament|hint|detail|outlin|insist|boast)\w*(?: [\w'’-]+){0,4}? to ",
        "",
    ),
    ("told", "strong", r"\b(?:wrote|writes|written) (?:[\w-]+ ){0,3}?to ", r" (?:that|in (?:an?|reply)|on)\b"),
    (
        "told",
        "press",
        r"\b(?:gave|gives?|given|grant(?:s|ed)?) ",
        (
            r" (?:an?|his|her|their|its|several|two|rare|exclusive) (?:[\w-]+ ){0,3}?(?:interviews?|statements?"
            r"|comments?|account)\b"
        ),
    ),
    (
        "told",
        "strong",
        r"\b(?:gave|give|gives|show|showed|shown|sent|handed|e-?mailed|provided|offered|supplied|texted|furnished) ",
        rf" (?:with )?(?:an?|the|his|her|their|its|some|several|\d+) (?:[\w-]+ ){{0,4}}?{_PAPERS}\b",
    ),
    (
        "told",
        "strong",
        rf"\b(?:{_PAPERS}|comments?|remarks?|information)(?:,? [\w'’-]+){{0,5}}? (?:provided|given|sent"
        rf"|shown|supplied|passed"
        r"|forwarded|disclosed|handed|released|addressed|made available) (?:[\w-]+ ){0,3}?to ",
        "",
    ),
    ("told", "strong", r"\b(?:shared|leaked|posted)(?: [\w'’-]+){0,4} (?:with|to) ", ""),
    (
        "told",
        "press",
        r"\b(?:sat down|spoke|spoken|speaking|speaks|talked|talking|talks|chatted)(?: [\w'’-]+){0,6}? (?:with|to) ",
        "",
    ),
    (
        "told",
        "press",
        r"\b(?:interviewed|contacted|reached|questioned|quizzed|pressed|approached|asked|phoned|polled"
        r"|surveyed|canvassed|consulted|sounded out)"
        r"(?: [\w'’-]+){0,4}? by ",
        "",
    ),
    (
        "told",
        "strong",
        rf"\b(?:told|tells|with|to|by) (?:an?|the|two|one) (?:[\w-]+ )?{WITNESS} (?:for|from|with|of|at) ",
        "",
    ),
    ("told", "strong", r"\b(?:remarks|comments|words|interview|statement)s? (?:[\w-]+ ){0,2}?(?:to|with|for) ", ""),
    (
        "told",
        "strong",
        (
            r"\b(?:repl(?:y|ied|ies)|respond(?:ed|s)?|answer(?:ed|s)?|(?:one|two|some|all|both) of (?:them"
            r"|whom)) to "
        ),
        "",
    ),
    ("told", "strong", r"[\"”] [^.\n\"“]{0,40}\b(?:texted|messaged|emailed|answered) ", ""),
    (
        "told",
        "strong",
        r"\b(?:account|version|repl(?:y|ies)|answers?|explanation|testimony|estimate|confirmation"
        r"|denial)(?:,? [\w'’-]+){0,4}? "
        r"(?:given|sent|made|offered) to ",
        "",
    ),
    (
        "told",
        "strong",
        r"\b(?:provided|given|sent|passed|supplied|disclosed|shown) (?:\w+ )?to ",
        r" by (?:people|officials|sources?|someone|an? (?:person|source|official)|two|three|several|members)\b",
    ),
    ("told", "strong", r"\b(?:not|to|would|could|will|can|did|cannot) tell ", ""),
    (
        "told",
        "strong",
        r"(?:^|[.!?;] )To ",
        r",? (?:he|she|they|the \w+) (?:said|told|denied|spoke|admitted|conceded)\b",
    ),
    ("told", "strong", "", r" asked (?:him|her|them|about|whether|if|the [\w-]+ (?:about|whether|if|how|why|when))\b"),
    ("told", "strong", "", r" asked the [^.\n]{3,60}(?:comment|reply|respond|answer|react)"),
)
