import {
  type AlertLock,
  checkAlerts,
  defineAlerts,
  planAlerts,
  renderPlan,
} from '@sentry-kit/alert-rules';
import {
  backtestAlerts,
  type HistoryEvent,
  sweepThreshold,
} from '@sentry-kit/alert-rules/backtest';
import { applyAlerts, readAlerts, readHistory } from '@sentry-kit/alert-rules/client';
import type { Story } from '../story.ts';
import { alertsOf } from './alerts.ts';

const VALUES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32];
const MAX_PER_WEEK = 4;

/** Alerts as code: linted, tried on the past week, with the lowest threshold that is quiet enough, and applied. */
export async function setUpAlerts({ client, project, say }: Story) {
  say('6. Alerts: tried on the errors of the past week, then applied');
  const history: HistoryEvent[] = [];
  for await (const event of readHistory(client, { project, statsPeriod: '7d' }))
    history.push(event);
  const draft = alertsOf(project, VALUES[0] ?? 1);
  const { values, lowest } = await sweepThreshold(draft, 'too-many', history, {
    values: VALUES,
    maxPerWeek: MAX_PER_WEEK,
    completeSinceInMs: 0,
  });
  for (const { value, fired, perWeek } of values)
    say(`   above ${value} in an hour: ${fired} times, ${perWeek.toFixed(1)} a week`);
  const chosen = lowest ?? VALUES.at(-1) ?? 1;
  const alerts = alertsOf(project, chosen);
  for (const { severity, message } of checkAlerts(alerts)) say(`   ${severity}: ${message}`);
  const tried = await backtestAlerts(alerts, history, { completeSinceInMs: 0 });
  const stage = tried.alerts['too-many']?.stages[0];
  say(
    `   ${history.length} errors; above ${chosen} it would have fired ${stage?.fired ?? 0} times`,
  );

  const plan = planAlerts(alerts, await readAlerts(client, { projects: [project] }));
  const text = renderPlan(plan);
  for (const line of text.trimEnd().split('\n')) say(`   ${line}`);
  const lock = await applyAlerts(plan, { client });
  const again = planAlerts(alerts, await readAlerts(client, { projects: [project] }), { lock });
  say(`   a second plan has ${again.steps.length} steps`);
  return {
    lock,
    plan: text,
    again: again.steps.length,
    backtest: {
      events: history.map(({ atInMs }) => atInMs),
      fired: (stage?.results ?? [])
        .filter(({ isThrottled }) => !isThrottled)
        .map(({ triggeredAt }) => Date.parse(triggeredAt)),
      values,
      maxPerWeek: MAX_PER_WEEK,
      chosen,
    },
  };
}

/** A plan back to where there were none; it deletes what the lock knows and nothing else. */
export async function takeBackAlerts({ client, project, say }: Story, lock: AlertLock) {
  const observed = await readAlerts(client, { projects: [project] });
  const plan = planAlerts(defineAlerts({ alerts: {} }), observed, { lock, maxDelete: 3 });
  await applyAlerts(plan, { client });
  say(
    `   the alerts are taken back: ${plan.steps.map(({ type, id }) => `${type} ${id}`).join(', ')}`,
  );
  return plan.steps.length;
}
