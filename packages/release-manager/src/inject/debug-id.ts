import { createHash } from 'node:crypto';

/** The first 16 bytes of a hash as a UUID of version 5 and the variant of RFC 9562. */
export const uuidOf = (digest: Buffer): string => {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const lengthOf = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  return length;
};

/**
 * The id of a script and its map, a function of both (getsentry/sentry-cli 3.8.0, as its binary computes it; before
 * getsentry/sentry-cli#3350 equal maps gave equal ids).
 */
export const mintDebugId = (script: Buffer, map?: Buffer): string => {
  const hash = createHash('sha1');
  if (map)
    hash
      .update('js')
      .update(lengthOf(script))
      .update(script)
      .update('sourcemap')
      .update(lengthOf(map))
      .update(map);
  else hash.update(script);
  return uuidOf(hash.digest());
};
