// One subject of the comparison of costs per span, in a process of its own: `node span-cost-process.mjs <subject>`.
// The parent sends { run: <spans> }, { allocate: <spans> }, { hold: <children> } or { block: <pending> }; the answer is
// { value, sent }: CPU in nanoseconds per span, bytes allocated per span, bytes held per finished child, the longest
// synchronous piece in milliseconds.
import { createRequire } from 'node:module';
import { PerformanceObserver } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const [, , subject] = process.argv;
const oracle = (name) =>
  createRequire(
    fileURLToPath(new URL(`../../../../oracles/${name}/package.json`, import.meta.url)),
  );
const otel = oracle('otel-2');
const { ROOT_CONTEXT, trace } = otel('@opentelemetry/api');
const { BasicTracerProvider, BatchSpanProcessor, AlwaysOnSampler } = otel(
  '@opentelemetry/sdk-trace-base',
);
const { resourceFromAttributes } = otel('@opentelemetry/resources');
const DSN = 'https://public@sentry.example.com/1';

let bytes = 0;
let sent = 0;
const httpAttributes = {
  'http.request.method': 'GET',
  'http.route': '/api/users/:id',
  'url.path': '/api/users/42',
  'url.scheme': 'https',
  'server.address': 'shop.example.com',
};
const dbAttributes = {
  'db.system.name': 'postgresql',
  'db.namespace': 'shop',
  'db.query.text': 'SELECT id, name FROM users WHERE id = $1',
  'server.address': 'db.internal',
  'server.port': 5432,
};

const resource = resourceFromAttributes({
  'service.name': 'shop',
  'service.version': '1.2.3',
  'telemetry.sdk.language': 'nodejs',
  'telemetry.sdk.name': 'opentelemetry',
  'telemetry.sdk.version': '2.12.1',
});
const provider = (options) => {
  const created = new BasicTracerProvider({ resource, ...options });
  return { tracer: created.getTracer('bench', '1.0.0'), flush: () => created.forceFlush() };
};
const batch = (exporter) =>
  new BatchSpanProcessor(exporter, { maxQueueSize: 1e9, maxExportBatchSize: 512 });
// As little of an answer as is read: its making is no cost of the exporter.
const noHeaders = { get: () => null };
const countResponse = async (_url, { body }) => {
  bytes += body.length;
  const front = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 1000));
  sent += Number(/"item_count":(\d+)/.exec(front.latin1Slice())?.[1] ?? 0);
  return { status: 200, headers: noHeaders, body: undefined };
};
const noExport = {
  export: (_spans, done) => done({ code: 0 }),
  forceFlush: async () => {},
  shutdown: async () => {},
};

function countEnvelopes(core) {
  return () => ({
    async send(envelope) {
      bytes += core.serializeEnvelope(envelope).length;
      for (const [header, payload] of envelope[1])
        sent += header.item_count ?? 1 + (payload.spans?.length ?? 0);
      return {};
    },
    flush: async () => true,
  });
}

/** A client without integrations, made current as Sentry.init() does. */
function clientOf(core, server, options) {
  const client = new server.ServerRuntimeClient({
    dsn: DSN,
    integrations: [],
    stackParser: () => [],
    tracesSampleRate: 1,
    transport: countEnvelopes(core),
    ...options,
  });
  core.setCurrentClient?.(client);
  core.getCurrentScope().setClient(client);
  client.init();
  return client;
}

const subjects = {
  bare: () => provider({ sampler: new AlwaysOnSampler() }),
  batch: () => provider({ sampler: new AlwaysOnSampler(), spanProcessors: [batch(noExport)] }),
  otlp() {
    const { ProtobufTraceSerializer } = otel('@opentelemetry/otlp-transformer');
    const exporter = {
      export(spans, done) {
        bytes += ProtobufTraceSerializer.serializeRequest(spans).length;
        sent += spans.length;
        done({ code: 0 });
      },
      forceFlush: async () => {},
      shutdown: async () => {},
    };
    return provider({ sampler: new AlwaysOnSampler(), spanProcessors: [batch(exporter)] });
  },
  async exporter() {
    const { createSentrySpanExporter } = await import('../../dist/index.js');
    const exporter = createSentrySpanExporter({
      dsn: DSN,
      fetch: countResponse,
      maxQueueInBytes: 1e9,
    });
    return provider({ sampler: new AlwaysOnSampler(), spanProcessors: [batch(exporter)] });
  },
  async processor() {
    const { createSentrySpanProcessor } = await import('../../dist/index.js');
    const spanProcessors = [
      createSentrySpanProcessor({ dsn: DSN, fetch: countResponse, maxQueueInBytes: 1e9 }),
    ];
    return provider({ sampler: new AlwaysOnSampler(), spanProcessors });
  },
  v10() {
    const core = otel('@sentry/core');
    const { SentrySampler, SentrySpanProcessor } = otel('@sentry/opentelemetry');
    const client = clientOf(core, core, {});
    const made = provider({
      sampler: new SentrySampler(client),
      spanProcessors: [new SentrySpanProcessor()],
    });
    return { ...made, flush: async () => void (await made.flush(), await client.flush(2000)) };
  },
  v11() {
    const sdk = oracle('sdk-11');
    const Sentry = sdk('@sentry/node');
    const client = Sentry.init({
      dsn: DSN,
      enableOpenTelemetrySetup: true,
      defaultIntegrations: false,
      integrations: [Sentry.spanStreamingIntegration()],
      tracesSampleRate: 1,
      traceLifecycle: 'stream',
      transport: countEnvelopes(sdk('@sentry/core')),
    });
    const made = sdk('@opentelemetry/api').trace.getTracer('bench');
    return { tracer: made, flush: () => client.flush(2000) };
  },
};

const { tracer, flush } = await subjects[subject]();
const turn = () => new Promise((resolve) => setImmediate(resolve));
const startRoot = () =>
  tracer.startSpan(
    'GET /api/users/:id',
    { kind: 1, root: true, attributes: httpAttributes },
    ROOT_CONTEXT,
  );
const startChild = (root) =>
  tracer.startSpan(
    'pg.query',
    { kind: 2, attributes: dbAttributes },
    trace.setSpan(ROOT_CONTEXT, root),
  );

async function produce(count) {
  for (let made = 0, traces = 0; made < count; made += 10, traces += 1) {
    const root = startRoot();
    for (let index = 0; index < 9; index += 1) {
      const span = startChild(root);
      span.setAttribute('i', index);
      span.end();
    }
    root.end();
    if (traces % 20 === 19) await turn();
  }
}

// The collector's own threads hold nothing up.
const threadCpuUsage = (process.threadCpuUsage ?? process.cpuUsage).bind(process);

let collections = 0;
new PerformanceObserver((list) => {
  collections += list.getEntries().length;
}).observe({ entryTypes: ['gc'] });

/** Bytes per span, of a run in which nothing was collected. */
async function allocated(count, measure) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
    collections = 0;
    const before = measure(process.memoryUsage());
    await produce(count);
    await flush();
    const after = measure(process.memoryUsage());
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (collections === 0) return (after - before) / count;
  }
  throw new Error('Something was collected in each run.');
}

const commands = {
  async run(count) {
    const before = process.cpuUsage();
    await produce(count);
    await flush();
    const { user, system } = process.cpuUsage(before);
    return ((user + system) * 1000) / count;
  },
  allocate: (count) => allocated(count, ({ heapUsed }) => heapUsed),
  // Buffers are outside of the heap.
  allocateAll: (count) => allocated(count, ({ heapUsed, arrayBuffers }) => heapUsed + arrayBuffers),
  async hold(count) {
    const root = startRoot();
    for (let index = 0; index < 1000; index += 1) startChild(root).end();
    await flush();
    globalThis.gc();
    const before = process.memoryUsage();
    for (let index = 0; index < count; index += 1) {
      startChild(root).end();
      if (index % 1000 === 999) await flush();
    }
    await flush();
    globalThis.gc();
    globalThis.gc();
    const after = process.memoryUsage();
    root.end();
    await flush();
    return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / count;
  },
  // The longest of many turns of the event loop while spans are pending; CPU time, since the machine has other work.
  async block(count) {
    const root = startRoot();
    for (let index = 0; index < count; index += 1) startChild(root).end();
    let longest = 0;
    const state = { isDone: false };
    const watch = (async () => {
      while (!state.isDone) {
        const before = threadCpuUsage();
        await turn();
        const { user, system } = threadCpuUsage(before);
        longest = Math.max(longest, (user + system) / 1000);
      }
    })();
    for (let index = 0; index < 300; index += 1) {
      startRoot().end();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    root.end();
    await flush();
    state.isDone = true;
    await watch;
    return longest;
  },
};

process.on('message', async (message) => {
  const [[command, count]] = Object.entries(message);
  if (command === 'end') process.exit(0);
  bytes = 0;
  sent = 0;
  const value = await commands[command](count);
  // What is not recorded, or not sent while it is measured, costs nothing.
  const isSending = subject !== 'bare' && subject !== 'batch';
  if (isSending && (command === 'run' ? sent !== count : sent === 0))
    throw new Error(`${subject} sent ${sent} of ${count} spans.`);
  process.send({ value, sent, bytes });
});
process.send({ ready: subject });
