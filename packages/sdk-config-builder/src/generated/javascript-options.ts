// Written by scripts/generate.ts from data/. Do not edit.

/** Where each option is: see readSpans. */
export const javascriptOptions: Readonly<Record<string, string>> = {
  "Vue": "v7-",
  "_experiments": "nbeu7- c8-",
  "_flushInterval": "nbecu10-",
  "_managedTunnel": "nb11-",
  "_metadata": "nbeu7- c8-",
  "allowUrls": "nbeu7- c8-",
  "app": "v7-",
  "attachErrorHandler": "v8-",
  "attachProps": "v7-",
  "attachStacktrace": "nbeu7- c8-",
  "autoSessionTracking": "nbeu7-9!8 c8-9!8",
  "beforeBreadcrumb": "nbeu7- c8-",
  "beforeSend": "nbeu7- c8-",
  "beforeSendLog": "nbecu9.41-",
  "beforeSendMetric": "nbecu10.24-",
  "beforeSendSpan": "nbecu8.2-",
  "beforeSendTransaction": "nbecu7.18-!11",
  "cacheClient": "c11-",
  "cdnBaseUrl": "b9-",
  "clientClass": "n7-8 e7- u7-9",
  "clientReportFlushInterval": "n8- u10-",
  "ctx": "c9-",
  "dataCollection": "nbecu10.54-",
  "debug": "nbeu7- c8-",
  "defaultIntegrations": "nbeu7- c8-",
  "denyUrls": "nbeu7- c8-",
  "disableInstrumentationWarnings": "n8.31-11 u10-11",
  "dist": "nbeu7- c8-",
  "dsn": "nbeu7- c8-",
  "durableObjectSqlSpanAllowlist": "c10-",
  "durableObjectStorageSpanAllowlist": "c10-",
  "enableDedupe": "c9-",
  "enableLogs": "nbecu9.41-11",
  "enableMetrics": "nbecu10.24-11",
  "enableOpenTelemetrySetup": "necu11-",
  "enableRpcTracePropagation": "c10-11!10",
  "enableRuntimeChannelInjection": "n11-",
  "enableTracing": "nbecu7.39-9!8",
  "enabled": "nbeu7- c8-",
  "enhanceFetchErrorMessages": "nbecu10.34-",
  "environment": "nbeu7- c8-",
  "hooks": "v7-9!8",
  "ignoreErrors": "nbeu7- c8-",
  "ignoreSpans": "nbecu10.2-",
  "ignoreTransactions": "nbecu7.46-!11",
  "includeLocalVariables": "n7-",
  "includeServerName": "n9.25- u10-",
  "initialScope": "nbeu7- c8-",
  "instrumentPrototypeMethods": "c10-11!10",
  "instrumenter": "nbeu7-8",
  "integrations": "nbeu7- c8-",
  "logErrors": "v7-9!8",
  "maxBreadcrumbs": "nbeu7- c8-",
  "maxSpanWaitDuration": "n8.12-11 e8.36-11 u10-11",
  "maxValueLength": "nbeu7- c8-",
  "normalizeDepth": "nbeu7- c8-",
  "normalizeMaxBreadth": "nbeu7- c8-",
  "onFatalError": "neu7-",
  "openTelemetryBasicTracerProvider": "nu10-11",
  "openTelemetryInstrumentations": "n8-11 u10-11",
  "openTelemetrySpanProcessors": "n8-11 u10-11",
  "orgId": "nbecu9.20-",
  "parentSpanIsAlwaysRootSpan": "nbecu8-",
  "profileLifecycle": "n9.8- b10.21-",
  "profileSessionSampleRate": "n9.8- b10.21-",
  "profilesSampleRate": "n7-11!9 b7-11!10",
  "profilesSampler": "n7-11!9",
  "propagateTraceparent": "necu10.31- b10.10-",
  "registerEsmLoaderHooks": "n8-11",
  "release": "nbeu7- c8-",
  "replaysOnErrorSampleRate": "b7-",
  "replaysSessionSampleRate": "b7-",
  "routeProvider": "b11-",
  "rpcTracePropagationBindings": "c10-",
  "runtime": "nu11- e10-",
  "sampleRate": "nbeu7- c8-",
  "sendClientReports": "nbeu7- c8-",
  "sendDefaultPii": "nbeu7-11!10.57 c8-11!10.57",
  "serverName": "neu7- c11-",
  "shouldCreateSpanForRequest": "neu7-8!7",
  "shutdownTimeout": "n7- beu7-9 c8-9 u10-",
  "skipBrowserExtensionCheck": "b8.37-",
  "skipOpenTelemetrySetup": "ne8-11 c9-11 u10-11",
  "spotlight": "n7- bcu10-",
  "stackParser": "nbeu7- c8-",
  "streamGenAiSpans": "nbecu10.53-11",
  "strictTraceContinuation": "nbecu10-",
  "timeout": "v7-9!8",
  "traceLifecycle": "nbecu10.48-",
  "tracePropagationTargets": "nbecu7.57-",
  "tracesSampleRate": "nbeu7- c8-",
  "tracesSampler": "nbeu7- c8-",
  "tracingOptions": "v7-9!8",
  "trackComponents": "v7-9!8",
  "transport": "nbeu7- c8-",
  "transportOptions": "nbeu7- c8-",
  "tunnel": "nbeu7- c8-"
};

/** The kind of value that the newest types take. */
export const javascriptTypes: Readonly<Record<string, string>> = {
  "Vue": "object",
  "_experiments": "object",
  "_flushInterval": "number",
  "_managedTunnel": "object",
  "_metadata": "object",
  "allowUrls": "array",
  "app": "array | object",
  "attachErrorHandler": "boolean",
  "attachProps": "boolean",
  "attachStacktrace": "boolean",
  "autoSessionTracking": "boolean",
  "beforeBreadcrumb": "function",
  "beforeSend": "function",
  "beforeSendLog": "function",
  "beforeSendMetric": "function",
  "beforeSendSpan": "function",
  "beforeSendTransaction": "function",
  "cacheClient": "boolean",
  "cdnBaseUrl": "string",
  "clientClass": "object",
  "clientReportFlushInterval": "number",
  "ctx": "object",
  "dataCollection": "object",
  "debug": "boolean",
  "defaultIntegrations": "array | false",
  "denyUrls": "array",
  "disableInstrumentationWarnings": "boolean",
  "dist": "string",
  "dsn": "string",
  "durableObjectSqlSpanAllowlist": "array",
  "durableObjectStorageSpanAllowlist": "array",
  "enableDedupe": "boolean",
  "enableLogs": "boolean",
  "enableMetrics": "boolean",
  "enableOpenTelemetrySetup": "boolean",
  "enableRpcTracePropagation": "boolean",
  "enableRuntimeChannelInjection": "boolean",
  "enableTracing": "boolean",
  "enabled": "boolean",
  "enhanceFetchErrorMessages": "\"always\" | \"report-only\" | false",
  "environment": "string",
  "hooks": "array",
  "ignoreErrors": "array",
  "ignoreSpans": "array",
  "ignoreTransactions": "array",
  "includeLocalVariables": "boolean",
  "includeServerName": "boolean",
  "initialScope": "function | object",
  "instrumentPrototypeMethods": "array | boolean",
  "instrumenter": "\"otel\" | \"sentry\"",
  "integrations": "array | function",
  "logErrors": "boolean",
  "maxBreadcrumbs": "number",
  "maxSpanWaitDuration": "number",
  "maxValueLength": "number",
  "normalizeDepth": "number",
  "normalizeMaxBreadth": "number",
  "onFatalError": "function",
  "openTelemetryBasicTracerProvider": "boolean",
  "openTelemetryInstrumentations": "array",
  "openTelemetrySpanProcessors": "array",
  "orgId": "`${number}` | number",
  "parentSpanIsAlwaysRootSpan": "boolean",
  "profileLifecycle": "\"manual\" | \"trace\"",
  "profileSessionSampleRate": "number",
  "profilesSampleRate": "number",
  "profilesSampler": "function",
  "propagateTraceparent": "boolean",
  "registerEsmLoaderHooks": "boolean",
  "release": "string",
  "replaysOnErrorSampleRate": "number",
  "replaysSessionSampleRate": "number",
  "routeProvider": "object",
  "rpcTracePropagationBindings": "array",
  "runtime": "object",
  "sampleRate": "number",
  "sendClientReports": "boolean",
  "sendDefaultPii": "boolean",
  "serverName": "string",
  "shouldCreateSpanForRequest": "function",
  "shutdownTimeout": "number",
  "skipBrowserExtensionCheck": "boolean",
  "skipOpenTelemetrySetup": "boolean",
  "spotlight": "boolean | string",
  "stackParser": "array | function",
  "streamGenAiSpans": "boolean",
  "strictTraceContinuation": "boolean",
  "timeout": "number",
  "traceLifecycle": "\"static\" | \"stream\"",
  "tracePropagationTargets": "array",
  "tracesSampleRate": "number",
  "tracesSampler": "function",
  "tracingOptions": "object",
  "trackComponents": "array | boolean",
  "transport": "function",
  "transportOptions": "object",
  "tunnel": "object | string"
};

/** Releases, and the default that holds from there, as source text. */
export const javascriptDefaults: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "attachStacktrace": [
    [
      "7.0.0",
      "false"
    ],
    [
      "11.0.0",
      "true"
    ]
  ],
  "autoSessionTracking": [
    [
      "7.0.0",
      "true"
    ]
  ],
  "clientReportFlushInterval": [
    [
      "8.0.0",
      "60000"
    ]
  ],
  "debug": [
    [
      "7.0.0",
      "false"
    ]
  ],
  "enableLogs": [
    [
      "9.41.0",
      "false"
    ],
    [
      "10.71.0",
      "true"
    ]
  ],
  "enableMetrics": [
    [
      "10.24.0",
      "true"
    ]
  ],
  "enabled": [
    [
      "7.0.0",
      "true"
    ]
  ],
  "enhanceFetchErrorMessages": [
    [
      "10.34.0",
      "\"always\""
    ]
  ],
  "environment": [
    [
      "7.0.0",
      "\"production\""
    ]
  ],
  "includeServerName": [
    [
      "9.25.0",
      "true"
    ]
  ],
  "maxBreadcrumbs": [
    [
      "7.0.0",
      "100"
    ]
  ],
  "maxSpanWaitDuration": [
    [
      "8.12.0",
      "300"
    ]
  ],
  "maxValueLength": [
    [
      "7.0.0",
      "250"
    ],
    [
      "10.23.0",
      "undefined"
    ]
  ],
  "normalizeDepth": [
    [
      "7.0.0",
      "3"
    ]
  ],
  "normalizeMaxBreadth": [
    [
      "7.0.0",
      "1000"
    ]
  ],
  "profileLifecycle": [
    [
      "9.8.0",
      "\"manual\""
    ]
  ],
  "profileSessionSampleRate": [
    [
      "9.8.0",
      "0"
    ]
  ],
  "propagateTraceparent": [
    [
      "10.10.0",
      "false"
    ]
  ],
  "sampleRate": [
    [
      "7.0.0",
      "1"
    ]
  ],
  "sendClientReports": [
    [
      "7.0.0",
      "true"
    ]
  ],
  "sendDefaultPii": [
    [
      "7.0.0",
      "false"
    ]
  ],
  "shutdownTimeout": [
    [
      "7.0.0",
      "2000"
    ]
  ],
  "skipOpenTelemetrySetup": [
    [
      "8.0.0",
      "false"
    ]
  ],
  "streamGenAiSpans": [
    [
      "10.53.0",
      "true"
    ]
  ],
  "strictTraceContinuation": [
    [
      "10.0.0",
      "false"
    ]
  ],
  "traceLifecycle": [
    [
      "10.48.0",
      "\"static\""
    ],
    [
      "11.0.0",
      "\"stream\""
    ]
  ]
};

/** What does the same where an option is gone. */
export const javascriptReplacements: Readonly<Record<string, string>> = {
  "autoSessionTracking": "browserSessionIntegration(), or httpIntegration({ sessions })",
  "beforeSendTransaction": "beforeSendSpan",
  "enableLogs": "beforeSendLog",
  "enableMetrics": "beforeSendMetric",
  "enableTracing": "tracesSampleRate",
  "ignoreTransactions": "ignoreSpans",
  "instrumenter": "skipOpenTelemetrySetup; from 11.0.0 enableOpenTelemetrySetup",
  "profilesSampleRate": "profileSessionSampleRate with profileLifecycle: 'trace'",
  "profilesSampler": "profileSessionSampleRate",
  "sendDefaultPii": "dataCollection",
  "shouldCreateSpanForRequest": "httpIntegration()",
  "skipOpenTelemetrySetup": "enableOpenTelemetrySetup, with the opposite meaning"
};
