import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContract } from './generate/contract.ts';
import { generate } from './generate/generate.ts';
import { readData } from './generate/read-data.ts';

const path = process.argv[2] ?? process.env['SENTRY_KIT_CONTRACT'];
if (path === undefined) {
  console.error('usage: node scripts/generate.ts <contract.json>');
  process.exit(2);
}
const { models, files } = generate(readContract(path), readData());
const folder = fileURLToPath(new URL('../src/generated/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
let size = 0;
for (const [name, text] of files) {
  mkdirSync(dirname(folder + name), { recursive: true });
  writeFileSync(folder + name, text);
  size += text.length;
}
console.log(`${models.length} operations, ${files.size} files, ${Math.round(size / 1000)} kB`);
