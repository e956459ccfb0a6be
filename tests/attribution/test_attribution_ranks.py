"""A rank in letters is no part of a name; initials are, and so is a title that is a given name."""

import pytest

from tests.attribution.revised import statements


def speaker(text):
    """Of the last statement."""
    found = statements("fast", text)[-1].speaker
    return found.name if found is not None else None


@pytest.mark.parametrize("rank", ["DIG", "IGP", "DCI", "DSP", "ASP", "PSSupt", "SP", "CP", "Brig Gen", "DCP"])
def test_a_rank_in_letters_is_no_part_of_a_name(rank):
    text = f"{rank} Grace Fashola toured the hall. {rank} Fashola said the rounds were counted."
    assert speaker(text) == "Grace Fashola"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("SP Gupta toured the hall. Gupta said it was late.", "SP Gupta", id="initials"),
        pytest.param("Vice President CP Rao said it was late.", "CP Rao", id="initials behind an office"),
        pytest.param("The DCI said the man had fled.", "The DCI", id="a body"),
        pytest.param("Zakir Naik said it was late.", "Zakir Naik", id="a surname that is a rank"),
        pytest.param("Bishop Ito, 22, who bats, slept. Ito said it was late.", "Bishop Ito", id="a given name by age"),
        pytest.param("Judge Ito, 24, of Oke, slept. Ito said it was late.", "Judge Ito", id="another"),
        pytest.param("Bishop Ito, 58, of Oke, slept. Ito said it was late.", "Ito", id="a title by age"),
        pytest.param("Prince Ito, 22, of Oke, slept. Ito said it was late.", "Ito", id="no title of age"),
    ],
)
def test_initials_and_given_names_are(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Joe “Bricks” Lombardi, who laid it, said the mortar was wet.", "Joe “Bricks” Lombardi"),
        ("Ana “Sparky” Voss said the fuse was old.", "Ana “Sparky” Voss"),
        ("Captain Joe “Salt” Lind said the hull was old.", "Captain Joe “Salt” Lind"),
        ("Joe called it “Bricks”. Lombardi said the mortar was wet.", "Lombardi"),
        ("Of the film “Bricks” Ana Lombardi said it was long.", "Ana Lombardi"),
        ("Joe Lombardi said the mortar was wet.", "Joe Lombardi"),
    ],
)
def test_a_source_holds_the_whole_of_a_name_with_a_nickname(text, source):
    assert statements("fast", text)[-1].source[0].text == source
