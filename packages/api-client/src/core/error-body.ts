import { isRecord, isText } from './check.ts';
import type { Diagnostic } from './types.ts';

/** What the body of an answer tells about a failure. */
export interface ErrorBody {
  /** What Sentry says, about the whole (with an empty path) or about one field. */
  readonly diagnostics: readonly Diagnostic[];
  /** Sentry's word for the failure: `sso-required`. */
  readonly code?: unknown;
  /** Names the failure in Sentry's own logs. */
  readonly requestId?: string | undefined;
  /** New slug of a renamed project. */
  readonly slug?: string | undefined;
}

const deepest = 9;
const mostDiagnostics = 100;

const collect = (value: unknown, path: readonly string[]): readonly Diagnostic[] => {
  if (isText(value))
    return [{ code: 'api-client/refused', severity: 'error', path, message: value }];
  if (typeof value !== 'object' || value === null || path.length > deepest) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    // Texts in a list are messages about one field; objects in it stand for the inputs of a list.
    const isSame = isText(item) && Array.isArray(value);
    const isWhole = /^(detail|message|error|non_?field_?errors)$/i.test(key);
    return collect(item, isSame || isWhole ? path : [...path, key]);
  });
};

/** Reads every shape in which Sentry reports a failure; a body of another shape says nothing. */
export const readErrorBody = (text: string): ErrorBody => {
  try {
    const body: unknown = JSON.parse(text);
    const {
      detail,
      slug,
      errorId,
      schemas: _,
      ...fields
    } = isRecord(body) ? body : { detail: body };
    const { code, message = detail }: Record<string, unknown> = isRecord(detail) ? detail : {};
    return {
      // A text is the new slug of a renamed project, a list says what is wrong with a slug.
      diagnostics: collect(
        { detail: message, slug: isText(slug) ? undefined : slug, ...fields },
        [],
      ).slice(0, mostDiagnostics),
      code,
      requestId: isText(errorId) ? errorId : undefined,
      slug: isText(slug) ? slug : undefined,
    };
  } catch {
    return { diagnostics: [] };
  }
};
