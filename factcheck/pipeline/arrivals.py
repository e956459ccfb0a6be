"""What comes in, looked at before anything is stored."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from factcheck.errors import ConfigError, IngestError
from factcheck.ingest import Completion
from factcheck.model import Document, Incoming
from factcheck.pipeline.events import OwnValueKept, Reporter, no_report

Found = Incoming | IngestError
T = TypeVar("T")


def only_one(found: Iterable[T], completion: Completion) -> Iterator[T]:
    """What was found; ConfigError where there are words to complete one document with, and there are several."""
    coming = iter(found)
    first = list(islice(coming, 2 if completion.given else 0))
    if len(first) > 1:
        options = ", ".join(f"--{name}" for name in completion.given)
        raise ConfigError(
            f"{options}: for one document, and there are several here. Give one file, or each row its own values."
        )
    return chain(first, coming)


def completed(document: Document, subject: str, completion: Completion, report: Reporter = no_report) -> Document:
    """The document with what it lacks; what it says otherwise itself is reported."""
    whole, kept = completion.of(document)
    for name in kept:
        report(OwnValueKept(subject, name, str(getattr(whole, name)), str(getattr(completion, name))))
    return whole


def arrivals(found: Iterable[Found], completion: Completion, report: Reporter = no_report) -> Iterator[Found]:
    """Each document completed, as it is asked for. ConfigError where words are for one and there are several."""
    return (
        one
        if isinstance(one, IngestError)
        else one.model_copy(update={"document": completed(one.document, one.origin, completion, report)})
        for one in only_one(found, completion)
    )


def first_readable(found: Iterable[Found]) -> tuple[bool, Iterator[Found]]:
    """Whether anything can be read at all, and all that was found: asks for no more than the first that can be."""
    coming = iter(found)
    failed: list[Found] = []
    for one in coming:
        if isinstance(one, Incoming):
            return True, chain(failed, [one], coming)
        failed.append(one)
    return False, iter(failed)
