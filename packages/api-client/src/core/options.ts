import { createExpect, isRecord, isText, own } from './check.ts';
import { realClock } from './clock.ts';
import { createError } from './error.ts';
import type { Governor } from './pacing.ts';
import { createRedact, type Redact } from './redact.ts';
import { isSegment } from './segment.ts';
import type { ClientOptions, Clock, Diagnostic, Random } from './types.ts';

/** The options with their defaults; nothing after this asks again. */
export interface Settings {
  /** What the header of the name says: the way to authenticate, and the secret. */
  readonly authorization: string;
  readonly organization: string | undefined;
  readonly project: string | undefined;
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly clock: Clock;
  readonly governor: Governor | undefined;
  readonly random: Random;
  readonly timeoutInMs: number;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly redact: Redact;
  /** What the options of a call may be; what every client takes, where undefined. */
  readonly rules: Rules | undefined;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

const isHeaders = (value: unknown): boolean => {
  try {
    return isRecord(value) && !new Headers(Object(value)).has('authorization');
  } catch {
    return false;
  }
};

/** What an option must be. */
export type Rule = readonly [isGood: (value: unknown) => boolean, must: string];

/** By the name of the option. */
export type Rules = Readonly<Record<string, Rule>>;

const aFunction: Rule = [isFunction, 'a function'];
const anObject: Rule = [isRecord, 'an object'];
const aSlug: Rule = [(value) => isText(value) && isSegment(value), 'a slug or id'];
// A timer counts in 32 bits and fires at once beyond them.
const aCount: Rule = [
  (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31,
  'a whole number',
];

/** Of the options that every client, call and list has. */
export const coreRules: Rules = {
  token: [(value) => isText(value) && /^[\w.~+/=-]+$/.test(value), 'an auth token without spaces'],
  organization: aSlug,
  project: aSlug,
  // A query, a hash and credentials would travel with every request.
  baseUrl: [
    (value) => isText(value) && URL.canParse(value) && /^https?:[^?#@]+$/i.test(value),
    'an http(s) address without credentials and query',
  ],
  fetch: aFunction,
  clock: [
    (value) => isRecord(value) && isFunction(value['now']) && isFunction(value['sleep']),
    'a clock',
  ],
  governor: [(value) => isRecord(value) && isFunction(value['pace']), 'a governor'],
  random: aFunction,
  timeoutInMs: aCount,
  retries: aCount,
  headers: [isHeaders, 'headers without authorization'],
  limit: aCount,
  signal: [(value) => isRecord(value) && 'aborted' in value, 'a signal'],
  extraQuery: anObject,
  resumeFrom: [(value) => isRecord(value) && aCount[0](value['index']), 'a checkpoint'],
};

/** Every problem of the options of a client, a call or a list, names that are no option included. */
export const checkOptions = (options: unknown, rules = coreRules): readonly Diagnostic[] => {
  const problems: Diagnostic[] = [];
  const expect = createExpect(problems);
  expect(isRecord(options), 'options', 'an object');
  for (const [name, value] of Object.entries(isRecord(options) ? options : {})) {
    const [isGood, must] = own(rules, name) ?? [() => false, 'left out'];
    expect(value === undefined || isGood(value), name, must);
  }
  return problems;
};

/** An address as it is used: without `/api/0` and slashes at its end. */
export const normalAddress = (baseUrl: string): string =>
  new URL(baseUrl).href.replace(/(\/api\/0)?\/*$/, '');

/** Checks the options of a client and fills in the defaults. */
export const readOptions = (options: ClientOptions, rules?: Rules): Settings => {
  const given: Partial<ClientOptions> = isRecord(options) ? options : {};
  const {
    token = '',
    organization,
    project,
    baseUrl = 'https://sentry.io',
    fetch,
    clock = realClock,
    governor,
    random = Math.random,
    timeoutInMs = 30_000,
    retries = 3,
    headers = {},
  } = given;
  const diagnostics = checkOptions({ ...given, token }, rules);
  const isGood = diagnostics.length === 0;
  const redact = createRedact(isGood ? [token, ...Object.values(headers)] : []);
  if (!isGood)
    throw createError({ kind: 'invalid-input', message: 'Bad options', diagnostics }, redact);
  return {
    authorization: `Bearer ${token}`,
    organization,
    project,
    baseUrl: normalAddress(baseUrl),
    fetch,
    clock,
    governor,
    random,
    timeoutInMs,
    retries,
    headers,
    redact,
    rules,
  };
};
