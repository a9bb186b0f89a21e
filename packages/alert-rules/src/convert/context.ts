import type { Diagnostic } from '../diagnostic/types.ts';
import type { ConvertOptions, LegacyNames } from './types.ts';

type Path = Diagnostic['path'];

/** Where a converter is, and what it has to say. */
export interface ConvertContext {
  readonly options: ConvertOptions;
  readonly path: Path;
  readonly diagnostics: Diagnostic[];
  readonly at: (...steps: Path) => ConvertContext;
  /** Says something of the place; the code gets its prefix. */
  readonly say: (
    severity: Diagnostic['severity'],
    code: string,
    message: string,
    hint?: string,
  ) => undefined;
}

/** Begins at a place in the input. */
export function createContext(
  options: ConvertOptions,
  path: Path = [],
  diagnostics: Diagnostic[] = [],
): ConvertContext {
  return {
    options,
    path,
    diagnostics,
    at: (...steps) => createContext(options, [...path, ...steps], diagnostics),
    say(severity, code, message, hint) {
      const more = hint === undefined ? {} : { hint };
      diagnostics.push({ code: `alert-rules/${code}`, severity, path, message, ...more });
    },
  };
}

/** How many errors there are so far. */
export function errorsOf({ diagnostics }: ConvertContext): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

/** What the rule says, else the option, which is noted; undefined when there is neither. */
export function givenOrAdded<Value>(
  given: Value | undefined,
  field: string,
  added: Value | undefined,
  context: ConvertContext,
): Value | undefined {
  if (given !== undefined) return given;
  const inner = context.at(field);
  if (added === undefined) {
    return inner.say(
      'error',
      `missing-${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      `the rule has no ${field}`,
      'Give it as an option.',
    );
  }
  inner.say('info', 'added', `the rule has no ${field}; ${JSON.stringify(added)} was added`);
  return added;
}

/** The name behind an id. What has no name is kept: digits are ids to Sentry, anything else is taken for the name. */
export function nameOrSame(
  kind: Exclude<keyof LegacyNames, 'addresses' | 'members'>,
  id: string,
  context: ConvertContext,
): string {
  const table = context.options.names?.[kind];
  if (table && Object.hasOwn(table, id)) return table[id] ?? id;
  const code = /^\d+$/.test(id) ? 'id-kept' : 'name-assumed';
  const message =
    code === 'id-kept'
      ? `${id} stays an id, because names.${kind} has no name for it`
      : `"${id}" is taken for a name, because names.${kind} has none for it`;
  context.say('info', code, message);
  return id;
}
