"""A quotation over paragraphs is the closing cue's, whichever tagger finds the cue."""

import pytest

from tests.attribution.revised import EVERY, told

WHOLE = {
    "two paragraphs": "“We sail at noon.\n\n“The crew is fed,” Lind said.",
    "three paragraphs": "“We sail at noon.\n\n“The mast is new.\n\n“The crew is fed,” Lind said.",
    "after a sentence about the speaker": "Lind was blunt.\n\n“We sail at noon.\n\n“The crew is fed,” Lind added.",
    "with straight marks": '"We sail at noon.\n\n"The crew is fed," Lind said.',
    "with an inverted cue": "“We sail at noon.\n\n“The crew is fed,” said Lind, the skipper.",
    "with more behind the cue": "“We sail at noon.\n\n“The crew is fed,” Lind said. “So am I.”",
    "that itself reports": "“We sail at noon. They said it was late.\n\n“The crew is fed,” Lind said.",
    "after another's statement": "Voss said it was late.\n\n“We sail at noon.\n\n“The crew is fed,” Lind said.",
}
# The first paragraph is somebody else's, or nobody's.
APART = {
    "closed and with its own cue": "“We sail at noon,” Voss said.\n\n“The crew is fed,” Lind said.",
    "opened by another's cue": "Voss said: “We sail at noon.\n\n“The crew is fed,” Lind said.",
    "not quoted": "We sail at noon.\n\n“The crew is fed,” Lind said.",
    "only without its closing mark": "“We sail at noon, Voss said on Monday.\n\n“The crew is fed,” Lind said.",
    "of other marks": '"We sail at noon.\n\n“The crew is fed,” Lind said.',
    "a turn that is quoted whole": "“VOSS: We sail at noon.\n\n“The crew is fed,” Lind said.",
    "two paragraphs before": "“We sail at noon.\n\nIt rained.\n\n“The crew is fed,” Lind said.",
}


def content_of_lind(tagger: str, text: str) -> str:
    return " ".join(content for source, content in told(tagger, text) if source and source.startswith("Lind"))


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_paragraphs_before_a_closing_cue_are_its_content(tagger, text):
    content = content_of_lind(tagger, text)
    assert "We sail at noon" in content
    assert "The crew is fed" in content


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_a_paragraph_that_is_not_the_quotation_s_is_not_joined(tagger, text):
    content = content_of_lind(tagger, text)
    assert "We sail at noon" not in content
    assert "The crew is fed" in content
