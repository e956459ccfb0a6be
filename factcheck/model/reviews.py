"""What people decided, and on what evidence."""

from datetime import date

from pydantic import Field

from factcheck.model.closed_sets import Dismissal, FlagState
from factcheck.model.record import Record
from factcheck.model.verdict_sets import Attribution, Defect, Rating, State


class ReviewEvidence(Record):
    """What a reviewer found: where (a URL or a stored document), in which words, of which day."""

    url: str | None = None
    document_id: str | None = None
    words: str = Field(min_length=1)
    dated: date | None = None


class Review(Record):
    """What a person decided about a statement, on top of which earlier review (None: the first)."""

    statement_id: str
    reviewer: str = Field(min_length=1)
    document_version: int
    follows: int | None = Field(default=None, description="Id of the review this one was written on top of.")
    state: State
    attribution: Attribution = "unchecked"
    defects: tuple[Defect, ...] = ()
    rating: Rating = "not_rated"
    desk_label: str | None = Field(default=None, description="The desk's own word for the rating.")
    searched: str | None = Field(default=None, description="What was searched; required for `not_found`.")
    evidence: tuple[ReviewEvidence, ...] = ()


class FormerDecision(Record):
    """A person's decision on a statement of an earlier version, whose words or speaker are not what they were."""

    statement_id: str = Field(description="The statement; one of the document's, unless it is no longer found.")
    attribution: Attribution = Field(description="What was decided of the attribution.")
    rating: Rating = Field(default="not_rated", description="What was decided of what it says.")
    decided_on: date = Field(description="The day of the review.")
    reviewer: str = Field(repr=False, description="Who decided; pages name them where reviews may be seen.")
    version: int = Field(description="The version that was judged.")
    words: str = Field(description="What the statement said in that version.")
    speaker: str | None = Field(default=None, description="Who said it in that version.")
    copy_judged: str = Field(repr=False, description="All of that version's text.")


class FlagReview(Record):
    """What a person decided about a flag, on top of which earlier decision (None: the first)."""

    flag_id: str
    reviewer: str = Field(min_length=1)
    follows: int | None = Field(default=None, description="Id of the decision this one was made on top of.")
    state: FlagState
    reason: Dismissal | None = Field(default=None, description="Why it is dismissed; None where it is not.")
    words: str | None = Field(default=None, description="The reviewer's own words; required for the reason `other`.")
