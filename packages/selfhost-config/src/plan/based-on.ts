import { fingerprintFiles } from '../installation/fingerprint.ts';
import type { DeploymentStep, TextFile } from './types.ts';

/** The files that steps write, each once, in the order of the steps. */
export function writtenPaths(steps: readonly DeploymentStep[]): readonly string[] {
  const paths = steps.flatMap((step) => ('path' in step ? [step.path] : []));
  return [...new Set(paths)];
}

/** What `basedOn` of a plan is: the written files as they were; a file that is not there counts as such. */
export function fingerprintBasis(
  steps: readonly DeploymentStep[],
  files: readonly TextFile[],
): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return fingerprintFiles(
    writtenPaths(steps).map((path) => {
      const text = texts.get(path);
      return text === undefined ? { path: `no ${path}`, text: '' } : { path, text };
    }),
  );
}
