import type { Failure } from './error.ts';
import type { OperationRow } from './operation.ts';

/** What came back: the value of a success with its headers, or why there is none. */
export type Outcome =
  | { readonly value: unknown; readonly headers: Headers }
  | { readonly failure: Failure };

/**
 * Reads the body of a success. The content type is not asked: Sentry sends JSON as text/html at
 * times, and a proxy sends HTML as anything. The body is not quoted: it may hold secrets.
 */
export const readAnswer = async (
  response: Response,
  expected: OperationRow['answer'],
): Promise<Outcome> => {
  const { headers, status } = response;
  const invalid = (what: string, hint: string): Outcome => ({
    failure: { kind: 'invalid-response', status, message: `answered ${status} with ${what}`, hint },
  });
  if (expected === 'binary') return { value: await response.blob(), headers };
  const text = await response.text();
  if (expected === 'empty') return { value: undefined, headers };
  if (text.trim() === '')
    return expected === 'optional'
      ? { value: undefined, headers }
      : invalid('no body where one belongs', 'Read the state before you try again');
  try {
    return { value: JSON.parse(text), headers };
  } catch {
    return text.trimStart().startsWith('<')
      ? invalid('HTML', 'A proxy or a login page answered: check baseUrl')
      : invalid('broken JSON', 'Something between here and Sentry cut or changed it');
  }
};
