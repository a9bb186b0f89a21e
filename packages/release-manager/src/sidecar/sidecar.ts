import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../files/read-file.ts';

/** Lists the ids of scripts that were left as they are. */
const sidecarName = 'debug-ids.json';

/** The file that lists ids by the path of the script; none when it says so already. */
export const renderSidecar = (
  directory: string,
  ids: ReadonlyMap<string, string>,
): readonly {
  readonly path: string;
  readonly before: Buffer | undefined;
  readonly text: string;
}[] => {
  const sorted = [...ids].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
  const file = join(directory, sidecarName);
  const before = existsSync(file) ? readBytes(file) : undefined;
  return before?.equals(Buffer.from(text)) ? [] : [{ path: sidecarName, before, text }];
};
