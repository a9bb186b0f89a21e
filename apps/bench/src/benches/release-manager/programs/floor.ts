// The least that any program has to do that hashes and compresses all bytes by itself: SHA-1 and one compression.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';

const [directory = '', encoding = 'gzip'] = process.argv.slice(2);
for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const bytes = readFileSync(join(entry.parentPath, entry.name));
  createHash('sha1').update(bytes).digest();
  if (
    encoding === 'zstd' &&
    'zstdCompressSync' in zlib &&
    typeof zlib.zstdCompressSync === 'function'
  )
    zlib.zstdCompressSync(bytes);
  else zlib.gzipSync(bytes);
}
