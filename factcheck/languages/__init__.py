"""Languages as data: one folder a language, one TOML file a matter, each read when it is first asked for.

    from factcheck.languages import entries, words

    words("en", "abbreviations", "titles")      # ("Mr", "Mrs", "Ms", ...)
    entries("et", "credits")                    # every entry of languages/et/credits.toml, in order

Every entry has an `example` and a `counter`, which the tests run.
"""

from factcheck.languages.entries import Entry, entries, entry, languages, pairs, words

__all__ = ["Entry", "entries", "entry", "languages", "pairs", "words"]
