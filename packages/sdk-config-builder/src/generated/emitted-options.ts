// Written by scripts/generate.ts from data/. Do not edit.

/** Where an option that createInitOptions may write is, unless every release has it: see readSpans. */
export const emittedOptions = {
  "autoSessionTracking": "nbeu7-9!8 c8-9!8",
  "beforeSendLog": "nbecu9.41-",
  "beforeSendMetric": "nbecu10.24-",
  "beforeSendSpan": "nbecu8.2-",
  "beforeSendTransaction": "nbecu7.18-!11",
  "dataCollection": "nbecu10.54-",
  "enableLogs": "nbecu9.41-11",
  "enableMetrics": "nbecu10.24-11",
  "ignoreSpans": "nbecu10.2-",
  "ignoreTransactions": "nbecu7.46-!11",
  "includeLocalVariables": "n7-",
  "orgId": "nbecu9.20-",
  "profileLifecycle": "n9.8- b10.21-",
  "profileSessionSampleRate": "n9.8- b10.21-",
  "profilesSampleRate": "n7-11!9 b7-11!10",
  "propagateTraceparent": "necu10.31- b10.10-",
  "replaysOnErrorSampleRate": "b7-",
  "replaysSessionSampleRate": "b7-",
  "sendDefaultPii": "nbeu7-11!10.57 c8-11!10.57",
  "serverName": "neu7- c11-",
  "strictTraceContinuation": "nbecu10-",
  "traceLifecycle": "nbecu10.48-",
  "tracePropagationTargets": "nbecu7.57-"
} as const;
