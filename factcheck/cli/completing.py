"""The words that complete one document: --published, --publisher, --url, --title."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from factcheck.ingest import Completion, day_written, web_address

Command = Callable[..., Any]


def completion_options(command: Command) -> Command:
    """Add the options that complete one document; they reach the command as one `completion`."""

    @click.option(
        "--published", callback=_day, metavar="DAY", help="When a single document came out, where it does not say."
    )
    @click.option("--publisher", callback=_words, metavar="NAME", help="Who published it, where it does not say.")
    @click.option("--url", callback=_address, metavar="URL", help="Where it stands on the web, where it does not say.")
    @click.option("--title", callback=_words, metavar="TEXT", help="Its headline, where it has none.")
    @wraps(command)
    def with_completion(
        published: date | None, publisher: str | None, url: str | None, title: str | None, **words: object
    ) -> object:
        return command(completion=Completion(published, publisher, url, title), **words)

    return with_completion


def _day(_: click.Context, __: click.Parameter, given: str | None) -> date | None:
    day = None if given is None else day_written(given)
    if given is not None and day is None:
        raise click.BadParameter(f"{given!r} is not a day that can be read. Write it as 2021-03-05.")
    return day


def _address(_: click.Context, __: click.Parameter, given: str | None) -> str | None:
    address = None if given is None else web_address(given)
    if given is not None and address is None:
        raise click.BadParameter(f"{given!r} is not a web address. Write it as https://outlet.example/story.")
    return address


def _words(_: click.Context, __: click.Parameter, given: str | None) -> str | None:
    words = None if given is None else " ".join(given.split())
    if words == "":
        raise click.BadParameter("it is empty. Say it in words, or leave the option out.")
    return words
