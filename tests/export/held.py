"""Linked data held to its schema and to its context, without a network: what a context does not know would be lost."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from pyld import jsonld

HERE = Path(__file__).parent
CONTEXTS = {
    "https://schema.org": "schema_org.context.json",
    "http://www.w3.org/ns/anno.jsonld": "annotation.context.json",
}
KEYWORDS = {"@context", "@type", "@id", "@value", "@list", "@language", "@index"}


def read(name):
    return json.loads((HERE / name).read_text("utf-8"))


def from_here(url, _options):
    return {
        "contextUrl": None,
        "documentUrl": url,
        "document": read(CONTEXTS[url]),
        "contentType": "application/ld+json",
    }


def assert_claim_review(node):
    Draft202012Validator(read("claim_review.schema.json")).validate(node)
    assert_expands(node)
    rating = node["reviewRating"]
    assert rating["worstRating"] <= rating.get("ratingValue", rating["bestRating"]) <= rating["bestRating"]


def assert_annotations(collection):
    Draft202012Validator(read("annotations.schema.json")).validate(collection)
    assert_expands(collection)
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    assert len({one["id"] for one in items}) == len(items)


def assert_expands(node):
    """Every key and type is a term of the vocabulary, and every word and number is there once expanded."""
    expanded = jsonld.expand(node, {"documentLoader": from_here})
    assert expanded
    assert all(one in KEYWORDS or "://" in one for one in keys_of(expanded))
    assert all("://" in one for one in types_of(expanded))
    compacted = jsonld.compact(expanded, read(CONTEXTS[node["@context"]]), {"documentLoader": from_here})
    assert keys_of(node) - keys_of(compacted) <= {"@context"}
    assert sorted(leaves_of(compacted)) == sorted(leaves_of(node))


def keys_of(value):
    if isinstance(value, list):
        return {key for one in value for key in keys_of(one)}
    return set(value) | {key for one in value.values() for key in keys_of(one)} if isinstance(value, dict) else set()


def types_of(value):
    if isinstance(value, dict):
        own = value.get("@type", []) if "@value" not in value else []
        return [*([own] if isinstance(own, str) else own), *(one for part in value.values() for one in types_of(part))]
    return [one for part in value for one in types_of(part)] if isinstance(value, list) else []


def leaves_of(value):
    """The words and numbers at the ends, contexts left out, as text."""
    if isinstance(value, dict):
        return [leaf for key, one in value.items() if key != "@context" for leaf in leaves_of(one)]
    if isinstance(value, list):
        return [leaf for one in value for leaf in leaves_of(one)]
    return [str(value)]
