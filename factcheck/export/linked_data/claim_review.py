"""Verdicts as ClaimReview (https://schema.org/ClaimReview): one of the attribution, one of the rating."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from factcheck.errors import ConfigError
from factcheck.export.linked_data.addresses import PageAddresses, web_iri
from factcheck.export.linked_data.written import Node
from factcheck.model import (
    ATTRIBUTION,
    RATING,
    Attribution,
    CitedDocument,
    ExportedDocument,
    ExportedStatement,
    Rating,
    Speaker,
    State,
    Statement,
)
from factcheck.settings import PLUGIN, Organisation, Settings

Axis = Literal["attribution", "rating"]
AXES: tuple[Axis, ...] = ("attribution", "rating")

# What has no place between so and not so is given in words alone.
_PLACES: Mapping[Axis, Mapping[str, int]] = {
    "attribution": {
        "confirmed_primary": 4,
        "confirmed_independent": 4,
        "confirmed_wire": 4,
        "confirmed_with_defects": 3,
        "out_of_context": 2,
        "misattributed": 1,
        "fabricated": 1,
    },
    "rating": {"true": 5, "mostly_true": 4, "mixture": 3, "mostly_false": 2, "false": 1},
}
_SAY_NOTHING = frozenset(("unchecked", "not_rated", "not_applicable"))
# Only then is the claim the speaker's own.
_SO_SAID = frozenset(("confirmed_primary", "confirmed_independent", "confirmed_wire", "confirmed_with_defects"))
# A state speaks as its government.
_SPEAKER_TYPES = {"person": "Person", "body": "Organization", "state": "GovernmentOrganization"}


class Publishing(NamedTuple):
    """In whose name, and at which address, verdicts are given out."""

    organisation: Organisation
    base_url: str


def publishing_of(settings: Settings) -> Publishing:
    """What the settings say of it; ConfigError where they do not say all."""
    if settings.organisation is None or settings.base_url is None:
        raise ConfigError(
            "ClaimReview needs a name to be given out in and an address: in metadata.yml, under plugins: "
            f"{PLUGIN}, write organisation: {{name: ..., url: https://...}} and base_url: https://..."
        )
    return Publishing(settings.organisation, settings.base_url)


def claim_reviews_of(document: ExportedDocument, publishing: Publishing) -> Iterator[Node]:
    """The ClaimReviews of the document's statements, in reading order; of each the attribution first."""
    for one in document.statements:
        for axis in AXES:
            found = claim_review_of(document.document, one, axis, publishing)
            if found is not None:
                yield found


def axes_given_out(statement: Statement, state: State, attribution: Attribution, rating: Rating) -> tuple[Axis, ...]:
    """The axes of which a ClaimReview is given out: those decided, of a statement that is done.

    None where the copy does not assert that it was said, and where it says of nobody that they said it: the claim
    would be another than the copy's.
    """
    is_claim = statement.factuality == "factual" and bool(_said_by(statement)) and bool(_words(statement))
    if state != "done" or not is_claim:
        return ()
    verdicts: Mapping[Axis, str] = {"attribution": attribution, "rating": rating}
    return tuple(axis for axis in AXES if verdicts[axis] not in _SAY_NOTHING)


def claim_review_of(
    document: CitedDocument, found: ExportedStatement, axis: Axis, publishing: Publishing
) -> Node | None:
    """The verdict on one axis; None where none is given out."""
    given_out = axes_given_out(found.statement, found.state, found.attribution, found.rating)
    if axis not in given_out or found.review is None:
        return None
    organisation = {
        "@type": "Organization",
        "name": publishing.organisation.name,
        "url": web_iri(publishing.organisation.url),
    }
    cited = [address for item in found.review.evidence if (address := web_iri(item.url))]
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": PageAddresses(publishing.base_url).of(f"claimreview/{axis}", found.statement.id),
        "datePublished": found.review.reviewed_at,
        "author": organisation,
        "publisher": organisation,
        "reviewAspect": axis,
        "claimReviewed": _claimed(found.statement, axis),
        "reviewRating": _rating(found, axis),
        "itemReviewed": _claim(document, found, axis),
        **({"citation": cited} if cited else {}),
    }


def _claimed(statement: Statement, axis: Axis) -> str:
    words = _words(statement)
    if axis == "rating":
        return words
    return f"{_said_by(statement)}: " + (f"“{words}”" if statement.quotation == "direct" else words)


def _words(statement: Statement) -> str:
    return " ".join(" … ".join(span.text for span in statement.content).split())


def _said_by(statement: Statement) -> str:
    source = " ".join(span.text for span in statement.source)
    return " ".join((statement.speaker.name if statement.speaker else source).split())


def _rating(found: ExportedStatement, axis: Axis) -> Node:
    places = _PLACES[axis]
    verdict = found.attribution if axis == "attribution" else found.rating
    if axis == "attribution":
        name = ATTRIBUTION.terms[found.attribution].label
    else:
        name = (found.review and found.review.desk_label) or RATING.terms[found.rating].label
    return {
        "@type": "Rating",
        **({"ratingValue": places[verdict]} if verdict in places else {}),
        "bestRating": max(places.values()),
        "worstRating": min(places.values()),
        "alternateName": name,
    }


def _claim(document: CitedDocument, found: ExportedStatement, axis: Axis) -> Node:
    """What is reviewed: that it was so said, which the publisher claims; or what was said, which the speaker does."""
    statement = found.statement
    if axis == "attribution":
        author = _publisher(document)
        appearances = [one for one in found.appearances if one.kind != "record"] or [document]
    else:
        author = _author(statement.speaker) if statement.speaker and found.attribution in _SO_SAID else None
        appearances = list(found.appearances) or [document]
    first = next((one for one in appearances if one.id == found.first_appearance), None)
    day = first.published if first else None
    if axis == "rating" and statement.stated_on and not statement.stated_on_latest:
        day = statement.stated_on
    return {
        "@type": "Claim",
        **({"author": author} if author else {}),
        **({"datePublished": day.isoformat()} if day else {}),
        **({"firstAppearance": _work(first)} if first else {}),
        "appearance": [_work(one) for one in appearances],
    }


def _author(speaker: Speaker) -> Node | None:
    """Somebody by name; a description such as `officials` is nobody."""
    kind = _SPEAKER_TYPES.get(speaker.kind) if speaker.named else None
    return {"@type": kind, "name": speaker.name} if kind else None


def _publisher(document: CitedDocument) -> Node | None:
    return {"@type": "Organization", "name": document.publisher} if document.publisher else None


def _work(document: CitedDocument) -> Node:
    url, publisher = web_iri(document.url), _publisher(document)
    return {
        "@type": "NewsArticle" if document.kind in ("article", "wire") else "CreativeWork",
        **({"url": url} if url else {}),
        **({"headline": document.title} if document.title else {}),
        **({"publisher": publisher} if publisher else {}),
        **({"datePublished": document.published.isoformat()} if document.published else {}),
    }
