"""Datelines and agency bylines inside the text sign it, wherever they stand; what only looks like one does not."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def signed(text):
    rows = source(Document(id="d", text=text)).sourcings
    return {(row.agency, row.relation) for row in rows if row.level == "document"}


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        pytest.param("The fair is open. CHICAGO, June 3 (AP) — Grain fell.", "ap", id="behind a sentence"),
        pytest.param("Tower shut for repairs PARIS (AFP) - The tower is shut.", "afp", id="a title glued before it"),
        pytest.param("News | PARIS, May 2 (AFP) - The tower is shut.", "afp", id="a section before it"),
        pytest.param("Many came. Paris (AFP) - The tower is shut.", "afp", id="a known city in small letters"),
        pytest.param("Many came. Northgate, May 2 (AFP) - The tower is shut.", "afp", id="a date in small letters"),
        pytest.param("The fair is open.\n" * 14 + "PARIS (AFP) — The tower is shut.", "afp", id="far below the head"),
        pytest.param(
            "BRIEFS\n\nCHICAGO, June 3 (AP) — Grain fell. LONDON, June 3 (Reuter) — Tin rose.",
            "ap reuters",
            id="two in one brief",
        ),
        pytest.param("LONDON, Monday, (Reuter).—Tin rose today.", "reuters", id="a day and a comma"),
        pytest.param("LONDON, Monday (Reuter) Tin rose today.", "reuters", id="a day and no dash"),
        pytest.param("CHICAGO, June 3 (By The Associated Press) — Grain fell.", "ap", id="by, in the brackets"),
        pytest.param("CHICAGO, June 3.—(By Associated Press.)—Grain fell.", "ap", id="dashes on both sides"),
        pytest.param("GRAIN FALLS (By Associated Press.) CHICAGO, June 3. Grain fell.", "ap", id="brackets, no dash"),
        pytest.param("[By United Press]\nCHICAGO, June 3. Grain fell.", "upi", id="square brackets"),
        pytest.param("The fair is open.\n" * 14 + "By United Press\nGrain fell.", "upi", id="a byline further down"),
        pytest.param("GRAIN FALLS By United Press CHICAGO, June 3.—Grain fell.", "upi", id="a byline glued to it"),
        pytest.param("CHICAGO, June 3 (UP) — Grain fell.", "upi", id="initials of old"),
        pytest.param("LONDON, April 12. (A. P.)—The house voted.", "ap", id="initials with stops and spaces"),
        pytest.param("LONDON, Friday (A.A.P.-Reuter).—The house voted.", "aap reuters", id="two agencies"),
    ],
)
def test_it_signs_the_text(text, agencies):
    assert signed(text) == {(agency, "authored") for agency in agencies.split()}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Officers of the force (AFP) arrived early. It rained.", id="brackets without a dash"),
        pytest.param("The Armed FORCES PHILIPPINES (AFP) — They left.", id="initials spelled out before them"),
        pytest.param("The access point (AP) — a grey box — was moved.", id="a dash that sets words apart"),
        pytest.param("They met Ann Lee (AP) — She waited.", id="a person before it"),
        pytest.param("LUCKNOW (UP) — The river rose.", id="a state in the brackets"),
        pytest.param("The shares went (UP) — They rose.", id="a word in capitals"),
        pytest.param("The river rose. CHICAGO (Ann Lee) — They left.", id="a writer in the brackets"),
        pytest.param("It was shot by the Associated Press photographer at the gate.", id="by, in a sentence"),
        pytest.param("The book was bought by United Press in May — It sold.", id="by, before a verb's object"),
        pytest.param("The hall was filled. PARIS (AFP Photo) — The tower.", id="a picture"),
    ],
)
def test_what_only_looks_like_it_does_not(text):
    assert signed(f"The bridge was closed on Monday.\n\n{text}") == set()
