import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context, type Next } from 'hono';
import { cors } from 'hono/cors';
import { handleIngest } from '../ingest/handle.ts';
import { findToken } from '../rest/auth.ts';
import { handleRest } from '../rest/handle.ts';
import type { Matcher } from '../rest/match.ts';
import type { Random } from '../store/clock.ts';
import type { State } from '../store/state.ts';
import { applyFaults } from './apply-faults.ts';
import { chooseBucket } from './choose-bucket.ts';
import type { Faults } from './faults.ts';
import { isSent } from './is-sent.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { BODY_LIMIT_IN_BYTES, readBody } from './read-body.ts';
import type { LogEntry, RequestLog } from './request-log.ts';
import type { RestLimits } from './rest-limits.ts';

/** What the server works on; `state` is another one after a reset. */
export interface World {
  readonly state: State;
  readonly matcher: Matcher;
  readonly log: RequestLog;
  readonly faults: Faults;
  /** Apart from the state's, so that a delay changes no id. */
  readonly random: Random;
  readonly limits: RestLimits;
  readonly rateLimiter: RateLimiter;
  /** Aborted when the sandbox closes. */
  readonly closing: AbortSignal;
}

export interface Bindings {
  Bindings: HttpBindings;
  Variables: { url: URL; body: Uint8Array; entry: LogEntry };
}

/** Headers that a browser may send and read (getsentry/sentry, src/sentry/api/base.py, apply_cors_headers). */
const CORS = {
  origin: '*',
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
  allowHeaders: [
    'Accept',
    'Authentication',
    'Authorization',
    'Content-Encoding',
    'Content-Type',
    'Origin',
    'X-Requested-With',
    'X-Sentry-Auth',
    'baggage',
    'sentry-trace',
  ],
  exposeHeaders: [
    'Endpoint',
    'Link',
    'Retry-After',
    'X-Hits',
    'X-Max-Hits',
    'X-Sentry-Direct-Hit',
    'X-Sentry-Error',
  ],
};

/** Sentry as a web application: what every request passes, then REST, ingest, or nothing. */
export function createApp(world: World): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.use(async (context, next) => {
    const url = new URL(context.req.url);
    const entry = world.log.begin(context.req.method, url, context.req.raw.headers);
    context.set('url', url);
    context.set('entry', entry);
    const body = await readBody(context.req.raw, BODY_LIMIT_IN_BYTES);
    if (body === 'too-large') {
      entry.answered(413);
      return context.html(page('413 Request Entity Too Large'), 413, { connection: 'close' });
    }
    entry.received(body);
    context.set('body', body);
    await next();
    if (!isSent(context.res)) entry.answered(context.res.status);
    return undefined;
  });
  app.use('/api/0/*', (context, next) => limitRate(world, context, next));
  app.use((context, next) => applyFaults(world, context, next));
  app.use('/api/0/*', cors(CORS));
  app.all('/api/0/*', (context) => answerRest(world, context));
  app.all('/api/:project/*', (context) => answerIngest(world, context));
  app.all('/:project{[1-9][0-9]*}/*', (context) => answerIngest(world, context));
  app.notFound((context) => context.html(page('Page Not Found'), 404));
  app.onError((error, context) => {
    // A bug of the sandbox: the caller gets what Sentry says then, and whoever runs the sandbox learns the rest.
    process.emitWarning(error);
    return context.json({ detail: 'Internal Error', errorId: world.state.hex(32) }, 500);
  });
  return app;
}

/** A middleware that counts REST requests as Sentry's does. */
async function limitRate(
  world: World,
  context: Context<Bindings>,
  next: Next,
): Promise<Response | undefined> {
  const { method } = context.req;
  const { pathname } = context.get('url');
  const admission = world.rateLimiter.start(
    chooseBucket(world.limits, callerOf(world, context), method, pathname),
  );
  try {
    if (admission.refusal !== undefined) {
      // The middleware answers JSON text under Django's default content type.
      return new Response(JSON.stringify({ detail: admission.refusal }), {
        status: 429,
        headers: { ...admission.headers, 'Content-Type': 'text/html; charset=utf-8' },
      });
    }
    await next();
    if (!isSent(context.res)) {
      for (const [name, value] of Object.entries(admission.headers)) context.header(name, value);
    }
    return undefined;
  } finally {
    admission.finish();
  }
}

/** Tokens of one user share their limits; organization tokens, and callers without a valid one, those of their address. */
function callerOf({ state }: World, context: Context<Bindings>): string {
  const token = findToken(state, context.req.header('authorization') ?? null);
  if (token && !token.organization) return `user:${token.userId}`;
  return `ip:${context.env.incoming.socket.remoteAddress ?? ''}`;
}

async function answerRest(world: World, context: Context<Bindings>): Promise<Response> {
  const { state } = world;
  const answer = await state.settling(() =>
    handleRest(state, world.matcher, {
      method: context.req.method,
      url: context.get('url'),
      headers: context.req.raw.headers,
      body: context.get('body'),
    }),
  );
  return respond(answer.status, answer.body, answer.headers ?? {});
}

function respond(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Response {
  if (body === undefined) return new Response(null, { status, headers });
  if (body instanceof Uint8Array) return new Response(Buffer.from(body), { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

async function answerIngest(world: World, context: Context<Bindings>): Promise<Response> {
  const { state } = world;
  const answer = await handleIngest(state, {
    method: context.req.method,
    url: context.get('url'),
    headers: context.req.raw.headers,
    body: context.get('body'),
  });
  const body = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body);
  return new Response(body.length === 0 ? null : body, {
    status: answer.status,
    ...(answer.headers ? { headers: answer.headers } : {}),
  });
}

function page(title: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
}
