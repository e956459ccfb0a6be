"""A quotation that no verb reports belongs to who stands right before it in a mood to speak, or to nobody."""

import pytest

from tests.attribution.revised import EVERY, told

WORDS = "“Nobody told us that the bridge was shut.”"
BESIDE = {
    "in a mood": f"Holt was furious. {WORDS}",
    "in a paragraph of its own": f"Ines Holt was blunt.\n\n{WORDS}\n\nThe town has crews.",
    "a gesture": f"Ines Holt shook her head. {WORDS}",
    "a stand": f"Ines Holt disagrees. {WORDS}",
    "with an apposition": f"Ines Holt, the chief engineer, was more careful.\n\n{WORDS}",
    "an office": f"The mayor was not so sure. {WORDS}",
    "a view": f"That is not how Ines Holt sees it. {WORDS}",
    "joy": f"Ines Holt could not hide her joy: {WORDS}",
}
APART = {
    "two persons": f"Ines Holt was furious with Bo Lind.\n\n{WORDS}",
    "a sign": f"Holt was furious.\n\nA sign hangs on the bridge. {WORDS}",
    "a deed": f"Ines Holt shut her door. {WORDS}",
    "no person": f"The song was loud. {WORDS}",
    "another paragraph between": f"Holt was furious.\n\nIt rained.\n\n{WORDS}",
    "more of the sentence": f"Ines Holt was furious. {WORDS} was printed on her shirt.",
    "a title": "Ines Holt was happy. “The Ferry” came out in May.",
    "another behind": f"Ines Holt was furious. {WORDS} That was what the sign had.",
}


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("text", BESIDE.values(), ids=BESIDE)
def test_a_quotation_belongs_to_who_is_about_to_speak(tagger, text):
    sources = [source for source, content in told(tagger, text) if "Nobody told us" in content]
    assert len(sources) == 1
    assert "Holt" in (sources[0] or "") or "mayor" in (sources[0] or "")


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_a_quotation_with_nobody_beside_it_is_nobody_s(tagger, text):
    assert not [source for source, content in told(tagger, text) if "told us" in content or "Ferry" in content]


@pytest.mark.parametrize("tagger", EVERY)
def test_a_quotation_does_not_go_on_behind_a_paragraph_of_another(tagger):
    text = f"“We sail at noon,” said Ines Holt.\n\nBo Lind walked in.\n\n{WORDS}"
    assert not [source for source, content in told(tagger, text) if source and "Nobody told us" in content]
