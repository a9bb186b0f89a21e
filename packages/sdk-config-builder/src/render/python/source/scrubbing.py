"""Takes secrets and personal data out of everything that leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .detectors import DETECTORS, clean_text
from .texts import FILTERED, words

_DEEPEST = 64
_MOST_NODES = 500_000
_SMALLEST_NUMBER = 1e12
_MOST_KEYS = 2_000
_LONGEST_KEY = 128

_STEMS = re.compile(
    "password|passwd|passwort|passphrase|passcode|mysqlpwd|secret(?!ar)|apikey|accesskey"
    "|privatekey|signingkey|encryptionkey|accountkey|authkey|credential|authoriz|bearer|jwt"
    "|csrf|xsrf|cookie|sessionid|sessid|creditcard|cardnumber|cardno|connectionstring"
    "|twofactor"
)
_STRICT_STEMS = re.compile(
    "remoteaddr|ipaddress|forwardedfor|realip|firstname|lastname|fullname|birthdate"
    "|dateofbirth"
)
_WORDS = words("pwd auth otp totp cvv cvv2 cvc csc sid ssn iban mfa 2fa")
_STRICT_WORDS = words(
    "key session sso saml oauth identity signature sig nonce pin pass passport email mail "
    "phone mobile username dob birthday surname firstname lastname fullname"
)
_NOT_TOKENS = words("type types count limit usage length budget expiry expires")
_NEVER = words("publickey sentrykey sessionsamplerate sessionsegmentid")
# Without one of these as it is written, a key is no secret.
_QUICK = re.compile(
    "pass|pwd|secret|token|key|auth|bearer|jwt|cred|cook|csrf|xsrf|sess|sid|otp|cvv|cvc|csc"
    "|pin|ssn|iban|card|factor|connection|sso|saml|ident|sig|nonce|mfa|2fa|mail|phone|mobile"
    "|user|dob|birth|name|addr|forwarded|real",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\[(?:apikey|auth|email|iban|jwt|ssn)\]\Z")
_HARMLESS_HEADERS = words(
    "accept acceptcharset acceptencoding acceptlanguage acceptranges age allow "
    "cachecontrol connection contentdisposition contentencoding contentlanguage "
    "contentlength contentrange contenttype date dnt expect host keepalive lastmodified "
    "maxforwards origin pragma range referer refererpolicy retryafter secchua "
    "secchuamobile secchuaplatform secfetchdest secfetchmode secfetchsite secfetchuser "
    "secgpc sentrytrace server te trailer traceparent tracestate transferencoding upgrade "
    "upgradeinsecurerequests useragent vary xrequestedwith xrequestid xcorrelationid"
)
_HEADER_ATTRIBUTE = re.compile(r"http\.(?:request|response)\.header\.(.+)\Z")
_IDENTIFIERS = words(
    "event_id trace_id span_id parent_span_id segment_id replay_id profile_id "
    "profiler_id chunk_id debug_id code_id check_in_id sid parent_id "
    "sentry.trace.parent_span_id"
)
_IDENTIFIER = re.compile(
    r"(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\Z"
)
_PERSONAL = frozenset(["username", "name", "ip_address", "email"])
_NOTHING = object()


def _words_of(key: str) -> list[str]:
    parted = re.sub("([a-z0-9])([A-Z])", r"\1_\2", key)
    return [word for word in re.split("[^a-z0-9]+", parted.lower()) if word]


def _fold(key: str) -> str:
    return re.sub("[^a-z0-9]+", "", key.lower())


def _is_secret_key(key: str, is_strict: bool) -> bool:
    if not _QUICK.search(key) or _LABEL.match(key):
        return False
    parts = _words_of(key)
    folded = "".join(parts)
    if folded in _NEVER:
        return False
    if _STEMS.search(folded) or (is_strict and _STRICT_STEMS.search(folded)):
        return True
    for index, word in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if word in _WORDS or (is_strict and word in _STRICT_WORDS):
            return True
        if word.endswith("token") and following not in _NOT_TOKENS:
            return True
    return False


class _Node:
    """A place in the tree of selectors with a path."""

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.verdict: str | None = None


class Scrubber:
    """Gives cleaned copies; what cannot be cleaned raises, and must not be sent."""

    def __init__(
        self,
        preset: str = "strict",
        allow: Sequence[str] = (),
        deny: Sequence[str] = (),
    ) -> None:
        self.is_strict = preset != "balanced"
        self._allowed_keys = _selected(allow, "key:")
        self._denied_keys = _selected(deny, "key:")
        self._allowed_headers = _selected(allow, "header:")
        self._denied_headers = _selected(deny, "header:")
        # One number of 15 digits in ten passes for an IMEI.
        on = DETECTORS if self.is_strict else DETECTORS - {"imei"}
        self._detectors = (on - _selected(allow, "detector:")) | (
            DETECTORS & _selected(deny, "detector:")
        )
        self._paths = _paths_of(allow, deny)
        self._known: dict[str, tuple[bool, str]] = {}

    def text(self, text: str) -> str:
        """The text without what is found in it."""
        return clean_text(
            text, self._detectors, self._is_secret_name, not self.is_strict
        )

    def value(self, value: Any, keys: str = "usual") -> Any:
        """A cleaned copy of a JSON-like value."""
        return _Walk(self).clean(
            value, "", keys, None if self._paths is None else [self._paths], 0
        )

    def _is_secret_name(self, key: str) -> bool:
        if self._allowed_keys or self._denied_keys:
            folded = _fold(key)
            if folded in self._denied_keys:
                return True
            if folded in self._allowed_keys:
                return False
        return _is_secret_key(key, self.is_strict)

    def facts(self, key: str) -> tuple[bool, str]:
        """Whether a key is secret, and the key without what is found in it."""
        known = self._known.get(key)
        if known is None:
            known = (self._is_secret_name(key), self.text(key))
            if len(self._known) >= _MOST_KEYS:
                self._known.clear()
            if len(key) <= _LONGEST_KEY:
                self._known[key] = known
        return known

    def is_secret(self, key: str, keys: str) -> bool:
        """Whether the value of a key goes, whatever it is."""
        if keys in ("plain", "modules"):
            return False
        attribute = _HEADER_ATTRIBUTE.match(key)
        header = key if keys == "headers" else attribute and attribute.group(1)
        if header:
            folded = _fold(header)
            if folded in self._denied_headers:
                return True
            if folded in self._allowed_headers:
                return False
            if self.is_strict and folded not in _HARMLESS_HEADERS:
                return True
        if keys == "user" and self.is_strict and key in _PERSONAL:
            return True
        return self.facts(key)[0]


class _Walk:
    def __init__(self, scrubber: Scrubber) -> None:
        self._scrubber = scrubber
        self._nodes = 0

    def clean(
        self, value: Any, key: str, keys: str, places: list[_Node] | None, depth: int
    ) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            is_identifier = key in _IDENTIFIERS and _IDENTIFIER.match(value)
            return value if is_identifier else self._scrubber.text(value)
        if isinstance(value, (int, float)):
            return self._clean_number(value)
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise ValueError("the value has too many parts to be cleaned")
        if depth > _DEEPEST or isinstance(value, (bytes, bytearray, memoryview)):
            return FILTERED
        if isinstance(value, (list, tuple)):
            return [self._clean_item(item, key, keys, places, depth) for item in value]
        if isinstance(value, dict):
            return self._clean_object(value, keys, places, depth)
        return self._scrubber.text(str(value))

    def _clean_number(self, value: float) -> Any:
        if abs(value) < _SMALLEST_NUMBER:
            return value
        is_whole = isinstance(value, float) and value.is_integer()
        text = str(int(value) if is_whole else value)
        cleaned = self._scrubber.text(text)
        return value if cleaned == text else cleaned

    def _clean_item(
        self, item: Any, key: str, keys: str, places: list[_Node] | None, depth: int
    ) -> Any:
        # Tags, headers and query strings come as lists of pairs, too.
        if (
            isinstance(item, (list, tuple))
            and len(item) == 2
            and isinstance(item[0], str)
        ):
            name, value = item
            cleaned = self._clean_entry(name, value, keys, places, depth)
            return [self._scrubber.text(name), cleaned]
        return self.clean(item, key, keys, places, depth + 1)

    def _clean_object(
        self, source: dict[Any, Any], keys: str, places: list[_Node] | None, depth: int
    ) -> dict[str, Any]:
        pair_name = _name_of_pair(source)
        copy: dict[str, Any] = {}
        for raw_key, value in source.items():
            key = str(raw_key)
            if key == "__proto__":
                continue
            if (
                key == "value"
                and pair_name is not None
                and self._scrubber.is_secret(pair_name, keys)
            ):
                cleaned = _filtered(value)
            elif (
                key in ("key", "name") and pair_name is not None and value == pair_name
            ):
                cleaned = self.clean(value, key, "plain", places, depth + 1)
            else:
                cleaned = self._clean_entry(key, value, keys, places, depth)
            # An address that is none makes Sentry complain about the event.
            if key == "ip_address" and cleaned != value:
                continue
            copy[self._scrubber.facts(key)[1]] = cleaned
            # An attribute says what type its value has.
            is_text = isinstance(source.get("value"), str)
            if (
                key in ("value", "type")
                and "type" in source
                and "value" in source
                and not is_text
                and isinstance(copy.get("value"), str)
            ):
                copy["type"] = "string"
        return copy

    def _clean_entry(
        self, key: str, value: Any, keys: str, places: list[_Node] | None, depth: int
    ) -> Any:
        if value is None or isinstance(value, bool):
            return value
        following = _follow(places, key)
        verdicts = [node.verdict for node in following or ()]
        if "deny" in verdicts:
            return FILTERED
        if "allow" in verdicts:
            return value
        if self._scrubber.is_secret(key, keys):
            return _filtered(value)
        return self.clean(
            value, key, _keys_below(key, keys, depth), following, depth + 1
        )


def _name_of_pair(source: dict[Any, Any]) -> str | None:
    if not isinstance(source.get("value"), str):
        return None
    for field in ("key", "name"):
        if isinstance(source.get(field), str):
            return str(source[field])
    return None


def _keys_below(key: str, keys: str, depth: int) -> str:
    if keys == "plain":
        return "plain"
    if key in ("headers", "user"):
        return key
    # Names of packages, such as "cookie" and "pyjwt".
    return "modules" if key == "modules" and depth == 0 else "usual"


def _filtered(value: Any) -> Any:
    if value == "":
        return value
    if (
        isinstance(value, dict)
        and "value" in value
        and isinstance(value.get("type"), str)
    ):
        return {"value": FILTERED, "type": "string"}
    return FILTERED


def _follow(places: list[_Node] | None, key: str) -> list[_Node] | None:
    found = places or []
    # Dots in a key are dots in a path: attributes are named "user.email".
    for name in key.split(".") if found else ():
        found = [
            child
            for node in found
            for child in (node.children.get(name), node.children.get("*"))
            if child is not None
        ]
    return found or None


def _selected(selectors: Sequence[str], prefix: str) -> frozenset[str]:
    return frozenset(
        _fold(selector[len(prefix) :])
        for selector in selectors
        if selector.startswith(prefix)
    )


def _paths_of(allow: Sequence[str], deny: Sequence[str]) -> _Node | None:
    root = _Node()
    # The denied ones last, so that they win where both name a place.
    for selectors, verdict in ((allow, "allow"), (deny, "deny")):
        for selector in selectors:
            if not selector.startswith("path:"):
                continue
            node = root
            for name in selector[len("path:") :].split("."):
                node = node.children.setdefault(name, _Node())
            node.verdict = verdict
    return root if root.children else None
