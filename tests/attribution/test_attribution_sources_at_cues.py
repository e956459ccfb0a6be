"""The one who stands right at a cue said it, where a tagger gives nobody."""

import pytest

from tests.attribution.revised import TRAINED, statements

AT_CUE = {
    "behind the verb": ("“We will not sail,” said Ines Holt.", "Ines Holt"),
    "behind a bullet": ("- “We will not sail,” said Ines Holt.\n- “We must,” said Bo Lind.", "Ines Holt"),
    "with an office": ("“We will not sail,” said Ines Holt, the mayor of the town. The town has crews.", "Ines Holt"),
    "behind a pilcrow": ("¶ “We will not sail,” said Ines Holt.", "Ines Holt"),
    "with more behind": ("'We will not pay,' said Ines Holt. 'It's the city's fault.'", "Ines Holt"),
}
ELSEWHERE = {
    "a pronoun": ("Holt left. “We will not sail,” she said.", "she"),
    "before the verb": ("“We will not sail,” the mayor said.", "the mayor"),
    "before the quotation": ("Lind said: “We will not sail.”", "Lind"),
    "within the quotation": ("“We will not sail, says Holt,” Lind said.", "Lind"),
    "an agency behind": ("“We will not sail,” Lind told Reuters.", "Lind"),
}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(("text", "source"), [*AT_CUE.values(), *ELSEWHERE.values()], ids=[*AT_CUE, *ELSEWHERE])
def test_who_stands_at_the_cue_is_the_source(tagger, text, source):
    first = statements(tagger, text)[0]
    assert [span.text.startswith(source) for span in first.source] == [True]
    assert "We will not" in first.content[0].text
