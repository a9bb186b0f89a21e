import type { Diagnostic } from '../error/diagnostic.ts';
import type { Deploy } from '../plan/types.ts';

/** Environment names as Sentry takes them (getsentry/sentry: src/sentry/models/environment.py). */
const ENVIRONMENT = /^[^\n\r\f/]{1,64}$/;

/** Says everything that Sentry would refuse in a deploy, and times that cannot be. */
export function checkDeploy(deploy: Deploy): readonly Diagnostic[] {
  const { environment, name, startedAt, finishedAt } = deploy;
  const problems: Diagnostic[] = [];
  const add = (key: string, code: string, message: string, hint: string) =>
    problems.push({
      code: `release-manager/${code}`,
      severity: 'error',
      path: ['deploy', key],
      message,
      hint,
    });
  if (typeof environment !== 'string' || !ENVIRONMENT.test(environment) || environment === 'None') {
    add(
      'environment',
      'bad-environment',
      `${JSON.stringify(environment)} is no environment`,
      'Use a name of at most 64 characters without slash or line break, other than "None".',
    );
  }
  if (name !== undefined && name.length > 64) {
    add('name', 'long-name', `the name has ${name.length} characters`, 'Sentry takes at most 64.');
  }
  for (const [key, time] of Object.entries({ startedAt, finishedAt })) {
    if (time === undefined || (time instanceof Date && !Number.isNaN(time.getTime()))) continue;
    add(key, 'bad-time', `${key} is no time`, 'Give a Date.');
  }
  if (startedAt && finishedAt && startedAt.getTime() > finishedAt.getTime()) {
    add(
      'finishedAt',
      'negative-duration',
      'the deploy finished before it began',
      'Exchange startedAt and finishedAt.',
    );
  }
  return problems;
}
