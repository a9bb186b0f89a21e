"""Answers each line of JSON with a line: what the rendered scrubber, sampler and caps make of it."""

import json
import sys
from types import SimpleNamespace

from sentry_setup.caps import Caps
from sentry_setup.log_sampling import LogFilter
from sentry_setup.sampling import Sampler
from sentry_setup.scrubbing import Scrubber

state = SimpleNamespace(sampler=None, filter=None, now=0.0)
scrubbers = {}


def scrubber_of(scrubbing):
    key = json.dumps(scrubbing)
    if key not in scrubbers:
        rules = {"preset": scrubbing} if isinstance(scrubbing, str) else scrubbing
        scrubbers[key] = Scrubber(**rules)
    return scrubbers[key]


def answer(line):
    if "policy" in line:
        state.now = line["nowInMs"]
        state.sampler = Sampler(
            line["policy"], line["environment"], line["release"], lambda: state.now
        )
        return None
    if "logs" in line:
        state.filter = LogFilter(line["logs"])
        return None
    if "level" in line:
        return state.filter.rate(line["level"], line["message"], line["attributes"])
    if "text" in line:
        return scrubber_of(line["scrubbing"]).text(line["text"])
    if "value" in line:
        return scrubber_of(line["scrubbing"]).value(line["value"])
    if "caps" in line:
        clock = SimpleNamespace(now=0.0)
        caps = Caps(**line["caps"], now=lambda: clock.now)
        passed = []
        for time, fingerprint in line["events"]:
            clock.now = time
            passed.append(caps.admit({"fingerprint": [fingerprint]}))
        return passed
    return state.sampler.rate(
        line["name"],
        line.get("op"),
        line["attributes"],
        line.get("parentSampled"),
        line.get("parentSampleRate"),
    )


for text in sys.stdin:
    print(json.dumps(answer(json.loads(text))))
