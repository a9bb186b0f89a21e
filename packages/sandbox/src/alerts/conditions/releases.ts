import { compareReleases } from '../../events/compare-releases.ts';
import type { Release } from '../../store/model.ts';
import type { Occasion } from './condition-type.ts';

const DAY_IN_MS = 86_400_000;
/** Of the sessions of a day; Sentry calls a release adopted from there on. */
const ADOPTED_SHARE = 0.1;

function releasesOf({ issue: { project } }: Occasion): readonly Release[] {
  return project.organization.releases
    .filter(({ projects }) => projects.includes(project))
    .toSorted(compareReleases);
}

/** The event is of the newest release of its project. */
export function isOfLatestRelease(occasion: Occasion): boolean {
  const latest = releasesOf(occasion).at(-1);
  return latest !== undefined && occasion.event?.release === latest.version;
}

/** The oldest, or newest, release of the issue is older, or newer, than the newest one that is in use. */
export function isOfReleaseBeside(
  { releaseAgeType, ageComparison, environment }: Readonly<Record<string, unknown>>,
  occasion: Occasion,
): boolean {
  const { firstRelease, lastRelease } = occasion.issue;
  const version = releaseAgeType === 'oldest' ? firstRelease : lastRelease;
  const releases = releasesOf(occasion);
  const own = releases.find((release) => release.version === version);
  const adopted = releases.findLast((release) => isAdopted(release, environment, occasion));
  if (!own || !adopted) return false;
  const difference = compareReleases(own, adopted);
  return ageComparison === 'older' ? difference < 0 : difference > 0;
}

function isAdopted(release: Release, environment: unknown, occasion: Occasion): boolean {
  const { state, issue, at } = occasion;
  const sessions = state.sessions.entries.filter(
    (one) =>
      one.project === issue.project &&
      one.environment === environment &&
      one.startedAt > at - DAY_IN_MS,
  );
  const sum = (list: typeof sessions): number =>
    list.reduce((total, { quantity }) => total + quantity, 0);
  const own = sum(sessions.filter((one) => one.release === release.version));
  return own > 0 && own >= ADOPTED_SHARE * sum(sessions);
}
