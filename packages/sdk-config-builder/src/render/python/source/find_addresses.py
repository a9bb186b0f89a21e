"""Addresses of people and machines: e-mail, IP, MAC, the name in a URL or a folder."""

from __future__ import annotations

import re

from .texts import (
    ALPHANUMERIC,
    DIGITS,
    DOMAIN,
    LETTERS,
    LOCAL_PART,
    Hit,
    character_at,
    goes_on,
    is_beyond_ascii,
)


def find_emails(text: str, hits: list[Hit]) -> None:
    at = text.find("@")
    while at >= 0:
        start = at
        while start > 0 and (
            text[start - 1] in LOCAL_PART or is_beyond_ascii(text[start - 1])
        ):
            start -= 1
        end = at + 1
        while end < len(text) and (text[end] in DOMAIN or is_beyond_ascii(text[end])):
            end += 1
        while end > at + 1 and text[end - 1] in ".-":
            end -= 1
        if (
            start < at
            and _is_domain_name(text[at + 1 : end])
            and text[start:at] != "git"
        ):
            hits.append((start, end, "email"))
        at = text.find("@", at + 1)


def _is_domain_name(domain: str) -> bool:
    last_dot = domain.rfind(".")
    if last_dot <= 0 or len(domain) - last_dot <= 2:
        return False
    first_of_last = domain[last_dot + 1]
    if not is_beyond_ascii(first_of_last) and first_of_last not in LETTERS:
        return False
    first_dot = domain.find(".")
    # icon@2x.png is a picture, package@1.2.3-beta.rc a version.
    if first_dot == 2 and domain[0] in DIGITS and domain[1] == "x":
        return False
    is_number = all(character in DIGITS for character in domain[:first_dot])
    return not (is_number and character_at(domain, first_dot + 1) in DIGITS)


_AUTHORITY = re.compile(r"://([^\s\"'<>`/?#\\]+)@", re.ASCII)


def find_userinfos(text: str, hits: list[Hit]) -> None:
    for match in _AUTHORITY.finditer(text):
        hits.append((match.start(1), match.end(1), "userinfo"))


_QUAD = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}", re.ASCII)
_WHOLE_QUAD = re.compile(
    r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|\Z)){4}\Z",
    re.ASCII,
)
_LEADING_ZERO = re.compile(r"(?:^|\.)0\d", re.ASCII)


def _is_quad(text: str) -> bool:
    return (
        _WHOLE_QUAD.match(text) is not None
        and _LEADING_ZERO.search(text) is None
        and not text.endswith(".")
    )


def find_ipv4(text: str, hits: list[Hit]) -> None:
    for match in _QUAD.finditer(text):
        address, start, end = match.group(), match.start(), match.end()
        if goes_on(text, start - 1, -1) or goes_on(text, end, 1):
            continue
        if (
            _is_quad(address)
            and not address.startswith("127.")
            and not address.endswith(".0.0.0")
        ):
            hits.append((start, end, "ip"))


_IPV6_RUN = re.compile(r"[\dA-Fa-f:.]{3,}", re.ASCII)
_IPV6_END = re.compile(r"\.+\Z|([^:]):\Z")
_IPV6_GROUP = re.compile(r"[\dA-Fa-f]{1,4}\Z", re.ASCII)
_ZONE = re.compile(r"%[\w.~%-]{1,64}", re.ASCII)


def find_ipv6(text: str, hits: list[Hit]) -> None:
    for match in _IPV6_RUN.finditer(text):
        run, run_start, run_end = match.group(), match.start(), match.end()
        if len(run) > 90 or character_at(text, run_end) in ALPHANUMERIC:
            continue
        if len(run) < 15 and "::" not in run:
            continue
        address = _IPV6_END.sub(lambda found: found.group(1) or "", run, count=1)
        # Before the address may stand what only looks like a part of it.
        if character_at(text, run_start - 1) in ALPHANUMERIC:
            address = _behind_colon(address)
        if not _is_ipv6(address):
            address = _behind_colon(address)
        if address in ("::", "::1") or not _is_ipv6(address):
            continue
        start = run_start + run.index(address)
        end = start + len(address)
        zone = _ZONE.match(text, end, end + 65) if end == run_end else None
        hits.append((start, zone.end() if zone else end, "ip"))


def _behind_colon(text: str) -> str:
    colon = text.find(":")
    if colon < 0:
        return ""
    return text[
        colon if colon > 0 and character_at(text, colon + 1) == ":" else colon + 1 :
    ]


def _is_ipv6(address: str) -> bool:
    last_colon = address.rfind(":")
    tail = address[last_colon + 1 :]
    if "." in tail:
        return _is_quad(tail) and _is_ipv6(address[: last_colon + 1] + "0:0")
    halves = address.split("::")
    groups = [group for half in halves if half for group in half.split(":")]
    if len(halves) > 2 or not all(_IPV6_GROUP.match(group) for group in groups):
        return False
    # Abc::Def is a name in many languages.
    if 0 < len(groups) < 4 and not any(character in DIGITS for character in address):
        return False
    return len(groups) < 8 if len(halves) == 2 else len(groups) == 8


_MAC = re.compile(
    r"[\dA-Fa-f]{2}(?:(?::[\dA-Fa-f]{2}){5}|(?:-[\dA-Fa-f]{2}){5})"
    r"|(?:[\dA-Fa-f]{4}\.){2}[\dA-Fa-f]{4}",
    re.ASCII,
)
_MAC_BEFORE = re.compile(
    r"(?:^|[^A-Za-z\d])(?:[\dA-Fa-f]{2}[:-]|[\dA-Fa-f]{4}\.)\Z", re.ASCII
)
_MAC_AFTER = re.compile(
    r"(?:[:-][\dA-Fa-f]{2}|\.[\dA-Fa-f]{4})(?:\Z|[^A-Za-z\d])", re.ASCII
)


def find_macs(text: str, hits: list[Hit]) -> None:
    for match in _MAC.finditer(text):
        start, end = match.start(), match.end()
        is_part = (
            character_at(text, start - 1) in ALPHANUMERIC
            or character_at(text, end) in ALPHANUMERIC
            or _MAC_BEFORE.search(text[max(start - 6, 0) : start]) is not None
            or _MAC_AFTER.match(text[end : end + 6]) is not None
        )
        if not is_part:
            hits.append((start, end, "mac"))


_HOME = re.compile(
    r"(?:^|[\s\"'`(<>=,:;@|[{]|file://)[\\/]{1,4}(?:home|Users)[\\/]{1,4}"
    r"([^\\/\s\"'`<>:]{1,64}(?: [^\\/\s\"'`<>:]{1,64})?)[\\/]",
    re.ASCII,
)
# Accounts of machines, which tell nothing about a person.
_MACHINES = (
    " app circleci node public root runner runneradmin shared ubuntu vercel www-data "
    "default ec2-user deploy "
)


def find_home_paths(text: str, hits: list[Hit]) -> None:
    for match in _HOME.finditer(text):
        if f" {match.group(1).lower()} " not in _MACHINES:
            hits.append((match.start(1), match.end(1), "homepath"))
