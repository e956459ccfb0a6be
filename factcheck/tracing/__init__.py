"""Tracing: quotations found again in other documents, the same, cut or altered."""

from factcheck.tracing.clusters import clusters, clusters_among, clusters_grown
from factcheck.tracing.passages import passages
from factcheck.tracing.tracer import Tracer, Traces, trace

TRACER: str = "words/5"

__all__ = ["TRACER", "Tracer", "Traces", "clusters", "clusters_among", "clusters_grown", "passages", "trace"]
