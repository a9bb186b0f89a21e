import type { Observer } from './events.ts';
import type { TracedSpan, Tracer } from './tracer.ts';

// SpanKind.CLIENT and SpanStatusCode.ERROR of @opentelemetry/api, which nothing here imports.
const CLIENT = 2;
const ERROR = 2;

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * A span per request, tries and redirects each their own, by OpenTelemetry's semantic conventions for
 * HTTP clients (opentelemetry.io/docs/specs/semconv/http/http-spans). The query is left out.
 */
export const traceRequests = (tracer: Tracer): Observer => {
  const spans = new Map<number, TracedSpan>();
  return {
    onRequest: ({ id, method, url, tries, operation, template }) => {
      const { protocol, hostname, port } = new URL(url);
      const route = template === undefined ? undefined : `/api/0/${template}`;
      const span = tracer.startSpan(route === undefined ? method : `${method} ${route}`, {
        kind: CLIENT,
        attributes: {
          'http.request.method': method,
          'server.address': hostname,
          'server.port': Number(port) || (defaultPorts[protocol] ?? 0),
          'url.full': url,
          ...(route !== undefined && { 'url.template': route, 'sentry.operation': operation }),
          ...(tries > 1 && { 'http.request.resend_count': tries - 1 }),
        },
      });
      spans.set(id, span);
    },
    onResponse: ({ id, status, failure }) => {
      const span = spans.get(id);
      spans.delete(id);
      if (status !== undefined) span?.setAttribute('http.response.status_code', status);
      if (failure !== undefined || (status ?? 0) >= 400) {
        span?.setAttribute('error.type', failure ?? String(status));
        span?.setStatus({ code: ERROR });
      }
      span?.end();
    },
  };
};
