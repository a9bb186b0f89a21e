import { beforeEach, describe, expect, test } from 'vitest';
import { useCommandLine } from '../testing/command-line.ts';
import { openRepository, type TestRepository } from '../testing/git-repository.ts';

const shop = useCommandLine();
const { run } = shop;
let repository: TestRepository;
beforeEach(() => {
  repository = openRepository(shop.directory);
  repository.git('init', '--quiet', '-b', 'main');
  repository.git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
  repository.commit('first', { 'a.ts': '1' });
});

describe('sentry-release', () => {
  test('takes projects one by one, so that a command may follow', async () => {
    await run('-p shop new shop@0');
    expect((await run('-p shop -p other list --json')).json()).toMatchObject([
      { version: 'shop@0' },
    ]);
  });

  test('does a whole pipeline in one command, and nothing twice when it is run again', async () => {
    const line =
      'ship --commits auto --deploy production --deploy-name run-1 --finalize --release shop@1';
    const first = await run(line);
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('create the release') });
    const again = await run(`--json ${line}`);
    expect(again.json()).toMatchObject({ version: 'shop@1', done: ['set-commits'] });
    const deploys = await run('--json deploys list shop@1');
    expect(deploys.json()).toMatchObject([{ environment: 'production', name: 'run-1' }]);
  });

  test('does the same step by step', async () => {
    for (const line of [
      'new shop@2',
      'set-commits shop@2 --auto',
      'deploys new shop@2 -e production -t 60',
      'finalize shop@2',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      expect(await run(line)).toMatchObject({ code: 0 });
    }
    expect((await run('--json show shop@2 --commits')).json()).toMatchObject({
      version: 'shop@2',
      commitCount: 1,
      deployCount: 1,
      dateReleased: expect.any(String),
      commits: [{ id: repository.git('rev-parse', 'HEAD') }],
    });
  });

  test('archives, restores, lists and deletes', async () => {
    await run('new shop@3');
    expect((await run('archive shop@3')).output).toBe('shop@3 is archived\n');
    expect((await run('--json list --archived')).json()).toMatchObject([{ version: 'shop@3' }]);
    expect((await run('restore shop@3')).code).toBe(0);
    expect((await run('list')).output).toContain('shop@3');
    expect((await run('delete shop@3')).code).toBe(0);
    expect((await run('show shop@3')).code).toBe(1);
  });

  test('proposes a version, and says why', async () => {
    const id = repository.git('rev-parse', 'HEAD');
    expect((await run('propose-version')).output).toBe(`${id}\n`);
    expect((await run('propose-version --short --why')).output).toBe(`${id.slice(0, 12)} (git)\n`);
    expect((await run('propose-version', { SENTRY_RELEASE: 'shop@9' })).output).toBe('shop@9\n');
  });

  test('only says what it would do with --dry-run', async () => {
    const before = shop.sandbox.requests.length;
    const { code, output } = await run('ship --release shop@4 --commits local --dry-run');
    expect(code).toBe(0);
    expect(output).toContain('send 1 commit of the local history');
    expect(shop.sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual(
      [],
    );
  });

  test('ends with 3 when a check says no, and with the findings', async () => {
    await run('new shop@5');
    const { code, output } = await run('check shop@5 --crash-free-at-least 0.99');
    expect(code).toBe(3);
    expect(output).toContain('release-manager/no-sessions');
    expect((await run('check shop@5 --new-issues-at-most 0 --json')).json()).toMatchObject([
      { severity: 'info' },
    ]);
  });

  test('lists what is old, and deletes it only when told to', async () => {
    await run('new shop@6');
    await run('new shop@7');
    const line = 'prune --older-than 0 --keep 1 --only releases';
    expect((await run(line)).output).toMatch(/^would delete release shop@6 of \d{4}-\d\d-\d\d\n$/);
    expect((await run(`${line} --yes`)).output).toMatch(/^deleted release shop@6/);
    expect((await run(line)).output).toBe('nothing is old enough\n');
  });

  test('ends with 2 for a wrong command line, and with 0 for help', async () => {
    expect(await run('deploys new shop@1')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('--env'),
    });
    expect(await run('nonsense')).toMatchObject({ code: 2 });
    expect(await run('set-commits shop@1 --auto --local')).toMatchObject({
      code: 2,
      errors: 'error: give one of --auto, --local, --clear and --commit\n',
    });
    expect(await run('finalize shop@1 --released soon')).toMatchObject({ code: 2 });
    expect(await run('ship --commits acme/shop')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('repository@to'),
    });
    expect(await run('--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Exit codes'),
    });
  });

  test('ends with 1 and everything that is missing, without any secret', async () => {
    const { code, errors } = await run('list', { SENTRY_AUTH_TOKEN: '', SENTRY_ORG: '' });
    expect(code).toBe(1);
    expect(errors).toContain('SENTRY_AUTH_TOKEN');
    expect(errors).toContain('SENTRY_ORG');

    const token = `sntryu_${'e'.repeat(64)}`;
    const refused = await run('list', { SENTRY_AUTH_TOKEN: token });
    expect(refused.code).toBe(1);
    expect(refused.errors).not.toContain(token);
  });
});
