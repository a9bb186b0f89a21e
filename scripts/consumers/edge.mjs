import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { tools } from './tools.mjs';

/** Runs a bundled worker in the real workerd, without anything of Node, and judges what it did by the sandbox. */
export async function askWorker({ folder }, bundle, name) {
  const { createSandbox } = await import(
    pathToFileURL(join(folder, 'node_modules/@sentry-kit/sandbox/dist/index.js')).href
  );
  const sandbox = await createSandbox();
  const directory = join(folder, 'workers', name);
  mkdirSync(directory, { recursive: true });
  copyFileSync(bundle, join(directory, 'worker.mjs'));
  writeFileSync(join(directory, 'config.capnp'), configOf(sandbox));
  const workerd = spawn(
    process.execPath,
    [
      join(tools, 'node_modules', 'workerd', 'bin', 'workerd'),
      'serve',
      '--control-fd=1',
      'config.capnp',
    ],
    { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  let complaints = '';
  workerd.stderr.on('data', (chunk) => (complaints += chunk));
  const ended = once(workerd, 'exit');
  try {
    const line = await Promise.race([once(createInterface(workerd.stdout), 'line'), ended]);
    assert(typeof line[0] === 'string', `workerd ended at once:\n${complaints}`);
    const response = await fetch(`http://127.0.0.1:${JSON.parse(line[0]).port}/`);
    const body = await response.text();
    assert.equal(response.status, 200, `${body}\n${complaints}`);
    assert.deepEqual(JSON.parse(body), { projects: ['shop'], tracesSampleRate: 0.5 });
    const sent = sandbox.envelopes.flatMap(({ items }) => items);
    const text = JSON.stringify(sent);
    assert(text.includes('POST /checkout'), `The kept span did not arrive: ${text}`);
    assert(!text.includes('GET /health'), 'A span that sampling drops has arrived.');
    assert(!text.includes('ada@example.com'), 'An address was not scrubbed.');
  } finally {
    // The command is a script that starts the program: the group has both.
    if (process.platform === 'win32' || workerd.pid === undefined) workerd.kill();
    else process.kill(-workerd.pid, 'SIGKILL');
    await ended;
    await sandbox.close();
  }
}

function configOf({ url, token, dsn }) {
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-01-01",
  bindings = [
    (name = "BASE_URL", text = ${JSON.stringify(url)}),
    (name = "TOKEN", text = ${JSON.stringify(token)}),
    (name = "DSN", text = ${JSON.stringify(dsn)}),
  ],
);
`;
}
