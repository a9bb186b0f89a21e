import type { Sandbox } from '../index.ts';

/** An answer as a test looks at it. */
interface CallAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

export type Caller = (method: string, path: string, body?: unknown) => Promise<CallAnswer>;

/** Calls the REST API of a sandbox with its token, or another one. */
export function createCaller(sandbox: Sandbox, token: string = sandbox.token): Caller {
  return async (method, path, body) => {
    const response = await fetch(`${sandbox.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed };
  };
}
