import { createHash } from 'node:crypto';
import type { Bytes } from '../bytes.ts';
import { formatDebugId } from '../debug-id.ts';
import type { ObjectInfo } from '../types.ts';

// uuid5 of the DNS name guardsquare.com, under which the uuid of a mapping is made.
const NAMESPACE = Buffer.from('4f44f30f24be53d0bab6f47c7120ad6c', 'hex');
const pieceSize = 1024 * 1024;

/** The uuid of a ProGuard or R8 mapping: uuid5 of its bytes, as the Android plug-in computes it. */
export function proguardUuid(bytes: Bytes): string {
  const hash = createHash('sha1').update(NAMESPACE);
  for (let at = 0; at < bytes.size; at += pieceSize) {
    hash.update(bytes.take(at, Math.min(pieceSize, bytes.size - at)));
  }
  const uuid = Uint8Array.from(hash.digest().subarray(0, 16));
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x50;
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  return formatDebugId(uuid) ?? '';
}

/** Reads a mapping of ProGuard or R8; undefined for other text. */
export function readProguard(bytes: Bytes): ObjectInfo | undefined {
  const start = Buffer.from(bytes.take(0, Math.min(bytes.size, 64 * 1024))).toString('latin1');
  if (!/^[\w.$/-]+ -> [\w.$/-]+:\s*$/m.test(start)) return undefined;
  return {
    type: 'proguard',
    arch: 'any',
    debugId: proguardUuid(bytes),
    // A method with line numbers: `12:14:void total() -> a`.
    features: { symtab: true, debug: /^ +\d+:\d+:/m.test(start), unwind: false, sources: false },
  };
}
