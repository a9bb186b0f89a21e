import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { createSelfhostError } from '../error/error.ts';
import { FACTORS, type Factor } from './factors.ts';
import type { DiskUse, LoadEstimate, LoadFigure, LoadVolume, Range } from './types.ts';

const SECONDS_PER_DAY = 86_400;
const GB = 1e9;

/**
 * What a deployment needs for a volume, as ranges with their formulas. What it says comes from reports
 * of operators, not from Sentry, which publishes no figures: plan with the high end, measure, and come
 * back. Throws a `SelfhostError` for a volume that is none or a description that has errors.
 */
export function simulateLoad(volume: LoadVolume, deployment: Deployment): LoadEstimate {
  checkVolume(volume);
  const { tag } = contextOf(deployment);
  const { profile = 'feature-complete', retentionInDays: days = 90, nodestore } = deployment;
  const { errorsPerDay: errors, spansPerDay = 0, replaysPerDay: replays = 0 } = volume;
  const { profilesPerDay: profiles = 0, peakFactor = 5 } = volume;
  const transactions = volume.transactionsPerDay ?? spansPerDay / 10;
  const spans = Math.max(spansPerDay, transactions);
  const retentionInHours = Number(
    tag.services['kafka']?.environment?.['KAFKA_LOG_RETENTION_HOURS'] ?? 24,
  );
  const perSecond = (errors + spans) / SECONDS_PER_DAY;
  const kafkaPerDay = sum(
    times(FACTORS.kafkaBytesPerError, errors),
    times(FACTORS.kafkaBytesPerSpan, spans),
  );
  const figures: readonly LoadFigure[] = [
    disk(
      'nodestore',
      [
        part(`${errors} errors/day`, FACTORS.nodestoreBytesPerError, errors * days),
        part(
          `${transactions} transactions/day`,
          FACTORS.nodestoreBytesPerTransaction,
          transactions * days,
        ),
      ],
      `kept ${days} days${nodestore?.type === 's3' ? ', in your bucket' : ''}`,
    ),
    disk(
      'clickhouse',
      [
        part(`${errors} errors/day`, FACTORS.clickhouseBytesPerError, errors * days),
        part(
          `${transactions} transactions/day`,
          FACTORS.clickhouseBytesPerTransaction,
          transactions * days,
        ),
        part(`${spans} spans/day`, FACTORS.clickhouseBytesPerSpan, spans * days),
      ],
      `kept ${days} days`,
    ),
    disk(
      'kafka',
      [
        part(`${errors} errors/day`, FACTORS.kafkaBytesPerError, (errors * retentionInHours) / 24),
        part(`${spans} spans/day`, FACTORS.kafkaBytesPerSpan, (spans * retentionInHours) / 24),
      ],
      `kept ${retentionInHours} hours (${tag.version})`,
    ),
    fixed('postgres', FACTORS.postgresGb),
    disk(
      'replays',
      [part(`${replays} replays/day`, FACTORS.replayBytes, replays * days)],
      `kept ${days} days`,
    ),
    disk(
      'profiles',
      [part(`${profiles} profiles/day`, FACTORS.profileBytes, profiles * days)],
      `kept ${days} days`,
    ),
    fixed('system', FACTORS.systemGb),
    compute(
      'memory',
      'GB',
      FACTORS.idleMemoryGb[profile],
      FACTORS.memoryGbPerEventPerSecond,
      perSecond,
    ),
    compute('cpus', 'cores', FACTORS.idleCpus[profile], FACTORS.cpusPerEventPerSecond, perSecond),
    {
      name: 'kafka-throughput',
      unit: 'MB/s',
      range: scale(kafkaPerDay, peakFactor / SECONDS_PER_DAY / 1e6),
      formula: `bytes into Kafka a day / ${SECONDS_PER_DAY} s * ${peakFactor} at the peak`,
      basis: [FACTORS.kafkaBytesPerError.basis, FACTORS.kafkaBytesPerSpan.basis],
    },
  ];
  const rangeOf = (name: LoadFigure['name']): Range =>
    figures.find((figure) => figure.name === name)?.range ?? { low: 0, high: 0 };
  const uses: readonly DiskUse[] = [
    'nodestore',
    'clickhouse',
    'kafka',
    'postgres',
    'replays',
    'profiles',
    'system',
  ];
  const partitions = partitionsFor(perSecond * peakFactor);
  return {
    memoryInGb: rangeOf('memory'),
    cpus: rangeOf('cpus'),
    diskInGb: {
      nodestore: rangeOf('nodestore'),
      clickhouse: rangeOf('clickhouse'),
      kafka: rangeOf('kafka'),
      postgres: rangeOf('postgres'),
      replays: rangeOf('replays'),
      profiles: rangeOf('profiles'),
      system: rangeOf('system'),
      total: sum(...uses.map((use) => rangeOf(use))),
    },
    kafkaInMbPerSecond: rangeOf('kafka-throughput'),
    partitions,
    figures,
    diagnostics: findBottlenecks(deployment, volume, partitions),
  };
}

function checkVolume(volume: LoadVolume): void {
  const problems = Object.entries(volume).flatMap(([key, value]): readonly Diagnostic[] => {
    if (value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= 0))
      return [];
    return [
      {
        code: 'selfhost/bad-volume',
        severity: 'error',
        path: [key],
        message: `${key} is ${String(value)}, which is no number from 0 on.`,
      },
    ];
  });
  if (problems.length > 0)
    throw createSelfhostError('invalid-input', 'This is no volume:', problems);
}

/** What the description has that is known not to carry the volume. */
function findBottlenecks(
  { profile, kafka, partitions = {}, scaling = {} }: Deployment,
  { spansPerDay = 0, transactionsPerDay = 0 }: LoadVolume,
  wanted: Range,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (profile === 'errors-only' && spansPerDay + transactionsPerDay > 0) {
    found.push({
      code: 'selfhost/volume-without-feature',
      severity: 'error',
      path: ['profile'],
      message: 'An errors-only installation takes no spans.',
      hint: 'Use the profile feature-complete.',
    });
  }
  const most = Math.max(1, ...Object.values(partitions));
  if (wanted.low > most && kafka === undefined) {
    found.push({
      code: 'selfhost/few-partitions',
      severity: 'warning',
      path: ['partitions'],
      message: `The busiest topic needs ${wanted.low} to ${wanted.high} partitions, and has ${most}.`,
      hint: 'Raise partitions, and replicas of its consumers with them.',
      reference: 'https://github.com/getsentry/sentry/issues/30089',
    });
  }
  for (const [service, { replicas = 1 }] of Object.entries(scaling)) {
    if (!/consumer|forwarder/.test(service) || replicas <= most) continue;
    found.push({
      code: 'selfhost/idle-replicas',
      severity: 'warning',
      path: ['scaling', service, 'replicas'],
      message: `${replicas} of ${service} share ${most} partitions, so some have nothing to do.`,
    });
  }
  return found;
}

interface Part {
  readonly text: string;
  readonly factor: Factor;
  readonly count: number;
}

const part = (text: string, factor: Factor, count: number): Part => ({ text, factor, count });

function disk(name: DiskUse, parts: readonly Part[], kept: string): LoadFigure {
  return {
    name,
    unit: 'GB',
    range: scale(sum(...parts.map(({ factor, count }) => times(factor, count))), 1 / GB),
    formula: `${parts.map(({ text, factor: { range } }) => `${text} * ${range.low} to ${range.high} bytes`).join(' + ')}, ${kept}`,
    basis: [...new Set(parts.map(({ factor }) => factor.basis))],
  };
}

function fixed(name: DiskUse, { range, basis }: Factor): LoadFigure {
  return { name, unit: 'GB', range, formula: `${range.low} to ${range.high} GB`, basis: [basis] };
}

function compute(
  name: 'memory' | 'cpus',
  unit: 'GB' | 'cores',
  idle: Factor,
  growth: Factor,
  perSecond: number,
): LoadFigure {
  return {
    name,
    unit,
    range: sum(idle.range, scale(growth.range, perSecond)),
    formula: `${idle.range.low} to ${idle.range.high} idle + ${perSecond.toFixed(1)} events/s * ${growth.range.low} to ${growth.range.high}`,
    basis: [idle.basis, growth.basis],
  };
}

function partitionsFor(perSecond: number): Range {
  const { low, high } = FACTORS.eventsPerSecondPerConsumer.range;
  return {
    low: Math.max(1, Math.ceil(perSecond / high)),
    high: Math.max(1, Math.ceil(perSecond / low)),
  };
}

const times = ({ range }: Factor, count: number): Range => scale(range, count);

const scale = ({ low, high }: Range, by: number): Range => ({ low: low * by, high: high * by });

const sum = (...ranges: readonly Range[]): Range => ({
  low: ranges.reduce((total, { low }) => total + low, 0),
  high: ranges.reduce((total, { high }) => total + high, 0),
});
