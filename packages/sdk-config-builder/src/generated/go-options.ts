// Written by scripts/generate.ts from data/. Do not edit.

/** The release that the table was read from. */
export const goRelease: string = "0.50.0";

/** Where each option is: see readSpans. */
export const goOptions: Readonly<Record<string, string>> = {
  "AttachStacktrace": "g0.16-",
  "BeforeBreadcrumb": "g0.16-",
  "BeforeSend": "g0.16-",
  "BeforeSendLog": "g0.33-",
  "BeforeSendMetric": "g0.42-",
  "BeforeSendTransaction": "g0.17-",
  "CaCerts": "g0.16-",
  "DataCollection": "g0.48-",
  "Debug": "g0.16-",
  "DebugWriter": "g0.16-",
  "DisableClientReports": "g0.44-",
  "DisableLogs": "g0.47-0.49",
  "DisableMetrics": "g0.42-0.49",
  "DisableTelemetryBuffer": "g0.38-",
  "Dist": "g0.16-",
  "Dsn": "g0.16-",
  "EnableLogs": "g0.33-0.47",
  "EnableTracing": "g0.16-",
  "Environment": "g0.16-",
  "HTTPClient": "g0.16-",
  "HTTPProxy": "g0.16-",
  "HTTPSProxy": "g0.16-",
  "HTTPTransport": "g0.16-",
  "IgnoreErrors": "g0.16-",
  "IgnoreTransactions": "g0.25-",
  "Integrations": "g0.16-",
  "MaxBreadcrumbs": "g0.16-",
  "MaxErrorDepth": "g0.16-",
  "MaxSpans": "g0.16-",
  "OrgID": "g0.44-",
  "ProfilesSampleRate": "g0.22-0.31",
  "PropagateTraceparent": "g0.41-",
  "Release": "g0.16-",
  "SampleRate": "g0.16-",
  "SendDefaultPII": "g0.16-",
  "ServerName": "g0.16-",
  "StrictTraceContinuation": "g0.44-",
  "Tags": "g0.25-",
  "TraceIgnoreStatusCodes": "g0.36-",
  "TracePropagationTargets": "g0.41-",
  "TracesSampleRate": "g0.16-",
  "TracesSampler": "g0.16-",
  "Transport": "g0.16-"
};

/** The type of each field. */
export const goTypes: Readonly<Record<string, string>> = {
  "AttachStacktrace": "bool",
  "BeforeBreadcrumb": "func(*sentry.Breadcrumb, *sentry.BreadcrumbHint) *sentry.Breadcrumb",
  "BeforeSend": "func(*sentry.Event, *sentry.EventHint) *sentry.Event",
  "BeforeSendLog": "func(*sentry.Log) *sentry.Log",
  "BeforeSendMetric": "func(*sentry.Metric) *sentry.Metric",
  "BeforeSendTransaction": "func(*sentry.Event, *sentry.EventHint) *sentry.Event",
  "CaCerts": "*x509.CertPool",
  "DataCollection": "*sentry.DataCollection",
  "Debug": "bool",
  "DebugWriter": "io.Writer",
  "DisableClientReports": "bool",
  "DisableTelemetryBuffer": "bool",
  "Dist": "string",
  "Dsn": "string",
  "EnableTracing": "bool",
  "Environment": "string",
  "HTTPClient": "*http.Client",
  "HTTPProxy": "string",
  "HTTPSProxy": "string",
  "HTTPTransport": "http.RoundTripper",
  "IgnoreErrors": "[]string",
  "IgnoreTransactions": "[]string",
  "Integrations": "func([]sentry.Integration) []sentry.Integration",
  "MaxBreadcrumbs": "int",
  "MaxErrorDepth": "int",
  "MaxSpans": "int",
  "OrgID": "uint64",
  "PropagateTraceparent": "bool",
  "Release": "string",
  "SampleRate": "float64",
  "SendDefaultPII": "bool",
  "ServerName": "string",
  "StrictTraceContinuation": "bool",
  "Tags": "map[string]string",
  "TraceIgnoreStatusCodes": "[][]int",
  "TracePropagationTargets": "[]string",
  "TracesSampleRate": "float64",
  "TracesSampler": "sentry.TracesSampler",
  "Transport": "sentry.Transport"
};

/** Releases, and the default that holds from there, as source text. */
export const goDefaults: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "Environment": [
    [
      "0.16.0",
      "\"production\""
    ]
  ],
  "MaxBreadcrumbs": [
    [
      "0.16.0",
      "100"
    ]
  ],
  "MaxErrorDepth": [
    [
      "0.16.0",
      "100"
    ]
  ],
  "MaxSpans": [
    [
      "0.16.0",
      "1000"
    ]
  ],
  "SampleRate": [
    [
      "0.16.0",
      "1.0"
    ]
  ],
  "TraceIgnoreStatusCodes": [
    [
      "0.16.0",
      "[][]int{{404}}"
    ]
  ]
};

/** What does the same where an option is gone. */
export const goReplacements: Readonly<Record<string, string>> = {
  "DisableLogs": "BeforeSendLog",
  "DisableMetrics": "BeforeSendMetric",
  "EnableLogs": "DisableLogs in 0.47 and 0.48; from 0.49.0 logs are always on, and BeforeSendLog drops them",
  "SendDefaultPII": "DataCollection"
};
