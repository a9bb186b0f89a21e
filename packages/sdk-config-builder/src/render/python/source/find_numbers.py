"""Numbers with a form of their own: cards, devices, social security, accounts."""

from __future__ import annotations

import re

from .texts import ALPHANUMERIC, SEPARATORS, Hit, character_at, goes_on, words

_NUMBER_RUN = re.compile(r"\d[\d +-]*", re.ASCII)
_PARTED = re.compile(r"[ +-]{2,}")
_SEPARATOR = re.compile(r"[ +-]")
# A card begins with a group of 4, a social security number with 3, an IMEI with 2.
_MOST_GROUPS = {2: 4, 3: 3, 4: 8}
_REPORTING_BODIES = words("01 10 30 33 35 44 45 49 50 51 52 53 54 86 91 98 99")


def find_numbers(text: str, hits: list[Hit], kinds: frozenset[str]) -> None:
    for match in _NUMBER_RUN.finditer(text):
        run = match.group()
        if len(run) < 9:
            continue
        start = match.start()
        for groups in _PARTED.split(run):
            start = text.index(groups, start)
            if len(groups) >= 9:
                _find_in_groups(text, start, _SEPARATOR.split(groups), hits, kinds)
            start += len(groups)


def _find_in_groups(
    text: str, start: int, groups: list[str], hits: list[Hit], kinds: frozenset[str]
) -> None:
    first = 0
    while first < len(groups):
        taken = 1
        if _is_edge(text, start - 1, -1):
            taken = _find_number(text, start, groups, first, hits, kinds)
        if not groups[first]:
            return
        start += sum(len(group) + 1 for group in groups[first : first + taken])
        first += taken


def _find_number(
    text: str,
    start: int,
    groups: list[str],
    first: int,
    hits: list[Hit],
    kinds: frozenset[str],
) -> int:
    """The longest number that begins with this group; says how many groups are done."""
    digits = shape = ""
    end = start - 1
    found: Hit | None = None
    taken = 1
    for count in range(_MOST_GROUPS.get(len(groups[first]), 1)):
        group = groups[first + count] if first + count < len(groups) else ""
        if not group or len(digits) + len(group) > 19:
            break
        digits += group
        shape += str(len(group)) if len(group) < 10 else "x"
        end += len(group) + 1
        if len(digits) < 9 or not _is_edge(text, end, 1):
            continue
        detector = _kind_of_number(digits, "" if count == 0 else shape, kinds)
        if detector:
            found = (start, end, detector)
            taken = count + 1
    if found:
        hits.append(found)
    return taken


def _is_edge(text: str, index: int, step: int) -> bool:
    return not goes_on(text, index, step)


def _kind_of_number(digits: str, shape: str, kinds: frozenset[str]) -> str | None:
    if "card" in kinds and _is_card(digits, shape):
        return "card"
    if "imei" in kinds and _is_imei(digits, shape):
        return "imei"
    return "ssn" if "ssn" in kinds and _is_ssn(digits, shape) else None


def _is_card(digits: str, shape: str) -> bool:
    length = len(digits)
    if length < 13 or (shape and re.match(r"4[1-7]+\Z", shape) is None):
        return False
    two, four = int(digits[:2]), int(digits[:4])
    is_in_use = (
        (40 <= two <= 49 and length in (13, 16, 19))
        or (50 <= two <= 69 and length >= 14)
        or (two in (34, 37) and length == 15)
        or (two in (30, 36, 38, 39) and length >= 14)
        or (two == 35 and length >= 16)
        or (2200 <= four <= 2720 and length == 16)
    )
    return is_in_use and _passes_luhn(digits)


def _is_imei(digits: str, shape: str) -> bool:
    if len(digits) != 15 or shape not in ("", "2661"):
        return False
    return digits[:2] in _REPORTING_BODIES and _passes_luhn(digits)


def _is_ssn(digits: str, shape: str) -> bool:
    if shape != "324" or digits[:3] in ("000", "666") or digits[0] == "9":
        return False
    return digits[3:5] != "00" and not digits.endswith("0000")


def _passes_luhn(digits: str) -> bool:
    total = 0
    for index, character in enumerate(reversed(digits)):
        digit = int(character)
        if index % 2 == 1:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return total % 10 == 0


# Country and length, from the IBAN registry (ISO 13616, published by SWIFT).
_IBAN_LENGTHS = {
    code[:2]: int(code[2:])
    for code in words(
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 "
        "CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 "
        "GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 "
        "LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 "
        "NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 "
        "SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
    )
}
_IBAN_BEGINNING = re.compile(r"(?:^|[^A-Za-z\d])([A-Za-z]{2})\d\d", re.ASCII)


def find_ibans(text: str, hits: list[Hit]) -> None:
    for match in _IBAN_BEGINNING.finditer(text):
        length = _IBAN_LENGTHS.get(match.group(1).upper())
        if length is None:
            continue
        end = _end_of_iban(text, match.start(1), length)
        if end >= 0:
            hits.append((match.start(1), end, "iban"))


def _end_of_iban(text: str, start: int, length: int) -> int:
    values: list[int] = []
    index = start
    while len(values) < length:
        character = character_at(text, index)
        if character in ALPHANUMERIC:
            values.append(int(character, 36))
        elif not (len(values) % 4 == 0 and character in SEPARATORS):
            return -1
        index += 1
    remainder = 0
    for value in values[4:] + values[:4]:
        remainder = (remainder * (100 if value > 9 else 10) + value) % 97
    return (
        index
        if remainder == 1 and character_at(text, index) not in ALPHANUMERIC
        else -1
    )
