import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DebugFile } from '../types.ts';
import { layOutBundle, type PlannedSource } from './bundle-layout.ts';

/** Writes a bundle to a file of its own, and its folder where there is none. */
export function writeBundle(
  path: string,
  {
    file,
    name,
    sources,
  }: {
    readonly file: DebugFile;
    readonly name: string;
    readonly sources: readonly PlannedSource[];
  },
): void {
  mkdirSync(dirname(path), { recursive: true });
  const output = openSync(path, 'w');
  try {
    for (const part of layOutBundle(file, name, sources)) {
      const content = part.read();
      for (let done = 0; done < content.length;) done += writeSync(output, content, done);
    }
  } finally {
    closeSync(output);
  }
}
