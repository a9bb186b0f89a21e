import { readAnswer, type Received } from './answer.ts';
import { isText } from './check.ts';
import { startWait } from './clock.ts';
import { createError, type Failure } from './error.ts';
import { createSend } from './http.ts';
import { networkFailure } from './network-failure.ts';
import type { OperationRow } from './operation.ts';
import type { Settings } from './options.ts';
import type { Pass } from './pacing.ts';
import { createRedact } from './redact.ts';
import type { PlannedRequest } from './request.ts';
import { responseFailure } from './response-failure.ts';
import { delayBeforeRetry } from './retry.ts';
import type { CallOptions } from './types.ts';

/** Sends a request until it succeeds, or throws when no further try is worth it. */
export type Exchange = (
  row: OperationRow,
  request: PlannedRequest,
  options: CallOptions,
) => Promise<Received>;

const mostRedirects = 5;
// Of one call, by a limit that the governor then waits for. Others may use up the same limit.
const mostRefusals = 20;

// Names are compared without case, so that a later one replaces an earlier one.
const inLowerCase = (headers: CallOptions['headers']): Record<string, string> =>
  headers ? Object.fromEntries(new Headers(headers)) : {};

/** The loop of tries and redirects around single requests. */
export const createExchange = (settings: Settings): Exchange => {
  const { authorization, clock, random, redact } = settings;
  const root = `${settings.baseUrl}/api/0/`;
  const send = createSend(settings.fetch);
  const always = inLowerCase(settings.headers);
  const pace = settings.governor?.pace(settings);

  return async (row, { method, path, body }, options) => {
    const { signal, timeoutInMs = settings.timeoutInMs } = options;
    const headers = {
      ...always,
      ...inLowerCase(options.headers),
      ...(isText(body) && { 'content-type': 'application/json' }),
      authorization,
    };

    let isPaced = false;

    const request = async (
      url: string,
      ended: AbortSignal,
      pass: Pass | undefined,
      redirects = 0,
    ): Promise<Received | Failure> => {
      const response = await send({ method, url, headers, body, signal: ended });
      if (response.ok) {
        pass?.leave(response);
        return readAnswer(response, row, signal);
      }
      const text = await response.text();
      const { status } = response;
      const location = response.headers.get('location') ?? 'none:';
      const next = status < 400 && URL.canParse(location, url) ? new URL(location, url).href : '';
      // Only below the configured address, so that the token reaches nobody else; and only a GET:
      // fetch would make one of a POST and drop its body.
      if (method === 'GET' && redirects < mostRedirects && next.startsWith(root))
        return request(next, ended, pass, redirects + 1);
      const failure = responseFailure(response, text, row.scopes, clock.now());
      isPaced = pass?.leave(response, failure.kind === 'rate-limited') ?? false;
      return failure;
    };

    const attempt = async (pass: Pass | undefined): Promise<Received | Failure> => {
      const controller = new AbortController();
      // Real time, because the network does not follow a test's clock; and a race, because a
      // `fetch` of the caller may ignore the signal.
      const limit = startWait(timeoutInMs, signal);
      try {
        const tried = signal?.aborted ? undefined : request(root + path, controller.signal, pass);
        const outcome = await Promise.race([tried, limit.over]);
        if (outcome) return outcome;
        controller.abort();
        return signal?.aborted
          ? { kind: 'aborted', message: 'was aborted' }
          : { kind: 'timeout', isRetryable: true, message: `took over ${timeoutInMs} ms` };
      } catch (thrown) {
        return networkFailure(thrown);
      } finally {
        limit.cancel();
        pass?.leave();
      }
    };

    let refusals = 0;
    for (let tries = 1; ; tries += 1) {
      // A further try begins only when the one before it has failed and the wait is over.
      // eslint-disable-next-line no-await-in-loop
      const pass = await pace?.enter(row.route, signal, isPaced);
      isPaced = false;
      // eslint-disable-next-line no-await-in-loop
      const outcome = await attempt(pass);
      if (!('kind' in outcome)) return outcome;
      if (isPaced && refusals < mostRefusals) {
        refusals += 1;
        continue;
      }
      const delay =
        tries - refusals > settings.retries
          ? undefined
          : delayBeforeRetry(outcome, method, tries, random);
      if (delay === undefined) {
        const [url] = (root + path).split('?');
        const message = `${method} ${url} ${outcome.message} (tries: ${tries})`;
        const redactKey = createRedact(path.match(/(?<=\/keys\/)[^/?]+/) ?? []);
        throw createError({ ...outcome, message, method, url }, (text) => redact(redactKey(text)));
      }
      // A clock may reject when the signal aborts; the next attempt says so.
      // eslint-disable-next-line no-await-in-loop
      await clock.sleep(delay, signal).catch(() => undefined);
    }
  };
};
