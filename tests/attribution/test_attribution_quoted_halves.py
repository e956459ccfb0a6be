"""Where a quotation and the reporter's words meet: questions, halves, what the speaker did then, teasers."""

import pytest

from tests.attribution.revised import TRAINED, told

# The text; what Lind says; what is nobody's.
APART = {
    "a question and its answer": ("“Is it safe?” “It is,” said Lind.", "“It is,”", "Is it safe"),
    "a second half": ("“The bridge,” Lind added, “is a wreck.” Voss left.", "is a wreck", "Voss"),
    "a promise": ("“We will pay,” Lind said, a promise the crews have heard before.", "We will pay", "heard before"),
    "what she did then": ("“We will pay,” Lind said, before leaving by a side door.", "We will pay", "side door"),
    "a text": ("“We sail at noon,” Lind texted. Voss left.", "We sail at noon", "Voss"),
    "a laugh": ("“We sail at noon,” laughs Lind. Voss left.", "We sail at noon", "Voss"),
    "texted that": ("Lind texted her crew that the ferry was late. Voss left.", "ferry was late", "Voss"),
}
TOGETHER = {
    "a question of her own": ("“Who pays for it? We do,” Lind said.", "Who pays for it? We do"),
    "a question, then more": ("“Why wait?” Lind said. “We have steel.”", "“Why wait?” “We have steel.”"),
    "a half with a capital": ("“It is late,” Lind said. “Is it safe?”", "“It is late,” “Is it safe?”"),
    "before within": ("“We will pay,” Lind said, “before leaving.”", "“We will pay,” “before leaving.”"),
    "two quotations": ("“It is late.” “It is cold,” Lind said.", "“It is cold,”"),
}
NOTHING = {
    "laughs at": "Lind laughed at “The Ferry”, a play.",
    "laughs": "Lind laughs at the ferry, which is late.",
    "texts a yard": "Lind texted the yard.",
    "a man who": "Jane Lind: The woman who built the bridge\n\nThe bridge opened in 1971.",
    "a teaser": "Recommended from our pages\n\nJane Lind: Keep out of the hiring choices\n\nThe ferry sailed.",
}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(("text", "words", "others"), APART.values(), ids=APART)
def test_the_speaker_s_words_are_told_from_the_reporter_s(tagger, text, words, others):
    content = " ".join(content for source, content in told(tagger, text) if source and "Lind" in source)
    assert words in content
    assert others not in content


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(("text", "words"), TOGETHER.values(), ids=TOGETHER)
def test_the_speaker_s_words_stay_whole(tagger, text, words):
    assert words in " ".join(content for source, content in told(tagger, text) if source == "Lind")


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_only_looks_like_a_statement_is_none(tagger, text):
    assert told(tagger, text) == []
