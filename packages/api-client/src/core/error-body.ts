import { isRecord } from './check.ts';
import type { Diagnostic } from './types.ts';

/** What the body of an answer tells about a failure. */
export interface ErrorBody {
  /** Sentry's sentence. */
  readonly detail: string | undefined;
  /** Sentry's word for the failure: `sso-required`. */
  readonly code: string | undefined;
  /** Names the failure in Sentry's own logs. */
  readonly errorId: string | undefined;
  /** New slug of a renamed project. */
  readonly slug: string | undefined;
  /** What is wrong with each field. */
  readonly fields: readonly Diagnostic[];
}

const deepest = 10;
const mostFields = 100;

const fieldsOf = (value: unknown, path: readonly (string | number)[]): readonly Diagnostic[] => {
  if (typeof value === 'string')
    return [{ code: 'api-client/refused', severity: 'error', path, message: value }];
  if (typeof value !== 'object' || value === null || path.length > deepest) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    // A list of texts holds the messages of one field; a list of objects answers a list of inputs.
    if (Array.isArray(value)) return fieldsOf(item, isRecord(item) ? [...path, Number(key)] : path);
    return fieldsOf(item, /^non_?field_?errors$/i.test(key) ? path : [...path, key]);
  });
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Reads every shape in which Sentry reports a failure; a body of another shape says nothing. */
export const readErrorBody = (text: string): ErrorBody => {
  const body = parse(text);
  // SCIM adds `schemas`, the name of its own format.
  const { schemas: _, ...rest }: Record<string, unknown> = isRecord(body)
    ? body
    : { [typeof body === 'string' ? 'detail' : 'nonFieldErrors']: body };
  const inner = isRecord(rest['detail']) ? rest['detail'] : {};
  const known = (key: string): string | undefined => textOf(rest[key]);
  const told = new Set(
    ['detail', 'message', 'error', 'errorId', 'slug'].filter((key) => known(key) !== undefined),
  );
  const fields = Object.entries(rest).filter(([key]) => !told.has(key) && rest[key] !== inner);
  return {
    detail: known('detail') ?? textOf(inner['message']) ?? known('message') ?? known('error'),
    code: textOf(inner['code']),
    errorId: known('errorId'),
    slug: known('slug'),
    fields: fieldsOf(Object.fromEntries(fields), []).slice(0, mostFields),
  };
};
