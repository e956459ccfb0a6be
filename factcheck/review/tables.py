"""Which tables each page is made of: who may not see one of them is refused the page."""

# What somebody noted or a checker flagged is listed, whatever it looks like: a list of statements reads those too.
_LISTED_BY = ("flags", "notes")
_CLUSTERS = ("quotation_clusters", "quotation_cluster_members")
QUEUE_TABLES = (
    *("documents", "statements", "speakers", "sourcings", "agencies"),
    *("flags", "flag_evidence", "checker_runs", "notes"),
)
HOME_TABLES = QUEUE_TABLES
DOCUMENT_TABLES = (
    *("documents", "statements", "speakers", "sourcings", "agencies", "flags", "flag_evidence"),
    *("document_versions", "statement_spans", "traces", "notes", "verifications", "turns", *_CLUSTERS),
)
STATEMENT_TABLES = (*DOCUMENT_TABLES, "reviews", "evidence", "rewordings")
REPORT_TABLES = (*STATEMENT_TABLES, "verified", "checker_runs")
SPEAKER_TABLES = ("documents", "statements", "speakers", *_LISTED_BY)
AGENCY_TABLES = ("documents", "statements", "speakers", "sourcings", "agencies", *_LISTED_BY)
CLUSTER_TABLES = ("documents", "statements", "sourcings", "agencies", "traces", *_CLUSTERS)
