import type { Diagnostic } from '../diagnostic/types.ts';
import type { Named, Names } from './types.ts';

/** Where an encoder is, and what it could not find. */
export interface WireContext {
  readonly names: Names;
  readonly path: Diagnostic['path'];
  readonly problems: Diagnostic[];
  readonly at: (...steps: readonly (string | number)[]) => WireContext;
}

/** Begins at the place of a monitor or an alert. */
export function createContext(
  names: Names,
  path: Diagnostic['path'],
  problems: Diagnostic[] = [],
): WireContext {
  return {
    names,
    path,
    problems,
    at: (...steps) => createContext(names, [...path, ...steps], problems),
  };
}

/** The id behind a name; without one a problem is noted and the name stands in. */
export function resolve(named: Named, name: string, context: WireContext): string {
  const id = context.names.idOf(named, name) ?? (/^\d+$/.test(name) ? name : undefined);
  if (id === undefined) {
    const what = named.kind === 'integration' ? `${named.provider} integration` : named.kind;
    context.problems.push({
      code: 'alert-rules/unknown-name',
      severity: 'error',
      path: context.path,
      message: `the organization has no ${what} "${name}"`,
      hint: 'Check the spelling, or whether the token may see it.',
    });
  }
  return id ?? name;
}
