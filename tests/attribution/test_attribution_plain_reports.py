"""Reports of a fixed form are found whatever the tagger makes of them; what only looks like one is none."""

import pytest

from tests.attribution.revised import TRAINED, statements, told


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        pytest.param(
            '"It is a shame," a docker who asked not to be named said.',
            "a docker who asked not to be named",
            '"It is a shame,"',
            id="asked",
        ),
        pytest.param(
            "“It is a shame”, a nurse who declined to be named said.",
            "a nurse who declined to be named",
            "“It is a shame”",
            id="declined",
        ),
        pytest.param(
            "“It is unsafe,” a pilot who did not want to be identified told the Harbour Post.",
            "a pilot who did not want to be identified",
            "“It is unsafe,”",
            id="told",
        ),
        pytest.param(
            "The berth is unsafe, a pilot who asked not to be identified said.",
            "a pilot who asked not to be identified",
            "The berth is unsafe",
            id="without marks",
        ),
        pytest.param(
            "A docker who asked not to be named said the berth was unsafe.",
            "A docker who asked not to be named",
            "the berth was unsafe",
            id="before what is said",
        ),
        pytest.param(
            "“It is a shame,” said a pilot who asked not to be named.",
            "a pilot who asked not to be named",
            "“It is a shame,”",
            id="inverted",
        ),
    ],
)
def test_a_withheld_name_belongs_to_the_source(tagger, text, source, content):
    assert told(tagger, text) == [(source, content)]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“The pitch was a bog,” groaned away captain Lee Strand.", "captain Lee Strand", "“The pitch was a bog,”"),
        ("“We were robbed today,” fumed Jimmy Odell.", "Jimmy Odell", "“We were robbed today,”"),
        ("“Is it safe?” wondered aloud mayor Tom Lind.", "mayor Tom Lind", "“Is it safe?”"),
        ("“It is a very long way,” puffed guide Ana Lind.", "Ana Lind", "“It is a very long way,”"),
    ],
)
def test_any_verb_behind_a_quotation_reports_it(tagger, text, source, content):
    (found,) = told(tagger, text)
    assert found[0].endswith(source)
    assert found[1] == content


@pytest.mark.parametrize(
    "text",
    [
        "“The Long Way Home,” painted by Ana Lind.",
        "“The pitch was a bog,” a film by Lee Strand.",
        "“Salt,” starred Lee Strand.",
    ],
)
def test_a_title_is_no_quotation(text):
    assert told("fast", text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Lawyers for the bank had known of the second set of books since 2019, said a person "
            "familiar with the case, who was not authorised to speak.",
            "a person familiar with the case",
            "Lawyers for the bank had known of the second set of books since 2019",
        ),
        ("The board was told in May, said an official briefed on it.", "an official briefed on it",
         "The board was told in May"),
        ("The merger will close in May, said a source close to it.", "a source close to it",
         "The merger will close in May"),
        ("The bridge is shut, said an engineer.", "an engineer", "The bridge is shut"),
    ],
)  # fmt: skip
def test_one_who_is_familiar_with_it_said_it(text, source, content):
    assert (source, content) in told("fast", text)


@pytest.mark.parametrize("text", ["On Friday, said a person familiar with the case."])
def test_there_is_nothing_that_he_said(text):
    assert told("fast", text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Bishop Lind, 22, who bats for Oke, said his wrist no longer hurt.", "Bishop Lind, 22, who bats for Oke",
         "his wrist no longer hurt"),
        ("Ana Lind, 41, said her knee no longer hurt.", "Ana Lind, 41", "her knee no longer hurt"),
        ("Ana Lind, 41, said Tom Voss, her neighbour.", "Tom Voss, her neighbour", "Ana Lind, 41"),
        ("Ana Lind, 41, is fit again, said her coach.", "her coach", "Ana Lind, 41, is fit again"),
        ("Ana Lind, who owns it, is ill, said her brother.", "her brother", "Ana Lind, who owns it, is ill"),
    ],
)  # fmt: skip
def test_a_name_with_asides_is_no_statement(text, source, content):
    ((found, words),) = told("fast", text)
    assert (found.rstrip(","), words) == (source, content)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mayor Ana Lind is to announce in Lima on Friday that the levy will end.", "2031-03-07"),
        ("Mayor Ana Lind will announce in Port Oke on Friday that the levy will end.", "2031-03-07"),
        ("Strikers vote on Thursday on whether to end it.", "2031-03-06"),
        ("Ministers decide on Monday whether to close the ferry.", "2031-03-10"),
        ("Mayor Ana Lind told the board on Thursday that the levy will end.", "2031-02-27"),
        ("Mayor Ana Lind said on Monday that the levy will end.", "2031-03-03"),
    ],
)
def test_a_day_that_is_to_come_is_not_put_in_the_past(text, day):
    assert [str(one.stated_on) for one in statements("fast", text)] == [day]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Still Waters, the hospice charity, said it was late.", "Still Waters, the hospice charity,"),
        ("Still Boats, a retailer, said it was late.", "Still Boats, a retailer,"),
        ("Now Voss, the chief engineer, said it was late.", "Voss, the chief engineer,"),
        ("Earlier Lind, a company director, said it was late.", "Lind, a company director,"),
        ("Clean Air Now: “The airport must not grow.”", "Clean Air Now"),
        ("Save Us Then: “The airport must not grow.”", "Save Us Then"),
        ("Lind now: “The airport must not grow.”", "Lind"),
    ],
)
def test_an_adverb_is_part_of_a_name_of_a_body_alone(text, source):
    assert told("fast", text)[-1][0] == source


def test_still_is_no_given_name():
    assert statements("fast", "Still Ana Voss said it was late.")[0].speaker.name == "Ana Voss"


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "text",
    [
        "The bridge is expected to reopen in April.",
        "Trains are expected to run on Friday.",
        "The dispute shows no sign of ending.",
        "The storm showed signs of easing.",
        "Judge Ana Lind will hear closing arguments on Tuesday.",
        "The panel hears oral submissions in May.",
        "Ana Lind, better known to listeners as “Mrs Plum”, kept a garden.",
    ],
)
def test_a_deed_is_no_statement(tagger, text):
    assert told(tagger, text) == []


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor is expected to say that the bridge is shut.", "The mayor"),
        ("The poll shows that most want a bridge.", "The poll"),
        ("Tom Lind, also known as “Salt”, said it was late.", "Tom Lind"),
        (
            "ENUGU: Lawyer Ife Nnadi has told the power board that her members would “not pay a kobo for the dark”.",
            "Lawyer Ife Nnadi"),
    ],
)  # fmt: skip
def test_what_is_said_is(tagger, text, source):
    assert [one[0].split(",")[0] for one in told(tagger, text)] == [source]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Turnout was “the best”, the office said, although its own figures show a fall.", ["the office"]),
        ("The bridge was safe, the company said, but its own records show a leak.", ["the company"]),
        ("Its own figures show a fall of six points.", ["Its own figures"]),
    ],
)
def test_what_speaks_against_a_source_is_the_reporter_s(tagger, text, sources):
    assert [one[0] for one in told(tagger, text)] == sources
