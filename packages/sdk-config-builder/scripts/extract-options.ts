// Reads the options of the installed SDKs and writes what was found to data/: `node scripts/extract-options.ts`.
import { writeFileSync } from 'node:fs';
import { javaScriptLists } from './javascript-lists.ts';

const write = (name: string, value: unknown) =>
  writeFileSync(
    new URL(`../data/${name}.json`, import.meta.url),
    `${JSON.stringify(value, null, 1)}\n`,
  );

write('javascript-options', javaScriptLists());
