// Sends errors, and transactions of which some failed, with the given @sentry/node.
// usage: SENTRY_DSN=... node fail.cjs <directory that has @sentry/node> <errors> <good transactions> <failed ones>
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [directory, ...counts] = process.argv.slice(2);
const [errors, good, failed] = counts.map(Number);
const Sentry = createRequire(join(directory, 'package.json'))('@sentry/node');
// So many wait in the SDK at most.
const BATCH = 30;

async function repeat(count, work) {
  for (let index = 1; index <= count; index += 1) {
    work();
    if (index % BATCH === 0) await Sentry.flush(10_000);
  }
}

async function main() {
  Sentry.init({
    dsn: process.env.SENTRY_DSN,
    tracesSampleRate: 1,
    // It takes the same error twice in a row for one.
    integrations: (defaults) => defaults.filter(({ name }) => name !== 'Dedupe'),
  });
  // After an await the stack is another one; it is one issue nevertheless.
  const fingerprint = ['card'];
  await repeat(errors, () =>
    Sentry.captureException(new RangeError('card declined'), { fingerprint }),
  );
  const pay = (status) =>
    Sentry.startSpan({ name: 'POST /pay', op: 'http.server', forceTransaction: true }, (span) =>
      span.setStatus(status),
    );
  await repeat(good, () => pay({ code: 1 }));
  await repeat(failed, () => pay({ code: 2, message: 'internal_error' }));
  if (!(await Sentry.close(10_000))) throw new Error('not everything was delivered');
}

void main();
