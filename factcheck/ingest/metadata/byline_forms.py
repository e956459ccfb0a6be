"""The words of bylines as patterns, each compiled when it is first asked for."""

import re
from functools import cache

from factcheck.ingest.cleaning.boilerplate_forms import words


@cache
def as_it_writes_itself() -> dict[str, str]:
    """The agencies all in capitals: `AFP` for `Afp`."""
    return {name.casefold(): name for name in words("byline-agencies") if name.isupper()}


@cache
def labels() -> re.Pattern[str]:
    """What stands before the names: `By`, `Written by`."""
    longest_first = sorted(map(re.escape, words("byline-labels")), key=len, reverse=True)
    return re.compile(rf"\A(?:{'|'.join(longest_first)})(?:\s*:\s*|\s+|$)", re.IGNORECASE)


@cache
def dates() -> re.Pattern[str]:
    """The day behind a name, with its label."""
    labels = (words("date-labels") | words("change-labels")) - {"date", "issued", "released"}
    return re.compile(rf"(?:^|\s+)(?:{'|'.join(map(re.escape, sorted(labels)))})\b(?! by\b).*", re.IGNORECASE)


@cache
def counts() -> re.Pattern[str]:
    """What is counted behind a name: `214 articles`."""
    return re.compile(rf"(?:^|\s+)\d+[ -](?:{'|'.join(sorted(words('byline-counts')))})\b.*", re.IGNORECASE)


@cache
def tails() -> re.Pattern[str]:
    """What a page or paper sets behind a name: `Follow`, `Special to the Gazette`."""
    tails, ends = ("|".join(sorted(words(name))).replace(" ", r"\s+") for name in ("byline-tails", "byline-ends"))
    return re.compile(rf"(?:^|\s+)(?:(?:{tails})(?!\w).*|(?:{ends})$)", re.IGNORECASE)


@cache
def others() -> re.Pattern[str]:
    """What opens the part of those who did something else: `Photos by`."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(words('byline-others'))))})(?!\w)", re.IGNORECASE)


@cache
def deeds() -> re.Pattern[str]:
    """The same behind a stop or a comma."""
    return re.compile(rf"[.,]\s+(?:{'|'.join(sorted(words('byline-others')))})(?!\w).*", re.IGNORECASE)


@cache
def part_with() -> re.Pattern[str]:
    """`(avec AFP)`, with the names as its group."""
    links = "|".join(map(re.escape, sorted(words("byline-links"))))
    return re.compile(rf"\s*\((?:{links})\s+([^()]+)\)")


@cache
def links() -> re.Pattern[str]:
    """What links two names."""
    return re.compile(rf"\s*,?\s+(?:{'|'.join(map(re.escape, sorted(words('byline-links'))))})\s+")
