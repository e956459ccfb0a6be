"""Which tables each page is made of: who may not see one of them is refused the page."""

_CLUSTERS = ("quotation_clusters", "quotation_cluster_members")
QUEUE_TABLES = (
    *("documents", "statements", "speakers", "sourcings", "agencies"),
    *("flags", "flag_evidence", "checker_runs"),
)
HOME_TABLES = QUEUE_TABLES
DOCUMENT_TABLES = (
    *("documents", "statements", "speakers", "sourcings", "agencies", "flags", "flag_evidence"),
    *("document_versions", "statement_spans", "traces", "notes", *_CLUSTERS),
)
STATEMENT_TABLES = (*DOCUMENT_TABLES, "reviews", "evidence", "rewordings")
SPEAKER_TABLES = ("documents", "statements", "speakers")
AGENCY_TABLES = ("documents", "statements", "speakers", "sourcings", "agencies")
CLUSTER_TABLES = ("documents", "statements", "sourcings", "agencies", "traces", *_CLUSTERS)
