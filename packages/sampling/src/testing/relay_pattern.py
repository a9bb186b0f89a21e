"""Reads a JSON list of [pattern, texts] and prints, for each, Relay's own answers, or null for a pattern it refuses."""

import json
import sys

from sentry_relay.pattern import Pattern


def answers(pattern, texts):
    try:
        compiled = Pattern(pattern, case_insensitive=True)
    except Exception:
        return None
    return [compiled.is_match(text) for text in texts]


print(json.dumps([answers(pattern, texts) for pattern, texts in json.load(sys.stdin)]))
