import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../scripts/generate/generate.ts';
import { readData } from '../scripts/generate/read-data.ts';
import { contractFile, hasContract } from './support/contract.ts';

const folder = new URL('../src/generated/', import.meta.url);

describe.skipIf(!hasContract)('src/generated (needs SENTRY_KIT_CONTRACT)', () => {
  it('is what scripts/generate.ts writes', () => {
    const { files } = generate(contractFile, readData());
    const written = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.split('/generated/').at(-1) ?? '');
    expect(written.map((name) => name.replace(/^\/+/, '')).toSorted()).toEqual(
      [...files.keys()].toSorted(),
    );
    for (const [name, text] of files)
      expect(readFileSync(new URL(name, folder), 'utf8'), `${name}: run npm run generate`).toBe(
        text,
      );
  });

  it('does not depend on the order of the data', () => {
    const data = readData();
    const reversed = {
      ...data,
      names: Object.fromEntries(Object.entries(data.names).toReversed()),
      docs: Object.fromEntries(Object.entries(data.docs).toReversed()),
      typeNames: Object.fromEntries(Object.entries(data.typeNames).toReversed()),
    };
    expect(generate(contractFile, reversed).files).toEqual(generate(contractFile, data).files);
  });
});
