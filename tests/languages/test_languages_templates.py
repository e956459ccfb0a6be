"""Templates are read as a newsroom writes them, and only so."""

import re

import pytest

from factcheck.languages.templates import TemplateError, compiled, listed, one_of

SLOTS = {"agency": "AFP|Reuters", "said": one_of(("said", "told", "сообщил*")), "shown": listed(("shown to", "read"))}


@pytest.mark.parametrize(
    ("template", "copy", "holds"),
    [
        pytest.param("told {2} by {agency}", "told on Monday by AFP", True, id="a gap of up to two words"),
        pytest.param("told {2} by {agency}", "told by AFP", True, id="a gap of none"),
        pytest.param("told {2} by {agency}", "told on Monday night by AFP", False, id="a gap too wide"),
        pytest.param("told {2} by {agency}", "told her, later by AFP", False, id="a gap past a comma"),
        pytest.param("told {2} by {agency}", "told her. Later by AFP", False, id="a gap past a sentence"),
        pytest.param("told {2} by {agency}", "told J. Ito's staff by AFP", False, id="a gap of three with initials"),
        pytest.param("told {2} by {agency}", "told U.S. staff by AFP", True, id="a gap with an abbreviation"),
        pytest.param("told [the] {agency}", "told AFP", True, id="an optional word left out"),
        pytest.param("told [the] {agency}", "told the AFP", True, id="an optional word"),
        pytest.param("told [the]", "told the", True, id="an optional word at the end"),
        pytest.param("told [the ]{agency}", "told AFP", True, id="an optional word that brings its space, left out"),
        pytest.param("told [the ]{agency}", "told the AFP", True, id="an optional word that brings its space"),
        pytest.param("{agency}[-i] andmetel", "AFP andmetel", True, id="an optional ending left out"),
        pytest.param("{agency}[-i] andmetel", "AFP-i andmetel", True, id="an optional ending"),
        pytest.param("told {2}, who", "told Ann, who", True, id="a gap with a sign at once behind it"),
        pytest.param("report* by", "reporters by", True, id="a word that begins so"),
        pytest.param("report by", "reporters by", False, id="no word that begins so"),
        pytest.param("in (an interview|remarks) to", "in remarks to", True, id="one of several ways"),
        pytest.param("told {~20} by", "told, on Monday, by", True, id="characters of one sentence"),
        pytest.param("told {~20} by", "told. On Monday, by", False, id="characters past a sentence"),
        pytest.param("said (!to|by)", "said by", False, id="what may not follow"),
        pytest.param("said(= to) by", "said by", False, id="what must follow"),
        pytest.param("said(= to) to", "said to", True, id="what must follow, is not taken"),
        pytest.param("{said} in", "сообщила in", True, id="a list"),
        pytest.param("agency's", "agency’s", True, id="either apostrophe"),
        pytest.param("(援引|引述){agency}", "引述AFP", True, id="a script without spaces"),
        pytest.param("据{~6} {agency}", "据法国媒体AFP", True, id="signs of a script without spaces"),
        pytest.param("told{~6} by", "toldest by", False, id="no word that only begins so before signs"),
        pytest.param("told, {~20}, by", "told, on Monday, by", True, id="signs up to a comma"),
        pytest.param("cited *ly by", "cited widely by", True, id="a word that ends so"),
        pytest.param("cited *ly by", "cited again by", False, id="no word that ends so"),
        pytest.param("seen [again] {2} by", "seen on Monday by", True, id="two that may be missing, the first is"),
        pytest.param("seen [again] {2} by", "seen again on Monday by", True, id="two that may be missing, neither is"),
        pytest.param("seen [again] {2} by", "seen by", True, id="two that may be missing, both are"),
        pytest.param("a.m.", "axmx", False, id="a full stop is only itself"),
    ],
)
def test_a_template_matches_what_it_says(template, copy, holds):
    assert bool(re.fullmatch(compiled(template, SLOTS).pattern, copy)) is holds


@pytest.mark.parametrize(
    ("template", "literal_words"),
    [
        ("told by {agency}", 2),
        ("told [the] {2} by", 2),
        ("(in an interview|in) with", 2),
        ("{agency}", 0),
        ("{shown} by", 2),
    ],
)
def test_a_template_ranks_by_the_words_it_is_sure_of(template, literal_words):
    assert compiled(template, SLOTS).literal_words == literal_words


@pytest.mark.parametrize("template", ["told (by", "told by)", "told [by)", "told by {nobody}"])
def test_a_template_that_cannot_be_read_says_so(template):
    with pytest.raises(TemplateError, match="told"):
        compiled(template, SLOTS)
