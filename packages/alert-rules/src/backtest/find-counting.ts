import { createAlertRulesError } from '../diagnostic/error.ts';
import type { Alert } from '../model/alerts.ts';
import { readGroup } from '../model/read-group.ts';
import { isSlow } from './ask-slow.ts';

type Path = readonly (string | number)[];

/** Where the condition is whose value is tried: the one that is asked for, or the only one that counts. */
export function findCounting(id: string, alert: Alert, asked?: Path): Path {
  const found = [
    { path: ['when'], group: alert.when },
    ...alert.do.map((stage, index) => ({ path: ['do', index, 'if'], group: stage.if })),
  ].flatMap(({ path, group }) => {
    if (!group) return [];
    const { logic, conditions } = readGroup(group);
    return conditions.flatMap((condition, index) =>
      isSlow(condition) ? [[...path, logic, index]] : [],
    );
  });
  const wanted = asked
    ? found.filter((path) => JSON.stringify(path) === JSON.stringify(asked))
    : found;
  const [path, ...others] = wanted;
  if (path && others.length === 0) return path;
  const list = found.map((place) => JSON.stringify(place)).join(', ');
  const message =
    found.length === 0
      ? `no condition of the alert "${id}" counts, so that there is no value to try`
      : `say which condition of the alert "${id}" is meant, as "condition": ${list}`;
  throw createAlertRulesError('invalid-input', message);
}
