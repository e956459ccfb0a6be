"""The review form: what was typed, word for word, until it holds as a review."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple

from pydantic import ValidationError

from factcheck.model import ATTRIBUTIONS, DEFECTS, RATINGS, Record, Review, ReviewEvidence, State
from factcheck.store.read.parts import Standing
from factcheck.store.read.reviews import StoredReview
from factcheck.verdicts import CHOOSABLE

# Bounds on what one review may hold, in characters; a page of notes is 3,000.
LENGTHS: Mapping[str, int] = {
    "note": 10_000,
    "searched": 4_000,
    "desk_label": 100,
    "url": 2_000,
    "document_id": 300,
    "words": 4_000,
    "dated": 10,
}
_NAMES: Mapping[str, str] = {
    "note": "the note",
    "searched": "what was searched",
    "desk_label": "the desk’s label",
    "url": "an evidence URL",
    "document_id": "an evidence document",
    "words": "evidence’s quoted words",
    "dated": "an evidence date",
}
EVIDENCE_AT_MOST = 20
_CHOICES: Mapping[str, tuple[str, ...]] = {"state": CHOOSABLE, "attribution": ATTRIBUTIONS, "rating": RATINGS}


class UnknownValueError(ValueError):
    """A value that no form of ours sends."""


class EvidenceRow(Record):
    """One row of evidence as it was typed."""

    url: str = ""
    document_id: str = ""
    words: str = ""
    dated: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed here."""
        return not any((self.url, self.document_id, self.words, self.dated))

    @property
    def date_holds(self) -> bool:
        """Whether a date field can show what was typed; a browser would drop anything else."""
        return not self.dated or _date(self.dated) is not None


class ReviewForm(Record):
    """The form's fields as they were typed."""

    state: str = "in_review"
    attribution: str = "unchecked"
    defects: tuple[str, ...] = ()
    rating: str = "not_rated"
    desk_label: str = ""
    searched: str = ""
    evidence: tuple[EvidenceRow, ...] = ()
    note: str = ""
    follows: int | None = None
    document_version: int

    def with_evidence(self, row: EvidenceRow) -> "ReviewForm":
        """The same with this row among its evidence, once."""
        typed = tuple(other for other in self.evidence if not other.is_empty and other != row)
        return self.model_copy(update={"evidence": (*typed, row)}).with_room()

    def with_room(self, rows: int = 1) -> "ReviewForm":
        """The same with this many empty rows for more evidence."""
        typed = tuple(row for row in self.evidence if not row.is_empty)
        return self.model_copy(update={"evidence": (*typed, *[EvidenceRow()] * rows)[:EVIDENCE_AT_MOST]})


class CheckedForm(NamedTuple):
    """What a form comes to: the review, or what keeps it from being one."""

    review: Review | None
    problems: tuple[str, ...]


def blank_form(standing: Standing, latest: StoredReview | None, version: int) -> ReviewForm:
    """The form to begin with: as the latest review has it, on top of which the next will stand."""
    return _begun(latest, version, reopened=standing.state == "reopened")


def form_as_begun(typed: ReviewForm, reviews: Sequence[StoredReview]) -> ReviewForm:
    """The form as it was when this one was opened, before anything was typed; `reviews` are the statement's."""
    followed = next((review for review in reviews if review.id == typed.follows), None)
    reopened = followed is not None and followed.document_version < typed.document_version
    return _begun(followed, typed.document_version, reopened=reopened)


def form_values(form: ReviewForm) -> dict[str, list[str]]:
    """Its fields by the names they have on the page, those that are empty left out."""
    plain = {name: getattr(form, name) for name in (*_CHOICES, "desk_label", "searched", "note")}
    rows = {
        f"evidence-{at}-{name}": text for at, row in enumerate(form.evidence) for name, text in row.model_dump().items()
    }
    values = {name: [value] for name, value in {**plain, **rows}.items() if value}
    return {**values, **({"defect": list(form.defects)} if form.defects else {})}


def _begun(latest: StoredReview | None, version: int, *, reopened: bool) -> ReviewForm:
    if latest is None:
        return ReviewForm(document_version=version).with_room()
    state: State = "in_review" if reopened and latest.state != "reopened" else latest.state
    return ReviewForm(
        state=state,
        attribution=latest.attribution,
        defects=latest.defects,
        rating=latest.rating,
        desk_label=latest.desk_label or "",
        searched=latest.searched or "",
        evidence=tuple(_typed(item) for item in latest.evidence),
        follows=latest.id,
        document_version=version,
    ).with_room()


def read_form(fields: Mapping[str, list[str]]) -> ReviewForm:
    """What was sent; UnknownValueError where it holds what no form of ours sends."""
    for name, choices in _CHOICES.items():
        if typed_value(fields, name) not in choices:
            raise UnknownValueError(f"{name}: expected one of {', '.join(choices)}")
    defects = tuple(dict.fromkeys(fields.get("defect", [])))
    if not set(defects) <= set(DEFECTS):
        raise UnknownValueError(f"defect: expected one of {', '.join(DEFECTS)}")
    return ReviewForm(
        **{name: typed_value(fields, name) for name in (*_CHOICES, "desk_label", "searched", "note")},
        defects=defects,
        evidence=_evidence_rows(fields),
        follows=_number(fields, "follows"),
        document_version=_number(fields, "document_version") or 0,
    )


def as_review(form: ReviewForm, statement_id: str, reviewer: str) -> CheckedForm:
    """The review the form comes to, or what is wrong with it, in plain words."""
    problems = [*_too_long(form), *_odd_evidence(form)]
    if problems:
        return CheckedForm(None, tuple(problems))
    try:
        review = Review.model_validate(
            {
                **form.model_dump(include={"state", "attribution", "defects", "rating", "follows", "document_version"}),
                "statement_id": statement_id,
                "reviewer": reviewer,
                "desk_label": form.desk_label or None,
                "searched": form.searched or None,
                "evidence": tuple(_found(row) for row in form.evidence if not row.is_empty),
            }
        )
    except ValidationError as error:
        return CheckedForm(None, tuple(f"{problem['loc'][0]}: {problem['msg']}" for problem in error.errors()))
    return CheckedForm(review, ())


def too_long(name: str, value: str) -> str | None:
    """What to say of a field that holds more than it may; None where it does not."""
    most = LENGTHS[name]
    return f"{_NAMES[name]} may hold {most:,} characters and holds {len(value):,}" if len(value) > most else None


def _too_long(form: ReviewForm) -> list[str]:
    plain = [("note", form.note), ("searched", form.searched), ("desk_label", form.desk_label)]
    typed = [(name, value) for row in form.evidence for name, value in row.model_dump().items()]
    return [problem for problem in (too_long(name, value) for name, value in (*plain, *typed)) if problem]


def _odd_evidence(form: ReviewForm) -> list[str]:
    problems = []
    for row in form.evidence:
        if row.is_empty:
            continue
        if not row.words:
            problems.append("evidence needs the quoted words, as they stand in the source")
        if not row.date_holds:
            problems.append(f"“{row.dated}” is not a day; write it as 2017-08-29")
    return problems


def _found(row: EvidenceRow) -> ReviewEvidence:
    return ReviewEvidence(
        url=row.url or None, document_id=row.document_id or None, words=row.words, dated=_date(row.dated)
    )


def _typed(item: ReviewEvidence) -> EvidenceRow:
    return EvidenceRow(
        url=item.url or "",
        document_id=item.document_id or "",
        words=item.words,
        dated=item.dated.isoformat() if item.dated else "",
    )


def _evidence_rows(fields: Mapping[str, list[str]]) -> tuple[EvidenceRow, ...]:
    rows: list[EvidenceRow] = []
    for number in count():
        names = {name: f"evidence-{number}-{name}" for name in ("url", "document_id", "words", "dated")}
        if not any(name in fields for name in names.values()):
            return tuple(rows)
        if number >= EVIDENCE_AT_MOST:
            raise UnknownValueError(f"a review holds at most {EVIDENCE_AT_MOST} pieces of evidence")
        rows.append(EvidenceRow(**{name: typed_value(fields, field) for name, field in names.items()}))
    return tuple(rows)


def typed_value(fields: Mapping[str, list[str]], name: str) -> str:
    """What stands in a field, the last where it comes several times; empty where it does not come."""
    # A browser sends CR LF; what is typed again and again must not grow.
    return fields.get(name, [""])[-1].replace("\r\n", "\n").strip()


def _number(fields: Mapping[str, list[str]], name: str) -> int | None:
    value = typed_value(fields, name)
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 16):
        raise UnknownValueError(f"{name}: expected a number")
    return int(value)


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None
