"""English as the rules read it: the word lists of languages/en that several of them share, and the reporting verbs."""

from typing import Literal, NamedTuple

from factcheck import languages
from factcheck.languages.calendar import month_names, short_months, weekday_names

# The one language that attribution reads.
LANGUAGE = "en"
Frame = Literal["say", "think", "object", "to"]
Form = Literal["base", "s", "past", "ing", "participle"]


class Verb(NamedTuple):
    """A form of a reporting verb: its lemma, how it is inflected and what it takes."""

    lemma: str
    form: Form
    frame: Frame


def word_set(matter: str, name: str) -> frozenset[str]:
    """The words of one entry of a file in languages/en; KeyError where there is none."""
    return frozenset(languages.entry(LANGUAGE, matter, name).words)


def word_pairs(matter: str, name: str) -> dict[str, str]:
    """The pairs of one entry of a file in languages/en; KeyError where there is none."""
    return {word: str(found) for word, found in languages.entry(LANGUAGE, matter, name).pairs.items()}


_FORMS: dict[int, tuple[Form, ...]] = {4: ("base", "s", "past", "ing"), 5: ("base", "s", "past", "participle", "ing")}


def _verbs(frame: Frame, *names: str) -> dict[str, Verb]:
    """Every form of the verbs of these entries: `admit admits admitted admitting`."""
    found: dict[str, Verb] = {}
    for line in (line for name in names for line in languages.entry(LANGUAGE, "reporting", name).words):
        forms = [part.split("/") for part in line.split()]
        for form, given in zip(_FORMS[len(forms)], forms, strict=True):
            found |= {word: Verb(forms[0][0], form, frame) for word in given}
    return found


def _without(verbs: dict[str, Verb], words: frozenset[str]) -> dict[str, Verb]:
    return {word: verb for word, verb in verbs.items() if word not in words}


_THINGS = word_set("reporting_phrases", "things_too")
SAY_VERBS = _verbs("say", "say")
THINK_VERBS = _without(_verbs("think", "write", "think"), _THINGS)
OBJECT_VERBS = _without(_verbs("object", "object"), _THINGS)
TO_VERBS = _verbs("to", "infinitive")
PARTICLES = {verb: tuple(found.split()) for verb, found in word_pairs("reporting", "particle").items()}
PARTICLE_VERBS = _verbs("object", "particle")
EXPRESS_VERBS = _verbs("object", "express")
CUE_FORMS = frozenset((*SAY_VERBS, *THINK_VERBS, *OBJECT_VERBS, *TO_VERBS, *PARTICLE_VERBS, *EXPRESS_VERBS))

STANCES = word_set("reporting_phrases", "stances")
ALSO_NOUNS = word_set("reporting_phrases", "also_nouns")
ADDRESSED = word_set("reporting_phrases", "addressed")

AUXILIARIES = word_set("function_words", "auxiliaries")
BE = word_set("function_words", "be")
ADVERBS = word_set("function_words", "adverbs")
PRONOUNS = word_set("function_words", "pronouns")
FIRST_PERSON = word_set("function_words", "first_person")
DETERMINERS = word_set("function_words", "determiners")
POSSESSIVES = word_set("function_words", "possessives")
PREPOSITIONS = word_set("function_words", "prepositions")
SUBORDINATORS = word_set("function_words", "subordinators")
CONJUNCTIONS = word_set("function_words", "conjunctions")
COORDINATORS = word_set("function_words", "coordinators")
AUTHOR = word_set("function_words", "author")
NUMBERS = word_set("function_words", "numbers")

TIMES_OF_DAY = word_set("statement_days", "times_of_day")
LONGER_TIMES = word_set("statement_days", "longer_times")
MONTHS = frozenset((*month_names(LANGUAGE), *(f"{form}." for form in short_months(LANGUAGE))))
DAY_WORDS = frozenset(weekday_names(LANGUAGE)) | word_set("statement_days", "days")
