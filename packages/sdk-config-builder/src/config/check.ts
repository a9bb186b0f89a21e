import type * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseDsn } from '../dsn/parse-dsn.ts';
import { lintConfig } from './lint.ts';
import { knownKeys } from './known-keys.ts';
import { sentryConfigSchema } from './schema.ts';
import { isPlain as isRecord } from '../values/read.ts';
import { suggestKey } from './suggest.ts';

/**
 * Everything that is wrong with a description, at once: errors keep it from being used, warnings are what is probably not
 * meant. It takes anything and never throws. No value is part of a message: a DSN or a tag may hold a secret.
 */
export function checkSentryConfig(value: unknown): readonly Diagnostic[] {
  try {
    const result = sentryConfigSchema.safeParse(value);
    if (result.success) return lintConfig(result.data);
    return result.error.issues.flatMap((issue) => describe(issue, value));
  } catch {
    return [invalid([], 'It cannot be read.')];
  }
}

function describe(issue: z.core.$ZodIssue, root: unknown): readonly Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  // The name of an environment or tag is wrong, not what it says.
  if (issue.code === 'invalid_key')
    return [invalid(path, issue.issues[0]?.message ?? issue.message)];
  if (path.at(-1) === 'dsn') return dsnProblems(path, root);
  return [invalid(path, issue.code === 'custom' ? issue.message : messageOf(issue))];
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || issue.expected !== 'object') return issue.message;
  return 'It has to be an object.';
}

function unknownKey(path: readonly (string | number)[], key: string): Diagnostic {
  const meant = suggestKey(key, knownKeys(path));
  return {
    code: 'sdk-config/unknown-key',
    severity: 'error',
    path: [...path, key],
    message: 'There is no such field.',
    ...(meant === undefined ? {} : { hint: `Did you mean ${meant}?` }),
  };
}

function dsnProblems(path: readonly (string | number)[], root: unknown): readonly Diagnostic[] {
  const dsn = path.reduce<unknown>(
    (value, key) => (isRecord(value) ? value[key] : undefined),
    root,
  );
  if (typeof dsn !== 'string')
    return [invalid(path, "It has to be a DSN, or { env: 'NAME', fallback }.")];
  return parseDsn(dsn).problems.map((problem) => ({ ...problem, path }));
}

function invalid(path: readonly (string | number)[], message: string): Diagnostic {
  return { code: 'sdk-config/invalid-value', severity: 'error', path, message };
}
