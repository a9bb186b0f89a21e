"""Measures what a service does, and continues traces of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import sentry_sdk
from sentry_sdk.tracing import Span


@contextmanager
def span(
    name: str, *, op: str = "function", attributes: Mapping[str, Any] | None = None
) -> Iterator[Span]:
    """A part of the trace that runs; without one, a trace of its own."""
    if sentry_sdk.get_current_span() is None:
        started = sentry_sdk.start_transaction(name=name, op=op)
    else:
        started = sentry_sdk.start_span(op=op, name=name)
    with started as current:
        for key, value in (attributes or {}).items():
            current.set_data(key, value)
        yield current


@contextmanager
def continue_trace(
    headers: Mapping[str, str], name: str, *, op: str = "function"
) -> Iterator[Span]:
    """The part of a trace that begins here and that another service began."""
    transaction = sentry_sdk.continue_trace(dict(headers), op=op, name=name)
    with sentry_sdk.start_transaction(transaction) as current:
        yield current


def trace_headers() -> dict[str, str]:
    """What another service needs to continue this trace."""
    headers = {"sentry-trace": sentry_sdk.get_traceparent() or ""}
    return {**headers, "baggage": sentry_sdk.get_baggage() or ""}
