"""One wall around each checker: all of its flags for a subject, or none and a reason."""

import sys

import pytest

from factcheck.checking.run import run_isolated, verify_elsewhere
from factcheck.model import Document, Evidence, Span
from factcheck.plugin import CorpusChecker, DocumentChecker, Skip, evidence
from factcheck.testing import CheckerFailedError, MemoryCorpus, flags_for

TEXT = "Ms Ito said nothing."


class Words(DocumentChecker):
    """Note the first word."""

    id = "words"
    title = "Words"
    version = "1"
    severity = "note"

    def check(self, document):
        yield self.flag("the first word", *evidence(document, "word", document.span(0, 2)))


class Pairs(CorpusChecker):
    """Note documents with the same words."""

    id = "pairs"
    title = "Pairs"
    version = "1"
    severity = "query"

    def check(self, corpus):
        documents = list(corpus.documents())
        for one in documents:
            for other in documents:
                if one.id < other.id and one.text == other.text:
                    span = one.span(0, len(one.text))
                    yield self.flag("the same words", *evidence(one, "one", span), *evidence(other, "other", span))


def outcome_of(checker, text=TEXT):
    corpus = MemoryCorpus([Document(id="a", text=text)])
    return verify_elsewhere(run_isolated(checker(), corpus.document("a")), corpus)


def checker_that(check):
    return type("Odd", (Words,), {"check": check, "id": "odd"})


def pointing_at(start, end, text, document_id="a", field="text"):
    item = Evidence(document_id=document_id, role="word", span=Span(start=start, end=end, text=text), field=field)
    return checker_that(lambda self, _: [self.flag("a word", item)])


def test_a_checker_yields_its_flags():
    outcome = outcome_of(Words)
    assert outcome.outcome == "done"
    assert [flag.message for flag in outcome.flags] == ["the first word"]


def test_a_corpus_checker_points_into_several_documents():
    corpus = MemoryCorpus([Document(id="a", text=TEXT), Document(id="b", text=TEXT)])
    [flag] = verify_elsewhere(run_isolated(Pairs(), corpus), corpus).flags
    assert [item.document_id for item in flag.evidence] == ["a", "b"]


@pytest.mark.parametrize(
    ("checker", "reason"),
    [
        pytest.param(pointing_at(0, 2, "Mr"), "does not read 'Mr' there", id="span with other words"),
        pytest.param(pointing_at(900, 902, "Ms"), "the text has 20 characters", id="span outside the text"),
        pytest.param(pointing_at(0, 2, "Ms", document_id="z"), "flagged z when asked about a", id="other document"),
        pytest.param(pointing_at(0, 2, "Ms", field="title"), "(title)", id="no title to point at"),
        pytest.param(checker_that(lambda self, _: ["words"]), "yielded str, not a Flag", id="not a flag"),
        pytest.param(checker_that(lambda self, _: 1 / 0), "ZeroDivisionError", id="raises"),
        pytest.param(checker_that(lambda self, _: None), "TypeError", id="yields nothing that can be read"),
        pytest.param(checker_that(lambda self, _: sys.exit(1)), "SystemExit", id="leaves"),
        pytest.param(
            checker_that(lambda self, d: [Words().flag("x", *evidence(d, "word", d.span(0, 2)))]),
            "in the name of words",
            id="another checker's name",
        ),
    ],
)
def test_what_a_checker_does_wrong_is_its_own(checker, reason):
    outcome = outcome_of(checker)
    assert outcome.outcome == "failed"
    assert outcome.flags == ()
    assert reason in outcome.reason


def test_evidence_in_a_document_that_is_not_there_is_refused():
    def check(self, document):
        elsewhere = Evidence(document_id="z", role="other", span=document.span(0, 2))
        yield self.flag("two texts", *evidence(document, "word", document.span(0, 2)), elsewhere)

    assert "z, which is not in the database" in outcome_of(checker_that(check)).reason


def test_a_failure_keeps_the_traceback():
    assert "Traceback" in outcome_of(checker_that(lambda self, _: 1 / 0)).reason


def test_all_flags_for_a_subject_or_none():
    def check(self, document):
        yield self.flag("good", *evidence(document, "word", document.span(0, 2)))
        raise ValueError("half way")

    assert outcome_of(checker_that(check)).flags == ()


def test_a_flood_of_flags_is_stopped():
    def check(self, document):
        while True:
            yield self.flag("again", *evidence(document, "word", document.span(0, 2)))

    assert "more than" in outcome_of(checker_that(check)).reason


def test_the_same_flag_twice_is_one():
    def check(self, document):
        for _ in range(2):
            yield self.flag("once", *evidence(document, "word", document.span(0, 2)))

    assert len(outcome_of(checker_that(check)).flags) == 1


def test_skipping_is_no_failure():
    def check(self, document):
        raise Skip("no Spanish lexicon")

    outcome = outcome_of(checker_that(check))
    assert (outcome.outcome, outcome.reason) == ("skipped", "no Spanish lexicon")


def test_a_flag_needs_evidence():
    assert "needs evidence" in outcome_of(checker_that(lambda self, _: [self.flag("bare")])).reason


def test_an_author_sees_the_failure_in_a_test():
    with pytest.raises(CheckerFailedError, match="odd: ZeroDivisionError"):
        flags_for(checker_that(lambda self, _: 1 / 0), TEXT)
