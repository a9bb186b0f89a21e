import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Serves the report on the loopback and, for a person at a terminal, opens it. Resolves with its address. */
export async function serveReport(path: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? '') : ''}/`;
  if (process.stdout.isTTY) {
    const [command, ...before] = openers[process.platform] ?? ['xdg-open'];
    // Whoever has no such program reads the address.
    spawn(command, [...before, url], { stdio: 'ignore' }).once('error', () => {});
  }
  return url;
}
