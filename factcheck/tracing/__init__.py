"""Tracing: quotations found again in other documents, the same, cut or altered."""

from factcheck.tracing.candidates import Candidates, candidates
from factcheck.tracing.clusters import clusters, clusters_among, clusters_grown
from factcheck.tracing.match_rules import bounded
from factcheck.tracing.passages import passages
from factcheck.tracing.tracer import Tracer, Traces, trace, trace_among

__all__ = [
    "Candidates",
    "Tracer",
    "Traces",
    "bounded",
    "candidates",
    "clusters",
    "clusters_among",
    "clusters_grown",
    "passages",
    "trace",
    "trace_among",
]
