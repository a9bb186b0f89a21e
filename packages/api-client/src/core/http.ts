import ky from 'ky';

/** One request as it goes out. */
interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | undefined;
  readonly signal: AbortSignal;
}

/** Sends a request once; resolves with whatever came back, redirects included. */
export type Send = (request: HttpRequest) => Promise<Response>;

/**
 * The only file that knows ky. It uses what ky 1 and 2 have in common: no hooks, no prefix, no
 * `.json()`, which differ between them; retry, errors and time limits are our own. The signal goes
 * past ky, which would tie it to signals of its own for nothing.
 */
export const createSend =
  (fetch: typeof globalThis.fetch = globalThis.fetch): Send =>
  async ({ url, body, signal, ...request }) =>
    ky(url, {
      ...request,
      ...(body !== undefined && { body }),
      fetch: async (input, init) => fetch(input, { ...init, signal }),
      redirect: 'manual',
      retry: 0,
      throwHttpErrors: false,
      timeout: false,
    });
