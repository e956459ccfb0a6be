"""The ground: frozen records that every room stands on; nothing here does any work.

Offsets are Unicode code points, half-open: ``text[start:end]``.
"""

from factcheck.model.closed_set import ClosedSet, Term
from factcheck.model.closed_sets import (
    CHANGE_OP,
    CLOSED_SETS,
    DIFFERENCE,
    DOCUMENT_FIELD,
    FACTUALITY,
    FINDING,
    GRAVEST_FIRST,
    KIND,
    KINDS,
    LEVEL,
    POSITION,
    QUOTATION,
    RELATION,
    RUN_OUTCOME,
    SEVERITIES,
    SEVERITY,
    SPAN_ROLE,
    SPEAKER_KIND,
    STATEMENT_FORM,
    STATEMENT_TYPE,
    TRACE_RELATION,
    ChangeOp,
    Difference,
    DocumentField,
    Factuality,
    Finding,
    Kind,
    Level,
    Position,
    Quotation,
    Relation,
    RunOutcome,
    Severity,
    SpanRole,
    SpeakerKind,
    StatementForm,
    StatementType,
    TraceRelation,
)
from factcheck.model.decisions import (
    Decision,
)
from factcheck.model.documents import (
    Document,
    Incoming,
    Traced,
)
from factcheck.model.flags import (
    Evidence,
    Flag,
)
from factcheck.model.people import (
    HeldOffice,
    KnownPerson,
)
from factcheck.model.record import (
    Record,
)
from factcheck.model.reviews import (
    Review,
    ReviewEvidence,
)
from factcheck.model.sourcings import (
    Agency,
    Sourcing,
)
from factcheck.model.spans import (
    Span,
)
from factcheck.model.statements import (
    Speaker,
    Statement,
)
from factcheck.model.traces import (
    Change,
    Trace,
)
from factcheck.model.turns import (
    Turn,
)
from factcheck.model.verdict_sets import (
    ATTRIBUTION,
    ATTRIBUTIONS,
    DEFECT,
    DEFECTS,
    RATING,
    RATINGS,
    SETTLED,
    STATE,
    STATES,
    WAITING,
    Attribution,
    Defect,
    Rating,
    State,
)
from factcheck.model.verifications import (
    Verification,
)

__all__ = [
    "ATTRIBUTION",
    "ATTRIBUTIONS",
    "CHANGE_OP",
    "CLOSED_SETS",
    "DEFECT",
    "DEFECTS",
    "DIFFERENCE",
    "DOCUMENT_FIELD",
    "FACTUALITY",
    "FINDING",
    "GRAVEST_FIRST",
    "KIND",
    "KINDS",
    "LEVEL",
    "POSITION",
    "QUOTATION",
    "RATING",
    "RATINGS",
    "RELATION",
    "RUN_OUTCOME",
    "SETTLED",
    "SEVERITIES",
    "SEVERITY",
    "SPAN_ROLE",
    "SPEAKER_KIND",
    "STATE",
    "STATEMENT_FORM",
    "STATEMENT_TYPE",
    "STATES",
    "TRACE_RELATION",
    "WAITING",
    "Agency",
    "Attribution",
    "Change",
    "ChangeOp",
    "ClosedSet",
    "Decision",
    "Defect",
    "Difference",
    "Document",
    "DocumentField",
    "Evidence",
    "Factuality",
    "Finding",
    "Flag",
    "HeldOffice",
    "Incoming",
    "Kind",
    "KnownPerson",
    "Level",
    "Position",
    "Quotation",
    "Rating",
    "Record",
    "Relation",
    "Review",
    "ReviewEvidence",
    "RunOutcome",
    "Severity",
    "Sourcing",
    "Span",
    "SpanRole",
    "Speaker",
    "SpeakerKind",
    "State",
    "Statement",
    "StatementForm",
    "StatementType",
    "Term",
    "Trace",
    "TraceRelation",
    "Traced",
    "Turn",
    "Verification",
]
