// Runs one major of @sentry/node under a budget of an hour that passes within seconds, and prints what the budget
// believes beside what the transport was really given.
import { createRequire } from 'node:module';
import { createBudget } from '../budget/create-budget.ts';

const SECONDS = 3_600;
const TRACES_A_SECOND = 4;
const CHILDREN = 3;
const HOUR = Date.UTC(2026, 10, 22, 12);

interface Sdk {
  readonly init: (options: object) => unknown;
  readonly startSpan: (options: object, callback: () => void) => void;
  readonly startNewTrace?: (callback: () => void) => void;
  readonly continueTrace?: (headers: object, callback: () => void) => void;
  readonly flush: (timeoutInMs: number) => Promise<boolean>;
  readonly addTracingExtensions?: () => void;
  readonly SDK_VERSION: string;
}

const [directory = '.', limit = '0'] = process.argv.slice(2);
const sdk: Sdk = createRequire(`${directory}/package.json`)('@sentry/node');
let now = HOUR;
let sentSpans = 0;
let transactions = 0;
const budget = createBudget(
  { spans: Number(limit), per: 'hour' },
  { clock: { now: () => now, sleep: () => Promise.resolve() } },
);
sdk.addTracingExtensions?.();
sdk.init({
  dsn: 'https://public@o1.ingest.example.invalid/1',
  integrations: [budget.integration],
  tracesSampler: (context: {
    name?: string;
    transactionContext?: { name: string };
    parentSampled?: boolean;
  }) =>
    context.parentSampled === undefined
      ? budget.decide(budget.keyOf(context), 1)
      : Number(context.parentSampled),
  transport: () => ({ send: count, flush: () => Promise.resolve(true) }),
});

for (let second = 0; second < SECONDS; second += 1) {
  now = HOUR + second * 1_000;
  for (let index = 0; index < TRACES_A_SECOND; index += 1)
    trace(index % 2 === 0 ? 'GET /small' : 'GET /large');
  // oxlint-disable-next-line no-await-in-loop -- lets the SDK send what has ended
  if (second % 60 === 0) await flush();
}
await flush();
const offered = budget.stats();
let inherited = 0;
if (sdk.continueTrace) {
  const before = sentSpans;
  const headers = {
    sentryTrace: '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1',
    baggage: undefined,
  };
  sdk.continueTrace(headers, () => sdk.startSpan({ name: 'GET /continued' }, () => {}));
  await flush();
  inherited = sentSpans - before;
}
process.stdout.write(
  JSON.stringify({
    sdk: sdk.SDK_VERSION,
    sentSpans,
    transactions,
    inherited,
    stats: budget.stats(),
    offered,
    keys: budget.snapshot().keys,
  }),
);
process.exit(0);

// Resolves as soon as all is sent; the limit is for a machine so busy that it takes long.
async function flush(): Promise<void> {
  if (!(await sdk.flush(30_000))) throw new Error('The SDK did not send everything within 30 s.');
}

// Without a trace of its own, SDK 11 would give every root the one sample_rand of the process.
function trace(name: string): void {
  if (sdk.startNewTrace) sdk.startNewTrace(() => startRoot(name));
  else startRoot(name);
}

function startRoot(name: string): void {
  sdk.startSpan({ name, op: 'http.server' }, () => {
    const children = name === 'GET /large' ? CHILDREN : 1;
    for (let child = 0; child < children; child += 1) {
      sdk.startSpan({ name: 'query', op: 'db' }, () => {});
    }
  });
}

// Counts from what is sent, in its own words: a transaction and its spans, or the items of a container.
function count(
  envelope: [object, [{ type: string; item_count?: number }, { spans?: unknown[] }][]],
): Promise<object> {
  for (const [header, payload] of envelope[1]) {
    if (header.type === 'transaction') {
      transactions += 1;
      sentSpans += 1 + (payload.spans?.length ?? 0);
    }
    if (header.type === 'span') sentSpans += header.item_count ?? 1;
  }
  return Promise.resolve({});
}
