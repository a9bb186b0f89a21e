"""Measures what a service does, and continues traces of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import sentry_sdk
from sentry_sdk.traces import StreamedSpan


@contextmanager
def span(
    name: str, *, op: str = "function", attributes: Mapping[str, Any] | None = None
) -> Iterator[StreamedSpan]:
    """A part of the trace that runs; without one, a trace of its own."""
    given = {"sentry.op": op, **(attributes or {})}
    with sentry_sdk.traces.start_span(name=name, attributes=given) as current:
        yield current


@contextmanager
def continue_trace(
    headers: Mapping[str, str], name: str, *, op: str = "function"
) -> Iterator[StreamedSpan]:
    """The part of a trace that begins here and that another service began."""
    with sentry_sdk.isolation_scope():
        sentry_sdk.traces.continue_trace(dict(headers))
        with span(name, op=op) as current:
            yield current


def trace_headers() -> dict[str, str]:
    """What another service needs to continue this trace."""
    headers = {"sentry-trace": sentry_sdk.get_traceparent() or ""}
    return {**headers, "baggage": sentry_sdk.get_baggage() or ""}
