"""The credit that metadata gives, out of linked data and records."""

import pytest

from factcheck.ingest.metadata.credit import credit_of


@pytest.mark.parametrize(
    ("value", "credit"),
    [
        pytest.param({"creditText": "Reuters"}, "Reuters", id="schema.org creditText"),
        pytest.param({"infosources": [{"name": "AFP"}, {"name": "dpa"}]}, "AFP\ndpa", id="ninjs infosources"),
        pytest.param(
            {"sourceOrganization": {"name": "AFP"}, "publisher": {"name": "The Pier"}}, "AFP", id="source organisation"
        ),
        pytest.param(
            {"sourceOrganization": {"name": "The Pier"}, "publisher": {"name": "The Pier"}}, None, id="the house itself"
        ),
        pytest.param(
            {"isBasedOn": "https://reuters.com/1"}, "Based on https://reuters.com/1", id="based on an address"
        ),
        pytest.param(
            {"isBasedOn": {"@type": "NewsArticle", "publisher": {"name": "AFP"}}},
            "Based on AFP",
            id="based on an article",
        ),
        pytest.param({"creditText": 7, "infosources": [None]}, None, id="no words"),
        pytest.param({}, None, id="nothing"),
    ],
)
def test_credit_is_one_line_for_each(value, credit):
    assert credit_of(value) == credit
