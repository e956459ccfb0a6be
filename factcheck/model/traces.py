"""Quotations found in other documents."""

from pydantic import Field

from factcheck.model.closed_sets import ChangeOp, Difference, TraceRelation
from factcheck.model.record import Record
from factcheck.model.spans import Span


class Change(Record):
    """One run of a word diff: `ours` as the statement has it, `theirs` as the other document does.

    Told from theirs to ours: `removed` are words ours lacks, `added` are words theirs lacks.
    """

    op: ChangeOp = Field(description="What differs here.")
    ours: str = Field(description="The words as the statement has them.")
    theirs: str = Field(description="The words as the other document has them.")


class Trace(Record):
    """A statement's quotation found in another document.

    `truncated`: one is part of the other; `altered`: words differ. Quotation marks, dashes, case, bracketed insertions,
    British and American spelling and contractions are no difference.

    `differs` says how: `cut` at an edge, left out with an `ellipsis` or without one (`omission`), an `addition`, other
    `wording` or `order`; and, where it bears on the meaning, `negation`, `number` or `opposite` (like, unlike).
    """

    statement_id: str = Field(description="The statement whose quotation it is.")
    document_id: str = Field(description="The document it was found in.")
    relation: TraceRelation = Field(description="How the two wordings stand to each other.")
    quotation: Span = Field(description="The quoted words, in the statement's document.")
    found: Span = Field(description="The passage they go back to, in the other document.")
    diff: tuple[Change, ...] = Field(default=(), description="Both wordings, run by run.")
    differs: tuple[Difference, ...] = Field(
        default=(), description="In which ways the words differ, in the order of the type."
    )
    score: float = Field(ge=0, le=1, description="How alike they are, from 0 to 1.")
