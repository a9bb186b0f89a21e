import { invalidInput, type Diagnostic } from '../server/sandbox-error.ts';
import type { Scenario } from './scenario.ts';

/** Bounds what a slip of the keyboard can cost. */
const LIMIT = 1_000_000;
const COUNTS = [
  'issues',
  'eventsPerIssue',
  'releases',
  'transactions',
  'sessions',
  'overInMs',
  'seed',
] as const;

export function checkScenario(scenario: Scenario): void {
  const problems: Pick<Diagnostic, 'path' | 'message'>[] = COUNTS.flatMap((key) => {
    const value = scenario[key];
    const limit = key === 'overInMs' || key === 'seed' ? Number.MAX_SAFE_INTEGER : LIMIT;
    if (value === undefined) return [];
    if (Number.isInteger(value) && value >= 0 && value <= limit) return [];
    return [{ path: [key], message: `expected a whole number from 0 to ${limit}` }];
  });
  const unknown = Object.keys(scenario).filter(
    (key) => key !== 'project' && !COUNTS.some((known) => known === key),
  );
  for (const key of unknown) {
    problems.push({
      path: [key],
      message: `is nothing that a scenario has; known: project, ${COUNTS.join(', ')}`,
    });
  }
  if (problems.length > 0) throw invalidInput('scenario', problems);
}
