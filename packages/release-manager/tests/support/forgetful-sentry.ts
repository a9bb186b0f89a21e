import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that takes an upload of any size and keeps nothing of it but the names of chunks. */
export const startForgetfulSentry = async () => {
  const known = new Set<string>();
  const limits = (path: string) => ({
    url: `${url()}${path}`,
    ...{ chunkSize: 8_388_608, chunksPerRequest: 64, maxRequestSize: 33_554_432, concurrency: 8 },
    ...{ maxFileSize: 2_147_483_648, hashAlgorithm: 'sha1', compression: ['gzip', 'zstd'] },
    accept: ['release_files', 'artifact_bundles', 'artifact_bundles_v2'],
  });
  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    const body = Buffer.concat(await request.toArray());
    const { method, url: path = '' } = request;
    if (path.includes('/chunk-upload/') && method === 'GET') return [200, limits(path)];
    if (path.includes('/chunk-upload/')) {
      const names = body.toString('latin1').matchAll(/filename="([0-9a-f]{40})"/g);
      for (const [, name = ''] of names) known.add(name);
      return [200, ''];
    }
    if (!path.includes('/assemble/')) return method === 'GET' ? [404, {}] : [201, {}];
    const { chunks }: { readonly chunks: readonly string[] } = JSON.parse(body.toString());
    const missingChunks = chunks.filter((name) => !known.has(name));
    return [200, { state: missingChunks.length > 0 ? 'not_found' : 'ok', missingChunks }];
  };
  const server = createServer(async (request, response) => {
    const [status, value] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = (): string => {
    const address: AddressInfo | string | null = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  };
  return { url: url(), forget: () => known.clear(), close: () => void server.close() };
};
