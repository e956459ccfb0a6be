"""Which language the words beside a name are in, so that one language's forms are not read into another."""

from factcheck.text.language import candidate_languages


def tongues(sentence: str) -> tuple[str, ...]:
    """The languages the words may be in, likeliest first; all that use the Latin script where no small word tells."""
    return candidate_languages(sentence)
