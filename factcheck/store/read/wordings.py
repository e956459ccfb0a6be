"""The wordings of one utterance, and how they differ by the traces that were stored between its occurrences."""

import json
import re
from collections.abc import Sequence

from sqlite_utils import Database

from factcheck.model import Change, ChangeOp, Difference, Record, Span
from factcheck.store.read.loading import load_changes
from factcheck.store.read.parts import DocumentHead, heads
from factcheck.store.rows import Value

Row = dict[str, Value]
Place = tuple[str, int, int, str | None]

# The same wording in many outlets differs from another in the same way: a few of its occurrences are asked.
_ASKED_OF_EACH = 5
_WORDINGS_COMPARED = 12
_TRACES_AT_MOST = 2000
_OTHERS_AT_MOST = 20
_TOLD_BACKWARDS: dict[ChangeOp, ChangeOp] = {"removed": "added", "added": "removed"}

# A place is its document, where it begins and ends there, and its statement.
_BETWEEN = """
    SELECT t.diff, :forwards AS forwards FROM json_each(:ones) one
    CROSS JOIN traces t ON t.statement_id = json_extract(one.value, '$[3]')
        AND t.quotation_start = json_extract(one.value, '$[1]')
    CROSS JOIN json_each(:others) other ON t.document_id = json_extract(other.value, '$[0]')
        AND t.found_start >= json_extract(other.value, '$[1]') AND t.found_start < json_extract(other.value, '$[2]')
    WHERE t.relation <> 'paraphrase' ORDER BY t.id LIMIT 1
"""
# The plus keeps SQLite from beginning at all altered traces there are.
_OUTWARD = """
    SELECT t.found AS text, t.document_id, t.found_start AS start, t.diff, t.differs, 0 AS forwards
    FROM json_each(?) given CROSS JOIN traces t ON t.statement_id = json_extract(given.value, '$[3]')
        AND t.quotation_start = json_extract(given.value, '$[1]')
    WHERE +t.relation = 'altered' ORDER BY given.key, t.id LIMIT ?
"""
_INWARD = """
    SELECT t.quotation AS text, s.document_id, t.quotation_start AS start, t.diff, t.differs, 1 AS forwards
    FROM traces t CROSS JOIN statements s ON s.id = t.statement_id
    WHERE t.document_id = ? AND t.found_start >= ? AND t.found_start < ? AND +t.relation = 'altered'
        AND s.gone_at IS NULL
    ORDER BY t.id LIMIT ?
"""


class Wording(Record):
    """One way the utterance was printed, case and punctuation apart; `diff` tells it from the longest one."""

    text: str
    documents: int
    diff: tuple[Change, ...] = ()


class OtherWording(Record):
    """What an altered trace leads to: other words for the same; `diff` tells them from those of the utterance.

    `documents` counts those of its own cluster, where it is in one; else those that the traces lead to.
    """

    span: Span
    document: DocumentHead
    documents: int
    differs: tuple[Difference, ...]
    diff: tuple[Change, ...]
    statement_id: str | None
    cluster_id: str | None


def form_of(text: str) -> str:
    """What two occurrences of one wording share."""
    return " ".join(re.findall(r"\w+", text.casefold())) or text


def wordings(db: Database, places: Sequence[Place], texts: Sequence[str]) -> tuple[tuple[Wording, ...], list[int]]:
    """The wordings, the longest first, and for each place which of them it has."""
    printed: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        printed.setdefault(form_of(text), []).append(number)
    by_length = sorted(printed.values(), key=lambda numbers: (-len(texts[numbers[0]]), numbers[0]))
    found, which = [], [0] * len(texts)
    for index, numbers in enumerate(by_length):
        for number in numbers:
            which[number] = index
        mine, longest = ([places[number] for number in some[:_ASKED_OF_EACH]] for some in (numbers, by_length[0]))
        diff = _between(db, mine, longest) if 0 < index <= _WORDINGS_COMPARED else ()
        documents = len({places[number][0] for number in numbers})
        found.append(Wording(text=texts[numbers[0]], documents=documents, diff=diff))
    return tuple(found), which


def other_wordings(db: Database, places: Sequence[Place], which: Sequence[int]) -> tuple[OtherWording, ...]:
    """Where altered traces lead from and to a few occurrences of each wording: each form of words once.

    Those of most documents first, at most `_OTHERS_AT_MOST`.
    """
    few: dict[int, list[Place]] = {}
    for place, wording in zip(places, which, strict=True):
        if len(few.setdefault(wording, [])) < _ASKED_OF_EACH:
            few[wording].append(place)
    asked = [place for wording in sorted(few)[:_WORDINGS_COMPARED] for place in few[wording]]
    rows = list(db.query(_OUTWARD, [json.dumps([place for place in asked if place[3]]), _TRACES_AT_MOST]))
    for document_id, start, end, statement_id in asked:
        if statement_id is None:
            rows += db.query(_INWARD, [document_id, start, end, _TRACES_AT_MOST])
    own = {place[0] for place in places}
    by_form: dict[str, list[Row]] = {}
    for row in rows:
        if row["document_id"] not in own:
            by_form.setdefault(form_of(str(row["text"])), []).append(row)
    # A part of a longer passage that was found by itself is no wording of its own.
    whole = [some for form, some in by_form.items() if not any(form in other and form != other for other in by_form)]
    chosen = sorted(whole, key=lambda some: -len({row["document_id"] for row in some}))[:_OTHERS_AT_MOST]
    known = heads(db, {str(some[0]["document_id"]) for some in chosen})
    return tuple(_other(db, some, known[str(some[0]["document_id"])]) for some in chosen)


def _other(db: Database, rows: list[Row], head: DocumentHead) -> OtherWording:
    first = rows[0]
    start, text = int(str(first["start"])), str(first["text"])
    place = db.execute(
        "SELECT m.statement_id, m.cluster_id, c.documents FROM quotation_cluster_members m"
        " JOIN quotation_clusters c ON c.id = m.cluster_id"
        ' WHERE m.document_id = ? AND m.start <= ? AND m."end" > ?',
        [head.id, start, start],
    ).fetchone()
    return OtherWording.model_validate(
        {
            "span": {"start": start, "end": start + len(text), "text": text},
            "document": head,
            "documents": place[2] if place else len({row["document_id"] for row in rows}),
            "differs": tuple(json.loads(str(first["differs"]))),
            "diff": _told_from(first),
            "statement_id": place[0] if place else None,
            "cluster_id": place[1] if place else None,
        }
    )


def _between(db: Database, ours: Sequence[Place], theirs: Sequence[Place]) -> tuple[Change, ...]:
    """How ours differs from theirs, by a trace from either to either; () where none was stored."""
    for forwards, ones, others in ((1, ours, theirs), (0, theirs, ours)):
        asked: dict[str, Value] = {"forwards": forwards, "ones": json.dumps(ones), "others": json.dumps(others)}
        for row in db.query(_BETWEEN, asked):
            return _told_from(row)
    return ()


def _told_from(row: Row) -> tuple[Change, ...]:
    """The diff with the wording told of as `ours`, whichever end of the trace it is."""
    changes = load_changes(row["diff"])
    if row["forwards"]:
        return changes
    return tuple(
        Change(op=_TOLD_BACKWARDS.get(each.op, each.op), ours=each.theirs, theirs=each.ours) for each in changes
    )
