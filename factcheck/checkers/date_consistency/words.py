"""Words of English copy as parts of patterns."""

from factcheck.plugin.languages import compiled, entry, one_of, pairs, words


def any_of(matter: str, *names: str) -> str:
    """A pattern for any word of these lists, or any form of these lists of pairs."""
    found = [word for name in names for word in words("en", matter, name) or pairs("en", matter, name)]
    return one_of(tuple(found), spaced=False)


def any_form_of(matter: str, name: str) -> str:
    """A pattern for any template of an entry, whose slots are lists of the same file."""
    ways = (compiled(text, lambda slot: any_of(matter, slot)).pattern for text in entry("en", matter, name).templates)
    return f"(?:{'|'.join(ways)})"


def set_of(matter: str, name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words("en", matter, name))


def numbers_of(matter: str, name: str) -> dict[str, int]:
    """The numbers that the forms of a list stand for."""
    return {form: int(number) for form, number in pairs("en", matter, name).items()}


HAPPENED = any_of("date_tenses", "happened")
ARRANGED = any_of("date_tenses", "arranged")
# Verbs with the form of a past, with and without the regular ending.
PARTICIPLES = rf"(?:{any_of('date_tenses', 'happened', 'participles')}|[a-z]{{2,}}ed)"
TO_COME = rf"\b{any_of('date_tenses', 'to_come')}\b"
# The text's word about itself.
NOTICE = rf"(?i:\b{any_form_of('date_tenses', 'notices')}\b)"
