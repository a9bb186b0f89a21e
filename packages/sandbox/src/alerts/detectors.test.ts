import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type ManualClock, type Sandbox } from '../index.ts';
import { createCaller, type Caller } from '../testing/call.ts';

const ACME = '/api/0/organizations/acme/';
const MINUTE_IN_MS = 60_000;

let clock: ManualClock;
let sandbox: Sandbox;
let call: Caller;

beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 0, 1));
  sandbox = await createSandbox({ clock, legacyRules: 'on' });
  call = createCaller(sandbox);
});
afterEach(() => sandbox.close());

async function make(path: string, body: object): Promise<{ readonly id: string }> {
  const answer = await call('POST', path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as { id: string };
}

async function fail(fields: object = {}): Promise<void> {
  const { username, pathname } = new URL(sandbox.dsn);
  const response = await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify({ exception: { values: [{ type: 'Oops', value: 'no' }] }, ...fields }),
  });
  expect(response.status, await response.text()).toBe(200);
}

async function failTimes(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await fail();
}

interface Noted {
  readonly issue: { readonly title: string; readonly priority: string; readonly status: string };
}

const told = (): string[] =>
  sandbox.outbox
    .filter(({ kind }) => kind === 'action')
    .map(({ target, body }) => {
      const { issue } = body as Noted;
      return `${target} ${issue.title} ${issue.status === 'resolved' ? 'over' : issue.priority}`;
    });

const threshold = (type: string, comparison: unknown, conditionResult: unknown = true): object => ({
  type,
  comparison,
  conditionResult,
});
const slack = (targetDisplay: string): object => ({
  type: 'slack',
  integrationId: '7',
  config: { targetDisplay },
});
const at = (priority: number): object[] => [
  threshold('issue_priority_greater_or_equal', priority),
  threshold('issue_priority_deescalating', priority),
];

describe('a metric detector', () => {
  async function watchErrors(config: object, conditions: readonly object[]): Promise<void> {
    const { id } = await make(`${ACME}projects/shop/detectors/`, {
      name: 'Errors',
      type: 'metric_issue',
      dataSources: [{ aggregate: 'count()', timeWindow: 300 }],
      config,
      conditionGroup: { logicType: 'any', conditions },
    });
    await make(`${ACME}workflows/`, {
      name: 'Tell us',
      detectorIds: [id],
      actionFilters: [
        { logicType: 'any-short', conditions: at(75), actions: [slack('#critical')] },
        { logicType: 'any-short', conditions: at(50), actions: [slack('#warning')] },
      ],
    });
  }

  test('opens an issue above a threshold, raises it, and resolves it when the window has emptied', async () => {
    await watchErrors({}, [threshold('gt', 5, 75), threshold('gt', 2, 50), threshold('lte', 2, 0)]);
    await failTimes(2);
    expect(told()).toEqual([]);
    await fail();
    expect(told()).toEqual(['warning Errors medium']);
    await failTimes(3);
    expect(told().slice(1)).toEqual(['critical Errors high', 'warning Errors high']);
    await clock.advance(6 * MINUTE_IN_MS);
    await fail();
    expect(told().slice(3)).toEqual(['critical Errors over', 'warning Errors over']);
    const issues = await call('GET', `${ACME}issues/?query=Errors`);
    expect(issues.body).toMatchObject([
      { title: 'Errors', status: 'resolved', type: 'metric_issue' },
    ]);
    const periods = await call('GET', `${ACME}open-periods/?detectorId=3`);
    const [start, end] = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:06:00.000Z'];
    expect(periods.body).toMatchObject([{ start, end, isOpen: false }]);
    const history = await call('GET', `${ACME}workflows/1/group-history/`);
    expect(history.body).toMatchObject([
      { group: { title: 'Errors' }, count: 3, lastTriggered: end },
    ]);
  });

  test('compares with the same window before, and says nothing when that was empty', async () => {
    await watchErrors({ detectionType: 'percent', comparisonDelta: 300 }, [
      threshold('gt', 150, 75),
      threshold('lte', 150, 0),
    ]);
    await failTimes(2);
    expect(told()).toEqual([]);
    await clock.advance(5 * MINUTE_IN_MS);
    await failTimes(3);
    expect(told()).toEqual([]);
    await fail();
    expect(told()).toEqual(['critical Errors high', 'warning Errors high']);
  });

  test('that is off, or whose alert is off, does nothing', async () => {
    await watchErrors({}, [threshold('gt', 0, 75), threshold('lte', 0, 0)]);
    await call('PUT', `${ACME}detectors/?query=type:metric`, { enabled: false });
    await fail();
    await call('PUT', `${ACME}detectors/?query=type:metric`, { enabled: true });
    await call('PUT', `${ACME}workflows/?id=1`, { enabled: false });
    await fail();
    expect(told()).toEqual([]);
  });

  test('counts transactions of its own dataset', async () => {
    const { id } = await make(`${ACME}projects/shop/detectors/`, {
      name: 'Slow',
      type: 'metric_issue',
      dataSources: [
        { aggregate: 'p95(transaction.duration)', dataset: 'transactions', timeWindow: 300 },
      ],
      conditionGroup: {
        logicType: 'any',
        conditions: [threshold('gt', 1000, 75), threshold('lte', 1000, 0)],
      },
    });
    await make(`${ACME}workflows/`, {
      name: 'Tell us',
      detectorIds: [id],
      actionFilters: [{ logicType: 'all', conditions: [], actions: [slack('#slow')] }],
    });
    const end = clock.now() / 1000;
    const transaction = {
      type: 'transaction',
      transaction: '/pay',
      exception: undefined,
      timestamp: end,
      contexts: { trace: { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) } },
    };
    await fail({ ...transaction, start_timestamp: end - 0.5 });
    expect(told()).toEqual([]);
    await fail({ ...transaction, start_timestamp: end - 100 });
    expect(told()).toEqual(['slow Slow high']);
  });
});

test('actions are done at once for a try', async () => {
  const answer = await call('POST', `${ACME}test-fire-actions/`, { actions: [slack('#try')] });
  expect(answer.status).toBe(200);
  expect(sandbox.outbox).toMatchObject([{ kind: 'action', type: 'slack', target: 'try' }]);
  const wrong = await call('POST', `${ACME}test-fire-actions/`, { actions: [{ type: 'slack' }] });
  expect(wrong.status).toBe(400);
});

describe('a job', () => {
  test('makes an issue after so many bad runs in a row, and is well after so many good ones', async () => {
    const { id } = await make(`${ACME}projects/shop/detectors/`, {
      name: 'Nightly',
      type: 'monitor_check_in_failure',
      dataSources: [
        {
          name: 'Nightly',
          slug: 'nightly',
          config: { schedule: '0 3 * * *', failure_issue_threshold: 2, recovery_threshold: 2 },
        },
      ],
    });
    await make(`${ACME}workflows/`, {
      name: 'Tell us',
      detectorIds: [id],
      actionFilters: [{ logicType: 'all', conditions: [], actions: [slack('#jobs')] }],
    });
    const { username } = new URL(sandbox.dsn);
    const counts: number[] = [];
    for (const status of ['error', 'ok', 'error', 'error', 'ok', 'ok']) {
      await fetch(`${sandbox.url}/api/1/cron/nightly/${username}/?status=${status}`);
      counts.push(told().length);
      await clock.advance(MINUTE_IN_MS);
    }
    expect(counts).toEqual([0, 0, 0, 1, 1, 2]);
    expect(told()).toEqual(['jobs Nightly high', 'jobs Nightly over']);
  });
});

describe('a rule of the old model', () => {
  test('for issues fires as its twin', async () => {
    const project = '/api/0/projects/acme/shop/';
    const rule = {
      name: 'Often',
      actionMatch: 'all',
      filterMatch: 'all',
      frequency: 30,
      conditions: [
        {
          id: 'sentry.rules.conditions.event_frequency.EventFrequencyCondition',
          interval: '1h',
          value: 2,
        },
      ],
      filters: [{ id: 'sentry.rules.filters.level.LevelFilter', level: '40', match: 'gte' }],
      actions: [
        {
          id: 'sentry.integrations.slack.notify_action.SlackNotifyServiceAction',
          workspace: '7',
          channel: '#often',
        },
      ],
    };
    const { id } = await make(`${project}rules/`, rule);
    await failTimes(2);
    expect(told()).toEqual([]);
    await failTimes(2);
    expect(told()).toEqual(['often Oops: no high']);
    expect((await call('POST', `${project}rules/`, { ...rule, name: 'x' })).body).toMatchObject({
      name: [expect.stringContaining("exact duplicate of 'Often'")],
    });
    const twin = await call('GET', `${ACME}alert-rule-workflow/?rule_id=${id}`);
    expect(twin.body).toEqual({ ruleId: id, alertRuleId: null, workflowId: '1' });
    await call('DELETE', `${ACME}workflows/1/`);
    expect((await call('GET', `${ACME}alert-rule-workflow/?rule_id=${id}`)).status).toBe(404);
    expect((await call('GET', `${project}rules/`)).body).toHaveLength(1);
  });

  test('for metrics keeps a change in percent as percent of what was', async () => {
    const trigger = { label: 'critical', alertThreshold: 30, actions: [] };
    await make(`${ACME}alert-rules/`, {
      name: 'Errors',
      projects: ['shop'],
      aggregate: 'count()',
      timeWindow: 5,
      thresholdType: 0,
      comparisonDelta: 60,
      triggers: [trigger],
    });
    const detectors = await call('GET', `${ACME}detectors/?query=type:metric`);
    expect(detectors.body).toMatchObject([
      {
        config: { detectionType: 'percent', comparisonDelta: 3600 },
        conditionGroup: {
          conditions: expect.arrayContaining([
            expect.objectContaining({ type: 'gt', comparison: 130, conditionResult: 75 }),
            expect.objectContaining({ type: 'lte', comparison: 130, conditionResult: 0 }),
          ]) as unknown,
        },
      },
    ]);
  });

  test('says that it is deprecated, is out for two minutes of every two hours, and is gone', async () => {
    const path = '/api/0/projects/acme/shop/rules/';
    const old = await createSandbox({ clock, legacyRules: 'deprecated' });
    const ask = createCaller(old);
    const out = await ask('GET', path);
    expect([out.status, out.body]).toEqual([410, { message: 'This API no longer exists.' }]);
    await clock.advance(2 * MINUTE_IN_MS);
    const there = await ask('GET', path);
    expect([there.status, there.body]).toEqual([200, []]);
    expect(there.headers.get('x-sentry-deprecation-date')).toContain('2026-05-14');
    await old.close();
    const gone = await createSandbox();
    expect((await createCaller(gone)('GET', path)).status).toBe(404);
    await gone.close();
  });
});
