import type { IngestAnswer } from './types.ts';

/** Thrown by doors; becomes the answer as it stands. */
export interface Refusal extends IngestAnswer {
  readonly isRefusal: true;
  readonly detail: string;
}

/** Relay's body of an error: what is wrong, and the chain of causes (getsentry/relay relay-server, api.rs). */
export function refusal(
  status: number,
  detail: string,
  causes: readonly string[] = [],
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return {
    isRefusal: true,
    detail,
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(causes.length > 0 ? { detail, causes } : { detail }),
  };
}

export function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && 'isRefusal' in thrown;
}

export function jsonAnswer(status: number, body: unknown): IngestAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
