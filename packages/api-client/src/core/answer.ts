import type { Failure } from './error.ts';
import type { OperationRow } from './operation.ts';

/** A success. */
export interface Received {
  readonly value: unknown;
  readonly headers: Headers;
}

/**
 * Reads the body of a success. The content type is not asked: Sentry sends JSON as text/html at
 * times, and a proxy sends HTML as anything. The body is not quoted: it may hold secrets.
 */
export const readAnswer = async (
  response: Response,
  { answer: expected, read }: OperationRow,
  signal: AbortSignal | undefined,
): Promise<Received | Failure> => {
  const { headers, status } = response;
  if (read) return { value: read(response, signal), headers };
  if (expected === 'binary') return { value: await response.blob(), headers };
  const text = (await response.text()).trim();
  if (expected === 'empty' || (expected === 'optional' && text === ''))
    return { value: undefined, headers };
  try {
    return { value: JSON.parse(text), headers };
  } catch {
    const isHtml = text.startsWith('<');
    const what = isHtml ? 'HTML' : text === '' ? 'no body' : 'broken JSON';
    return { kind: 'invalid-response', status, message: `answered ${status} with ${what}` };
  }
};
