import { readdirSync, readFileSync } from 'node:fs';
import type { Addition } from './apply-additions.ts';
import type { OverlayEntry } from './apply-overlay.ts';
import type { GeneratorData } from './generate.ts';

const folder = new URL('../../data/', import.meta.url);

/** Reads what is kept by hand beside the contract. */
export function readData(): GeneratorData {
  return {
    names: JSON.parse(readText('names.json')),
    overlay: readTexts('overlay/').flatMap((text): OverlayEntry[] => JSON.parse(text)),
    additions: readTexts('additions/').flatMap((text): Addition[] => JSON.parse(text)),
    shapes: JSON.parse(readText('shapes.json')),
    typeNames: JSON.parse(readText('type-names.json')),
    docs: JSON.parse(readText('docs.json')),
  };
}

function readText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

function readTexts(name: string): string[] {
  return readdirSync(new URL(name, folder))
    .toSorted()
    .map((file) => readText(`${name}${file}`));
}
