"""The tables, in plain nouns."""

TABLES = (
    """
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
    )
    """,
    """
    CREATE TABLE document_versions (
        document_id TEXT NOT NULL REFERENCES documents(id),
        number INTEGER NOT NULL,
        title TEXT,
        text TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        origin TEXT NOT NULL,
        media_type TEXT NOT NULL,
        mended TEXT NOT NULL DEFAULT '[]',
        ingested_at TEXT NOT NULL,
        PRIMARY KEY (document_id, number)
    )
    """,
    """
    CREATE TABLE speakers (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('person', 'office', 'body', 'state', 'group', 'unnamed')),
        aliases TEXT NOT NULL DEFAULT '[]',
        document_id TEXT REFERENCES documents(id)
    )
    """,
    """
    CREATE TABLE agencies (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        aliases TEXT NOT NULL DEFAULT '[]',
        country TEXT,
        languages TEXT NOT NULL DEFAULT '[]',
        domains TEXT NOT NULL DEFAULT '[]',
        state_controlled TEXT,
        uncertain INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
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
    )
    """,
    """
    CREATE TABLE statement_spans (
        statement_id TEXT NOT NULL REFERENCES statements(id),
        role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content', 'quoted', 'stated_on')),
        piece INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (statement_id, role, piece)
    )
    """,
    """
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
    )
    """,
    """
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
    )
    """,
    """
    CREATE TABLE checker_runs (
        id INTEGER PRIMARY KEY,
        checker TEXT NOT NULL,
        checker_version TEXT NOT NULL,
        config TEXT NOT NULL,
        document_id TEXT REFERENCES documents(id),
        revision INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'failed')),
        reason TEXT,
        flags INTEGER NOT NULL DEFAULT 0,
        run_at TEXT NOT NULL
    )
    """,
    """
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
    )
    """,
    """
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
    )
    """,
    """
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
    )
    """,
    """
    CREATE TABLE evidence (
        id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
        review_id INTEGER NOT NULL REFERENCES reviews(id),
        url TEXT,
        document_id TEXT REFERENCES documents(id),
        words TEXT NOT NULL CHECK (length(words) > 0),
        dated TEXT,
        CHECK (url IS NOT NULL OR document_id IS NOT NULL)
    )
    """,
    """
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
    )
    """,
)
