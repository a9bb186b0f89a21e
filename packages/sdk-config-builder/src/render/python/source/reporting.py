"""Tells Sentry what happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

import sentry_sdk

Level = Literal["fatal", "critical", "error", "warning", "info", "debug"]
Contexts = Mapping[str, Mapping[str, Any]]


@contextmanager
def scope(
    *,
    tags: Mapping[str, str] | None = None,
    contexts: Contexts | None = None,
    level: Level | None = None,
) -> Iterator[sentry_sdk.Scope]:
    """Whatever is reported within carries these."""
    with sentry_sdk.new_scope() as current:
        for name, value in (tags or {}).items():
            current.set_tag(name, value)
        for name, context in (contexts or {}).items():
            current.set_context(name, dict(context))
        if level is not None:
            current.set_level(level)
        yield current


def capture_error(
    error: BaseException,
    *,
    tags: Mapping[str, str] | None = None,
    contexts: Contexts | None = None,
    level: Level | None = None,
) -> str | None:
    """Sends an error; gives the event's identifier."""
    with scope(tags=tags, contexts=contexts, level=level):
        return sentry_sdk.capture_exception(error)


def capture_message(
    message: str,
    *,
    tags: Mapping[str, str] | None = None,
    contexts: Contexts | None = None,
    level: Level = "info",
) -> str | None:
    """Sends a message; gives the event's identifier."""
    with scope(tags=tags, contexts=contexts, level=level):
        return sentry_sdk.capture_message(message)


def add_breadcrumb(
    message: str,
    *,
    category: str = "default",
    data: Mapping[str, Any] | None = None,
    level: Level = "info",
) -> None:
    """Remembers what happened before an error."""
    sentry_sdk.add_breadcrumb(
        message=message, category=category, data=dict(data or {}), level=level
    )


def flush(timeout_in_seconds: float = 2.0) -> None:
    """Waits for what is on its way. A process that ends by itself does so anyway; os._exit does not."""
    sentry_sdk.flush(timeout=timeout_in_seconds)
