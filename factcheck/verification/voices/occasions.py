"""Whether a day that copy gives is the day on which words were said."""

import re

from factcheck.verification.lexicon import PUBLISHED_WORKS, PUBLISHING, SPEAKING
from factcheck.verification.voices.names import plain_words

_SENTENCE_END = re.compile(r"[.?!][”\"’']?\s+(?=[A-Z“\"])|\n")
_RELATIVE = re.compile(r"\b(?:who|whose|which|where)\b", re.IGNORECASE)
_REACH, _NEAR = 400, 8


def is_day_of_another(before: str) -> bool:
    """Whether the day behind these words is that of a publication, or of what a relative clause tells.

    `in an interview published on Sunday`; `whose opera opens on Friday`; but not `who spoke on Friday`.
    """
    sentence = _SENTENCE_END.split(before[-_REACH:])[-1]
    near = plain_words(sentence)[-_NEAR:]
    if not PUBLISHING.isdisjoint(near[-3:]) and not PUBLISHED_WORKS.isdisjoint(near):
        return True
    clauses = list(_RELATIVE.finditer(sentence))
    if not clauses:
        return False
    clause = sentence[clauses[-1].end() :]
    return "," not in clause and "”" not in clause and SPEAKING.isdisjoint(plain_words(clause))
