import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createDirectory, createRepository } from '../testing/git-repository.ts';
import { FIRST_VARIABLES, VENDOR_VARIABLES } from './commit-variables.ts';
import { proposeVersion } from './propose-version.ts';

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>> = {}): string {
  const directory = createDirectory();
  directories.push(directory);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

const WIDGET = `<?xml version='1.0'?>\n<widget id="com.example.shop" version='1.2.3' xmlns="http://www.w3.org/ns/widgets">\n</widget>`;
const GRADLE = `android {\n  defaultConfig {\n    applicationId "com.example.shop"\n    versionName "3.1.4"\n  }\n}\n`;

describe('the proposed version', () => {
  test.each([
    [{ SENTRY_RELEASE: ' shop@1 ', SOURCE_VERSION: 'x' }, 'shop@1', 'SENTRY_RELEASE'],
    [{ SOURCE_VERSION: '', HEROKU_SLUG_COMMIT: 'abc' }, 'abc', 'HEROKU_SLUG_COMMIT'],
    [{ GAE_DEPLOYMENT_ID: '7', GITHUB_SHA: 'abc' }, '7', 'GAE_DEPLOYMENT_ID'],
    [{ VERCEL_GIT_COMMIT_SHA: 'abc', GIT_COMMIT: 'def' }, 'abc', 'VERCEL_GIT_COMMIT_SHA'],
  ])('of %j is %s, by %s', async (environment, version, rule) => {
    expect(await proposeVersion({ directory: folder(), environment })).toEqual({ version, rule });
  });

  test.each([...FIRST_VARIABLES, ...VENDOR_VARIABLES])('is read from %s', async (name) => {
    expect(await proposeVersion({ directory: folder(), environment: { [name]: 'abc' } })).toEqual({
      version: 'abc',
      rule: name,
    });
  });

  test('of a pull request on GitHub is its own head, not the merge in GITHUB_SHA', async () => {
    const sha = 'a'.repeat(40);
    const directory = folder({ 'event.json': JSON.stringify({ pull_request: { head: { sha } } }) });
    const environment = {
      GITHUB_EVENT_PATH: join(directory, 'event.json'),
      GITHUB_SHA: 'b'.repeat(40),
    };
    expect(await proposeVersion({ directory, environment })).toEqual({
      version: sha,
      rule: 'github-event',
    });
  });

  test('of an Xcode build phase is bundle, version and build', async () => {
    const environment = {
      XCODE_VERSION_ACTUAL: '1640',
      PRODUCT_BUNDLE_IDENTIFIER: 'com.example.shop',
      MARKETING_VERSION: '1.2',
      CURRENT_PROJECT_VERSION: '34',
    };
    expect(await proposeVersion({ directory: folder(), environment })).toEqual({
      version: 'com.example.shop@1.2+34',
      rule: 'xcode',
    });
  });

  test('of a checkout is the commit, whole or cut as Sentry shows it', async () => {
    const { directory, commit } = createRepository();
    directories.push(directory);
    const id = commit('first');
    expect(await proposeVersion({ directory })).toEqual({ version: id, rule: 'git' });
    expect(await proposeVersion({ directory, commit: 'short' })).toEqual({
      version: id.slice(0, 12),
      rule: 'git',
    });
  });

  test('is an error with the way out where nothing tells one', async () => {
    await expect(proposeVersion({ directory: folder() })).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining('not in a git repository'),
      hint: expect.stringContaining('SENTRY_RELEASE'),
    });
  });

  test('is refused with every reason when Sentry would refuse it', async () => {
    const environment = { SENTRY_RELEASE: `feature/shop\\1${'x'.repeat(200)}` };
    await expect(proposeVersion({ directory: folder(), environment })).rejects.toMatchObject({
      kind: 'invalid-input',
      diagnostics: [
        { code: 'release-manager/forbidden-character' },
        { code: 'release-manager/long-version' },
      ],
    });
  });
});

const oracle = join(
  fileURLToPath(new URL('../../../../oracles/sentry-cli/', import.meta.url)),
  'node_modules/.bin/sentry-cli',
);
const hasOracle = (() => {
  try {
    execFileSync(oracle, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error('the real sentry-cli is missing');
    return false;
  }
})();

describe.skipIf(!hasOracle)('beside `sentry-cli releases propose-version`', () => {
  const sha = 'c'.repeat(40);
  test.each([
    ['SENTRY_RELEASE', {}, '.', { SENTRY_RELEASE: 'shop@1', SOURCE_VERSION: 'x' }],
    ['the order of its variables', {}, '.', { CF_PAGES_COMMIT_SHA: 'a', CIRCLE_SHA1: 'b' }],
    [
      'Heroku and CodeBuild',
      {},
      '.',
      { HEROKU_BUILD_COMMIT: 'a', CODEBUILD_RESOLVED_SOURCE_VERSION: 'b' },
    ],
    ['a Cordova platform', { 'config.xml': WIDGET, 'platforms/ios/a': '' }, 'platforms/ios', {}],
    [
      'Cordova before a variable',
      { 'config.xml': WIDGET, 'platforms/android/a': '' },
      'platforms/android',
      { SOURCE_VERSION: 'x' },
    ],
    ['the root of a Gradle project', { 'build.gradle': '', 'app/build.gradle': GRADLE }, '.', {}],
    ['its module', { 'build.gradle': '', 'app/build.gradle': GRADLE }, 'app', {}],
    [
      'Gradle before App Engine',
      { 'build.gradle': '', 'app/build.gradle': GRADLE },
      '.',
      { GAE_DEPLOYMENT_ID: '5' },
    ],
    [
      'App Engine before a pull request',
      { 'e.json': JSON.stringify({ pull_request: { head: { sha } } }) },
      '.',
      { GAE_DEPLOYMENT_ID: '5', GITHUB_EVENT_PATH: 'e.json' },
    ],
    [
      'a pull request',
      { 'e.json': JSON.stringify({ pull_request: { head: { sha } } }) },
      '.',
      { GITHUB_EVENT_PATH: 'e.json' },
    ],
  ] as [string, Record<string, string>, string, Record<string, string>][])(
    'proposes the same for %s',
    async (_, files, within, variables) => {
      const root = folder(files);
      execFileSync('git', ['-C', root, 'init', '--quiet']);
      const directory = join(root, within);
      const environment = Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [
          name,
          name === 'GITHUB_EVENT_PATH' ? join(root, value) : value,
        ]),
      );
      const theirs = execFileSync(oracle, ['releases', 'propose-version'], {
        cwd: directory,
        env: { PATH: process.env['PATH'], HOME: root, ...environment },
        encoding: 'utf8',
      }).trim();
      expect((await proposeVersion({ directory, environment })).version).toBe(theirs);
    },
  );
});
