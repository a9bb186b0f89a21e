import { finding, type Check } from './finding.ts';

const MOST_BREADCRUMBS = 100;

/** Limits that make events too large to be taken. */
export const checkLimits: Check = ({ get, names }) => {
  const most = get(names.breadcrumbs);
  if (typeof most !== 'number' || most <= MOST_BREADCRUMBS) return [];
  return [
    finding(
      'warning',
      'many-breadcrumbs',
      names.breadcrumbs,
      `${most} breadcrumbs make events so large that Sentry drops some of them, and the SDK says nothing.`,
      `The default is ${MOST_BREADCRUMBS}.`,
    ),
  ];
};
