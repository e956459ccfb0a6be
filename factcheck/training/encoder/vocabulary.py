"""Which pieces of the base's vocabulary are kept, and the tokenizer that spells with them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tokenizers import Tokenizer, models
from wordfreq import top_n_list

from factcheck.attribution.accurate.wordpieces import SPACE
from factcheck.text import Reading
from factcheck.training.encoder.e5 import E5, MASK

# How many of a language's most frequent words are spelled as the base spells them; rarer ones take more pieces.
WORDS = {"en": 30_000, "de": 10_000, "fr": 10_000, "es": 10_000, "ru": 9_000, "uk": 9_000}
START, PADDING, END, UNKNOWN = 0, 1, 2, 3
# A piece so unlikely that no text is spelled with it.
UNLIKELY = -100.0
MARKS = "“”‘’„‚«»‹›–—…€£"


def vocabulary(base: E5, readings: Iterable[Reading]) -> Tokenizer:
    """The tokenizer with the pieces that the texts and the languages' words need, and with all single letters."""
    whole = Tokenizer(models.Unigram(list(zip(base.pieces, base.scores, strict=True)), unk_id=UNKNOWN))
    words = {*_written(readings), *_frequent(), *(SPACE + mark for mark in MARKS), *MARKS}
    spelled = {piece for word in whole.encode_batch(sorted(words)) for piece in word.ids}
    kept = sorted(number for number in spelled | set(_letters(base.pieces)) if number > UNKNOWN)
    kept = [START, PADDING, END, UNKNOWN, *(number for number in kept if base.pieces[number] != MASK)]
    pieces = [(base.pieces[number], round(base.scores[number], 4)) for number in kept]
    return Tokenizer(models.Unigram([*pieces, (MASK, UNLIKELY)], unk_id=UNKNOWN))


def rows(base: E5, tokenizer: Tokenizer) -> list[int]:
    """The number in the base of each of the tokenizer's pieces; KeyError where the base has no such piece."""
    numbers = {piece: number for number, piece in enumerate(base.pieces)}
    kept = sorted(tokenizer.get_vocab().items(), key=lambda piece: piece[1])
    return [numbers[piece] for piece, _ in kept]


def load(path: Path, base: E5, readings: Iterable[Reading]) -> Tokenizer:
    """The tokenizer in a file, made and written there where there is none yet."""
    if not path.exists():
        vocabulary(base, readings).save(str(path), pretty=False)
    return Tokenizer.from_file(str(path))


def _written(readings: Iterable[Reading]) -> Iterator[str]:
    for reading in readings:
        ends = [-1, *reading.ends]
        for word, start, end in zip(reading.words, reading.starts, ends, strict=False):
            yield SPACE + word if start > end else word


def _frequent() -> Iterator[str]:
    for language, count in WORDS.items():
        for word in top_n_list(language, count):
            yield SPACE + word
            yield SPACE + word.capitalize()


def _letters(pieces: tuple[str, ...]) -> Iterator[int]:
    """Single letters, and plain ones up to three: what a word that nobody foresaw is spelled with."""
    for number, piece in enumerate(pieces):
        bare = piece.removeprefix(SPACE)
        single = len(bare) <= 1 and all(_european(letter) for letter in bare)
        if single or (len(bare) <= 3 and bare.isascii() and bare.isprintable()):
            yield number


def _european(letter: str) -> bool:
    return letter < "\u0530" or "\u2010" <= letter < "\u2100" or letter == "€"
