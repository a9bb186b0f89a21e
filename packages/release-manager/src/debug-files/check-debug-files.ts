import type { Diagnostic } from '../error/diagnostic.ts';
import { readDebugFiles } from './read-debug-files.ts';
import { describeProblem, problemOf } from './usability.ts';

/** Says which debug files crashes will not use, which are broken, and whether there are none at all. Empty: all will do. */
export async function checkDebugFiles(paths: readonly string[]): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  for await (const file of readDebugFiles(paths, {
    onDiagnostic: (each) => diagnostics.push(each),
  })) {
    count += 1;
    const problem = problemOf(file);
    if (problem !== undefined) diagnostics.push(describeProblem(file, problem));
  }
  if (count > 0) return diagnostics;
  const message = 'there is no debug file';
  const none = {
    code: 'release-manager/no-debug-files',
    severity: 'error',
    path: [...paths],
    message,
  } as const;
  return [...diagnostics, none];
}
