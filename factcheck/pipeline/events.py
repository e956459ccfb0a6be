"""What a run reports while it goes; whoever prints, listens."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.checking.run import Outcome


class StageBegan(NamedTuple):
    """A stage sets out over so many documents; None where that is not known beforehand."""

    stage: str
    total: int | None


class StageResult(NamedTuple):
    """What became of one document in a stage, or what kept its result from being stored.

    `became` is a word such as `new`, `attributed` or `checked`, and None where it failed; `subject` is the document's
    id or, of what is only coming in, where it comes from. `undated`: it came in without a day of publication.
    """

    stage: str
    subject: str
    document_id: str | None = None
    became: str | None = None
    error: FactcheckError | None = None
    repairs: tuple[str, ...] = ()
    undated: bool = False
    outcomes: "tuple[Outcome, ...]" = ()


class StageEnded(NamedTuple):
    """A stage is through; `done` counts the documents whose results are stored."""

    stage: str
    done: int


class PluginFailed(NamedTuple):
    """A plugin, or one of its checkers, that was left out."""

    where: str
    reason: str
    traceback: str | None = None


class FlatSettings(NamedTuple):
    """A checker's own settings that do not stand under `settings` in the file."""

    where: str
    checker: str
    names: tuple[str, ...]


class FlagsRetired(NamedTuple):
    """So many flags of a checker that is no longer loaded are withdrawn."""

    checker: str
    flags: int


class UnknownChecker(NamedTuple):
    """A checker that the settings speak of and that is not loaded."""

    where: str
    checker: str
    meant: str | None = None


class Undated(NamedTuple):
    """A text that gives no day of publication and is stored nowhere; `subject` is what it is called."""

    subject: str


class CacheDamaged(NamedTuple):
    """Something kept to save work was damaged and is made anew: which, and how."""

    note: str


class OwnValueKept(NamedTuple):
    """A document says itself what somebody wanted to complete: its own value stands."""

    subject: str
    name: str
    own: str
    given: str


_OfCheckers = PluginFailed | UnknownChecker | FlatSettings | FlagsRetired
Event = StageBegan | StageResult | StageEnded | _OfCheckers | Undated | OwnValueKept | CacheDamaged
Reporter = Callable[[Event], None]


def no_report(event: Event) -> None:
    """Report nothing."""


class RunStoppedError(KeyboardInterrupt):
    """A run that was interrupted: in which stage, and how many documents that stage had done and kept."""

    def __init__(self, stage: str, done: int) -> None:
        super().__init__(f"stopped in {stage} with {done} documents done")
        self.stage = stage
        self.done = done


@dataclass
class RunReport:
    """What a run did, counted: a reporter that keeps what it hears."""

    failures: int = 0
    put_off: int = 0
    repaired: int = 0
    undated: list[str] = field(default_factory=list)
    ingested: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    outcomes: "list[Outcome]" = field(default_factory=list)
    became: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def __call__(self, event: Event) -> None:
        """Count one event."""
        if isinstance(event, PluginFailed):
            self.failures += 1
        elif isinstance(event, Undated):
            self.undated.append(event.subject)
        elif isinstance(event, StageEnded):
            self.done[event.stage] += event.done
        elif isinstance(event, StageResult):
            self._count(event)

    def _count(self, result: StageResult) -> None:
        if result.stage == "ingest":
            self.ingested[result.became or "failed"] += 1
            if result.became in {"new", "changed"}:
                self.repaired += bool(result.repairs)
                self.undated += [result.document_id or result.subject] * result.undated
        self.failures += bool(result.error) + sum(one.outcome == "failed" for one in result.outcomes)
        self.put_off += sum(one.outcome == "later" for one in result.outcomes)
        self.outcomes += result.outcomes
        self.became[result.document_id or result.subject].append(result.became or str(result.error))
