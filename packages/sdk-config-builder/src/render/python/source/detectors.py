"""Finds secrets and personal data in texts by how they look, in linear time."""

from __future__ import annotations

import re
from collections.abc import Callable

from .find_addresses import (
    find_emails,
    find_home_paths,
    find_ipv4,
    find_ipv6,
    find_macs,
    find_userinfos,
)
from .find_credentials import (
    find_api_keys,
    find_authorizations,
    find_jwts,
    find_pem_blocks,
)
from .find_key_values import find_key_values
from .find_numbers import find_ibans, find_numbers
from .texts import FILTERED, Hit, words

DETECTORS = words(
    "apikey auth card email homepath iban imei ip jwt keyvalue mac pem ssn userinfo"
)

_LONGEST_TEXT = 2_000_000
_SHORTEST_TEXT = 5
_MOST_LEVELS = 3
_LABELS = {"homepath": "[user]", "keyvalue": FILTERED}

_ESCAPE = re.compile(r"%([0-7][0-9A-Fa-f])|\\u00([0-7][0-9A-Fa-f])|\\([nrt\"'\\/])")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}


def _decode(text: str, positions: list[int]) -> tuple[str, list[int]] | None:
    """Resolves one level of escapes; says where each character stands in the original."""
    parts: list[str] = []
    places: list[int] = []
    copied = 0
    for match in _ESCAPE.finditer(text):
        start = match.start()
        parts.append(text[copied:start])
        places.extend(positions[copied : start + 1])
        code = match.group(1) or match.group(2)
        character = chr(int(code, 16)) if code else match.group(3)
        parts.append(character if code else _ESCAPED.get(character, character))
        copied = match.end()
    if not parts:
        return None
    places.extend(positions[copied:])
    return "".join(parts) + text[copied:], places


_RUN_OF_15 = re.compile(r"[\w-]{15}", re.ASCII)
_NOT_DIGITS = re.compile(r"[^0-9]+")


def _scan(
    text: str,
    hits: list[Hit],
    detectors: frozenset[str],
    is_secret: Callable[[str], bool],
    spares_prose: bool,
) -> None:
    dots, colons, dashes = text.count("."), text.count(":"), text.count("-")
    digits = len(_NOT_DIGITS.sub("", text))
    if "@" in text:
        if "email" in detectors and dots > 0:
            find_emails(text, hits)
        if "userinfo" in detectors and colons > 0:
            find_userinfos(text, hits)
    if "ip" in detectors:
        if dots >= 3 and digits >= 4:
            find_ipv4(text, hits)
        if colons >= 2:
            find_ipv6(text, hits)
    if "mac" in detectors and (colons >= 5 or dashes >= 5 or dots >= 2):
        find_macs(text, hits)
    if digits >= 9:
        kinds = detectors & {"card", "imei", "ssn"}
        if kinds:
            find_numbers(text, hits, kinds)
        if "iban" in detectors:
            find_ibans(text, hits)
    if "apikey" in detectors and _RUN_OF_15.search(text):
        find_api_keys(text, hits)
    if "jwt" in detectors and "eyJ" in text:
        find_jwts(text, hits)
    if "pem" in detectors and dashes >= 10:
        find_pem_blocks(text, hits)
    if "auth" in detectors:
        find_authorizations(text, hits)
    if "homepath" in detectors and ("home" in text or "Users" in text):
        find_home_paths(text, hits)
    if "keyvalue" in detectors and (colons > 0 or "=" in text):
        find_key_values(text, hits, is_secret, spares_prose)


def clean_text(
    text: str,
    detectors: frozenset[str],
    is_secret: Callable[[str], bool],
    spares_prose: bool,
) -> str:
    """The text without what the detectors find in it."""
    if len(text) < _SHORTEST_TEXT:
        return text
    if len(text) > _LONGEST_TEXT:
        return FILTERED
    hits: list[Hit] = []
    _scan(text, hits, detectors, is_secret, spares_prose)
    level, positions = (
        text,
        list(range(len(text) + 1)) if "%" in text or "\\" in text else [],
    )
    for _ in range(_MOST_LEVELS if positions else 0):
        decoded = _decode(level, positions)
        if decoded is None:
            break
        level, positions = decoded
        inner: list[Hit] = []
        _scan(level, inner, detectors, is_secret, spares_prose)
        hits.extend(
            (positions[start], positions[end], kind) for start, end, kind in inner
        )
    return _replace(text, hits) if hits else text


def _replace(text: str, hits: list[Hit]) -> str:
    merged: list[Hit] = []
    for start, end, kind in sorted(hits, key=lambda hit: (hit[0], -hit[1], hit[2])):
        if not merged or start >= merged[-1][1]:
            merged.append((start, end, kind))
            continue
        first, last, name = merged[-1]
        # Without the name and password in front of it, the host of a URL is no e-mail address.
        if end > last and not (name == "userinfo" and kind == "email"):
            merged[-1] = (first, end, name)
    parts: list[str] = []
    copied = 0
    for start, end, kind in merged:
        parts += [text[copied:start], _LABELS.get(kind, f"[{kind}]")]
        copied = end
    return "".join(parts) + text[copied:]
