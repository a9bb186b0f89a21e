import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createSdkConfigError } from '../../diagnostics/error.ts';
import { checkDoubleInit } from './check-double-init.ts';
import { checkGoExit } from './check-go-exit.ts';
import { checkInitOrder } from './check-init-order.ts';
import { checkInits } from './check-inits.ts';
import { checkPackages } from './check-packages.ts';
import { checkRelease } from './check-release.ts';
import { readProject, type Project } from './project.ts';

const checks: readonly ((project: Project) => readonly Diagnostic[])[] = [
  checkPackages,
  checkInits,
  checkDoubleInit,
  checkInitOrder,
  checkRelease,
  checkGoExit,
];

/**
 * What is wrong with how the services in a folder use Sentry: every `init` in JavaScript, TypeScript, Python and Go, the
 * versions of their SDKs, the order in which they start, and the release that they name. Nothing is run, and nothing leaves.
 * Rejects with an `SdkConfigError` where the folder cannot be read.
 */
export async function checkProject(directory: string): Promise<readonly Diagnostic[]> {
  const project = await load(directory);
  return checks.flatMap((check) => check(project));
}

async function load(directory: string): Promise<Project> {
  // Reading is synchronous, and waits for whoever asked.
  await Promise.resolve();
  try {
    return readProject(directory);
  } catch (error) {
    throw createSdkConfigError('incomplete', `The folder cannot be read: ${directory}`, [
      {
        code: 'sdk-config/unreadable-project',
        severity: 'error',
        path: [directory],
        message: error instanceof Error ? error.message : String(error),
      },
    ]);
  }
}
