import * as z from 'zod';
import { parseDsn } from '../dsn/parse-dsn.ts';
import { isFromEnvironment } from './resolve.ts';
import { isPolicy, isScrubbing, isTextPattern } from './shape-tests.ts';
import type { EnvironmentOverride, SentryConfig, TextPattern, Value } from './types.ts';
import { kindNames } from './kind-names.ts';
import { isOfKind, type ValueKind } from './value-kinds.ts';

const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A field that passes a test; `what` completes "It has to be …". */
function field<Type>(what: string, test: (value: unknown) => boolean) {
  return z.custom<Type>(test, { error: `It has to be ${what}.` }).optional();
}

/** A scalar, or the variable that holds it. */
function value<Scalar extends string | number | boolean>(
  kind: ValueKind,
  what: string = kindNames[kind],
  test: (scalar: Scalar) => boolean = () => true,
) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind says which scalar it is
  const isRight = (given: unknown) => isOfKind(kind, given) && test(given as Scalar);
  return field<Value<Scalar>>(`${what}, or { env: 'NAME', fallback }`, (given) => {
    if (!isFromEnvironment(given)) return isRight(given);
    const { env, fallback, ...others } = given;
    return (
      Object.keys(others).length === 0 &&
      variableName.test(env) &&
      (fallback === undefined || isRight(fallback))
    );
  });
}

const filled = (text: string) => text.trim() !== '';
const text = (what = 'a text that is not empty', test = filled) =>
  value<string>('text', what, test);
const rate = value<number>('rate');
const count = value<number>('count');
const isSwitch = value<boolean>('switch', 'true or false');
const flag = field<boolean>('true or false', (given) => typeof given === 'boolean');
const patterns = field<readonly TextPattern[]>(
  'a list of texts that are not empty and of { regex }',
  (given) => Array.isArray(given) && given.every(isTextPattern),
);

// Sentry refuses others: getsentry/sentry src/sentry/models/environment.py and src/sentry/models/release.py.
const isEnvironmentName = (name: string) => /^[^\n\r\f\s/]{1,64}$/.test(name) && name !== 'None';
const isRelease = (name: string) =>
  filled(name) &&
  name.length <= 250 &&
  !/[\n\r\t\f/\\]/.test(name) &&
  !['.', '..', 'latest'].includes(name.trim().toLowerCase());

const override = {
  dsn: text('a DSN', (given) => parseDsn(given).dsn !== undefined),
  release: text(
    'a release of at most 250 characters without / and \\, not . or .. or latest',
    isRelease,
  ),
  environment: text(
    'a name of at most 64 characters without blanks and /, not None',
    isEnvironmentName,
  ),
  dist: text(),
  serverName: text(),
  enabled: isSwitch,
  disabledIn: field<readonly string[]>(
    'a list of names of environments',
    (given) =>
      Array.isArray(given) && given.every((name) => typeof name === 'string' && filled(name)),
  ),
  killSwitch: field<string>(
    'the name of an environment variable',
    (given) => typeof given === 'string' && variableName.test(given),
  ),
  debug: isSwitch,
  errors: rate,
  traces: field<EnvironmentOverride['traces']>(
    "a number from 0 to 1, { env: 'NAME', fallback }, or a sampling policy of { rules, defaultRate }",
    (given) => rate.safeParse(given).success || isPolicy(given),
  ),
  profiles: z
    .strictObject({
      sessions: rate,
      traces: rate,
      lifecycle: field<'manual' | 'trace'>("'trace' or 'manual'", oneOf('trace', 'manual')),
    })
    .optional(),
  replays: z
    .strictObject({
      sessions: rate,
      onError: rate,
      maskAllText: flag,
      maskAllInputs: flag,
      blockAllMedia: flag,
    })
    .optional(),
  logs: isSwitch,
  metrics: isSwitch,
  tracing: z
    .strictObject({
      propagateTo: patterns,
      strictContinuation: flag,
      organizationId: field<string>(
        'a text of digits',
        (given) => typeof given === 'string' && /^[1-9]\d*$/.test(given),
      ),
      lifecycle: field<'static' | 'stream'>("'static' or 'stream'", oneOf('static', 'stream')),
      traceparent: flag,
    })
    .optional(),
  integrations: z
    .strictObject({
      http: flag,
      database: flag,
      queues: flag,
      ai: flag,
      frameworks: flag,
      console: flag,
      crashes: flag,
      sessions: flag,
      localVariables: flag,
      sourceLines: flag,
      modules: flag,
      processes: flag,
    })
    .optional(),
  attachStacktrace: isSwitch,
  scrubbing: field<EnvironmentOverride['scrubbing']>(
    "'strict', 'balanced', 'off', or { preset, allow, deny } with selectors such as key:orderId",
    isScrubbing,
  ),
  ignore: z
    .strictObject({ errors: patterns, urls: patterns, transactions: patterns, allowUrls: patterns })
    .optional(),
  caps: z
    .strictObject({
      breadcrumbs: count,
      valueLength: count,
      perSession: count,
      perFingerprint: count,
      perWindow: z
        .strictObject({
          events: count.unwrap(),
          seconds: z
            .number({ error: 'It has to be a number above 0.' })
            .positive({ error: 'It has to be a number above 0.' }),
        })
        .optional(),
    })
    .optional(),
  tunnel: text('an address, or a path', (given) => /^(?:https?:\/\/[^\s/]|\/)\S*$/i.test(given)),
  proxy: text('an address such as http://proxy:8080', (given) =>
    /^https?:\/\/[^\s/]\S*$/i.test(given),
  ),
  tags: z
    .record(
      z.custom<string>((key) => /^[A-Za-z0-9_.:-]{1,200}$/.test(String(key)), {
        error: 'It has to be a name of letters, digits, _, ., : and -.',
      }),
      value<string>('text').unwrap(),
    )
    .optional(),
};

/** What a description is made of. */
export const sentryConfigSchema: z.ZodType<SentryConfig> = z.strictObject({
  ...override,
  environments: z
    .record(
      z.custom<string>((name) => isEnvironmentName(String(name)), {
        error: 'It has to be a name of at most 64 characters without blanks and /, not None.',
      }),
      z.strictObject(override),
    )
    .optional(),
});

function oneOf(...values: readonly string[]) {
  return (given: unknown) => typeof given === 'string' && values.includes(given);
}
