import type { Bytes } from '../bytes.ts';
import { formatDebugId } from '../debug-id.ts';
import type { ObjectInfo } from '../types.ts';

const chunkSize = 64 * 1024;
const NAMES: Readonly<Record<string, string>> = { i386: 'x86', ppc_64: 'ppc64', x86_64: 'x86_64' };

/** Reads a Breakpad symbol file (docs/symbol_files.md of Breakpad); undefined when the first line is none. */
export function readBreakpad(bytes: Bytes): ObjectInfo | undefined {
  const start = Buffer.from(bytes.take(0, Math.min(bytes.size, 4_096))).toString('latin1');
  const line = /^MODULE +(\S+) +(\S+) +([\dA-Fa-f]{32})([\dA-Fa-f]*)(?: +(.*?))? *\r?(?:\n|$)/.exec(
    start,
  );
  if (line === null) return undefined;
  const [, , arch = '', uuid = '', age = ''] = line;
  const debugId = formatDebugId(
    Buffer.from(uuid, 'hex'),
    age === '' ? 0 : Number.parseInt(age, 16),
  );
  const codeId = /^INFO CODE_ID +(\S+)/m.exec(start)?.[1];
  return {
    type: 'breakpad',
    arch: NAMES[arch] ?? arch,
    ...(debugId === undefined ? {} : { debugId }),
    ...(codeId === undefined ? {} : { codeId: codeId.toLowerCase() }),
    features: { ...findRecords(bytes), sources: false },
  };
}

/** Looks for the first record of each kind, and no further than needed. */
function findRecords(bytes: Bytes) {
  const found = { symtab: false, debug: false, unwind: false };
  let tail = '';
  for (let at = 0; at < bytes.size; at += chunkSize) {
    const chunk = bytes.take(at, Math.min(chunkSize, bytes.size - at));
    const text = tail + Buffer.from(chunk).toString('latin1');
    found.symtab ||= /^PUBLIC /m.test(text);
    found.debug ||= /^FUNC /m.test(text);
    found.unwind ||= /^STACK (?:CFI|WIN) /m.test(text);
    if (found.symtab && found.debug && found.unwind) break;
    tail = text.slice(text.lastIndexOf('\n') + 1);
  }
  return found;
}
