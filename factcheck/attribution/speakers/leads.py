"""What leads a name or makes a description one person's: `Farmers' leader Aiko Ito`, `In her lawsuit Ito`."""

from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from factcheck.attribution.speakers.gazetteer import TITLES, UNNAMED_HEADS
from factcheck.attribution.speakers.naming import EPITHETS, GENDER_OF, Gender
from factcheck.model import Speaker

_LONGEST_LEAD = 6
ENDS_PHRASE = PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | {"that", "which", "than"}


def is_adverbial(lead: list[str]) -> bool:
    """`In her lawsuit`, without a comma: not `With`, not `After meeting`."""
    opens = lead[0] in PREPOSITIONS - SUBORDINATORS and len(lead) < _LONGEST_LEAD
    return opens and lead[-1] not in PREPOSITIONS and not lead[-1].endswith("ing")


def is_role(lead: list[str]) -> bool:
    """`Farmers' leader`, `Parish priest`, `The town's mayor`, right before the name; not `Police seek union leader`."""
    if (
        lead[-1] not in UNNAMED_HEADS | TITLES
        or not ENDS_PHRASE.isdisjoint(set(lead) - {"'s"})
        or lead[0].endswith(("ed", "ing"))
    ):
        return False
    owned = any(word in ("'", "’", "'s", "’s") for word in lead[1:3]) and len(lead) < _LONGEST_LEAD
    return owned or len(lead) == 2 or (len(lead) == 3 and lead[0] in EPITHETS | {"the"})


def is_one_person(speaker: Speaker, gender: Gender | None) -> bool:
    """Whether it is one human being without a name: `a teacher at the hall`, `the minister`."""
    if speaker.kind not in ("unnamed", "office"):
        return False
    words = [word.lower() for word in speaker.name.split()]
    ends = (at for at, word in enumerate(words) if at and (word in PREPOSITIONS or word in ("who", "and")))
    if words[0] in POSSESSIVES or {"'s", "’s"} & set(words) or any(word.endswith(("'s", "’s")) for word in words):
        return False
    head = words[: next(ends, len(words))][-1].strip(",")
    return not head.endswith("s") and GENDER_OF.get(head, gender) == gender
