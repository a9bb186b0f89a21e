import { join } from 'node:path';
import { readBytes } from '../files/read-file.ts';
import { readReferences, type ScriptReferences } from '../script/references.ts';

const tailInBytes = 4096;

/** What a file with the ending of a script is. */
export type ScriptFormat = 'javascript' | 'hermes' | 'indexed-ram-bundle' | 'binary';

const hermes = Buffer.from('c61fbc03c103191f', 'hex');
const ramBundle = Buffer.from('e5d10bfb', 'hex');

/** Tells by its first bytes what a script is (facebook/hermes BytecodeFileFormat.h; facebook/metro, indexed RAM bundles). */
const readFormat = (head: Buffer): ScriptFormat => {
  if (head.subarray(0, 8).equals(hermes)) return 'hermes';
  if (head.subarray(0, 4).equals(ramBundle)) return 'indexed-ram-bundle';
  return head.includes(0) ? 'binary' : 'javascript';
};

/** Reads what a script says of its map; of most, only the end. */
export const readScript = (
  root: string,
  { path, bytes }: { readonly path: string; readonly bytes: number },
): { readonly format: ScriptFormat; readonly references: ScriptReferences } => {
  const file = join(root, path);
  const head = readBytes(file, 0, Math.min(bytes, tailInBytes));
  const format = readFormat(head);
  const none: ScriptReferences = { sourceMap: undefined, debugId: undefined };
  if (format !== 'javascript') return { format, references: none };
  if (bytes <= tailInBytes) return { format, references: readReferences(head) };
  const tail = readReferences(readBytes(file, bytes - tailInBytes), 'whole-lines');
  return { format, references: tail.sourceMap ? tail : readReferences(readBytes(file)) };
};
