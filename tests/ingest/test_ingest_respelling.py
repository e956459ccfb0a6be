"""What mail, feeds and editors do to letters is undone and said; copy that only speaks of it stays as it is."""

import quopri

import pytest

from factcheck.ingest import clean, read

SAID = "“We will not sail,” said Ines Holt, the board’s chairwoman – the café’s owner – for £5."
LONG = (
    "The harbour board said on Tuesday that the ferry line would close for a month while engineers look at the hull of "
    "its newest ship. “We will not sail with a cracked hull,” Ines Holt, the board’s chairwoman, told reporters."
)


def quoted_printable(text):
    return quopri.encodestring(text.encode()).decode()


@pytest.mark.parametrize(
    ("given", "text", "said"),
    [
        pytest.param(quoted_printable(SAID), SAID, "quoted-printable", id="mail"),
        pytest.param(quoted_printable(LONG), LONG, "quoted-printable", id="mail with soft line breaks"),
        pytest.param(LONG[:76].replace("Tuesday", "Monday") + "=\n" + "se soon, she said.",
                     LONG[:76].replace("Tuesday", "Monday") + "se soon, she said.", "quoted-printable",
                     id="a soft line break alone"),
        pytest.param("=93We will not sail,=94 said Ines Holt, the board=92s chairwoman.",
                     "“We will not sail,” said Ines Holt, the board’s chairwoman.", "quoted-printable",
                     id="mail from Windows"),
        pytest.param(SAID.encode().decode("cp1252", "replace").replace("â€\ufffd", "â€\x9d"), SAID, "UTF-8",
                     id="UTF-8 read as Windows"),
        pytest.param(SAID.encode().decode("latin-1"), SAID, "UTF-8", id="UTF-8 read as Latin-1"),
        pytest.param("â€œWe will not sail,â€ said Ines Holt.", "“We will not sail,” said Ines Holt.", "UTF-8",
                     id="the last letter of a mark lost"),
        pytest.param("The cafÃ© is closed, she said.", "The café is closed, she said.", "1 letter or mark", id="é"),
        pytest.param("It costs Â£5, she said.", "It costs £5, she said.", "1 letter or mark", id="pounds"),
        pytest.param("вЂњWe will not sail,вЂќ said Ines Holt.", "“We will not sail,” said Ines Holt.", "UTF-8",
                     id="UTF-8 read as Windows Cyrillic"),
        pytest.param("‚ÄúWe will not sail,‚Äù said Ines Holt.", "“We will not sail,” said Ines Holt.", "UTF-8",
                     id="UTF-8 read on a Macintosh"),
        pytest.param("Ã¢â‚¬Å“We will not,Ã¢â‚¬\x9d said Ines Holt.", "“We will not,” said Ines Holt.", "UTF-8",
                     id="twice"),
        pytest.param("&ldquo;We will not sail,&rdquo; said Ines Holt.", "“We will not sail,” said Ines Holt.",
                     "2 HTML character references", id="references"),
        pytest.param("&quot;No,&quot; said Marks &amp; Spencer&#8217;s Ines Holt.",
                     '"No," said Marks & Spencer’s Ines Holt.',
                     "4 HTML", id="references of all sorts"),
        pytest.param("&amp;quot;No,&amp;quot; said Ines Holt.", '"No," said Ines Holt.', "HTML", id="references twice"),
        pytest.param("AT&amp;T will close, she said.", "AT&T will close, she said.", "1 HTML", id="a firm"),
    ],
)  # fmt: skip
def test_letters_are_restored(given, text, said):
    cleaned = clean(given)
    assert cleaned.text == text
    assert said in cleaned.repairs[0]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param("In HTML an ampersand is written &amp; and a quotation mark “&quot;”.", id="of references"),
        pytest.param("Write &ldquo; for an opening mark, said Ines Holt.", id="of one reference"),
        pytest.param("AT&T and R&D; that is all, said Ines Holt.", id="ampersands"),
        pytest.param("Less is written &lt;b&gt; there, she said.", id="markup"),
        pytest.param("The mail showed =E2=80=9C where a mark should stand, said Ines Holt.", id="of quoted-printable"),
        pytest.param("x=93 and y=94 and z=A3, said Ines Holt.", id="sums"),
        pytest.param("See https://harbour.example/?id=12&page=AB&x=3D for it, said Ines Holt.", id="an address"),
        pytest.param("total =\nprice + tax\nreturn total", id="code"),
        pytest.param("result=\nvalue", id="an equals sign at a line end"),
        pytest.param("The mail showed “â€œ” and â€™ in place of the marks, said Ines Holt.", id="of misread letters"),
        pytest.param("« VIVE LA LIBERTÉ», a dit Ines Holt. « IRMÃ» et « ÂGE »", id="capitals with accents"),
        pytest.param("Não, disse Inês Câmara: a manhã é de Ângela.", id="Portuguese"),
        pytest.param("Să fie pace, a spus Ion Brătianu, în câmpia Dunării.", id="Romanian"),
        pytest.param("Ärger über Öl – „sagte“ Ünal.", id="German"),
    ],
)  # fmt: skip
def test_copy_that_speaks_of_them_stays(given):
    assert (clean(given).text, clean(given).repairs) == (given, ())


@pytest.mark.parametrize(
    ("given", "words", "there"),
    [
        ("=E2=80=9CNo,=E2=80=9D she said.", "“No,”", "=E2=80=9CNo,=E2=80=9D"),
        ("She said: â€œNo, cafÃ©.â€\x9d", "café", "cafÃ©"),
        ("&ldquo;No,&rdquo; she said.", "No,”", "No,&rdquo;"),
        ("a &quot;b&quot; c", " c", " c"),
    ],
)
def test_places_are_told_back_over_what_was_restored(given, words, there):
    cleaned = clean(given)
    start = cleaned.text.index(words)
    first, last = cleaned.to_original_offsets(start, start + len(words))
    assert given[first:last] == there


ENGLISH = "The minister said on Tuesday that the talks over pay would go on for another week. "
POLISH = "Minister Łukasz Żak powiedział we wtorek, że rozmowy będą trwały jeszcze tydzień, a Łódź się nie podda. "
CZECH = "Ministr řekl v úterý, že jednání o platech budou pokračovat ještě týden, a že vláda již nemá peníze. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(ENGLISH * 3 + "It costs £5 – “cheap,” she said.", "cp1252", id="English with pounds"),
        pytest.param(ENGLISH * 3 + "The café’s owner paid £5.", "cp1252", id="English with an accent"),
        pytest.param(POLISH * 4, "cp1250", id="Polish"),
        pytest.param(CZECH * 4, "cp1250", id="Czech"),
        pytest.param(ENGLISH * 2 + "Hélène Möller paid £5.", "cp850", id="DOS"),
        pytest.param(ENGLISH * 2 + "“We will not sail,” said the board’s Hélène.", "mac_roman", id="Macintosh"),
        pytest.param("Le ministre a dit mardi que les négociations dureront une semaine, et que c’est « trop ». " * 3,
                     "cp1252", id="French"),
    ],
)  # fmt: skip
def test_letters_of_a_code_page_are_right_and_it_is_said(tmp_path, text, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    [found] = read(path)
    assert found.document.text == text.strip()
    assert encoding in found.repairs[0]


def test_letters_that_are_lost_already_are_said(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("\ufffdWe will not sail,\ufffd said Ines Holt.")
    [found] = read(path)
    assert found.repairs == ("2 characters had been lost and stand as \ufffd; look at its quotation marks",)
