"""Every English entry that attribution reads is proved by its copy: it makes a difference to the example, and none to
the counter.
"""

import pytest

from factcheck.languages import entries
from tests.languages.leaving_out import (
    factuality,
    kinds,
    leaving_out,
    revised,
    sources,
    speakers,
    statements,
    word_class,
)

MATTERS = (
    "reporting", "reporting_phrases", "function_words", "factuality", "statement_days", "labels", "states", "bodies",
    "groups", "offices", "given_names", "names", "references", "word_classes", "quoting",
    "leads", "no_statements", "statement_types", "statement_forms",
)  # fmt: skip
# Where the rules alone do not come so far: what the entry does to a statement of a trained tagger.
PROBES = {
    ("function_words", "first_person"): speakers,
    ("references", "source_leads"): speakers,
    ("references", "called_as"): sources,
    ("references", "withheld"): sources,
    ("offices", "leads"): speakers,
    ("factuality", "instead"): factuality,
    ("factuality", "comparatives"): factuality,
    ("no_statements", "deeds"): revised,
    ("no_statements", "to_do"): revised,
    ("no_statements", "reporting_nouns"): revised,
    ("no_statements", "deeds_right_behind"): revised,
    ("no_statements", "seems"): revised,
    ("no_statements", "denied"): revised,
    **{("statement_types", one.name): kinds for one in entries("en", "statement_types")},
    **{("statement_forms", one.name): kinds for one in entries("en", "statement_forms")},
    ("word_classes", "offices"): word_class,
    ("word_classes", "negations"): word_class,
}
ENTRIES = [pytest.param(entry, id=f"{entry.matter} {entry.name}") for one in MATTERS for entry in entries("en", one)]


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_makes_a_difference_to_its_example_alone(entry):
    probe = PROBES.get((entry.matter, entry.name), statements)
    with_it = probe(entry.example), probe(entry.counter)
    with leaving_out(entry):
        without_it = probe(entry.example), probe(entry.counter)
    assert with_it[0] != without_it[0], "the example reads the same without the entry"
    assert with_it[1] == without_it[1], "the counter reads otherwise without the entry"


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_words_of_an_entry_are_given_once(entry):
    assert len(set(entry.words)) == len(entry.words)
