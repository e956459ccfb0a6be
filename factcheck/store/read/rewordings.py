"""How a statement's words or speaker changed under its id, as the log has it, and what was decided before."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from sqlite_utils import Database

from factcheck.model import Change, Document, FormerDecision, Record
from factcheck.store.read.documents import load_document
from factcheck.store.rows import Value

# Of longer stretches that differ every word is shown as changed: a diff of them helps nobody.
_STRETCH = 400
# Of a statement reworded several times since, the first of these rewordings says what was judged.
_DECIDED = """
    SELECT s.id, s.content, s.gone_at, k.name AS speaker, r.reviewer,
        substr(r.reviewed_at, 1, 10) AS decided_on, r.document_version AS version, r.attribution, r.rating,
        w.id AS reworded, w.former_content, w.former_speaker
    FROM statements s JOIN documents d ON d.id = s.document_id JOIN reviews r ON r.id = s.review_id
    LEFT JOIN speakers k ON k.id = s.speaker_id
    LEFT JOIN rewordings w ON w.id = (
        SELECT min(id) FROM rewordings WHERE statement_id = s.id AND review_id = s.review_id)
    WHERE s.document_id = ? AND r.document_version < d.version AND (w.id IS NOT NULL OR s.gone_at IS NOT NULL)
        AND (r.attribution <> 'unchecked' OR r.rating <> 'not_rated')
    ORDER BY s.position, s.id
"""


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


def load_judged_document(db: Database, document_id: str) -> Document:
    """As `load_document`, with the decisions that were made on other words than stand; KeyError as there."""
    document = load_document(db, document_id)
    if document.version == 1:
        return document
    return document.model_copy(update={"decisions": decisions_on_other_words(db, document_id)})


def decisions_on_other_words(db: Database, document_id: str) -> tuple[FormerDecision, ...]:
    """The last decision on each statement that was reworded or is gone since, in reading order."""
    rows = list(db.query(_DECIDED, [document_id]))
    copies = {version: _text_of(db, document_id, version) for version in {row["version"] for row in rows}}
    return tuple(_decision(row, copies) for row in rows)


def _decision(row: dict[str, Value], copies: Mapping[Value, str]) -> FormerDecision:
    is_reworded = row["reworded"] is not None
    return FormerDecision.model_validate(
        {
            **{name: row[name] for name in ("attribution", "rating", "decided_on", "reviewer", "version")},
            "statement_id": row["id"],
            "words": row["former_content"] if is_reworded else row["content"],
            "speaker": row["former_speaker"] if is_reworded else row["speaker"],
            "copy_judged": copies[row["version"]],
        }
    )


def _text_of(db: Database, document_id: str, version: Value) -> str:
    found = db.execute(
        "SELECT text FROM document_versions WHERE document_id = ? AND number = ?", [document_id, version]
    ).fetchone()
    return str(found[0])
