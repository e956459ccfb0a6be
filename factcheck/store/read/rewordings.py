"""How a statement's words or speaker changed under its id, as the log has it."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from sqlite_utils import Database

from factcheck.model import Change, Record

# Of longer stretches that differ every word is shown as changed: a diff of them helps nobody.
_STRETCH = 400


class Rewording(Record):
    """One change of a statement: from which version to which, and after which review of it."""

    id: int
    statement_id: str
    former_version: int
    document_version: int
    former_content: str
    content: str
    former_speaker: str | None = None
    speaker: str | None = None
    review_id: int | None = None
    reworded_at: str
    diff: tuple[Change, ...] = ()


def rewordings_of(db: Database, statement_id: str) -> tuple[Rewording, ...]:
    """The statement's rewordings, oldest first, each with its diff (`ours` is what it became); one read."""
    rows = db.query("SELECT * FROM rewordings WHERE statement_id = ? ORDER BY id", [statement_id])
    return tuple(
        Rewording.model_validate({**row, "diff": word_diff(str(row["former_content"]), str(row["content"]))})
        for row in rows
    )


def word_diff(before: str, after: str) -> tuple[Change, ...]:
    """What became of the words, by white space: `theirs` are those of before, `ours` those of after."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > _STRETCH:
        return tuple(_cut_out(old, new))
    return tuple(_changes(old, new))


def _changes(old: list[str], new: list[str]) -> Iterator[Change]:
    for op, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        theirs, ours = " ".join(old[first:last]), " ".join(new[begin:end])
        kind = {"equal": "same", "delete": "removed", "insert": "added"}.get(op, "changed")
        yield Change.model_validate({"op": kind, "ours": ours, "theirs": theirs})


def _cut_out(old: list[str], new: list[str]) -> Iterator[Change]:
    """The diff of long contents: the same beginning and end, and between them a diff where it is short enough."""
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    last = next((at for at in range(shorter - first) if old[-1 - at] != new[-1 - at]), shorter - first)
    edges = " ".join(old[:first]), " ".join(old[len(old) - last :])
    between = old[first : len(old) - last], new[first : len(new) - last]
    if edges[0]:
        yield Change(op="same", ours=edges[0], theirs=edges[0])
    if max(map(len, between)) <= _STRETCH:
        yield from _changes(*between)
    else:
        yield Change(op="changed", ours=" ".join(between[1]), theirs=" ".join(between[0]))
    if edges[1]:
        yield Change(op="same", ours=edges[1], theirs=edges[1])
