import { expect, test } from 'vitest';
import { convertCalls, convertInit } from '../../src/convert.ts';
import { renderInit } from '../../src/render.ts';
import { isMissing } from '../support/oracles.ts';
import { printFigure } from '../support/proof.ts';
import { differences, type Outcome } from './support/outcome.ts';
import { unexplained } from './support/reasons.ts';
import { runPython } from './support/run-python.ts';
import { snippet } from './support/snippets.ts';

const GUIDE_DSN = 'https://public@sentry.example.com/1';

// What the fragments of the guide call, behind the snippet, and calls of SDK 1. Every draw is the one that is given.
const service = `import os
import random

from sentry_sdk import Hub, configure_scope, push_scope

random.random = lambda: float(os.environ["DRAW"])
# SDK 2 draws a number of millionths with a generator of each trace's own.
random.Random.randrange = lambda self, low, high: int(float(os.environ["DRAW"]) * high)


def risky_operation():
    raise ValueError("The card was refused")


${snippet('init.py')}

with configure_scope() as scope:
    scope.set_tag("page_locale", "en-US")

with push_scope() as scope:
    scope.set_tag("isolated", "true")
    Hub.current.capture_message("Within a scope")

${snippet('captures.py')}

sentry_sdk.capture_event({
    "message": "With headers",
    "request": {"headers": {"Authorization": os.environ["SECRET"], "Accept": "text/html"}},
})

for name in ["/health", "checkout"]:
    with sentry_sdk.start_transaction(name=name, op="task"):
        with sentry_sdk.start_span(op="db", description="SELECT 1"):
            pass

sentry_sdk.flush(10)
`;

const versions = { language: 'python', from: 1, to: '2.75.0' } as const;
const secret = 'Bearer s3cr3t-of-jane';

async function migrate(draw: string) {
  const variables = { DRAW: draw, SECRET: secret };
  const init = convertInit(service, versions);
  const calls = convertCalls(service, {
    ...versions,
    init: 'init_sentry()',
    initImport: 'from sentry_setup import init_sentry',
  });
  const rendered = renderInit(init.value, {
    language: 'python',
    framework: 'flask',
    sdkVersion: versions.to,
  });
  const told = [...init.diagnostics, ...calls.diagnostics, ...rendered.diagnostics];
  const was = await runPython(
    'python-sdk-1',
    (dsn) => service.replaceAll(GUIDE_DSN, dsn),
    variables,
  );
  const is = await runPython('python-sdk', () => calls.value, variables, rendered.files);
  return { was, is, told, found: differences(was, is), init };
}

const leaks = ({ text }: Outcome) => text.includes(secret);
const isMissingSome = isMissing('python-sdk') || isMissing('python-sdk-1');

test.skipIf(isMissingSome)(
  'code of the guide for Python SDK 1 sends what it sent on the newest, but for what is told',
  async () => {
    const { was, is, told, found } = await migrate('0.07');
    expect(Object.keys(was.events).toSorted()).toEqual([
      'Something unexpected happened',
      'The card was refused',
      'With headers',
      'Within a scope',
    ]);
    expect(was.roots).toEqual(['checkout']);
    expect(was.children).toEqual(['SELECT 1']);
    expect([was, is].map(leaks)).toEqual([false, false]);
    // What was set too late is in the event that it was meant for.
    expect(was.events['The card was refused']?.['tags.component']).toBeUndefined();
    expect(is.events['The card was refused']).toMatchObject({
      'tags.component': 'payment',
      'extra.order_id': '12345',
      'user.id': 'user-123',
    });
    expect(unexplained(found, told)).toEqual([]);
    printFigure(
      `guide on sentry-sdk ${versions.to}: ${found.length} fields differ, each of them told`,
    );
    for (const line of found) printFigure(`  ${line}`);
  },
  120_000,
);

test.skipIf(isMissingSome)(
  'code of the guide for Python SDK 1 keeps no trace where it kept none',
  async () => {
    const { was, is } = await migrate('0.5');
    expect([was.roots, is.roots]).toEqual([[], []]);
  },
  120_000,
);
