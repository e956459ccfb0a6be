"""What a reporting clause and a colon introduce is the source's, with marks or without."""

import pytest

from tests.attribution.revised import EVERY, told

WORDS = {
    "a statement, next paragraph": "In a statement, Lind said:\n\nOur ships stay. The hull is old.\n\nIt rained.",
    "a statement, set in": "Lind said in a statement:\n\n    The ferries stay. The hull is old.\n\nIt rained.",
    "two paragraphs": "Lind said in a statement:\n\nWe regret it.\n\nWe know that the hull is old.\n\nIt rained.",
    "posted": "Lind said in a statement posted online:\n\n  We regret it. The hull is old.\n\nIt rained.",
    "written on a page": "Jane Lind wrote on her page:\n\nI will leave. The hull is old.\n\nIt rained.",
    "a mail's marks": "Lind said in a statement:\n\n> We sail in May.\n> The hull is old.\n\nIt rained.",
    "told": "Lind told the crew:\n\n> We stay, for the hull is old.\n\nIt rained.",
    "a letter": "Lind was clear in her letter:\n\n    I will not sail while the hull is old.\n\nIt rained.",
    "put": "As Lind put it in her report:\n\n    I have seen it. The hull is old.\n\nIt rained.",
    "replied": "Lind replied:\n\n    We know that the hull is old.\n\nIt rained.",
}
NO_WORDS = {
    "told of": "Lind said the following ships are late:\n\nThe Anna is one. The hull is old.\n\nIt rained.",
    "quoted, then the reporter": "Lind said in a statement:\n\n“We will not sail.”\n\nWe saw that the hull is old.",
    "on the same line": "Lind said in a statement: We will not sail.\n\nWe saw that the hull is old.",
    "a list": "Lind listed the ships:\n\n    Anna, 1970, 40 metres\n\nIt rained. The hull is old.",
    "nobody": "Here is what we know about the statement of Lind:\n\nWe have seen that the hull is old.",
    "another speaks": "Lind said in a statement:\n\nThe hull is old, Voss said.\n\nIt rained.",
    "set in without a colon": "Lind smiled.\n\n    The hull is old.\n\nLind waved.",
    "no report": "Lind sold the Anna:\n\n    The hull is old, and so is the mast.\n\nIt rained.",
}


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_paragraphs_behind_a_colon_are_the_source_s(tagger, text):
    content = " ".join(content for source, content in told(tagger, text) if source and "Lind" in source)
    assert "hull is old" in content
    assert "rained" not in " ".join(content for _, content in told(tagger, text))


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("text", NO_WORDS.values(), ids=NO_WORDS)
def test_other_paragraphs_behind_a_colon_are_not(tagger, text):
    assert not [
        content for source, content in told(tagger, text) if "hull is old" in content and "Lind" in (source or "")
    ]
