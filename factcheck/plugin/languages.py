"""Words of a language, for checkers: the entries of `factcheck/languages/<code>/*.toml`, and patterns made of them.

from factcheck.plugin.languages import one_of, words

one_of(words("en", "date_tenses", "deeds"), spaced=False)      # a pattern for any of these words
"""

from factcheck.languages import Entry, entries, entry, pairs, words
from factcheck.languages.calendar import weekday_names
from factcheck.languages.templates import compiled, one_of

__all__ = ["Entry", "compiled", "entries", "entry", "one_of", "pairs", "weekday_names", "words"]
