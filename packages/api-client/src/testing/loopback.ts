import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server answers: a status with body and headers, or the end of the connection. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `reset` cuts the connection at once, `truncate` in the middle of the body, `silence` never answers. */
  readonly fault?: 'reset' | 'truncate' | 'silence';
}

/** A server on 127.0.0.1 for the tests of one file. */
export interface Loopback {
  readonly url: string;
  readonly requests: readonly Received[];
  /** Answers the next requests in this order, the last one from then on. */
  reply(...replies: readonly (Reply | ((request: Received) => Reply))[]): void;
}

const listen = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
};

/** An address where nobody listens any more. */
export const closedUrl = async (): Promise<string> => {
  const server = createServer();
  const url = await listen(server);
  server.close();
  await once(server, 'close');
  return url;
};

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** Starts a server before the tests of a file, forgets what it has seen after each, and ends it. */
export const useLoopback = (): Loopback => {
  const requests: Received[] = [];
  let replies: (Reply | ((request: Received) => Reply))[] = [];
  let url = '';

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url: path = '', headers } = incoming;
      const request = { method, url: path, headers, body: Buffer.concat(chunks).toString() };
      requests.push(request);
      const next = replies.length > 1 ? replies.shift() : replies[0];
      const reply = (typeof next === 'function' ? next(request) : next) ?? { status: 500 };
      if (reply.fault === 'silence') return;
      if (reply.fault === 'reset') {
        incoming.socket.destroy();
        return;
      }
      const text = reply.body === undefined ? '' : textOf(reply.body);
      const length = reply.fault === 'truncate' ? text.length + 100 : Buffer.byteLength(text);
      const status = reply.status ?? 200;
      outgoing.writeHead(status, {
        ...(status !== 204 && { 'content-length': length }),
        ...reply.headers,
      });
      outgoing.write(text, () => {
        if (reply.fault === 'truncate') incoming.socket.destroy();
        else outgoing.end();
      });
    });
  });

  beforeAll(async () => {
    url = await listen(server);
  });
  afterEach(() => {
    requests.length = 0;
    replies = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  return {
    get url() {
      return url;
    },
    requests,
    reply: (...given) => {
      replies = [...given];
    },
  };
};
