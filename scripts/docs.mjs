// npm run docs: the documentation as a site in docs/site, from doc comments and guides. Fails for an export without a
// comment and for a link that leads nowhere. `npm run docs:reference` writes the pages that come from the packages.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root, runOrExit } from './workspace.mjs';

const docs = join(root, 'docs');
const site = join(docs, 'site');
runOrExit('turbo', ['run', 'build', '--filter=@sentry-kit/docs^...', '--output-logs=errors-only']);
runOrExit('node', ['scripts/write.ts'], { cwd: docs });
runOrExit('typedoc', [], { cwd: docs });

const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith('.html'));
const anchors = new Map();
const dead = pages.flatMap((path) => {
  const file = pathToFileURL(join(site, path));
  const links = readFileSync(file, 'utf8').matchAll(/<a\b[^>]*?\shref="([^"]+)"/g);
  return [...new Set([...links].map(([, link]) => link.replaceAll('&amp;', '&')))]
    .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link) && isDead(new URL(link, file)))
    .map((link) => `${path}: ${link}`);
});
for (const link of dead) console.error(`dead link in ${link}`);
console.log(`${pages.length} pages in docs/site, ${dead.length} dead links`);
process.exit(dead.length === 0 && pages.length > 0 ? 0 : 1);

function isDead(target) {
  const anchor = decodeURIComponent(target.hash.slice(1));
  target.hash = '';
  target.search = '';
  if (!existsSync(target) || statSync(target).isDirectory()) return true;
  if (anchor === '' || !target.pathname.endsWith('.html')) return false;
  const path = fileURLToPath(target);
  const known =
    anchors.get(path) ??
    new Set([...readFileSync(path, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  anchors.set(path, known);
  return !known.has(anchor);
}
