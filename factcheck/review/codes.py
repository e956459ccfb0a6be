"""Cells of Datasette's tables that hold a code of a closed set, in a reader's words."""

from collections.abc import Mapping

from markupsafe import Markup

from factcheck.review.words import LABELS

# Which closed set a column is of, in every table, view and query where it stands.
_ANYWHERE: Mapping[str, str] = {
    "attribution": "attribution",
    "factuality": "factuality",
    "finding": "finding",
    "level": "level",
    "outcome": "outcome",
    "rating": "rating",
    "severity": "severity",
    "state": "state",
}
_IN_TABLES: Mapping[tuple[str | None, str], str] = {
    ("documents", "kind"): "kind",
    ("speakers", "kind"): "speaker",
    ("what_speakers_said", "kind"): "speaker",
    # Elsewhere a quotation is the words themselves.
    ("statements", "quotation"): "quotation",
    ("who_said_what", "quotation"): "quotation",
    ("what_speakers_said", "quotation"): "quotation",
    ("statements", "type"): "type",
    ("statements", "form"): "form",
    ("statement_spans", "role"): "role",
    ("sourcings", "relation"): "sourcing",
    ("sourcings", "position"): "position",
    ("what_agencies_carried", "relation"): "sourcing",
    ("what_agencies_carried", "position"): "position",
    ("traces", "relation"): "trace",
    ("verifications", "turned_by"): "turned_by",
    ("flags", "state"): "flag_state",
    ("flag_reviews", "state"): "flag_state",
    ("flag_reviews", "reason"): "dismissal",
    ("flag_reviews", "scope"): "flag_scope",
    ("flag_evidence", "field"): "field",
}
_NOTHING = Markup("&nbsp;")


def code_label(table: str | None, column: str, value: object) -> Markup | None:
    """The label of a code, which stands in the title to filter by; None where the cell holds none."""
    if column == "ambiguous" and value in {0, 1}:
        return Markup("one of several") if value else _NOTHING
    labels = LABELS.get(_IN_TABLES.get((table, column)) or _ANYWHERE.get(column, ""), {})
    if not isinstance(value, str) or value not in labels:
        return None
    return Markup('<span class="fc-code" title="{} = {}">{}</span>').format(column, value, labels[value])
