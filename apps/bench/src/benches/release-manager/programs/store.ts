// A server that takes chunks and artifact bundles and keeps only their names; prints its port, then answers /stats with what it received.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const compression = (process.argv[2] ?? 'gzip').split(',');
const known = new Set<string>();
let received = { bytes: 0, requests: 0, chunkBytes: 0 };

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { method = '', url = '' } = request;
    const body = Buffer.concat(parts);
    const answer = (value: unknown): void => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    };
    if (url === '/stats') {
      answer(received);
      received = { bytes: 0, requests: 0, chunkBytes: 0 };
      return;
    }
    if (url === '/forget') {
      known.clear();
      answer({});
      return;
    }
    received.bytes += body.length;
    received.requests += 1;
    if (url.includes('/chunk-upload/') && method === 'GET') answer(limits(url));
    else if (url.includes('/chunk-upload/')) {
      received.chunkBytes += body.length;
      for (const name of readNames(body, request.headers['content-type'] ?? '')) known.add(name);
      response.end();
    } else if (url.includes('/difs/assemble/')) {
      const files: Readonly<Record<string, { chunks: readonly string[] }>> = JSON.parse(
        body.toString(),
      );
      const states = Object.entries(files).map(([sha1, { chunks }]) => [sha1, stateOf(chunks)]);
      answer(Object.fromEntries(states));
    } else if (url.includes('/assemble/')) {
      const { chunks = [] }: { chunks?: readonly string[] } = JSON.parse(body.toString());
      answer(stateOf(chunks));
    } else if (method === 'GET') {
      response.statusCode = 404;
      answer({ detail: 'The requested resource does not exist' });
    } else answer({ version: 'bench', projects: [], dateCreated: new Date().toISOString() });
  });
});

function stateOf(chunks: readonly string[]): unknown {
  const missingChunks = chunks.filter((name) => !known.has(name));
  return { state: missingChunks.length > 0 ? 'not_found' : 'ok', missingChunks, detail: null };
}

/** As Sentry answers them (getsentry/sentry src/sentry/api/endpoints/chunk.py). */
function limits(path: string): unknown {
  return {
    url: `http://127.0.0.1:${port()}${path}`,
    chunkSize: 8_388_608,
    chunksPerRequest: 64,
    maxFileSize: 2_147_483_648,
    maxRequestSize: 33_554_432,
    concurrency: 8,
    hashAlgorithm: 'sha1',
    compression,
    accept: ['debug_files', 'release_files', 'artifact_bundles', 'artifact_bundles_v2'],
  };
}

function readNames(body: Buffer, type: string): readonly string[] {
  const [, boundary = ''] = /boundary="?([^";]+)/.exec(type) ?? [];
  const names: string[] = [];
  for (
    let at = body.indexOf(`--${boundary}`);
    at !== -1;
    at = body.indexOf(`--${boundary}`, at + 1)
  ) {
    const head = body.toString('latin1', at, at + 300);
    const [, name] = /filename="([0-9a-f]{40})"/.exec(head) ?? [];
    if (name !== undefined) names.push(name);
  }
  return names;
}

function port(): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

// Builds are copied for longer than a connection may be idle.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => console.log(port()));
