import { exactThreshold } from './exact-sampling.ts';
import { seededRandom } from './random.ts';

/** A trace that reaches a service, and how the service is set up. */
export interface SamplingCase {
  /** The id of a trace that begins here. */
  readonly traceId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sampler: 'none' | 'rate' | 'inherit' | 'decision';
  /** The service's own rate. */
  readonly rate: number;
  /** What the caller decided. */
  readonly parentSampled: boolean | undefined;
  /** The rate by which it did. */
  readonly parentRate: number | undefined;
}

type Caller = Pick<SamplingCase, 'headers' | 'parentSampled' | 'parentRate'>;

const SAMPLERS = ['none', 'none', 'rate', 'inherit', 'decision'] as const;

/**
 * Cases crowded around the edge between kept and dropped, from callers of both worlds.
 *
 * @yields One case after the other.
 */
export function* createCases(seed: number, count: number): Iterable<SamplingCase> {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  const grid = (): number => Math.floor(random() * 1e6) / 1e6;
  const rateNear = (rand: number): number => {
    const rate = pick([
      rand,
      rand + 1e-6,
      rand - 1e-6,
      rand * (1 + Number.EPSILON),
      grid(),
      random(),
      0,
      1,
      random() / 1e5,
      1 - random() / 1e7,
    ]);
    return Math.min(1, Math.max(0, rate));
  };

  for (let index = 0; index < count; index += 1) {
    const traceId = hex(32);
    const rand = pick([grid(), grid(), random()]);
    const caller = pick([head, fromSentry, fromSentry, fromOtel, fromOtel])(traceId, rand);
    const rate = rateNear(rand);
    yield { traceId, sampler: pick(SAMPLERS), rate, ...caller };
  }

  function head(): Caller {
    return { headers: {}, parentSampled: undefined, parentRate: undefined };
  }

  function fromSentry(traceId: string, rand: number): Caller {
    const parentRate = pick([undefined, rateNear(rand), rateNear(rand)]);
    const isDeferred = parentRate === undefined && random() < 0.5;
    const parentSampled = isDeferred ? undefined : rand < (parentRate ?? random());
    const flag = parentSampled === undefined ? '' : `-${Number(parentSampled)}`;
    const members = [
      random() < 0.9 ? `sentry-sample_rand=${rand}` : '',
      parentRate === undefined ? '' : `sentry-sample_rate=${parentRate}`,
      parentSampled === undefined ? '' : `sentry-sampled=${parentSampled}`,
    ].filter(Boolean);
    // A caller that keeps nothing by its rate cannot have kept this trace, nor one that keeps all have dropped it.
    return {
      headers: {
        'sentry-trace': `${traceId}-00f067aa0ba902b7${flag}`,
        ...(members.length > 0 && {
          baggage: ['theirs=1', `sentry-trace_id=${traceId}`, ...members].join(','),
        }),
      },
      parentSampled,
      parentRate,
    };
  }

  function fromOtel(traceId: string): Caller {
    const hasRandomness = random() < 0.5;
    const randomness = hasRandomness ? hex(14) : traceId.slice(-14);
    const near = 1 - Number(`0x${randomness}`) / 2 ** 56;
    const probability = rateNear(near);
    const threshold = exactThreshold(probability);
    const isKept = BigInt(`0x${randomness}`) >= threshold;
    const hasThreshold = isKept && random() < 0.7 && threshold >> 56n === 0n;
    const digits = threshold.toString(16).padStart(14, '0').replace(/0+$/, '') || '0';
    const parts = [hasThreshold ? `th:${digits}` : '', hasRandomness ? `rv:${randomness}` : ''];
    const ot = parts.filter(Boolean).join(';');
    const flags = Number(isKept) + pick([0, 2]);
    return {
      headers: {
        traceparent: `00-${traceId}-00f067aa0ba902b7-0${flags}`,
        tracestate: ['acme=1', ...(ot === '' ? [] : [`ot=${ot}`])].join(','),
      },
      parentSampled: isKept,
      parentRate: hasThreshold ? probability : undefined,
    };
  }
}
