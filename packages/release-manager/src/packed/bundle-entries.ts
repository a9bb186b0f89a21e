import type { BundleEntry } from '../plan/source-map-steps.ts';
import { createPackedList, type PackedList } from './packed-list.ts';

type Packed = readonly [
  file: string,
  /** What stands around the path of the file in its address; null where that has another one. */
  around: readonly [before: string, after: string] | null,
  url: string | null,
  path: string | null,
  type: BundleEntry['type'],
  headers: Readonly<Record<string, string>>,
  bytes: number,
  crc32: string,
  rest: Pick<BundleEntry, 'rewrite' | 'isEmpty'> | null,
];

/** The files of a bundle, packed. */
export const createBundleEntries = (): PackedList<BundleEntry> =>
  createPackedList<BundleEntry, Packed>({
    pack: ({ file, url, path, type, headers, bytes, crc32, ...rest }) => {
      const at = url.indexOf(file);
      return [
        file,
        at === -1 ? null : [url.slice(0, at), url.slice(at + file.length)],
        at === -1 ? url : null,
        path ?? null,
        ...([type, headers, bytes, crc32] as const),
        Object.keys(rest).length > 0 ? rest : null,
      ];
    },
    unpack: ([file, around, url, path, type, headers, bytes, crc32, rest]) => ({
      file,
      url: around ? around[0] + file + around[1] : (url ?? ''),
      ...(path !== null && { path }),
      ...{ type, headers, bytes, crc32 },
      ...rest,
    }),
  });
