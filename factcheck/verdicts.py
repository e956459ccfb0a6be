"""The rules of the verdict model: what a review needs before it counts."""

from collections.abc import Iterable

from factcheck.model import ATTRIBUTIONS, STATES, Attribution, Review, State

CONFIRMED: tuple[Attribution, ...] = tuple(code for code in ATTRIBUTIONS if code.startswith("confirmed_"))
# States a person may choose; `new` is where every statement begins.
CHOOSABLE: tuple[State, ...] = tuple(code for code in STATES if code != "new")


def broken_rules(review: Review, earlier: Iterable[Review] = ()) -> list[str]:
    """Name what the review lacks, one plain sentence each; empty where it may be stored.

    `earlier` holds the statement's reviews so far, the latest last.
    """
    return [
        *_state_rules(review),
        *_evidence_rules(review),
        *_second_reviewer_rules(review, earlier),
    ]


def needs_second_reviewer(review: Review) -> bool:
    """Whether the verdict is one that two people have to reach."""
    return review.attribution == "fabricated" or review.rating == "false"


def _state_rules(review: Review) -> Iterable[str]:
    if review.state == "new":
        yield "a review cannot put a statement back to new; choose reopened"
    if review.state == "done" and review.attribution == "unchecked":
        yield "a statement is done once its attribution has a verdict; choose one, or leave the state at in review"
    if review.attribution == "confirmed_with_defects" and not review.defects:
        yield "confirmed with defects needs at least one defect"
    if review.attribution == "not_found" and not review.searched:
        yield "not found needs what was searched, so that the next person need not search it again"


def _evidence_rules(review: Review) -> Iterable[str]:
    if review.attribution in CONFIRMED and not review.evidence:
        yield "a confirmed attribution needs evidence: a URL or stored document, the quoted words, and their date"
    for item in review.evidence:
        if item.url is None and item.document_id is None:
            yield "evidence needs a URL or a stored document"
        if item.url is not None and not item.url.lower().startswith(("https://", "http://")):
            yield "an evidence URL begins with https:// or http://"
        if item.dated is None and review.attribution in CONFIRMED:
            yield "evidence for a confirmed attribution needs the date of the words"


def _second_reviewer_rules(review: Review, earlier: Iterable[Review]) -> Iterable[str]:
    if review.state != "done" or not needs_second_reviewer(review):
        return
    # Only what another reviewer says now counts: a verdict taken back is no second opinion.
    latest = {other.reviewer: other for other in earlier if other.reviewer != review.reviewer}
    agreed = any(
        other.document_version == review.document_version
        and (review.attribution != "fabricated" or other.attribution == "fabricated")
        and (review.rating != "false" or other.rating == "false")
        for other in latest.values()
    )
    if not agreed:
        yield "this verdict needs two reviewers; save it as second review, and a second person can finish it"
