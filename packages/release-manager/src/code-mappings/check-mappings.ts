import type { Diagnostic } from '../error/diagnostic.ts';

/** Where the code of a stack frame is in a repository: suspect commits and source links need it. */
export interface CodeMapping {
  /** Beginning of paths in stack traces; empty for all. */
  readonly stackRoot: string;
  /** What it is replaced by in the repository; empty for its root. */
  readonly sourceRoot: string;
}

/** Reads a list of mappings, as a file holds them, and says everything that is wrong with it. */
export function checkCodeMappings(value: unknown): {
  readonly mappings: readonly CodeMapping[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const mappings: CodeMapping[] = [];
  const seen = new Set<string>();
  const add = (path: Diagnostic['path'], message: string) =>
    diagnostics.push({ code: 'release-manager/bad-mapping', severity: 'error', path, message });
  if (!Array.isArray(value) || value.length === 0) add([], 'is no list with at least one mapping');
  for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
    const { stackRoot, sourceRoot }: Readonly<Record<string, unknown>> =
      typeof item === 'object' && item !== null ? { ...item } : {};
    if (typeof stackRoot !== 'string') add([index, 'stackRoot'], 'is no text');
    if (typeof sourceRoot !== 'string') add([index, 'sourceRoot'], 'is no text');
    if (typeof stackRoot !== 'string' || typeof sourceRoot !== 'string') continue;
    if (seen.has(stackRoot)) add([index, 'stackRoot'], `${JSON.stringify(stackRoot)} occurs twice`);
    seen.add(stackRoot);
    mappings.push({ stackRoot, sourceRoot });
  }
  return { mappings, diagnostics };
}
