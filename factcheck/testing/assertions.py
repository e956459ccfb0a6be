"""What a test of a checker asserts: that it flags what is marked, or abstains."""

from collections.abc import Iterable

from factcheck.checking.run import AnyChecker
from factcheck.model import Document, Flag
from factcheck.plugin import CheckerClass, CheckerConfig
from factcheck.testing.corpus import MemoryCorpus, outcomes_of
from factcheck.testing.expecting import (
    UnexpectedOutcomeError,
    flags_of_outcomes,
    reasons_of,
    refuse_other_places,
    without_marks,
)


def flags_for(
    checker: CheckerClass,
    *documents: str | Document,
    config: CheckerConfig | None = None,
    **settings: object,
) -> list[Flag]:
    """The flags the checker raises over the documents, each attributed, sourced and traced first.

    A plain text becomes an article with the id `text-1`, `text-2`, ... A checker that skips gives no flags.
    Its settings are a `config`, or keywords. CheckerFailedError where it raises, or where a flag fails the checks every
    run makes.
    """
    return flags_of_outcomes(outcomes_of(_made(checker, config, settings), MemoryCorpus(documents)))


def assert_flags(checker: CheckerClass, *documents: str | Document, **settings: object) -> list[Flag]:
    """The flags, which point at the words marked `[[...]]` in text and title, at all of these and at no others.

    UnexpectedOutcomeError (an AssertionError) otherwise, with what the checker was given; CheckerFailedError as from
    `flags_for`; ValueError for a mark without its partner.
    """
    plain, expected = without_marks(documents)
    corpus = MemoryCorpus(plain)
    flags = flags_of_outcomes(outcomes_of(_made(checker, None, settings), corpus))
    refuse_other_places(flags, expected, corpus.documents())
    return flags


def assert_skips(
    checker: CheckerClass,
    *documents: str | Document,
    reason: str = "",
    **settings: object,
) -> None:
    """It abstains from each document with `Skip`, for a reason with these words; UnexpectedOutcomeError otherwise."""
    _assert_reason(_made(checker, None, settings), documents, reason, later=False)


def assert_later(
    checker: CheckerClass,
    *documents: str | Document,
    reason: str = "",
    **settings: object,
) -> None:
    """It puts each document off with `Later`, for a reason with these words; UnexpectedOutcomeError otherwise."""
    _assert_reason(_made(checker, None, settings), documents, reason, later=True)


def _assert_reason(checker: AnyChecker, documents: Iterable[str | Document], words: str, *, later: bool) -> None:
    corpus = MemoryCorpus(documents)
    for reason in reasons_of(outcomes_of(checker, corpus), corpus.documents(), later=later):
        if words not in reason:
            raise UnexpectedOutcomeError(f"expected a reason with “{words}”, and it was “{reason}”")


def _made(
    checker: CheckerClass,
    config: CheckerConfig | None,
    settings: dict[str, object],
) -> AnyChecker:
    return checker(checker.Config.model_validate(settings) if settings else config)
