"""Made-up copy for what is measured: words that follow Zipf's law roughly, articles of eight statements, records."""

import random

NAMES = ("Anna Lind", "Erik Dahl", "Mara Voss", "Jonas Ito", "Petra Klein", "Luis Ortega", "Nadia Rahman", "Tom Berg")
OFFICES = ("Mayor", "Senator", "President", "Governor", "Finance Minister")
SYLLABLES = (
    "ba",
    "den",
    "fo",
    "gri",
    "hal",
    "jun",
    "kes",
    "lo",
    "mer",
    "nat",
    "pol",
    "ras",
    "sil",
    "tor",
    "ven",
    "wick",
)
GLUE = ("the", "of", "and", "to", "in", "is", "that", "for", "will", "with", "not", "on")
# One quotation in so many is carried by several articles, as wire copy is.
SHARED_ONE_IN, SHARED = 8, 40


def made_up_words(pick: random.Random, number: int) -> str:
    """Words that follow Zipf's law roughly: glue every other time, else one of some thousands, the low ones often."""
    ranks = [int(4096 ** pick.random()) for _ in range(number)]
    return " ".join(pick.choice(GLUE) if at % 2 else made_up_word(rank) for at, rank in enumerate(ranks))


def made_up_word(rank: int) -> str:
    """The word of that rank: three syllables at most, always the same."""
    return "".join(SYLLABLES[rank // 16**place % 16] for place in range(3))


def made_up_article(number: int) -> str:
    """About 250 words: eight statements, direct and indirect, plain sentences between, a credit at the foot."""
    pick = random.Random(number)
    paragraphs = [f"{made_up_words(pick, 6).title()}"]
    for _ in range(4):
        office, name = pick.choice(OFFICES), pick.choice(NAMES)
        shared = pick.randrange(SHARED_ONE_IN) == 0
        quotation = shared_quotation(pick.randrange(SHARED)) if shared else made_up_words(pick, 14)
        paragraphs.append(f'"{quotation.capitalize()}," {office} {name} said.')
        paragraphs.append(f"{made_up_words(pick, 20).capitalize()}.")
        paragraphs.append(f"{name.split()[1]} said that {made_up_words(pick, 12)}.")
    paragraphs.append("With reporting by Reuters and AFP")
    return "\n\n".join(paragraphs)


def shared_quotation(number: int) -> str:
    """What several articles quote."""
    return made_up_words(random.Random(f"shared {number}"), 14)


def made_up_record(number: int) -> str:
    """What was really said: a shared quotation, a word of it put otherwise, among other sentences."""
    pick = random.Random(f"record {number}")
    said = shared_quotation(number).split()
    said[2] = made_up_word(pick.randrange(4096))
    around = [made_up_words(pick, 16).capitalize() for _ in range(6)]
    return ". ".join([*around[:3], " ".join(said).capitalize(), *around[3:]]) + "."
