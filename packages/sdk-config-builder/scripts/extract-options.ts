// Reads the options of the installed SDKs and writes what was found to data/: `node scripts/extract-options.ts`.
import { writeFileSync } from 'node:fs';
import { javaScriptLists } from './javascript-lists.ts';
import { extractGo, extractPython, findGo, findPython } from './other-languages.ts';

const write = (name: string, value: unknown) => {
  const file = new URL(`../data/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
};

const python = findPython();
const go = findGo();
if (python === undefined || go === undefined) throw new Error('Run `npm run test:setup` first.');
write('javascript-options', javaScriptLists());
write('python-options', extractPython(python));
write('go-options', extractGo(go));
