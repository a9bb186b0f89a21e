import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@sentry-kit/sandbox';
import type { SentSpan } from '../../src/reverse/sentry-types.ts';
import { findOracle } from '../../src/testing/oracle.ts';

/** A payload of an item, and the type that it came with. */
export interface ReceivedItem {
  readonly type: string;
  readonly payload: unknown;
}

/** Something that takes envelopes and tells what it has got. */
export interface Receiver {
  readonly dsn: string;
  items(): Promise<readonly ReceivedItem[]>;
  /** The issues, and the span of the latest event of each; only of what groups events. */
  issues?(): Promise<readonly { readonly title: string; readonly spanId: unknown }[]>;
  close(): Promise<void>;
}

export const spotlight = findOracle('spotlight');

/** The spans among what was received. */
export function spansOf(items: readonly ReceivedItem[]): readonly SentSpan[] {
  return items
    .filter(({ type }) => type === 'span')
    .flatMap(({ payload }) => (payload as { readonly items: readonly SentSpan[] }).items);
}

export async function startSandbox(): Promise<Receiver> {
  const sandbox = await createSandbox();
  const items = (): readonly ReceivedItem[] =>
    sandbox.envelopes
      .flatMap((envelope) => envelope.items)
      .map(({ headers, payload }) => ({ type: String(headers['type']), payload }));
  async function get(path: string): Promise<unknown> {
    const headers = { Authorization: `Bearer ${sandbox.token}` };
    const answer = await fetch(`${sandbox.url}/api/0/organizations/acme/${path}`, { headers });
    return answer.json();
  }

  return {
    dsn: sandbox.dsn,
    items: () => Promise.resolve(items()),
    async issues() {
      const issues = (await get('issues/')) as readonly { id: string; title: string }[];
      return Promise.all(
        issues.map(async ({ id, title }) => {
          const event = (await get(`issues/${id}/events/latest/`)) as {
            readonly contexts?: { readonly trace?: { readonly span_id?: string } };
          };
          return { title, spanId: event.contexts?.trace?.span_id };
        }),
      );
    },
    close: () => sandbox.close(),
  };
}

export async function startSpotlight(): Promise<Receiver> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const preload = fileURLToPath(new URL('programs/loopback.cjs', import.meta.url));
  const program = `${spotlight.directory}/node_modules/@spotlightjs/spotlight/dist/run.js`;
  // Its own reports have nowhere to go.
  const environment = { ...process.env, http_proxy: url, https_proxy: url, SENTRY_DSN: '' };
  const child = spawn(
    process.execPath,
    ['-r', preload, program, 'server', '-p', String(port), '-d'],
    { stdio: 'ignore', env: environment },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  await untilItAnswers(url);
  return {
    dsn: `http://public@127.0.0.1:${port}/1`,
    items: () => readStream(url),
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Spotlight replays what it has as server-sent events; it is read until nothing more comes. */
async function readStream(url: string): Promise<readonly ReceivedItem[]> {
  const controller = new AbortController();
  const { body } = await fetch(`${url}/stream`, {
    headers: { 'Last-Event-ID': '0' },
    signal: controller.signal,
  });
  let text = '';
  const decoder = new TextDecoder();
  let timer = setTimeout(() => controller.abort(), 500);
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), 500);
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  }
  return text
    .split('\n\n')
    .map((block) => /^data: ?(.*)$/m.exec(block)?.[1])
    .filter((data) => data !== undefined)
    .flatMap(readEnvelope);
}

function readEnvelope(data: string): readonly ReceivedItem[] {
  const envelope: unknown = JSON.parse(data);
  if (!Array.isArray(envelope) || !Array.isArray(envelope[1])) return [];
  return (envelope[1] as [{ readonly type: string }, unknown][]).map(([{ type }, payload]) => ({
    type,
    payload,
  }));
}

async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    try {
      const answer = await fetch(`${url}/health`);
      await answer.body?.cancel();
      return;
    } catch {
      await new Promise((resolve) => void setTimeout(resolve, 100));
    }
  }
  throw new Error('Spotlight does not answer.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
