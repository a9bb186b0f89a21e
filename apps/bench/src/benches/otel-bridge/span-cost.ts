import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from '../../bench.ts';
import { refuse } from '../../missing.ts';

const SPANS = 50_000;
const CHILDREN = 20_000;
const ROUNDS = 5;
const ORACLES = ['otel-2', 'sdk-10', 'sdk-11'];
const PROGRAM = new URL(
  'src/testing/span-cost-process.mjs',
  import.meta.resolve('@sentry-kit/otel-bridge/package.json'),
);
const PEERS = {
  otlp: 'OTLP protobuf 0.223',
  v10: '@sentry/opentelemetry 10.78',
  v11: '@sentry/opentelemetry 11.12, provider',
} as const;
const OURS = {
  exporter: 'otel-bridge',
  processor: 'otel-bridge, own processor',
} as const;

/** CPU that a span costs beyond what the bare SDK takes for it. */
export const spanCost: Bench = {
  name: 'otel-bridge/span-cost',
  about:
    'CPU added per span over the bare OpenTelemetry SDK 2.12, serialisation included, beside its OTLP protobuf exporter and the bridges of Sentry 10 and 11.',
  async run() {
    const measured = await takeTurns(['bare', ...Object.keys(OURS), ...Object.keys(PEERS)], {
      run: SPANS,
    });
    const added = (subject: string): number =>
      (measured.get(subject) ?? Number.NaN) - (measured.get('bare') ?? 0);
    const row = (subject: string, name: string, peer?: string): Row => ({
      subject: name,
      metric: peer ? `CPU added per span, beside ${peer}` : 'CPU added per span',
      value: added(subject),
      unit: 'ns',
      ...(peer && { ratioToPeer: added(subject) / added(peer) }),
    });
    return [
      ...Object.entries(OURS).flatMap(([subject, name]) => [
        row(subject, name, 'otlp'),
        row(subject, name, 'v10'),
      ]),
      ...Object.entries(PEERS).map(([subject, name]) => row(subject, name)),
    ];
  },
};

/** What is held of finished spans while the root of their trace stays open. */
export const longTrace: Bench = {
  name: 'otel-bridge/long-trace',
  about: 'Heap held per finished child of an open root, beside the bridges of Sentry 10 and 11.',
  async run() {
    const names = { ...OURS, v10: PEERS.v10, v11: PEERS.v11 };
    const measured = await takeTurns(Object.keys(names), { hold: CHILDREN }, 1);
    return Object.entries(names).map(([subject, name]) => ({
      subject: name,
      metric: 'heap held per finished child',
      value: measured.get(subject) ?? Number.NaN,
      unit: 'B',
    }));
  },
};

/** Each subject in a process of its own, all in turns: the least of the rounds. */
async function takeTurns(
  subjects: readonly string[],
  message: object,
  rounds = ROUNDS,
): Promise<ReadonlyMap<string, number>> {
  const missing = ORACLES.filter(
    (name) => !existsSync(new URL(`../../../../../oracles/${name}/node_modules`, import.meta.url)),
  );
  if (missing.length > 0) refuse(`npm run test:setup -- ${missing.join(' ')}`);
  const children = new Map<string, ChildProcess>();
  const values = new Map<string, number[]>(subjects.map((subject) => [subject, []]));
  try {
    for (const subject of subjects) {
      const child = fork(fileURLToPath(PROGRAM), [subject], { execArgv: ['--expose-gc'] });
      children.set(subject, child);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none warms up beside another
      await answer(child);
      // oxlint-disable-next-line no-await-in-loop
      await answer(child, { run: 10_000 });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [subject, child] of children) {
        // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
        values.get(subject)?.push(await answer(child, message));
      }
    }
  } finally {
    for (const child of children.values()) child.kill();
  }
  // What else runs on a machine only ever adds time: the least is nearest to the cost.
  return new Map([...values].map(([subject, all]) => [subject, Math.min(...all)]));
}

async function answer(child: ChildProcess, message?: object): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (received) => {
      const isMeasured = typeof received === 'object' && received !== null && 'value' in received;
      resolve(isMeasured ? Number(received.value) : 0);
    });
    child.once('exit', (code) => reject(new Error(`A subject ended with ${code}.`)));
    if (message) child.send(message);
  });
}
