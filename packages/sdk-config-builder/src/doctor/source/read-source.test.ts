import { describe, expect, test } from 'vitest';
import { readFunctionFacts } from './function-facts.ts';
import { readGo } from './read-go.ts';
import { readJavaScript } from './read-javascript.ts';
import { readPython } from './read-python.ts';
import { readUnread } from './unread.ts';

describe('a start of the SDK is found in JavaScript', () => {
  test.each([
    "import * as Sentry from '@sentry/node'; Sentry.init({ dist: '1' });",
    "import Sentry from '@sentry/node'; Sentry.init({ dist: '1' });",
    "import { init as start } from '@sentry/node'; start({ dist: '1' });",
    "import Sentry = require('@sentry/node'); Sentry.init({ dist: '1' });",
    "const Sentry = require('@sentry/node'); Sentry.init({ ['dist']: `1` });",
    "const { init } = require('@sentry/node'); const options = { dist: '1' } as const; init(options);",
    "import * as Sentry from '@sentry/node'; const more = { dist: '1' }; Sentry.init({ ...more });",
  ])('%s', (text) => {
    expect(readJavaScript('instrument.ts', text).inits).toMatchObject([
      { sdk: '@sentry/node', line: 1, options: { dist: '1' }, isComplete: true },
    ]);
  });

  test('unless it is of something else', () => {
    expect(readJavaScript('a.ts', "import { init } from 'i18next'; init({});").inits).toEqual([]);
    expect(readJavaScript('a.ts', 'this is ( no program').inits).toEqual([]);
  });

  test('with what is known only where it runs', () => {
    const [init] = readJavaScript(
      'a.ts',
      "import { init } from '@sentry/node'; init({ dsn: process.env.DSN, sampleRate: Number(process.env.RATE ?? 1), ...others });",
    ).inits;
    expect(readUnread(init?.options['dsn'])).toEqual({ variable: 'DSN' });
    expect(readUnread(init?.options['sampleRate'])).toEqual({
      variable: 'RATE',
      hasFallback: true,
      isConverted: true,
    });
    expect(init?.isComplete).toBe(false);
  });
});

describe('what a hook gives back is read', () => {
  const facts = (body: string) => {
    const text = `import { init } from '@sentry/node'; init({ beforeSend: hook });\nfunction hook(event) { ${body} }`;
    return readFunctionFacts(readJavaScript('a.ts', text).inits[0]?.options['beforeSend']);
  };

  test.each([
    ['return event;', 'always', 'never'],
    ['delete event.user;', 'never', 'never'],
    ['if (event.user) return null; return event;', 'always', 'never'],
    ['if (event.user) { return event; }', 'sometimes', 'never'],
    ['if (event.user) return event; else return null;', 'always', 'never'],
    ['try { return clean(event); } catch { return null; }', 'always', 'never'],
    ['try { throw new Error(); } catch { } return event;', 'always', 'never'],
    ['switch (event.level) { case 1: return null; default: return event; }', 'always', 'never'],
    ['switch (event.level) { case 1: return null; }', 'sometimes', 'never'],
    ['event.tags.forEach(() => { return 1; });', 'never', 'never'],
    ['throw new Error();', 'always', 'always'],
    ['if (event.user) throw new Error(); return event;', 'always', 'sometimes'],
  ])('%s', (body, returns, throws) => {
    expect(facts(body)).toMatchObject({ returns, throws });
  });

  test('of a live function too', () => {
    const hooks = {
      beforeSend(event: unknown) {
        return event;
      },
      async later() {},
    };
    expect(readFunctionFacts(hooks.beforeSend)).toMatchObject({
      returns: 'always',
      isAsync: false,
    });
    expect(readFunctionFacts(hooks.later)).toMatchObject({ returns: 'never', isAsync: true });
    expect(readFunctionFacts(hooks.beforeSend.bind(hooks))).toBeUndefined();
  });
});

test('a start of the SDK is found in Python, past comments and texts', () => {
  const { inits } = readPython(
    'app.py',
    `import sentry_sdk as s
# s.init(dsn="no")
text = "s.init(dsn='no')"
s.init(
    dsn="https://public@o1.ingest.example.com/1",  # (here
    before_send=lambda event, hint: event,
    ignore_errors=["a, b", 'c)'],
    debug=False,
)
`,
  );
  expect(inits.at(-1)).toMatchObject({
    line: 4,
    options: {
      dsn: 'https://public@o1.ingest.example.com/1',
      ignore_errors: ['a, b', 'c)'],
      debug: false,
    },
    isComplete: true,
  });
  expect(inits).toHaveLength(1);
});

describe('what a hook of Python gives back is read', () => {
  test.each([
    ['return event', 'always', 'never'],
    ['event.pop("user")', 'never', 'never'],
    ['if event:\n        return event', 'sometimes', 'never'],
    ['if event:\n        return event\n    else:\n        return None', 'always', 'never'],
    [
      'try:\n        return clean(event)\n    except Exception:\n        return None',
      'always',
      'never',
    ],
    ['def inner():\n        return 1\n    inner()', 'never', 'never'],
    ['raise ValueError()', 'always', 'always'],
  ])('%s', (body, returns, throws) => {
    const text = `import sentry_sdk\n\ndef hook(event, hint):\n    ${body}\n\nsentry_sdk.init(before_send=hook)\n`;
    const [init] = readPython('app.py', text).inits;
    expect(readFunctionFacts(init?.options['before_send'])).toMatchObject({ returns, throws });
  });
});

test('values of Python that are known only where it runs are marked', () => {
  const [init] = readPython(
    'app.py',
    `import os
from sentry_sdk import init

RATE = float(os.environ["RATE"])
init(os.getenv("DSN"), traces_sample_rate=RATE, release=os.environ.get("RELEASE", "dev"), dist=os.getenv("DIST") or "1", **more)
`,
  ).inits;
  expect(init?.isComplete).toBe(false);
  expect(
    Object.entries(init?.options ?? {}).map(([name, value]) => [name, readUnread(value)]),
  ).toEqual([
    ['dsn', { variable: 'DSN', hasFallback: false, isConverted: false }],
    ['traces_sample_rate', { variable: 'RATE', isConverted: true }],
    ['release', { variable: 'RELEASE', hasFallback: true, isConverted: false }],
    ['dist', { variable: 'DIST', hasFallback: true, isConverted: false }],
  ]);
});

test('functions of Go always give something back, however they end', () => {
  const { inits } = readGo(
    'main.go',
    'package main\n\nfunc main() {\n\tsentry.Init(sentry.ClientOptions{BeforeSend: func(event *sentry.Event, hint *sentry.EventHint) *sentry.Event {\n\t\tpanic("no")\n\t}, Debug: on, Dist: os.Getenv("DIST")})\n}\n',
  );
  expect(readFunctionFacts(inits[0]?.options['BeforeSend'])?.returns).toBe('always');
  expect(readUnread(inits[0]?.options['Debug'])).toEqual({});
  expect(readUnread(inits[0]?.options['Dist'])).toEqual({ variable: 'DIST' });
});

test('a start of the SDK is found in Go', () => {
  const { inits } = readGo(
    'main.go',
    'package main\n\nfunc main() {\n\t// sentry.Init(sentry.ClientOptions{Debug: true})\n\tsentry.Init(sentry.ClientOptions{\n\t\tDsn: `https://public@o1.ingest.example.com/1`,\n\t\tMaxSpans: 1_000,\n\t\tIgnoreErrors: []string{"a, }", "b"},\n\t})\n}\n',
  );
  expect(inits).toMatchObject([
    {
      line: 5,
      options: {
        Dsn: 'https://public@o1.ingest.example.com/1',
        MaxSpans: 1000,
        IgnoreErrors: ['a, }', 'b'],
      },
    },
  ]);
});
