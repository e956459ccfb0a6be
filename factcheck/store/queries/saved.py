"""Saved queries worth opening; they appear in Datasette beside the tables.

A parameter left empty shows all. CROSS JOIN keeps SQLite from beginning at `statements`, the one big table.
"""

from factcheck.model import SEVERITY
from factcheck.store.queries.saved_query import SavedQuery
from factcheck.store.queries.spread import SPREAD_QUERIES
from factcheck.store.queries.verifying import VERIFICATION_QUERIES
from factcheck.store.shown import NOT_SHOWN, SHOWN, standing

__all__ = ["SAVED_QUERIES", "SavedQuery"]

_AGENCY_COUNTS = f"""
with left_out as (
  select o.agency_id, count(distinct s.id) as number
  from statements s
  cross join sourcings o on o.statement_id = s.id and o.relation <> 'subject'
  where {NOT_SHOWN}
  group by o.agency_id
)
select
  a.name as agency,
  a.statements - ifnull(l.number, 0) as statements,
  ifnull(l.number, 0) as more_that_look_like_none,
  a.documents,
  (select count(distinct o.document_id) from sourcings o
   where o.agency_id = a.id and o.relation <> 'subject' and o.ambiguous = 1) as documents_with_an_ambiguous_credit,
  a.country, a.state_controlled, a.id as agency_id
from agencies a
left join left_out l on l.agency_id = a.id
where a.documents > 0
order by statements desc, documents desc, agency
"""  # noqa: S608 - our own words

_BY_AGENCY = f"""
select
  a.name as agency, o.relation, k.name as speaker, s.source, s.content, d.title as document,
  s.state, s.attribution, s.id as statement_id, s.document_id
from agencies a
cross join sourcings o on o.agency_id = a.id
cross join statements s on s.id = o.statement_id
join documents d on d.id = s.document_id
left join speakers k on k.id = s.speaker_id
where (:agency = '' or a.id = lower(:agency) or a.name like '%' || :agency || '%')
  and o.relation <> 'subject'
  and s.gone_at is null
  and (:hidden <> '' or {SHOWN})
order by a.id, o.statement_id
limit 1000
"""  # noqa: S608 - our own words

_BY_SPEAKER = f"""
select
  k.name as speaker, s.stated_on, s.source, s.content, s.quotation, d.title as document, s.state,
  s.attribution, s.id as statement_id, s.document_id
from speakers k
cross join statements s on s.speaker_id = k.id
join documents d on d.id = s.document_id
where (:speaker = '' or k.name like '%' || :speaker || '%')
  and s.gone_at is null
  and (:hidden <> '' or {SHOWN})
order by k.name, k.kind, k.id, s.stated_on desc
limit 1000
"""  # noqa: S608 - our own words

_SEVERITIES = ", ".join(f"('{code}', {rank})" for code, rank in SEVERITY.ranks.items())
_UNREVIEWED_WITH_FLAGS = f"""
with severities (severity, weight) as (values {_SEVERITIES})
select
  f.severity, f.message, f.checker, s.source, s.content, d.title as document, s.id as statement_id,
  s.document_id
from severities v
cross join flags f on f.severity = v.severity and {standing("f")}
cross join statements s on s.id = f.statement_id
join documents d on d.id = s.document_id
where s.state = 'new'
  and s.gone_at is null
  and (:checker = '' or f.checker = :checker)
order by v.weight, s.document_id, s.position, f.id
limit 1000
"""  # noqa: S608 - our own words

_DISAGREEMENTS = """
with latest as (
  select * from reviews r
  where id = (select max(id) from reviews where statement_id = r.statement_id and reviewer = r.reviewer)
)
select
  s.content, one.reviewer, one.attribution, one.rating, other.reviewer as other_reviewer,
  other.attribution as other_attribution, other.rating as other_rating, s.state,
  max(one.reviewed_at, other.reviewed_at) as last_reviewed_at,
  s.id as statement_id, s.document_id
from latest one
cross join latest other on other.statement_id = one.statement_id and other.reviewer > one.reviewer
cross join statements s on s.id = one.statement_id
where one.document_version = other.document_version
  and (
    (one.attribution <> other.attribution and 'unchecked' not in (one.attribution, other.attribution))
    or (one.rating <> other.rating and 'not_rated' not in (one.rating, other.rating))
  )
  and s.gone_at is null
order by last_reviewed_at desc
"""

_CHANGED_WORDING = """
select
  t.relation, t.quotation as as_quoted, t.found as as_recorded, k.name as speaker,
  d.title as document, other.title as recorded_in, other.published as recorded_on, t.score, s.state,
  s.id as statement_id, s.document_id
from traces t
cross join statements s on s.id = t.statement_id
join documents d on d.id = s.document_id
join documents other on other.id = t.document_id
left join speakers k on k.id = s.speaker_id
where t.relation in ('altered', 'truncated')
  and s.gone_at is null
order by t.relation, t.score
limit 1000
"""

_DATE_CONFLICTS = """
select
  s.stated_on as date_in_the_document, r.published as date_of_the_record,
  julianday(s.stated_on) - julianday(r.published) as days_apart,
  t.quotation, k.name as speaker, d.title as document, r.title as record, s.state,
  s.id as statement_id, s.document_id
from documents r
cross join traces t on t.document_id = r.id
cross join statements s on s.id = t.statement_id
join documents d on d.id = s.document_id
left join speakers k on k.id = s.speaker_id
where r.kind = 'record'
  and t.relation <> 'paraphrase'
  and s.stated_on is not null
  and r.published not between s.stated_on and coalesce(s.stated_on_latest, s.stated_on)
  and s.gone_at is null
order by abs(days_apart), s.document_id, s.position
limit 1000
"""

_AMBIGUOUS_CREDITS = """
select
  d.title as document, d.publisher, d.published,
  (select group_concat(name, ', ') from (
    select distinct a.name from sourcings c join agencies a on a.id = c.agency_id
    where c.document_id = d.id and c.ambiguous = 1 order by a.name)) as agencies,
  count(distinct o.statement_id) as statements_left_open,
  d.id as document_id
from sourcings o
join documents d on d.id = o.document_id
where o.ambiguous = 1
group by o.document_id
having count(distinct o.agency_id) > 1
order by d.published desc, d.id
"""

_DECIDED_LATELY = """
select
  r.reviewed_at, r.reviewer, r.state, r.attribution, r.rating, r.desk_label, s.content,
  d.title as document, r.id as review_id, s.id as statement_id, s.document_id
from reviews r
cross join statements s on s.id = r.statement_id
join documents d on d.id = s.document_id
where (:reviewer = '' or r.reviewer = :reviewer)
order by r.id desc
limit 200
"""

_FAILED_RUNS = """
select
  c.run_at, c.checker, c.checker_version,
  ifnull(d.title, c.document_id) as document,
  c.reason, c.document_id
from checker_runs c
left join documents d on d.id = c.document_id
where c.outcome = 'failed'
order by c.run_at desc, c.checker
"""

_OLDER_VERSIONS = """
select
  s.content, s.attribution, s.rating, r.reviewer, r.document_version as reviewed_version,
  d.version as current_version, d.title as document,
  case when s.gone_at is null then 'yes' else 'no' end as still_in_the_document,
  s.id as statement_id, s.document_id
from statements s
join reviews r on r.id = s.review_id
join documents d on d.id = s.document_id
where s.state = 'reopened'
  and r.document_version < d.version
order by s.document_id, s.position
limit 1000
"""

SAVED_QUERIES: tuple[SavedQuery, ...] = (
    SavedQuery(
        "agency_counts",
        "Agencies, by what came from them",
        "How many statements and documents came by way of each agency, as lists show them, and how many credits leave "
        "it open.",
        _AGENCY_COUNTS,
    ),
    SavedQuery(
        "statements_by_agency",
        "Statements by agency",
        "What one agency carried: give its short name (afp) or part of its name; empty shows all. "
        "With anything in hidden, also what looks like no statement.",
        _BY_AGENCY,
    ),
    SavedQuery(
        "statements_by_speaker",
        "Statements by speaker",
        "What one speaker is said to have said, the latest first: give part of the name; empty shows all. "
        "With anything in hidden, also what looks like no statement.",
        _BY_SPEAKER,
    ),
    SavedQuery(
        "unreviewed_with_flags",
        "Unreviewed statements with flags",
        "What to look at first: flags on statements nobody has reviewed, holds before queries before notes. "
        "Give a checker's id, or leave it empty for all.",
        _UNREVIEWED_WITH_FLAGS,
    ),
    SavedQuery(
        "reviewers_disagree",
        "Reviewers who disagree",
        "Statements on whose attribution or rating two reviewers of the same version differ, as each sees it now.",
        _DISAGREEMENTS,
    ),
    SavedQuery(
        "altered_quotations",
        "Altered and truncated quotations",
        "Quotations that go back to other words, both wordings side by side, the least alike first.",
        _CHANGED_WORDING,
    ),
    SavedQuery(
        "date_conflicts",
        "Quotations dated otherwise than the record",
        "The document says it was said on one day; the record that holds the words is of another.",
        _DATE_CONFLICTS,
    ),
    SavedQuery(
        "ambiguous_credits",
        "Credits that leave open who carried what",
        "Documents that credit several agencies without saying which statement came from which.",
        _AMBIGUOUS_CREDITS,
    ),
    SavedQuery(
        "decided_lately",
        "What was decided lately",
        "The latest 200 reviews; give a reviewer's name for theirs alone.",
        _DECIDED_LATELY,
    ),
    SavedQuery(
        "failed_runs",
        "Checker runs that failed",
        "Checkers that could not finish, with the reason; their earlier flags still stand.",
        _FAILED_RUNS,
    ),
    SavedQuery(
        "verdicts_on_older_versions",
        "Verdicts given on an older version",
        "Statements reviewed before their document changed; the verdict stands until somebody looks again.",
        _OLDER_VERSIONS,
    ),
    *SPREAD_QUERIES,
    *VERIFICATION_QUERIES,
)
