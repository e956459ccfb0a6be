"""Templates are read as a newsroom writes them, and only so."""

import re

import pytest

from factcheck.languages.templates import TemplateError, compiled, one_of

SLOTS = {"agency": "AFP|Reuters", "said": one_of(("said", "told", "сообщил*"))}


@pytest.mark.parametrize(
    ("template", "copy", "holds"),
    [
        pytest.param("told {2} by {agency}", "told on Monday by AFP", True, id="a gap of up to two words"),
        pytest.param("told {2} by {agency}", "told by AFP", True, id="a gap of none"),
        pytest.param("told {2} by {agency}", "told on Monday night by AFP", False, id="a gap too wide"),
        pytest.param("told [the] {agency}", "told AFP", True, id="an optional word left out"),
        pytest.param("told [the] {agency}", "told the AFP", True, id="an optional word"),
        pytest.param("told [the]", "told the", True, id="an optional word at the end"),
        pytest.param("report* by", "reporters by", True, id="a word that begins so"),
        pytest.param("report by", "reporters by", False, id="no word that begins so"),
        pytest.param("in (an interview|remarks) to", "in remarks to", True, id="one of several ways"),
        pytest.param("told {~20} by", "told, on Monday, by", True, id="characters of one sentence"),
        pytest.param("told {~20} by", "told. On Monday, by", False, id="characters past a sentence"),
        pytest.param("said (!to|by)", "said by", False, id="what may not follow"),
        pytest.param("{said} in", "сообщила in", True, id="a list"),
        pytest.param("agency's", "agency’s", True, id="either apostrophe"),
        pytest.param("(援引|引述){agency}", "引述AFP", True, id="a script without spaces"),
        pytest.param("a.m.", "axmx", False, id="a full stop is only itself"),
    ],
)
def test_a_template_matches_what_it_says(template, copy, holds):
    assert bool(re.fullmatch(compiled(template, SLOTS).pattern, copy)) is holds


@pytest.mark.parametrize(
    ("template", "literal_words"),
    [("told by {agency}", 2), ("told [the] {2} by", 2), ("(in an interview|in) with", 2), ("{agency}", 0)],
)
def test_a_template_ranks_by_the_words_it_is_sure_of(template, literal_words):
    assert compiled(template, SLOTS).literal_words == literal_words


@pytest.mark.parametrize("template", ["told (by", "told by)", "told [by)", "told by {nobody}"])
def test_a_template_that_cannot_be_read_says_so(template):
    with pytest.raises(TemplateError, match="told"):
        compiled(template, SLOTS)
