"""Who is the source, whatever a tagger takes for it: no place, no date, nobody asked or spoken of."""

import pytest

from factcheck.attribution import attribute
from factcheck.attribution.fast import load
from factcheck.attribution.rules.layouts.datelines import datelines
from factcheck.attribution.rules.sources import with_sources
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Document, Speaker
from factcheck.text import read


def speakers(text):
    """Source and speaker of every statement that the fast tagger finds."""
    found = attribute(Document(id="d", text=text), load()).statements
    return [(" ".join(span.text for span in one.source), one.speaker.name if one.speaker else None) for one in found]


def settled(text, source, cue, content):
    """Source, cue and contents of a statement after it is put right; None where it is left out."""
    reading = read(text)

    def tokens(words):
        start = text.index(words)
        first = next(at for at, end in enumerate(reading.ends) if end > start)
        return first, next(at + 1 for at, end in enumerate(reading.ends) if end >= start + len(words))

    given = TaggedStatement(tokens(source), tokens(cue), (tokens(content),), "tagged")
    for one in with_sources(reading, [given]):
        pieces = [reading.words_between(*piece) for piece in one.content]
        return one.source and reading.words_between(*one.source), reading.words_between(*one.cue), *pieces
    return None


@pytest.mark.parametrize(
    "text",
    [
        "NEW DELHI: The plan must be dropped, the boatmen's union said.",
        "KARACHI: The port trust has raised its fees.",
        "MUMBAI: “The pier is rotten,” said Ann Lind.",
        "NEW DELHI/MUMBAI: Traders will strike, their leader said.",
        "PETALING JAYA, June 3: Fares will rise, Ann Lind said.",
    ],
)
def test_a_place_with_a_colon_is_a_dateline(text):
    assert datelines(read(text)).keys() == {0}
    assert not any(text.split(":")[0] in source for source, _ in speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        "VOSS: The ferry is late.\n\nLIND: The bridge is shut.\n\nVOSS: Why?",
        "The council met.\n\nLIND: “The ferry is late.”",
        "MR. LIND: The ferry is late.",
        "ANN LIND: The ferry is late.",
        "UN: PEACEKEEPERS PAY FOR FERRY",
        "Lind: The ferry is late.",
    ],
)
def test_a_transcript_or_a_heading_has_no_dateline(text):
    assert datelines(read(text)) == {}


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("July 15, 1960: “In memory of the keepers.”", "1960", ":"),
        ("1925-40: “Hanne Vik, keeper of the light.”", "1925-40", ":"),
        ("March 2, 1871: “Here lies the pilot.”", "March", "2, 1871"),
        ("Mara Lind, identified as “Witness 4”, left.", "Mara Lind", "identified as"),
        ("Tom Voss, known as “Sparky” in the yard, left.", "Tom Voss", "known as"),
    ],
)
def test_a_date_or_one_who_is_only_called_so_is_no_source(text, source, cue):
    assert settled(text, source, cue, text[text.index("“") :]) is None


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Earlier Ann Lind said it was late.", "Earlier Ann Lind", "Ann Lind"),
        ("Previously Ann Lind said it was late.", "Previously Ann Lind", "Ann Lind"),
        ("Long Nguyen said it was late.", "Long Nguyen", "Long Nguyen"),
        ("Early Voss said it was late.", "Early Voss", "Early Voss"),
        ("minister of mines and energy Ann Lind said it was late.", "energy Ann Lind", None),
        ("The miners and Ann Lind said it was late.", "Ann Lind", "Ann Lind"),
    ],
)
def test_a_source_begins_where_its_phrase_does(text, source, name):
    whole = text[: text.index(" said")] if name is None else name
    assert settled(text, source, "said", "it was late")[0] == whole


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        pytest.param(
            "The tug was sold, the board said, according to AFP.", "AFP", "according to",
            "The tug was sold, the board said", ("the board", "said", "The tug was sold"), id="passed on by a wire",
        ),
        pytest.param(
            "The tug was sold, according to AFP.", "AFP", "according to", "The tug was sold",
            ("AFP", "according to", "The tug was sold"), id="the wire's own",
        ),
        pytest.param(
            "As Ann Lind told a briefing, it is late, the office reports.", "the office", "reports",
            "As Ann Lind told a briefing, it is late", ("Ann Lind", "told", "it is late"), id="passed on by an office",
        ),
        pytest.param(
            "As Ann Lind left, it was late, the office reports.", "the office", "reports",
            "As Ann Lind left, it was late", ("the office", "reports", "As Ann Lind left, it was late"), id="no report",
        ),
        pytest.param(
            "Mary Lund was told by Tom Voss that it was late.", "Mary Lund", "was told", "that it was late",
            ("Tom Voss", "was told", "that it was late"), id="told by somebody",
        ),
        pytest.param(
            "Mary Lund was asked whether it was late.", "Mary Lund", "was asked", "whether it was late",
            (None, "was asked", "whether it was late"), id="the one asked",
        ),
    ],
)  # fmt: skip
def test_the_source_is_who_said_it(text, source, cue, content, expected):
    assert settled(text, source, cue, content) == expected


def test_a_given_name_is_no_preposition():
    assert settled("Per Holm, 41, was under it.", "Holm", "Per", "41, was under it") is None
    assert settled("Per Holm, it was late.", "Holm", "Per", "it was late") == ("Holm", "Per", "it was late")


def test_what_one_said_who_withheld_the_name_is_a_statement():
    text = "A docker who asked not to be named said the crane had failed."
    given = settled(text, "who", "asked", "not to be named said the crane had failed")
    assert given == ("A docker who asked not to be named", "said", "the crane had failed")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("RBC Economics", "body"), ("TD Economics", "body"), ("ANZ Research", "body"), ("Goldman Sachs", "body"),
        ("Ford Canada", "body"), ("Morgan Stanley", "body"), ("The Clean Water Act", "body"),
        ("JD Vance", "person"), ("Michael Jordan", "person"), ("Morgan Lind", "person"), ("Ann Research", "person"),
    ],
)  # fmt: skip
def test_a_company_or_an_act_is_no_person(name, kind):
    (statement,) = attribute(Document(id="d", text=f"{name} said the levy would fall."), load()).statements
    assert (statement.speaker.name, statement.speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("name", "kind", "named"),
    [
        ("Ann Lind", "person", True), ("Russia", "state", True), ("the Harbour Board", "body", True),
        ("a new poll", "body", False), ("administration officials", "group", False), ("A teacher", "unnamed", False),
        ("The president", "office", False),
    ],
)  # fmt: skip
def test_a_speaker_is_named_or_not(name, kind, named):
    assert Speaker(name=name, kind=kind).named is named


@pytest.mark.parametrize(
    ("source", "cue", "kept"),
    [
        ("A reporter for the Penmouth Post spotted Ana Lind and", "asked", "A reporter for the Penmouth Post"),
        ("The mayor opened the bridge and", "said", "The mayor"),
        ("The retired captain and the mayor", "said", "The retired captain and the mayor"),
        ("The captain and Ana Lind", "said", "The captain and Ana Lind"),
    ],
)
def test_a_source_ends_before_its_first_verb(source, cue, kept):
    content = "whether she would run"
    assert settled(f"{source} {cue} {content}.", source, cue, content)[0] == kept
