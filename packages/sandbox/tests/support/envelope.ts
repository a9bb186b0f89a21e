import type { Sandbox } from '../../src/index.ts';

/** Sends one item as an SDK would; throws when it is refused. */
export async function sendEnvelopeItem(
  sandbox: Sandbox,
  headers: Readonly<Record<string, unknown>>,
  payload: unknown,
): Promise<void> {
  const { origin, pathname } = new URL(sandbox.dsn);
  const lines = [{ dsn: sandbox.dsn }, headers, payload];
  const response = await fetch(`${origin}/api${pathname}/envelope/`, {
    method: 'POST',
    body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The envelope was refused with ${response.status}: ${answer}`);
}

export function sendLogs(
  sandbox: Sandbox,
  logs: readonly { readonly level: string; readonly body: string }[],
): Promise<void> {
  const items = logs.map((log) => ({
    ...log,
    timestamp: Date.now() / 1000,
    trace_id: 'a'.repeat(32),
    attributes: {},
  }));
  const type = { content_type: 'application/vnd.sentry.items.log+json' };
  return sendEnvelopeItem(sandbox, { type: 'log', item_count: items.length, ...type }, { items });
}
