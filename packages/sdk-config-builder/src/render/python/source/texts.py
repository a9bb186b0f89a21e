"""What the detectors have to know of characters and words."""

from __future__ import annotations

Hit = tuple[int, int, str]


def words(text: str) -> frozenset[str]:
    """The words of a text, to be asked for one of them."""
    return frozenset(text.split())


FILTERED = "[Filtered]"

DIGITS = frozenset("0123456789")
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
ALPHANUMERIC = DIGITS | LETTERS
LOCAL_PART = ALPHANUMERIC | frozenset("._%+'-")
DOMAIN = ALPHANUMERIC | frozenset(".-")
BLANKS = frozenset(" \t\n\r")
SEPARATORS = frozenset(" -+")


def character_at(text: str, index: int) -> str:
    return text[index] if 0 <= index < len(text) else ""


def is_beyond_ascii(character: str) -> bool:
    return character > "\x7f"


def goes_on(text: str, index: int, step: int) -> bool:
    character = character_at(text, index)
    return character in ALPHANUMERIC or (
        character == "." and character_at(text, index + step) in DIGITS
    )
