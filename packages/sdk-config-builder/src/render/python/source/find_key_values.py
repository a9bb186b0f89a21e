"""Values behind a name that says that they are secret."""

from __future__ import annotations

import re
from collections.abc import Callable

from .texts import ALPHANUMERIC, BLANKS, FILTERED, Hit, character_at

_KEY_CHARACTERS = ALPHANUMERIC | frozenset("_-.[]$")
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


def find_key_values(
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
        if character_at(text, index + 1) == sign or (
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
    while separator - end < 8 and character_at(text, end - 1) in BLANKS:
        end -= 1
    is_quoted = character_at(text, end - 1) in _QUOTES
    if is_quoted:
        end -= 1
    # An escaped quote is read where the escapes are resolved.
    if is_quoted and character_at(text, end - 1) == "\\":
        return "", is_quoted
    start = end
    while end - start < 64 and character_at(text, start - 1) in _KEY_CHARACTERS:
        start -= 1
    return text[start:end], is_quoted


def _value_after(
    text: str, index: int, key: str, is_quoted: bool, sign: str, spares_prose: bool
) -> tuple[int, int] | None:
    start = index
    if sign == "=" and character_at(text, start) == ">":
        start += 1
    # A value after "=" stands in the same line.
    skipped = " \t" if sign == "=" else " \t\n\r"
    while start < len(text) and text[start] in skipped:
        start += 1
    first = character_at(text, start)
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
    while end > start and text[end - 1] == "\\" and character_at(text, end) in _QUOTES:
        end -= 1
    return end
