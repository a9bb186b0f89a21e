import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const runner = fileURLToPath(new URL('../testing/run-command-process.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-run-'));
const plainFile = join(folder, 'no-program');
writeFileSync(plainFile, 'text');
chmodSync(plainFile, 0o644);
let queue: string;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
beforeEach(() => {
  sandbox.reset();
  queue = mkdtempSync(join(folder, 'queue-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const ownSignal = (signal: string) => ['sh', '-c', `kill -${signal} $$; sleep 5`];

const statusOf = async () => {
  const url = `${sandbox.url}/api/0/organizations/${sandbox.organization}/monitors/nightly/checkins/`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${sandbox.token}` } });
  const list: unknown = await response.json();
  return Array.isArray(list) ? list.map(({ status }: { status: string }) => status) : list;
};

/** Runs it in a process of its own; answers how that ended and what it wrote. */
function run(command: readonly string[]) {
  const child = spawn(process.execPath, [runner, sandbox.dsn, queue, ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

test.each<readonly [name: string, command: readonly string[], status: string]>([
  ['success', ['true'], 'ok'],
  ['failure', ['false'], 'error'],
  ['code 3', ['sh', '-c', 'exit 3'], 'error'],
  ['code 125', ['sh', '-c', 'exit 125'], 'error'],
  ['code 255', ['sh', '-c', 'exit 255'], 'error'],
  ['SIGTERM', ownSignal('TERM'), 'error'],
  ['SIGINT', ownSignal('INT'), 'error'],
  ['SIGKILL', ownSignal('KILL'), 'error'],
  ['SIGSEGV', ownSignal('SEGV'), 'error'],
  ['SIGHUP', ownSignal('HUP'), 'error'],
  ['a program that is not there', ['/no/such/program'], 'error'],
  ['a file that is no program', [plainFile], 'error'],
])('%s ends as it does in a shell', async (_name, command, status) => {
  const bare = spawnSync('bash', ['-c', '"$@"; exit $?', 'bash', ...command]);
  const { code } = await run(command).ended;
  expect(code).toBe(bare.status);
  expect(await statusOf()).toEqual([status]);
});

test('input, output and the name of the monitor pass through', async () => {
  const { child, ended } = run(['sh', '-c', 'cat; printf " %s" "$SENTRY_MONITOR_SLUG"']);
  child.stdin.end('from the pipe');
  expect(await ended).toEqual({ code: 0, output: 'from the pipe nightly' });
});

test('a signal to the run is for the command, which says how it ends', async () => {
  const { child, ended } = run([
    'sh',
    '-c',
    'trap "exit 7" TERM; sleep 10 >/dev/null 2>&1 & echo ready; wait',
  ]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 7 });
  expect(await statusOf()).toEqual(['error']);
});

test('nothing is lost when Sentry is down for a whole run and back for the next', async () => {
  const up = sandbox.fault({ type: 'reset' });
  expect(await run(['false']).ended).toMatchObject({ code: 1 });
  expect(readdirSync(queue)).toHaveLength(1);
  up();
  expect(await run(['true']).ended).toMatchObject({ code: 0 });
  expect(await statusOf()).toEqual(expect.arrayContaining(['ok', 'error']));
  expect(readdirSync(queue)).toEqual([]);
});

test('a command that takes too long is ended', async () => {
  const result = await runCommand('nightly', ['sleep', '30'], {
    dsn: sandbox.dsn,
    schedule: '0 3 * * *',
    killAfterInMs: 100,
  });
  expect(result).toEqual({ exitCode: 143, signal: 'SIGTERM' });
  expect(await statusOf()).toEqual(['error']);
});

test('without a command, or for a monitor that cannot be, nothing starts', async () => {
  await expect(runCommand('nightly', [], { dsn: sandbox.dsn })).rejects.toThrow(/no command/);
  const marker = join(queue, 'started');
  const refused = runCommand('nightly', ['touch', marker], { dsn: sandbox.dsn, schedule: 'often' });
  await expect(refused).rejects.toMatchObject({ kind: 'invalid-input' });
  expect(readdirSync(queue)).toEqual([]);
});
