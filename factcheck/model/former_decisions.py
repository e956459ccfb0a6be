"""What people decided of a document's earlier wording."""

from datetime import date

from pydantic import Field

from factcheck.model.record import Record
from factcheck.model.verdict_sets import Attribution, Rating


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
