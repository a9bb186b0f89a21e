import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkInstallation } from '../doctor/check-installation.ts';
import { readInstallation } from './read-installation.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'installation-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(path: string, text: string, mode = 0o644) {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text, { mode });
}

describe('readInstallation', () => {
  it('reads the release and the files that count, with their modes', async () => {
    write('docker-compose.yml', 'services: {}\n');
    write('.env', 'SENTRY_IMAGE=ghcr.io/getsentry/sentry:26.8.0\n');
    write('.env.custom', 'A=1\n', 0o600);
    write('sentry/config.yml', 'a: 1\n');
    write('sentry/sentry.config.py', '# the wrong name\n');
    write('sentry/huge.py', 'x'.repeat(5_000_001));
    write('relay/credentials.json', '{"secret_key":"s3cret"}');
    const installation = await readInstallation(directory);
    expect(installation.version).toBe('26.8.0');
    expect(installation.files.map(({ path }) => path)).toEqual([
      '.env',
      '.env.custom',
      'sentry/config.yml',
      'sentry/sentry.config.py',
      'relay/credentials.json',
    ]);
    expect(installation.files[1]).toEqual({ path: '.env.custom', text: 'A=1\n', mode: 0o600 });
    expect(JSON.stringify(installation)).not.toContain('s3cret');
    expect(checkInstallation(installation).map(({ code }) => code)).toContain(
      'selfhost/python-wrong-file-name',
    );
  });

  it('believes the tag that is checked out more than an image', async () => {
    write('.env', 'SENTRY_IMAGE=acme/sentry:ours\n');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@acme.example', ...args], {
        cwd: directory,
        stdio: 'pipe',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'a');
    git('tag', '25.5.1');
    expect((await readInstallation(directory)).version).toBe('25.5.1');
  });

  it.each([
    ['is no checkout', {}],
    ['cannot be told', { '.env': 'A=1\n' }],
  ])('says when it %s', async (message, files) => {
    for (const [path, text] of Object.entries(files)) write(path, text);
    await expect(readInstallation(directory)).rejects.toThrow(message);
  });
});
