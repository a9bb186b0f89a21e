import type {
  OtlpEvent,
  OtlpKeyValue,
  OtlpLink,
  OtlpSpan,
  OtlpTraces,
  OtlpValue,
} from '../reverse/otlp-json.ts';

const KEYS = [
  'http.request.method',
  'http.response.status_code',
  'db.system.name',
  'db.query.text',
  'rpc.service',
  'sentry.op',
  'sentry.kind',
  'otel.trace_state',
  'otlp.kept',
  'resource.service.name',
  'instrumentation.name',
  'service.version',
  'user.id',
  'name',
  '7',
  '__proto__',
  'constructor',
  'π',
];
const TEXTS = ['', 'GET', 'select 1', 'grüße', '\u0000', '{"a":1}', '😀', 'null', '12'];
const INTEGERS = [
  '0',
  '-1',
  '200',
  '9007199254740993',
  '-9223372036854775808',
  '9223372036854775807',
];
const DOUBLES = [0.5, 1, -0, 1e300, 5e-324, 'NaN', 'Infinity', '-Infinity'];

/** Payloads of OTLP with everything that the protocol can say, from a source of random numbers. */
export function createPayloads(random: () => number): () => OtlpTraces {
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const maybe = <Value>(value: () => Value): Value | undefined =>
    random() < 0.5 ? value() : undefined;
  const list = <Value>(length: number, value: () => Value): Value[] =>
    Array.from({ length: below(length + 1) }, value);
  const hex = (length: number): string =>
    Array.from({ length }, () => below(16).toString(16)).join('');
  // An id of zeros is none.
  const id = (length: number): string => `${hex(length - 1)}${1 + below(9)}`;
  const digits = (length: number): string => String(below(10 ** length)).padStart(length, '0');
  const time = (): string => `17${digits(8)}${digits(9)}`;
  const count = (): number => pick([1, 7, 4_294_967_295]);

  const value = (depth: number): OtlpValue =>
    pick([
      () => ({ stringValue: pick(TEXTS) }),
      () => ({ boolValue: random() < 0.5 }),
      () => ({ intValue: pick(INTEGERS) }),
      () => ({ doubleValue: random() < 0.5 ? pick(DOUBLES) : random() * 1e6 }),
      () => ({ bytesValue: Buffer.from(list(9, () => below(256))).toString('base64') }),
      () => ({}),
      ...(depth > 0
        ? [
            () => ({ arrayValue: { values: list(3, () => value(depth - 1)) } }),
            () => ({ kvlistValue: { values: list(3, () => entry(depth - 1)) } }),
          ]
        : []),
    ])();
  const entry = (depth: number): OtlpKeyValue => ({
    key: random() < 0.6 ? pick(KEYS) : `key.${below(1000)}`,
    value: value(depth),
  });
  const attributes = (): OtlpKeyValue[] => list(5, () => entry(2));
  const traceState = (): string =>
    pick(['ot=th:8;rv:0123456789abcd', 'vendor=1,other=a b', 'a@b=c']);

  const link = (): OtlpLink =>
    given({
      traceId: id(32),
      spanId: id(16),
      traceState: maybe(traceState),
      attributes: maybe(attributes),
      droppedAttributesCount: maybe(count),
      flags: maybe(() => pick([1, 3, 256, 257, 769])),
    });
  const event = (): OtlpEvent =>
    given({
      timeUnixNano: time(),
      name: pick(TEXTS),
      attributes: maybe(attributes),
      droppedAttributesCount: maybe(count),
    });
  const span = (): OtlpSpan =>
    given({
      traceId: id(32),
      spanId: id(16),
      traceState: maybe(traceState),
      parentSpanId: maybe(() => id(16)),
      flags: maybe(() => pick([0, 1, 3, 256, 257, 769, 771])),
      name: pick(['GET /users', 'query', '', 'POST', '😀']),
      kind: below(6),
      startTimeUnixNano: time(),
      endTimeUnixNano: time(),
      attributes: attributes(),
      droppedAttributesCount: maybe(count),
      events: maybe(() => list(2, event)),
      droppedEventsCount: maybe(count),
      links: maybe(() => list(2, link)),
      droppedLinksCount: maybe(count),
      status: maybe(() => given({ code: below(3), message: maybe(() => pick(TEXTS)) })),
    });

  return () => ({
    resourceSpans: list(2, () =>
      given({
        resource: maybe(() =>
          given({ attributes: attributes(), droppedAttributesCount: maybe(count) }),
        ),
        scopeSpans: list(2, () =>
          given({
            scope: maybe(() =>
              given({
                name: pick(TEXTS),
                version: maybe(() => pick(['1.2.3', ''])),
                attributes: maybe(attributes),
                droppedAttributesCount: maybe(count),
              }),
            ),
            spans: list(3, span),
            schemaUrl: maybe(() => pick(['', 'https://opentelemetry.io/schemas/1.30.0'])),
          }),
        ),
        schemaUrl: maybe(() => 'https://opentelemetry.io/schemas/1.27.0'),
      }),
    ),
  });
}

type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}
