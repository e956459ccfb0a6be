"""Words that are levelled out before quotations are compared: data for words.py."""

_NEGATED = (
    *("do", "does", "did", "is", "are", "was", "were", "has", "have", "had"),
    *("would", "could", "should", "must", "need", "might"),
)
CONTRACTIONS: dict[str, tuple[str, ...]] = {verb + "n't": (verb, "not") for verb in _NEGATED} | {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "wanna": ("want", "to"),
    "'em": ("them",),
    "ok": ("okay",),
}
CONTRACTED_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
IS_AFTER = frozenset(["it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "this"])

SPELLINGS = {
    "programme": "program",
    "programmes": "programs",
    "defence": "defense",
    "offence": "offense",
    "licence": "license",
    "pretence": "pretense",
    "grey": "gray",
    "cheque": "check",
    "cheques": "checks",
    "tyre": "tire",
    "tyres": "tires",
    "plough": "plow",
    "sceptical": "skeptical",
    "scepticism": "skepticism",
    "judgement": "judgment",
    "ageing": "aging",
    "fulfil": "fulfill",
    "skilful": "skillful",
    "enrol": "enroll",
    "towards": "toward",
    "whilst": "while",
    "amongst": "among",
    "learnt": "learned",
    "burnt": "burned",
    "spelt": "spelled",
    "adviser": "advisor",
    "advisers": "advisors",
    "colour": "color",
    "honour": "honor",
    "favour": "favor",
    "labour": "labor",
    "rumour": "rumor",
}

_STOPWORDS = (
    "a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out "
    "over to up with without within upon about above after again against all any both each few more most other some "
    "such only own same too very just also even ever i me my mine we us our ours you your yours he him his she her "
    "hers it its they them their theirs who whom whose which what when where why how am is are was were be been "
    "being have has had having do does did doing done will would shall should can could may might must not no yes "
    "there here now because while until through during before between under once oh well okay get gets got getting "
    "go goes going gone say says said saying thing things lot know think like make makes made want wants really "
    "much many every one "
)
STOPWORDS = frozenset(_STOPWORDS.split())

NEGATIONS = frozenset(
    ("not", "no", "never", "none", "nor", "neither", "nothing", "nobody", "nowhere", "without", "hardly", "barely")
)
OPPOSING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti")
_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
# The same number in words or figures is the same number.
NUMBERS = (
    {word: str(number) for number, word in enumerate(_NUMBER_WORDS.split())}
    | {
        word: word
        for word in (
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "million",
        )
    }
    | {word: word for word in ("billion", "trillion", "half", "dozen", "first", "second", "third")}
)

# Whom a question is put to, and how that person answers.
ASKED = frozenset(("you", "your", "yours", "yourself"))
ASKING = frozenset(("i", "me", "my", "mine", "we", "us", "our"))
