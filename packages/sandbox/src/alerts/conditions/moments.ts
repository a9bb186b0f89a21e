import { expect, expectTrue } from './checks.ts';
import type { ConditionTable, ConditionType } from './condition-type.ts';

const ACTIVITIES = [
  ...['rca_completed', 'solution_completed', 'coding_completed', 'pr_ready_for_review'],
];

const moment = (isMet: ConditionType['isMet']): ConditionType => ({
  check: expectTrue,
  isMet,
  isMoment: true,
});

/** What begins an alert. Facts: getsentry/sentry, src/sentry/workflow_engine/handlers/condition. */
export const MOMENTS: ConditionTable = {
  first_seen_event: moment((_, { isNew }) => isNew),
  regression_event: moment((_, { isRegression }) => isRegression),
  reappeared_event: moment((_, { hasReappeared }) => hasReappeared),
  new_high_priority_issue: moment((_, { isNew, issue }) => isNew && issue.priority === 'high'),
  existing_high_priority_issue: moment(
    (_, { isNew, hasReappeared, issue }) => !isNew && hasReappeared && issue.priority === 'high',
  ),
  issue_resolved_trigger: moment((_, { isResolved }) => isResolved),
  issue_resolution_change: moment((_, { isResolved, isRegression }) => isResolved || isRegression),
  seer_activity_trigger: {
    check: expect(
      (value) =>
        Array.isArray(value) && value.length > 0 && value.every((one) => ACTIVITIES.includes(one)),
      `a list of ${ACTIVITIES.join(', ')}`,
    ),
    // There is no Seer in the sandbox.
    isMet: () => false,
    isMoment: true,
  },
  every_event: { check: expectTrue, isMet: () => true },
  event_created_by_detector: { check: expectTrue, isMet: (_, { event }) => event === null },
};
