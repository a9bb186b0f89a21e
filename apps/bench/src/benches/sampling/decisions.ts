import { TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace-base';
import { createTracesSampler, type SamplingRule } from '@sentry-kit/sampling';
import picomatch from 'picomatch';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved, type Subject } from '../../rounds.ts';

const OPERATIONS = 20_000;
const ROUNDS = 7;
const RULE_COUNTS = [10, 100, 1_000];
/** A linear table of patterns is asked less often: with 1,000 of them a name takes its time. */
const PEER_OPERATIONS = 1_000;

// Mean length and mix as in route tables: prefixes, whole names, parts. Deterministic, so that runs compare.
const routeOf = (index: number) => `/api/v${index % 3}/team${index % 37}/resource${index}`;
const contextOf = (name: string) => ({
  name,
  transactionContext: { name },
  parentSampled: undefined,
  attributes: {},
});

const makeRules = (count: number): SamplingRule[] =>
  Array.from({ length: count }, (_, index) => {
    const route = routeOf(index);
    const when = {
      name:
        index % 3 === 0 ? route : { glob: index % 3 === 1 ? `${route}/*` : `*${route.slice(7)}*` },
    };
    return { id: route, when, rate: 0.1 };
  });

/** As users get a string: made while a request runs, with a hash that nobody has asked for. */
const fresh = (text: string) => Buffer.from(text, 'latin1').toString('latin1');

function namesFor(count: number, operations = OPERATIONS): string[] {
  return Array.from({ length: operations }, (_, index) => {
    const route = routeOf((index * 7919) % count);
    return fresh(index % 2 === 0 ? route : `${route}/items`);
  });
}

/** What one decision costs, beside a sampler written by hand, tables of globs, and a ratio without any rule. */
export const decisions: Bench = {
  name: 'sampling/decisions',
  about:
    'CPU per decision with 10, 100 and 1,000 name rules, beside a bare Map look-up, a hand-written sampler, picomatch in a row and the ratio sampler of OpenTelemetry.',
  async run(): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const count of RULE_COUNTS) {
      // oxlint-disable-next-line no-await-in-loop -- tables of one size are measured together, and alone
      rows.push(...(await measure(count)));
    }
    return rows;
  },
};

async function measure(count: number): Promise<Row[]> {
  const rules = makeRules(count);
  const sampler = createTracesSampler({ rules, defaultRate: 0.1 });
  const remembered = new Map(namesFor(count).map((name) => [name, 0.1]));
  const globs = rules.map(({ when }) => {
    const name = when && 'name' in when ? when.name : '';
    const pattern =
      typeof name === 'object' && 'glob' in name ? name.glob : typeof name === 'string' ? name : '';
    return picomatch(pattern, { bash: true, dot: true, nocase: true, noextglob: true });
  });
  const ratio = new TraceIdRatioBasedSampler(0.1);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ratio sampler reads nothing but the trace id
  const noContext = {} as Parameters<typeof ratio.shouldSample>[0];
  let sum = 0;
  let sequence = 0;
  const once = (
    name: string,
    run: (name: string, index: number) => number,
    operations = OPERATIONS,
  ): Subject => ({
    name,
    run() {
      const names = namesFor(count, operations);
      for (let index = 0; index < operations; index += 1) sum += run(names[index] ?? '', index);
    },
  });
  const subjects = [
    once('Map', (name) => remembered.get(name) ?? 0),
    once('sampling', (name) => sampler(contextOf(name))),
    once('sampling, new names', (name) => sampler(contextOf(fresh(`${name}/${(sequence += 1)}`)))),
    once('hand-written', (name) => writtenByHand(contextOf(name))),
    once(
      '@opentelemetry/sdk-trace-base 2.12',
      (_, index) => ratio.shouldSample(noContext, index.toString(16).padStart(32, '9')).decision,
    ),
    once('nothing', (name) => name.length),
  ];
  const measured = await measureInterleaved(subjects, { rounds: ROUNDS, operations: OPERATIONS });
  const linear = await measureInterleaved(
    [once('picomatch 4', (name) => globs.findIndex((fits) => fits(name)), PEER_OPERATIONS)],
    { rounds: 3, operations: PEER_OPERATIONS },
  );
  if (!(sum > 0)) throw new Error('nothing was decided, so that nothing was measured');
  const own = measured.get('sampling') ?? Number.NaN;
  return [...measured, ...linear].map(([subject, microseconds]) => {
    const row = {
      subject,
      metric: `CPU per decision, ${count} rules, names made anew`,
      value: microseconds * 1_000,
      unit: 'ns',
    };
    return subject === 'sampling'
      ? { ...row, ratioToPeer: own / (measured.get('Map') ?? Number.NaN) }
      : row;
  });
}

/** In the manner of most guides. */
function writtenByHand({
  transactionContext,
  parentSampled,
}: ReturnType<typeof contextOf>): number {
  if (transactionContext.name.includes('error')) return 1;
  if (transactionContext.name === '/api/health') return 0;
  if (parentSampled !== undefined) return Number(parentSampled);
  return transactionContext.name.startsWith('/api/v1/') ? 0.05 : 0.1;
}
