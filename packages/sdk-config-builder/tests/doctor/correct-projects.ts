import { manifest, type ProjectFiles } from './write-project.ts';

/** Set-ups as good teams write them: nothing is wrong with any of them. */
export const correctProjects: Readonly<Record<string, ProjectFiles>> = {
  'Express with SDK 8, as CommonJS': {
    'package.json': manifest({ '@sentry/node': '^8.55.0', express: '^4.21.0' }),
    'instrument.js': `const Sentry = require('@sentry/node');
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  tracesSampleRate: 0.1,
  beforeSend(event) {
    if (event.request && event.request.url.endsWith('/health')) return null;
    return event;
  },
});
`,
    'server.js': `require('./instrument');
const Sentry = require('@sentry/node');
const express = require('express');
const app = express();
app.get('/', (_request, response) => response.send('hello'));
Sentry.setupExpressErrorHandler(app);
app.listen(3000);
`,
    '.env.example': 'SENTRY_DSN=\n',
  },
  'Fastify with SDK 11, as ES modules': {
    'package.json': manifest(
      { '@sentry/node': '^11.12.0', fastify: '^5.0.0' },
      { type: 'module', scripts: { start: 'node --import ./instrument.mjs server.mjs' } },
    ),
    'instrument.mjs': `import * as Sentry from '@sentry/node';
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  environment: process.env.NODE_ENV,
  tracesSampleRate: 0.2,
  dataCollection: { userInfo: false, cookies: false, httpBodies: [] },
  ignoreSpans: ['/health'],
});
`,
    'server.mjs': `import Fastify from 'fastify';
const app = Fastify();
await app.listen({ port: 3000 });
`,
  },
  'TypeScript made into CommonJS, SDK 10': {
    'package.json': manifest({ '@sentry/node': '10.78.0', dotenv: '^16.0.0', pg: '^8.0.0' }),
    'src/instrument.ts': `import 'dotenv/config';
import * as Sentry from '@sentry/node';
import type { Pool } from 'pg';
export type Database = Pool;
const options: Sentry.NodeOptions = {
  dsn: process.env.SENTRY_DSN as string,
  release: process.env.RELEASE,
  sampleRate: 1,
  tracesSampler: ({ name, inheritOrSampleWith }) => {
    if (name.includes('/health')) return 0;
    return inheritOrSampleWith(0.1);
  },
  sendDefaultPii: false,
};
Sentry.init(options);
`,
    'src/main.ts': `import './instrument';
import { Pool } from 'pg';
export const pool = new Pool();
`,
    Dockerfile: 'FROM node:22\nENV SENTRY_DSN=""\nCMD ["node", "dist/main.js"]\n',
  },
  'React with Vite and SDK 10': {
    'package.json': manifest({ '@sentry/react': '^10.70.0', react: '^19.0.0' }, { type: 'module' }),
    'src/main.tsx': `import * as Sentry from '@sentry/react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
Sentry.init({
  dsn: import.meta.env.VITE_SENTRY_DSN,
  integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration({ maskAllText: true })],
  tracesSampleRate: 0.1,
  replaysSessionSampleRate: 0.01,
  replaysOnErrorSampleRate: 1,
  tunnel: '/events',
  ignoreErrors: ['ChunkLoadError', /^ResizeObserver/],
});
createRoot(document.body).render(<App />);
`,
    'src/app.tsx': 'export const App = () => <p>Hello</p>;\n',
  },
  'Next.js with its three runtimes': {
    'package.json': manifest({ '@sentry/nextjs': '^10.78.0', next: '^15.0.0' }),
    'sentry.server.config.ts': `import * as Sentry from '@sentry/nextjs';
Sentry.init({ dsn: process.env.NEXT_PUBLIC_SENTRY_DSN, tracesSampleRate: 0.1 });
`,
    'sentry.edge.config.ts': `import * as Sentry from '@sentry/nextjs';
Sentry.init({ dsn: process.env.NEXT_PUBLIC_SENTRY_DSN, tracesSampleRate: 0.1 });
`,
    'instrumentation-client.ts': `import * as Sentry from '@sentry/nextjs';
Sentry.init({
  dsn: process.env.NEXT_PUBLIC_SENTRY_DSN,
  tracesSampleRate: 0.1,
  replaysOnErrorSampleRate: 1,
  integrations: [Sentry.replayIntegration()],
});
`,
    'instrumentation.ts': `export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./sentry.server.config');
  if (process.env.NEXT_RUNTIME === 'edge') await import('./sentry.edge.config');
}
`,
  },
  'Vue with SDK 9': {
    'package.json': manifest({ '@sentry/vue': '^9.47.0', vue: '^3.5.0' }),
    'src/main.js': `import { createApp } from 'vue';
import * as Sentry from '@sentry/vue';
const app = createApp({});
Sentry.init({
  app,
  dsn: 'https://public@o1.ingest.example.com/1',
  integrations: [Sentry.browserTracingIntegration()],
  tracesSampleRate: 0.25,
  tracePropagationTargets: ['localhost', /^https:\\/\\/api\\.example\\.com/],
});
`,
  },
  'NestJS with SDK 9': {
    'package.json': manifest({ '@sentry/nestjs': '^9.40.0', '@nestjs/core': '^11.0.0' }),
    'src/instrument.ts': `import * as Sentry from '@sentry/nestjs';
Sentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 0.05 });
`,
    'src/main.ts': `import './instrument';
import { NestFactory } from '@nestjs/core';
void NestFactory;
`,
    'deploy/compose.yaml': 'services:\n  api:\n    environment:\n      SENTRY_DSN: ${SENTRY_DSN}\n',
  },
  'AWS Lambda with SDK 8': {
    'package.json': manifest({ '@sentry/aws-serverless': '^8.40.0' }),
    'index.js': `const Sentry = require('@sentry/aws-serverless');
Sentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 0.1 });
exports.handler = Sentry.wrapHandler(async () => ({ statusCode: 200 }));
`,
  },
  'Express with SDK 7': {
    'package.json': manifest({ '@sentry/node': '^7.120.0', express: '^4.0.0' }),
    'app.js': `const Sentry = require('@sentry/node');
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  tracesSampleRate: 0.1,
  integrations: [new Sentry.Integrations.Http({ tracing: true })],
  beforeBreadcrumb: (breadcrumb) => (breadcrumb.category === 'console' ? null : breadcrumb),
});
const express = require('express');
express().listen(3000);
`,
  },
  'a page with SDK 7': {
    'package.json': manifest({ '@sentry/browser': '7.120.4' }),
    'src/index.js': `import { BrowserTracing, Replay, init } from '@sentry/browser';
init({
  dsn: 'https://public@o1.ingest.example.com/2',
  integrations: [new BrowserTracing(), new Replay({ maskAllText: true })],
  tracesSampleRate: 0.2,
  replaysSessionSampleRate: 0.1,
  replaysOnErrorSampleRate: 1.0,
});
`,
  },
  'a service that takes its options from a description': {
    'package.json': manifest({ '@sentry/node': '11.12.0', express: '^5.0.0' }),
    'instrument.cjs': `const Sentry = require('@sentry/node');
const { createInitOptions } = require('@sentry-kit/sdk-config-builder');
const config = require('./sentry.json');
Sentry.init({
  ...createInitOptions(config, { sdk: '@sentry/node', version: '11.12.0' }, { environment: process.env }),
  shutdownTimeout: 5000,
});
`,
    'sentry.json': '{ "dsn": { "env": "SENTRY_DSN" }, "traces": 0.1 }\n',
    'server.cjs': "require('./instrument.cjs');\nrequire('express')().listen(3000);\n",
  },
  'Bun with SDK 10': {
    'package.json': manifest({ '@sentry/bun': '^10.70.0' }, { type: 'module' }),
    'index.ts': `import * as Sentry from '@sentry/bun';
Sentry.init({ dsn: Bun.env.SENTRY_DSN, tracesSampleRate: 0.3 });
Bun.serve({ fetch: () => new Response('hello') });
`,
  },
  Flask: {
    'requirements.txt': 'flask==3.0.3\nsentry-sdk[flask]==2.75.0\n',
    'app.py': `import os
import sentry_sdk
from flask import Flask

sentry_sdk.init(
    dsn=os.environ["SENTRY_DSN"],
    environment=os.getenv("APP_ENV", "development"),
    traces_sample_rate=float(os.getenv("TRACES", "0.1")),  # a share of all
    send_default_pii=False,
)
app = Flask(__name__)
`,
  },
  Django: {
    'pyproject.toml':
      '[project]\nname = "shop"\ndependencies = ["django>=5", "sentry-sdk[django]>=2.60,<3"]\n',
    'shop/settings.py': `import sentry_sdk
from sentry_sdk.integrations.django import DjangoIntegration

sentry_sdk.init(
    dsn="https://public@o1.ingest.example.com/3",
    integrations=[DjangoIntegration()],
    traces_sample_rate=0.1,
    max_breadcrumbs=50,
    ignore_errors=[KeyboardInterrupt],
)
`,
  },
  'FastAPI with a filter': {
    'requirements.txt': 'fastapi\nsentry-sdk>=2.40\n',
    'main.py': `import os
from sentry_sdk import init
from fastapi import FastAPI


def keep(event, hint):
    """Leaves out what comes from health checks."""
    if event.get("transaction") == "/health":
        return None
    return event


init(dsn=os.environ.get("SENTRY_DSN"), before_send=keep, traces_sampler=lambda context: 0.1)
app = FastAPI()
`,
  },
  'a worker in Python that finds its DSN in the environment': {
    'requirements.txt': 'sentry-sdk==2.30.0\n',
    'worker.py':
      'import sentry_sdk\n\nsentry_sdk.init(profiles_sample_rate=0.1, traces_sample_rate=0.1)\n',
    Procfile: 'worker: SENTRY_DSN=$WORKER_DSN python worker.py\n',
  },
  'a program in Go': {
    'go.mod':
      'module example.com/shop\n\ngo 1.25.0\n\nrequire github.com/getsentry/sentry-go v0.50.0\n',
    'main.go': `package main

import (
	"log"
	"os"
	"time"

	"github.com/getsentry/sentry-go"
)

func main() {
	err := sentry.Init(sentry.ClientOptions{
		Dsn:           os.Getenv("SENTRY_DSN"),
		EnableTracing: true,
		// a share of all
		TracesSampleRate: 0.2,
	})
	if err != nil {
		log.Fatalf("sentry.Init: %s", err)
	}
	defer sentry.Flush(2 * time.Second)
}
`,
  },
  'a server in Go with a sampler': {
    'go.mod':
      'module example.com/shop\n\nrequire (\n\tgithub.com/getsentry/sentry-go v0.45.0\n\tgithub.com/getsentry/sentry-go/gin v0.45.0\n)\n',
    'cmd/server/main.go': `package main

import (
	"time"

	"github.com/getsentry/sentry-go"
)

func main() {
	if err := sentry.Init(sentry.ClientOptions{
		Dsn:           "https://public@o1.ingest.example.com/4",
		EnableTracing: true,
		EnableLogs:    true,
		TracesSampler: sentry.TracesSampler(func(ctx sentry.SamplingContext) float64 {
			if ctx.Span.Name == "GET /health" {
				return 0
			}
			return 0.1
		}),
		IgnoreErrors: []string{"context canceled"},
	}); err != nil {
		panic(err)
	}
	defer sentry.Flush(2 * time.Second)
}
`,
  },
  'a monorepo of three services': {
    'package.json': manifest({}),
    'api/package.json': manifest({
      '@sentry/node': '^10.60.0',
      '@sentry/profiling-node': '^10.60.0',
    }),
    'api/instrument.js': `const Sentry = require('@sentry/node');
const { nodeProfilingIntegration } = require('@sentry/profiling-node');
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  integrations: [nodeProfilingIntegration()],
  tracesSampleRate: 0.1,
  profileSessionSampleRate: 0.1,
  profileLifecycle: 'trace',
});
`,
    'web/package.json': manifest({ '@sentry/react': '^11.0.0' }),
    'web/src/index.jsx': `import * as Sentry from '@sentry/react';
Sentry.init({ dsn: process.env.REACT_APP_SENTRY_DSN, beforeSendSpan: (span) => span });
`,
    'jobs/requirements.txt': 'sentry-sdk==2.75.0\n',
    'jobs/jobs.py':
      'import sentry_sdk\n\nsentry_sdk.init("https://public@o1.ingest.example.com/5")\n',
  },
  'SDK 11 with transactions, and a release that was locked': {
    'package.json': manifest({ '@sentry/node': '11.12.0' }),
    'instrument.js': `const Sentry = require('@sentry/node');
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  release: 'shop@1.4.0',
  dist: '42',
  traceLifecycle: 'static',
  tracesSampleRate: 0.1,
  beforeSendTransaction: (event) => event,
  integrations: (all) => all.filter(({ name }) => name !== 'EventFilters'),
});
`,
    'release.lock.json': `${JSON.stringify({ lockVersion: 1, version: 'shop@1.4.0', organization: 'acme', projects: ['shop'], bundles: [{ bundleId: 'a', checksum: 'b', dist: '42', files: [] }] })}\n`,
  },
  'a server and a worker that each start the SDK': {
    'package.json': manifest({ '@sentry/node': '^9.0.0' }),
    'server.js':
      "const Sentry = require('@sentry/node');\nSentry.init({ dsn: process.env.SENTRY_DSN });\n",
    'worker.js': `const Sentry = require('@sentry/node');
if (process.env.SENTRY_DSN) {
  Sentry.init({ dsn: process.env.SENTRY_DSN, serverName: 'worker' });
} else {
  Sentry.init({ enabled: false });
}
`,
  },
};
