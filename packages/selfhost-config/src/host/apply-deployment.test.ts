import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintBasis } from '../plan/based-on.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import { applyDeployment, type ApplyProgress } from './apply-deployment.ts';
import { readTargets } from './targets.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'apply-'));
  mkdirSync(join(directory, 'sentry'));
  write('.env.custom', '# ours\nA=1\n');
  write('sentry/config.yml', 'a: 1 # one\nb: 2\n');
  write('sentry/sentry.conf.py', 'A = 1\nB = 2\n');
});
afterEach(() => {
  chmodSync(join(directory, 'sentry'), 0o755);
  rmSync(directory, { recursive: true });
});

const write = (path: string, text: string) => writeFileSync(join(directory, path), text);
const read = (path: string) => readFileSync(join(directory, path), 'utf8');

const steps: readonly DeploymentStep[] = [
  { type: 'run', command: 'touch ran', reason: 'never happens' },
  {
    type: 'edit-environment',
    path: '.env.custom',
    set: { TOKEN: '<secret:TOKEN>', B: '2' },
    remove: ['A'],
    mode: 0o600,
  },
  {
    type: 'edit-yaml',
    path: 'sentry/config.yml',
    set: [{ at: ['b'], value: { key: '<secret:TOKEN>' } }],
    remove: [],
  },
  {
    type: 'edit-lines',
    path: 'sentry/sentry.conf.py',
    edits: [{ at: 1, remove: 1, insert: ['B = 3', 'C = 4'] }],
  },
  { type: 'write-file', path: 'relay/config.yml', text: 'relay: {}\n', mode: 0o640 },
  { type: 'manual', text: 'Nothing to do.' },
];
const secrets = (name: string) => (name === 'TOKEN' ? 'sntryu_example: "x"' : undefined);

async function planFor(list: readonly DeploymentStep[]): Promise<Plan<DeploymentStep>> {
  const paths = list.flatMap((step) => ('path' in step ? [step.path] : []));
  return {
    steps: list,
    diagnostics: [],
    basedOn: fingerprintBasis(list, await readTargets(directory, paths)),
  };
}

describe('applyDeployment', () => {
  it('writes what the steps say, with modes, values of secrets and a backup, and runs nothing', async () => {
    const plan = await planFor(steps);
    const events: ApplyProgress[] = [];
    await applyDeployment(plan, { directory, secrets, onProgress: (event) => events.push(event) });
    expect(read('.env.custom')).toBe('# ours\nTOKEN=\'sntryu_example: "x"\'\nB=2\n');
    expect(read('sentry/config.yml')).toBe('a: 1 # one\nb:\n  key: \'sntryu_example: "x"\'\n');
    expect(read('sentry/sentry.conf.py')).toBe('A = 1\nB = 3\nC = 4\n');
    expect(read('relay/config.yml')).toBe('relay: {}\n');
    expect(statSync(join(directory, '.env.custom')).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'relay/config.yml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(directory).toSorted()).toEqual([
      '.env.custom',
      '.sentry-kit',
      'relay',
      'sentry',
    ]);
    expect(events.map(({ path }) => path)).toEqual([
      '.env.custom',
      'sentry/config.yml',
      'sentry/sentry.conf.py',
      'relay/config.yml',
    ]);
    const backup = events[0]?.backup ?? '';
    expect(read(backup)).toBe('# ours\nA=1\n');
    expect(statSync(join(directory, backup)).mode & 0o777).toBe(0o600);
    expect(events.at(-1)).not.toHaveProperty('backup');
  });

  it('leaves no temporary file behind', async () => {
    await applyDeployment(await planFor(steps), { directory, secrets });
    expect(readdirSync(join(directory, 'sentry')).toSorted()).toEqual([
      'config.yml',
      'sentry.conf.py',
    ]);
  });

  it('refuses a plan whose files have changed, and touches nothing', async () => {
    const plan = await planFor(steps);
    write('sentry/config.yml', 'a: 7\n');
    await expect(applyDeployment(plan, { directory, secrets })).rejects.toMatchObject({
      kind: 'stale-plan',
    });
    expect(read('.env.custom')).toBe('# ours\nA=1\n');
    expect(readdirSync(directory)).not.toContain('.sentry-kit');
  });

  it('sees a file that came after the plan', async () => {
    const plan = await planFor(steps.slice(4));
    mkdirSync(join(directory, 'relay'));
    write('relay/config.yml', 'mine: true\n');
    await expect(applyDeployment(plan, { directory })).rejects.toMatchObject({
      kind: 'stale-plan',
    });
    expect(read('relay/config.yml')).toBe('mine: true\n');
  });

  it('has nothing to do for a plan that was applied', async () => {
    const plan = await planFor([steps[1], steps[2], steps[4]].filter((step) => step !== undefined));
    await applyDeployment(plan, { directory, secrets });
    const before = statSync(join(directory, '.env.custom')).mtimeMs;
    await applyDeployment(plan, { directory, secrets });
    expect(statSync(join(directory, '.env.custom')).mtimeMs).toBe(before);
  });

  it('names the secrets that have no value, and touches nothing', async () => {
    const plan = await planFor(steps);
    await expect(applyDeployment(plan, { directory })).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining('TOKEN'),
    });
    expect(read('.env.custom')).toBe('# ours\nA=1\n');
  });

  it('never shows a secret that cannot be written', async () => {
    const plan = await planFor(steps);
    const hostile = () => "hunter2'$x";
    const error: unknown = await applyDeployment(plan, { directory, secrets: hostile }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ kind: 'invalid-input' });
    expect(String(error) + JSON.stringify(error)).not.toContain('hunter2');
  });

  it.each(['../outside', '/etc/passwd', 'a/../../b', '', '.'])(
    'refuses to write %j',
    async (path) => {
      const plan = {
        steps: [{ type: 'write-file' as const, path, text: 'x' }],
        diagnostics: [],
        basedOn: '',
      };
      await expect(applyDeployment(plan, { directory })).rejects.toMatchObject({
        kind: 'invalid-input',
      });
    },
  );

  it('puts back what it replaced when a later file cannot be written', async () => {
    // A file where a folder has to be.
    write('relay', 'in the way');
    const plan = await planFor([
      { type: 'write-file', path: '.env.custom', text: 'NEW=1\n' },
      { type: 'write-file', path: 'fresh.conf', text: 'x\n' },
      { type: 'write-file', path: 'relay/config.yml', text: 'x: 1\n' },
    ]);
    await expect(applyDeployment(plan, { directory })).rejects.toMatchObject({
      kind: 'incomplete',
      message: expect.stringMatching(
        /^relay\/config\.yml could not be written: .* Nothing was changed\.$/,
      ),
    });
    expect(read('.env.custom')).toBe('# ours\nA=1\n');
    expect(readdirSync(directory)).not.toContain('fresh.conf');
  });

  it('writes through a symbolic link and keeps it', async () => {
    write('real.yml', 'a: 1\n');
    symlinkSync('real.yml', join(directory, 'linked.yml'));
    const plan = await planFor([
      { type: 'edit-yaml', path: 'linked.yml', set: [{ at: ['a'], value: 2 }], remove: [] },
    ]);
    await applyDeployment(plan, { directory });
    expect(read('real.yml')).toBe('a: 2\n');
  });

  it('stops before the first file when it is aborted', async () => {
    const plan = await planFor(steps);
    await expect(
      applyDeployment(plan, { directory, secrets, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ kind: 'aborted' });
    expect(read('.env.custom')).toBe('# ours\nA=1\n');
  });
});
