"""Decides which logs are kept, by rules."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

from .sampling import test_of


class LogFilter:
    """The first rule that matches decides. A log that cannot be judged is kept."""

    def __init__(
        self,
        policy: Mapping[str, Any],
        draw: Callable[[], float] = random.random,
    ) -> None:
        self._rules = [
            (test_of(rule.get("when", {})), float(rule["rate"]))
            for rule in policy["rules"]
        ]
        self._default_rate = float(policy["defaultRate"])
        self._draw = draw

    def __call__(self, log: dict[str, Any], hint: Any) -> dict[str, Any] | None:
        """What the SDK calls for each log."""
        try:
            rate = self.rate(
                log.get("severity_text"), log.get("body"), log.get("attributes") or {}
            )
            return log if self._draw() < rate else None
        except Exception:  # noqa: BLE001 - a filter never breaks its service
            return log

    def rate(self, level: Any, message: Any, attributes: Mapping[str, Any]) -> float:
        """The rate of a log."""
        known = {
            "level": level,
            "message": message,
            "op": attributes.get("sentry.op"),
            "attributes": attributes,
        }
        return next(
            (rate for test, rate in self._rules if test(known)), self._default_rate
        )
