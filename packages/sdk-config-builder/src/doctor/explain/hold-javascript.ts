import { isAtLeast } from '../../targets/release.ts';
import type { ResolvedTarget } from '../../targets/resolve-target.ts';
import type { Draft } from './draft.ts';
import { releaseVariables } from './release-variables.ts';
import { readSwitch } from './words-of-yes.ts';

/**
 * What `init` of a JavaScript SDK makes of options. Sources: getsentry/sentry-javascript packages/node/src/sdk (getClientOptions)
 * and its client.ts, packages/browser/src/sdk.ts and client.ts, packages/core/src/client.ts, at the newest tag of each major.
 */
export function holdJavaScript(draft: Draft, target: ResolvedTarget): void {
  if (target.runtime === 'browser') holdBrowser(draft, target);
  else holdServer(draft, target);
  holdCore(draft, target);
}

function holdServer(draft: Draft, target: ResolvedTarget): void {
  const [major] = target.release;
  fillText(draft, major, 'dsn', 'SENTRY_DSN');
  fillText(draft, major, 'environment', 'SENTRY_ENVIRONMENT');
  fillRelease(draft, major);
  fillTracesSampleRate(draft);
  fillSessions(draft, major);
  if (major === 8 && !draft.isGiven('sendClientReports')) draft.fill('sendClientReports', true);
  if (major >= 9) draft.fill('sendClientReports', draft.get('sendClientReports') ?? true);
  if (major === 7 && target.runtime === 'node' && draft.get('instrumenter') === undefined)
    draft.fill('instrumenter', 'sentry');
  fillSpotlight(draft, target);
  fillDebug(draft, target);
  fillServerName(draft, target);
  if (major >= 11 && target.runtime === 'node')
    draft.fill('enableOpenTelemetrySetup', draft.get('enableOpenTelemetrySetup') ?? false);
  const lifecycle = draft.environment['SENTRY_TRACE_LIFECYCLE'];
  if (
    major >= 11 &&
    draft.get('traceLifecycle') === undefined &&
    /^(?:static|stream)$/.test(lifecycle ?? '')
  )
    draft.fillFrom('traceLifecycle', 'SENTRY_TRACE_LIFECYCLE', lifecycle);
}

function holdBrowser(draft: Draft, { release: [major] }: ResolvedTarget): void {
  // 7 looks for undefined; from 8 on a key that is there wins, whatever it says.
  const isOpen = (option: string) =>
    major === 7 ? draft.get(option) === undefined : !draft.isGiven(option);
  if (isOpen('sendClientReports')) draft.fill('sendClientReports', true);
  if (major <= 8 && isOpen('autoSessionTracking')) draft.fill('autoSessionTracking', true);
  if (major >= 8 && isOpen('parentSpanIsAlwaysRootSpan'))
    draft.fill('parentSpanIsAlwaysRootSpan', true);
}

function holdCore(draft: Draft, { release }: ResolvedTarget): void {
  const [major] = release;
  if (major === 10) {
    const experiments = draft.get('_experiments');
    const nested =
      typeof experiments === 'object' && experiments !== null && 'enableLogs' in experiments
        ? experiments.enableLogs
        : undefined;
    // On by default since 10.71.0.
    const standard = isAtLeast(release, '10.71.0') ? true : undefined;
    draft.fill('enableLogs', draft.get('enableLogs') ?? nested ?? standard);
  }
  if (major < 11) return;
  if (!draft.isGiven('attachStacktrace')) draft.fill('attachStacktrace', true);
  if (draft.get('traceLifecycle') !== 'static') draft.fill('traceLifecycle', 'stream');
}

// 7 takes an empty variable for none; 8 lets a written undefined win; from 9 on null counts as not given.
function fillText(draft: Draft, major: number, option: string, variable: string): void {
  const text = draft.environment[variable];
  if (text === undefined) return;
  const value = draft.get(option);
  const isOpen =
    major === 7
      ? value === undefined && text !== ''
      : major === 8
        ? !draft.isGiven(option)
        : (value ?? undefined) === undefined;
  if (isOpen) draft.fillFrom(option, variable, text);
}

function fillRelease(draft: Draft, major: number): void {
  if (draft.get('release') !== undefined) return;
  const names = major === 7 ? releaseVariables.javascript7 : releaseVariables.javascript;
  const variable = names.find((name) => (draft.environment[name] ?? '') !== '');
  if (variable !== undefined) draft.fillFrom('release', variable, draft.environment[variable]);
}

function fillTracesSampleRate(draft: Draft): void {
  const text = draft.environment['SENTRY_TRACES_SAMPLE_RATE'];
  if (draft.get('tracesSampleRate') !== undefined || !text) return;
  // The SDK reads it with parseFloat, so that `0.5abc` is 0.5.
  const rate = Number.parseFloat(text);
  if (Number.isFinite(rate)) draft.fillFrom('tracesSampleRate', 'SENTRY_TRACES_SAMPLE_RATE', rate);
}

function fillSessions(draft: Draft, major: number): void {
  if (major > 8) return;
  const given = draft.get('autoSessionTracking');
  const release = draft.get('release');
  if (major === 7) {
    if (release === undefined) draft.fill('autoSessionTracking', false);
    else if (given === undefined && draft.get('dsn') !== undefined)
      draft.fill('autoSessionTracking', true);
  } else if (typeof release === 'string') draft.fill('autoSessionTracking', given ?? true);
  else draft.fill('autoSessionTracking', false);
}

function fillSpotlight(draft: Draft, { release }: ResolvedTarget): void {
  const [major] = release;
  if (major < 8) return;
  const given = draft.get('spotlight');
  const text = draft.environment['SENTRY_SPOTLIGHT'];
  const said = text === undefined ? undefined : (readSwitch(text) ?? text);
  if (given === undefined || given === null) {
    // From 10 on an empty variable is none.
    const isNone = major >= 10 && said === '';
    draft.fillFrom('spotlight', 'SENTRY_SPOTLIGHT', isNone ? undefined : said);
  } else if (major >= 10 && given === true && typeof said === 'string' && said !== '')
    draft.fillFrom('spotlight', 'SENTRY_SPOTLIGHT', said);
}

function fillDebug(draft: Draft, { release }: ResolvedTarget): void {
  if (!isAtLeast(release, '9.12.0')) return;
  const given = draft.get('debug') ?? undefined;
  const text = draft.environment['SENTRY_DEBUG'];
  const asked = given ?? text;
  const isOn = readSwitch(asked) ?? Boolean(asked);
  if (given === undefined && text !== undefined) draft.fillFrom('debug', 'SENTRY_DEBUG', isOn);
  else draft.fill('debug', isOn);
}

function fillServerName(draft: Draft, { release, runtime }: ResolvedTarget): void {
  if (isAtLeast(release, '9.25.0') && draft.get('includeServerName') === false)
    draft.fill('serverName', undefined);
  else if (!draft.get('serverName') && (runtime === 'node' || draft.environment['SENTRY_NAME'])) {
    if (draft.environment['SENTRY_NAME'])
      draft.fillFrom('serverName', 'SENTRY_NAME', draft.environment['SENTRY_NAME']);
    else draft.fill('serverName', hostName);
  }
}

/** Stands for the name of the machine, which is known only where the service runs. */
export const hostName = '<the name of the machine>';
