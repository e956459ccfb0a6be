"""Wire copy of a later day is no original of what was printed before, in made-up copy."""

from datetime import date

import pytest

from factcheck.checkers.altered_quotation import AlteredQuotation
from factcheck.checkers.truncated_quotation import TruncatedQuotation
from factcheck.model import Document
from factcheck.testing import flags_for

SAID = "We have come a long way on the harbour in the last nine months."
ALTERED = '"We have come a pretty long way on the harbour in the last nine months," Mayor Anna Lind said.'
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
