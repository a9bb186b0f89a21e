import { propagation, ROOT_CONTEXT, trace, type Context } from '@opentelemetry/api';

/** Headers of callers, legal and not, and what an application adds to the context. */
export function createContexts(random: () => number) {
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const chance = (share: number): boolean => random() < share;
  const times = (count: number, make: () => string): string[] =>
    Array.from({ length: Math.floor(random() * count) }, make);
  const hex = (digits: number): string => {
    let text = '';
    while (text.length < digits)
      text += Math.floor(random() * 2 ** 24)
        .toString(16)
        .padStart(6, '0');
    return text.slice(0, digits);
  };
  const code = (): number =>
    pick([32 + random() * 95, random() * 32, 128 + random() * 200, 0xd800, 0x1f600]);
  const noise = (length: number): string =>
    times(length, () => String.fromCodePoint(Math.floor(code()))).join('');
  const words = ['acme', 'shop', 'tenant@acme', 'user', 'a', '1x', 'SHOUT', '('] as const;
  const word = (): string => (chance(0.1) ? noise(6) : pick([...words, 'ot', 'sentry']));
  const vendor = (): string => (chance(0.05) ? noise(6) : pick(words));
  const values = ['plain', 'b%20c', 'a=b', '"quoted"', '', 'x y'] as const;
  const value = (): string =>
    chance(0.1) ? pick([noise, hex])(chance(0.2) ? 300 : 12) : pick([...values, hex(8)]);

  const traceId = (): string => (chance(0.02) ? '0'.repeat(32) : hex(32));
  const spanId = (): string => (chance(0.02) ? '0'.repeat(16) : hex(16));
  const ot = (): string =>
    `ot=${times(4, () => pick([`th:${hex(3)}`, `th:${hex(14)}`, `rv:${hex(14)}`, 'rv:12', 'p:8', `x:${hex(200)}`])).join(';')}`;

  function headers(): Record<string, string | string[]> {
    const id = traceId();
    const properties = (): string =>
      times(3, () => `;${pick(['ttl=5', 'secure', ' a = b', '"', noise(4)])}`).join('');
    const foreign = (): string => `${word()}=${value()}${properties()}`;
    const sentry = (): string[] => [
      `sentry-trace_id=${chance(0.9) ? id : hex(32)}`,
      `sentry-sample_rand=${pick([String(random()), random().toFixed(6), '1', 'x', '-1'])}`,
      `sentry-sample_rate=${pick(['0.5', '1', '0', String(random()), 'x'])}`,
      `sentry-org_id=${pick(['1', '2'])}`,
      `sentry-transaction=${value()}`,
      `sentry-${word()}=${value()}`,
    ];
    const baggage = [
      ...times(6, foreign),
      ...(chance(0.6) ? sentry() : []),
      ...times(chance(0.02) ? 300 : 2, foreign),
    ].join(pick([',', ', ']));
    const tracestate = [
      ...times(chance(0.03) ? 60 : 5, () => `${vendor()}${hex(2)}=${value()}`),
      ...(chance(0.5) ? [ot()] : []),
    ].join(',');
    return {
      ...(chance(0.6) && { 'sentry-trace': `${id}-${spanId()}${pick(['-1', '-0', '', '-x'])}` }),
      ...(chance(0.7) && {
        traceparent: `${pick(['00', '00', '01', 'ff'])}-${chance(0.8) ? id : hex(32)}-${spanId()}-${pick(['00', '01', '02', '03', 'ff'])}`,
      }),
      ...(chance(0.7) && { tracestate }),
      ...(chance(0.7) && { baggage: chance(0.1) ? [baggage, foreign()] : baggage }),
    };
  }

  /** What the application does to its baggage before a call. */
  function changeBaggage(context: Context): Context {
    let baggage = propagation.getBaggage(context) ?? propagation.createBaggage();
    for (const key of times(3, () => word() || 'empty'))
      baggage = baggage.setEntry(key, { value: value() });
    for (const [key] of baggage.getAllEntries())
      if (chance(0.1)) baggage = baggage.removeEntry(key);
    return propagation.setBaggage(context, baggage);
  }

  /** A context that another propagator has begun. */
  function start(): Context {
    if (chance(0.9)) return ROOT_CONTEXT;
    return trace.setSpanContext(ROOT_CONTEXT, {
      traceId: hex(32),
      spanId: hex(16),
      traceFlags: pick([0, 1, 3]),
      isRemote: true,
    });
  }

  return { headers, changeBaggage, start, chance };
}
