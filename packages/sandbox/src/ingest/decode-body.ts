import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { refusal } from './refusal.ts';

type Decompress = (body: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECOMPRESSORS: ReadonlyMap<string, Decompress> = new Map([
  ['gzip', promisify(zlib.gunzip) as Decompress],
  ['x-gzip', promisify(zlib.gunzip) as Decompress],
  ['deflate', promisify(zlib.inflate) as Decompress],
  ['br', promisify(zlib.brotliDecompress) as Decompress],
  ...zstd(),
]);

/** Node has zstd since 22.15. */
function zstd(): readonly [string, Decompress][] {
  const found: unknown = Reflect.get(zlib, 'zstdDecompress');
  return isDecompressor(found) ? [['zstd', promisify(found) as Decompress]] : [];
}

function isDecompressor(value: unknown): value is typeof zlib.gunzip {
  return typeof value === 'function';
}

/** The body without its content encoding; an unknown encoding counts as none, as in Relay (HttpEncoding::parse). */
export async function decodeBody(
  body: Uint8Array,
  encoding: string | null,
  limitInBytes: number,
): Promise<Uint8Array> {
  if (body.length > limitInBytes) throw tooLarge();
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === 'zstd' && !DECOMPRESSORS.has('zstd')) {
    throw refusal(415, 'unsupported content encoding', [
      'zstd needs Node 22.15 or newer where the sandbox runs; send gzip instead',
    ]);
  }
  const decompress = DECOMPRESSORS.get(name);
  if (!decompress || body.length === 0) return body;
  try {
    return await decompress(body, { maxOutputLength: limitInBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    const cause = error instanceof Error ? error.message : String(error);
    throw refusal(400, 'failed to read request body', [`the body is no valid ${name}: ${cause}`]);
  }
}

function tooLarge(): unknown {
  return refusal(413, 'failed to read request body', ['a payload reached size limit']);
}
