import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { main, type Host } from './main.ts';

interface TestHost extends Host {
  readonly output: string;
  readonly errors: string;
  signal(name: NodeJS.Signals): void;
}

/** A process that runs nothing but the program; `onOutput` is called when it prints. */
function createHost(onOutput: (host: TestHost) => void = () => undefined): TestHost {
  const listeners = new Set<(signal: NodeJS.Signals) => void>();
  const written = { output: '', errors: '' };
  const host: TestHost = {
    environment: process.env,
    get output() {
      return written.output;
    },
    get errors() {
      return written.errors;
    },
    write(text) {
      written.output += text;
      onOutput(host);
    },
    writeError(text) {
      written.errors += text;
    },
    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signal(name) {
      for (const listener of listeners) listener(name);
    },
  };
  return host;
}

const node = process.execPath;

describe('sentry-sandbox -- command', () => {
  test('runs the command with a Sentry in its environment', async () => {
    const script = `
      const { SENTRY_DSN, SENTRY_URL, SENTRY_AUTH_TOKEN, SENTRY_ORG, SENTRY_PROJECT } = process.env;
      const { username, pathname } = new URL(SENTRY_DSN);
      const stored = await fetch(SENTRY_URL + '/api' + pathname + '/store/?sentry_key=' + username, {
        method: 'POST', body: JSON.stringify({ message: 'hello' }) });
      const issues = await fetch(SENTRY_URL + '/api/0/projects/' + SENTRY_ORG + '/' + SENTRY_PROJECT + '/issues/', {
        headers: { Authorization: 'Bearer ' + SENTRY_AUTH_TOKEN } });
      const titles = (await issues.json()).map((issue) => issue.title);
      process.exit(stored.ok && titles[0] === 'hello' ? 42 : 1);`;
    const code = await main(['--', node, '--input-type=module', '-e', script], createHost());
    expect(code).toBe(42);
  });

  test('leaves the options of the command alone', async () => {
    const script = 'process.exit(process.argv.includes("--json") ? 7 : 1)';
    expect(await main(['--', node, '-e', script, '--', '--json'], createHost())).toBe(7);
    expect(await main([node, '-e', script, '--', '--json'], createHost())).toBe(7);
  });

  test('exits as a shell does when a signal ended the command, or there is none', async () => {
    const script = 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 60000)';
    expect(await main(['--', node, '-e', script], createHost())).toBe(128 + 15);
    const host = createHost();
    expect(await main(['--', 'no-such-command-of-ours'], host)).toBe(127);
    expect(host.errors).toContain('no-such-command-of-ours');
  });
});

describe('sentry-sandbox', () => {
  test('prints shell exports and stops at a signal', async () => {
    const host = createHost((self) => self.signal('SIGINT'));
    expect(await main([], host)).toBe(0);
    const names = [...host.output.matchAll(/^export (\w+)='[^']+'$/gm)].map(([, name]) => name);
    expect(names).toEqual([
      'SENTRY_DSN',
      'SENTRY_URL',
      'SENTRY_AUTH_TOKEN',
      'SENTRY_ORG',
      'SENTRY_PROJECT',
    ]);
  });

  test('prints one line of JSON for machines', async () => {
    const host = createHost((self) => self.signal('SIGTERM'));
    expect(await main(['--json'], host)).toBe(0);
    expect(host.output.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(JSON.parse(host.output) as object)).toEqual([
      'url',
      'dsn',
      'token',
      'organization',
      'project',
    ]);
  });

  test('says what is wrong with its arguments, and that a port is taken', async () => {
    const host = createHost();
    expect(await main(['--port', 'eighty'], host)).toBe(2);
    expect(host.errors).toContain('65535');

    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const other = createHost();
    expect(await main(['--port', String(port)], other)).toBe(1);
    expect(other.errors).toContain(`127.0.0.1:${port}`);
    server.close();
  });

  test('explains itself', async () => {
    const host = createHost();
    expect(await main(['--help'], host)).toBe(0);
    expect(host.output).toContain('SENTRY_AUTH_TOKEN');
  });
});
