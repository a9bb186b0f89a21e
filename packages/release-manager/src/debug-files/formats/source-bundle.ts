import type { Bytes } from '../bytes.ts';
import type { ObjectInfo } from '../types.ts';
import { readZip } from '../zip.ts';

/** Reads the manifest of a source bundle; undefined for a bundle of another kind. */
export function readSourceBundle(bytes: Bytes): ObjectInfo | undefined {
  const manifest = readZip(bytes)?.find(({ name }) => name === 'manifest.json');
  if (manifest === undefined) return undefined;
  const content = manifest.open();
  const value: unknown = JSON.parse(Buffer.from(content.take(0, content.size)).toString());
  if (typeof value !== 'object' || value === null || !('debug_id' in value)) return undefined;
  const text = (key: string) => {
    const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
    return typeof found === 'string' ? found : undefined;
  };
  const [debugId, codeId] = [text('debug_id')?.toLowerCase(), text('code_id')?.toLowerCase()];
  return {
    type: 'sourcebundle',
    arch: text('arch') ?? 'any',
    ...(debugId === undefined ? {} : { debugId }),
    ...(codeId === undefined ? {} : { codeId }),
    features: { symtab: false, debug: false, unwind: false, sources: true },
  };
}
