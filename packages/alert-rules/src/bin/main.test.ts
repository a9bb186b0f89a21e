import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useCommandLine } from '../testing/command-line.ts';

const ALERTS = `
const slack = (channel: string) => ({ type: 'slack', workspace: 'Acme', channel });
export default {
  monitors: {
    errors: { type: 'metric', project: 'shop', aggregate: 'count()', windowInMinutes: 5, critical: { above: 2 } },
  },
  alerts: {
    checkout: {
      monitors: ['errors', { project: 'shop', type: 'error' }],
      when: { any: [{ type: 'first_seen_event' }] },
      do: [{ actions: [slack('#checkout')] }],
    },
  },
};
`;

const here = useCommandLine(ALERTS);
const { run, write, fail } = here;

async function ask(method: string, path: string, body: object): Promise<void> {
  const response = await fetch(`${here.sandbox.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${here.sandbox.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok, await response.text()).toBe(true);
}

const sent = () => here.sandbox.outbox.map(({ type, target }) => `${type} ${target}`);

describe('plan, apply, drift', () => {
  test('with --check end with 3 while there is something to do, and with 0 after it is done', async () => {
    const plan = await run('plan --check');
    expect(plan).toMatchObject({ code: 3, output: expect.stringContaining('checkout') });
    expect(await run('plan')).toMatchObject({ code: 0, output: plan.output });
    expect(await run('apply')).toMatchObject({ code: 0 });
    expect(await run('plan --check')).toMatchObject({ code: 0 });
    write('sentry.alerts.ts', ALERTS.replace('above: 2', 'above: 3'));
    const changed = await run('plan --json --check');
    expect(changed).toMatchObject({ code: 3 });
    expect(changed.json()).toMatchObject({ steps: [{ type: 'update', id: 'errors' }] });
  });

  test('delete only what they were told to', async () => {
    await run('apply');
    write('sentry.alerts.ts', 'export default { alerts: {} };');
    await run('apply');
    const name = 'organizations/acme/workflows/';
    const left = () => here.sandbox.requests.filter(({ method }) => method === 'DELETE').length;
    expect(left()).toBe(0);
    expect(await run('apply --max-delete 2')).toMatchObject({ code: 0 });
    expect(left(), name).toBe(2);
  });

  test('go on after Sentry broke off in the middle', async () => {
    const repair = here.sandbox.fault({
      method: 'POST',
      path: /workflows/,
      type: 'status',
      status: 400,
    });
    expect(await run('apply')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('checkout'),
    });
    repair();
    expect((await run('--json plan')).json()).toMatchObject({
      steps: [{ type: 'create', id: 'checkout' }],
    });
    expect(await run('apply')).toMatchObject({ code: 0 });
    expect(await run('plan')).toMatchObject({ code: 0 });
  });

  test('find what is there when the lock was lost', async () => {
    await run('apply');
    const lock = readFileSync(join(here.directory, 'sentry.alerts.lock.json'), 'utf8');
    rmSync(join(here.directory, 'sentry.alerts.lock.json'));
    expect(await run('adopt')).toMatchObject({ code: 0 });
    const found: unknown = JSON.parse(
      readFileSync(join(here.directory, 'sentry.alerts.lock.json'), 'utf8'),
    );
    const ids = (value: unknown) =>
      (value as { alerts: { checkout: { serverId: string } } }).alerts.checkout.serverId;
    expect(ids(found)).toBe(ids(JSON.parse(lock)));
    expect(await run('plan')).toMatchObject({ code: 0 });
  });

  test('show how far they are to a person who watches, and to nobody else', async () => {
    expect((await run('apply', { isWatched: true })).errors).toContain('2/2 create alert checkout');
    expect((await run('apply')).errors).toBe('');
  });

  test('never print the token', async () => {
    const answers = [await run('plan'), await run('--json apply'), await run('plan --bad')];
    for (const { output, errors } of answers)
      expect(output + errors).not.toContain(here.sandbox.token);
  });
});

describe('import', () => {
  test('writes what was applied, so that nothing is left to do', async () => {
    await run('apply');
    const code = (await run('import')).output;
    rmSync(join(here.directory, 'sentry.alerts.ts'));
    expect(await run('import --write')).toMatchObject({ code: 0 });
    expect(readFileSync(join(here.directory, 'sentry.alerts.ts'), 'utf8')).toBe(code);
    expect(await run('plan')).toMatchObject({ code: 0 });
    expect(await run('import --write')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--force'),
    });
    expect(await run('import --write --force')).toMatchObject({ code: 0 });
  });

  test('takes the addresses of pages', async () => {
    await run('apply');
    const page = (path: string) => `https://acme.sentry.io/${path}/`;
    expect((await run(`import ${page('monitors/alerts/1')}`)).output).toContain('checkout');
    expect((await run(`import ${page('monitors/3')}`)).output).not.toContain('checkout:');
    expect(await run(`import ${page('settings')}`)).toMatchObject({ code: 1 });
  });
});

describe('mute', () => {
  test('keeps an alert quiet, is no drift, and ends', async () => {
    await run('apply');
    expect(await run('mute checkout --for 1h')).toMatchObject({ code: 0 });
    await fail();
    expect(sent()).toEqual([]);
    expect(await run('plan')).toMatchObject({ code: 0 });
    expect(await run('unmute checkout')).toMatchObject({ code: 0 });
    expect((await run('mute nobody')).errors).toContain('no such alert');
  });
});

describe('why and test-fire', () => {
  test('say when an alert fired, and try its actions', async () => {
    await run('apply');
    expect((await run('why checkout')).output).toBe('checkout is on; never fired\n');
    await fail();
    const why = await run('why checkout');
    expect(why.output).toMatch(
      /checkout is on; fired last at .*\n\nissue +fired +last\nSHOP-1 +1 +.*Oops: no/,
    );
    expect(await run('test-fire checkout')).toMatchObject({
      code: 0,
      output: 'checkout: sent slack\n',
    });
    expect(sent()).toEqual(['slack checkout', 'slack checkout']);
  });
});

describe('lint', () => {
  const trap = `export default { alerts: { often: {
    monitors: [{ project: 'shop', type: 'error' }],
    when: { any: [{ type: 'event_frequency_count', value: 1, interval: '1h' }] },
    do: [{ actions: [{ type: 'email', to: 'issue_owners' }] }],
  } } };`;

  test('lists findings, and fails for warnings only when strict', async () => {
    write('sentry.alerts.ts', trap);
    const found = await run('lint', { environment: { SENTRY_AUTH_TOKEN: undefined } });
    expect(found).toMatchObject({
      code: 0,
      output: expect.stringContaining('warning: alerts.often'),
    });
    expect(await run('lint --strict')).toMatchObject({ code: 3 });
    write('sentry.alerts.ts', trap.replace("'1h'", "'2h'"));
    expect(await run('lint')).toMatchObject({
      code: 3,
      output: expect.stringContaining('error: '),
    });
  });

  test('writes SARIF with a place for each finding', async () => {
    write('sentry.alerts.ts', trap);
    const log = (await run('lint --sarif')).json();
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'sentry-alerts' } } }],
    });
    const { results } = (log as { runs: [{ results: object[] }] }).runs[0];
    expect(results).not.toEqual([]);
    expect(results[0]).toMatchObject({
      level: 'warning',
      ruleIndex: 0,
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'sentry.alerts.ts' },
            region: { startLine: 3 },
          },
        },
      ],
    });
  });
});

describe('convert', () => {
  const document = (name: string) =>
    readFileSync(new URL(`../convert/__fixtures__/${name}`, import.meta.url), 'utf8');

  test('writes alerts that can be applied, of both rules of the document', async () => {
    write('issue.json', document('issue-rule.json'));
    const issue = await run('-p shop convert issue.json');
    expect(issue).toMatchObject({ code: 0, errors: expect.stringContaining('added') });
    write('metric.yaml', document('metric-rule.yaml.txt'));
    const metric = await run(
      '-p shop convert metric.yaml --name rate --aggregate failure_rate() --dataset transactions --window 5 --workspace Acme --percent --team team@example.com=acme',
    );
    expect(metric).toMatchObject({ code: 0 });
    write('sentry.alerts.ts', metric.output);
    expect(await run('apply')).toMatchObject({ code: 0 });
    expect(await run('plan')).toMatchObject({ code: 0 });
  });

  test('fails for what cannot be converted, and says what', async () => {
    write('rule.json', '{"name":"x","conditions":[{"id":"sunrise"}],"actions":[]}');
    expect(await run('-p shop convert rule.json')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('sunrise'),
    });
    write('rule.json', '{"name":');
    expect(await run('convert rule.json')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('neither JSON nor YAML'),
    });
  });
});

describe('audit', () => {
  test('ends with 3 for a rule that no alert stands for', async () => {
    const rules = '/api/0/projects/acme/shop/rules/';
    const id = 'sentry.rules.actions.notify_event.NotifyEventAction';
    expect(await run('audit')).toMatchObject({ code: 0, output: 'no rules\n' });
    await ask('POST', rules, { name: 'Old one', frequency: 30, actions: [{ id }] });
    expect(await run('audit')).toMatchObject({ code: 0 });
    await ask('PUT', '/api/0/organizations/acme/workflows/?id=1', { enabled: false });
    const found = await run('audit');
    expect(found).toMatchObject({ code: 3, output: expect.stringMatching(/issue +1 +shop +off/) });
    expect((await run('--json audit')).json()).toMatchObject({
      rules: [{ kind: 'issue', name: 'Old one', twin: 'off' }],
    });
  });
});

describe('a command line', () => {
  test.each([
    ['--help', 0, 'Exit codes'],
    ['paln', 2, 'unknown command'],
    ['mute checkout --for soon', 2, '30m, 2h'],
    ['mute checkout --until 2020-01-01', 2, 'over already'],
    ['backtest --sweep checkout --values many', 2, '10..50'],
    ['-f nothing.ts lint', 1, 'no file nothing.ts'],
  ])('%s ends with %i', async (line, expected, words) => {
    const { code, errors, output } = await run(line);
    expect(code).toBe(expected);
    expect(errors + output).toContain(words);
  });

  test('has every command in the README', async () => {
    const { output } = await run('--help');
    const commands = [...output.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) /gm)].map(([, name]) => name);
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const described = [...readme.matchAll(/^\| `([a-z-]+)[^|]*` +\|/gm)].map(([, name]) => name);
    expect(commands).toContain('plan');
    const others = ['help', 'sentry-alerts'];
    expect(described).toEqual(
      expect.arrayContaining(commands.filter((name) => !others.includes(name ?? ''))),
    );
  });

  test('without anything to reach Sentry with', async () => {
    const { code, errors } = await run('plan', {
      environment: { SENTRY_AUTH_TOKEN: undefined, SENTRY_ORG: undefined },
    });
    expect(code).toBe(1);
    expect(errors).toContain('SENTRY_AUTH_TOKEN');
    expect(errors).toContain('SENTRY_ORG');
  });
});
