import { readBaseUrl } from './base-url.ts';
import { checkRecord, functions, isRecord, problem, type Rule, wholeNumber } from './check.ts';
import { realClock } from './clock.ts';
import { invalidInput } from './error.ts';
import { createRedact, type Redact } from './redact.ts';
import { segmentProblem } from './segment.ts';
import type { CallOptions, ClientOptions, Clock, Diagnostic, Random } from './types.ts';

/** The options with their defaults; nothing after this asks again. */
export interface Settings {
  readonly token: string;
  readonly organization: string | undefined;
  readonly project: string | undefined;
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly timeoutInMs: number;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly redact: Redact;
}

const longestTimer = 2 ** 31 - 1;

const slug: Rule = (value) => (typeof value === 'string' ? segmentProblem(value) : 'must be text');

// The runtime's own message would quote the value, which may be a secret.
const headers: Rule = (value) => {
  try {
    return isRecord(value) &&
      !new Headers(Object.entries(value).map(([k, v]) => [k, String(v)])).has('authorization')
      ? undefined
      : 'must be an object of headers without authorization, which comes from `token`';
  } catch {
    return 'must have valid names and values';
  }
};

const shared = { headers, timeoutInMs: wholeNumber(1, longestTimer) };

const clientRules: Readonly<Record<string, Rule>> = {
  ...shared,
  token: (value) =>
    typeof value === 'string' && /^[\w.~+/=-]+$/.test(value)
      ? undefined
      : 'must be an auth token: letters, digits and -._~+/= only, no spaces',
  organization: slug,
  project: slug,
  baseUrl: (value) =>
    readBaseUrl(value) === undefined
      ? 'must be an http(s) address without credentials, query and hash'
      : undefined,
  fetch: functions(),
  clock: functions('now', 'sleep'),
  random: functions(),
  retries: wholeNumber(0, 10),
};

const callRules: Readonly<Record<string, Rule>> = {
  ...shared,
  signal: functions('addEventListener', 'removeEventListener'),
  extraQuery: (value) => (isRecord(value) ? undefined : 'must be an object'),
  resumeFrom: (value) =>
    isRecord(value) &&
    typeof value['operation'] === 'string' &&
    (value['cursor'] === undefined || typeof value['cursor'] === 'string') &&
    wholeNumber(0, longestTimer)(value['index']) === undefined
      ? undefined
      : 'must be a checkpoint',
};

/** Checks the options of a client and fills in the defaults. */
export const readOptions = (options: ClientOptions): Settings => {
  const token: unknown = isRecord(options) ? options.token : undefined;
  const problems = [...checkRecord(options, clientRules)];
  if (isRecord(options) && token === undefined) problems.push(problem(['token'], 'is missing'));
  const redact = createRedact([
    ...(typeof token === 'string' ? [token] : []),
    ...(problems.length === 0 ? Object.values(options.headers ?? {}) : []),
  ]);
  if (problems.length > 0) throw invalidInput('The options of the client', problems, redact);
  return {
    ...options,
    organization: options.organization,
    project: options.project,
    fetch: options.fetch,
    baseUrl: readBaseUrl(options.baseUrl ?? 'https://sentry.io') ?? '',
    clock: options.clock ?? realClock,
    random: options.random ?? Math.random,
    timeoutInMs: options.timeoutInMs ?? 30_000,
    retries: options.retries ?? 3,
    headers: options.headers ?? {},
    redact,
  };
};

/** Every problem of the options of one call. */
export const checkCallOptions = (options: CallOptions): readonly Diagnostic[] =>
  checkRecord(options, callRules);
