import { handleIngest, type IngestAnswer } from '../ingest/handle.ts';
import type { TestWorld } from './test-state.ts';

export interface SentRequest {
  readonly method?: string;
  /** Behind `/api/{project}/`. */
  readonly path?: string;
  /** The whole path; wins over `path`. */
  readonly fullPath?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** False: no key in any header. */
  readonly withKey?: boolean;
  readonly body?: string | Uint8Array;
}

/** Sends to a door as an SDK would, without a server in between. */
export function send(world: TestWorld, request: SentRequest): Promise<IngestAnswer> {
  const { method = 'POST', path = 'envelope/', headers = {}, withKey = true, body = '' } = request;
  const fullPath = request.fullPath ?? `/api/${world.project.id}/${path}`;
  const auth = { 'x-sentry-auth': `Sentry sentry_key=${world.key.publicKey}, sentry_version=7` };
  return handleIngest(world.state, {
    method,
    url: new URL(fullPath, 'http://127.0.0.1'),
    headers: new Headers({ ...(withKey ? auth : {}), ...headers }),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  });
}

export type TestItem = readonly [headers: Record<string, unknown>, payload: unknown];

/** An envelope on the wire; JSON payloads get their length, texts and bytes go as they are. */
export function envelopeOf(
  headers: Record<string, unknown>,
  ...items: readonly TestItem[]
): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(headers)}\n`)];
  for (const [itemHeaders, payload] of items) {
    const bytes =
      payload instanceof Uint8Array
        ? payload
        : Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
    const header = JSON.stringify({ length: bytes.length, ...itemHeaders });
    parts.push(Buffer.from(`${header}\n`), bytes, Buffer.from('\n'));
  }
  return Buffer.concat(parts);
}

export function sendItems(world: TestWorld, ...items: readonly TestItem[]): Promise<IngestAnswer> {
  return send(world, { body: envelopeOf({}, ...items) });
}

export function bodyOf(answer: IngestAnswer): unknown {
  return JSON.parse(Buffer.from(answer.body).toString('utf8'));
}
