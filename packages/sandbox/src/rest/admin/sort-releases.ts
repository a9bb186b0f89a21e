import { compareReleases } from '../../events/compare-releases.ts';
import type { Release } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { releaseHealth } from '../serialize/release-health.ts';

export const RELEASE_SORTS = [
  'date',
  'build',
  'semver',
  'sessions',
  'users',
  'crash_free_sessions',
  'crash_free_users',
] as const;
export type ReleaseSort = (typeof RELEASE_SORTS)[number];

/** Greatest first, as the release page does. Releases that compare equal stay newest first. */
export function sortReleases(
  state: State,
  releases: readonly Release[],
  sort: ReleaseSort,
): Release[] {
  const newestFirst = releases.toSorted(
    (a, b) => dateOf(b) - dateOf(a) || Number(b.id) - Number(a.id),
  );
  switch (sort) {
    case 'date':
      return newestFirst;
    case 'build':
    case 'semver':
      return newestFirst.toSorted((a, b) => compareReleases(b, a));
    case 'sessions':
      return byHealth(state, newestFirst, 'totalSessions');
    case 'users':
      return byHealth(state, newestFirst, 'totalUsers');
    case 'crash_free_sessions':
      return byHealth(state, newestFirst, 'crashFreeSessions');
    case 'crash_free_users':
      return byHealth(state, newestFirst, 'crashFreeUsers');
  }
}

function dateOf(release: Release): number {
  return release.releasedAt ?? release.createdAt;
}

function byHealth(state: State, releases: readonly Release[], field: string): Release[] {
  const weights = new Map(
    releases.map((release) => {
      const values = release.projects.map(
        (project) => releaseHealth(state, release, project)[field],
      );
      const numbers = values.filter((value) => typeof value === 'number');
      return [release, Math.max(-1, ...numbers)];
    }),
  );
  return releases.toSorted((a, b) => (weights.get(b) ?? -1) - (weights.get(a) ?? -1));
}
