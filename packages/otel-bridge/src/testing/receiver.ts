import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver does with a request. */
export type Answer = 'accept' | 'hang' | 'rate-limit' | 'refuse' | 'reset';

/** A server on the loopback that takes envelopes as they are. */
export interface Receiver {
  readonly dsn: string;
  /** The bodies that were answered with 200, in the order of their arrival. */
  readonly bodies: readonly string[];
  /** How many spans were in them. */
  spans(): number;
  /** What client reports in them say was dropped, by `reason:category`. */
  dropped(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** Starts one; `answer` is asked for each request. */
export async function startReceiver(answer: () => Answer = () => 'accept'): Promise<Receiver> {
  const bodies: string[] = [];
  let spans = 0;
  const dropped: Record<string, number> = {};

  function take(body: string): void {
    bodies.push(body);
    const [, header = '{}', payload = '{}'] = body.split('\n');
    const { type, item_count: count } = JSON.parse(header);
    if (type === 'span') spans += count;
    if (type === 'transaction') spans += JSON.parse(payload).spans.length + 1;
    if (type !== 'client_report') return;
    for (const { reason, category, quantity } of JSON.parse(payload).discarded_events) {
      dropped[`${reason}:${category}`] = (dropped[`${reason}:${category}`] ?? 0) + quantity;
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const isReport = body.split('\n')[1]?.includes('client_report') === true;
      const what = isReport ? 'accept' : answer();
      if (what === 'accept') take(body);
      if (what === 'hang') return;
      if (what === 'reset') {
        request.socket.destroy();
        return;
      }
      response.statusCode = { accept: 200, refuse: 500, 'rate-limit': 429 }[what];
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    dsn: `http://public@127.0.0.1:${port}/1`,
    bodies,
    spans: () => spans,
    dropped: () => dropped,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
