import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { findOracle } from '../testing/oracle.ts';
import { isProof, printFigure, sized } from '../testing/proof.ts';

const PROGRAM = fileURLToPath(new URL('../testing/span-cost-process.mjs', import.meta.url));
const oracles = ['otel-2', 'sdk-11'].map(findOracle);
const isSkipped = oracles.some((oracle) => oracle.isSkipped);
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
});

interface Answer {
  readonly value: number;
  readonly sent: number;
}

async function ask(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer));
    child.once('exit', (code) => reject(new Error(`The process of a subject ended with ${code}.`)));
    child.send(message);
  });
}

async function start(subject: string, ...flags: string[]): Promise<ChildProcess> {
  const child = fork(PROGRAM, [subject], { execArgv: ['--expose-gc', ...flags] });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${subject} could not be started: ${code}`)));
  });
  return child;
}

/** The least of several rounds in which the subjects take turns: what else runs only ever adds. */
async function measure(
  subjects: readonly string[],
  message: object,
  rounds: number,
  ...flags: string[]
) {
  const processes = await Promise.all(
    subjects.map(async (subject) => ({ subject, child: await start(subject, ...flags) })),
  );
  const least = new Map<string, number>();
  for (const { child } of processes) await ask(child, { run: 10_000 });
  for (let round = 0; round < rounds; round += 1) {
    for (const { subject, child } of processes) {
      const { value } = await ask(child, message);
      least.set(subject, Math.min(value, least.get(subject) ?? Number.POSITIVE_INFINITY));
    }
  }
  for (const { child } of processes) child.kill();
  return (subject: string): number => least.get(subject) ?? Number.NaN;
}

describe.skipIf(isSkipped)(`costs beside ${oracles.map(({ name }) => name).join()}`, () => {
  test(
    'a span costs little more than through OTLP, and a fraction of what it costs in 10.x',
    { timeout: 600_000, retry: 2 },
    async () => {
      const spans = sized(100_000, 20_000);
      const of = await measure(
        ['bare', 'otlp', 'exporter', 'processor', 'v10', 'v11'],
        { run: spans },
        isProof ? 5 : 3,
      );
      const added = (subject: string): number => of(subject) - of('bare');
      for (const subject of ['otlp', 'exporter', 'processor', 'v10', 'v11']) {
        printFigure(
          `span cost, ${subject}: ${added(subject).toFixed(0)} ns of CPU added per span, ${(added(subject) / added('otlp')).toFixed(2)} of OTLP protobuf, ${(added(subject) / added('v10')).toFixed(2)} of @sentry/opentelemetry 10`,
        );
      }
      expect(added('exporter') / added('v10')).toBeLessThan(0.33);
      expect(added('exporter') / added('otlp')).toBeLessThan(2.2);
    },
  );

  test('allocates little per span', { timeout: 300_000 }, async () => {
    // Room for everything, so that nothing has to be collected while it is counted.
    const room = ['--min-semi-space-size=1024', '--max-semi-space-size=1024'];
    const subjects = ['bare', 'otlp', 'exporter', 'processor'];
    const inHeap = await measure(subjects, { allocate: 2_000 }, 3, ...room);
    const inAll = await measure(subjects, { allocateAll: 2_000 }, 3, ...room);
    for (const subject of ['otlp', 'exporter', 'processor']) {
      const heap = inHeap(subject) - inHeap('bare');
      printFigure(
        `span allocation, ${subject}: ${heap.toFixed(0)} B of heap per span over the bare SDK, ${(inAll(subject) - inAll('bare')).toFixed(0)} B with buffers`,
      );
    }
    expect(inHeap('exporter') - inHeap('bare')).toBeLessThan(2_048);
    // The bytes of the span itself, which fetch takes from the bridge, are among them.
    expect(inAll('exporter') - inAll('bare')).toBeLessThan(4_096);
  });

  test(
    'holds next to nothing for finished children of an open root',
    { timeout: 300_000 },
    async () => {
      const count = sized(100_000, 20_000);
      const of = await measure(['processor', 'exporter', 'v10', 'v11'], { hold: count }, 1);
      for (const subject of ['processor', 'exporter', 'v10', 'v11']) {
        printFigure(
          `long trace, ${subject}: ${of(subject).toFixed(1)} B of heap held per finished child of ${count}`,
        );
      }
      expect(of('processor')).toBeLessThanOrEqual(16);
      expect(of('exporter')).toBeLessThanOrEqual(16);
    },
  );

  test('never holds the event loop for long', { timeout: 300_000, retry: 2 }, async () => {
    const of = await measure(['processor', 'v10'], { block: 50_000 }, isProof ? 3 : 1);
    for (const subject of ['processor', 'v10']) {
      printFigure(
        `blocking, ${subject}: longest turn ${of(subject).toFixed(1)} ms of CPU with 50,000 spans pending${subject === 'processor' ? ' (aim 10)' : ''}`,
      );
    }
    // On a quiet machine it is 5 to 8 ms of the 10 that are aimed at, on a busy one twice as much; both move together.
    expect(of('processor') / of('v10')).toBeLessThan(0.04);
  });
});
