"""Finds secrets and personal data in texts by how they look, in linear time."""

from __future__ import annotations

import re
from collections.abc import Callable

Hit = tuple[int, int, str]


def words(text: str) -> frozenset[str]:
    """The words of a text, to be asked for one of them."""
    return frozenset(text.split())


FILTERED = "[Filtered]"
DETECTORS = words(
    "apikey auth card email homepath iban imei ip jwt keyvalue mac pem ssn userinfo"
)

_LONGEST_TEXT = 2_000_000
_SHORTEST_TEXT = 5
_MOST_LEVELS = 3
_LABELS = {"homepath": "[user]", "keyvalue": FILTERED}

_DIGITS = frozenset("0123456789")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ALPHANUMERIC = _DIGITS | _LETTERS
_LOCAL_PART = _ALPHANUMERIC | frozenset("._%+'-")
_DOMAIN = _ALPHANUMERIC | frozenset(".-")
_BLANKS = frozenset(" \t\n\r")
_SEPARATORS = frozenset(" -+")


def _at(text: str, index: int) -> str:
    return text[index] if 0 <= index < len(text) else ""


def _is_beyond_ascii(character: str) -> bool:
    return character > "\x7f"


def _find_emails(text: str, hits: list[Hit]) -> None:
    at = text.find("@")
    while at >= 0:
        start = at
        while start > 0 and (
            text[start - 1] in _LOCAL_PART or _is_beyond_ascii(text[start - 1])
        ):
            start -= 1
        end = at + 1
        while end < len(text) and (text[end] in _DOMAIN or _is_beyond_ascii(text[end])):
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
    if not _is_beyond_ascii(first_of_last) and first_of_last not in _LETTERS:
        return False
    first_dot = domain.find(".")
    # icon@2x.png is a picture, package@1.2.3-beta.rc a version.
    if first_dot == 2 and domain[0] in _DIGITS and domain[1] == "x":
        return False
    is_number = all(character in _DIGITS for character in domain[:first_dot])
    return not (is_number and _at(domain, first_dot + 1) in _DIGITS)


_AUTHORITY = re.compile(r"://([^\s\"'<>`/?#\\]+)@", re.ASCII)


def _find_userinfos(text: str, hits: list[Hit]) -> None:
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


def _goes_on(text: str, index: int, step: int) -> bool:
    character = _at(text, index)
    return character in _ALPHANUMERIC or (
        character == "." and _at(text, index + step) in _DIGITS
    )


def _find_ipv4(text: str, hits: list[Hit]) -> None:
    for match in _QUAD.finditer(text):
        address, start, end = match.group(), match.start(), match.end()
        if _goes_on(text, start - 1, -1) or _goes_on(text, end, 1):
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


def _find_ipv6(text: str, hits: list[Hit]) -> None:
    for match in _IPV6_RUN.finditer(text):
        run, run_start, run_end = match.group(), match.start(), match.end()
        if len(run) > 90 or _at(text, run_end) in _ALPHANUMERIC:
            continue
        if len(run) < 15 and "::" not in run:
            continue
        address = _IPV6_END.sub(lambda found: found.group(1) or "", run, count=1)
        # Before the address may stand what only looks like a part of it.
        if _at(text, run_start - 1) in _ALPHANUMERIC:
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
    return text[colon if colon > 0 and _at(text, colon + 1) == ":" else colon + 1 :]


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
    if 0 < len(groups) < 4 and not any(character in _DIGITS for character in address):
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


def _find_macs(text: str, hits: list[Hit]) -> None:
    for match in _MAC.finditer(text):
        start, end = match.start(), match.end()
        is_part = (
            _at(text, start - 1) in _ALPHANUMERIC
            or _at(text, end) in _ALPHANUMERIC
            or _MAC_BEFORE.search(text[max(start - 6, 0) : start]) is not None
            or _MAC_AFTER.match(text[end : end + 6]) is not None
        )
        if not is_part:
            hits.append((start, end, "mac"))


_NUMBER_RUN = re.compile(r"\d[\d +-]*", re.ASCII)
_PARTED = re.compile(r"[ +-]{2,}")
_SEPARATOR = re.compile(r"[ +-]")
# A card begins with a group of 4, a social security number with 3, an IMEI with 2.
_MOST_GROUPS = {2: 4, 3: 3, 4: 8}
_REPORTING_BODIES = words("01 10 30 33 35 44 45 49 50 51 52 53 54 86 91 98 99")


def _find_numbers(text: str, hits: list[Hit], kinds: frozenset[str]) -> None:
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
    return not _goes_on(text, index, step)


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


def _find_ibans(text: str, hits: list[Hit]) -> None:
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
        character = _at(text, index)
        if character in _ALPHANUMERIC:
            values.append(int(character, 36))
        elif not (len(values) % 4 == 0 and character in _SEPARATORS):
            return -1
        index += 1
    remainder = 0
    for value in values[4:] + values[:4]:
        remainder = (remainder * (100 if value > 9 else 10) + value) % 97
    return index if remainder == 1 and _at(text, index) not in _ALPHANUMERIC else -1


_PEM = re.compile(r"-----BEGIN [\s\S]*?(?:-----END [^-]*-----|\Z)")


def _find_pem_blocks(text: str, hits: list[Hit]) -> None:
    for match in _PEM.finditer(text):
        hits.append((match.start(), match.end(), "pem"))


# Prefix, and how many characters follow at least. "*": dots, "+", "/" and "=" belong
# to it too. "?": words begin like it.
_API_KEY_PREFIXES = (
    "A3T16 ABIA16 ACCA16 AKIA16 ASIA16 AIza30 ATATT320 EAACEdEose0cBA10 GOCSPX-20 "
    "SG.20* SK32? dckr_pat_20 dop_v1_40 doo_v1_40 dp.pt.30* figd_20 ghp_30 gho_30 "
    "ghu_30 ghs_30 ghr_30 github_pat_20 gldt-20 glpat-20 glsa_20 hf_30 hvs.20* "
    "key-32? lin_api_20 npm_30 nfp_30 pscale_20 pypi-30 rk_live_16 rk_test_16 "
    "rubygems_40 sbp_30 sk-20? sk_live_16 sk_test_16 shpat_30 shpca_30 shppa_30 "
    "shpss_30 sntryi_20* sntrys_20* sntrya_20* sntryu_20* tskey-20 vercel_20 "
    "whsec_16* xapp-10 xkeysib-30 xoxa-10 xoxb-10 xoxe-10 xoxe.20* xoxp-10 xoxr-10 "
    "xoxs-10 ya29.20*"
)


def _api_key_pattern(entry: str) -> str:
    flag = entry[-1] if entry[-1] in "*?" else ""
    prefix, least = re.match(r"(.+?)(\d\d)[*?]?\Z", entry).groups()  # type: ignore[union-attr]
    characters = r"[\w.+/=-]" if flag == "*" else r"[\w-]"
    return f"{re.escape(prefix)}{characters}{{{least},}}"


_API_KEY = re.compile(
    r"(?:^|[^A-Za-z\d])("
    + "|".join(_api_key_pattern(entry) for entry in _API_KEY_PREFIXES.split())
    + ")",
    re.ASCII,
)
_WORD_LIKE = re.compile(r"(?:sk-|SK|key-)[a-z_-]+\Z")


def _find_api_keys(text: str, hits: list[Hit]) -> None:
    for match in _API_KEY.finditer(text):
        if _WORD_LIKE.match(match.group(1)) is None:
            hits.append((match.start(1), match.end(1), "apikey"))


_TOKEN = re.compile(r"[A-Za-z0-9_-]*")
_JWT_REST = re.compile(r"\.[\w-]{2,}(?:\.[\w-]+){0,3}", re.ASCII)


def _find_jwts(text: str, hits: list[Hit]) -> None:
    start = text.find("eyJ")
    while start >= 0:
        token = _TOKEN.match(text, start)
        end = token.end() if token else start
        rest = _JWT_REST.match(text, end)
        if rest and end - start >= 11 and _at(text, start - 1) not in _ALPHANUMERIC:
            end = rest.end()
            hits.append((start, end, "jwt"))
        start = text.find("eyJ", end)


_CREDENTIAL = re.compile(
    r"(?:^|[^A-Za-z\d])(?:([Bb][Ee][Aa][Rr][Ee][Rr])|[Bb][Aa][Ss][Ii][Cc])"
    r"[ \t\r\n+]{1,8}([\w.~+/=-]{4,})",
    re.ASCII,
)
_LOOKS_RANDOM = re.compile(r"\d|[a-z][A-Z]", re.ASCII)


def _find_authorizations(text: str, hits: list[Hit]) -> None:
    for match in _CREDENTIAL.finditer(text):
        credential = match.group(2)
        is_random = _LOOKS_RANDOM.search(credential) is not None
        if match.group(1):
            is_found = len(credential) >= 20 or (len(credential) >= 6 and is_random)
        else:
            is_found = len(credential) % 4 == 0 and (
                is_random or credential.endswith("=")
            )
        if is_found:
            hits.append((match.start(2), match.end(2), "auth"))


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


def _find_home_paths(text: str, hits: list[Hit]) -> None:
    for match in _HOME.finditer(text):
        if f" {match.group(1).lower()} " not in _MACHINES:
            hits.append((match.start(1), match.end(1), "homepath"))


_KEY_CHARACTERS = _ALPHANUMERIC | frozenset("_-.[]$")
_QUOTES = frozenset("\"'`")
_KEY_SEPARATOR = re.compile("[:=]")
_STRUCTURE = re.compile(r"[\"{}\[\]]")
_WHOLE_LINE = re.compile(
    r"(?:(?:proxy-)?authorization|(?:set-)?cookie)\Z", re.IGNORECASE
)
_BARE_END = re.compile("[\r\n\" \t&;'`<>]")
_BARE_END_BEHIND_QUOTED_KEY = re.compile("[\r\n\" \t&;'`<>,}\\]]")
_LINE_END = re.compile('[\r\n"]')
_LITERALS = frozenset(["null", "true", "false", "undefined", "None"])
_PROSE = re.compile(r"[A-Za-z()*+,\-.:_?!\[\]]*\Z")


def _find_key_values(
    text: str,
    hits: list[Hit],
    is_secret: Callable[[str], bool],
    spares_prose: bool,
) -> None:
    separator = _KEY_SEPARATOR.search(text, 1)
    while separator:
        index = separator.start()
        sign = separator.group()
        following = index + 1
        if _at(text, index + 1) == sign or (
            sign == ":" and text[index + 1 : index + 3] == "//"
        ):
            following = index + 2
        else:
            key, is_quoted = _key_before(text, index)
            if key and is_secret(key):
                value = _value_after(
                    text, index + 1, key, is_quoted, sign, spares_prose
                )
                if value:
                    hits.append((*value, "keyvalue"))
                    following = value[1]
        separator = _KEY_SEPARATOR.search(text, following)


def _key_before(text: str, separator: int) -> tuple[str, bool]:
    end = separator
    while separator - end < 8 and _at(text, end - 1) in _BLANKS:
        end -= 1
    is_quoted = _at(text, end - 1) in _QUOTES
    if is_quoted:
        end -= 1
    # An escaped quote is read where the escapes are resolved.
    if is_quoted and _at(text, end - 1) == "\\":
        return "", is_quoted
    start = end
    while end - start < 64 and _at(text, start - 1) in _KEY_CHARACTERS:
        start -= 1
    return text[start:end], is_quoted


def _value_after(
    text: str, index: int, key: str, is_quoted: bool, sign: str, spares_prose: bool
) -> tuple[int, int] | None:
    start = index
    if sign == "=" and _at(text, start) == ">":
        start += 1
    # A value after "=" stands in the same line.
    skipped = " \t" if sign == "=" else " \t\n\r"
    while start < len(text) and text[start] in skipped:
        start += 1
    first = _at(text, start)
    if first in _QUOTES:
        end = _end_of_quoted(text, start + 1, first)
        return (start + 1, end) if end > start + 1 else None
    if first in ("{", "["):
        if text.startswith(FILTERED, start) or (spares_prose and not is_quoted):
            return None
        return start, _end_of_container(text, start)
    end = _end_of_bare(text, start, key, is_quoted)
    value = text[start:end]
    if not value or value in _LITERALS:
        return None
    if spares_prose and not is_quoted and start > index and _PROSE.match(value):
        return None
    return start, end


def _end_of_quoted(text: str, start: int, quote: str) -> int:
    end = start
    while end < len(text) and text[end] != quote:
        end += 2 if text[end] == "\\" else 1
    return min(end, len(text))


def _end_of_container(text: str, start: int) -> int:
    depth = 0
    found = _STRUCTURE.search(text, start)
    while found:
        index = found.start()
        if found.group() == '"':
            index = _end_of_quoted(text, index + 1, '"')
        else:
            depth += 1 if found.group() in "{[" else -1
        if depth == 0:
            return index + 1
        found = _STRUCTURE.search(text, index + 1)
    return len(text)


def _end_of_bare(text: str, start: int, key: str, is_quoted: bool) -> int:
    ends = _BARE_END_BEHIND_QUOTED_KEY if is_quoted else _BARE_END
    found = (_LINE_END if _WHOLE_LINE.match(key) else ends).search(text, start)
    end = found.start() if found else len(text)
    # A backslash in front of a quote belongs to the quote.
    while end > start and text[end - 1] == "\\" and _at(text, end) in _QUOTES:
        end -= 1
    return end


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
            _find_emails(text, hits)
        if "userinfo" in detectors and colons > 0:
            _find_userinfos(text, hits)
    if "ip" in detectors:
        if dots >= 3 and digits >= 4:
            _find_ipv4(text, hits)
        if colons >= 2:
            _find_ipv6(text, hits)
    if "mac" in detectors and (colons >= 5 or dashes >= 5 or dots >= 2):
        _find_macs(text, hits)
    if digits >= 9:
        kinds = detectors & {"card", "imei", "ssn"}
        if kinds:
            _find_numbers(text, hits, kinds)
        if "iban" in detectors:
            _find_ibans(text, hits)
    if "apikey" in detectors and _RUN_OF_15.search(text):
        _find_api_keys(text, hits)
    if "jwt" in detectors and "eyJ" in text:
        _find_jwts(text, hits)
    if "pem" in detectors and dashes >= 10:
        _find_pem_blocks(text, hits)
    if "auth" in detectors:
        _find_authorizations(text, hits)
    if "homepath" in detectors and ("home" in text or "Users" in text):
        _find_home_paths(text, hits)
    if "keyvalue" in detectors and (colons > 0 or "=" in text):
        _find_key_values(text, hits, is_secret, spares_prose)


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
