"""Runs a sentry.conf.py the way Sentry does, without Sentry, and prints what it sets as JSON."""

import json
import os
import sys
import types


def env(key, default="", type=None):
    value = os.environ.get(key, default)
    return type(value) if type is not None else value


# The names that a configuration takes over from Sentry's own defaults.
names = {
    "env": env,
    "os": os,
    "SENTRY_OPTIONS": {},
    "SENTRY_FEATURES": {},
    "KAFKA_CLUSTERS": {},
    "KAFKA_TOPIC_OVERRIDES": {},
    "KAFKA_TOPIC_TO_CLUSTER": {"events": "default", "ingest-events": "default"},
    "CSP_SCRIPT_SRC": [],
    "MIDDLEWARE": (),
}


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def run(text, variables):
    os.environ.clear()
    os.environ.update(variables)
    server = types.ModuleType("sentry.conf.server")
    vars(server).update({name: plain(value) if isinstance(value, (dict, list)) else value for name, value in names.items()})
    sys.modules.update({"sentry": types.ModuleType("sentry"), "sentry.conf": types.ModuleType("sentry.conf"), "sentry.conf.server": server})
    settings = {}
    exec(compile(text, "sentry.conf.py", "exec"), settings)
    return {name: plain(value) for name, value in settings.items() if name.isupper()}


# One case per line comes in, one result per line goes out, so that a thousand cases need one interpreter.
for line in sys.stdin:
    case = json.loads(line)
    try:
        result = {"settings": run(case["text"], case["environment"])}
    except Exception as error:
        result = {"error": repr(error)}
    print(json.dumps(result))
