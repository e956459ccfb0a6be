"""What stands beside a quotation and is not the source's: the question, `she went on`, the reporter's aside."""

import pytest

from tests.attribution.revised import EVERY, TRAINED, told


def all_content(tagger: str, text: str) -> str:
    return " | ".join(content for _, content in told(tagger, text))


QUESTIONS = {
    "he was asked": "When he was asked, “Will you sail?” skipper Dag Lind said: “We wait.”",
    "asked": "Asked, “Will you sail?” skipper Dag Lind said: “We wait.”",
    "to the question": "To the question “Will you sail?” Lind answered, “We wait.”",
}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_is_not_what_the_one_who_answers_said(tagger, text):
    content = all_content(tagger, text)
    assert "Will you sail" not in content
    assert "We wait" in content


@pytest.mark.parametrize("tagger", EVERY)
def test_a_question_that_somebody_asks_is_that_one_s(tagger):
    found = told(tagger, "“Will you sail?” a reporter asked. “We wait,” Lind said.")
    assert ("Lind", "“We wait,”") in found
    assert not any(source == "Lind" and "Will you sail" in content for source, content in found)


@pytest.mark.parametrize("tagger", EVERY)
def test_one_s_own_question_stays(tagger):
    assert told(tagger, "“Who pays?” Lind said. “The crew pays.”") == [("Lind", "“Who pays?” “The crew pays.”")]


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize(
    "report", ["she went on", "she continued", "she said", "said Lind", "Lind went on", "the skipper added"]
)
def test_a_second_cue_within_a_split_quotation_is_no_content(tagger, report):
    content = all_content(tagger, f"“The ferry,” Lind said, “is late,” {report}, “and the crew is tired.”")
    assert report not in content
    assert "is late" in content
    assert "the crew is tired" in content


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("join", ["and a ferry of", "or, if you like,"])
def test_words_between_two_quotations_that_report_nothing_stay(tagger, join):
    assert join.split()[-1] in all_content(tagger, f"The crew has “a wreck” {join} “rust”, Lind said.")


ASIDES = [
    "but it did not explain how",
    "but did not say how",
    "although it gave no proof",
    "without giving details",
    "without elaborating",
    "a claim the auditors reject",
    "but declined to give details",
    "though it offered no evidence",
    "though it has yet to publish the costs",
    "but has not published the costs",
    "an account that three of its officers dispute",
    "a version rejected by the crews",
    "which the crews deny",
    "something the union disputes",
    "although its own records show a leak",
    "though police footage suggests otherwise",
    "to loud applause",
    "even as the cracks spread",
    "amid calls to resign",
    "in remarks that drew laughter",
]


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("aside", ASIDES)
def test_the_reporter_s_aside_is_no_content(tagger, aside):
    (first, *_) = told(tagger, f"The bridge is safe, the company said, {aside}.")
    assert first == ("the company", "The bridge is safe")


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize(
    "rest",
    [
        "but the ferry is old",
        "and it has no roof",
        "although the ferry is not",
        "but it needs paint",
        "although its own boats are late",
        "but it has yet another roof",
        "and it was shown on a map",
    ],
)
def test_content_that_goes_on_behind_the_cue_stays(tagger, rest):
    assert rest.split(maxsplit=1)[1] in all_content(tagger, f"The bridge is safe, the company said, {rest}.")


@pytest.mark.parametrize("tagger", EVERY)
def test_what_words_show_is_the_reporter_s_reading(tagger):
    content = all_content(tagger, "“We are a small crew,” Lind said, showing that he was minding the older hands.")
    assert content == "“We are a small crew,”"


@pytest.mark.parametrize("tagger", EVERY)
def test_a_participle_of_speech_is_still_a_statement(tagger):
    content = all_content(tagger, "“We are a small crew,” Lind said, adding that the ferry was late.")
    assert "the ferry was late" in content


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("scene", ["his voice breaking", "with a shrug", "to cheers", "her eyes shining"])
def test_how_it_was_said_is_no_content(tagger, scene):
    assert all_content(tagger, f"“The bridge is safe,” Lind said, {scene}.") == "“The bridge is safe,”"
