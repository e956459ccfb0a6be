"""The saved query of quotations held against the record."""

from factcheck.model import FINDING
from factcheck.model.verifications import ALARMS
from factcheck.store.queries.saved_query import SavedQuery
from factcheck.store.rows import ranked

_ALARMS = ", ".join(f"'{finding}'" for finding in FINDING.shown if finding in ALARMS)
_VERIFICATIONS = f"""
select
  v.finding, v.turned, substr(d.text, v.start + 1, v."end" - v.start) as as_quoted,
  substr(r.text, v.found_start + 1, v.found_end - v.found_start) as as_recorded, k.name as speaker,
  d.title as document, r.title as recorded_in, r.published as recorded_on, v.searched, s.state,
  v.statement_id, v.document_id, v.found_document_id
from verifications v
join documents d on d.id = v.document_id
left join statements s on s.id = v.statement_id
left join speakers k on k.id = s.speaker_id
left join documents r on r.id = v.found_document_id
where v.gone_at is null
  and (:finding = '' or v.finding = :finding)
order by v.finding in ({_ALARMS}) or v.turned desc, {ranked("v.finding", FINDING)}, v.document_id, v.start
limit 1000
"""  # noqa: S608 - our own words

VERIFICATION_QUERIES: tuple[SavedQuery, ...] = (
    SavedQuery(
        # Under the name of the table it would hide it.
        "verified_quotations",
        "Quotations held against the record",
        "What the records have of each quotation, those to look at first; give a finding (altered, not_found), "
        "or leave it empty for all.",
        _VERIFICATIONS,
    ),
)
