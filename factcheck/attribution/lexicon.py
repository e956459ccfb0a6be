"""The words of attribution, as data: reporting verbs by what they take, and the words that end a phrase."""

from typing import Literal, NamedTuple

from factcheck import languages
from factcheck.languages.calendar import month_names, short_months, weekday_names

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


STANCES = frozenset(
    words("""concern concerns support hope hopes doubt doubts regret regrets outrage anger confidence
    optimism fear fears worry worries dismay disappointment skepticism scepticism opposition sympathy condolences
    gratitude interest
    alarm frustration surprise reservations objections willingness readiness satisfaction solidarity
    disapproval approval admiration""")
)
STANCE_PREPOSITIONS = frozenset(words("about over for in that at with to on of regarding"))


_FORMS: dict[int, tuple[Form, ...]] = {4: ("base", "s", "past", "ing"), 5: ("base", "s", "past", "participle", "ing")}


def _verbs(frame: Frame, *names: str) -> dict[str, Verb]:
    """Every form of the verbs of these entries: `admit admits admitted admitting`."""
    found: dict[str, Verb] = {}
    for line in (line for name in names for line in languages.words("en", "reporting", name)):
        forms = [part.split("/") for part in line.split()]
        for form, given in zip(_FORMS[len(forms)], forms, strict=True):
            found |= {word: Verb(forms[0][0], form, frame) for word in given}
    return found


SAY_VERBS = _verbs("say", "say")
# `rules` and `orders` are things, `ruled` and `ordered` report.
_THINGS = frozenset(words("rule rules project projects order orders blame blames"))
THINK_VERBS = {word: verb for word, verb in _verbs("think", "write", "think").items() if word not in _THINGS}
OBJECT_VERBS = {word: verb for word, verb in _verbs("object", "object").items() if word not in _THINGS}
TO_VERBS = _verbs("to", "infinitive")
PARTICLES = {verb: words(str(found)) for verb, found in languages.pairs("en", "reporting", "particle").items()}
PARTICLE_VERBS = _verbs("object", "particle")
EXPRESS_VERBS = _verbs("object", "express")
# `as Ms Ito put it`: a cue with `it` only.
PUT_FORMS = frozenset(("put", "puts"))
SAY_FORMS = frozenset(SAY_VERBS) | frozenset(_verbs("think", "write"))
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
BE = frozenset(words("is was were are am be been being isn't wasn't weren't aren't 'm 're"))
QUOTE_FORMS = frozenset(words("quoted quotes quoting cited cites citing"))
# `her answer: "No."`
SPEECH_NOUNS = frozenset(
    words("""answer answers reply response responses message verdict view advice warning word words point argument
    explanation conclusion reaction slogan question demand plea comment comments remark remarks claim promise motto
    description statement tweet post letter prediction theory retort rejoinder assessment analysis take admission""")
)
# `according to plan`: as planned, not as said.
NOT_ACCORDING = frozenset(
    words("""plan schedule law custom tradition size height age rank weight need needs ability taste preference
    principle protocol instructions script type category""")
)
# `in her view`, `by his own account`.
ACCOUNT_NOUNS = {
    "in": frozenset(words("view opinion words estimation judgment judgement telling account assessment reading")),
    "by": frozenset(words("account accounts count estimate estimates reckoning admission")),
}
# Passives that name by whom: `was called "a wreck" by Ms Ito`.
BY_SPEAKER = frozenset(
    words("""described called criticized criticised condemned denounced praised dismissed labeled labelled branded
    portrayed mocked hailed rejected slammed blasted""")
)
# `issued a statement saying`: one cue; a `sign saying` speaks itself.
ISSUE_FORMS = frozenset(
    words("""issued issues released releases sent sends posted posts published publishes wrote writes put made delivered
    circulated distributed signed carried held displayed""")
)
WRITTEN = frozenset(
    words("""statement statements letter letters email e-mail emails memo memos tweet tweets post posts article articles
    ad ads advertisement sign signs placard placards banner banners report reports note notes message messages
    petition flier flyer op-ed essay editorial""")
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
BEFORE_PARTICIPLE = frozenset((",", "—", "–", "--", "-", "while", "by", "before", "without"))
PRONOUNS = frozenset(words("he she they i we it you who"))
FIRST_PERSON = frozenset(words("i we me us my our myself ourselves"))
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
WEEKDAYS = frozenset(weekday_names("en"))
MONTHS = frozenset((*month_names("en"), *(f"{form}." for form in short_months("en"))))
DAY_WORDS = WEEKDAYS | frozenset(words("yesterday today tonight"))

Rule = Literal[
    "direct before", "direct inverted", "direct after", "that", "clause", "according to", "colon", "participle",
    "coordinated", "object", "particle", "stance", "infinitive", "quoted as", "passive", "turn", "signed", "tagged",
]  # fmt: skip

# `in an apparent reference to`, `in an implied threat of`: the reporter's gloss, no longer what was said.
GLOSSES = frozenset(words("reference threat swipe jab dig nod rebuke allusion snub echo response retort"))

# Confidence: the rule's measured precision, i.e. the share of its statements with cue, source and content right by
# ../shared/bench/attribution_scores.py on the PolNeAR training articles; of "quoted as", "signed" and "turn" by our own
# reading of them, since PolNeAR names who quotes as the source and leaves most tweets and interviews unlabelled.
PRECISION: dict[Rule, float] = {
    "according to": 0.83, "clause": 0.79, "colon": 0.74, "coordinated": 0.65, "direct after": 0.89,
    "direct before": 0.91, "direct inverted": 0.92, "infinitive": 0.59, "object": 0.70, "participle": 0.72,
    "particle": 0.69, "passive": 0.66, "quoted as": 0.90, "signed": 0.90, "stance": 0.74, "tagged": 0.75,
    "that": 0.86, "turn": 0.90,
}  # fmt: skip
