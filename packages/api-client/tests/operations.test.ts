import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operations } from '../src/generated/table.ts';

const folder = new URL('../src/generated/operations/', import.meta.url);

it('gives every row of the table as a constant under its name, and no other', async () => {
  const groups = await Promise.all(
    readdirSync(folder).map(async (file) => {
      const module: object = await import(new URL(file, folder).href);
      const group = file
        .replace(/\.ts$/, '')
        .replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return Object.entries(module).map(([name, row]) => [`${group}.${name}`, row]);
    }),
  );
  expect(Object.fromEntries(groups.flat())).toEqual(
    Object.fromEntries(operations.map((row) => [row.id, row])),
  );
});
