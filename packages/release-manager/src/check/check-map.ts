import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Diagnostic } from '../error/diagnostic.ts';
import { finding } from './finding.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Checks what a map says of itself. */
export const checkMap = (path: string, map: unknown, directory: string): readonly Diagnostic[] => {
  if (!isRecord(map)) return [finding(path, 'broken-map', 'error', 'is no JSON object')];
  const found: Diagnostic[] = [];
  if (map['version'] !== 3)
    found.push(
      finding(
        path,
        'map-version',
        'error',
        `has the version ${JSON.stringify(map['version'])}; Sentry reads version 3`,
      ),
    );
  if ('sections' in map) return [...found, ...checkSections(path, map['sections'], directory)];
  const sources = list(map['sources']);
  if (sources.length === 0 && /^[;,]*$/.test(String(map['mappings'])))
    // What esbuild and Rollup write for a chunk without any source (getsentry/sentry-cli#3350).
    return [...found, finding(path, 'empty-map', 'info', 'is empty: its script has no source')];
  if (typeof map['mappings'] !== 'string' || /^[;,]*$/.test(map['mappings']))
    found.push(
      finding(path, 'no-mappings', 'warning', 'maps nothing', {
        hint: 'A step of the build dropped its map; let each step read the map of the one before it',
      }),
    );
  else if (sources.length === 0)
    found.push(
      finding(path, 'no-sources', 'error', 'names no sources', {
        hint: 'A step of the build dropped its map; let each step read the map of the one before it',
      }),
    );
  const contents = list(map['sourcesContent']);
  const root = typeof map['sourceRoot'] === 'string' ? map['sourceRoot'] : '';
  const from = resolve(directory, dirname(path));
  const isThere = (source: unknown): boolean =>
    typeof source === 'string' &&
    existsSync(isAbsolute(source) ? source : resolve(from, root, source));
  const missing = sources.filter(
    (source, index) => typeof contents[index] !== 'string' && source !== null && !isThere(source),
  );
  if (missing.length > 0)
    found.push(
      finding(
        path,
        'no-source-text',
        'warning',
        `has no text for ${missing.length} of ${sources.length} sources, such as ${JSON.stringify(missing[0])}`,
        { hint: 'Let the build put the sources into its maps (`sourcesContent`)' },
      ),
    );
  return found;
};

const checkSections = (path: string, value: unknown, directory: string): readonly Diagnostic[] => {
  const sections = list(value).filter(isRecord);
  const places = sections.map(({ offset }) =>
    isRecord(offset) ? [Number(offset['line']), Number(offset['column'])] : [],
  );
  const isOrdered = places.every(([line = 0, column = 0], index) => {
    const [lineBefore = 0, columnBefore = 0] = places[index - 1] ?? [];
    return line > lineBefore || (line === lineBefore && column >= columnBefore);
  });
  return [
    ...(isOrdered
      ? []
      : [finding(path, 'unordered-sections', 'error', 'has sections that are not in order')]),
    ...(sections.some((section) => 'url' in section)
      ? [
          finding(
            path,
            'section-elsewhere',
            'error',
            'names sections by address, which Sentry does not follow',
            {
              hint: 'Let the build write the sections into the map',
            },
          ),
        ]
      : []),
    ...sections.flatMap(({ map }) => (map === undefined ? [] : checkMap(path, map, directory))),
  ];
};
