"""Tracing: quotations found again in other documents, the same, cut or altered."""

from factcheck.tracing.tracer import Tracer

TRACER: str = "words/1"

__all__ = ["TRACER", "Tracer"]
