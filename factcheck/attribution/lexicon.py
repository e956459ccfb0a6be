"""The words of attribution, as data: reporting verbs by what they take, and the words that end a phrase."""

from typing import Literal, NamedTuple

Frame = Literal["say", "think", "object", "to"]
Form = Literal["base", "s", "past", "ing", "participle"]


class Verb(NamedTuple):
    """A form of a reporting verb: its lemma, how it is inflected and what it takes."""

    lemma: str
    form: Form
    frame: Frame


def words(text: str) -> tuple[str, ...]:
    """A word list as it is easiest to read and mend: one string."""
    return tuple(text.split())


# Take a quotation, a clause with or without `that`.
SAY = words("""say tell add argue claim announce assert insist note tweet declare explain warn suggest announce
acknowledge admit concede predict allege contend recall conclude confirm complain joke quip shout
exclaim observe reveal stress emphasize emphasise reiterate testify lament boast
caution muse recount advise assure remind inform stipulate
affirm attest chant cry yell opine proclaim profess summarize imply indicate retort scoff""")
# Report speech too, but as often take a thing (`wrote a letter`): a clause must show itself, or a quotation.
WRITE = words("""report respond reply continue remark maintain estimate counter charge tout guess post quote repeat vow
pledge promise signal posit deny state write ask wonder""")
# Report what somebody holds; the same holds for them.
THINK = words("""believe think hope fear agree expect doubt suspect assume feel worry learn understand show find hint
mention propose demand recommend reckon speculate surmise forecast request wish prefer""")
# Take a thing: `criticized the plan`. Each reports a stance.
OBJECT = words("""criticize criticise accuse urge condemn denounce dismiss reject defend blast slam decry question mock
hail welcome cite describe call label brand portray depict characterize deride praise predict
deplore lambast applaud commend bemoan lament rebuke assail lambaste""")
# Take an infinitive: `vowed to resign`.
TO = words("vow promise pledge threaten refuse decline hope claim swear")
# Verbs that report with a particle; the object follows it.
PARTICLES: dict[str, tuple[str, ...]] = {
    "call": ("for", "on"),
    "point": ("out", "to"),
    "refer": ("to",),
    "talk": ("about",),
    "speak": ("about", "of"),
    "complain": ("about",),
    "argue": ("for", "against"),
    "warn": ("of", "about", "against"),
    "object": ("to",),
    "insist": ("on",),
    "ask": ("about", "for"),
    "boast": ("of", "about"),
    "brag": ("about",),
    "allude": ("to",),
    "joke": ("about",),
}
# `express concern about`: verbs and the nouns that say what was expressed.
EXPRESS = words("express voice raise")
STANCES = frozenset(
    words("""concern concerns support hope hopes doubt doubts regret regrets outrage anger confidence
    optimism fear fears worry worries dismay disappointment skepticism scepticism opposition sympathy condolences
    gratitude interest
    alarm frustration surprise reservations objections willingness readiness satisfaction solidarity
    disapproval approval admiration""")
)
STANCE_PREPOSITIONS = frozenset(words("about over for in that at with to on of regarding"))

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "know": "knew known", "feel": "felt",
    "learn": "learned learnt", "understand": "understood", "show": "showed shown", "find": "found", "see": "saw seen",
    "speak": "spoke spoken", "seek": "sought", "swear": "swore sworn", "quote": "quoted", "forecast": "forecast",
}  # fmt: skip
_DOUBLED = frozenset(words("quip admit plan prefer brag"))


def inflected(lemma: str) -> dict[str, Form]:
    """Every form of a verb: `admit, admits, admitted, admitting`."""
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    if lemma in _DOUBLED:
        stem = lemma + lemma[-1]
    to_i = lemma.endswith("y") and lemma[-2] not in "aeiou"
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
    third = lemma[:-1] + "ies" if to_i else lemma + ("es" if sibilant else "s")
    past = _IRREGULAR.get(lemma, (lemma[:-1] + "ied") if to_i else (lemma + "d" if lemma == "agree" else stem + "ed"))
    forms: dict[str, Form] = {lemma: "base", third: "s"}
    for word in past.split():
        forms[word] = "participle" if word.endswith("n") and len(past.split()) > 1 else "past"
    forms[("see" if lemma == "see" else stem) + "ing"] = "ing"
    return forms


def _forms_of(lemmas: tuple[str, ...], frame: Frame) -> dict[str, Verb]:
    return {word: Verb(lemma, form, frame) for lemma in lemmas for word, form in inflected(lemma).items()}


SAY_VERBS = _forms_of(SAY, "say")
THINK_VERBS = _forms_of(WRITE + THINK, "think")
OBJECT_VERBS = _forms_of(OBJECT, "object")
TO_VERBS = _forms_of(TO, "to")
PARTICLE_VERBS = _forms_of(tuple(PARTICLES), "object")
EXPRESS_VERBS = _forms_of(EXPRESS, "object")
SAY_FORMS = frozenset(SAY_VERBS) | frozenset(_forms_of(WRITE, "think"))
CUE_FORMS = frozenset((*SAY_VERBS, *THINK_VERBS, *OBJECT_VERBS, *TO_VERBS, *PARTICLE_VERBS, *EXPRESS_VERBS))
# `sees it as`: verbs of view, which may follow `says it`.
VIEW_FORMS = frozenset(words("sees see views view regards regard considers consider saw viewed regarded considered"))
# Forms that are as often nouns: they need a subject that stands right before them.
ALSO_NOUNS = frozenset(
    words("""claim claims report reports note notes plan plans promise promises state states charge charges show shows
    hope hopes fear fears doubt doubts demand demands request requests call calls attack attacks support question
    questions offer offers estimate estimates stress vow vows pledge pledges counter counters remark remarks
    post posts suspect suspects figure figures wish wishes find finds blame praise favor favors brand brands label
    labels welcome blast cry cries forecast forecasts quote quotes defends signal signals talk focus object worry
    worries threat echo echoes caution guess feel joke jokes repeat""")
)

AUXILIARIES = frozenset(
    words("""has had have was is were are am be been being will would could can may might must should shall do does did
    having 's 've 'd 'll hasn't haven't hadn't wasn't isn't weren't aren't won't wouldn't couldn't can't cannot
    didn't don't doesn't shouldn't""")
)
NEGATIONS = frozenset(("not", "n't", "never"))
ADVERBS = frozenset(
    words("""also later then once never not repeatedly recently often always now still even again further too first
    just previously already simply only reportedly famously long earlier soon twice both all instead however
    moreover meanwhile perhaps maybe indeed thus therefore nevertheless nonetheless besides furthermore""")
)
# These may stand between a cue and its content; `said all options ...` begins with content.
TIME_ADVERBS = frozenset(
    words("""also later then repeatedly recently often again further first previously already simply reportedly famously
    earlier twice instead however moreover meanwhile""")
)
# Their past form after a noun is as often passive: `a print called "Dawn"`.
NAMING = frozenset(words("call label brand describe portray depict characterize cite"))
# These name whom they are said to, and do not stand before their subject.
ADDRESSED = frozenset(words("tell advise remind inform assure warn ask"))
# What may stand before a participle that reports: `..., saying it was late`.
BEFORE_PARTICIPLE = frozenset((",", "—", "–", "--", "-", "while", "by", "before"))
PRONOUNS = frozenset(words("he she they i we it you who"))
ONE_WORD_SUBJECTS = frozenset(
    words("police people many some few most one others media staff management everyone nobody no-one")
)
DETERMINERS = frozenset(
    words("""the a an his her their its our my your this that these those some many several one two three four five
    another any each every no most few both other""")
)
PREPOSITIONS = frozenset(
    words("""in on at during to of about with from for by after before since under over through against among between
    into outside inside near as despite without within following according like amid because""")
)
SUBORDINATORS = frozenset(
    words("""if when while although though because since after before as where whether until unless once whereas despite
    asked""")
)
CONJUNCTIONS = frozenset(words("and but or so yet nor"))
# Words at which a subject, read leftwards from its verb, has begun.
SUBJECT_STOPS = (
    frozenset((",", ":", ";", "—", "–", "--", "(", ")", ".", "?", "!", "…", "...", "[", "]", "•", "·"))
    | frozenset(words("""and but or so yet that which who because if when while as though although since before than
    where whether after until unless what how why whom"""))
)  # fmt: skip
NUMBERS = frozenset(words("one two three four five six seven eight nine ten dozens hundreds"))
WEEKDAYS = frozenset(words("monday tuesday wednesday thursday friday saturday sunday"))
MONTHS = frozenset(
    words("""january february march april may june july august september october november december
    jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.""")
)
DAY_WORDS = WEEKDAYS | frozenset(words("yesterday today tonight"))

TITLE_ABBREVIATIONS = frozenset(
    words("""Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Maj Capt Cmdr Sgt Adm Sr Jr St Rev Hon Pres Amb Sens Reps Govs""")
)
ABBREVIATIONS = TITLE_ABBREVIATIONS | frozenset(
    words("""Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec vs No Inc Corp Co Ltd Bros Fla Calif Ariz Pa Va Md Mass
    Conn Wis Minn Mich Ill Ind Ga Tenn Ky Tex Colo Ore Wash Ala Miss Okla Neb Del Mont Nev""")
)

Rule = Literal[
    "direct before", "direct inverted", "direct after", "that", "clause", "according to", "colon", "participle",
    "coordinated", "object", "particle", "stance", "infinitive",
    "tagged",
]  # fmt: skip

# `in an apparent reference to`, `in an implied threat of`: the reporter's gloss, no longer what was said.
GLOSSES = frozenset(words("reference threat swipe jab dig nod rebuke allusion snub echo response retort"))

# Confidence: the rule's measured precision, i.e. the share of its statements with cue, source and content right by
# ../shared/bench/attribution_scores.py on the PolNeAR training articles; a trained tagger gives each statement its own.
PRECISION: dict[Rule, float] = {
    "according to": 0.83, "clause": 0.79, "colon": 0.52, "coordinated": 0.64, "direct after": 0.87,
    "direct before": 0.92, "direct inverted": 0.93, "infinitive": 0.58, "object": 0.72, "participle": 0.72,
    "particle": 0.68, "stance": 0.70, "tagged": 0.75, "that": 0.86,
}  # fmt: skip
