import type { IssueEvent } from '../history/types.ts';
import type { Alert } from '../model/alerts.ts';
import type { AlertCondition, ConditionGroup } from '../model/conditions.ts';

/**
 * What an alert would have done, by going through all events again for every question. Written from
 * the rules of Sentry, without a line of the backtest; truth is a number, and half is unknown.
 */
export function bruteForce(
  alert: Alert,
  history: readonly IssueEvent[],
  { isLegacy, since }: { readonly isLegacy: boolean; readonly since: number },
) {
  const lengths: Record<string, number> = { '1m': 60, '5m': 300, '15m': 900, '1h': 3600 };
  const span = (interval: string) => (lengths[interval] ?? Number.NaN) * 1_000;
  const isSlow = ({ type }: AlertCondition) => type.includes('frequency');

  const inEnvironment = (event: IssueEvent) => {
    if (alert.environment === undefined) return 1;
    if (event.environment === undefined) return 0.5;
    return Number(event.environment === alert.environment);
  };
  const passes = (event: IssueEvent, filters: readonly AlertCondition[]) =>
    Math.min(inEnvironment(event), ...filters.map((filter) => ofEvent(filter, event, -1)));

  /** The least and the most that may be in a window that ends at `end`, among the first `known` events. */
  const amount = (condition: AlertCondition, issue: string, end: number, known: number) => {
    const length = 'interval' in condition ? span(condition.interval) : Number.NaN;
    const filters = 'filters' in condition ? (condition.filters ?? []) : [];
    const inside = history
      .slice(0, known)
      .filter((event) => event.issue === issue)
      .filter(({ atInMs }) => atInMs > end - length && atInMs <= end);
    const sure = inside.filter((event) => passes(event, filters) === 1);
    const perhaps = inside.filter((event) => passes(event, filters) === 0.5);
    const isWhole = end - length >= since;
    if (!condition.type.includes('user')) {
      return [sure.length, isWhole ? sure.length + perhaps.length : Infinity] as const;
    }
    const users = new Set(sure.map(({ user }) => user).filter((user) => typeof user === 'string'));
    const nameless =
      sure.filter(({ user }) => user === undefined).length +
      perhaps.filter(({ user }) => user !== null).length;
    return [users.size, isWhole ? users.size + nameless : Infinity] as const;
  };

  const ofWindow = (condition: AlertCondition, issue: string, end: number, known: number) => {
    const value = 'value' in condition ? Number(condition.value) : Number.NaN;
    const [least, most] = amount(condition, issue, end, known);
    if (!('comparisonInterval' in condition)) {
      if (least > value) return 1;
      return most > value ? 0.5 : 0;
    }
    const before = amount(condition, issue, end - span(condition.comparisonInterval), known);
    if (least !== most || before[0] !== before[1]) return 0.5;
    const base = before[0];
    const grown = base === 0 ? (isLegacy ? 0 : least * 100) : ((least - base) / base) * 100;
    return Number(Math.floor(Math.max(0, grown)) > value);
  };

  const ofEvent = (condition: AlertCondition, event: IssueEvent, index: number): number => {
    switch (condition.type) {
      case 'level': {
        const order = ['sample', 'debug', 'info', 'warning', 'error', 'fatal'];
        if (event.level === undefined) return 0.5;
        const distance = order.indexOf(event.level) - order.indexOf(condition.level);
        if (condition.match === 'eq') return Number(distance === 0);
        return Number(condition.match === 'gte' ? distance >= 0 : distance <= 0);
      }
      case 'tagged_event': {
        if (event.tags === undefined) return 0.5;
        const isSame = event.tags[condition.key] === condition.value;
        return Number(condition.match === 'eq' ? isSame : !isSame);
      }
      case 'first_seen_event': {
        const isLater = history.slice(0, index).some(({ issue }) => issue === event.issue);
        if (isLater) return 0;
        return since <= 0 ? 1 : 0.5;
      }
      default:
        throw new Error(`not written down: ${condition.type}`);
    }
  };

  const grouped = (
    group: ConditionGroup | undefined,
    truth: (condition: AlertCondition) => number,
  ) => {
    const [entry] = Object.entries<readonly AlertCondition[]>(group ?? { any: [] });
    const [logic, conditions] = entry ?? ['any', []];
    const truths = conditions.map((condition) => truth(condition));
    if (truths.length === 0) return 1;
    if (logic === 'all') return Math.min(...truths);
    return logic === 'any' ? Math.max(...truths) : 1 - Math.max(...truths);
  };

  const pause = (alert.frequencyInMinutes ?? 30) * 60_000;
  const createPause = () => {
    const fires: { readonly issue: string; readonly at: number }[] = [];
    return (issue: string, at: number) => {
      const isMuted =
        pause > 0 && fires.some((fire) => fire.issue === issue && at - fire.at <= pause);
      if (!isMuted) fires.push({ issue, at });
      return !isMuted;
    };
  };

  return alert.do.map((stage) => {
    const truthOf = (
      index: number,
      slow: (condition: AlertCondition, event: IssueEvent) => number,
    ) => {
      const event = history[index];
      if (!event) throw new Error('there is no such event');
      const truth = (condition: AlertCondition) =>
        isSlow(condition) ? slow(condition, event) : ofEvent(condition, event, index);
      return Math.min(inEnvironment(event), grouped(alert.when, truth), grouped(stage.if, truth));
    };
    const mayFire = createPause();
    const results: object[] = [];
    let unknown = 0;
    for (const [index, { issue, atInMs }] of history.entries()) {
      const truth = truthOf(index, (condition) => ofWindow(condition, issue, atInMs, index + 1));
      if (truth === 0.5) unknown += 1;
      if (truth !== 1) continue;
      const isThrottled = !mayFire(issue, atInMs);
      results.push({ groupId: issue, triggeredAt: new Date(atInMs).toISOString(), isThrottled });
    }

    // By minutes: what the event decides fires with it, the rest waits for the end of its minute.
    const mayFireInBatch = createPause();
    let inBatches = 0;
    const minutes = [...new Set(history.map(({ atInMs }) => Math.floor(atInMs / 60_000)))];
    const hasSlow = [alert.when, stage.if].some((group) =>
      Object.values<readonly AlertCondition[]>(group ?? {}).some((list) => list.some(isSlow)),
    );
    for (const minute of minutes) {
      const end = (minute + 1) * 60_000;
      const known = history.filter(({ atInMs }) => atInMs < end).length;
      const waiting: number[] = [];
      for (const [index, { issue, atInMs }] of history.entries()) {
        if (Math.floor(atInMs / 60_000) !== minute) continue;
        const early = truthOf(index, () => 0.5);
        if (early === 1 && mayFireInBatch(issue, atInMs)) inBatches += 1;
        if (early === 0.5 && hasSlow) waiting.push(index);
      }
      for (const issue of new Set(waiting.map((index) => history[index]?.issue ?? ''))) {
        const isDue = waiting
          .filter((index) => history[index]?.issue === issue)
          .some((index) => truthOf(index, (slow) => ofWindow(slow, issue, end, known)) === 1);
        if (isDue && mayFireInBatch(issue, end)) inBatches += 1;
      }
    }
    const fired = results.filter((result) => 'isThrottled' in result && !result.isThrottled).length;
    return {
      results,
      fired,
      muted: results.length - fired,
      unknown,
      band: { min: Math.min(fired, inBatches), max: Math.max(fired, inBatches) },
    };
  });
}
