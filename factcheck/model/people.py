"""The people and bodies that a desk knows by name."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from factcheck.model.record import Record


class HeldOffice(Record):
    """An office, and the days it is held on: from the first to the last; always, where the desk gives neither."""

    title: str = Field(description="As copy writes it: `mayor of Penmouth`.")
    since: date | None = Field(default=None, alias="from")
    until: date | None = None

    @field_validator("title", mode="before")
    @classmethod
    def _has_words(cls, value: object) -> object:
        return _words(value)

    @field_validator("since", "until", mode="before")
    @classmethod
    def _is_a_day(cls, value: object) -> object:
        # A bare year would be read as so many seconds.
        if value is not None and not isinstance(value, date | str):
            raise ValueError(f"expected a day such as 2031-05-01, found {value!r}")
        return value

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError(f"{self.title} ends before it begins")
        return self


class KnownPerson(Record):
    """Somebody a desk knows: one speaker in all documents, whichever of these names copy gives."""

    name: str = Field(description="The full name, as the pages show it.")
    aliases: tuple[str, ...] = Field(default=(), description="Other names, as copy writes them.")
    offices: tuple[HeldOffice, ...] = ()
    kind: Literal["person", "body"] = "person"
    url: str | None = Field(default=None, description="The desk's own page about them, or that of Wikidata.")

    @field_validator("name", mode="before")
    @classmethod
    def _has_words(cls, value: object) -> object:
        return _words(value)

    @field_validator("aliases", mode="before")
    @classmethod
    def _are_listed(cls, value: object) -> object:
        if value is not None and not isinstance(value, list | tuple):
            raise ValueError(f"expected a list of names, found {value!r}")
        return tuple(_words(one) for one in value or ())

    @field_validator("offices", mode="before")
    @classmethod
    def _are_offices(cls, value: object) -> object:
        if value is not None and not isinstance(value, list | tuple):
            raise ValueError(f"expected a list of offices, each with its title; found {value!r}")
        return value or ()

    @field_validator("url", mode="before")
    @classmethod
    def _is_an_address(cls, value: object) -> object:
        if value is not None and not (isinstance(value, str) and value.startswith(("http://", "https://"))):
            raise ValueError(f"expected an address that begins with https://, found {value!r}")
        return value


def _words(value: object) -> object:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"expected a name, found {value!r}")
    return " ".join(value.split())
