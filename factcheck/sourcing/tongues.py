"""Which language the words beside a name are in, so that one language's forms are not read into another."""

import re
from functools import lru_cache

from factcheck.sourcing.lexicon_tongues import FOREIGN_LETTERS, LETTERS_OF, SMALL_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = {language: re.compile(letters) for language, letters in LETTERS_OF.items()}
_FOREIGN = {language: re.compile(letters) for language, letters in FOREIGN_LETTERS.items()}
_SMALL = {language: frozenset(words.split()) for language, words in SMALL_WORDS.items()}


# A sentence that names several agencies is asked for each of them.
@lru_cache(maxsize=256)
def tongues(sentence: str) -> tuple[str, ...]:
    """The languages the words may be in, likeliest first; all that use the Latin script where no small word tells."""
    by_script = [
        language
        for language, letters in _LETTERS.items()
        if letters.search(sentence) and not (language in _FOREIGN and _FOREIGN[language].search(sentence))
    ]
    if by_script:
        return tuple(by_script)
    words = [word.lower() for word in _WORD.findall(sentence)]
    counts = {language: sum(word in small for word in words) for language, small in _SMALL.items()}
    most = max(counts.values())
    near = [language for language, count in counts.items() if count >= max(1, most * 0.4)]
    # English is read first and alone where it holds its own: its copy is most of what a desk sees.
    if most > 1 and counts["en"] == most:
        return ("en",)
    return tuple(sorted(near, key=lambda language: -counts[language])) if most else tuple(_SMALL)
