# Runs configurations from standard input through the real init, and prints what the clients hold, as JSON.
import json
import os
import sys
import warnings

import sentry_sdk

warnings.simplefilter("ignore")
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
started = dict(os.environ)
held = []
for configuration in json.load(sys.stdin):
    os.environ.clear()
    os.environ.update(started)
    os.environ.update(configuration["environment"])
    sentry_sdk.init(**configuration["options"])
    held.append(sentry_sdk.get_client().options)


def show(value):
    if callable(value):
        return "<function>"
    return sorted(value) if isinstance(value, (set, frozenset)) else str(value)


json.dump(held, sys.stdout, default=show)
os._exit(sys.stdout.flush() or 0)
