import { manifest, type ProjectFiles } from './write-project.ts';

/** A project with one fault, and what has to be found. */
export interface FaultyProject {
  readonly files: ProjectFiles;
  /** The code, without its prefix, and the file. */
  readonly found: readonly string[];
}

const dsn = "dsn: 'https://public@o1.ingest.example.com/1'";

function node(
  version: string,
  options: string,
  found: readonly string[],
  files: ProjectFiles = {},
): FaultyProject {
  return {
    files: {
      'package.json': manifest({ '@sentry/node': version }),
      'instrument.js': `const Sentry = require('@sentry/node');\nSentry.init({${options}});\n`,
      ...files,
    },
    found: found.map((code) => (code.includes(' ') ? code : `${code} instrument.js`)),
  };
}

function python(
  version: string,
  options: string,
  found: readonly string[],
  before = '',
): FaultyProject {
  return {
    files: {
      'requirements.txt': `sentry-sdk==${version}\n`,
      'app.py': `import os\nimport sentry_sdk\n${before}\nsentry_sdk.init(${options})\n`,
    },
    found: found.map((code) => `${code} app.py`),
  };
}

function go(fields: string, found: readonly string[], after = ''): FaultyProject {
  return {
    files: {
      'go.mod': 'module example.com/shop\n\nrequire github.com/getsentry/sentry-go v0.50.0\n',
      'main.go': `package main\n\nfunc main() {\n\tsentry.Init(sentry.ClientOptions{${fields}})\n\tdefer sentry.Flush(2)\n${after}}\n`,
    },
    found: found.map((code) => `${code} main.go`),
  };
}

/** The thirteen misconfigurations that were measured with SDK 7, 8, 10 and 11, ten of which print nothing. */
export const misconfigurations: Readonly<Record<string, FaultyProject>> = {
  'no DSN': node('^10.0.0', '', ['no-dsn']),
  'mistyped options': node(
    '^10.0.0',
    `${dsn}, tracesSamplerate: 0.1, sendDefaultPII: true, beforesend: (event) => event`,
    ['unknown-option', 'unknown-option', 'unknown-option'],
  ),
  'an error rate of 2': node('^10.0.0', `${dsn}, sampleRate: 2`, ['rate-out-of-range']),
  'an error rate of "abc"': node('^10.0.0', `${dsn}, sampleRate: 'abc'`, ['rate-out-of-range']),
  'an error rate of -1': node('^7.0.0', `${dsn}, sampleRate: -1`, ['rate-out-of-range']),
  'a trace rate of NaN': node('^10.0.0', `${dsn}, tracesSampleRate: NaN`, ['rate-out-of-range']),
  'a trace rate of 1.5': node('^10.0.0', `${dsn}, tracesSampleRate: 1.5`, ['rate-out-of-range']),
  'beforeSend without return': node('^10.0.0', `${dsn}, beforeSend(event) { delete event.user; }`, [
    'hook-returns-nothing',
  ]),
  'beforeSend that throws': node(
    '^10.0.0',
    `${dsn}, beforeSend: () => { throw new Error('no'); }`,
    ['hook-throws'],
  ),
  'a thousand breadcrumbs': node('^10.0.0', `${dsn}, maxBreadcrumbs: 1000`, ['many-breadcrumbs']),
  'a bad DSN': node('^10.0.0', "dsn: 'sentry.example.com/1'", ['dsn-shape']),
  'a relative tunnel on a server': node('^10.0.0', `${dsn}, tunnel: '/tunnel'`, [
    'tunnel-without-host',
  ]),
  'an integration that is null': node('^10.0.0', `${dsn}, integrations: [null]`, [
    'integration-missing',
  ]),
};

/** What SDKs read in different ways. */
export const disagreements: Readonly<Record<string, FaultyProject>> = Object.fromEntries(
  Object.entries({
    'https://pub-lic@sentry.example.com/1': 'dsn-key',
    'https://public@[::1]/1': 'dsn-ipv6',
    'https://public@sentry.example.com/1abc': 'dsn-project',
    'https://public@sentry.example.com/abc': 'dsn-project',
    'https://public@sentry.example.com/-1': 'dsn-project',
    'https://public@sentry.example.com:99999/1': 'dsn-port',
    'HTTPS://public@sentry.example.com/1': 'dsn-protocol',
    ' https://public@sentry.example.com/1': 'dsn-blank dsn-protocol',
    'https://pub%20lic@sentry.example.com/1': 'dsn-key',
  }).map(([written, code]) => [written, node('^10.0.0', `dsn: '${written}'`, code.split(' '))]),
);

/** What a Go compiler says nothing about. */
export const goTraps: Readonly<Record<string, FaultyProject>> = {
  'traces without EnableTracing': go('Dsn: os.Getenv("SENTRY_DSN"), TracesSampleRate: 0.5', [
    'tracing-off',
  ]),
  'a rate of errors of 0': go('Dsn: os.Getenv("SENTRY_DSN"), SampleRate: 0', [
    'zero-rate-sends-all',
  ]),
};

/** Everything else that the doctor looks for. */
export const otherFaults: Readonly<Record<string, FaultyProject>> = {
  'an exit that skips the flush': go(
    'Dsn: os.Getenv("SENTRY_DSN")',
    ['exit-without-flush'],
    '\tlog.Fatalf("no %s", "port")\n',
  ),
  'a field of Go that went': go('Dsn: os.Getenv("SENTRY_DSN"), EnableLogs: true', [
    'option-not-available',
  ]),
  'a hook that SDK 11 ignores': node('^11.0.0', `${dsn}, beforeSendTransaction: (event) => event`, [
    'ignored-option',
  ]),
  'names that SDK 11 ignores': node('^11.0.0', `${dsn}, ignoreTransactions: ['/health']`, [
    'ignored-option',
  ]),
  'an option that went with SDK 11': node('^11.0.0', `${dsn}, sendDefaultPii: true`, [
    'option-not-available',
  ]),
  'an option that came later': node('10.1.0', `${dsn}, dataCollection: { userInfo: false }`, [
    'option-not-available',
  ]),
  'an empty dataCollection': node('^10.60.0', `${dsn}, dataCollection: {}`, [
    'collects-everything',
  ]),
  'the old name of an integration': node(
    '^11.0.0',
    `${dsn}, integrations: (all) => all.filter((one) => one.name !== 'InboundFilters')`,
    ['integration-renamed'],
  ),
  'a hook that returns on one path only': node(
    '^10.0.0',
    `${dsn}, beforeSend: (event) => { if (event.user) { delete event.user; return event; } }`,
    ['hook-returns-nothing'],
  ),
  'a rate from a variable that may not be there': node(
    '^10.0.0',
    `${dsn}, tracesSampleRate: Number(process.env.RATE)`,
    ['rate-from-variable'],
  ),
  'a rate that keeps everything where its variable is not there': node(
    '^8.0.0',
    `${dsn}, tracesSampleRate: process.env.RATE`,
    ['undefined-rate-keeps-all'],
  ),
  'an option of Python that is none': python(
    '2.75.0',
    'dsn="https://public@o1.ingest.example.com/1", request_bodies="always"',
    ['unknown-option'],
  ),
  'a filter of Python that returns nothing': python(
    '2.75.0',
    'dsn="https://public@o1.ingest.example.com/1", before_send=clean',
    ['hook-returns-nothing'],
    'def clean(event, hint):\n    event.pop("user", None)\n',
  ),
  'a rate of Python from a variable that may not be there': python(
    '2.75.0',
    'dsn="https://public@o1.ingest.example.com/1", traces_sample_rate=float(os.getenv("RATE"))',
    ['rate-from-variable'],
  ),
  'spans ignored in Python where transactions are sent': python(
    '2.75.0',
    'dsn="https://public@o1.ingest.example.com/1", ignore_spans=["/health"]',
    ['ignored-option'],
  ),
  'a replay without its integration': {
    files: {
      'package.json': manifest({ '@sentry/browser': '^10.0.0' }),
      'main.js': `import * as Sentry from '@sentry/browser';\nSentry.init({ ${dsn}, replaysOnErrorSampleRate: 0.5 });\n`,
    },
    found: ['needs-integration main.js'],
  },
  'a variable that no bundle has': {
    files: {
      'package.json': manifest({ '@sentry/react': '^10.0.0' }),
      'main.jsx':
        "import * as Sentry from '@sentry/react';\nSentry.init({ dsn: process.env.SENTRY_DSN });\n",
    },
    found: ['variable-not-in-bundle main.jsx'],
  },
  'a tunnel to Sentry itself': {
    files: {
      'package.json': manifest({ '@sentry/browser': '^10.0.0' }),
      'main.js': `import { init } from '@sentry/browser';\ninit({ ${dsn}, tunnel: 'https://o1.ingest.example.com/api/1/envelope/' });\n`,
    },
    found: ['tunnel-to-sentry main.js'],
  },
  'two starts in one process': {
    files: {
      'package.json': manifest({ '@sentry/node': '^10.0.0' }),
      'server.js': `require('./sentry');\nconst Sentry = require('@sentry/node');\nSentry.init({ ${dsn} });\n`,
      'sentry.js': `const Sentry = require('@sentry/node');\nSentry.init({ ${dsn} });\n`,
    },
    found: ['double-init server.js'],
  },
  'a start after what it should see': {
    files: {
      'package.json': manifest({ '@sentry/node': '^10.0.0', express: '^5.0.0' }),
      'server.js': `const express = require('express');\nconst Sentry = require('@sentry/node');\nSentry.init({ ${dsn} });\nexpress();\n`,
    },
    found: ['init-too-late server.js'],
  },
  'a start among the imports of an ES module': {
    files: {
      'package.json': manifest({ '@sentry/node': '^10.0.0', pg: '^8.0.0' }, { type: 'module' }),
      'instrument.js': `import * as Sentry from '@sentry/node';\nSentry.init({ ${dsn} });\n`,
      'server.js': "import './instrument.js';\nimport pg from 'pg';\nexport { pg };\n",
    },
    found: ['import-flag server.js'],
  },
  'a flag that SDK 11 refuses': node('^11.0.0', dsn, ['require-flag package.json'], {
    'package.json': manifest(
      { '@sentry/node': '^11.0.0' },
      { scripts: { start: 'node --require ./instrument.js server.js' } },
    ),
  }),
  'a release that no map was uploaded for': node(
    '^10.0.0',
    `${dsn}, release: 'shop@1.3.0', dist: '7'`,
    ['release-differs', 'dist-differs'],
    {
      'release.lock.json':
        '{ "lockVersion": 1, "version": "shop@1.4.0", "organization": "acme", "projects": ["shop"], "bundles": [{ "dist": "42" }] }\n',
    },
  ),
  'two majors side by side': node('^10.0.0', dsn, ['mixed-releases package.json'], {
    'package.json': manifest({ '@sentry/node': '^10.0.0', '@sentry/profiling-node': '^9.0.0' }),
  }),
  'a package that went': node('^10.0.0', dsn, ['package-gone package.json'], {
    'package.json': manifest({ '@sentry/node': '^10.0.0', '@sentry/tracing': '^7.0.0' }),
  }),
  'every trace of every environment': node('^10.0.0', `${dsn}, tracesSampleRate: 1`, ['cost']),
};
