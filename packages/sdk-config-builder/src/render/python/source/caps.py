"""Limits how many errors leave; counts are per process, and start with it."""

from __future__ import annotations

import math
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

# Beyond so many fingerprints, new ones share one counter.
_MOST_FINGERPRINTS = 16_384
_MOST_TIMES = 100_000


class Caps:
    """Says what to tell with an error that may leave; None: hold it back."""

    def __init__(
        self,
        per_session: int | None = None,
        per_fingerprint: int | None = None,
        events_per_window: int | None = None,
        window_in_seconds: float = 60,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._per_session = per_session
        self._per_fingerprint = per_fingerprint
        self._window_in_seconds = window_in_seconds
        self._now = now
        self._lock = threading.Lock()
        self._counts: dict[int, int] = {}
        self._shared = self._sent = self._suppressed = 0
        self._passed: deque[float] | None = None
        if events_per_window is not None:
            self._passed = deque(maxlen=min(events_per_window, _MOST_TIMES))

    def admit(self, event: Mapping[str, Any]) -> dict[str, Any] | None:
        """Counts against session, window and fingerprint, in this order."""
        with self._lock:
            now = self._now()
            admitted = self._admit(event, now)
            if admitted is None:
                self._suppressed += 1
                return None
            context = {"suppressed": self._suppressed, **admitted}
            self._suppressed = 0
            self._sent += 1
            if self._passed is not None:
                self._passed.append(now)
            return context

    def _admit(self, event: Mapping[str, Any], now: float) -> dict[str, Any] | None:
        if self._per_session is not None and self._sent >= self._per_session:
            return None
        if self._passed is not None and not self._is_open(self._passed, now):
            return None
        if self._per_fingerprint is None:
            return {"occurrences": 1, "isShared": False}
        count, is_shared = self._count(fingerprint_of(event))
        if not _passes(count, self._per_fingerprint):
            return None
        return {"occurrences": count, "isShared": is_shared}

    def _is_open(self, passed: deque[float], now: float) -> bool:
        size = passed.maxlen or 0
        if size == 0:
            return False
        return len(passed) < size or now - passed[0] >= self._window_in_seconds

    def _count(self, fingerprint: str) -> tuple[int, bool]:
        key = hash(fingerprint)
        if key not in self._counts and len(self._counts) >= _MOST_FINGERPRINTS:
            self._shared += 1
            return self._shared, True
        self._counts[key] = self._counts.get(key, 0) + 1
        return self._counts[key], False


def _passes(occurrence: int, first: int) -> bool:
    """The first ones, then those whose number is a power of two times as many."""
    if occurrence <= first:
        return True
    return first >= 1 and math.log2(occurrence / first).is_integer()


def fingerprint_of(event: Mapping[str, Any]) -> str:
    """Its own fingerprint, else type and innermost frames, else the message without numbers."""
    own = event.get("fingerprint")
    if isinstance(own, list):
        usual = _usual_fingerprint(event) if "{{ default }}" in own else ""
        return "\n".join([*map(str, own), usual])
    return _usual_fingerprint(event)


def _usual_fingerprint(event: Mapping[str, Any]) -> str:
    exceptions = (event.get("exception") or {}).get("values") or []
    if not exceptions:
        entry = event.get("logentry") or {}
        return _without_numbers(entry.get("message") or event.get("message"))
    last = exceptions[-1]
    frames = (last.get("stacktrace") or {}).get("frames") or []
    if not frames:
        return f"{last.get('type')}\n{_without_numbers(last.get('value'))}"
    inner = [f"{frame.get('filename')} {frame.get('function')}" for frame in frames]
    return "\n".join([str(last.get("type")), *inner[-5:]])


def _without_numbers(value: Any) -> str:
    return re.sub("[0-9]+", "0", value[:200]) if isinstance(value, str) else ""
