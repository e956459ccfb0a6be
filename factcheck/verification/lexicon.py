"""The words that holding a quotation against the record asks for, from the language files."""

from collections.abc import Iterable, Sequence

from factcheck.languages import pairs, words

_MATTER = "verification"


def word_list(name: str) -> tuple[str, ...]:
    """The words or phrases of one entry."""
    return words("en", "verification", name)


def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of one entry, each cut into its words; the longest first."""
    return tuple(sorted((tuple(one.split()) for one in word_list(name)), key=len, reverse=True))


FILLERS = frozenset(word_list("fillers"))
FILLER_PHRASES = frozenset(phrases("filler_phrases"))
TAGS = frozenset(word_list("tags"))
OPENERS = frozenset(word_list("openers"))
CONDITIONS, TIMES, HEDGES, REPORTING = (phrases(name) for name in ("conditions", "times", "hedges", "reporting"))
OPENING_HEDGES, OPENING_RUMOURS = phrases("opening_hedges"), phrases("opening_rumours")
AFFIRMATIONS = phrases("affirmations")
REJECTIONS = phrases("rejections")
IMPERATIVES, SUBORDINATORS = (frozenset(word_list(name)) for name in ("imperatives", "subordinators"))
MODALS = frozenset(word_list("modals"))
CONJUNCTIONS = frozenset(
    ("and", "but", "because", "so", "or", "while", "when", "that", "yet", "although", "which", "who")
)
SAYING, BEFORE_SAYING = (frozenset(word_list(name)) for name in ("saying", "before_saying"))
CONTRASTS = frozenset(word_list("contrasts"))
SUBJECTS = frozenset(word_list("subjects"))
INVERTED, INVERTING = (frozenset(word_list(name)) for name in ("inverted", "inverting"))
NEGATIVE = frozenset(word_list("negations"))
SPOKEN = {short: tuple(str(full).split()) for short, full in pairs("en", _MATTER, "spoken").items()}
BRITISH = {begins: str(levelled) for begins, levelled in pairs("en", _MATTER, "british").items()}
CONTRACTED = {short: tuple(str(full).split()) for short, full in pairs("en", "contractions", "whole").items()}
ORDINALS = {word: int(value) for word, value in pairs("en", _MATTER, "ordinals").items()}
TITLES = frozenset(word_list("titles"))
# Before a surname alone, those who have it; behind a name, what is none of it; titles that are surnames too.
COURTESIES, POST_NOMINALS, SURNAMES = (
    frozenset(word_list(name)) for name in ("courtesies", "post_nominals", "surnames")
)
ADDRESSES = frozenset(word_list("addresses"))
ROLES = frozenset(word_list("roles"))
# What somebody is, where it stands before a name or all by itself; as a last name some of them are surnames.
CALLINGS = frozenset(words("en", "groups", "unnamed")) | ROLES
CALLING_ENDINGS = tuple(words("en", "groups", "role_endings"))
NICKNAMES = {short: str(full) for short, full in pairs("en", _MATTER, "nicknames").items()}
IDLE_CONDITIONS = phrases("idle_conditions")
IDLE_HEDGES = phrases("idle_hedges")
NO_LABELS = frozenset(words("en", "labels", "no_speaker")) | {"transcript", "remarks", "speech", "press", "subject"}
DECADES = {figure: str(word) for figure, word in pairs("en", _MATTER, "decades").items()}
# What stands for a currency before its figure, and what is written behind a figure for a unit.
CURRENCY_SIGNS = {sign: str(word) for sign, word in pairs("en", _MATTER, "currency_signs").items()}
CURRENCIES = frozenset(CURRENCY_SIGNS.values())
TIMES_OF_DAY = {short: str(full).split("|") for short, full in pairs("en", _MATTER, "times_of_day").items()}
UNITS = {short: str(word) for short, word in pairs("en", _MATTER, "units").items()}
NO_DIRECTIONS = frozenset(word_list("no_directions"))
STAGE_DIRECTIONS = frozenset(word_list("stage_directions"))
QUESTIONERS = frozenset(word_list("questioners"))
ANSWERERS = frozenset(word_list("answerers"))
INTERPRETERS = frozenset(word_list("interpreters"))
WITNESSES = frozenset(word_list("witnesses"))
INTERRUPTIONS = phrases("interruptions")
RESUMPTIONS = phrases("resumptions")
HEARSAY = phrases("hearsay")
PUBLISHED_WORKS, PUBLISHING, SPEAKING = (
    frozenset(word_list(name)) for name in ("published_works", "publishing", "speaking")
)
TRANSLATIONS = word_list("translations")


def phrase_at(forms: Sequence[str], at: int, among: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The longest of the phrases that begins at a place; None where none does."""
    return next((one for one in among if tuple(forms[at : at + len(one)]) == one), None)


def holds_phrase(forms: Sequence[str], among: Iterable[tuple[str, ...]]) -> bool:
    """Whether any of the phrases stands among the words."""
    found = tuple(among)
    return any(phrase_at(forms, at, found) for at in range(len(forms)))
