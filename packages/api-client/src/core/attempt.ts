import { type Outcome, readAnswer } from './answer.ts';
import { withDeadline } from './deadline.ts';
import type { Send } from './http.ts';
import { networkFailure } from './network-failure.ts';
import type { OperationRow } from './operation.ts';
import type { Settings } from './options.ts';
import type { PlannedRequest } from './request.ts';
import { responseFailure } from './response-failure.ts';
import type { CallOptions } from './types.ts';

const mostRedirects = 5;

const headersOf = (settings: Settings, body: unknown, options: CallOptions): Headers => {
  const headers = new Headers(settings.headers);
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
  headers.set('authorization', `Bearer ${settings.token}`);
  if (typeof body === 'string') headers.set('content-type', 'application/json');
  return headers;
};

/** Sends a request once, redirects of a GET included, and reads the whole answer. */
export const attempt = async (
  send: Send,
  settings: Settings,
  row: OperationRow,
  { method, path, body }: PlannedRequest,
  options: CallOptions,
): Promise<Outcome> => {
  const root = `${settings.baseUrl}/api/0/`;
  const headers = headersOf(settings, body, options);
  const { signal: callerSignal, timeoutInMs = settings.timeoutInMs } = options;

  // Only below the configured address, so that the token reaches nobody else; and only a GET:
  // fetch would turn a POST into one and drop the body.
  const follow = ({ headers: received }: Response, from: string): string | undefined => {
    const location = received.get('location') ?? '';
    const href = URL.canParse(location, from) ? new URL(location, from).href : '';
    return method === 'GET' && location !== '' && href.startsWith(root) ? href : undefined;
  };

  const request = async (url: string, signal: AbortSignal, redirects = 0): Promise<Outcome> => {
    const response = await send({ method, url, headers, body, signal });
    if (response.ok) return readAnswer(response, row.answer);
    const text = await response.text();
    const next = response.status < 400 && redirects < mostRedirects && follow(response, url);
    return typeof next === 'string'
      ? request(next, signal, redirects + 1)
      : { failure: responseFailure(response, text, row.scopes, settings.clock.now()) };
  };

  try {
    const outcome = await withDeadline(timeoutInMs, callerSignal, (signal) =>
      request(root + path, signal),
    );
    if (outcome === 'aborted') return { failure: { kind: 'aborted', message: 'was aborted' } };
    if (outcome !== 'timeout') return outcome;
    return {
      failure: {
        kind: 'timeout',
        message: `got no complete answer in ${timeoutInMs} ms`,
        isRetryable: true,
        hint: 'Raise timeoutInMs or ask for less',
      },
    };
  } catch (thrown) {
    return { failure: networkFailure(thrown) };
  }
};
