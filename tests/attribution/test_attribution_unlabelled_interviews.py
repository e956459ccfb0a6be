"""In an interview whose turns only typography tells, the interviewee answers; without a name nobody does."""

import pytest

from tests.attribution.revised import TRAINED, statements

TURNS = (
    "{question}How did you start?{question}\n\nI was a cook. My father built her.\n\n"
    "{question}Do you still cook?{question}\n\nOnly on Sundays. I burn everything.\n\n"
    "{question}What comes next?{question}\n\nI want to build one more ship.\n\nThe yard opens in May."
)
PLAIN = TURNS.format(question="")
KNOWN = {
    "met": ("We sat down with Jane Lind, who runs the yard.\n\n" + PLAIN, None),
    "bold questions": ("We sat down with Jane Lind, who runs the yard.\n\n" + TURNS.format(question="**"), None),
    "by the title": (PLAIN, "Interview with Jane Lind"),
    "by a heading": ("Five questions for Jane Lind\n\n" + PLAIN, None),
    "spoken to": ("We spoke to Jane Lind about the yard.\n\n" + PLAIN, None),
}
OPEN = {
    "nobody named": (PLAIN, None),
    "two named": ("We spoke to Jane Lind and Bo Voss.\n\n" + PLAIN, None),
    "not in the first person": ("We spoke to Jane Lind.\n\n" + PLAIN.replace("I ", "they ").replace("My", "A"), None),
    "one question": ("We spoke to Jane Lind.\n\nWho pays?\n\nI went to see. My boots are wet.", None),
    "questions within": ("We spoke to Jane Lind.\n\nWho pays? I went to see. Who asks? I do. Why? I know.", None),
}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(("text", "title"), KNOWN.values(), ids=KNOWN)
def test_the_interviewee_answers(tagger, text, title):
    found = statements(tagger, text, title=title)
    said = {one.content[0].text: one.speaker.name for one in found if one.speaker and not one.source}
    assert list(said.values()) == ["Jane Lind"] * 3
    assert "Only on Sundays. I burn everything." in said
    assert not [words for words in said if "How did you" in words or "opens in May" in words]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(("text", "title"), OPEN.values(), ids=OPEN)
def test_where_it_is_open_who_answers_nobody_does(tagger, text, title):
    found = statements(tagger, text, title=title)
    assert not [one for one in found if one.speaker and one.speaker.name == "Jane Lind"]
