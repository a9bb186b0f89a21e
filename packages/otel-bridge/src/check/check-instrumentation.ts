import { integrationsOf, optionsOf } from './sdk-client.ts';
import type { Check } from './setup.ts';
import { walk } from './walk.ts';

// OpenTelemetry's instrumentation libraries, and the integrations of @sentry/node that record the same
// (getsentry/sentry-javascript packages/node/src/integrations).
const SAME: Readonly<Record<string, readonly string[]>> = {
  express: ['Express'],
  fastify: ['Fastify'],
  graphql: ['Graphql'],
  hapi: ['Hapi'],
  http: ['Http'],
  ioredis: ['Redis'],
  koa: ['Koa'],
  mongodb: ['Mongo'],
  mysql: ['Mysql'],
  mysql2: ['Mysql2'],
  pg: ['Postgres'],
  redis: ['Redis'],
  undici: ['NodeFetch'],
};

/** A Sentry SDK that traces, and OpenTelemetry's instrumentation of the same library. */
export const checkInstrumentation: Check = ({ setup, provider }) => {
  const options = optionsOf(setup.sdkClient);
  const isTracing = (options['tracesSampler'] ?? options['tracesSampleRate'] ?? null) !== null;
  if (!isTracing) return [];
  const integrations = integrationsOf(setup.sdkClient);
  return [...librariesOf(provider)].flatMap((library) =>
    (SAME[library] ?? [])
      .filter((name) => integrations.has(name))
      .map((name) => ({
        code: 'otel-bridge/overlapping-instrumentation',
        severity: 'warning' as const,
        path: ['sdkClient', 'integrations', name],
        message: `@opentelemetry/instrumentation-${library} and Sentry's integration ${name} record the same work.`,
        hint: `Filter ${name} out of the integrations of Sentry.init(), or switch Sentry's tracing off.`,
      })),
  );
};

/** The libraries whose instrumentation has asked a provider for a tracer. */
function librariesOf(provider: object | undefined): ReadonlySet<string> {
  const libraries = new Set<string>();
  walk(provider, (_value, key) => {
    const library = /^@opentelemetry\/instrumentation-([\w-]+)@/.exec(key)?.[1];
    if (library) libraries.add(library);
  });
  return libraries;
}
