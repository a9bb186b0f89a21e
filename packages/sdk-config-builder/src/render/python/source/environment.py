"""Reads values from environment variables; one that is empty counts as one that is not there."""

from __future__ import annotations

import logging
import os
import re
from typing import TypeVar

Fallback = TypeVar("Fallback")

_ON = re.compile(r"(?:1|true|t|yes|y|on)\Z", re.IGNORECASE)
_OFF = re.compile(r"(?:0|false|f|no|n|off)\Z", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]*\.?[0-9]+(?:[eE]-?[0-9]+)?\Z")


def read_text(name: str, fallback: str | None = None) -> str | None:
    """A text."""
    text = os.environ.get(name, "")
    return text if text.strip() else fallback


def read_rate(name: str, fallback: float | None = None) -> float | None:
    """A number from 0 to 1."""
    text = (read_text(name) or "").strip()
    if not text:
        return fallback
    value = float(text) if _NUMBER.match(text) else -1.0
    return value if 0 <= value <= 1 else _unreadable(name, fallback)


def read_count(name: str, fallback: int | None = None) -> int | None:
    """A whole number of 0 or more."""
    text = (read_text(name) or "").strip()
    if not text:
        return fallback
    value = float(text) if _NUMBER.match(text) else -1.0
    return (
        int(value) if value >= 0 and value.is_integer() else _unreadable(name, fallback)
    )


def read_switch(name: str, fallback: bool | None = None) -> bool | None:
    """On or off."""
    text = (read_text(name) or "").strip()
    if not text:
        return fallback
    if _ON.match(text):
        return True
    return False if _OFF.match(text) else _unreadable(name, fallback)


def is_stopped(name: str) -> bool:
    """Whether a variable stops all sending: anything but an empty text and the words for no."""
    text = (read_text(name) or "").strip()
    return text != "" and _OFF.match(text) is None


def _unreadable(name: str, fallback: Fallback) -> Fallback:
    # The text itself may be a secret that was put into the wrong variable.
    logging.getLogger(__name__).warning("%s cannot be read", name)
    return fallback
