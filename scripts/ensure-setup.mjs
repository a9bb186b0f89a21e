// Installs the workspace when, and only when, the lockfile or a manifest changed since the last time.
// Runs under the floor Node with npm alone: no dependency may be imported here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [major, minor] = process.versions.node.split('.').map(Number);

// macOS gets no Node from npm at this version, so there the contributor's own Node runs the tools.
const shipped = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(
  `${process.platform}-${process.arch}`,
);
const runsTools = major > 24 || (major === 24 && minor >= 11) || (major === 22 && minor >= 18);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.version} is too old: sentry-kit needs Node 20.19 or newer.`);
}
if (!shipped && !runsTools) {
  fail(
    `On ${process.platform}-${process.arch} the tools run on your own Node, and ${process.version} is too old for them: install Node 22.18+, 24.11+ or newer.`,
  );
}

const stamp = join(root, 'node_modules', '.sentry-kit-setup');
const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const version = manifest.packageManager.split('@')[1];
  console.log(`Installing dependencies with pnpm ${version} ...`);
  const installed = spawnSync(
    'npx',
    ['-y', `pnpm@${version}`, 'install', '--frozen-lockfile', '--reporter=append-only'],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (installed.status !== 0) fail('The installation failed; its output is above.');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** What decides whether an installation is still right: the lockfile, the settings and every manifest. */
function fingerprint() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'docs/package.json'];
  for (const folder of ['packages', 'apps']) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder)).toSorted?.() ??
      readdirSync(join(root, folder)).sort()) {
      files.push(`${folder}/${name}/package.json`);
    }
  }
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of files) {
    const path = join(root, file);
    hash.update(`\n${file}\n`).update(existsSync(path) ? readFileSync(path) : 'absent');
  }
  return hash.digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
