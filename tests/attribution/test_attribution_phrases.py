"""`In the words of Ms Ito`, `per Ms Ito`, `for Ms Ito`: phrases that tell who says or thinks so."""

import pytest

from tests.attribution.revised import TRAINED, told

TOLD = {
    "opening words": ("In the words of Ines Holt, the bridge is a mistake.", "Holt", "the bridge is a mistake"),
    "before a quotation": ("The bridge is, in the words of the mayor, “a wreck”.", "mayor", "“a wreck”"),
    "behind a quotation": ("It is “a wreck”, in the words of Bo Lind, the mayor.", "Lind", "a wreck"),
    "closing per": ("The ferry will close in June, per Ines Holt.", "Holt", "will close in June"),
    "opening per": ("Per the harbour board, the ferry will close in June.", "board", "will close in June"),
    "per a paper": ("The line lost £3 million last year, per its annual report.", "report", "lost £3 million"),
    "for a name": ("For Holt, the bridge is a mistake.", "Holt", "the bridge is a mistake"),
    "for her": ("Ines Holt heads the board. For her, the bridge is the wrong answer.", "her", "the wrong answer"),
    "for an office": ("For the mayor, the levy is theft.", "mayor", "the levy is theft"),
}
UNTOLD = {
    "a win": "For Holt, it was a third win in a row.",
    "a day": "For the crew, the day begins at four.",
    "a gift": "For Holt, the board bought a new ship.",
    "years": "For years, the bridge was closed.",
    "an example": "For example, the ferry is late on Mondays.",
    "a month": "For May, the plan is a mistake.",
    "a rate": "The ferry carries 90 cars per day, per deck.",
    "a good deed": "For Holt, the bridge is a long walk.",
}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(("text", "source", "words"), TOLD.values(), ids=TOLD)
def test_a_phrase_tells_who_says_so(tagger, text, source, words):
    assert [words in content for given, content in told(tagger, text) if given and source in given] == [True]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", UNTOLD.values(), ids=UNTOLD)
def test_a_phrase_that_tells_nothing_makes_no_statement(tagger, text):
    assert told(tagger, text) == []
