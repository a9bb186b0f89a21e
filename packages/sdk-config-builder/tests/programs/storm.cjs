// Throws many errors at the given @sentry/node with caps, of which half are sampled out.
// usage: SENTRY_DSN=... node storm.cjs <directory with @sentry/node> <bundle of the fence> <how many>
const { createRequire } = require('node:module');
const { join } = require('node:path');

const Sentry = createRequire(join(process.argv[2], 'package.json'))('@sentry/node');
const fence = require(process.argv[3]).createFence({
  scrubbing: 'off',
  caps: { perSession: 5 },
  onDiagnostic: () => {},
});

async function main() {
  Sentry.init({
    dsn: process.env.SENTRY_DSN,
    sampleRate: 0.5,
    tracesSampleRate: 0,
    integrations: (defaults) => [...defaults.filter(({ name }) => name !== 'Dedupe'), fence],
  });
  let drawn = 0;
  // Every other error is sampled out, whatever the major asks first.
  Math.random = () => (drawn++ % 2 === 0 ? 0.75 : 0.25);
  for (let count = 0; count < Number(process.argv[4]); count += 1)
    Sentry.captureException(new Error(`failure ${count}`));
  // Not closed: the report of what was dropped goes out when the process ends.
  await Sentry.flush(5_000);
}

void main();
