import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Bindings } from './app.ts';
import { sandboxError } from './sandbox-error.ts';

export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Listens on the loopback interface only: the sandbox has no business with other machines. */
export async function listen(app: Hono<Bindings>, port: number): Promise<HttpServer> {
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        sandboxError('unavailable', `Could not listen on ${HOST}:${port}: ${cause.message}`, {
          cause,
          hint: 'Leave the port out to get a free one.',
        }),
      );
    });
    server.listen(port, HOST, resolve);
  });
  return { url: `http://${HOST}:${portOf(server)}`, close: () => close(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw sandboxError('unavailable', 'The server has no port.');
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}
