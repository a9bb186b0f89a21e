import { writeFileSync } from 'node:fs';
import { buildAtlas } from './atlas/build.ts';

const folder = process.argv[2] ?? process.env['SENTRY_KIT_SELF_HOSTED'];
if (folder === undefined) {
  console.error(
    'usage: node scripts/build-atlas.ts <folder with the raw files of each tag and facts.json>',
  );
  process.exit(2);
}
const text = buildAtlas(folder);
writeFileSync(new URL('../src/generated/atlas.json', import.meta.url), text);
console.log(`${text.length} characters`);
