// npm run docs: the documentation as a site in docs/site, from doc comments and guides. Fails for an export without a
// comment and for a link that leads nowhere. `npm run docs:reference` writes the pages that come from the packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root, runOrExit, toolPath } from './workspace.mjs';

const docs = join(root, 'docs');
const site = join(docs, 'site');
runOrExit('turbo', ['run', 'build', '--filter=@sentry-kit/docs^...', '--output-logs=errors-only']);
runOrExit('node', ['scripts/write.ts'], { cwd: docs });
const complaints = generate();

linkFolders();

const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith('.html'));
const anchors = new Map();
const dead = pages.flatMap((path) => {
  const file = pathToFileURL(join(site, path));
  const links = readFileSync(file, 'utf8').matchAll(/<a\b[^>]*?\shref="([^"]+)"/g);
  return [...new Set([...links].map(([, link]) => link.replaceAll('&amp;', '&')))]
    .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link) && isDead(new URL(link, file)))
    .map((link) => `${String(path)}: ${link}`);
});
for (const complaint of complaints) console.error(complaint);
for (const link of dead) console.error(`dead link in ${link}`);
console.log(
  `${pages.length} pages in docs/site, ${dead.length} dead links, ${complaints.length} exports without a comment`,
);
process.exit(dead.length + complaints.length === 0 && pages.length > 0 ? 0 : 1);

/** What typedoc says against the packages. Parts of a type that is written in place (`__type`) are told by their owner. */
function generate() {
  const { status, stdout, stderr } = spawnSync('typedoc', [], {
    cwd: docs,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: '1', PATH: toolPath(docs) },
    shell: process.platform === 'win32',
  });
  const lines = `${stdout}\n${stderr}`.split('\n');
  if (status !== 0) console.error(lines.join('\n'));
  if (status !== 0) process.exit(1);
  return lines.filter(
    (line) =>
      /does not have any documentation|Failed to resolve link/.test(line) &&
      !line.includes('__type'),
  );
}

function isDead(target) {
  const anchor = decodeURIComponent(target.hash.slice(1));
  target.hash = '';
  target.search = '';
  if (target.pathname.endsWith('/')) target.pathname += 'index.html';
  if (!existsSync(target) || statSync(target).isDirectory()) return true;
  if (anchor === '' || !target.pathname.endsWith('.html')) return false;
  const path = fileURLToPath(target);
  const known =
    anchors.get(path) ??
    new Set([...readFileSync(path, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  anchors.set(path, known);
  return !known.has(anchor);
}

/** A README may name a folder of the repository, which is no page here: such a link leads to where the source is. */
function linkFolders() {
  const { repository } = JSON.parse(
    readFileSync(join(root, 'packages/sandbox/package.json'), 'utf8'),
  );
  const source = repository.url.replace(/^git\+|\.git$/g, '');
  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  for (const folder of ['', ...folders]) {
    const page = join(site, folder === '' ? 'index.html' : `_sentry-kit/${folder.slice(9)}.html`);
    const readme = readFileSync(join(root, folder, 'README.md'), 'utf8');
    let html = readFileSync(page, 'utf8');
    for (const [, link] of readme.matchAll(/\]\(([\w./-]+)\)/g)) {
      const target = join(root, folder, link);
      if (!existsSync(target) || !statSync(target).isDirectory()) continue;
      const name = link.split('/').at(-1);
      const address = `${source}/tree/main/${relative(root, target)}`;
      html = html.replace(
        new RegExp(`href="(?:\\.\\./)?media/${name}(?:-\\d+)?"`),
        `href="${address}"`,
      );
    }
    writeFileSync(page, html);
  }
}
