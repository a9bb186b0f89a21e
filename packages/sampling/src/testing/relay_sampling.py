"""Reads a JSON list of [rules, trace] and prints, for each, the rate and the rules by Relay itself, or null for no match."""

import json
import sys

from sentry_relay.processing import run_dynamic_sampling

NO_RULES = json.dumps({"rules": [], "rulesV2": [], "mode": "received"})
EVENT = json.dumps({"transaction": "/"})


def answer(rules, trace):
    config = json.dumps({"rules": [], "rulesV2": rules, "mode": "received"})
    return run_dynamic_sampling(NO_RULES, config, json.dumps(trace), EVENT)["sampling_match"]


print(json.dumps([answer(rules, trace) for rules, trace in json.load(sys.stdin)]))
