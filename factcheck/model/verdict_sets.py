"""The closed sets of the verdict model, each written once: state, attribution, defects, rating."""

from typing import Literal

from factcheck.model.closed_set import ClosedSet, Term

# In the order of the work.
State = Literal["new", "in_review", "second_review", "done", "reopened", "wont_check"]
STATE: ClosedSet[State] = ClosedSet(
    "state",
    {
        "new": Term("New", "nobody has looked yet"),
        "in_review": Term("In review", "somebody is at it"),
        "second_review": Term("Second review", "a second person is needed"),
        "done": Term("Done", "the attribution has its verdict"),
        "reopened": Term("Reopened", "it was decided, and has to be looked at again"),
        "wont_check": Term("Won’t check", "nobody will check it"),
    },
)

Attribution = Literal[
    "unchecked",
    "confirmed_primary",
    "confirmed_independent",
    "confirmed_wire",
    "confirmed_with_defects",
    "out_of_context",
    "misattributed",
    "disputed_by_source",
    "not_found",
    "fabricated",
    "unverifiable",
]
ATTRIBUTION: ClosedSet[Attribution] = ClosedSet(
    "attribution",
    {
        "unchecked": Term("Unchecked", "nobody has decided"),
        "confirmed_primary": Term("Confirmed by a primary source", "the speaker's own record has these words"),
        "confirmed_independent": Term("Confirmed independently", "another outlet heard it for itself"),
        "confirmed_wire": Term("Confirmed by agency copy", "the agency's copy has it"),
        "confirmed_with_defects": Term("Confirmed, with defects", "so said, but something is off"),
        "out_of_context": Term("Out of context", "the words are there and mean something else"),
        "misattributed": Term("Misattributed", "somebody else said it"),
        "disputed_by_source": Term("Disputed by the source", "the source says it did not say so"),
        "not_found": Term("Not found", "looked for and not found"),
        "fabricated": Term("Fabricated", "it was never said; needs two reviewers"),
        "unverifiable": Term("Unverifiable", "nobody could find out"),
    },
)

Defect = Literal[
    "wording",
    "truncated",
    "translation",
    "date",
    "place",
    "title",
    "speaker",
    "credit_missing",
    "credit_ambiguous",
    "anonymous_no_reason",
]
DEFECT: ClosedSet[Defect] = ClosedSet(
    "defect",
    {
        "wording": Term("Wording", "the words are not those that were said"),
        "truncated": Term("Truncated", "what was left out matters"),
        "translation": Term("Translation", "the translation is wrong"),
        "date": Term("Date", "the day is wrong"),
        "place": Term("Place", "the place is wrong"),
        "title": Term("Title or office", "the speaker's title or office is wrong"),
        "speaker": Term("Speaker", "the speaker's name is wrong"),
        "credit_missing": Term("Credit missing", "the agency is not named"),
        "credit_ambiguous": Term("Credit ambiguous", "the credit leaves open which agency carried it"),
        "anonymous_no_reason": Term("Anonymous, no reason given", "the source is unnamed, and nothing says why"),
    },
)

Rating = Literal[
    "not_rated",
    "not_applicable",
    "true",
    "mostly_true",
    "mixture",
    "mostly_false",
    "false",
    "unproven",
    "outdated",
]
RATING: ClosedSet[Rating] = ClosedSet(
    "rating",
    {
        "not_rated": Term("Not rated", "nobody has rated it"),
        "not_applicable": Term("Not applicable", "an opinion, a threat or a promise"),
        "true": Term("True", "it is so"),
        "mostly_true": Term("Mostly true", "it is so but for a detail"),
        "mixture": Term("Mixture", "part of it is so"),
        "mostly_false": Term("Mostly false", "it is not so but for a detail"),
        "false": Term("False", "it is not so; needs two reviewers"),
        "unproven": Term("Unproven", "nobody knows whether it is so"),
        "outdated": Term("Outdated", "it was so, and no longer is"),
    },
)

STATES = STATE.codes
ATTRIBUTIONS = ATTRIBUTION.codes
DEFECTS = DEFECT.codes
RATINGS = RATING.codes

# The states in which somebody still has to do something, the most pressing first; and those in which nobody has.
WAITING: tuple[State, ...] = ("reopened", "second_review", "in_review", "new")
SETTLED: tuple[State, ...] = ("done", "wont_check")
