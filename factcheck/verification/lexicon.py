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
OPENERS = frozenset(word_list("openers"))
CONDITIONS, TIMES, HEDGES, REPORTING = (phrases(name) for name in ("conditions", "times", "hedges", "reporting"))
AFFIRMATIONS = phrases("affirmations")
MODALS = frozenset(word_list("modals"))
SAYING, BEFORE_SAYING = (frozenset(word_list(name)) for name in ("saying", "before_saying"))
CONTRASTS = frozenset(word_list("contrasts"))
SUBJECTS = frozenset(word_list("subjects"))
INVERTED, INVERTING = (frozenset(word_list(name)) for name in ("inverted", "inverting"))
NEGATIVE = frozenset(word_list("negations"))
SPOKEN = {short: tuple(str(full).split()) for short, full in pairs("en", _MATTER, "spoken").items()}
ORDINALS = {word: int(value) for word, value in pairs("en", _MATTER, "ordinals").items()}
TITLES = frozenset(word_list("titles"))
IDLE_CONDITIONS = phrases("idle_conditions")
NO_LABELS = frozenset(words("en", "labels", "no_speaker")) | {"transcript", "remarks", "speech", "press", "subject"}
DECADES = {figure: str(word) for figure, word in pairs("en", _MATTER, "decades").items()}
CURRENCIES = frozenset(word_list("currencies"))
STAGE_DIRECTIONS = frozenset(word_list("stage_directions"))
QUESTIONERS = frozenset(word_list("questioners"))
ANSWERERS = frozenset(word_list("answerers"))
TRANSLATIONS = word_list("translations")


def phrase_at(forms: Sequence[str], at: int, among: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The longest of the phrases that begins at a place; None where none does."""
    return next((one for one in among if tuple(forms[at : at + len(one)]) == one), None)


def holds_phrase(forms: Sequence[str], among: Iterable[tuple[str, ...]]) -> bool:
    """Whether any of the phrases stands among the words."""
    found = tuple(among)
    return any(phrase_at(forms, at, found) for at in range(len(forms)))
