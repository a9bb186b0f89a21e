import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Next } from 'hono';
import type { Bindings, World } from './app.ts';
import type { FaultEffect } from './faults.ts';
import { isSent } from './is-sent.ts';

type Effect<Type extends FaultEffect['type']> = Extract<FaultEffect, { readonly type: Type }>;

const MINUTE_IN_MS = 60_000;
const DAY_IN_MS = 24 * 60 * MINUTE_IN_MS;

/** A middleware that lets the faults of the sandbox happen. */
export async function applyFaults(
  world: World,
  context: Context<Bindings>,
  next: Next,
): Promise<Response | undefined> {
  const added = new Map<string, string>();
  for (const effect of world.faults.take(context.req.method, context.get('url').pathname)) {
    if (effect.type === 'deprecated') {
      for (const [name, value] of deprecationHeaders(effect)) added.set(name, value);
    }
    // oxlint-disable-next-line no-await-in-loop -- one fault after the other
    const answer = await applyFault(world, context, next, effect);
    if (!answer) continue;
    if (!isSent(answer)) for (const [name, value] of added) answer.headers.set(name, value);
    return answer;
  }
  await next();
  for (const [name, value] of added) context.header(name, value);
  return undefined;
}

/** The answer, or nothing when the request goes on. */
async function applyFault(
  world: World,
  context: Context<Bindings>,
  next: Next,
  effect: FaultEffect,
): Promise<Response | undefined> {
  switch (effect.type) {
    case 'status':
      return statusResponse(effect.status, effect.body, effect.headers ?? {});
    case 'html':
      return new Response(proxyPage(effect.status ?? 502), {
        status: effect.status ?? 502,
        headers: { 'content-type': 'text/html', server: 'nginx' },
      });
    case 'redirect':
      return new Response(null, {
        status: effect.status ?? 302,
        headers: { location: effect.location },
      });
    case 'delay':
      await world.state.clock
        .sleep(delayOf(effect, world.random), world.closing)
        .catch(() => undefined);
      return undefined;
    case 'deprecated':
      if (!isBrownout(effect, world.state.clock.now())) return undefined;
      return Response.json({ message: 'This API no longer exists.' }, { status: 410 });
    case 'hang':
      await new Promise((resolve) => world.closing.addEventListener('abort', resolve));
      return RESPONSE_ALREADY_SENT;
    case 'reset':
      context.env.incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case 'truncate':
      await next();
      await truncate(context);
      // What a handler has answered stays in place unless it is taken away first.
      context.res = undefined;
      context.res = RESPONSE_ALREADY_SENT;
      return context.res;
  }
}

function delayOf(
  { delayInMs, upToInMs = delayInMs }: Effect<'delay'>,
  random: World['random'],
): number {
  return delayInMs + random() * (upToInMs - delayInMs);
}

/** getsentry/sentry, src/sentry/api/helpers/deprecation.py; a minute at noon UTC is its default schedule. */
function isBrownout({ date, brownoutInMs = MINUTE_IN_MS }: Effect<'deprecated'>, now: number) {
  const sinceNoonInMs = (now + DAY_IN_MS / 2) % DAY_IN_MS;
  return now > Date.parse(date) && sinceNoonInMs < brownoutInMs;
}

function* deprecationHeaders(effect: Effect<'deprecated'>): Iterable<[string, string]> {
  // As Python writes a moment in UTC.
  const date = new Date(effect.date).toISOString().replace(/(?:\.000)?Z$/, '+00:00');
  yield ['X-Sentry-Deprecation-Date', date];
  if (effect.replacement !== undefined) {
    yield ['X-Sentry-Replacement-Endpoint', effect.replacement];
  }
}

function statusResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Response {
  // The Response constructor knows which statuses have no body, and refuses one.
  if (status === 204 || status === 304) return new Response(null, { status, headers });
  if (typeof body === 'string') return new Response(body, { status, headers });
  const value = body === undefined ? { detail: `The sandbox was told to answer ${status}.` } : body;
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function truncate(context: Context<Bindings>): Promise<void> {
  const answer = context.res;
  const body = Buffer.from(await answer.arrayBuffer());
  const { outgoing } = context.env;
  outgoing.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    'content-length': Math.max(1, body.length),
  });
  outgoing.flushHeaders();
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
}

function proxyPage(status: number): string {
  return `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
}
