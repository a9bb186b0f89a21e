"""Tells what is not sent at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any


def create_filter(
    errors: Sequence[str] = (),
    transactions: Sequence[str] = (),
    logs: bool | None = None,
    metrics: bool | None = None,
) -> Callable[[str, Mapping[str, Any]], bool]:
    """Matches expressions with the type and message of errors, and with the names of traces."""
    error_patterns = [re.compile(pattern, re.ASCII) for pattern in errors]
    name_patterns = [re.compile(pattern, re.ASCII) for pattern in transactions]

    off = [
        kind
        for kind, is_on in (("log", logs), ("trace_metric", metrics))
        if is_on is False
    ]

    def is_ignored(kind: str, payload: Mapping[str, Any]) -> bool:
        if kind == "event":
            return _has_match(error_patterns, _messages_of(payload))
        if kind == "transaction":
            return _has_match(name_patterns, [str(payload.get("transaction"))])
        return kind in off

    return is_ignored


def _has_match(patterns: list[re.Pattern[str]], texts: list[str]) -> bool:
    return any(pattern.search(text) for pattern in patterns for text in texts)


def _messages_of(event: Mapping[str, Any]) -> list[str]:
    entry = event.get("logentry") or {}
    texts = [event.get("message"), entry.get("message"), entry.get("formatted")]
    for exception in ((event.get("exception") or {}).get("values") or [])[-1:]:
        kind, value = exception.get("type"), exception.get("value")
        texts += [value, kind, f"{kind}: {value}"]
    return [text for text in texts if isinstance(text, str)]
