import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError, isReleaseManagerError } from '../error/error.ts';
import { readHead } from '../git/read-head.ts';
import { checkVersion } from './check-version.ts';
import { FIRST_VARIABLES, VENDOR_VARIABLES } from './commit-variables.ts';
import { readCordovaVersion, readGradleVersion, readXcodeVersion } from './native-projects.ts';

/** Environment variables, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where to look for a version. */
export interface VersionSource {
  /** Folder of the project; the working directory by default. */
  readonly directory?: string | undefined;
  /** Variables to look at, such as `process.env`; none by default. */
  readonly environment?: Environment | undefined;
  /**
   * `short` cuts a commit to its first twelve characters, as Sentry shows it; `full` by default. What
   * the SDK sends as its release has to be the same.
   */
  readonly commit?: 'full' | 'short' | undefined;
}

/** A version and how it was found. */
export interface ProposedVersion {
  /** Ready for `planRelease`, and for `release` of the SDK. */
  readonly version: string;
  /** Name of the rule that won: a variable, `cordova`, `gradle`, `xcode`, `github-event` or `git`. */
  readonly rule: string;
}

const COMMIT = /^(?:[\da-f]{40}|[\da-f]{64})$/;
const SHORT_LENGTH = 12;

/**
 * Finds the version of what is being built: `SENTRY_RELEASE`, then the rules of `sentry-cli releases
 * propose-version` in its order, then the variables of other CI vendors, then git's HEAD. Throws
 * `invalid-input` where nothing is found, or where what is found is no version that Sentry takes.
 */
export async function proposeVersion(from: VersionSource = {}): Promise<ProposedVersion> {
  const { environment = {}, commit = 'full' } = from;
  const found = await findVersion(resolve(from.directory ?? '.'), environment);
  const version =
    commit === 'short' && COMMIT.test(found.version)
      ? found.version.slice(0, SHORT_LENGTH)
      : found.version;
  const diagnostics: readonly Diagnostic[] = checkVersion(version);
  if (diagnostics.length > 0) {
    throw createReleaseManagerError(
      'invalid-input',
      `${found.rule} proposes a version that Sentry refuses:`,
      { diagnostics },
    );
  }
  return { version, rule: found.rule };
}

async function findVersion(directory: string, environment: Environment): Promise<ProposedVersion> {
  const explicit = firstOf(environment, ['SENTRY_RELEASE']);
  if (explicit) return explicit;
  const cordova = await readCordovaVersion(directory);
  if (cordova) return { version: cordova, rule: 'cordova' };
  const variable = firstOf(environment, FIRST_VARIABLES);
  if (variable) return variable;
  const xcode = readXcodeVersion(environment);
  if (xcode) return { version: xcode, rule: 'xcode' };
  const gradle = await readGradleVersion(directory);
  if (gradle) return { version: gradle, rule: 'gradle' };
  const deployment = firstOf(environment, ['GAE_DEPLOYMENT_ID']);
  if (deployment) return deployment;
  const pullRequest = await readPullRequestHead(environment['GITHUB_EVENT_PATH']);
  if (pullRequest) return { version: pullRequest, rule: 'github-event' };
  const vendor = firstOf(environment, VENDOR_VARIABLES);
  if (vendor) return vendor;
  return { version: await readHeadOrExplain(directory), rule: 'git' };
}

function firstOf(environment: Environment, names: readonly string[]): ProposedVersion | undefined {
  const rule = names.find((name) => environment[name]?.trim());
  const version = rule === undefined ? undefined : environment[rule]?.trim();
  return rule === undefined || version === undefined ? undefined : { version, rule };
}

/** `GITHUB_SHA` of a pull request is a merge that nobody pushed; its event names the real head. */
async function readPullRequestHead(eventPath: string | undefined): Promise<string | undefined> {
  if (!eventPath) return undefined;
  try {
    const event: unknown = JSON.parse(await readFile(eventPath, 'utf8'));
    const head = ['pull_request', 'head', 'sha'].reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      event,
    );
    return typeof head === 'string' && COMMIT.test(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

async function readHeadOrExplain(directory: string): Promise<string> {
  try {
    return await readHead(directory);
  } catch (cause) {
    const reason = isReleaseManagerError(cause) ? cause.message : String(cause);
    throw createReleaseManagerError(
      'invalid-input',
      `No version found for ${directory}: no variable names one, and ${reason}`,
      { hint: 'Set SENTRY_RELEASE, or run it where git knows the commit.', cause },
    );
  }
}
