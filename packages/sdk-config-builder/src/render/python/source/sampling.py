"""Decides which traces are kept, by rules."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

Test = Callable[[Mapping[str, Any]], bool]


class Sampler:
    """Walks rules in order: one with a rate ends the walk, factors multiply on the way."""

    def __init__(
        self,
        policy: Mapping[str, Any],
        environment: str | None = None,
        release: str | None = None,
        now: Callable[[], float] = lambda: time.time() * 1000,
    ) -> None:
        self._rules = [_Rule(rule) for rule in policy["rules"]]
        self._default_rate = float(policy["defaultRate"])
        self._minimum_rate = float(policy.get("minimumRate", 0))
        self._world = {"environment": environment, "release": release}
        self._now = now

    def __call__(self, sampling_context: Mapping[str, Any]) -> float:
        """What the SDK calls for each trace that starts."""
        context = sampling_context.get("transaction_context") or {}
        parent_sampled = sampling_context.get("parent_sampled")
        return self.rate(
            name=context.get("name") or "",
            op=context.get("op"),
            attributes=context.get("data") or {},
            parent_sampled=parent_sampled,
            parent_rate=None if parent_sampled is None else _parent_rate(),
        )

    def rate(
        self,
        name: str,
        op: str | None,
        attributes: Mapping[str, Any],
        parent_sampled: bool | None,
        parent_rate: float | None,
    ) -> float:
        """The rate of a trace."""
        known = {
            "name": name,
            "op": op,
            "attributes": attributes,
            "parentSampled": parent_sampled,
            **self._world,
        }
        is_continued = parent_sampled is not None or parent_rate is not None
        now = self._now()
        factor = 1.0
        for rule in self._rules:
            if is_continued and not rule.holds_for_continued:
                continue
            value = rule.value_at(now) if rule.test(known) else None
            if value is None:
                continue
            if rule.effect == "always":
                return 1.0
            if rule.effect == "rate":
                rate = self._within_bounds(value * factor)
                # A second throw of the dice would tear the trace.
                is_torn = parent_sampled is True and parent_rate is None
                return 1.0 if is_torn and rate > 0 else rate
            factor *= value
        if is_continued:
            return float(parent_sampled or 0) if parent_rate is None else parent_rate
        return self._within_bounds(self._default_rate * factor)

    def _within_bounds(self, rate: float) -> float:
        return 0.0 if rate == 0 else min(1.0, max(self._minimum_rate, rate))


class _Rule:
    def __init__(self, rule: Mapping[str, Any]) -> None:
        self.effect = next(
            effect for effect in ("always", "rate", "factor") if effect in rule
        )
        self._value = float(rule.get("rate", rule.get("factor", 1)))
        self._window = rule.get("between", {})
        self._first_per_second = rule.get("firstPerSecond", 0)
        self._lock = threading.Lock()
        self._second = self._used = 0
        when = rule.get("when")
        self.test = test_of(when) if when else lambda _: True
        self.holds_for_continued = self.effect == "always" or _asks_for_parent(when)

    def value_at(self, now: float) -> float | None:
        """The rate or factor; None outside of the window."""
        start, end = self._window.get("from"), self._window.get("to")
        if (start is not None and now < start) or (end is not None and now >= end):
            return None
        if self._first_per_second and self._is_first(int(now // 1000)):
            return 1.0
        target = self._window.get("decayTo")
        if target is None:
            return self._value
        return self._value + (target - self._value) * ((now - start) / (end - start))

    def _is_first(self, second: int) -> bool:
        with self._lock:
            if second != self._second:
                self._second, self._used = second, 0
            self._used += 1
            return bool(self._used <= self._first_per_second)


def test_of(condition: Mapping[str, Any]) -> Test:
    """Makes a test of a condition."""
    if "all" in condition:
        parts = [test_of(part) for part in condition["all"]]
        return lambda known: all(test(known) for test in parts)
    if "any" in condition:
        parts = [test_of(part) for part in condition["any"]]
        return lambda known: any(test(known) for test in parts)
    if "not" in condition:
        part = test_of(condition["not"])
        return lambda known: not part(known)
    tests = [
        _field_test(field, match)
        for field, match in condition.items()
        if field != "attributes"
    ]
    tests += [
        _attribute_test(name, match)
        for name, match in condition.get("attributes", {}).items()
    ]
    return lambda known: all(test(known) for test in tests)


def _field_test(field: str, match: Any) -> Test:
    fits = _match_of(match)
    return lambda known: fits(known[field])


def _attribute_test(name: str, match: Any) -> Test:
    # The operation is an attribute, too.
    if name == "sentry.op":
        return _field_test("op", match)
    fits = _match_of(match)
    return lambda known: fits(known["attributes"].get(name))


def _match_of(match: Any) -> Callable[[Any], bool]:
    if isinstance(match, list):
        return lambda value: any(_is_same(value, item) for item in match)
    if not isinstance(match, Mapping):
        return lambda value: _is_same(value, match)
    if "above" in match or "below" in match:
        above, below = match.get("above"), match.get("below")
        return lambda value: (
            _is_number(value)
            and (above is None or value > above)
            and (below is None or value < below)
        )
    ((kind, text),) = match.items()
    if kind == "regex":
        search = re.compile(text, re.ASCII).search
        return lambda value: isinstance(value, str) and search(value) is not None
    if kind == "prefix":
        return lambda value: isinstance(value, str) and value.startswith(text)
    if kind == "suffix":
        return lambda value: isinstance(value, str) and value.endswith(text)
    return lambda value: isinstance(value, str) and text in value


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_same(value: Any, wanted: Any) -> bool:
    if _is_number(wanted):
        return _is_number(value) and bool(value == wanted)
    return type(value) is type(wanted) and bool(value == wanted)


def _asks_for_parent(condition: Any) -> bool:
    if not isinstance(condition, Mapping):
        return False
    parts = [*condition.get("all", []), *condition.get("any", [])]
    return (
        "parentSampled" in condition
        or _asks_for_parent(condition.get("not"))
        or any(_asks_for_parent(part) for part in parts)
    )


def _parent_rate() -> float | None:
    # The SDK does not pass it on, but keeps it in the baggage.
    try:
        import sentry_sdk

        scope = sentry_sdk.get_current_scope()
        baggage = scope.get_active_propagation_context().baggage
        items = baggage.sentry_items if baggage else {}
        return float(items["sample_rate"]) if "sample_rate" in items else None
    except Exception:  # noqa: BLE001 - the rate is a help, not a need
        return None
