"""Every closed set, written once: its codes, what pages call each, and what each means.

A value is added to the `Literal` and, right below it, to the set; a test walks from there to the CHECK constraints of
the database, the labels, the ranks and the texts. Those of the verdict model stand in `verdict_sets`.
"""

from typing import Any, Literal

from factcheck.model.closed_set import ClosedSet, Term
from factcheck.model.verdict_sets import ATTRIBUTION, DEFECT, RATING, STATE

Kind = Literal["article", "wire", "record", "factcheck"]
KIND: ClosedSet[Kind] = ClosedSet(
    "kind",
    {
        "article": Term("Article", "a story as an outlet published it"),
        "wire": Term("Agency copy", "a story as a news agency sent it"),
        "record": Term("Record", "a transcript or a statement of record"),
        "factcheck": Term("Fact-check", "a fact-check that somebody published"),
    },
)

Quotation = Literal["direct", "indirect", "mixed"]
QUOTATION: ClosedSet[Quotation] = ClosedSet(
    "quotation",
    {
        "direct": Term("Direct quotation", "in quotation marks"),
        "indirect": Term("Indirect", "in the writer's words"),
        "mixed": Term("Partly quoted", "in the writer's words, parts of it in quotation marks"),
    },
)

Factuality = Literal["factual", "denied", "hypothetical"]
FACTUALITY: ClosedSet[Factuality] = ClosedSet(
    "factuality",
    {
        "factual": Term("Said", "the copy asserts that it was said"),
        "denied": Term("Not said", "the copy asserts that it was not said"),
        "hypothetical": Term("Hypothetical", "the copy says that it would be or might be said"),
    },
)

StatementType = Literal["assertion", "belief", "fact", "eventuality"]
STATEMENT_TYPE: ClosedSet[StatementType] = ClosedSet(
    "type",
    {
        "assertion": Term("Assertion", "it was said or written"),
        "belief": Term("Belief", "it is thought, hoped or feared"),
        "fact": Term("Fact", "it is known or was found out, and the copy takes it as so"),
        "eventuality": Term("Intention", "it is promised, planned, wanted or ordered"),
    },
)

StatementForm = Literal["statement", "headline", "no_comment", "authors_own"]
STATEMENT_FORM: ClosedSet[StatementForm] = ClosedSet(
    "form",
    {
        "statement": Term("Statement", "a statement in the running text"),
        "headline": Term("Headline", "it stands in a headline; the text below tells it in full"),
        "no_comment": Term("No comment", "somebody would say nothing or could not be asked"),
        "authors_own": Term("The author's own", "the writer speaks for themselves: `I think`, `we reported`"),
    },
)

SpeakerKind = Literal["person", "office", "body", "state", "group", "unnamed"]
SPEAKER_KIND: ClosedSet[SpeakerKind] = ClosedSet(
    "speaker",
    {
        "person": Term("Person", "one person, by name"),
        "office": Term("Office", "whoever holds an office or speaks for one"),
        "body": Term("Body", "an organisation"),
        "state": Term("State", "a state, or the capital that stands for it"),
        "group": Term("Group", "several people or a crowd"),
        "unnamed": Term("Unnamed source", "described, but not named"),
    },
)

Relation = Literal["authored", "contributed", "based_on", "cited", "told", "subject"]
RELATION: ClosedSet[Relation] = ClosedSet(
    "sourcing",
    {
        "authored": Term("written by", "the agency wrote it"),
        "contributed": Term("with reporting by", "the agency added reporting to it"),
        "based_on": Term("based on", "it goes back to the agency's copy"),
        "cited": Term("cites", "it quotes the agency"),
        "told": Term("told to", "the speaker told it to the agency"),
        "subject": Term("about", "the agency is written about, and is no source"),
    },
)

Level = Literal["document", "statement"]
LEVEL: ClosedSet[Level] = ClosedSet(
    "level",
    {
        "document": Term("Document", "the words are about the whole document"),
        "statement": Term("Statement", "the words are about one statement"),
    },
)

Position = Literal["byline", "dateline", "footer", "body", "metadata"]
POSITION: ClosedSet[Position] = ClosedSet(
    "position",
    {
        "byline": Term("byline", "the author's line"),
        "dateline": Term("dateline", "the place and agency that open the text"),
        "footer": Term("closing credit", "the credit line at the foot"),
        "body": Term("text", "the running text"),
        "metadata": Term("metadata", "the page's metadata, not its text"),
    },
)

TraceRelation = Literal["identical", "truncated", "altered", "paraphrase"]
TRACE_RELATION: ClosedSet[TraceRelation] = ClosedSet(
    "trace",
    {
        "identical": Term("Identical", "the same words"),
        "truncated": Term("Truncated", "one is part of the other"),
        "altered": Term("Altered", "words differ"),
        "paraphrase": Term("Paraphrase", "the same in other words"),
    },
)

ChangeOp = Literal["same", "removed", "added", "changed"]
CHANGE_OP: ClosedSet[ChangeOp] = ClosedSet(
    "change",
    {
        "same": Term("Same", "both have these words"),
        "removed": Term("Removed", "only the other document has these words"),
        "added": Term("Added", "only the statement has these words"),
        "changed": Term("Changed", "each has words of its own here"),
    },
)

Difference = Literal["cut", "ellipsis", "omission", "addition", "wording", "order", "negation", "number", "opposite"]
DIFFERENCE: ClosedSet[Difference] = ClosedSet(
    "difference",
    {
        "cut": Term("Cut", "words are missing at an edge"),
        "ellipsis": Term("Ellipsis", "words are left out, and dots say so"),
        "omission": Term("Omission", "words are left out, and nothing says so"),
        "addition": Term("Addition", "words were added"),
        "wording": Term("Wording", "other words stand in their place"),
        "order": Term("Order", "the words stand in another order"),
        "negation": Term("Negation", "a negation is there in one and not in the other"),
        "number": Term("Number", "a number differs"),
        "opposite": Term("Opposite", "a word turned into its opposite: like, unlike"),
    },
)

Finding = Literal[
    "other_speaker",
    "spliced",
    "added",
    "altered",
    "partial",
    "other_day",
    "other_translation",
    "near",
    "exact",
    "not_found",
    "not_searched",
]
FINDING: ClosedSet[Finding] = ClosedSet(
    "finding",
    {
        "other_speaker": Term("Other speaker", "somebody else said it"),
        "spliced": Term("Spliced", "words of two places are joined, and nothing says so"),
        "added": Term("Words added", "it has words that the record lacks"),
        "altered": Term("Altered", "words differ"),
        "partial": Term("Cut", "it is a part of what was said"),
        "other_day": Term("Other day", "it was said on another day than the copy gives"),
        "other_translation": Term("Other translation", "the record is in another language, or a translation"),
        "near": Term("As said", "only typography, spelling or an editor's marks differ"),
        "exact": Term("Word for word", "the record has these words"),
        "not_found": Term("Not found", "the speaker's record of the occasion does not have it"),
        "not_searched": Term("Not searched", "no record of the speaker covers the occasion"),
    },
)

Turning = Literal["negation", "condition", "hedge", "reporting", "number"]
TURNING: ClosedSet[Turning] = ClosedSet(
    "turned_by",
    {
        "negation": Term("Negation", "a word that denies it"),
        "condition": Term("Condition", "a condition under which it holds"),
        "hedge": Term("Hedge", "a word that hedges it"),
        "reporting": Term("Reporting", "that somebody else says it"),
        "number": Term("Number", "a number that it is counted by"),
    },
)

SpanRole = Literal["source", "cue", "content", "quoted", "stated_on"]
SPAN_ROLE: ClosedSet[SpanRole] = ClosedSet(
    "role",
    {
        "source": Term("Source", "the words that name who said it"),
        "cue": Term("Cue", "the words that say it was said"),
        "content": Term("Content", "what was said"),
        "quoted": Term("Quoted", "what of it stands within quotation marks"),
        "stated_on": Term("Day", "the words that give the day"),
    },
)

Severity = Literal["note", "query", "hold"]
SEVERITY: ClosedSet[Severity] = ClosedSet(
    "severity",
    {
        "note": Term("Note", "good to know"),
        "query": Term("Query", "ask"),
        "hold": Term("Hold", "do not publish before it is settled"),
    },
    is_graded=True,
)

DocumentField = Literal["text", "title"]
DOCUMENT_FIELD: ClosedSet[DocumentField] = ClosedSet(
    "field",
    {
        "text": Term("Text", "the document's text"),
        "title": Term("Title", "its headline or title"),
    },
)

FlagState = Literal["open", "upheld", "dismissed"]
FLAG_STATE: ClosedSet[FlagState] = ClosedSet(
    "flag_state",
    {
        "open": Term("Open", "nobody has decided"),
        "upheld": Term("Upheld", "it is right: the copy needs another look"),
        "dismissed": Term("Dismissed", "it need not be acted on, and a reason says why"),
    },
)

Dismissal = Literal["wrong_reading", "style_allows", "already_fixed", "other"]
DISMISSAL: ClosedSet[Dismissal] = ClosedSet(
    "dismissal",
    {
        "wrong_reading": Term("Wrong reading", "the checker misread the copy"),
        "style_allows": Term("Style allows it", "the copy is as the desk wants it"),
        "already_fixed": Term("Already fixed", "it was right, and the copy has been mended"),
        "other": Term("Other", "another reason, in words"),
    },
)

FlagScope = Literal["flag", "alike"]
FLAG_SCOPE: ClosedSet[FlagScope] = ClosedSet(
    "flag_scope",
    {
        "flag": Term("This flag", "this flag alone"),
        "alike": Term("All like it", "of the same checker, code and words in this document"),
    },
)

RunOutcome = Literal["done", "skipped", "later", "failed"]
RUN_OUTCOME: ClosedSet[RunOutcome] = ClosedSet(
    "outcome",
    {
        "done": Term("Done", "the checker looked at it"),
        "skipped": Term("Skipped", "the checker abstained"),
        "later": Term("Put off", "the checker could not judge then and is asked again; its earlier flags still stand"),
        "failed": Term("Failed", "the checker could not finish; its earlier flags still stand"),
    },
)

CLOSED_SETS: tuple[ClosedSet[Any], ...] = (
    KIND,
    QUOTATION,
    FACTUALITY,
    STATEMENT_TYPE,
    STATEMENT_FORM,
    SPEAKER_KIND,
    RELATION,
    LEVEL,
    POSITION,
    TRACE_RELATION,
    CHANGE_OP,
    DIFFERENCE,
    FINDING,
    TURNING,
    SPAN_ROLE,
    SEVERITY,
    DOCUMENT_FIELD,
    FLAG_STATE,
    DISMISSAL,
    FLAG_SCOPE,
    RUN_OUTCOME,
    STATE,
    ATTRIBUTION,
    DEFECT,
    RATING,
)

KINDS = KIND.codes
SEVERITIES = SEVERITY.codes
GRAVEST_FIRST = SEVERITY.shown
