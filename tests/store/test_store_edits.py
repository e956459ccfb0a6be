"""Copy is edited: a statement keeps its id and its verdict where it is still the same statement, and only there."""

import pytest

from factcheck.identity import match_key
from factcheck.model import Speaker, Statement
from factcheck.store.read.documents import load_document
from factcheck.store.read.export import export_rows
from factcheck.store.read.pages.statement import statement_facts
from factcheck.store.read.rewordings import rewordings_of, word_diff

PLAN = "the council will close the old harbour bridge for repairs before the winter storms come"
TRAMS = "trams to the islands run every twenty minutes until the last ferry has gone at night"
ROOF = "the roof of the covered market leaks in nine places and should be mended this summer"
ANA, BO = "Ana Ito", "Bo Lin"


def copy_of(*said):
    """A paragraph for each of (words, speaker); and where each content stands."""
    text, places = "", []
    for words, speaker in said:
        places.append(len(text) + 1)
        text += f"“{words},” said {speaker}.\n\n"
    return text, places


def put(desk, *said, id="bridge", **fields):  # noqa: A002
    """Ingest the copy, let a tagger find all that is said in it, and hand back the ids in order."""
    text, places = copy_of(*said)
    document = desk.ingest(text, id=id)
    found, seen = [], {}
    for (words, speaker), start in zip(said, places, strict=True):
        content = (document.span(start, start + len(words)),)
        found.append(
            Statement(
                id=desk.id_of(document, content, seen.setdefault(words, 0)),
                content=content,
                quotation="direct",
                speaker=Speaker(name=speaker),
                **fields,
            )
        )
        seen[words] += 1
    document = desk.find(document, *found)
    return [statement.id for statement in document.statements]


def decided(desk, *said):
    """The ids of what is said, each confirmed by a reviewer."""
    ids = put(desk, *said)
    for statement in load_document(desk.db, "bridge").statements:
        desk.confirm(statement)
    return ids


def standing(desk, statement_id):
    """State, verdict, and whether it is gone."""
    return desk.db.execute(
        "SELECT state, attribution, gone_at IS NOT NULL FROM statements WHERE id = ?", [statement_id]
    ).fetchone()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("We won't go", "We won’t go", id="an apostrophe"),
        pytest.param('He called it "a lie"', "He called it ‹a lie›", id="single guillemets"),
        pytest.param("“Non”", "« Non »", id="guillemets with spaces"),
        pytest.param("never -- ever -- again", "never—ever—again", id="dashes"),
        pytest.param("I ... went", "I… went", id="an ellipsis"),
        pytest.param("20 people", "20\u00a0people", id="a space that does not break"),
        pytest.param("the ﬁnal oﬃce", "the final office", id="ligatures"),
        pytest.param("the har\u00adbour", "the harbour", id="a soft hyphen"),
        pytest.param("Ready ?", "Ready?", id="a space before a mark"),
        pytest.param("1939–45", "1939-45", id="a range of years"),
        pytest.param("caf\u0065\u0301", "café", id="an accent by itself"),
    ],
)
def test_typography_makes_no_other_words(one, other):
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("1.5 million", "15 million", id="a decimal point"),
        pytest.param("$5", "£5", id="a currency"),
        pytest.param("5%", "5", id="per cent"),
        pytest.param("-5 degrees", "5 degrees", id="a minus"),
        pytest.param("10½ hours", "101/2 hours", id="a fraction"),
        pytest.param("10²", "102", id="a power"),
        pytest.param("at 12 30", "at 1230", id="a space between digits"),
        pytest.param("กิน", "กัน", id="Thai vowels"),
        pytest.param("?!", "...", id="marks alone"),
        pytest.param("resume", "résumé", id="accents"),
    ],
)
def test_what_tells_two_contents_apart_is_no_typography(one, other):
    assert match_key(one) != match_key(other)


CARRIED = {
    "one word of a long one": PLAN.replace("close", "shut"),
    "two words of a long one": PLAN.replace("close", "shut").replace("come", "begin"),
    "a word put in": PLAN.replace("winter storms", "heavy winter storms"),
    "a word left out": PLAN.replace("old ", ""),
    "a name made whole": PLAN.replace("the old harbour", "the old Lindholm harbour"),
    "marks and a word": PLAN.replace("before", "— before").replace("storms", "gales"),
    "a number in words": (PLAN + " in 5 weeks", PLAN + " in five weeks"),
}


@pytest.mark.parametrize("after", CARRIED.values(), ids=CARRIED.keys())
def test_a_small_edit_of_a_long_statement_carries_id_and_verdict_over_as_reopened(desk, after):
    before, after = (PLAN, after) if isinstance(after, str) else after
    ids = decided(desk, (TRAMS, BO), (before, ANA), (ROOF, BO))
    assert put(desk, (TRAMS, BO), (after, ANA), (ROOF, BO)) == ids
    assert standing(desk, ids[1]) == ("reopened", "confirmed_primary", 0)
    [change] = rewordings_of(desk.db, ids[1])
    assert (change.former_content, change.content, change.review_id) == (before, after, 2)
    assert [part for part in change.diff if part.op != "same"]


ANOTHER = {
    "another speaker with like words": (PLAN.replace("close", "shut"), BO),
    "a negation": (PLAN.replace("will close", "will not close"), ANA),
    "a negation in a contraction": (PLAN.replace("will close", "won't close"), ANA),
    "another name": (PLAN.replace("harbour bridge", "Lindholm bridge"), ANA),
    "the opposite": (PLAN.replace("repairs", "disrepairs"), ANA),
    "another quotation": (ROOF, ANA),
    "half of it new": (PLAN.replace("before the winter storms come", "when the money for it is found"), ANA),
}
FIRST = {
    "another name": PLAN.replace("harbour bridge", "Ormvik bridge"),
}


@pytest.mark.parametrize("case", ANOTHER)
def test_what_is_another_statement_takes_over_no_verdict(desk, case):
    ids = decided(desk, (TRAMS, BO), (FIRST.get(case, PLAN), ANA))
    now = put(desk, (TRAMS, BO), ANOTHER[case])
    assert now[0] == ids[0]
    assert now[1] not in ids
    assert standing(desk, now[1]) == ("new", "unchecked", 0)
    assert standing(desk, ids[1]) == ("reopened", "confirmed_primary", 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("in nine places", "in ten places", id="in words"),
        pytest.param("in 9 places", "in 90 places", id="in figures"),
        pytest.param("for $9 or so", "for £9 or so", id="a currency"),
        pytest.param("in places", "in 3 places", id="where there was none"),
    ],
)
def test_another_number_makes_another_statement(desk, before, after):
    words = f"the roof of the covered market leaks {before} and should be mended this summer"
    ids = decided(desk, (words, ANA))
    assert put(desk, (words.replace(before, after), ANA)) != ids
    assert standing(desk, ids[0])[2] == 1


def test_a_word_of_a_short_statement_makes_another(desk):
    ids = decided(desk, ("the bridge held", ANA))
    assert put(desk, ("the bridge fell", ANA)) != ids


def test_statements_that_swap_places_take_their_ids_along(desk):
    ids = decided(desk, (PLAN, ANA), (TRAMS, BO))
    assert put(desk, (TRAMS, BO), (PLAN, ANA)) == ids[::-1]


def test_one_left_out_and_a_like_one_added_elsewhere_are_two(desk):
    ids = decided(desk, (PLAN, ANA), (TRAMS, BO), (ROOF, BO))
    now = put(desk, (TRAMS, BO), (ROOF, BO), (PLAN.replace("close", "shut"), ANA))
    assert now[:2] == ids[1:]
    assert now[2] not in ids


def test_of_two_that_are_equally_near_neither_is_taken(desk):
    north, south, west = (PLAN.replace("old", side) for side in ("northern", "southern", "western"))
    ids = decided(desk, (north, ANA), (south, ANA))
    assert not set(put(desk, (west, ANA))) & set(ids)


def test_one_that_stands_beside_its_like_is_no_edit_of_it(desk):
    north, south, west = (PLAN.replace("old", side) for side in ("northern", "southern", "western"))
    ids = decided(desk, (north, ANA), (south, ANA))
    now = put(desk, (north, ANA), (west, ANA))
    assert now[0] == ids[0]
    assert now[1] not in ids


def test_the_same_words_twice_keep_apart(desk):
    ids = decided(desk, ("No", ANA), (TRAMS, BO), ("No", BO))
    assert len(set(ids)) == 3
    assert put(desk, ("No", ANA), (TRAMS, BO), ("No", BO)) == ids
    assert put(desk, ("No…", ANA), (TRAMS, BO), ("No…", BO)) == ids


def test_where_the_first_of_two_is_cut_the_second_does_not_inherit_its_verdict(desk):
    by_ana, by_bo = decided(desk, ("No", ANA), ("No", BO))
    assert put(desk, ("No", BO)) == [by_bo]
    assert standing(desk, by_ana) == ("reopened", "confirmed_primary", 1)
    assert put(desk, ("No", BO)) == [by_bo]
    assert put(desk, ("No", ANA), ("No", BO)) == [by_ana, by_bo]


def test_a_third_voice_saying_the_same_is_given_an_id_that_nobody_had(desk):
    by_ana, by_bo = decided(desk, ("No", ANA), ("No", BO))
    kept, new = put(desk, ("No", BO), ("No", "Cy Dorn"))
    assert kept == by_bo
    assert new not in (by_ana, by_bo)
    assert put(desk, ("No", BO), ("No", "Cy Dorn")) == [kept, new]


def test_an_id_whose_words_moved_on_is_not_given_to_who_says_the_old_ones(desk):
    [reviewed] = decided(desk, (PLAN, ANA))
    edited = PLAN.replace("close", "shut")
    assert put(desk, (edited, ANA)) == [reviewed]
    now = put(desk, (edited, ANA), (PLAN, BO))
    assert now[0] == reviewed
    assert now[1] != reviewed
    assert put(desk, (edited, ANA), (PLAN, BO)) == now


def test_a_statement_that_is_found_again_in_other_marks_comes_back(desk):
    ids = decided(desk, (PLAN, ANA), (TRAMS, BO))
    put(desk, (TRAMS, BO))
    assert put(desk, (PLAN.replace(" before", " — before"), ANA), (TRAMS, BO)) == ids
    assert standing(desk, ids[0]) == ("reopened", "confirmed_primary", 0)


def test_an_edit_taken_back_leaves_the_statement_itself_and_both_changes_in_the_log(desk):
    ids = decided(desk, (PLAN, ANA))
    edited = PLAN.replace("close", "shut")
    assert put(desk, (edited, ANA)) == put(desk, (PLAN, ANA)) == ids
    assert [one.content for one in rewordings_of(desk.db, ids[0])] == [edited, PLAN]


def test_a_speaker_that_is_put_right_reopens_and_is_logged(desk):
    [reviewed] = decided(desk, (PLAN, ANA))
    assert put(desk, (PLAN, BO)) == [reviewed]
    assert standing(desk, reviewed)[0] == "reopened"
    [change] = rewordings_of(desk.db, reviewed)
    assert (change.former_speaker, change.speaker) == (ANA, BO)


def test_a_tagger_that_reads_the_same_version_otherwise_reopens_what_was_decided(desk):
    document = desk.ingest(f'"{PLAN}," said Ana Ito.')
    [reviewed] = desk.attribute(document, PLAN).statements
    desk.confirm(reviewed)
    [now] = desk.attribute(document, PLAN + ",", tagger="t2").statements
    assert now.id == reviewed.id
    assert desk.verdict(reviewed)[:2] == ("reopened", "confirmed_primary")


def test_a_note_and_a_review_hang_on_the_edited_statement(desk):
    [reviewed] = decided(desk, (PLAN, ANA))
    put(desk, (PLAN.replace("close", "shut"), ANA))
    facts = statement_facts(desk.db, reviewed)
    assert [review.attribution for review in facts.reviews] == ["confirmed_primary"]
    assert [(part.theirs, part.ours) for part in facts.rewordings[0].diff if part.op == "changed"] == [
        ("close", "shut")
    ]
    assert [row["state"] for row in export_rows(desk.db)] == ["reopened"]


def test_finding_the_same_again_after_an_edit_writes_nothing(desk):
    said = (TRAMS, BO), (PLAN.replace("close", "shut"), ANA)
    decided(desk, (TRAMS, BO), (PLAN, ANA))
    put(desk, *said)
    before, changes = desk.dump(), desk.db.conn.total_changes
    put(desk, *said)
    assert (desk.dump(), desk.db.conn.total_changes) == (before, changes)


def test_two_documents_that_say_the_same_are_edited_each_by_itself(desk):
    first = put(desk, (PLAN, ANA), id="one")
    second = put(desk, (PLAN, ANA), id="two")
    assert put(desk, (PLAN.replace("close", "shut"), ANA), id="one") == first
    assert put(desk, (PLAN, ANA), id="two") == second


def test_what_fails_in_the_middle_leaves_words_and_log_as_they_were(desk):
    [reviewed] = decided(desk, (PLAN, ANA))
    text, _ = copy_of((PLAN.replace("close", "shut"), ANA))
    document = desk.ingest(text)
    content = (desk.covering(document, PLAN.replace("close", "shut")),)
    broken = Statement.model_construct(**{**dict(desk.statement(document, "Ana Ito")), "id": "x", "quotation": "sung"})
    found = desk.statement(document, content[0].text)
    before = desk.dump()
    with pytest.raises(Exception, match="CHECK"):
        desk.find(document, found, broken)
    assert desk.dump() == before
    assert [one.id for one in desk.find(document, found).statements] == [reviewed]


def test_the_diff_of_a_long_content_shows_where_it_differs():
    words = " ".join(f"word{number}" for number in range(900))
    changed = [part for part in word_diff(words, words.replace("word500", "another")) if part.op != "same"]
    assert [(part.theirs, part.ours) for part in changed] == [("word500", "another")]
