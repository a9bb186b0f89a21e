import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROUNDS = 30;
const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-start-'));
const library = new URL('../dist/monitors.js', import.meta.url).href;

// Measures inside one process, where the library is loaded already: from the call to the first line of the command.
const program = `
  import { spawn } from 'node:child_process';
  import { readFileSync } from 'node:fs';
  import { runCommand } from ${JSON.stringify(library)};
  const [dsn, file] = process.argv.slice(1);
  const command = ['sh', '-c', 'date +%s%N >> ' + file];
  const now = () => performance.timeOrigin + performance.now();
  const times = () => readFileSync(file, 'utf8').trim().split('\\n').map((line) => Number(line) / 1e6);
  const rows = [];
  for (let round = 0; round < ${ROUNDS}; round += 1) {
    const bareAt = now();
    await new Promise((resolve) => spawn(command[0], command.slice(1), { stdio: 'inherit' }).once('exit', resolve));
    const runAt = now();
    await runCommand('nightly', command, { dsn, deadlineInMs: 50, onDiagnostic: () => {} });
    rows.push([bareAt, runAt]);
  }
  const started = times();
  console.log(JSON.stringify(rows.map(([bareAt, runAt], index) => [started[2 * index] - bareAt, started[2 * index + 1] - runAt])));
`;

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    const delayInMs = { '1': 0, '2': 2_000 }[/\/api\/(\d)\//.exec(request.url ?? '')?.[1] ?? ''];
    if (delayInMs !== undefined) setTimeout(() => response.end('{}'), delayInMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test.each([
  ['answers at once', 1],
  ['answers after 2 s', 2],
  ['never answers', 3],
])(
  'a command starts at most 10 ms later while Sentry %s',
  { retry: 2, timeout: 60_000 },
  async (name, project) => {
    const dsn = `http://publickey@127.0.0.1:${port}/${project}`;
    const file = join(folder, `${project}-${Math.random()}`);
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, dsn, file]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((resolve) => child.once('close', resolve));
    const rows: [number, number][] = JSON.parse(output);
    const later = median(rows.map(([bare, run]) => run - bare));
    console.log(
      `figure: monitors: a command starts ${later.toFixed(2)} ms later than alone while Sentry ${name} (median of ${rows.length}, at most 10)`,
    );
    expect(rows).toHaveLength(ROUNDS);
    expect(later).toBeLessThanOrEqual(10);
  },
);
