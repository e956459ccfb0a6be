-- Generated from the migrations in factcheck/store by: python -m factcheck.store.schema.schema_text
-- Do not edit.

CREATE TABLE agencies (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]',
    country TEXT,
    languages TEXT NOT NULL DEFAULT '[]',
    domains TEXT NOT NULL DEFAULT '[]',
    state_controlled TEXT,
    uncertain INTEGER NOT NULL DEFAULT 0
, documents INTEGER NOT NULL DEFAULT 0, statements INTEGER NOT NULL DEFAULT 0);

CREATE TABLE changed_documents (
    document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents(id),
    times INTEGER NOT NULL
);

CREATE TABLE "checker_runs" (
    id INTEGER PRIMARY KEY,
    checker TEXT NOT NULL,
    checker_version TEXT NOT NULL,
    config TEXT NOT NULL,
    fingerprint TEXT,
    document_id TEXT REFERENCES documents(id),
    revision INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'later', 'failed')),
    reason TEXT,
    flags INTEGER NOT NULL DEFAULT 0,
    run_at TEXT NOT NULL
);

CREATE TABLE checkers (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('note', 'query', 'hold')),
    version TEXT NOT NULL,
    rule_ref TEXT,
    is_on INTEGER NOT NULL CHECK (is_on BETWEEN 0 AND 1),
    precision REAL CHECK (precision BETWEEN 0 AND 1),
    flags_read INTEGER,
    read_on TEXT
);

CREATE TABLE document_versions (
    document_id TEXT NOT NULL REFERENCES documents(id),
    number INTEGER NOT NULL,
    title TEXT,
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    origin TEXT NOT NULL,
    media_type TEXT NOT NULL,
    repairs TEXT NOT NULL DEFAULT '[]',
    ingested_at TEXT NOT NULL, publisher TEXT, byline TEXT, url TEXT, published TEXT, credit TEXT,
    PRIMARY KEY (document_id, number)
);

CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'wire', 'record', 'factcheck')),
    publisher TEXT,
    published TEXT,
    byline TEXT,
    speaker TEXT,
    language TEXT,
    url TEXT,
    licence TEXT,
    credit TEXT,
    text TEXT NOT NULL,
    version INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL DEFAULT 1,
    attributed_by TEXT,
    attributed_version INTEGER,
    abstained TEXT,
    traced_by TEXT,
    traced_revision INTEGER,
    ingested_at TEXT NOT NULL
, origins TEXT NOT NULL DEFAULT '[]', read_in TEXT, fingerprint TEXT);

CREATE VIRTUAL TABLE "documents_fts" USING FTS5 (
    "title", "text",
    tokenize='porter',
    content="documents"
);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    review_id INTEGER NOT NULL REFERENCES reviews(id),
    url TEXT,
    document_id TEXT REFERENCES documents(id),
    words TEXT NOT NULL CHECK (length(words) > 0),
    dated TEXT,
    CHECK (url IS NOT NULL OR document_id IS NOT NULL)
);

CREATE TABLE flag_evidence (
    flag_id TEXT NOT NULL REFERENCES flags(id),
    piece INTEGER NOT NULL,
    role TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents(id),
    field TEXT NOT NULL CHECK (field IN ('text', 'title')),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (flag_id, piece)
);

CREATE TABLE flag_reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    flag_id TEXT NOT NULL REFERENCES flags(id),
    checker_version TEXT NOT NULL,
    follows INTEGER REFERENCES flag_reviews(id),
    reviewer TEXT NOT NULL CHECK (length(reviewer) > 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'dismissed')),
    reason TEXT CHECK (reason IN ('wrong_reading', 'style_allows', 'already_fixed', 'other')),
    words TEXT,
    scope TEXT NOT NULL DEFAULT 'flag' CHECK (scope IN ('flag', 'alike')),
    reviewed_at TEXT NOT NULL,
    CHECK ((state = 'dismissed') = (reason IS NOT NULL)),
    CHECK (reason IS NOT 'other' OR ifnull(length(trim(words)), 0) > 0)
);

CREATE TABLE flags (
    id TEXT NOT NULL PRIMARY KEY,
    checker TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('note', 'query', 'hold')),
    message TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents(id),
    statement_id TEXT REFERENCES statements(id),
    checker_version TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    gone_at TEXT
, state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'dismissed')));

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    document_id TEXT NOT NULL REFERENCES documents(id),
    statement_id TEXT REFERENCES statements(id),
    flag_id TEXT REFERENCES flags(id),
    review_id INTEGER REFERENCES reviews(id),
    start INTEGER,
    "end" INTEGER,
    text TEXT,
    author TEXT NOT NULL CHECK (length(author) > 0),
    body TEXT NOT NULL CHECK (length(body) > 0),
    noted_at TEXT NOT NULL
);

CREATE TABLE passage_keys (
    key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    passage_id INTEGER NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (key, day, passage_id)
) WITHOUT ROWID;

CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents(id),
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    length INTEGER NOT NULL,
    is_record INTEGER NOT NULL,
    is_indirect INTEGER NOT NULL,
    statement_id TEXT REFERENCES statements(id),
    speaker TEXT,
    said TEXT,
    published TEXT,
    triples BLOB NOT NULL,
    words BLOB NOT NULL
, said_latest TEXT);

CREATE TABLE quotation_cluster_members (
    id INTEGER PRIMARY KEY,
    cluster_id TEXT NOT NULL REFERENCES quotation_clusters(id),
    document_id TEXT NOT NULL REFERENCES documents(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    statement_id TEXT REFERENCES statements(id),
    speaker TEXT,
    said TEXT,
    published TEXT,
    text TEXT NOT NULL
, said_latest TEXT);

CREATE TABLE quotation_clusters (
    id TEXT NOT NULL PRIMARY KEY,
    quotation TEXT NOT NULL,
    speaker TEXT,
    first_document_id TEXT NOT NULL REFERENCES documents(id),
    first_published TEXT,
    last_published TEXT,
    documents INTEGER NOT NULL,
    variants INTEGER NOT NULL,
    outlets TEXT NOT NULL DEFAULT '[]',
    agencies TEXT NOT NULL DEFAULT '[]',
    speakers TEXT NOT NULL DEFAULT '[]',
    days TEXT NOT NULL DEFAULT '[]'
, origins TEXT NOT NULL DEFAULT '[]');

CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    statement_id TEXT NOT NULL REFERENCES statements(id),
    document_version INTEGER NOT NULL,
    follows INTEGER REFERENCES reviews(id),
    reviewer TEXT NOT NULL CHECK (length(reviewer) > 0),
    state TEXT NOT NULL
        CHECK (state IN ('in_review', 'second_review', 'done', 'reopened', 'wont_check')),
    attribution TEXT NOT NULL
        CHECK (attribution IN ('unchecked', 'confirmed_primary', 'confirmed_independent', 'confirmed_wire',
        'confirmed_with_defects', 'out_of_context', 'misattributed', 'disputed_by_source',
        'not_found', 'fabricated', 'unverifiable')),
    defects TEXT NOT NULL DEFAULT '[]',
    rating TEXT NOT NULL
        CHECK (rating IN ('not_rated', 'not_applicable', 'true', 'mostly_true', 'mixture', 'mostly_false', 'false',
        'unproven', 'outdated')),
    desk_label TEXT,
    searched TEXT,
    reviewed_at TEXT NOT NULL,
    CHECK (state <> 'done' OR attribution <> 'unchecked'),
    CHECK (attribution <> 'confirmed_with_defects' OR defects <> '[]'),
    CHECK (attribution <> 'not_found' OR ifnull(length(searched), 0) > 0)
);

CREATE TABLE rewordings (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    statement_id TEXT NOT NULL REFERENCES statements(id),
    former_version INTEGER NOT NULL,
    document_version INTEGER NOT NULL,
    former_content TEXT NOT NULL,
    content TEXT NOT NULL,
    former_speaker TEXT,
    speaker TEXT,
    review_id INTEGER REFERENCES reviews(id),
    reworded_at TEXT NOT NULL
);

CREATE TABLE sourcings (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents(id),
    statement_id TEXT REFERENCES statements(id),
    agency_id TEXT NOT NULL REFERENCES agencies(id),
    relation TEXT NOT NULL
        CHECK (relation IN ('authored', 'contributed', 'based_on', 'cited', 'told', 'subject')),
    level TEXT NOT NULL CHECK (level IN ('document', 'statement')),
    position TEXT NOT NULL CHECK (position IN ('byline', 'dateline', 'footer', 'body', 'metadata')),
    ambiguous INTEGER NOT NULL DEFAULT 0,
    start INTEGER,
    "end" INTEGER,
    text TEXT,
    chain TEXT NOT NULL DEFAULT '[]',
    confidence REAL NOT NULL
);

CREATE TABLE speakers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'office', 'body', 'state', 'group', 'unnamed')),
    aliases TEXT NOT NULL DEFAULT '[]',
    document_id TEXT REFERENCES documents(id)
);

CREATE TABLE statement_spans (
    statement_id TEXT NOT NULL REFERENCES statements(id),
    role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content', 'quoted', 'stated_on')),
    piece INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (statement_id, role, piece)
);

CREATE TABLE statements (
    id TEXT NOT NULL PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL,
    source TEXT,
    cue TEXT,
    content TEXT NOT NULL,
    quotation TEXT NOT NULL CHECK (quotation IN ('direct', 'indirect', 'mixed')),
    speaker_id INTEGER REFERENCES speakers(id),
    stated_on TEXT,
    stated_on_latest TEXT,
    stated_on_reason TEXT,
    factuality TEXT NOT NULL DEFAULT 'factual' CHECK (factuality IN ('factual', 'denied', 'hypothetical')),
    confidence REAL NOT NULL,
    state TEXT NOT NULL DEFAULT 'new'
        CHECK (state IN ('new', 'in_review', 'second_review', 'done', 'reopened', 'wont_check')),
    attribution TEXT NOT NULL DEFAULT 'unchecked'
        CHECK (attribution IN ('unchecked', 'confirmed_primary', 'confirmed_independent', 'confirmed_wire',
        'confirmed_with_defects', 'out_of_context', 'misattributed', 'disputed_by_source',
        'not_found', 'fabricated', 'unverifiable')),
    rating TEXT NOT NULL DEFAULT 'not_rated'
        CHECK (rating IN ('not_rated', 'not_applicable', 'true', 'mostly_true', 'mixture', 'mostly_false', 'false',
        'unproven', 'outdated')),
    review_id INTEGER REFERENCES reviews(id),
    document_version INTEGER NOT NULL,
    tagger TEXT NOT NULL,
    gone_at TEXT
, origins TEXT NOT NULL DEFAULT '[]', type TEXT NOT NULL DEFAULT 'assertion' CHECK (type IN ('assertion', 'belief', 'fact', 'eventuality')), form TEXT NOT NULL DEFAULT 'statement' CHECK (form IN ('statement', 'headline', 'no_comment', 'authors_own')), shown INTEGER NOT NULL DEFAULT 1 CHECK (shown BETWEEN 0 AND 1), match_key TEXT NOT NULL DEFAULT '');

CREATE TABLE traces (
    id INTEGER PRIMARY KEY,
    statement_id TEXT NOT NULL REFERENCES statements(id),
    document_id TEXT NOT NULL REFERENCES documents(id),
    relation TEXT NOT NULL CHECK (relation IN ('identical', 'truncated', 'altered', 'paraphrase')),
    quotation TEXT NOT NULL,
    quotation_start INTEGER NOT NULL,
    quotation_end INTEGER NOT NULL,
    found TEXT NOT NULL,
    found_start INTEGER NOT NULL,
    found_end INTEGER NOT NULL,
    diff TEXT NOT NULL DEFAULT '[]',
    score REAL NOT NULL
, differs TEXT NOT NULL DEFAULT '[]');

CREATE TABLE turns (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    speaker TEXT,
    at_start REAL,
    at_end REAL
);

CREATE TABLE verifications (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents(id),
    statement_id TEXT REFERENCES statements(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    finding TEXT NOT NULL CHECK (finding IN ('other_speaker', 'spliced', 'added', 'altered', 'partial', 'other_day',
        'other_translation', 'near', 'exact', 'not_found', 'not_searched')),
    turned INTEGER NOT NULL DEFAULT 0,
    trace_id INTEGER REFERENCES traces(id) ON DELETE SET NULL,
    found_document_id TEXT REFERENCES documents(id),
    found_start INTEGER,
    found_end INTEGER,
    searched TEXT NOT NULL DEFAULT '[]',
    diff TEXT NOT NULL DEFAULT '[]',
    fingerprint TEXT,
    gone_at TEXT
, speaker TEXT, found_speaker TEXT, turned_by TEXT CHECK (turned_by IN ('negation', 'condition', 'hedge', 'reporting', 'number')), cut_start INTEGER, cut_end INTEGER);

CREATE TABLE verified (
    document_id TEXT PRIMARY KEY REFERENCES documents(id),
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    made_by TEXT NOT NULL
);

CREATE INDEX agencies_documents ON agencies (documents);

CREATE INDEX agencies_name ON agencies (name COLLATE NOCASE);

CREATE INDEX checker_runs_failed ON checker_runs (run_at) WHERE outcome = 'failed';

CREATE INDEX checker_runs_put_off ON checker_runs (checker) WHERE outcome = 'later';

CREATE INDEX checker_runs_run ON checker_runs (run_at);

CREATE UNIQUE INDEX checker_runs_subject ON checker_runs (checker, ifnull(document_id, ''));

CREATE INDEX document_versions_ingested ON document_versions (ingested_at);

CREATE INDEX document_versions_sha256 ON document_versions (sha256);

CREATE INDEX documents_kind ON documents (kind, published);

CREATE INDEX documents_made_by ON documents (attributed_by, read_in, fingerprint, traced_by, attributed_version, version, traced_revision, revision);

CREATE INDEX documents_published ON documents (published);

CREATE INDEX documents_publisher ON documents (publisher);

CREATE INDEX documents_verified ON documents (id, kind, version, revision, traced_revision);

CREATE INDEX evidence_document ON evidence (document_id);

CREATE INDEX evidence_review ON evidence (review_id);

CREATE INDEX flag_evidence_document ON flag_evidence (document_id);

CREATE INDEX flag_reviews_flag ON flag_reviews (flag_id, id);

CREATE UNIQUE INDEX flag_reviews_follow_one_another ON flag_reviews (flag_id, ifnull(follows, 0));

CREATE INDEX flag_reviews_reviewer ON flag_reviews (reviewer, reviewed_at);

CREATE INDEX flags_checker ON flags (checker, gone_at, severity, state);

CREATE INDEX flags_document ON flags (document_id, gone_at);

CREATE INDEX flags_first_seen ON flags (first_seen);

CREATE INDEX flags_severity ON flags (severity, gone_at);

CREATE INDEX flags_statement ON flags (statement_id, gone_at, state);

CREATE INDEX notes_document ON notes (document_id);

CREATE INDEX notes_flag ON notes (flag_id);

CREATE INDEX notes_statement ON notes (statement_id);

CREATE INDEX passages_document ON passages (document_id, number);

CREATE INDEX passages_statement ON passages (statement_id);

CREATE INDEX quotation_cluster_members_cluster ON quotation_cluster_members (cluster_id);

CREATE INDEX quotation_cluster_members_document ON quotation_cluster_members (document_id, start);

CREATE INDEX quotation_cluster_members_statement ON quotation_cluster_members (statement_id);

CREATE INDEX quotation_clusters_documents ON quotation_clusters (documents);

CREATE INDEX quotation_clusters_first ON quotation_clusters (first_published);

CREATE INDEX quotation_clusters_first_document ON quotation_clusters (first_document_id);

CREATE UNIQUE INDEX reviews_follow_one_another ON reviews (statement_id, ifnull(follows, 0));

CREATE INDEX reviews_reviewer ON reviews (reviewer, reviewed_at);

CREATE INDEX rewordings_statement ON rewordings (statement_id);

CREATE INDEX sourcings_agency ON sourcings (agency_id, statement_id);

CREATE INDEX sourcings_ambiguous ON sourcings (document_id) WHERE ambiguous = 1;

CREATE INDEX sourcings_carried ON sourcings (agency_id, document_id, statement_id) WHERE relation <> 'subject';

CREATE INDEX sourcings_document ON sourcings (document_id);

CREATE INDEX sourcings_statement ON sourcings (statement_id, agency_id);

CREATE INDEX sourcings_told ON sourcings (agency_id) WHERE level = 'statement';

CREATE INDEX speakers_document ON speakers (document_id);

CREATE INDEX speakers_name ON speakers (name, kind);

CREATE INDEX speakers_name_in_any_case ON speakers (name COLLATE NOCASE);

CREATE UNIQUE INDEX speakers_scope ON speakers (name, kind, ifnull(document_id, ''));

CREATE INDEX statements_attribution ON statements (attribution);

CREATE INDEX statements_document ON statements (document_id, position);

CREATE INDEX statements_match_key ON statements (document_id, match_key);

CREATE INDEX statements_not_factual ON statements (factuality) WHERE factuality <> 'factual';

CREATE INDEX statements_not_shown ON statements (document_id) WHERE shown = 0;

CREATE INDEX statements_quotation ON statements (quotation);

CREATE INDEX statements_speaker ON statements (speaker_id, stated_on);

CREATE INDEX statements_state ON statements (state, gone_at, document_id, position);

CREATE INDEX statements_stated_on ON statements (stated_on);

CREATE INDEX traces_document ON traces (document_id);

CREATE INDEX traces_relation ON traces (relation);

CREATE INDEX traces_statement ON traces (statement_id);

CREATE INDEX turns_document ON turns (document_id, start);

CREATE INDEX verifications_document ON verifications (document_id, start);

CREATE INDEX verifications_finding ON verifications (finding);

CREATE INDEX verifications_found ON verifications (found_document_id);

CREATE INDEX verifications_statement ON verifications (statement_id);

CREATE INDEX verifications_trace ON verifications (trace_id);

CREATE TRIGGER document_versions_are_never_changed BEFORE UPDATE ON document_versions
WHEN NEW.rowid IS NOT OLD.rowid OR NEW.document_id IS NOT OLD.document_id OR NEW.number IS NOT OLD.number
  OR NEW.title IS NOT OLD.title OR NEW.text IS NOT OLD.text OR NEW.sha256 IS NOT OLD.sha256
  OR NEW.origin IS NOT OLD.origin OR NEW.media_type IS NOT OLD.media_type OR NEW.repairs IS NOT OLD.repairs
  OR NEW.ingested_at IS NOT OLD.ingested_at
  OR NOT EXISTS (
      SELECT 1 FROM documents
      WHERE id = NEW.document_id AND version = NEW.number AND publisher IS NEW.publisher AND byline IS NEW.byline
        AND url IS NEW.url AND published IS NEW.published AND credit IS NEW.credit)
BEGIN SELECT RAISE(ABORT, 'a stored version is what reviewers read: it is never changed'); END;

CREATE TRIGGER document_versions_are_never_replaced BEFORE INSERT ON document_versions
WHEN EXISTS (
    SELECT 1 FROM document_versions
    WHERE (document_id = NEW.document_id AND number = NEW.number) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'a stored version is what reviewers read: it is never replaced'); END;

CREATE TRIGGER document_versions_with_reviews_stay BEFORE DELETE ON document_versions
WHEN EXISTS (
    SELECT 1 FROM statements s JOIN reviews r ON r.statement_id = s.id WHERE s.document_id = OLD.document_id)
  OR EXISTS (SELECT 1 FROM evidence WHERE document_id = OLD.document_id)
  OR EXISTS (SELECT 1 FROM notes WHERE document_id = OLD.document_id)
BEGIN SELECT RAISE(ABORT, 'this version has been reviewed or is evidence: it cannot be deleted'); END;

CREATE TRIGGER "documents_ad" AFTER DELETE ON "documents" BEGIN
    INSERT INTO "documents_fts" ("documents_fts", rowid, "title", "text")
    VALUES ('delete', old.rowid, old."title", old."text");
END;

CREATE TRIGGER "documents_ai" AFTER INSERT ON "documents" BEGIN
    INSERT INTO "documents_fts" (rowid, "title", "text") VALUES (new.rowid, new."title", new."text");
END;

CREATE TRIGGER documents_are_never_replaced BEFORE INSERT ON documents
WHEN EXISTS (SELECT 1 FROM documents WHERE id = NEW.id OR key = NEW.key OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'a document is never replaced: ingest its new version'); END;

CREATE TRIGGER "documents_au" AFTER UPDATE ON "documents" BEGIN
    INSERT INTO "documents_fts" ("documents_fts", rowid, "title", "text")
    VALUES ('delete', old.rowid, old."title", old."text");
    INSERT INTO "documents_fts" (rowid, "title", "text") VALUES (new.rowid, new."title", new."text");
END;

CREATE TRIGGER documents_keep_their_id BEFORE UPDATE ON documents
WHEN NEW.id IS NOT OLD.id OR NEW.rowid IS NOT OLD.rowid
  OR EXISTS (SELECT 1 FROM documents WHERE key = NEW.key AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'a document keeps its id, and no two have the same key'); END;

CREATE TRIGGER documents_never_go_back BEFORE UPDATE OF version, text ON documents
WHEN NOT ifnull(NEW.version > OLD.version OR (NEW.version = OLD.version AND NEW.text = OLD.text), 0)
BEGIN SELECT RAISE(ABORT, 'another text is a new version, and a version never goes back'); END;

CREATE TRIGGER documents_put_their_version_right AFTER UPDATE OF publisher, byline, url, published, credit
ON documents WHEN NEW.version = OLD.version
BEGIN
    UPDATE document_versions
    SET publisher = NEW.publisher, byline = NEW.byline, url = NEW.url, published = NEW.published,
        credit = NEW.credit
    WHERE document_id = NEW.id AND number = NEW.version;
END;

CREATE TRIGGER documents_reopen_their_statements AFTER UPDATE OF version ON documents
WHEN NEW.version > OLD.version
BEGIN
    UPDATE statements SET state = 'reopened'
    WHERE document_id = NEW.id AND review_id IS NOT NULL AND state <> 'reopened';
END;

CREATE TRIGGER documents_that_change_are_noted AFTER UPDATE OF revision, version, attributed_version, fingerprint, title, kind, publisher, published, byline, speaker, language, url, credit ON documents
WHEN NEW.revision IS NOT OLD.revision OR NEW.version IS NOT OLD.version OR NEW.attributed_version IS NOT OLD.attributed_version OR NEW.fingerprint IS NOT OLD.fingerprint OR NEW.title IS NOT OLD.title OR NEW.kind IS NOT OLD.kind OR NEW.publisher IS NOT OLD.publisher OR NEW.published IS NOT OLD.published OR NEW.byline IS NOT OLD.byline OR NEW.speaker IS NOT OLD.speaker OR NEW.language IS NOT OLD.language OR NEW.url IS NOT OLD.url OR NEW.credit IS NOT OLD.credit
BEGIN INSERT INTO changed_documents SELECT NEW.id, 1 WHERE true ON CONFLICT (document_id) DO UPDATE SET times = times + 1; END;

CREATE TRIGGER documents_with_flag_reviews_stay BEFORE DELETE ON documents
WHEN EXISTS (SELECT 1 FROM flags f JOIN flag_reviews r ON r.flag_id = f.id WHERE f.document_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a flag on this document has been reviewed: it cannot be deleted'); END;

CREATE TRIGGER documents_with_reviews_stay BEFORE DELETE ON documents
WHEN EXISTS (SELECT 1 FROM statements s JOIN reviews r ON r.statement_id = s.id WHERE s.document_id = OLD.id)
  OR EXISTS (SELECT 1 FROM evidence WHERE document_id = OLD.id)
  OR EXISTS (SELECT 1 FROM notes WHERE document_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'this document has been reviewed or is evidence: it cannot be deleted'); END;

CREATE TRIGGER evidence_are_never_changed BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence are append-only: add a new one instead'); END;

CREATE TRIGGER evidence_are_never_deleted BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence are append-only: nothing may be deleted'); END;

CREATE TRIGGER evidence_are_never_replaced BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'evidence are append-only: that id is taken'); END;

CREATE TRIGGER evidence_comes_with_its_review BEFORE INSERT ON evidence
WHEN NEW.review_id IS NOT (SELECT max(id) FROM reviews)
BEGIN SELECT RAISE(ABORT, 'evidence is added with its review: add a new review instead'); END;

CREATE TRIGGER evidence_names_a_stored_document BEFORE INSERT ON evidence
WHEN NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents WHERE id = NEW.document_id)
BEGIN SELECT RAISE(ABORT, 'evidence names a document that is not stored'); END;

CREATE TRIGGER flag_reviews_are_never_changed BEFORE UPDATE ON flag_reviews
BEGIN SELECT RAISE(ABORT, 'flag reviews are append-only: add a new one instead'); END;

CREATE TRIGGER flag_reviews_are_never_deleted BEFORE DELETE ON flag_reviews
BEGIN SELECT RAISE(ABORT, 'flag reviews are append-only: nothing may be deleted'); END;

CREATE TRIGGER flag_reviews_are_never_replaced BEFORE INSERT ON flag_reviews
WHEN EXISTS (SELECT 1 FROM flag_reviews WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'flag reviews are append-only: that id is taken'); END;

CREATE TRIGGER flag_reviews_are_of_a_stored_flag BEFORE INSERT ON flag_reviews
WHEN NEW.checker_version IS NOT (SELECT checker_version FROM flags WHERE id = NEW.flag_id)
BEGIN SELECT RAISE(ABORT, 'a flag review names a stored flag and the version that raised it'); END;

CREATE TRIGGER flag_reviews_follow_the_latest BEFORE INSERT ON flag_reviews
WHEN NEW.follows IS NOT (SELECT max(id) FROM flag_reviews WHERE flag_id = NEW.flag_id)
BEGIN SELECT RAISE(ABORT, 'stale review: another review of this flag came first'); END;

CREATE TRIGGER flag_reviews_set_the_flag AFTER INSERT ON flag_reviews
BEGIN UPDATE flags SET state = NEW.state WHERE id = NEW.flag_id; END;

CREATE TRIGGER flags_begin_open BEFORE INSERT ON flags
WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM flags WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'a flag begins open and is never replaced'); END;

CREATE TRIGGER flags_keep_their_id BEFORE UPDATE ON flags
WHEN NEW.id IS NOT OLD.id OR NEW.checker IS NOT OLD.checker OR NEW.code IS NOT OLD.code
  OR NEW.document_id IS NOT OLD.document_id OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'a flag keeps its id, its checker and its document'); END;

CREATE TRIGGER flags_show_their_latest_review BEFORE UPDATE OF state ON flags
WHEN NEW.state IS NOT OLD.state AND NEW.state IS NOT (
    SELECT state FROM flag_reviews WHERE id = (SELECT max(id) FROM flag_reviews WHERE flag_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'a flag is upheld or dismissed by adding a flag review, not by editing the flag'); END;

CREATE TRIGGER flags_with_reviews_stay BEFORE DELETE ON flags
WHEN EXISTS (SELECT 1 FROM flag_reviews WHERE flag_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'this flag has been reviewed: it is marked gone, never deleted'); END;

CREATE TRIGGER notes_are_never_changed BEFORE UPDATE ON notes
BEGIN SELECT RAISE(ABORT, 'notes are append-only: add a new one instead'); END;

CREATE TRIGGER notes_are_never_deleted BEFORE DELETE ON notes
BEGIN SELECT RAISE(ABORT, 'notes are append-only: nothing may be deleted'); END;

CREATE TRIGGER notes_are_never_replaced BEFORE INSERT ON notes
WHEN EXISTS (SELECT 1 FROM notes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'notes are append-only: that id is taken'); END;

CREATE TRIGGER notes_hang_on_what_is_there BEFORE INSERT ON notes
WHEN NOT EXISTS (SELECT 1 FROM documents WHERE id = NEW.document_id)
  OR (NEW.statement_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM statements WHERE id = NEW.statement_id AND document_id = NEW.document_id))
  OR (NEW.flag_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM flags WHERE id = NEW.flag_id))
  OR (NEW.review_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM reviews
      WHERE id = NEW.review_id AND statement_id = NEW.statement_id AND reviewer = NEW.author))
BEGIN SELECT RAISE(ABORT, 'a note hangs on a statement, a flag or its own author''s review'); END;

CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews are append-only: add a new one instead'); END;

CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews are append-only: nothing may be deleted'); END;

CREATE TRIGGER reviews_are_never_replaced BEFORE INSERT ON reviews
WHEN EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'reviews are append-only: that id is taken'); END;

CREATE TRIGGER reviews_are_of_the_current_version BEFORE INSERT ON reviews
WHEN NEW.document_version IS NOT (
    SELECT d.version FROM documents d JOIN statements s ON s.document_id = d.id WHERE s.id = NEW.statement_id)
BEGIN SELECT RAISE(ABORT, 'stale review: the document has a newer version'); END;

CREATE TRIGGER reviews_follow_the_latest BEFORE INSERT ON reviews
WHEN NEW.follows IS NOT (SELECT max(id) FROM reviews WHERE statement_id = NEW.statement_id)
BEGIN SELECT RAISE(ABORT, 'stale review: another review of this statement came first'); END;

CREATE TRIGGER reviews_need_a_second_reviewer BEFORE INSERT ON reviews
WHEN NEW.state = 'done' AND (NEW.attribution = 'fabricated' OR NEW.rating = 'false') AND NOT EXISTS (
    SELECT 1 FROM reviews r
    WHERE r.statement_id = NEW.statement_id AND r.document_version = NEW.document_version
      AND r.reviewer <> NEW.reviewer
      AND r.id = (SELECT max(id) FROM reviews WHERE statement_id = r.statement_id AND reviewer = r.reviewer)
      AND (NEW.attribution <> 'fabricated' OR r.attribution = 'fabricated')
      AND (NEW.rating <> 'false' OR r.rating = 'false'))
BEGIN SELECT RAISE(ABORT, 'a second reviewer has to come to the same verdict first'); END;

CREATE TRIGGER reviews_set_the_statement AFTER INSERT ON reviews
BEGIN
    UPDATE statements
    SET state = NEW.state, attribution = NEW.attribution, rating = NEW.rating, review_id = NEW.id
    WHERE id = NEW.statement_id;
END;

CREATE TRIGGER rewordings_are_never_changed BEFORE UPDATE ON rewordings
BEGIN SELECT RAISE(ABORT, 'rewordings are append-only: what a statement was stays known'); END;

CREATE TRIGGER rewordings_are_never_deleted BEFORE DELETE ON rewordings
BEGIN SELECT RAISE(ABORT, 'rewordings are append-only: nothing may be deleted'); END;

CREATE TRIGGER rewordings_are_never_replaced BEFORE INSERT ON rewordings
WHEN EXISTS (SELECT 1 FROM rewordings WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'rewordings are append-only: that id is taken'); END;

CREATE TRIGGER rewordings_begin_with_what_stands BEFORE INSERT ON rewordings
WHEN NOT EXISTS (
    SELECT 1 FROM statements s JOIN documents d ON d.id = s.document_id
    WHERE s.id = NEW.statement_id AND s.content IS NEW.former_content AND s.review_id IS NEW.review_id
      AND s.document_version IS NEW.former_version AND d.version IS NEW.document_version)
BEGIN SELECT RAISE(ABORT, 'a rewording goes from what its statement says to the current version'); END;

CREATE TRIGGER sourcings_are_counted AFTER INSERT ON sourcings BEGIN
    UPDATE agencies SET
        documents = documents + 1 * NOT EXISTS (
            SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                AND s.relation <> 'subject' AND s.document_id = NEW.document_id),
        statements = statements + 1 * (NEW.statement_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                    AND s.relation <> 'subject' AND s.statement_id = NEW.statement_id))
    WHERE id = NEW.agency_id AND NEW.relation <> 'subject';
END;

CREATE TRIGGER sourcings_are_counted_anew
AFTER UPDATE OF document_id, statement_id, agency_id, relation ON sourcings BEGIN
    UPDATE agencies SET
        documents = documents + -1 * NOT EXISTS (
            SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                AND s.relation <> 'subject' AND s.document_id = OLD.document_id),
        statements = statements + -1 * (OLD.statement_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                    AND s.relation <> 'subject' AND s.statement_id = OLD.statement_id))
    WHERE id = OLD.agency_id AND OLD.relation <> 'subject';
    UPDATE agencies SET
        documents = documents + 1 * NOT EXISTS (
            SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                AND s.relation <> 'subject' AND s.document_id = NEW.document_id),
        statements = statements + 1 * (NEW.statement_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                    AND s.relation <> 'subject' AND s.statement_id = NEW.statement_id))
    WHERE id = NEW.agency_id AND NEW.relation <> 'subject';
END;

CREATE TRIGGER sourcings_are_counted_out AFTER DELETE ON sourcings BEGIN
    UPDATE agencies SET
        documents = documents + -1 * NOT EXISTS (
            SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                AND s.relation <> 'subject' AND s.document_id = OLD.document_id),
        statements = statements + -1 * (OLD.statement_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                    AND s.relation <> 'subject' AND s.statement_id = OLD.statement_id))
    WHERE id = OLD.agency_id AND OLD.relation <> 'subject';
END;

CREATE TRIGGER statements_begin_unreviewed BEFORE INSERT ON statements
WHEN NEW.review_id IS NOT NULL OR NEW.state <> 'new' OR NEW.attribution <> 'unchecked'
  OR NEW.rating <> 'not_rated' OR EXISTS (SELECT 1 FROM statements WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'a statement begins without a verdict and is never replaced'); END;

CREATE TRIGGER statements_keep_their_id BEFORE UPDATE ON statements
WHEN NEW.id IS NOT OLD.id OR NEW.document_id IS NOT OLD.document_id OR NEW.rowid IS NOT OLD.rowid
  OR (NEW.content IS NOT OLD.content AND NOT EXISTS (
      SELECT 1 FROM rewordings r
      WHERE r.id = (SELECT max(id) FROM rewordings WHERE statement_id = OLD.id)
        AND r.former_content IS OLD.content AND r.content IS NEW.content
        AND r.former_version IS OLD.document_version AND r.document_version IS NEW.document_version))
BEGIN SELECT RAISE(ABORT, 'a statement keeps its document, its id and, but for a logged rewording, its words'); END;

CREATE TRIGGER statements_reopen_when_their_speaker_changes
AFTER UPDATE OF speaker_id, source, stated_on, stated_on_latest, factuality ON statements
WHEN NEW.review_id IS NOT NULL AND NEW.state <> 'reopened'
  AND (NEW.speaker_id IS NOT OLD.speaker_id OR NEW.stated_on IS NOT OLD.stated_on
       OR NEW.factuality IS NOT OLD.factuality
       OR NEW.stated_on_latest IS NOT OLD.stated_on_latest
       OR (NEW.speaker_id IS NULL AND NEW.source IS NOT OLD.source))
BEGIN UPDATE statements SET state = 'reopened' WHERE id = NEW.id; END;

CREATE TRIGGER statements_reopen_when_their_words_change AFTER UPDATE OF content ON statements
WHEN NEW.review_id IS NOT NULL AND NEW.state <> 'reopened' AND NEW.content IS NOT OLD.content
BEGIN UPDATE statements SET state = 'reopened' WHERE id = NEW.id; END;

CREATE TRIGGER statements_show_their_latest_review
BEFORE UPDATE OF state, attribution, rating, review_id ON statements
WHEN NOT (
    (NEW.state IS OLD.state AND NEW.attribution IS OLD.attribution AND NEW.rating IS OLD.rating
     AND NEW.review_id IS OLD.review_id)
    OR (NEW.state IS 'reopened' AND NEW.attribution IS OLD.attribution AND NEW.rating IS OLD.rating
        AND NEW.review_id IS OLD.review_id AND OLD.review_id IS NOT NULL)
    OR (NEW.review_id IS NOT OLD.review_id AND EXISTS (
        SELECT 1 FROM reviews r
        WHERE r.id = NEW.review_id AND r.statement_id = NEW.id AND r.state IS NEW.state
          AND r.attribution IS NEW.attribution AND r.rating IS NEW.rating
          AND r.id = (SELECT max(id) FROM reviews WHERE statement_id = NEW.id))))
BEGIN SELECT RAISE(ABORT, 'a verdict is changed by adding a review, not by editing the statement'); END;

CREATE TRIGGER statements_with_reviews_stay BEFORE DELETE ON statements
WHEN EXISTS (SELECT 1 FROM reviews WHERE statement_id = OLD.id)
  OR EXISTS (SELECT 1 FROM notes WHERE statement_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'this statement has been reviewed: it is marked gone, never deleted'); END;

CREATE TRIGGER traces_that_change_are_noted AFTER UPDATE ON traces
BEGIN INSERT INTO changed_documents SELECT OLD.document_id, 1 WHERE true ON CONFLICT (document_id) DO UPDATE SET times = times + 1; INSERT INTO changed_documents SELECT document_id, 1 FROM statements WHERE id = OLD.statement_id ON CONFLICT (document_id) DO UPDATE SET times = times + 1; INSERT INTO changed_documents SELECT NEW.document_id, 1 WHERE true ON CONFLICT (document_id) DO UPDATE SET times = times + 1; INSERT INTO changed_documents SELECT document_id, 1 FROM statements WHERE id = NEW.statement_id ON CONFLICT (document_id) DO UPDATE SET times = times + 1; END;

CREATE TRIGGER traces_that_come_are_noted AFTER INSERT ON traces BEGIN INSERT INTO changed_documents SELECT NEW.document_id, 1 WHERE true ON CONFLICT (document_id) DO UPDATE SET times = times + 1; INSERT INTO changed_documents SELECT document_id, 1 FROM statements WHERE id = NEW.statement_id ON CONFLICT (document_id) DO UPDATE SET times = times + 1; END;

CREATE TRIGGER traces_that_go_are_noted AFTER DELETE ON traces BEGIN INSERT INTO changed_documents SELECT OLD.document_id, 1 WHERE true ON CONFLICT (document_id) DO UPDATE SET times = times + 1; INSERT INTO changed_documents SELECT document_id, 1 FROM statements WHERE id = OLD.statement_id ON CONFLICT (document_id) DO UPDATE SET times = times + 1; END;

CREATE VIEW checker_precision AS
WITH decided AS (
    SELECT f.checker, ifnull(r.checker_version, f.checker_version) AS version, d.publisher,
        substr(f.first_seen, 1, 7) AS month, f.state, f.gone_at, r.reason
    FROM flags f
    JOIN documents d ON d.id = f.document_id
    LEFT JOIN flag_reviews r ON f.state <> 'open'
        AND r.id = (SELECT max(id) FROM flag_reviews WHERE flag_id = f.id)
)
SELECT checker, version, publisher, month,
    count(*) AS raised,
    sum(state = 'upheld') AS upheld,
    sum(state = 'dismissed') AS dismissed,
    sum(reason IS 'already_fixed') AS already_fixed,
    sum(state = 'open' AND gone_at IS NULL) AS open,
    round(1.0 * sum(state = 'upheld' OR reason IS 'already_fixed') / nullif(sum(state <> 'open'), 0), 3)
        AS precision
FROM decided
GROUP BY checker, version, publisher, month;

CREATE VIEW what_agencies_carried AS
SELECT a.name COLLATE NOCASE AS agency, k.name COLLATE NOCASE AS speaker, s.content AS statement,
    d.title AS document, d.publisher, d.published, o.relation, o.ambiguous, o.position, o.text AS words,
    s.state, s.attribution, o.agency_id, o.statement_id, o.document_id, s.speaker_id
FROM agencies a
CROSS JOIN sourcings o ON o.agency_id = a.id
JOIN documents d ON d.id = o.document_id
JOIN statements s ON s.id = o.statement_id
LEFT JOIN speakers k ON k.id = s.speaker_id
WHERE o.relation <> 'subject' AND 
s.gone_at IS NULL AND (s.shown = 1 OR s.review_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM flags raised WHERE raised.statement_id = s.id
        AND (raised.gone_at IS NULL AND raised.state <> 'dismissed'))
    OR EXISTS (SELECT 1 FROM notes about WHERE about.statement_id = s.id)
    OR EXISTS (SELECT 1 FROM flags noted JOIN notes about ON about.flag_id = noted.id
        WHERE noted.statement_id = s.id));

CREATE VIEW what_speakers_said AS
   SELECT k.name COLLATE NOCASE AS speaker, s.content AS statement, s.stated_on AS said_on,
       d.title AS document, d.publisher, d.published, 
   (SELECT v.finding FROM verifications v WHERE v.statement_id = s.id AND v.gone_at IS NULL
    ORDER BY CASE v.finding WHEN 'other_speaker' THEN 0 WHEN 'spliced' THEN 1 WHEN 'added' THEN 2
       WHEN 'altered' THEN 3 WHEN 'partial' THEN 4 WHEN 'other_day' THEN 5 WHEN 'other_translation' THEN 6
       WHEN 'near' THEN 7 WHEN 'exact' THEN 8 WHEN 'not_found' THEN 9 ELSE 10 END LIMIT 1)
AS finding, s.attribution, s.state, s.rating,
       s.quotation, k.kind, k.id AS speaker_id, s.id AS statement_id, s.document_id
   FROM speakers k
   CROSS JOIN statements s ON s.speaker_id = k.id
   JOIN documents d ON d.id = s.document_id
   WHERE 
   s.gone_at IS NULL AND (s.shown = 1 OR s.review_id IS NOT NULL
       OR EXISTS (SELECT 1 FROM flags raised WHERE raised.statement_id = s.id
           AND (raised.gone_at IS NULL AND raised.state <> 'dismissed'))
       OR EXISTS (SELECT 1 FROM notes about WHERE about.statement_id = s.id)
       OR EXISTS (SELECT 1 FROM flags noted JOIN notes about ON about.flag_id = noted.id
           WHERE noted.statement_id = s.id));

CREATE VIEW who_said_what AS
   SELECT k.name COLLATE NOCASE AS speaker, s.content AS statement, d.title AS document, s.stated_on AS said_on,

   nullif((SELECT json_group_array(way) FROM (
       SELECT DISTINCT o.agency_id AS way FROM sourcings o
       WHERE o.statement_id = s.id AND o.relation <> 'subject' AND o.ambiguous = 0
       UNION ALL
       SELECT group_concat(agency_id, ' or ') FROM (
           SELECT DISTINCT o.agency_id FROM sourcings o
           WHERE o.statement_id = s.id AND o.relation <> 'subject' AND o.ambiguous = 1
           ORDER BY o.agency_id)
       HAVING count(*) > 0)), '[]')
AS by_way_of, 
   (SELECT v.finding FROM verifications v WHERE v.statement_id = s.id AND v.gone_at IS NULL
    ORDER BY CASE v.finding WHEN 'other_speaker' THEN 0 WHEN 'spliced' THEN 1 WHEN 'added' THEN 2
       WHEN 'altered' THEN 3 WHEN 'partial' THEN 4 WHEN 'other_day' THEN 5 WHEN 'other_translation' THEN 6
       WHEN 'near' THEN 7 WHEN 'exact' THEN 8 WHEN 'not_found' THEN 9 ELSE 10 END LIMIT 1)
AS finding, s.attribution, 
   (SELECT group_concat(message, '; ') FROM (
       SELECT f.message FROM flags f
       WHERE f.statement_id = s.id AND f.gone_at IS NULL AND f.state <> 'dismissed'
       ORDER BY CASE f.severity WHEN 'hold' THEN 0 WHEN 'query' THEN 1 ELSE 2 END, f.rowid))
AS flags, s.state, s.rating,
       s.quotation, s.source, d.publisher, d.published, s.id AS statement_id, s.document_id, s.speaker_id
   FROM statements s
   JOIN documents d ON d.id = s.document_id
   LEFT JOIN speakers k ON k.id = s.speaker_id
   WHERE 
   s.gone_at IS NULL AND (s.shown = 1 OR s.review_id IS NOT NULL
       OR EXISTS (SELECT 1 FROM flags raised WHERE raised.statement_id = s.id
           AND (raised.gone_at IS NULL AND raised.state <> 'dismissed'))
       OR EXISTS (SELECT 1 FROM notes about WHERE about.statement_id = s.id)
       OR EXISTS (SELECT 1 FROM flags noted JOIN notes about ON about.flag_id = noted.id
           WHERE noted.statement_id = s.id));
