"""Triggers that keep the reviewers' log true, whoever writes: factcheck, Datasette's row dialogs or a shell.

They stand in for foreign keys too: Datasette's connections do not switch those on. And as INSERT OR REPLACE and
UPDATE OR REPLACE delete a row without firing its delete triggers, every way to such a conflict is closed beforehand.
"""

_APPEND_ONLY = (
    """
    CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
    BEGIN SELECT RAISE(ABORT, 'reviews are append-only: add a new one instead'); END
    """,
    """
    CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews
    BEGIN SELECT RAISE(ABORT, 'reviews are append-only: nothing may be deleted'); END
    """,
    """
    CREATE TRIGGER reviews_are_never_replaced BEFORE INSERT ON reviews
    WHEN EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'reviews are append-only: that id is taken'); END
    """,
    """
    CREATE TRIGGER evidence_are_never_changed BEFORE UPDATE ON evidence
    BEGIN SELECT RAISE(ABORT, 'evidence are append-only: add a new one instead'); END
    """,
    """
    CREATE TRIGGER evidence_are_never_deleted BEFORE DELETE ON evidence
    BEGIN SELECT RAISE(ABORT, 'evidence are append-only: nothing may be deleted'); END
    """,
    """
    CREATE TRIGGER evidence_are_never_replaced BEFORE INSERT ON evidence
    WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'evidence are append-only: that id is taken'); END
    """,
    """
    CREATE TRIGGER notes_are_never_changed BEFORE UPDATE ON notes
    BEGIN SELECT RAISE(ABORT, 'notes are append-only: add a new one instead'); END
    """,
    """
    CREATE TRIGGER notes_are_never_deleted BEFORE DELETE ON notes
    BEGIN SELECT RAISE(ABORT, 'notes are append-only: nothing may be deleted'); END
    """,
    """
    CREATE TRIGGER notes_are_never_replaced BEFORE INSERT ON notes
    WHEN EXISTS (SELECT 1 FROM notes WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'notes are append-only: that id is taken'); END
    """,
)

_REVIEWS = (
    """
    CREATE TRIGGER reviews_follow_the_latest BEFORE INSERT ON reviews
    WHEN NEW.follows IS NOT (SELECT max(id) FROM reviews WHERE statement_id = NEW.statement_id)
    BEGIN SELECT RAISE(ABORT, 'stale review: another review of this statement came first'); END
    """,
    """
    CREATE TRIGGER reviews_are_of_the_current_version BEFORE INSERT ON reviews
    WHEN NEW.document_version IS NOT (
        SELECT d.version FROM documents d JOIN statements s ON s.document_id = d.id WHERE s.id = NEW.statement_id)
    BEGIN SELECT RAISE(ABORT, 'stale review: the document has a newer version'); END
    """,
    # Only what the other reviewer says now counts; a verdict taken back is no second opinion.
    """
    CREATE TRIGGER reviews_need_a_second_reviewer BEFORE INSERT ON reviews
    WHEN NEW.state = 'done' AND (NEW.attribution = 'fabricated' OR NEW.rating = 'false') AND NOT EXISTS (
        SELECT 1 FROM reviews r
        WHERE r.statement_id = NEW.statement_id AND r.document_version = NEW.document_version
          AND r.reviewer <> NEW.reviewer
          AND r.id = (SELECT max(id) FROM reviews WHERE statement_id = r.statement_id AND reviewer = r.reviewer)
          AND (NEW.attribution <> 'fabricated' OR r.attribution = 'fabricated')
          AND (NEW.rating <> 'false' OR r.rating = 'false'))
    BEGIN SELECT RAISE(ABORT, 'a second reviewer has to come to the same verdict first'); END
    """,
    """
    CREATE TRIGGER reviews_set_the_statement AFTER INSERT ON reviews
    BEGIN
        UPDATE statements
        SET state = NEW.state, attribution = NEW.attribution, rating = NEW.rating, review_id = NEW.id
        WHERE id = NEW.statement_id;
    END
    """,
    # Evidence added to an old review would put words into its reviewer's mouth.
    """
    CREATE TRIGGER evidence_comes_with_its_review BEFORE INSERT ON evidence
    WHEN NEW.review_id IS NOT (SELECT max(id) FROM reviews)
    BEGIN SELECT RAISE(ABORT, 'evidence is added with its review: add a new review instead'); END
    """,
    """
    CREATE TRIGGER evidence_names_a_stored_document BEFORE INSERT ON evidence
    WHEN NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents WHERE id = NEW.document_id)
    BEGIN SELECT RAISE(ABORT, 'evidence names a document that is not stored'); END
    """,
    """
    CREATE TRIGGER notes_hang_on_what_is_there BEFORE INSERT ON notes
    WHEN NOT EXISTS (SELECT 1 FROM documents WHERE id = NEW.document_id)
      OR (NEW.statement_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM statements WHERE id = NEW.statement_id AND document_id = NEW.document_id))
      OR (NEW.flag_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM flags WHERE id = NEW.flag_id))
      OR (NEW.review_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM reviews
          WHERE id = NEW.review_id AND statement_id = NEW.statement_id AND reviewer = NEW.author))
    BEGIN SELECT RAISE(ABORT, 'a note hangs on a statement, a flag or its own author''s review'); END
    """,
)

_STATEMENTS = (
    # A verdict arrives with a new review and in no other way; asking for another look is always allowed.
    # IS, not =: UPDATE OR REPLACE turns a NULL into the column's default, but only after this has looked at it.
    """
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
    BEGIN SELECT RAISE(ABORT, 'a verdict is changed by adding a review, not by editing the statement'); END
    """,
    """
    CREATE TRIGGER statements_begin_unreviewed BEFORE INSERT ON statements
    WHEN NEW.review_id IS NOT NULL OR NEW.state <> 'new' OR NEW.attribution <> 'unchecked'
      OR NEW.rating <> 'not_rated' OR EXISTS (SELECT 1 FROM statements WHERE id = NEW.id OR rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, 'a statement begins without a verdict and is never replaced'); END
    """,
    """
    CREATE TRIGGER statements_keep_their_id BEFORE UPDATE ON statements
    WHEN NEW.id IS NOT OLD.id OR NEW.document_id IS NOT OLD.document_id OR NEW.rowid IS NOT OLD.rowid
      OR NEW.content IS NOT OLD.content
    BEGIN SELECT RAISE(ABORT, 'a statement keeps its document, its words and its id'); END
    """,
    # A newer tagger may name another speaker: what was confirmed of the one is not confirmed of the other.
    """
    CREATE TRIGGER statements_reopen_when_their_speaker_changes
    AFTER UPDATE OF speaker_id, source, stated_on, stated_on_latest, factuality ON statements
    WHEN NEW.review_id IS NOT NULL AND NEW.state <> 'reopened'
      AND (NEW.speaker_id IS NOT OLD.speaker_id OR NEW.stated_on IS NOT OLD.stated_on
           OR NEW.factuality IS NOT OLD.factuality
           OR NEW.stated_on_latest IS NOT OLD.stated_on_latest
           OR (NEW.speaker_id IS NULL AND NEW.source IS NOT OLD.source))
    BEGIN UPDATE statements SET state = 'reopened' WHERE id = NEW.id; END
    """,
    """
    CREATE TRIGGER statements_with_reviews_stay BEFORE DELETE ON statements
    WHEN EXISTS (SELECT 1 FROM reviews WHERE statement_id = OLD.id)
      OR EXISTS (SELECT 1 FROM notes WHERE statement_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this statement has been reviewed: it is marked gone, never deleted'); END
    """,
)

_DOCUMENTS = (
    """
    CREATE TRIGGER documents_keep_their_id BEFORE UPDATE ON documents
    WHEN NEW.id IS NOT OLD.id OR NEW.rowid IS NOT OLD.rowid
      OR EXISTS (SELECT 1 FROM documents WHERE key = NEW.key AND id <> NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a document keeps its id, and no two have the same key'); END
    """,
    """
    CREATE TRIGGER documents_are_never_replaced BEFORE INSERT ON documents
    WHEN EXISTS (SELECT 1 FROM documents WHERE id = NEW.id OR key = NEW.key OR rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, 'a document is never replaced: ingest its new version'); END
    """,
    """
    CREATE TRIGGER documents_never_go_back BEFORE UPDATE OF version, text ON documents
    WHEN NOT ifnull(NEW.version > OLD.version OR (NEW.version = OLD.version AND NEW.text = OLD.text), 0)
    BEGIN SELECT RAISE(ABORT, 'another text is a new version, and a version never goes back'); END
    """,
    # What was decided was decided about another text: a person looks again, and the verdict stays as it was.
    """
    CREATE TRIGGER documents_reopen_their_statements AFTER UPDATE OF version ON documents
    WHEN NEW.version > OLD.version
    BEGIN
        UPDATE statements SET state = 'reopened'
        WHERE document_id = NEW.id AND review_id IS NOT NULL AND state <> 'reopened';
    END
    """,
    """
    CREATE TRIGGER documents_with_reviews_stay BEFORE DELETE ON documents
    WHEN EXISTS (SELECT 1 FROM statements s JOIN reviews r ON r.statement_id = s.id WHERE s.document_id = OLD.id)
      OR EXISTS (SELECT 1 FROM evidence WHERE document_id = OLD.id)
      OR EXISTS (SELECT 1 FROM notes WHERE document_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this document has been reviewed or is evidence: it cannot be deleted'); END
    """,
    """
    CREATE TRIGGER document_versions_are_never_changed BEFORE UPDATE ON document_versions
    BEGIN SELECT RAISE(ABORT, 'a stored version is what reviewers read: it is never changed'); END
    """,
    """
    CREATE TRIGGER document_versions_are_never_replaced BEFORE INSERT ON document_versions
    WHEN EXISTS (
        SELECT 1 FROM document_versions
        WHERE (document_id = NEW.document_id AND number = NEW.number) OR rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, 'a stored version is what reviewers read: it is never replaced'); END
    """,
    """
    CREATE TRIGGER document_versions_with_reviews_stay BEFORE DELETE ON document_versions
    WHEN EXISTS (
        SELECT 1 FROM statements s JOIN reviews r ON r.statement_id = s.id WHERE s.document_id = OLD.document_id)
      OR EXISTS (SELECT 1 FROM evidence WHERE document_id = OLD.document_id)
      OR EXISTS (SELECT 1 FROM notes WHERE document_id = OLD.document_id)
    BEGIN SELECT RAISE(ABORT, 'this version has been reviewed or is evidence: it cannot be deleted'); END
    """,
)

TRIGGERS = (*_APPEND_ONLY, *_REVIEWS, *_STATEMENTS, *_DOCUMENTS)
