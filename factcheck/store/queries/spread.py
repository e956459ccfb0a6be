"""Saved queries about how words spread: by way of whom, in which wordings, and which stand alone."""

from factcheck.store.queries.saved_query import SavedQuery

_ONE_ORIGIN = """
select
  c.quotation, c.speaker, json_array_length(c.outlets) as outlet_count, c.documents, c.origins, c.outlets,
  c.first_published, c.id as cluster_id
from quotation_clusters c
where c.documents > 2
  and json_array_length(c.origins) = 1
  and json_array_length(c.outlets) > 2
order by c.documents desc
limit 200
"""

_WORDINGS_DIFFER = """
select
  c.quotation as longest_wording,
  (select m.text from quotation_cluster_members m where m.cluster_id = c.id
   order by length(m.text), m.id limit 1) as shortest_wording,
  c.variants as wordings, c.documents, c.speaker, c.first_published, c.first_document_id, c.id as cluster_id
from quotation_clusters c
where c.documents > 1
  and c.variants > 1
order by c.documents desc
limit 200
"""

_IN_CONFLICT = """
select
  c.quotation,
  case when json_array_length(c.speakers) > 1 and json_array_length(c.days) > 1 then 'speaker and day'
    when json_array_length(c.days) > 1 then 'day' else 'speaker' end as differ_over,
  c.speakers, c.days, c.documents, c.first_document_id, c.id as cluster_id
from quotation_clusters c
where c.documents > 1
  and (json_array_length(c.speakers) > 1 or json_array_length(c.days) > 1)
order by c.documents desc
limit 200
"""

_AGENCIES_BY_MONTH = """
select
  substr(d.published, 1, 7) as month, a.name as agency, count(distinct o.document_id) as documents,
  count(distinct d.publisher) as outlets, count(distinct case when o.ambiguous = 1 then o.document_id end) as left_open,
  a.id as agency_id
from agencies a
cross join sourcings o on o.agency_id = a.id
join documents d on d.id = o.document_id
where a.documents > 0
  and (:agency = '' or a.id = lower(:agency) or a.name like '%' || :agency || '%')
  and o.relation <> 'subject'
  and d.published is not null
group by a.id, month
order by month desc, documents desc, agency
limit 1000
"""

_FOUND_NOWHERE = """
select
  s.content, k.name as speaker, s.source, d.publisher, d.published, d.title as document, s.state,
  s.id as statement_id, s.document_id
from statements s
join documents d on d.id = s.document_id
left join speakers k on k.id = s.speaker_id
where s.quotation = 'direct'
  and s.gone_at is null
  and d.traced_by is not null
  and not exists (select 1 from traces t where t.statement_id = s.id)
order by s.rowid desc
limit 200
"""

SPREAD_QUERIES: tuple[SavedQuery, ...] = (
    SavedQuery(
        "one_origin_many_outlets",
        "Many outlets, one origin",
        "Words that three outlets or more have printed and that all go back to one agency or outlet.",
        _ONE_ORIGIN,
    ),
    SavedQuery(
        "wordings_that_differ",
        "Utterances in more than one wording",
        "The same words, cut by some: the longest and the shortest wording, the most printed first.",
        _WORDINGS_DIFFER,
    ),
    SavedQuery(
        "utterances_in_conflict",
        "Utterances over whose speaker or day documents differ",
        "One utterance with several names for who said it, or several days for when.",
        _IN_CONFLICT,
    ),
    SavedQuery(
        "agencies_by_month",
        "Agencies by month",
        "How many documents of how many outlets came by each agency, month by month: give its short name (afp) or "
        "part of its name; empty shows all.",
        _AGENCIES_BY_MONTH,
    ),
    SavedQuery(
        "quotations_found_nowhere",
        "Quotations found nowhere else",
        "Direct quotations that were traced to no record and to no other document, the latest first.",
        _FOUND_NOWHERE,
    ),
)
