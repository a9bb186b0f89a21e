import { readdirSync, readFileSync } from 'node:fs';
import type { Addition } from './apply-additions.ts';
import type { OverlayEntry } from './apply-overlay.ts';
import type { GeneratorData } from './generate.ts';

const folder = new URL('../../data/', import.meta.url);

/** Reads what is kept by hand beside the contract. */
export function readData(): GeneratorData {
  return {
    names: readJson('names.json'),
    overlay: readAll<OverlayEntry>('overlay/'),
    additions: readAll<Addition>('additions/'),
    shapes: readJson('shapes.json'),
    typeNames: readJson('type-names.json'),
    docs: readJson('docs.json'),
  };
}

function readJson<Value>(name: string): Value {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

function readAll<Entry>(name: string): Entry[] {
  return readdirSync(new URL(name, folder))
    .toSorted()
    .flatMap((file) => readJson<Entry[]>(`${name}${file}`));
}
