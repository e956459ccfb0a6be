import pytest

from factcheck.text import find_quotations, read


def quoted(text):
    return [text[slice(*quotation.inner(text))] for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('"No," she said.', ["No,"], id="straight"),
        pytest.param("“No,” she said.", ["No,"], id="curly"),
        pytest.param("«No», she said.", ["No"], id="guillemets"),
        pytest.param("« No », she said.", ["No"], id="guillemets with spaces inside"),
        pytest.param("„No“, she said.", ["No"], id="low opening mark"),
        pytest.param("'No,' she said.", ["No,"], id="single"),
        pytest.param("‘No,’ she said.", ["No,"], id="single curly"),
        pytest.param("''No,'' she said.", ["No,"], id="two single marks for a double one"),
        pytest.param("\"He called it 'odd',\" she said.", ["He called it 'odd',"], id="nested: the outer one"),
        pytest.param('"One," he said, "two."', ["One,", "two."], id="split by its cue"),
        pytest.param('(he said "no")', ["no"], id="in brackets"),
        pytest.param("＂No,＂ she said.", ["No,"], id="full width"),
        pytest.param("″No,″ she said.", ["No,"], id="double prime"),
        pytest.param("〝No,〞 she said.", ["No,"], id="slanted primes"),
        pytest.param("「No,」 she said.", ["No,"], id="corner brackets"),
        pytest.param("&quot;No,&quot; she said.", ["No,"], id="entities"),
        pytest.param('" No , " she said .', ["No ,"], id="straight, white space round each token"),
        pytest.param("`` No , '' she said .", ["No ,"], id="of a corpus"),
        pytest.param("' No , ' she said .", ["No ,"], id="single, white space round each token"),
        pytest.param(
            'She said : " It \'s late . "', ["It 's late ."], id="after a colon, white space round each token"
        ),
    ],
)
def test_quotation_is_found(text, words):
    assert quoted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It isn't the parties' fault.", id="apostrophes"),
        pytest.param("Rock 'n' roll of the '60s, they'd say.", id="elisions"),
        pytest.param('The board is 6" wide.', id="inches"),
        pytest.param("The board is 6″ wide and 9″ long.", id="inches by primes"),
        pytest.param('The board is 6" wide , 9" long .', id="inches, white space round each token"),
        pytest.param("The crews ' ferry is late , and so are they .", id="an apostrophe by itself"),
        pytest.param("The board ' s ferry is late , and so are they .", id="a possessive by itself"),
        pytest.param("The board and the crew & quot; are late.", id="no entity"),
        pytest.param("No marks at all.", id="none"),
        pytest.param("", id="empty text"),
    ],
)
def test_what_is_no_quotation_is_left(text):
    assert quoted(text) == []


def test_plural_possessive_does_not_close_a_single_quotation():
    assert quoted("'The parties' leaders agree,' she said.") == ["The parties' leaders agree,"]


def test_mark_never_closed_reaches_to_the_end_of_its_sentence():
    assert quoted('He said "it is late. Then he left.') == ["it is late."]


def test_quotation_over_paragraphs_repeats_its_opening_mark():
    text = '"It is late.\n\n"It is cold," she said.'
    assert quoted(text) == ["It is late.", "It is cold,"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("‘It’s late.\n\n‘It’s cold,’ she said.", ["It’s late.", "It’s cold,"], id="single"),
        pytest.param("'It's late.\n\n'It's cold,' she said.", ["It's late.", "It's cold,"], id="single, straight"),
        pytest.param("‘The crews’ ship is late.\n\n‘So am I.’", ["The crews’ ship is late.", "So am I."], id="plural"),
        pytest.param("‘It’s late,’ he said. ‘It’s cold.\n\n‘I go.’", ["It’s late,", "It’s cold.", "I go."], id="late"),
        pytest.param("‘It’s late.’\n\n‘I go.’", ["It’s late.", "I go."], id="each closed"),
        pytest.param("’Twas late.\n\n‘I go.’", ["I go."], id="elision"),
        pytest.param("‘Twas late.\n\n‘I go.’", ["I go."], id="elision with an opening mark"),
        pytest.param("‘Anna’ and ‘Bella’ sail.\n\n‘I go.’", ["Anna", "Bella", "I go."], id="names of ships"),
        pytest.param("The crews’ ship is late.\n\n‘I go.’", ["I go."], id="possessive"),
        pytest.param("‘It’s late.\n\nThe train left.", [], id="not reopened"),
    ],
)
def test_single_marks_reopen_each_paragraph(text, words):
    assert quoted(text) == words


def test_mark_left_open_does_not_swallow_the_next_paragraph():
    assert quoted('She said "it is late\n\nThe train left.') == ["it is late"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Called ‘unknowns’ by some, they met ‘critics’ there.", ["unknowns", "critics"], id="an s before"),
        pytest.param("‘The parties’ leaders met,’ she said.", ["The parties’ leaders met,"], id="a possessive within"),
        pytest.param("‘No,’ she said. ‘The dogs’ tails wag.’", ["No,", "The dogs’ tails wag."], id="and after"),
        pytest.param("The dogs’ tails and ‘cats’ alike.", ["cats"], id="a possessive before"),
    ],
)
def test_a_single_mark_closes_before_the_next_one_opens(text, found):
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("«No», she said.", ["“", "No", "”"], id="guillemets"),
        pytest.param("‹No›, she said.", ["“", "No", "”"], id="single guillemets"),
        pytest.param("„No“, she said.", ["“", "No", "”"], id="low marks"),
        pytest.param("‘No’, she said.", ["“", "No", "”"], id="single marks"),
        pytest.param('"No", she said.', ['"', "No", '"'], id="straight marks as they stand"),
        pytest.param("The dogs’ tails", ["The", "dogs", "’"], id="an apostrophe as it stands"),
    ],
)
def test_marks_of_other_styles_are_read_as_english_ones(text, words):
    assert read(text).words[:3] == read(text).tokens.words[:3] == words


def test_second_opening_mark_closes_what_was_left_open():
    assert quoted('"It is late. "It is cold," she said.') == ["It is late.", "It is cold,"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("The U.S. envoy met Mr. Abe at 9 a.m. in Tokyo. He left.", 2, id="abbreviations"),
        pytest.param("J. R. Ito spoke. It rained.", 2, id="initials"),
        pytest.param('"Stop." He left.', 2, id="full stop before the closing mark"),
        pytest.param('"Why?" Ms Ito asked.', 1, id="question mark of the quotation"),
        pytest.param('"It is late. It is cold," she said.', 1, id="sentences in a quotation are one"),
        pytest.param("He waited ... and left.", 1, id="ellipsis within"),
        pytest.param("Headline Without A Stop\n\nIt rained.", 2, id="paragraph ends a sentence"),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text, count):
    assert len(read(text).sentences) == count
