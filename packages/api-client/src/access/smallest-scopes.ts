/** How much a scope allows, by its last word; the figures say only that one admin is worse than a few writes. */
const powers: Readonly<Record<string, number>> = { ci: 1, read: 2, releases: 3, invite: 3 };
const powerOf = (scope: string): number => {
  const [, level = ''] = scope.split(':');
  return level === 'admin' ? 64 : (powers[level] ?? 8);
};

const sum = (scopes: readonly string[]): number =>
  scopes.reduce((total, scope) => total + powerOf(scope), 0);

const byPower = (one: string, other: string): number =>
  powerOf(one) - powerOf(other) || (one < other ? -1 : 1);

/**
 * The least powerful scopes of which each list holds one: exact, by trying the scopes of the first
 * open list and giving up a branch as soon as it cannot get better.
 */
export const smallestScopes = (lists: readonly (readonly string[])[]): readonly string[] => {
  // A list that holds another one whole is met as soon as that one is.
  const distinct: (readonly string[])[] = [];
  for (const list of lists.toSorted((one, other) => one.length - other.length)) {
    const isMet = distinct.some((smaller) => smaller.every((scope) => list.includes(scope)));
    if (list.length > 0 && !isMet) distinct.push(list);
  }
  let best: readonly string[] | undefined;
  const search = (chosen: readonly string[]): void => {
    if (best && sum(chosen) >= sum(best)) return;
    const open = distinct.find((list) => !list.some((scope) => chosen.includes(scope)));
    if (!open) best = chosen;
    else for (const scope of open.toSorted(byPower)) search([...chosen, scope]);
  };
  search([]);
  return (best ?? []).toSorted();
};
