import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operations } from '../src/generated/table.ts';

const folder = new URL('../src/generated/operations/', import.meta.url);

it('gives every row of the table as a constant under its name, and no other', async () => {
  const constants = new Map<string, unknown>();
  for (const file of readdirSync(folder)) {
    const module: Record<string, unknown> = await import(new URL(file, folder).href);
    const group = file
      .replace(/\.ts$/, '')
      .replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    for (const [name, row] of Object.entries(module)) constants.set(`${group}.${name}`, row);
  }
  expect(Object.fromEntries(constants)).toEqual(
    Object.fromEntries(operations.map((row) => [row.id, row])),
  );
});
