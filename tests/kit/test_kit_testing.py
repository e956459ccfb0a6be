"""What `factcheck.testing` asserts, and what it says where a test fails."""

import pytest

from factcheck.model import Document
from factcheck.plugin import CheckerConfig, DocumentChecker, Evidence, Field, Later, Skip, evidence
from factcheck.testing import (
    CheckerFailedError,
    UnexpectedOutcomeError,
    assert_flags,
    assert_later,
    assert_skips,
    flags_for,
)
from factcheck.text.marked import unmarked, with_marks


class Speakers(DocumentChecker):
    id = "speakers"
    title = "Speakers"
    version = "1"
    severity = "note"

    class Config(CheckerConfig):
        name: str = Field("Holt", description="Whom it notes.")

    def check(self, document):
        if "abstain" in document.text:
            raise Skip("nothing to judge by")
        if "later" in document.text:
            raise Later("the service is down")
        for statement in document.statements:
            if statement.speaker and self.config.name in statement.speaker.name:
                yield self.flag("this is said by somebody noted", *evidence(document, "source", *statement.source))
        if document.title and self.config.name in document.title:
            span = unmarked(document.title).text
            pointer = Evidence.model_validate(
                {
                    "document_id": document.id,
                    "role": "headline",
                    "field": "title",
                    "span": {"start": 0, "end": len(span), "text": span},
                }
            )
            yield self.flag("the headline names somebody noted", pointer)


COPY = "[[Ines Holt]] said that the gate is shut. Erik Dahl said nothing was."


def test_the_flags_point_at_the_marked_words_and_at_no_others():
    [flag] = assert_flags(Speakers, COPY)
    assert flag.evidence[0].span.text == "Ines Holt"
    assert (flag.evidence[0].span.start, flag.document_id) == (0, "text-1")


def test_settings_are_keywords():
    assert_flags(Speakers, "Ines Holt said that it is shut. [[Erik Dahl]] said it is open.", name="Dahl")
    assert [flag.evidence[0].span.text for flag in flags_for(Speakers, COPY, name="Dahl")] == ["Erik Dahl"]


def test_marks_in_a_title_are_expected_there():
    assert_flags(Speakers, Document(id="a", title="[[Holt Shuts Gate]]", text="The gate was shut."))


def test_copy_without_marks_must_raise_no_flag():
    with pytest.raises(UnexpectedOutcomeError, match="flagged, and not marked: “Ines Holt” at 0-9 of text-1"):
        assert_flags(Speakers, "Ines Holt said that the gate is shut.")


def test_a_failing_test_shows_what_was_read_and_what_was_flagged():
    with pytest.raises(UnexpectedOutcomeError) as raised:
        assert_flags(Speakers, "Ines Holt said that the gate is shut. [[Erik Dahl]] said it is open.")
    said = str(raised.value)
    assert "marked, and not flagged: “Erik Dahl” at 38-47 of text-1 (text)" in said
    for line in ("source: Ines Holt", "cue: said", "content: that the gate is shut", "speaker: Ines Holt (person)"):
        assert line in said
    assert "[[Ines Holt]] said that the gate is shut. Erik Dahl said it is open." in said


def test_abstaining_is_asserted_with_its_reason():
    assert_skips(Speakers, "We abstain.", reason="nothing to judge")
    with pytest.raises(UnexpectedOutcomeError, match="expected Skip, and it was done"):
        assert_skips(Speakers, "Ines Holt said it.")
    with pytest.raises(UnexpectedOutcomeError, match="expected a reason with “no lexicon”"):
        assert_skips(Speakers, "We abstain.", reason="no lexicon")


def test_putting_off_is_asserted_and_is_no_abstaining():
    assert_later(Speakers, "We do it later.", reason="service is down")
    with pytest.raises(UnexpectedOutcomeError, match="expected Later, and it was skipped"):
        assert_later(Speakers, "We abstain.")
    with pytest.raises(UnexpectedOutcomeError, match="expected Skip, and it was later"):
        assert_skips(Speakers, "We do it later.")


def test_a_checker_that_breaks_fails_the_test():
    with pytest.raises(CheckerFailedError, match="the service is down"):
        assert_flags(Speakers, "We do it later.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a [[b", "never closed"),
        ("a ]] b", "has no partner"),
        ("[[a [[b]]", "has no partner"),
        ("a [[]] b", "holds no words"),
    ],
)
def test_a_mark_without_its_partner_is_an_error(text, said):
    with pytest.raises(ValueError, match=said):
        unmarked(text)


def test_marks_go_on_where_they_came_off():
    text = "[[A]] b [[c d]]"
    assert with_marks(*unmarked(text)) == text
