import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tag } from '../../src/atlas/types.ts';
import { readFacts } from './facts.ts';
import { pack } from './pack.ts';
import { readRawTag, type Corrections } from './read-tag.ts';

/** The tags of a folder of raw files, from old to new. */
export function readTags(folder: string): readonly Tag[] {
  const corrections = readCorrections();
  let clickhouseVersion = '';
  return [...readFacts(folder)].map(([version, facts]) => {
    // A tag that says nothing keeps the ClickHouse of the one before it.
    clickhouseVersion =
      facts.clickhouseImage ?? corrections.clickhouseVersions[version] ?? clickhouseVersion;
    return readRawTag(join(folder, version), version, facts, { ...corrections, clickhouseVersion });
  });
}

/** The text of `src/generated/atlas.json`: a line per shared value and per tag, so that changes can be read. */
export function buildAtlas(folder: string): string {
  const { pool, tags } = pack(readTags(folder));
  const lines = (items: readonly unknown[]) =>
    items.map((item) => JSON.stringify(item)).join(',\n');
  return `{"pool":[\n${lines(pool)}\n],"tags":[\n${lines(tags)}\n]}\n`;
}

function readCorrections(): Corrections {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'));
  return {
    clickhouseVersions: read('clickhouse-before-24.6').versions,
    installerVariables: read('installer-variables').variables,
    topics: read('consumer-topics'),
  };
}
