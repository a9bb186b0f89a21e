"""Keys, tokens and passwords that are known by their form."""

from __future__ import annotations

import re

from .texts import ALPHANUMERIC, Hit, character_at

_PEM = re.compile(r"-----BEGIN [\s\S]*?(?:-----END [^-]*-----|\Z)")


def find_pem_blocks(text: str, hits: list[Hit]) -> None:
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


def find_api_keys(text: str, hits: list[Hit]) -> None:
    for match in _API_KEY.finditer(text):
        if _WORD_LIKE.match(match.group(1)) is None:
            hits.append((match.start(1), match.end(1), "apikey"))


_TOKEN = re.compile(r"[A-Za-z0-9_-]*")
_JWT_REST = re.compile(r"\.[\w-]{2,}(?:\.[\w-]+){0,3}", re.ASCII)


def find_jwts(text: str, hits: list[Hit]) -> None:
    start = text.find("eyJ")
    while start >= 0:
        token = _TOKEN.match(text, start)
        end = token.end() if token else start
        rest = _JWT_REST.match(text, end)
        if (
            rest
            and end - start >= 11
            and character_at(text, start - 1) not in ALPHANUMERIC
        ):
            end = rest.end()
            hits.append((start, end, "jwt"))
        start = text.find("eyJ", end)


_CREDENTIAL = re.compile(
    r"(?:^|[^A-Za-z\d])(?:([Bb][Ee][Aa][Rr][Ee][Rr])|[Bb][Aa][Ss][Ii][Cc])"
    r"[ \t\r\n+]{1,8}([\w.~+/=-]{4,})",
    re.ASCII,
)
_LOOKS_RANDOM = re.compile(r"\d|[a-z][A-Z]", re.ASCII)


def find_authorizations(text: str, hits: list[Hit]) -> None:
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
