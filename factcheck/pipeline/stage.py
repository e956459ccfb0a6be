"""What a stage is: a pure function between two store calls."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from typing import ClassVar, Generic, TypeVar

from sqlite_utils import Database

from factcheck.pipeline.events import StageResult

Key = TypeVar("Key")
Item = TypeVar("Item")
Result = TypeVar("Result")


class Stage(ABC, Generic[Key, Item, Result]):
    """One step of the main job. The runner owns order, processes, progress, failures and resumption.

    `work`, items and results survive pickling: the work may be done in another process. What a person can mend is
    raised as a FactcheckError, by any of these, and is told of that document alone. A stage whose results are due again
    when its code, words or weights change has a method `fingerprint` too, which says of what.
    """

    name: ClassVar[str]
    # As many documents are written in one transaction; 1 where work takes its time and each is written alone.
    together: ClassVar[int] = 1

    @abstractmethod
    def due(self, db: Database, among: Collection[str] | None = None) -> list[Key]:
        """What is to be done, in order: new, changed, or made by what has another fingerprint. Reads only.

        Of all documents, which reads all of them, or of those `among` them by id.
        """

    @abstractmethod
    def item(self, db: Database, key: Key) -> Item:
        """The first store call: all that the work needs to know of one document."""

    @abstractmethod
    def work(self, item: Item) -> Result:
        """The work: pure, from its item alone."""

    @abstractmethod
    def put(self, db: Database, result: Result) -> StageResult:
        """The second store call: keep the result, in one transaction."""

    def begin(self, db: Database, due: Iterable[Key]) -> None:
        """Make ready, once a run; ConfigError where what the work needs is not installed."""

    def end(self, db: Database) -> None:
        """Tidy up, once a run, where all has been done."""

    def subject(self, key: Key) -> str:
        """What a key is called where it failed: a document's id, or where it comes from."""
        return str(key)
