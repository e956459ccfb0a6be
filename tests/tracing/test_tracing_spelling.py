"""What an editor, a typesetter or a converter does to letters and numbers, and what changes them."""

import pytest
from tracing_copy import article, record

from factcheck.tracing import Tracer
from factcheck.tracing.words import words


def traced(quotation, text):
    ours = article(quotation)
    return Tracer([ours, record(text)]).traces(ours)


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        pytest.param("[t]he city will not pay twice.", "The city will not pay twice.", id="a small letter in brackets"),
        pytest.param("[T]he bridge will reopen.", "And the bridge will reopen.", id="a capital in brackets"),
        pytest.param("[W]e'll open the bridge.", "We will open the bridge.", id="a capital before a contraction"),
        pytest.param(
            "The cafe\u0301 on the bridge reopens.", "The caf\u00e9 on the bridge reopens.", id="an accent apart"
        ),
        pytest.param(
            "Re\u0301sume\u0301s of the crew were lost.",
            "R\u00e9sum\u00e9s of the crew were lost.",
            id="several accents",
        ),
        pytest.param("The har\xadbour bridge re\xadopens.", "The harbour bridge reopens.", id="soft hyphens"),
        pytest.param(
            "The harbour bridge re\xad\nopens.", "The harbour bridge reopens.", id="a soft hyphen at a line's end"
        ),
        pytest.param(
            "The bridge will reopen be-\nfore summer.", "The bridge will reopen before summer.", id="broken word"
        ),
        pytest.param(
            "A well-\nknown bridge reopens.", "A well-known bridge reopens.", id="a hyphen of its own at a line's end"
        ),
        pytest.param(
            "The bridge re\u2060opens, zero\ufeff width.", "The bridge reopens, zero width.", id="unseen marks"
        ),
        pytest.param("Only 12% of the boats left.", "Only 12 percent of the boats left.", id="per cent sign"),
        pytest.param("Only 12 per cent of the boats left.", "Only 12\xa0% of the boats left.", id="per cent apart"),
        pytest.param("A 12-per-cent rise in boats.", "A 12 percent rise in boats.", id="per cent with hyphens"),
        pytest.param("Only five boats left the bridge.", "Only 5 boats left the bridge.", id="five"),
        pytest.param("Twenty-five boats left the bridge.", "25 boats left the bridge.", id="twenty-five"),
        pytest.param("A thirty-two-year-old bridge reopens.", "A 32-year-old bridge reopens.", id="years old"),
        pytest.param("Twelve percent of the boats left.", "12% of the boats left.", id="twelve percent"),
        pytest.param("The old\xa0harbour\u202fbridge reopens.", "The old harbour bridge reopens.", id="other spaces"),
        pytest.param(
            "The \ufb01nal bridge of \ufb02ags reopens.", "The final bridge of flags reopens.", id="ligatures"
        ),
        pytest.param("The bridge\u2019s arches will stay.", "The bridge's arches will stay.", id="apostrophes"),
        pytest.param(
            "We will [not] open the bridge.", "We will not open the bridge.", id="a negation in brackets in both"
        ),
        pytest.param("[Bridge No. 10] will reopen in May.", "It will reopen in May.", id="a number in brackets"),
    ],
)
def test_what_a_desk_does_to_letters_and_numbers_is_no_alteration(quotation, text):
    (trace,) = traced(quotation, f"Good morning. {text} Thank you all.")
    assert trace.relation in {"identical", "truncated"}
    assert trace.score == 1.0
    assert not {"wording", "addition", "omission", "number", "negation"} & set(trace.differs)


@pytest.mark.parametrize(
    ("quotation", "text", "differs"),
    [
        pytest.param("Only five boats left the bridge.", "Only 6 boats left the bridge.", "number", id="five and 6"),
        pytest.param(
            "All twenty-five boats left the bridge.", "All 26 boats left the bridge.", "number", id="25 and 26"
        ),
        pytest.param("Only 12% of the boats left.", "Only 20 percent of the boats left.", "number", id="12 and 20"),
        pytest.param("Only 12% of the boats left.", "Only 12 of the boats left.", "addition", id="per cent or none"),
        pytest.param("The city will [not] pay for it.", "The city will pay for it.", "negation", id="not in brackets"),
        pytest.param("[Not] the city will pay for it.", "The city will pay for it.", "negation", id="not before it"),
        pytest.param(
            "[t]he city will never pay for it.", "The city will pay for it.", "negation", id="a letter and never"
        ),
        pytest.param(
            "The old har\xadbour bridge is un\xadsafe for boats.",
            "The old harbour bridge is safe for boats.",
            "opposite",
            id="unsafe",
        ),
        pytest.param(
            "The cafe\u0301 will not open in May.", "The caf\u00e9 will open in May.", "negation", id="accent and not"
        ),
        pytest.param(
            "The old harbour bridge will re-\nopen in May.",
            "The old harbour bridge will reclose in May.",
            "wording",
            id="broken and other",
        ),
        pytest.param("The bridge needs two per cent now.", "The bridge needs two cents now.", "wording", id="cents"),
    ],
)
def test_other_letters_and_numbers_are_an_alteration(quotation, text, differs):
    (trace,) = traced(quotation, f"Good morning. {text} Thank you all.")
    assert trace.relation == "altered"
    assert differs in trace.differs


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        pytest.param("Lind‘s view of the quay", "Lind's view of the quay", True, id="a possessive"),
        pytest.param("we don‘t pay for rope", "we don’t pay for rope", True, id="don't"),
        pytest.param("we‘re out of rope", "we are out of rope", True, id="we are"),
        pytest.param("they‘ll pay for it", "they'll pay for it", True, id="they'll"),
        pytest.param("ROSA‘S quay", "Rosa’s quay", True, id="capitals"),
        pytest.param("we do‘s pay", "we don’t pay", False, id="another ending"),
        pytest.param("Lind ‘s view", "Lind's view", False, id="a mark that opens"),
        pytest.param("we don‘t pay", "we do pay", False, id="the denial counts"),
        pytest.param("the rope‘x quay", "the rope's quay", False, id="no ending"),
        pytest.param("‘so it goes’", "so it goes", True, id="marks round words"),
    ],
)
def test_an_opening_mark_set_for_an_apostrophe_is_one(ours, theirs, same):
    assert ([word.form for word in words(ours)] == [word.form for word in words(theirs)]) is same
