import { listOptions } from '../../options/option-table.ts';
import type { Draft } from './draft.ts';
import { hostName } from './hold-javascript.ts';
import { releaseVariables } from './release-variables.ts';
import { readSwitch } from './words-of-yes.ts';

// What stands in the table as source, and is no plain literal.
const constants: Readonly<Record<string, unknown>> = {
  'INSTRUMENTER.SENTRY': 'sentry',
  '[MATCH_ALL]': ['.*'],
  'frozenset()': [],
  '[]': [],
  '{}': {},
  False: false,
  None: undefined,
  True: true,
};

/** What `init` of the Python SDK makes of options. Source: getsentry/sentry-python sentry_sdk/client.py (_get_options). */
export function holdPython(draft: Draft, version: string): void {
  const { environment } = draft;
  const isOpen = (option: string) => (draft.get(option) ?? undefined) === undefined;
  for (const { name, default: standard } of listOptions({ sdk: 'sentry-sdk', version }))
    if (!draft.isGiven(name) && standard !== undefined) draft.fill(name, readPython(standard));
  if (isOpen('dsn') && environment['SENTRY_DSN'] !== undefined)
    draft.fillFrom('dsn', 'SENTRY_DSN', environment['SENTRY_DSN']);
  if (isOpen('release')) {
    const variable = releaseVariables.python.find((name) => environment[name]);
    if (variable !== undefined) draft.fillFrom('release', variable, environment[variable]);
  }
  if (isOpen('environment')) {
    if (environment['SENTRY_ENVIRONMENT'])
      draft.fillFrom('environment', 'SENTRY_ENVIRONMENT', environment['SENTRY_ENVIRONMENT']);
    else draft.fill('environment', 'production');
  }
  fillSwitch(draft, 'debug', 'SENTRY_DEBUG');
  fillSwitch(draft, 'keep_alive', 'SENTRY_KEEP_ALIVE');
  if (isOpen('server_name')) draft.fill('server_name', hostName);
  if (isOpen('instrumenter')) draft.fill('instrumenter', 'sentry');
  if (draft.get('enable_tracing') === true && isOpen('traces_sample_rate'))
    draft.fill('traces_sample_rate', 1);
  fillSpotlight(draft);
  // Without a DSN everything goes to Spotlight, unsampled.
  if (draft.get('spotlight') && !draft.get('dsn')) {
    draft.fill('send_default_pii', true);
    for (const sampler of ['error_sampler', 'traces_sampler', 'profiles_sampler'])
      draft.fill(sampler, keepAll);
  }
}

const keepAll = () => 1;

function fillSwitch(draft: Draft, option: string, variable: string): void {
  if ((draft.get(option) ?? undefined) !== undefined) return;
  const text = draft.environment[variable];
  const isOn = text === undefined ? undefined : readSwitch(text);
  if (isOn === undefined) draft.fill(option, false);
  else draft.fillFrom(option, variable, isOn);
}

const SIDECAR = 'http://localhost:8969/stream';

function fillSpotlight(draft: Draft): void {
  const given = draft.get('spotlight');
  const text = draft.environment['SENTRY_SPOTLIGHT'];
  const said = text ? (readSwitch(text) ?? text) : undefined;
  if (given === false || typeof given === 'string') return;
  if (typeof said === 'string') draft.fillFrom('spotlight', 'SENTRY_SPOTLIGHT', said);
  else if (given === true) draft.fill('spotlight', SIDECAR);
  else if (said === true) draft.fillFrom('spotlight', 'SENTRY_SPOTLIGHT', SIDECAR);
}

function readPython(text: string): unknown {
  if (Object.hasOwn(constants, text)) return constants[text];
  const quoted = /^'(.*)'$/.exec(text)?.[1];
  return quoted ?? (Number.isNaN(Number(text)) ? text : Number(text));
}
