"""The codes of the verdict model in a reader's words."""

from collections.abc import Mapping

STATES: Mapping[str, str] = {
    "new": "New",
    "in_review": "In review",
    "second_review": "Second review",
    "done": "Done",
    "reopened": "Reopened",
    "wont_check": "Won’t check",
}
ATTRIBUTIONS: Mapping[str, str] = {
    "unchecked": "Unchecked",
    "confirmed_primary": "Confirmed by a primary source",
    "confirmed_independent": "Confirmed independently",
    "confirmed_wire": "Confirmed by agency copy",
    "confirmed_with_defects": "Confirmed, with defects",
    "out_of_context": "Out of context",
    "misattributed": "Misattributed",
    "disputed_by_source": "Disputed by the source",
    "not_found": "Not found",
    "fabricated": "Fabricated",
    "unverifiable": "Unverifiable",
}
DEFECTS: Mapping[str, str] = {
    "wording": "Wording",
    "truncated": "Truncated",
    "translation": "Translation",
    "date": "Date",
    "place": "Place",
    "title": "Title or office",
    "speaker": "Speaker",
    "credit_missing": "Credit missing",
    "credit_ambiguous": "Credit ambiguous",
    "anonymous_no_reason": "Anonymous, no reason given",
}
RATINGS: Mapping[str, str] = {
    "not_rated": "Not rated",
    "not_applicable": "Not applicable",
    "true": "True",
    "mostly_true": "Mostly true",
    "mixture": "Mixture",
    "mostly_false": "Mostly false",
    "false": "False",
    "unproven": "Unproven",
    "outdated": "Outdated",
}
SEVERITIES: Mapping[str, str] = {"hold": "Hold", "query": "Query", "note": "Note"}
KINDS: Mapping[str, str] = {"article": "Article", "wire": "Agency copy", "record": "Record", "factcheck": "Fact-check"}
QUOTATIONS: Mapping[str, str] = {
    "direct": "Direct quotation",
    "indirect": "Indirect",
    "mixed": "Partly quoted",
}
FACTUALITIES: Mapping[str, str] = {
    "factual": "Said",
    "denied": "Not said",
    "hypothetical": "Hypothetical",
}
TRACES: Mapping[str, str] = {
    "identical": "Identical",
    "truncated": "Truncated",
    "altered": "Altered",
    "paraphrase": "Paraphrase",
}
SOURCINGS: Mapping[str, str] = {
    "authored": "written by",
    "contributed": "with reporting by",
    "based_on": "based on",
    "cited": "cites",
    "told": "told to",
    "subject": "about",
}
POSITIONS: Mapping[str, str] = {
    "byline": "byline",
    "dateline": "dateline",
    "footer": "closing credit",
    "body": "text",
    "metadata": "metadata",
}

SPEAKERS: Mapping[str, str] = {
    "person": "Person",
    "office": "Office",
    "body": "Body",
    "state": "State",
    "group": "Group",
    "unnamed": "Unnamed source",
}

LABELS: Mapping[str, Mapping[str, str]] = {
    "state": STATES,
    "attribution": ATTRIBUTIONS,
    "defect": DEFECTS,
    "rating": RATINGS,
    "severity": SEVERITIES,
    "kind": KINDS,
    "quotation": QUOTATIONS,
    "factuality": FACTUALITIES,
    "trace": TRACES,
    "sourcing": SOURCINGS,
    "position": POSITIONS,
    "speaker": SPEAKERS,
}


def label(kind: str, code: str) -> str:
    """The reader's words for a code; the code itself where somebody has added one."""
    return LABELS[kind].get(code, code.replace("_", " "))
