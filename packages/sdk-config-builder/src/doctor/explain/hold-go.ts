import type { Draft } from './draft.ts';
import { releaseVariables } from './release-variables.ts';

// What a field is where nothing was written.
const zeros: readonly unknown[] = [undefined, null, '', 0, false];

/** What `Init` of the Go SDK makes of options. Source: getsentry/sentry-go client.go (NewClient) and util.go. */
export function holdGo(draft: Draft): void {
  const { environment } = draft;
  const isZero = (option: string) => zeros.includes(draft.get(option));
  // A rate of 0 is the zero value, so that it cannot be told from none.
  if (isZero('SampleRate')) draft.fill('SampleRate', 1);
  if (isZero('Dsn') && environment['SENTRY_DSN'])
    draft.fillFrom('Dsn', 'SENTRY_DSN', environment['SENTRY_DSN']);
  if (isZero('Environment') && environment['SENTRY_ENVIRONMENT'])
    draft.fillFrom('Environment', 'SENTRY_ENVIRONMENT', environment['SENTRY_ENVIRONMENT']);
  if (isZero('Release')) {
    const variable = releaseVariables.go.find((name) => environment[name]);
    if (variable !== undefined) draft.fillFrom('Release', variable, environment[variable]);
  }
  if (isZero('MaxErrorDepth')) draft.fill('MaxErrorDepth', 100);
  if (isZero('MaxSpans')) draft.fill('MaxSpans', 1000);
  if (draft.get('TraceIgnoreStatusCodes') === undefined)
    draft.fill('TraceIgnoreStatusCodes', [[404]]);
  // A field that says its zero value says nothing.
  for (const [option, { value }] of draft.held)
    if (zeros.includes(value)) draft.fill(option, undefined);
}
