import * as releases from '@sentry-kit/api-client/operations/releases';
import type { Diagnostic } from '../error/diagnostic.ts';
import { readHealth } from './read-health.ts';
import type { CheckReleaseOptions, ReleaseHealth, ReleaseLimits } from './types.ts';

const DEFAULT_TOLERANCE = 0.005;

/**
 * Asks Sentry how a release is doing, as a gate before more of it is deployed. An error among the
 * findings means "do not go on": a limit is broken, or it cannot be told because there is no data. The
 * measured values come as information. Throws what the client throws when Sentry cannot be asked.
 */
export async function checkRelease(
  version: string,
  limits: ReleaseLimits,
  options: CheckReleaseOptions,
): Promise<readonly Diagnostic[]> {
  const problems = checkLimits(limits);
  if (problems.length > 0) return problems;
  const { client, signal } = options;
  const callOptions = signal ? { signal } : {};
  const release = await client.call(releases.get, { version }, callOptions);
  // The statistics take numeric ids alone, and the release names those of its projects.
  const projectIds = release.projects
    .filter(
      ({ id, slug }) => client.project === undefined || [slug, `${id}`].includes(client.project),
    )
    .map(({ id }) => id);
  const health = await readHealth(version, limits, projectIds, options);
  const findings = [...checkIssues(release.newGroups, limits), ...checkHealth(health, limits)];
  if (limits.against !== undefined) {
    const other = await readHealth(limits.against, limits, projectIds, options);
    findings.push(...compare(health, other, limits.against, limits.tolerance));
  }
  return [
    ...findings,
    finding('info', 'release-health', describe(version, health, release.newGroups)),
  ];
}

function checkLimits(limits: ReleaseLimits): readonly Diagnostic[] {
  return (['crashFreeAtLeast', 'tolerance'] as const).flatMap((key) => {
    const value = limits[key];
    if (value === undefined || (value >= 0 && value <= 1)) return [];
    return [
      {
        ...finding('error', 'bad-limit', `${key} is ${value}, which is no share from 0 to 1`),
        path: [key],
        hint: 'Write 0.995 for 99.5 %.',
      },
    ];
  });
}

function checkIssues(count: number, { newIssuesAtMost }: ReleaseLimits): readonly Diagnostic[] {
  if (newIssuesAtMost === undefined || count <= newIssuesAtMost) return [];
  return [
    finding('error', 'new-issues', `${count} issues are new, and ${newIssuesAtMost} are allowed`),
  ];
}

function checkHealth(health: ReleaseHealth, limits: ReleaseLimits): readonly Diagnostic[] {
  const { crashFreeAtLeast, against, sessionsAtLeast = 1 } = limits;
  if (crashFreeAtLeast === undefined && against === undefined) return [];
  if (health.crashFree === undefined || health.sessions < sessionsAtLeast) {
    return [
      {
        ...finding(
          'error',
          'no-sessions',
          `there are ${health.sessions} sessions, and ${sessionsAtLeast} are needed to tell`,
        ),
        hint: 'Wait for traffic, look at a longer statsPeriod, or see that the SDK sends sessions.',
      },
    ];
  }
  if (crashFreeAtLeast === undefined || health.crashFree >= crashFreeAtLeast) return [];
  return [
    finding(
      'error',
      'crash-free',
      `${inPercent(health.crashFree)} of sessions are crash-free, and ${inPercent(crashFreeAtLeast)} are asked for`,
    ),
  ];
}

function compare(
  health: ReleaseHealth,
  other: ReleaseHealth,
  against: string,
  tolerance = DEFAULT_TOLERANCE,
): readonly Diagnostic[] {
  if (other.crashFree === undefined) {
    return [finding('warning', 'nothing-to-compare', `${against} has no sessions to compare with`)];
  }
  if (health.crashFree === undefined || health.crashFree >= other.crashFree - tolerance) return [];
  return [
    finding(
      'error',
      'worse-than',
      `${inPercent(health.crashFree)} of sessions are crash-free, and ${inPercent(other.crashFree)} were in ${against}`,
    ),
  ];
}

function describe(version: string, { sessions, crashFree }: ReleaseHealth, issues: number): string {
  const share = crashFree === undefined ? '' : `, ${inPercent(crashFree)} of them crash-free`;
  return `${version}: ${sessions} sessions${share}, ${issues} new issues`;
}

function finding(severity: Diagnostic['severity'], code: string, message: string): Diagnostic {
  return { code: `release-manager/${code}`, severity, path: [], message };
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
