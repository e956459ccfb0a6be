"""Made-up transcripts, and an article that quotes them: what `factcheck verify` is measured on."""

import random
from pathlib import Path

from tests.measures.made_up_copy import NAMES, made_up_words

TURNS, WORDS_A_TURN = 40, 52
QUOTATIONS = 20


def made_up_transcript(number: int) -> str:
    """About 2,400 words in 40 turns of three speakers, each turn of a few sentences."""
    return "\n\n".join(f"{speaker.upper()}: {' '.join(said)}" for speaker, said in _turns(number)) + "\n"


def _turns(number: int) -> list[tuple[str, list[str]]]:
    """Who speaks and which sentences, turn by turn."""
    pick = random.Random(f"talk {number}")
    speakers = pick.sample(NAMES, 3)
    return [(pick.choice(speakers), _sentences(pick)) for _ in range(TURNS)]


def _sentences(pick: random.Random) -> list[str]:
    left, found = WORDS_A_TURN, []
    while left > 0:
        size = pick.randrange(8, 20)
        found.append(f"{made_up_words(pick, size).capitalize()}.")
        left -= size
    return found


def made_up_draft(among: int) -> str:
    """An article of twenty quotations: of four one has a word put otherwise, one another speaker, one is made up."""
    pick = random.Random("draft")
    paragraphs = []
    for number in range(QUOTATIONS):
        speaker, said = pick.choice(_turns(pick.randrange(among)))
        words = pick.choice(said).rstrip(".").split()
        if number % 4 == 1:
            words[len(words) // 2] = "gondola"
        elif number % 4 == 2:
            speaker = pick.choice(NAMES)
        elif number % 4 == 3:
            words = made_up_words(pick, 14).split()
        paragraphs.append(f"“{' '.join(words).capitalize()},” {speaker} said.")
        paragraphs.append(f"{made_up_words(pick, 20).capitalize()}.")
    return "\n\n".join(paragraphs) + "\n"


def write_talks(folder: Path, number: int) -> Path:
    """So many transcripts as text files in a folder `talks`, and beside it the draft, whose path comes back."""
    talks = folder / "talks"
    talks.mkdir(parents=True)
    for at in range(number):
        talks.joinpath(f"talk-{at:04}.txt").write_text(made_up_transcript(at), encoding="utf-8")
    draft = folder / "draft.txt"
    draft.write_text(made_up_draft(number), encoding="utf-8")
    return draft
