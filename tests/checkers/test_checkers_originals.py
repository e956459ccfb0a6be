"""Wire copy of a later day is no original of what was printed before, in made-up copy."""

from datetime import date

import pytest

from factcheck.checkers.altered_quotation import AlteredQuotation
from factcheck.checkers.truncated_quotation import TruncatedQuotation
from factcheck.model import Document
from factcheck.testing import flags_for

SAID = "We have come a long way on the harbour in the last nine months."
ALTERED = '"We have come a great way on the harbour in the last nine months," Mayor Anna Lind said.'
CUT = 'Mayor Anna Lind said they "have come a long way on the harbour" by now.'


def raised(checker, text, kind, day, ours=4):
    article = Document(id="article", text=text, published=date(2031, 3, ours) if ours else None)
    if kind == "record":
        other = Document(id="other", kind="record", title="Remarks", speaker="Anna Lind", text=SAID, published=day)
    else:
        other = Document(id="other", kind="wire", title="Wire", text=f'"{SAID[:-1]}," Anna Lind said.', published=day)
    return len(flags_for(checker, article, other))


@pytest.mark.parametrize(("checker", "text"), [(AlteredQuotation, ALTERED), (TruncatedQuotation, CUT)])
@pytest.mark.parametrize(
    ("kind", "day", "found"),
    [
        pytest.param("wire", date(2031, 3, 8), 0, id="a wire of days later"),
        pytest.param("wire", date(2031, 6, 1), 0, id="a wire of months later"),
        pytest.param("wire", date(2031, 3, 6), 0, id="a wire of two days later"),
        pytest.param("wire", date(2031, 3, 5), 1, id="a wire of the next day"),
        pytest.param("wire", date(2031, 3, 4), 1, id="a wire of the day"),
        pytest.param("wire", date(2031, 3, 1), 1, id="a wire of before"),
        pytest.param("wire", None, 1, id="a wire without a date"),
        pytest.param("record", date(2031, 3, 4), 1, id="a record of the day"),
        pytest.param("record", date(2031, 3, 8), 1, id="a record that came later"),
    ],
)
def test_a_quotation_is_not_held_against_wire_copy_of_a_later_day(checker, text, kind, day, found):
    assert raised(checker, text, kind, day) == found


@pytest.mark.parametrize("checker_text", [(AlteredQuotation, ALTERED), (TruncatedQuotation, CUT)])
def test_an_article_without_a_date_is_held_against_any_wire(checker_text):
    assert raised(*checker_text, "wire", date(2031, 3, 8), ours=None) == 1


WIRE = date(2031, 2, 20)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        pytest.param(" on Monday", 0, id="said days after the wire"),
        pytest.param(" on March 2", 0, id="said on a date after it"),
        pytest.param(" yesterday", 0, id="yesterday"),
        pytest.param("", 1, id="no day"),
        pytest.param(" on February 20", 1, id="said on the wire's day"),
        pytest.param(" on February 19", 1, id="said before it"),
    ],
)
def test_a_quotation_said_after_the_wire_is_not_held_against_it(day, found):
    said = f'"We have come a pretty long way on the harbour in the last nine months," Mayor Anna Lind said{day}.'
    assert raised(AlteredQuotation, said, "wire", WIRE) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param(
            "The quay has come a long way on the harbour, and so have the tugs, the crews and I", 0, id="a phrase"
        ),
        pytest.param("We have come a long way on the harbour in the last ten months", 1, id="a number"),
        pytest.param("We have not come a long way on the harbour in the last nine months", 1, id="a negation"),
    ],
)
@pytest.mark.parametrize("kind", ["wire"])
def test_a_phrase_in_common_is_no_alteration(said, found, kind):
    assert raised(AlteredQuotation, f'"{said}," Mayor Anna Lind said.', kind, date(2031, 3, 4)) == found
