"""The last fence: cleans, caps and filters every envelope, after every hook."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from sentry_sdk.envelope import Envelope, Item, PayloadRef
from sentry_sdk.tracing_utils import Baggage
from sentry_sdk.transport import HttpTransport

from .scrubbing import Scrubber

Admit = Callable[[Mapping[str, Any]], "dict[str, Any] | None"]
Ignore = Callable[[str, Mapping[str, Any]], bool]

_CONTAINERS = ("log", "trace_metric", "span")
_PLAIN = ("client_report", "session", "sessions")
_BAGGAGE_IDENTIFIERS = ("trace_id", "public_key")


def create_fence(
    scrubber: Scrubber | None, admit: Admit | None, is_ignored: Ignore | None
) -> type[HttpTransport]:
    """A transport that sends only what may leave. What cannot be cleaned is not sent."""

    class Fence(HttpTransport):
        def capture_envelope(self, envelope: Envelope) -> None:
            try:
                items = [self._pass(item) for item in envelope.items]
                kept = [item for item in items if item is not None]
                # An event that is held back takes its attachments with it.
                if _has_event(envelope.items) and not _has_event(kept):
                    kept = []
                headers = _clean_headers(envelope.headers, scrubber)
            except Exception:  # noqa: BLE001 - it must not reach the application
                _tell("an envelope could not be cleaned, so it is not sent")
                for item in envelope.items:
                    self.record_lost_event("before_send", item=item)
                return
            if kept:
                super().capture_envelope(Envelope(headers=headers, items=kept))

        def _pass(self, item: Item) -> Item | None:
            payload = item.payload.json
            is_readable = isinstance(payload, Mapping)
            if is_readable and is_ignored and is_ignored(item.type or "", payload):
                self.record_lost_event("event_processor", item=item)
                return None
            if is_readable and admit and item.type == "event":
                told = admit(payload)
                if told is None:
                    self.record_lost_event("before_send", item=item)
                    return None
                if told["suppressed"] > 0:
                    contexts = {**(payload.get("contexts") or {}), "suppressed": told}
                    json = {**payload, "contexts": contexts}
                    item = Item(PayloadRef(json=json), headers=item.headers)
            cleaned = item if scrubber is None else _clean_item(item, scrubber)
            if cleaned is None:
                _tell(f"not sent, because it could not be cleaned: {item.type}")
                self.record_lost_event("before_send", item=item)
            return cleaned

    if scrubber is not None:
        _guard_baggage(scrubber)
    return Fence


def _has_event(items: list[Item]) -> bool:
    return any(item.type == "event" for item in items)


def _clean_headers(
    headers: Mapping[str, Any], scrubber: Scrubber | None
) -> dict[str, Any]:
    trace = headers.get("trace")
    if scrubber is None or not isinstance(trace, Mapping):
        return dict(headers)
    return {**headers, "trace": _clean_trace(trace, scrubber)}


def _clean_trace(trace: Mapping[str, Any], scrubber: Scrubber) -> dict[str, Any]:
    return {
        key: scrubber.text(value)
        if isinstance(value, str) and key not in _BAGGAGE_IDENTIFIERS
        else value
        for key, value in trace.items()
    }


def _clean_item(item: Item, scrubber: Scrubber) -> Item | None:
    headers = scrubber.value(item.headers, "plain")
    payload = item.payload.json
    if payload is None:
        return _clean_bytes(item, headers, scrubber)
    if item.type in _CONTAINERS and isinstance(payload.get("items"), list):
        entries = [
            _clean_entry(item.type, entry, scrubber) for entry in payload["items"]
        ]
        cleaned = {**payload, "items": entries}
    else:
        cleaned = scrubber.value(payload, "plain" if item.type in _PLAIN else "usual")
    if scrubber.is_strict:
        cleaned = _without_inference(_without_contact(cleaned))
    return Item(PayloadRef(json=cleaned), headers=headers)


def _clean_entry(kind: str | None, entry: Any, scrubber: Scrubber) -> Any:
    cleaned = scrubber.value(entry)
    # A metric's own value is a measurement.
    if kind == "trace_metric" and isinstance(entry.get("value"), (int, float)):
        cleaned["value"] = entry["value"]
    return cleaned


def _clean_bytes(
    item: Item, headers: dict[str, Any], scrubber: Scrubber
) -> Item | None:
    payload = item.get_bytes()
    try:
        text = payload.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text:
        return Item(scrubber.text(text), headers=headers)
    # Of other bytes nobody can say what is in them.
    return None if scrubber.is_strict else Item(payload, headers=headers)


def _without_inference(payload: dict[str, Any]) -> dict[str, Any]:
    """Sentry takes an address from the connection where the SDK asks for it."""
    ingest, sdk = payload.get("ingest_settings"), payload.get("sdk")
    if isinstance(ingest, dict):
        payload = {**payload, "ingest_settings": {**ingest, "infer_ip": "never"}}
    settings = sdk.get("settings") if isinstance(sdk, dict) else None
    if isinstance(settings, dict) and settings.get("infer_ip") == "auto":
        never = {**settings, "infer_ip": "never"}
        payload = {**payload, "sdk": {**sdk, "settings": never}}
    return payload


def _without_contact(payload: dict[str, Any]) -> dict[str, Any]:
    """The name of whoever wrote a feedback stands beside the address."""
    contexts = payload.get("contexts")
    feedback = contexts.get("feedback") if isinstance(contexts, dict) else None
    if not isinstance(feedback, dict) or feedback.get("name") is None:
        return payload
    hidden = {**feedback, "name": "[Filtered]"}
    return {**payload, "contexts": {**contexts, "feedback": hidden}}


_current: list[Scrubber] = []


def _guard_baggage(scrubber: Scrubber) -> None:
    """The name of a trace also travels in the header baggage."""
    _current.append(scrubber)
    if len(_current) > 1:
        return
    serialize = Baggage.serialize

    def clean_and_serialize(self: Baggage, *args: Any, **options: Any) -> str:
        try:
            self.sentry_items = _clean_trace(self.sentry_items, _current[-1])
        except Exception:  # noqa: BLE001 - it must not reach the application
            self.sentry_items = {}
        return serialize(self, *args, **options)

    Baggage.serialize = clean_and_serialize  # type: ignore[method-assign]


_logger = logging.getLogger(__name__)
_told: set[str] = set()


def _tell(message: str) -> None:
    if message not in _told:
        _told.add(message)
        _logger.warning("sentry: %s", message)
