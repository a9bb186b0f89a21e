import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCommandFolder, type CommandFolder } from '../testing/command-line.ts';
import { shippedInstallation } from '../testing/installations.ts';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await createCommandFolder();
});
afterEach(() => folder.remove());

const description = {
  version: '26.8.0',
  url: 'https://sentry.example.com',
  secretKey: { secret: 'SENTRY_SECRET_KEY' },
  launchpadSecret: { secret: 'LAUNCHPAD_SECRET' },
  mail: {
    host: 'smtp.example.com',
    from: 'sentry@example.com',
    password: { secret: 'SMTP_PASSWORD' },
  },
};

function describeIt(change: object = {}) {
  return folder.write({ 'deployment.json': JSON.stringify({ ...description, ...change }) });
}

async function install(version: string, texts: Readonly<Record<string, string>> = {}) {
  const { files } = shippedInstallation(version, texts);
  const all = [...files, { path: 'docker-compose.yml', text: 'services: {}\n' }];
  await folder.write(Object.fromEntries(all.map(({ path, text }) => [`sentry/${path}`, text])));
}

const enoughHost = {
  cpus: 8,
  memoryInMb: 32_000,
  swapInMb: 17_000,
  freeDiskInGb: 500,
  architecture: 'x86_64',
  hasSse42: true,
  dockerVersion: '28.0.0',
  composeVersion: '2.40.3',
  bashVersion: '5.2.15',
  usedPorts: [],
  clockOffsetInMs: 0,
};

describe('sentry-selfhost', () => {
  test('goes from nothing to files: init, check, plan, render', async () => {
    const made = await folder.run('init --url https://sentry.example.com --release 26.8.0');
    expect(made).toMatchObject({ code: 0, output: 'wrote deployment.json\n' });
    expect(await folder.run('init --url https://sentry.example.com')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--force'),
    });
    expect((await folder.run('check --no-host')).code).toBe(0);
    const plan = await folder.run('plan');
    expect(plan.code).toBe(0);
    expect(plan.output).toContain('$ git clone --branch 26.8.0');
    const printed = await folder.run('render');
    expect(printed.output).toContain('==> sentry/sentry.conf.py <==');
    const written = await folder.run('render --output out');
    expect(written.output.split('\n')).toContain('relay/config.yml');
    expect((await stat(join(folder.directory, 'out/.env.custom'))).mode & 0o777).toBe(0o600);
  });

  test('latest becomes a release, so that the description means the same tomorrow', async () => {
    await folder.run('init --url https://sentry.example.com');
    const { output } = await folder.run('--json plan');
    expect(JSON.parse(output)).toMatchObject({ steps: expect.any(Array) });
    const text = await readFile(join(folder.directory, 'deployment.json'), 'utf8');
    expect(JSON.parse(text)).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      url: 'https://sentry.example.com',
    });
  });

  test('plans against an installation, applies, and has nothing left to do', async () => {
    await describeIt();
    await install('26.8.0');
    const secrets = { SENTRY_SECRET_KEY: 's1', LAUNCHPAD_SECRET: 's2', SMTP_PASSWORD: 's3' };
    const plan = await folder.run('plan --directory sentry', secrets);
    expect(plan.output).toMatch(/\+ .*smtp\.example\.com/);
    const check = 'plan --directory sentry --check';
    expect(await folder.run(check, secrets)).toMatchObject({ code: 3, output: plan.output });
    const applied = await folder.run('plan --directory sentry --apply', secrets);
    expect(applied).toMatchObject({
      code: 0,
      errors: expect.stringContaining('wrote .env.custom'),
    });
    const again = await folder.run('plan --directory sentry', secrets);
    expect(again.output).toBe('Nothing to do.\n');
    expect((await folder.run(check, secrets)).code).toBe(0);
  });

  test('refuses a description with errors, and a machine that is too small', async () => {
    await describeIt({ profile: 'errors-only', version: '24.1.0', launchpadSecret: undefined });
    const wrong = await folder.run('check --no-host');
    expect(wrong.code).toBe(3);
    expect(wrong.output).toContain('24.7.1');
    expect((await folder.run('plan')).code).toBe(1);
    await describeIt();
    await folder.write({ 'host.json': JSON.stringify(enoughHost) });
    expect((await folder.run('check --host host.json')).code).toBe(0);
    await folder.write({ 'host.json': JSON.stringify({ ...enoughHost, memoryInMb: 8000 }) });
    const small = await folder.run('--json check --host host.json');
    expect(small.code).toBe(3);
    expect(JSON.parse(small.output)).toMatchObject([
      expect.objectContaining({ severity: 'error', path: ['memoryInMb'] }),
    ]);
  });

  test('the doctor finds, shows repairs, and repairs', async () => {
    await install('26.8.0', {
      '.env.custom': 'KAFKA_LOG_RETENTION_HOURS=12\n',
      'sentry/config.yml': "system.url-prefix: 'http://sentry.example.com:9000'\n",
    });
    const found = await folder.run('doctor --no-host sentry');
    expect(found.code).toBe(3);
    expect(found.output).toContain('selfhost/variable-kafka-retention');
    const fixes = await folder.run('doctor --no-host --fixes sentry');
    expect(fixes.output).toContain('- KAFKA_LOG_RETENTION_HOURS');
    await folder.run('doctor --no-host --apply sentry', { LAUNCHPAD_RPC_SHARED_SECRET: 'example' });
    const after = await folder.run('doctor --no-host sentry');
    expect(after.output).not.toContain('selfhost/variable-kafka-retention');
  });

  test('an upgrade names every release to land on, and says when there is no way', async () => {
    await install('24.1.0');
    const way = await folder.run('upgrade sentry --to 26.8.0');
    expect(way.output).toMatch(/^24\.1\.0 -> 24\.8\.0: .+\n24\.8\.0 -> 25\.5\.1: /);
    expect(
      JSON.parse((await folder.run('--json upgrade sentry --to 26.8.0')).output),
    ).toMatchObject({ hops: [{ to: '24.8.0' }, { to: '25.5.1' }, { to: '26.8.0' }] });
    expect((await folder.run('upgrade sentry --to 23.6.2')).errors).toContain('no upgrade');
  });

  test('sizes, as ranges with formulas', async () => {
    await describeIt();
    const size = await folder.run('size --errors 2000 --spans 160000');
    expect(size.output).toMatch(/^memory: [\d.]+ to [\d.]+ GB$/m);
    expect((await folder.run('size --errors many')).code).toBe(2);
  });

  test('writes values for Kubernetes', async () => {
    await describeIt({ version: '24.9.0', launchpadSecret: undefined });
    expect((await folder.run('helm')).output).toContain('values.yaml');
    await folder.run('helm --output chart');
    expect(await readdir(join(folder.directory, 'chart'))).toContain('values.yaml');
  });

  test.each([
    ['', 2],
    ['--help', 0],
    ['nonsense', 2],
    ['init', 2],
    ['size', 2],
    ['plan --apply', 2],
    ['plan', 1],
    ['doctor nowhere', 1],
    ['render -f deployment.json', 1],
  ])('"%s" ends with %i', async (line, code) => {
    const { output, errors } = await folder.run(line);
    expect((await folder.run(line)).code).toBe(code);
    expect(output + errors).not.toBe('');
  });

  test('colours are for people only', async () => {
    await describeIt();
    const escape = String.fromCharCode(27);
    expect((await folder.run('plan', {}, true)).output).toContain(`${escape}[36m$ git clone`);
    expect((await folder.run('plan')).output).not.toContain(escape);
    expect((await folder.run('--json plan', {}, true)).output).not.toContain(escape);
  });
});
