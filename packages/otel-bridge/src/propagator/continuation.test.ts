import {
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  trace,
} from '@opentelemetry/api';
import { describe, expect, test } from 'vitest';
import { createSentryPropagator } from '../index.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

// The table of getsentry/sentry-docs develop-docs/sdk/foundations/trace-propagation/index.mdx, strictTraceContinuation.
const rows = [
  { caller: '1', own: '1', strict: false, isContinued: true },
  { caller: undefined, own: '1', strict: false, isContinued: true },
  { caller: '1', own: undefined, strict: false, isContinued: true },
  { caller: undefined, own: undefined, strict: false, isContinued: true },
  { caller: '1', own: '2', strict: false, isContinued: false },
  { caller: '1', own: '1', strict: true, isContinued: true },
  { caller: undefined, own: '1', strict: true, isContinued: false },
  { caller: '1', own: undefined, strict: true, isContinued: false },
  { caller: undefined, own: undefined, strict: true, isContinued: true },
  { caller: '1', own: '2', strict: true, isContinued: false },
];
const ownOrganizations = [
  {
    by: 'orgId',
    options: (own: string | undefined) => ({ dsn: dsnOf('sentry.example.com'), orgId: own }),
  },
  {
    by: 'the host of the DSN',
    options: (own: string | undefined) => ({
      dsn: dsnOf(own === undefined ? 'sentry.example.com' : `o${own}.ingest.example.com`),
    }),
  },
];

describe.each(ownOrganizations)('the organization is known by $by', ({ options }) => {
  test.each(rows)(
    'caller $caller, own $own, strict $strict: continued $isContinued',
    ({ caller, own, strict, isContinued }) => {
      const propagator = createSentryPropagator({
        ...options(own),
        strictTraceContinuation: strict,
      });
      const organization = caller === undefined ? '' : `,sentry-org_id=${caller}`;
      const headers = {
        'sentry-trace': `${TRACE}-${SPAN}-1`,
        traceparent: `00-${TRACE}-${SPAN}-01`,
        baggage: `theirs=1;kept,sentry-trace_id=${TRACE},sentry-environment=shop${organization}`,
      };
      const context = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      expect(trace.getSpanContext(context)?.traceId).toBe(isContinued ? TRACE : undefined);
      const outgoing: Record<string, string> = {};
      propagator.inject(context, outgoing, defaultTextMapSetter);
      expect(outgoing['sentry-trace']).toBe(isContinued ? `${TRACE}-${SPAN}-1` : undefined);
      expect(outgoing['baggage']?.includes('sentry-environment=shop') ?? false).toBe(isContinued);
      expect(outgoing['baggage']).toContain('theirs=1;kept');
    },
  );
});

test('a trace that is not continued is not continued through what another propagator found either', () => {
  const propagator = createSentryPropagator({ orgId: 2 });
  const found = trace.setSpanContext(ROOT_CONTEXT, {
    traceId: TRACE,
    spanId: SPAN,
    traceFlags: 1,
    isRemote: true,
  });
  const baggage = `sentry-trace_id=${TRACE},sentry-org_id=1`;
  expect(trace.getSpanContext(propagator.extract(found, { baggage }, defaultTextMapGetter))).toBe(
    undefined,
  );
});

function dsnOf(host: string): string {
  return `https://public@${host}/1`;
}
