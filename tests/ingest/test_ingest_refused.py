"""Forms that are no copy as they stand are refused by name; copy that only looks like one is read."""

import pytest

from factcheck.errors import IngestError
from factcheck.ingest import read

RSS = (
    '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbour</title><item><title>Ferry</title></item>'
    "</channel></rss>"
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><entry><title>Ferry</title></entry></feed>'
NITF = "<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head></body></nitf>"
NEWSML = '<?xml version="1.0"?><newsMessage xmlns="http://iptc.example/"><itemSet/></newsMessage>'
MAIL = (
    "Return-Path: <desk@harbour.example>\nFrom: Ines Roe <ines@harbour.example>\nTo: desk@harbour.example\n"
    "Subject: Ferry\nDate: Tue, 11 Jun 2024 10:00:00 +0000\nMIME-Version: 1.0\n"
    "Content-Type: text/plain;\n charset=utf-8\n\nThe ferry is closed, the board said."
)
SAVED = (
    "From: <Saved by Blink>\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
    '\tboundary="x"\n\n--x\nContent-Type: text/html\n\n<html></html>'
)
TABLE = 'id,title,text\n1,Ferry,"The ferry is closed, the board said."\n2,Bridge,"It held, she said.\nIt did."\n'


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("feed.xml", RSS, "a news feed", id="RSS"),
        pytest.param("a.txt", RSS, "a news feed", id="RSS as text"),
        pytest.param("a.html", RSS, "a news feed", id="RSS as a page"),
        pytest.param("a.atom", ATOM, "a news feed", id="Atom"),
        pytest.param("a.txt", f"<!-- made by us -->\n{ATOM}", "a news feed", id="Atom behind a comment"),
        pytest.param("a.xml", NITF, "agency copy in XML", id="NITF"),
        pytest.param("a.txt", f'<!DOCTYPE nitf SYSTEM "nitf.dtd">\n{NITF}', "agency copy in XML", id="NITF as text"),
        pytest.param("a.txt", NEWSML, "agency copy in XML", id="NewsML"),
        pytest.param("a.txt", '<?xml version="1.0"?><story><p>The ferry.</p></story>', "an XML file", id="XML"),
        pytest.param("a.xml", "<story><p>The ferry.</p></story>", "an XML file", id="XML by its name"),
        pytest.param("a.eml", MAIL, "a mail", id="mail"),
        pytest.param("a.txt", MAIL.replace("\n", "\r\n"), "a mail", id="mail as text"),
        pytest.param("a.eml", "From: Ines Roe\nSubject: Ferry\n\nIt is closed.", "a mail", id="mail by its name"),
        pytest.param("a.txt", f"From ines@harbour.example Tue Jun 11 10:00:00 2024\n{MAIL}", "a mail", id="mailbox"),
        pytest.param("a.mhtml", SAVED, "a saved page", id="saved page"),
        pytest.param("a.txt", SAVED, "a saved page", id="saved page as text"),
        pytest.param("a.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK", "a web archive", id="WARC"),
        pytest.param("a.csv", TABLE, "a table", id="CSV"),
        pytest.param("a.txt", TABLE, "a table", id="CSV as text"),
        pytest.param("a.txt", TABLE.replace(",", ";"), "a table", id="semicolons"),
        pytest.param("a.tsv", "id\ttext\n1\tThe ferry is closed.\n", "a table", id="tabs"),
    ],
)
def test_it_is_refused_by_name_with_what_to_do(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content.encode())
    [found] = read(path)
    assert isinstance(found, IngestError)
    assert str(found).startswith(f"{path}: is {said}")
    assert str(found).count(". ") >= 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.txt", "From: Ines Roe\nTo: all\nSubject: the ferry\n\nSo began the letter.", id="a letter"),
        pytest.param("a.txt", "From: Harbour Board\nDate: May 3, 2031\n\nThe ferry is closed.", id="a release"),
        pytest.param("a.txt", "From: the desk, with love. The ferry is closed, the board said.", id="a line"),
        pytest.param("a.txt", "From Monday Jun 3 the ferry is closed, the board said.", id="a sentence with From"),
        pytest.param(
            "a.txt", "Content-Type: the two words that no reader sees, he said.\n\nThe web is odd.", id="about"
        ),
        pytest.param("a.txt", "<rage> is what he wrote, and <rss> is a feed, she said.", id="a word like XML"),
        pytest.param("a.txt", "<rss> and <feed> are two words, she said.", id="the words of feeds"),
        pytest.param("a.txt", "<feedback> was the word on the door, she said.", id="another word like XML"),
        pytest.param("a.xml", "The ferry is closed, the board said.", id="copy under a wrong name"),
        pytest.param("a.eml", "The ferry is closed, the board said.", id="copy under the name of mail"),
        pytest.param(
            "a.csv", "The ferry is closed.\nThe bridge, the board said, held.", id="copy under a table's name"
        ),
        pytest.param(
            "a.txt", "Ferry, bridge, quay\nPenhow, Tarnow, Leeds\nAnn, Bo, Cy, all said so.", id="full of commas"
        ),
        pytest.param(
            "a.txt", "Title, date and text were wrong, she said.\nIt is, she said, all odd.", id="column names"
        ),
        pytest.param("a.txt", "HTTP/2 is faster, the board said. WARC/1.0 is a form.", id="about the web"),
    ],
)
def test_copy_that_looks_like_one_is_read(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content)
    [found] = read(path)
    assert not isinstance(found, IngestError)
    assert found.document.text == content


def test_a_page_in_xml_is_a_page(tmp_path):
    path = tmp_path / "a.xhtml"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        "<p>The ferry is closed, the board said.</p></body></html>"
    )
    [found] = read(path)
    assert found.media_type == "text/html"


def test_a_folder_passes_over_what_is_refused(tmp_path):
    (tmp_path / "feed.xml").write_text(RSS)
    (tmp_path / "a.txt").write_text("The ferry is closed.")
    assert [found.document.id for found in read(tmp_path)] == ["a"]
