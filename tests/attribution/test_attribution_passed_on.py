"""Who said it and who passes it on: the source is the one who said it; to whom it was said is no content."""

import pytest

from tests.attribution.revised import TRAINED, statements

PASSED_ON = [
    "state broadcaster NRK reported",
    "the Harbour Post reports",
    "Kyodo reported on Monday",
    "according to Kyodo",
    "local media reported",
    "the newspaper said",
]
WHO = ["Norway's envoy", "the mayor", "Bo Lind", "two officials", "envoy Ann Gorrie"]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("passed_on", PASSED_ON)
def test_the_source_is_the_one_who_said_it(tagger, who, passed_on):
    found = statements(tagger, f"Talks on the fishing pact have stalled, {who} said, {passed_on}.")
    told = [one for one in found if "Talks on the fishing pact have stalled" in one.content[0].text]
    assert [one.source[0].text for one in told] == [who]
    assert told[0].content[0].text == "Talks on the fishing pact have stalled"


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Talks on the fishing pact have stalled, Kyodo reported.", "Kyodo"),
        ("What Lind said had stalled the talks, Kyodo reported.", "Kyodo"),
        ("Nobody knew what the envoy said, Kyodo reported.", "Kyodo"),
        ("The talks stalled over what Lind said, Kyodo reported.", "Kyodo"),
        ("Kyodo reported that talks on the pact have stalled.", "Kyodo"),
    ],
)
def test_the_reporter_is_the_source_where_nobody_else_said_it(tagger, text, source):
    assert source in [one.source[0].text for one in statements(tagger, text) if one.source]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("whom", ["a Sydney business lunch", "the council", "reporters in Lima", "the Harbour Post"])
@pytest.mark.parametrize("reports", ["The Courier reports", "the Courier reported", "Kyodo says"])
def test_as_somebody_told_a_room_is_no_content(tagger, whom, reports):
    text = f"As skipper Colin Maddock told {whom}, the surplus is gone, {reports}."
    told = [one for one in statements(tagger, text) if "the surplus is gone" in " ".join(p.text for p in one.content)]
    assert [one.speaker.name for one in told if one.speaker] == ["Colin Maddock"]
    assert told[0].content[0].text == "the surplus is gone"


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "text",
    [
        "As the ferry was late, the surplus is gone, Kyodo reports.",
        "As Maddock left, the surplus was gone, Kyodo reports.",
        "As treasurer, Maddock said the surplus is gone.",
    ],
)
def test_another_clause_with_as_reports_nothing(tagger, text):
    assert not any(one.cue[0].text == "told" for one in statements(tagger, text))


WHOM = ["the court on Monday", "the council", "a jury in Lima", "shareholders next week", "his staff"]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("whom", WHOM)
@pytest.mark.parametrize("tells", ["will tell", "told", "has told", "is to tell"])
def test_whom_it_is_told_is_no_content(tagger, whom, tells):
    (found,) = statements(tagger, f"Skipper Ana Roos {tells} {whom} that the letters were forged.")
    assert found.content[0].text in ("that the letters were forged", "the letters were forged")


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "words", ["the letters that she forged were burnt", "the council that sat on Monday was wrong"]
)
def test_a_relative_clause_in_content_stays(tagger, words):
    found = statements(tagger, f"Skipper Ana Roos told reporters that {words}.")
    assert any(words in one.content[0].text for one in found)
