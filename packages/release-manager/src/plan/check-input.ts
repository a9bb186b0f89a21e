import { checkDeploy } from '../deploys/check-deploy.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { checkVersion } from '../version/check-version.ts';
import type { Release } from './types.ts';

/** Says everything that is wrong with a release as it is described, before anything is read or sent. */
export function checkReleaseInput(release: Release): readonly Diagnostic[] {
  const { projects, url, finalize, deploy, commits } = release;
  const problems: Diagnostic[] = [...checkVersion(release.version)];
  const add = (path: Diagnostic['path'], code: string, message: string, hint: string) =>
    problems.push({ code: `release-manager/${code}`, severity: 'error', path, message, hint });
  if (projects !== undefined && projects.length === 0) {
    add(['projects'], 'no-project', 'the list of projects is empty', 'Name one, or leave it out.');
  }
  for (const [index, project] of (projects ?? []).entries()) {
    if (!/^[a-z\d_][a-z\d_-]*$/.test(project)) {
      add(
        ['projects', index],
        'bad-project',
        `${JSON.stringify(project)} is no slug or id of a project`,
        'Take it from the address of the project in Sentry.',
      );
    }
  }
  if (url !== undefined && !URL.canParse(url)) {
    add(['url'], 'bad-url', `${JSON.stringify(url)} is no address`, 'Begin it with https://.');
  }
  if (finalize instanceof Date && Number.isNaN(finalize.getTime())) {
    add(['finalize'], 'bad-time', 'finalize is no time', 'Give true or a Date.');
  }
  if (Array.isArray(commits) && commits.length === 0) {
    add(
      ['commits'],
      'no-commits',
      'the list of commits is empty',
      'Say "clear" to take the commits of a release away, or leave it out.',
    );
  }
  if (deploy !== undefined) problems.push(...checkDeploy(deploy));
  return problems;
}
