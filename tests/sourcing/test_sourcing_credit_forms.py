"""Credits behind a byline, a notice or the editors' names; beside each kind, what only looks like it."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def rows(text):
    return {(row.agency, row.relation) for row in source(Document(id="d", text=text)).sourcings}


def credits_of(text):
    return {row for row in rows(text) if row[1] != "subject"}


STORY = "The lock is dry, the keepers say, but the gates will be mended before it rains."


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("By Ilse Brandt, Harbour Reporter, with files from The Canadian Press", "cp"),
        ("By Ilse Brandt, with files from Reuters", "reuters"),
        ("By Ilse Brandt and Bo Lind, with additional reporting by AFP", "afp"),
        ("BY ILSE BRANDT WITH FILES FROM THE CANADIAN PRESS", "cp"),
        ("By a Staff Reporter with inputs from PTI", "pti"),
    ],
)
def test_a_byline_with_an_agencys_files_is_a_contribution(byline, agency):
    assert credits_of(f"{byline}\n\n{STORY}") == {(agency, "contributed")}


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the office was strewn with files from the Canadian Press Club.",
        "By noon he had left the building with reports from the Reuters Institute under his arm.",
        "By Ilse Brandt, with pictures from Reuters",
        "By the door stood a man with a parcel from The Canadian Press.",
        "By Ilse Brandt, formerly with The Canadian Press Foundation",
    ],
)
def test_other_lines_that_open_with_by_are_none(line):
    assert credits_of(f"{STORY}\n\n{line}\n\nThe council meets in May.") == set()


@pytest.mark.parametrize(
    "notice",
    [
        "(This story comes from an agency and has not been changed here, but for its headline. Source: PTI.)",
        "This report is published from a syndicated feed. Source: PTI",
        "(This article has not been edited by our staff and comes from an agency. Source: PTI)",
        "This copy was taken unedited from an agency's feed. Source - PTI",
        "This content has been lightly edited for length. Source: PTI.",
    ],
)
def test_a_notice_that_closes_with_its_source_names_the_author(notice):
    assert credits_of(f"{STORY}\n\n{notice}") == {("pti", "authored")}


@pytest.mark.parametrize(
    "notice",
    [
        "This bridge is the city's oldest. Source: the council. Reuters moved out of it in May.",
        "This story of the dam has no end. The source: a hill above the PTI office.",
        "This article is about the Press Trust of India.",
        "(This story has been edited for length. The council has no source for PTI membership.)",
        "This report has one source, and that source likes Reuters.",
    ],
)
def test_a_notice_without_a_source_names_none(notice):
    assert not {row for row in rows(f"{STORY}\n\n{notice}") if row[1] == "authored"}


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(Reporting by Ilse Brandt in Riga; Editing by Bo Lind, Reuters)", "reuters"),
        ("Reporting by Ilse Brandt; editing by Bo Lind, AFP", "afp"),
        ("(Writing by Ilse Brandt; Editing by Bo Lind and Per Holm, Reuters)", "reuters"),
        ("Reporting by Ilse Brandt and Per Holm; Editing by Bo Lind, Xinhua", "xinhua"),
        ("Reporting by Ilse Brandt in Oslo; writing by Bo Lind, Reuters", "reuters"),
    ],
)
def test_the_agency_behind_the_editors_name_wrote_the_story(line, agency):
    assert credits_of(f"{STORY}\n\n{line}") == {(agency, "authored")}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Reporting by Ilse Brandt; additional reporting by Reuters", {("reuters", "contributed")}),
        ("Reporting by Ilse Brandt; Editing by Bo Lind; with files from AFP", {("afp", "contributed")}),
        ("Reporting by Ilse Brandt; Editing by Bo Lind, formerly of Reuters", set()),
        ("Additional reporting by Reuters", {("reuters", "contributed")}),
        ("Compiled by Ilse Brandt from Reuters", {("reuters", "contributed")}),
    ],
)
def test_an_agency_that_helped_or_once_employed_them_did_not(line, found):
    assert {row for row in credits_of(f"{STORY}\n\n{line}") if row[1] == "authored"} == set()
    assert found <= credits_of(f"{STORY}\n\n{line}")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("CAPE TOWN – Two trawlers ran aground at Kommetjie on Monday. – Sapa", "sapa"),
        ("Two trawlers ran aground near Durban.\n\n– Sapa", "sapa"),
        ("The bridge in Amman is shut, the minister said. – Petra", "petra"),
        ("The bridge in Brussels is shut. (Belga)", "belga"),
        ("A mine near Johannesburg is shut.\n\n(SAPA)", "sapa"),
        ("The ferry line will close.\n\n- PA", "pa"),
    ],
)
def test_a_word_that_closes_the_story_signs_it_where_its_country_is_named(text, agency):
    assert credits_of(text) == {(agency, "authored")}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge in Ohio is shut, the mayor said. – Petra",
        "We had tea in Vienna and came home.\n\nLove,\n– Petra",
        "The buses are full. (Saba)",
        "He is the best player of the league. – Ana",
        "She would like to go to Sapa in May, the guide said.",
    ],
)
def test_elsewhere_it_is_somebodys_name(text):
    assert credits_of(text) == set()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Milk is dear in Kitale this month, a dealer said. - KNA", "kna_ke"),
        ("Kitale, May 4 (KNA) - The bridge is shut, and boats wait for the tide.", "kna_ke"),
        ("Köln (KNA) Die Brücke ist gesperrt, und die Boote warten auf die Flut.", "kna"),
        ("The bishops met in Vatican City, May 4 (KNA) - They spoke of the bridge.", "kna"),
        ("Die Brücke ist nicht sicher, sagte der Bischof. - KNA", "kna"),
    ],
)
def test_of_two_agencies_with_one_set_of_initials_it_is_the_one_that_writes_the_language(text, agency):
    assert {row[0] for row in credits_of(text)} == {agency}


@pytest.mark.parametrize(
    "line",
    [
        "We also publish stories from the Associated Press and Reuters.",
        "The Gazette carries stories by the Associated Press.",
        "We republish news from Reuters under licence.",
        "Our readers also get copy from AFP and Reuters.",
        "The paper subscribes to stories from Reuters.",
    ],
)
def test_what_a_paper_takes_from_agencies_credits_none_with_this_story(line):
    assert credits_of(f"{STORY}\n\nWrite to the newsroom. {line}") == set()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A story published by Reuters on Monday named him.", {("reuters", "cited")}),
        ("The leak was reported in stories from Reuters and AFP.", {("reuters", "cited"), ("afp", "cited")}),
        ("The Gazette carried the story, according to Reuters.", {("reuters", "cited")}),
        ("We spoke to the Associated Press, the mayor said.", {("ap", "told")}),
        ("This story was first published by Reuters.", {("reuters", "authored")}),
    ],
)
def test_a_story_named_in_the_copy_is_cited(line, found):
    assert credits_of(f"{STORY}\n\n{line}") == found


BRIEFS = (
    "LIMA — A bus fell into a river. ({})\n\nOSLO — The king opened a bridge.\n\nDELHI — Trains ran late.\n\n"
    "ROME — It rained."
)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (BRIEFS.format("AFP"), "afp"),
        (BRIEFS.format("Reuters"), "reuters"),
        (BRIEFS.replace("LIMA", "PORT LOUIS, Mauritius").format("dpa"), "dpa"),
        ("Special to the Gazette by the Associated Press.\n\nThe packers signed today.", "ap"),
        ("Text: dpa\n\nDie Brücke ist gesperrt.", "dpa"),
    ],
)
def test_a_brief_or_a_heads_own_line_names_the_author(text, agency):
    assert credits_of(text) == {(agency, "authored")}


@pytest.mark.parametrize(
    "head",
    [
        "The harbour at dawn. [AFP]",
        "Ms Lind at the lock [Reuters]",
        "[AFP]",
        "Text us about the Associated Press.",
        "A special issue of the Gazette on the Associated Press.",
    ],
)
def test_a_caption_above_the_story_names_none(head):
    assert credits_of(f"{head}\n\n{STORY}\n\nThe council meets in May.\n\nIt will vote on the lock.") == set()


def test_square_brackets_within_the_story_cite():
    assert credits_of(f"{STORY}\n\nNine boats waited at the lock for a week in March [AFP, 4 May].\n\nIt rained.") == {
        ("afp", "cited")
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SHIP LOST.—By Associated Press.—HALIFAX, N. S., Jan. 9.—The schooner is lost.", {("ap", "authored")}),
        ("[By Reuter's Telegram.]\nSYDNEY, May 4.—The wool sales opened firm.", {("reuters", "authored")}),
        ("(Reuter’s Agency.)\nROME, May 4.—The river rose again.", {("reuters", "authored")}),
        (f"Staff Writer, with AFP\n\n{STORY}\n\nIt rained.", {("afp", "contributed")}),
        (f"{STORY}\n\nStory courtesy: IANS", {("ians", "authored")}),
    ],
)
def test_older_and_rarer_forms_credit_too(text, found):
    assert credits_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "THE YEAR—By an associated press of men the ship was lost.",
        "Mrs Reuter's telegram came too late, the court was told.",
        f"A writer, with AFP's pictures in hand\n\n{STORY}\n\nIt rained.",
        f"{STORY}\n\nPictures courtesy: IANS",
        f"{STORY}\n\nThe story was no courtesy to IANS.",
    ],
)
def test_what_sounds_like_them_does_not(text):
    assert credits_of(text) == set()
