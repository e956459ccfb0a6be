"""Verdicts and findings as linked data (JSON-LD): schema.org's ClaimReview, and the W3C's Web Annotations."""

from factcheck.export.linked_data.addresses import PageAddresses
from factcheck.export.linked_data.annotations import ANNOTATION_TYPE, annotations_of, write_annotations
from factcheck.export.linked_data.claim_review import (
    AXES,
    Axis,
    Publishing,
    axes_given_out,
    claim_review_of,
    claim_reviews_of,
    publishing_of,
)
from factcheck.export.linked_data.written import JSON_LD_TYPE, as_text, write_array

__all__ = [
    "ANNOTATION_TYPE",
    "AXES",
    "JSON_LD_TYPE",
    "Axis",
    "PageAddresses",
    "Publishing",
    "annotations_of",
    "as_text",
    "axes_given_out",
    "claim_review_of",
    "claim_reviews_of",
    "publishing_of",
    "write_annotations",
    "write_array",
]
