"""Deeds, what merely seems, and idioms are no statements; what reports by such words is one."""

import pytest

from tests.attribution.revised import TRAINED, told

NO_STATEMENTS = [
    "The council launched a fund to support shops damaged by the flood.",
    "Dorne enjoyed her first win of the season.",
    "The team celebrated a win over Barrow.",
    "The minister will meet the harbour police on Friday to discuss the leaks.",
    "The council met to discuss the bridge.",
    "The mayor opened the bridge to mark the day.",
    "Dorne expected to return to work after the birth of her son.",
    "The expert, who was appointed head of the inquiry in May, has defended several captains in court.",
    "Ostwick know exactly what they need to do in the last four games.",
    "Ostwick send clear message of intent in win over Barrow\n\nOstwick won by two goals on Saturday.",
    "It seems increasingly unlikely that the yard will open this year.",
    "It appears that the ferry is late.",
    "Getting a permit is easier said than done.",
    "Needless to say, the ferry was late.",
    "It goes without saying that the ferry was late.",
    "Suffice it to say the ferry was late.",
    "That said, the ferry was late.",
    "Let's just say the ferry was late.",
    "Read more: Mayor says the ferry is late\n\nThe ferry sank on Monday.",
    "The ferry sank on Monday.\n\nRELATED: Mayor says the ferry was late\n\nNobody was hurt.",
    "The ferry sank on Monday.\n\nWATCH: Mayor Lind says the ferry was late\n\nNobody was hurt.",
    "The ferry sank on Monday.\n\nALSO READ | Mayor Lind says the ferry was late\n\nNobody was hurt.",
    "The ferry sank on Monday.\n\nSee also: Lind warns that the pier will close\n\nNobody was hurt.",
    "The crew had been denied visas to enter the harbour until Tuesday.",
    "The sailors were twice denied entry to the port.",
    "The club gave Lind the option to come to its yard for a season.",
    "The council gave the crew a new boat for the summer.",
    "Lind was motivated to seek out the pilots in the north.",
    "It looks unlikely that the ferry will sail.",
    "The council gathered on Friday to discuss the leaks.",
    "The ferry company declared bankruptcy in May.",
    "The mayor has largely ignored the issue of the pier.",
    "There appears to be no way to mend the pier.",
    "It is hard to say when the ferry will sail.",
    "Dorne expects to be back on the court in six weeks.",
    "Tove Lind hopes to return in May.",
    "She plans to run the race again.",
    "Governor Hank Dressler will sign the bill on Thursday to end the strike.",
    "The minister toured the flooded villages on Sunday.",
    "The prince will unveil a plaque to the crew.",
]
STATEMENTS = [
    "The mayor launched a complaint that the ferry was late.",
    "The mayor launched an attack on the council, calling it “a disgrace”.",
    "The mayor defended the plan to sell the ferry.",
    "Dorne knows the ferry is late.",
    "The mayor expects the ferry to sail.",
    "The council plans to sell the ferry.",
    "The council agreed to sell the ferry.",
    "The mayor praised the crew.",
    "Critics say it is easier said than done.",
    "A letter that said the ferry was late hung there.",
    "Lind seems to say the ferry is late.",
    "“It was a wreck,” Lind enjoyed saying.",
    "The mayor says the ferry is late. Read more in the report, she said.",
    "“Watch the tide,” Lind said.",
    "Lind said: watch the tide.",
    "Related companies said the ferry was late.",
    "The mayor denied that the ferry was late.",
    "The claim was denied by the mayor, who said the ferry was on time.",
    "Lind denied visas were sold.",
    "The mayor gave an assurance that the ferry would sail.",
    "Lind gave a warning that the pier was cracked.",
    "Lind gave evidence that the ferry was late.",
    "Motivated by the storm, Lind said the ferry would stay.",
    "It is hard to say when the ferry will sail, Lind said.",
    "“It looks unlikely,” Lind said.",
    "The mayor declared that the ferry was late.",
    "The council gathered to say that the ferry was late.",
    "Lind ignored the report, saying the ferry was late.",
    "The company expects to start work in May.",
    "Lind expects to win the vote.",
    "The council plans to run a ferry.",
    "The minister signed a letter that says the ferry was late.",
    "The envoy signed a statement saying the ferry was late.",
    "Dorne, who toured the yard, said the ferry was late.",
]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_what_only_looks_like_a_statement_is_none(tagger, text):
    assert told(tagger, text) == []


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", STATEMENTS)
def test_what_reports_by_such_words_is_one(tagger, text):
    assert told(tagger, text)
