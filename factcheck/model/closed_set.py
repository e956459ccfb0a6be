"""What a closed set is: its codes, what pages call each, and what each means."""

from collections.abc import Mapping
from typing import Generic, NamedTuple, TypeVar

Code = TypeVar("Code", bound=str)


class Term(NamedTuple):
    """What pages call a code, and what it means, in one line."""

    label: str
    help: str


class ClosedSet(NamedTuple, Generic[Code]):
    """A closed set by the name that pages know it by, its codes in order; a graded one from the mildest up."""

    name: str
    terms: Mapping[Code, Term]
    is_graded: bool = False

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes in the order of the `Literal`."""
        return tuple(self.terms)

    @property
    def shown(self) -> tuple[Code, ...]:
        """The codes as pages and queues have them: the gravest first, where they are graded."""
        return self.codes[::-1] if self.is_graded else self.codes

    @property
    def labels(self) -> Mapping[str, str]:
        """What pages call each code, in the order in which they are shown."""
        return {code: self.terms[code].label for code in self.shown}

    @property
    def ranks(self) -> Mapping[str, int]:
        """The place of each code among those shown, from 0."""
        return {code: rank for rank, code in enumerate(self.shown)}
