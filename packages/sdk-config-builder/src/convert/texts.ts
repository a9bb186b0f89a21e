import type { Diagnostic } from '../diagnostics/diagnostic.ts';

type Text = readonly [severity: Diagnostic['severity'], message: string, hint?: string];

// By code; `%` stands for the facts.
const texts: Readonly<Record<string, Text>> = {
  'active-root': [
    'warning',
    'The active span need not be the root span, which this was.',
    'Take Sentry.getRootSpan(span) where the root is meant.',
  ],
  'assumed-span': ['info', '% is taken for a span, because of its name.'],
  'baggage-sent-too': [
    'warning',
    'A trace is continued from two headers; the second, `baggage`, is now in %.',
    'Send it along as the header `baggage`, wherever `sentry-trace` is sent.',
  ],
  'by-environment': ['info', 'The value of `%` is a layer of its own in `environments`.'],
  'by-hand': [
    'error',
    '% cannot be converted; it does not work any more as it is.',
    'Convert it by hand.',
  ],
  'capture-moved': [
    'warning',
    'What was set here came too late for the event that it was meant for, so the capture was moved behind it.',
  ],
  'context-changed': ['warning', '% is no longer taken and was left out.'],
  'counts-what-is-sent': [
    'info',
    'The hook counted every event that it saw; caps.perSession counts what is about to be sent, and per process.',
  ],
  'default-integrations': [
    'warning',
    'A description switches off parts by what they do, not all defaults at once.',
    'Set what is not wanted to false in `integrations`.',
  ],
  'extra-as-context': ['warning', 'There is no SetExtra any more; it is a context now: %.'],
  'feedback-by-hand': [
    'error',
    'comments has to be message now, and event_id associatedEventId, in what is given.',
  ],
  'feedback-fields': ['info', 'comments is message now, and event_id is associatedEventId.'],
  'handler-automatic': ['info', '% is automatic now and was removed.'],
  'header-decides': [
    'warning',
    'A parent that was said to be kept forced every trace to be kept. Now the header of the request says whether it was.',
  ],
  'hook-kept': [
    'error',
    'A description cannot say what this part of % does.',
    'Pass the function as a hook: the third argument of createInitOptions.',
  ],
  'ignored-by-text': [
    'info',
    'The hook looked at one exception; ignore.errors compares `Type: message`, as the SDK puts it together.',
  ],
  'init-replaced': ['info', 'The call of init is in the rendered file now.'],
  'init-stays': ['warning', 'The call of init stays as it is.', 'Convert it with convertInit.'],
  'integration-automatic': ['info', '% is a default now, where it applies.'],
  'integration-by-framework': [
    'info',
    '% comes by itself where its package is installed.',
    'Name the framework when the file is rendered.',
  ],
  'integration-kept': [
    'warning',
    'A description has no field for %.',
    'Pass it in `integrations` of the third argument of createInitOptions, or add it to the rendered file.',
  ],
  'name-required': ['warning', 'A span needs a name; % takes its place.'],
  'names-by-release': [
    'warning',
    'Names of root spans differ by release: servers name them `GET /health` from 8, and 11 without what varies.',
    'Compare the rules with names as they arrive, or match attributes.',
  ],
  'no-field': [
    'warning',
    'A description has no field for %.',
    'Set it in the rendered file, or in what you pass to init.',
  ],
  'no-init': ['error', 'There is no call of init.', 'Give the file that has it.'],
  'no-value': [
    'error',
    'What % is cannot be read from the source.',
    "Write a literal, or { env: 'NAME', fallback }, into the description.",
  ],
  'not-valid': ['error', 'Left out: %'],
  'otel-built-in': [
    'info',
    'The SDK has been built on OpenTelemetry from 8 on, so the option is not needed.',
  ],
  'otel-by-option': [
    'warning',
    'SDK 11 takes spans of @opentelemetry/api only with enableOpenTelemetrySetup: true.',
    'Pass the option to init beside those of createInitOptions.',
  ],
  'package-gone': ['info', 'What was in % is in the SDK itself; the import was removed.'],
  'parent-dropped': [
    'warning',
    'A parent that was said to be kept forced every trace to be kept. There is no such argument any more, and no header to take it from.',
    'Wrap it in continueTrace with the headers of the request.',
  ],
  'parent-first': [
    'warning',
    'The sampler had rules before it asked for the parent; a policy follows the parent first, so that traces stay whole.',
  ],
  'parent-inherited': [
    'warning',
    'The sampler did not ask for the parent, which tears traces apart; a policy follows the parent.',
  ],
  'pii-scrubbed': [
    'warning',
    'Personal data was sent; under scrubbing: strict it is not.',
    'Allow what has to be sent in `scrubbing`.',
  ],
  'profiles-of-sessions': [
    'warning',
    'The rate was a share of the kept traces; it is a share of sessions, or processes, now.',
  ],
  'rate-unused': ['info', 'The sampler decided, not this rate, so the rate is left out.'],
  'renamed-option': [
    'warning',
    'A description has no field for it, and it has another name now: %.',
  ],
  'reordered-flush': [
    'warning',
    '% ends the program without running what was deferred, so nothing is flushed.',
    'Call sentry.Flush before it.',
  ],
  'sampler-kept': [
    'error',
    'A policy cannot say what this part of the sampler does, so the sampler was not converted.',
    'Pass the function as tracesSampler: the third argument of createInitOptions.',
  ],
  'scope-changed': ['info', '% is the isolation scope now: of this request, or of the process.'],
  'scrubs-more': [
    'warning',
    'What is described is scrubbed by `strict`, in every channel, and shown as [Filtered] instead of removed; the code scrubbed less.',
    "Set scrubbing to 'balanced', to { preset, allow }, or to 'off'.",
  ],
  'second-init': ['error', 'There is another call of init; only the first was converted.'],
  'switched-by-meaning': ['info', 'Parts are switched off by what they do: %.'],
  'trace-shared': [
    'info',
    'It began a trace of its own; now it belongs to the trace of its surroundings, such as the request, where there is one.',
  ],
  'tracing-now-on': [
    'warning',
    'From 0.16.0 on a rate did nothing without EnableTracing: true, so no traces were sent. The rate was meant, so they are now.',
    'Leave `traces` out to send none.',
  ],
  'tracing-was-off': ['info', 'Tracing was switched off, so the rate is left out.'],
  'unreadable-source': ['error', 'The source cannot be read, so nothing was converted.'],
  'zero-means-all': [
    'info',
    'sentry-go takes a SampleRate of 0 for 1, so all errors were sent and still are.',
  ],
};

/** The words for a difference. */
export function describeDifference(code: string, about: string): Omit<Diagnostic, 'path'> {
  const [severity, message, hint] = texts[code] ?? ['warning', '%'];
  const fill = (text: string) => text.replaceAll('%', () => about);
  return {
    code: `sdk-config/${code}`,
    severity,
    message: fill(message),
    ...(hint === undefined ? {} : { hint: fill(hint) }),
  };
}
