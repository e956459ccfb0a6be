"""Every form of crediting an agency holds in its example, through the code that reads copy, and not in its counter."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from factcheck.languages import Entry, entries, languages
from factcheck.sourcing.agencies import AgencyMention, shipped
from factcheck.sourcing.citations import find_citations
from factcheck.sourcing.copytext import Copy, read
from factcheck.sourcing.forms.cues import CreditForm, find_cue, forms

MATTERS = ("credits", "credits_told", "credits_plain")
ENTRIES = [
    pytest.param(entry, id=f"{language} {entry.name}")
    for matter in MATTERS
    for language in languages(matter)
    for entry in entries(language, matter)
    if entry.templates
]
COPY = [entry.values[0].example for entry in ENTRIES] + [entry.values[0].counter for entry in ENTRIES]


def _named(text: str) -> tuple[Copy, list[AgencyMention]]:
    copy = read(text, shipped())
    return copy, [name for name in copy.mentions if name.kind != "lower"]


def _held(copy: Copy, name: AgencyMention, entry: Entry) -> list[CreditForm]:
    beside = copy.before(name), copy.after(name)
    known = forms(entry.language, entry.matter)
    return [form for form in known if form.entry == entry.name and form.holds(*beside)]


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_form_holds_in_its_example(entry):
    copy, names = _named(entry.example)
    held = [name for name in names if _held(copy, name, entry)]
    assert names, "the example names no agency that is known"
    assert held, "no template of the entry holds beside an agency of the example"
    relation = entry.more["relation"]
    if entry.matter != "credits_plain":
        ranked = {cue.relation for name in held if (cue := find_cue(copy.before(name), copy.after(name)))}
        assert relation in ranked, f"ranked against the others, the example reads {ranked or 'nothing'}"
    read_as = {one.relation for one in find_citations(copy, set()) if one.name in held}
    assert relation in read_as, f"the example is read as {read_as or 'nothing'}"


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_form_does_not_hold_in_its_counter(entry):
    copy, names = _named(entry.counter)
    assert names, "the counter names no agency that is known: nothing could hold there"
    assert not [form for name in names for form in _held(copy, name, entry)]


def _best(language: str, text: str) -> Iterator[list[CreditForm]]:
    """For each name of the text, the forms of the language that hold there and that none outranks."""
    copy, names = _named(text)
    for name in names:
        by_rank: dict[int, list[CreditForm]] = defaultdict(list)
        for form in forms(language):
            if form.entry and form.holds(copy.before(name), copy.after(name)):
                by_rank[form.rank].append(form)
        if by_rank:
            yield by_rank[max(by_rank)]


@pytest.mark.parametrize("language", languages("credits"))
def test_two_forms_alike_specific_do_not_disagree(language):
    apart = {
        (text, *sorted({f"{form.entry}: {form.cue.relation}, {form.cue.strength}" for form in best}))
        for text in COPY
        for best in _best(language, text)
        if len({form.cue for form in best}) > 1
    }
    assert not apart


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(entry, id=language)
        for language in languages("credits")
        for entry in entries(language, "credits")
        if entry.name == "name-endings"
    ],
)
def test_a_name_is_known_by_its_endings(entry):
    assert _named(entry.example)[1]
    assert not _named(entry.counter)[1]


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(entry, id=language)
        for language in languages("credits")
        for entry in entries(language, "credits")
        if entry.name == "read-for"
    ],
)
def test_forms_credit_the_agencies_of_kindred_languages(entry):
    def credited(text):
        return {one.relation for one in find_citations(_named(text)[0], set())}

    assert credited(entry.example) == {"told"}
    assert not credited(entry.counter)
