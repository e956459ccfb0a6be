"""Which tables each page is made of: who may not see one of them is refused the page."""

# What somebody noted or a checker flagged is listed, whatever it looks like: a list of statements reads those too.
_LISTED_BY = ("flags", "notes")
_CLUSTERS = ("quotation_clusters", "quotation_cluster_members")
QUEUE_TABLES = (
    *("documents", "statements", "speakers", "sourcings", "agencies"),
    *("flags", "flag_evidence", "flag_reviews", "checker_runs", "notes"),
)
HOME_TABLES = QUEUE_TABLES
DOCUMENT_TABLES = (
    *("documents", "statements", "speakers", "sourcings", "agencies", "flags", "flag_evidence", "flag_reviews"),
    *("document_versions", "statement_spans", "traces", "notes", "turns", *_CLUSTERS),
    *("verifications", "verified"),
)
STATEMENT_TABLES = (*DOCUMENT_TABLES, "reviews", "evidence", "rewordings")
REPORT_TABLES = (*STATEMENT_TABLES, "checker_runs")
EXPORT_TABLES = (
    *("documents", "document_versions", "statements", "statement_spans", "speakers", "sourcings", "traces"),
    *("flags", "flag_evidence", "flag_reviews", "notes", "reviews", "evidence", "verifications", "verified"),
    *("turns", "quotation_cluster_members"),
)
SPEAKER_TABLES = ("documents", "statements", "speakers", *_LISTED_BY)
AGENCY_TABLES = ("documents", "statements", "speakers", "sourcings", "agencies", *_LISTED_BY)
CHECKERS_TABLES = ("checkers", "checker_precision", "flags", "flag_reviews", "documents")
FLAG_TABLES = ("flags", "flag_evidence", "flag_reviews", "checkers", "documents", "notes")
CLUSTER_TABLES = ("documents", "statements", "sourcings", "agencies", "traces", *_CLUSTERS)
