import { expect, describe, test } from 'vitest';
import { convertCalls, convertInit } from '../../src/convert.ts';
import { isMissing } from '../support/oracles.ts';
import { printFigure } from '../support/proof.ts';
import { differences, type Outcome } from './support/outcome.ts';
import { unexplained } from './support/reasons.ts';
import { releaseOf, runJavaScript } from './support/run-javascript.ts';
import { snippet } from './support/snippets.ts';

const GUIDE_DSN = 'https://public@sentry.example.com/1';

// What the fragments of the guide call. Every draw of the SDK's is close to the one that is given; no two are the same, as
// identifiers are drawn too.
const STAND_INS = `
let draws = 0;
Math.random = () => Number(process.env.DRAW) + (draws++ % 1000) * 1e-6;
const riskyOperation = () => { throw new Error('The card was refused'); };
const queryDatabase = () => new Promise((resolve) => setTimeout(resolve, 5));
const request = { headers: { 'sentry-trace': process.env.INCOMING, baggage: process.env.BAGGAGE } };
`;
const flushing = 'Sentry.flush(10_000)';
const inOwn = (code: string) => `await (async () => {\n${code}})();\n`;
const [serviceA = '', serviceB = ''] =
  snippet('distributed-tracing.js').split(/^(?=\/\/ Service B)/m);

const guide = `${STAND_INS}${snippet('node-init.js')}
async function main() {
${inOwn(snippet('breadcrumbs.js'))}${inOwn(snippet('captures.js'))}${inOwn(snippet('scopes.js'))}
Sentry.captureEvent({ message: 'With headers', request: { headers: { Authorization: process.env.SECRET, Accept: 'text/html' } } });
${inOwn(snippet('transactions.js'))}
${inOwn(`${serviceA}process.stdout.write(traceHeader + '\\n');\ntransaction.finish();\n`)}
${inOwn(`${serviceB}transaction.finish();\n`)}
Sentry.startTransaction({ name: '/health' }).finish();
await ${flushing};
}
main().then(() => process.exit(0));
`;

const practices = `${STAND_INS}const Sentry = require('@sentry/node');
Sentry.init({
  dsn: "${GUIDE_DSN}",
  release: 'shop@1.0.0',
  environment: 'staging',
${snippet('sampling.js')},
${snippet('scrubbing.js')}});
async function main() {
for (const name of ['an error page', '/api/health', '/api/v1/orders', 'checkout']) Sentry.startTransaction({ name }).finish();
Sentry.captureException(Object.assign(new Error('Loading chunk 4 failed'), { name: 'ChunkLoadError' }));
Sentry.captureEvent({
  message: 'With a user',
  user: { id: '7', email: process.env.EMAIL, ip_address: process.env.ADDRESS },
  request: { headers: { Authorization: process.env.SECRET, Cookie: process.env.SECRET, Accept: 'text/html' } },
});
await ${flushing};
}
main().then(() => process.exit(0));
`;

const quota = `let sessionEventCount = 0;
const Sentry = require('@sentry/node');
${snippet('quota.js').replace('"..."', `"${GUIDE_DSN}"`)}
async function main() {
for (let index = 0; index < 120; index += 1) {
  Sentry.captureMessage('Message ' + index);
  if (index % 10 === 9) await ${flushing};
}
await ${flushing};
}
main().then(() => process.exit(0));
`;

const openTelemetry = `${STAND_INS}${snippet('opentelemetry.js').replace('"..."', `"${GUIDE_DSN}"`)}
Sentry.captureMessage('From a service with OpenTelemetry');
${flushing}.then(() => process.exit(0));
`;

const services = { guide, practices, quota, openTelemetry };
type ServiceName = keyof typeof services;

// In variables, as SDKs send the lines of source around a frame.
const secrets = ['Bearer s3cr3t-of-jane', 'jane@example.com', '203.0.113.7'] as const;

const INCOMING = 'a'.repeat(32);
const variables = {
  NODE_ENV: 'staging',
  SECRET: secrets[0],
  EMAIL: secrets[1],
  ADDRESS: secrets[2],
  DRAW: '0.07',
  INCOMING: `${INCOMING}-bbbbbbbbbbbbbbbb-1`,
  BAGGAGE: `sentry-trace_id=${INCOMING},sentry-sample_rate=1,sentry-sampled=true`,
};

const before = new Map<string, Promise<Outcome>>();

function runOld(name: ServiceName, more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const key = name + JSON.stringify(more);
  const known = before.get(key);
  if (known !== undefined) return known;
  const outcome = runJavaScript(7, (dsn) => services[name].replaceAll(GUIDE_DSN, dsn), {
    ...variables,
    ...more,
  });
  before.set(key, outcome);
  return outcome;
}

/** Converts a service and runs it, and gives what differs with the codes of all differences that were told. */
async function migrate(
  name: ServiceName,
  major: number,
  more: Readonly<Record<string, string>> = {},
) {
  const versions = { from: 7, to: releaseOf(major) };
  const init = convertInit(services[name], versions);
  const calls = convertCalls(services[name], { ...versions, init: "require('./instrument.cjs');" });
  const told = [...init.diagnostics, ...calls.diagnostics];
  const was = await runOld(name, more);
  const is = await runJavaScript(major, () => calls.value, { ...variables, ...more }, init.value);
  return { was, is, told, found: differences(was, is), init, calls };
}

const leaks = ({ text }: Outcome) => secrets.filter((secret) => text.includes(secret));
const isMissingSome = (major: number) => isMissing('sdk-7') || isMissing(`sdk-${major}`);

describe.each([8, 9, 10, 11])('code of the guide for SDK 7, converted to SDK %i', (major) => {
  test.skipIf(isMissingSome(major))(
    'sends the events, traces and scrubbed fields that it sent, but for what is told',
    async () => {
      const { was, is, found, told } = await migrate('guide', major);
      expect(Object.keys(was.events)).toHaveLength(4);
      expect(was.roots).toEqual(['API Request', 'Process Order', 'Process Request']);
      expect(was.children).toEqual(['SELECT * FROM orders']);
      expect([leaks(was), leaks(is)]).toEqual([[], []]);
      expect(is.roots).toEqual(was.roots);
      // The trace of the caller goes on, which it did not before.
      expect([was, is].map(({ text }) => text.includes(`"trace_id":"${INCOMING}"`))).toEqual([
        false,
        true,
      ]);
      expect(unexplained(found, told)).toEqual([]);
      printFigure(`guide on SDK ${major}: ${found.length} fields differ, each of them told`);
      for (const line of found) printFigure(`  ${line}`);
    },
    120_000,
  );

  test.skipIf(isMissingSome(major))(
    'keeps no trace where it kept none, but the one that the caller kept',
    async () => {
      const { was, is, told } = await migrate('guide', major, { DRAW: '0.5' });
      // { parentSampled: true } kept it in SDK 7, whatever the header said.
      expect(was.roots).toEqual(['Process Request']);
      expect(is.roots).toEqual(['Process Request']);
      expect(told.map(({ code }) => code)).toContain('sdk-config/header-decides');
    },
    120_000,
  );

  test.skipIf(isMissingSome(major))(
    'samples, scrubs and drops by the rules of its hooks',
    async () => {
      const { was, is, found, told } = await migrate('practices', major);
      expect(was.roots).toEqual(['an error page', 'checkout']);
      expect(Object.keys(was.events)).toEqual(['With a user']);
      expect([leaks(was), leaks(is)]).toEqual([[], []]);
      expect(is.releases).toEqual(['shop@1.0.0']);
      expect(is.environments).toEqual(['staging']);
      expect(unexplained(found, told)).toEqual([]);
    },
    120_000,
  );

  test.skipIf(isMissingSome(major))(
    'stops at the same event of a session, and works without an instrumenter',
    async () => {
      const capped = await migrate('quota', major);
      expect(Object.keys(capped.was.events)).toHaveLength(101);
      expect(unexplained(capped.found, capped.told)).toEqual([]);
      const other = await migrate('openTelemetry', major);
      expect(Object.keys(other.was.events)).toEqual(['From a service with OpenTelemetry']);
      expect(unexplained(other.found, other.told)).toEqual([]);
    },
    120_000,
  );
});
