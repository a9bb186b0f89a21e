// Written by scripts/generate.ts from data/. Do not edit.

/** The release that the table was read from. */
export const pythonRelease: string = "2.75.0";

/** Where each option is: see readSpans. */
export const pythonOptions: Readonly<Record<string, string>> = {
  "_experiments": "p1.45-",
  "add_full_stack": "p2.20-",
  "attach_stacktrace": "p1.45-",
  "auto_enabling_integrations": "p1.45-",
  "auto_session_tracking": "p1.45-",
  "before_breadcrumb": "p1.45-",
  "before_send": "p1.45-",
  "before_send_log": "p2.35-",
  "before_send_metric": "p2.44-",
  "before_send_span": "p2.67-",
  "before_send_transaction": "p1.45-",
  "ca_certs": "p1.45-",
  "cert_file": "p2.10-",
  "custom_repr": "p2.13-",
  "data_collection": "p2.70-",
  "db_query_source_threshold_ms": "p1.45-",
  "debug": "p1.45-",
  "default_integrations": "p1.45-",
  "disabled_integrations": "p2.11-",
  "dist": "p1.45-",
  "dsn": "p1.45-",
  "enable_backpressure_handling": "p1.45-",
  "enable_db_query_source": "p1.45-",
  "enable_http_request_source": "p2.42-",
  "enable_logs": "p2.35-",
  "enable_metrics": "p2.44-",
  "enable_tracing": "p1.45-",
  "environment": "p1.45-",
  "error_sampler": "p1.45-",
  "event_scrubber": "p1.45-",
  "functions_to_trace": "p1.45-",
  "http_proxy": "p1.45-",
  "http_request_source_threshold_ms": "p2.42-",
  "https_proxy": "p1.45-",
  "ignore_errors": "p1.45-",
  "ignore_spans": "p2.66-",
  "in_app_exclude": "p1.45-",
  "in_app_include": "p1.45-",
  "include_local_variables": "p1.45-",
  "include_source_context": "p1.45-",
  "instrumenter": "p1.45-",
  "integrations": "p1.45-",
  "keep_alive": "p1.45-",
  "key_file": "p2.10-",
  "max_breadcrumbs": "p1.45-",
  "max_request_body_size": "p1.45-",
  "max_stack_frames": "p2.20-",
  "max_value_length": "p1.45-",
  "org_id": "p2.47-",
  "profile_lifecycle": "p2.22-",
  "profile_session_sample_rate": "p2.21-",
  "profiler_mode": "p1.45-",
  "profiles_sample_rate": "p1.45-",
  "profiles_sampler": "p1.45-",
  "project_root": "p1.45-",
  "propagate_traces": "p1.45-",
  "proxy_headers": "p1.45-",
  "release": "p1.45-",
  "sample_rate": "p1.45-",
  "send_client_reports": "p1.45-",
  "send_default_pii": "p1.45-",
  "server_name": "p1.45-",
  "shutdown_timeout": "p1.45-",
  "socket_options": "p1.45-",
  "spotlight": "p1.45-",
  "stream_gen_ai_spans": "p2.60-",
  "strict_trace_continuation": "p2.47-",
  "trace_ignore_status_codes": "p2.40-",
  "trace_lifecycle": "p2.66-",
  "trace_propagation_targets": "p1.45-",
  "traces_sample_rate": "p1.45-",
  "traces_sampler": "p1.45-",
  "transport": "p1.45-",
  "transport_queue_size": "p1.45-"
};

/** Releases, and the default that holds from there, as source text. */
export const pythonDefaults: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "_experiments": [
    [
      "1.45.0",
      "{}"
    ]
  ],
  "add_full_stack": [
    [
      "1.45.0",
      "False"
    ]
  ],
  "attach_stacktrace": [
    [
      "1.45.0",
      "False"
    ]
  ],
  "auto_enabling_integrations": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "auto_session_tracking": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "before_breadcrumb": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "before_send": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "before_send_log": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "before_send_metric": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "before_send_span": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "before_send_transaction": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "ca_certs": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "cert_file": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "custom_repr": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "data_collection": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "db_query_source_threshold_ms": [
    [
      "1.45.0",
      "100"
    ]
  ],
  "debug": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "default_integrations": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "disabled_integrations": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "dist": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "dsn": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "enable_backpressure_handling": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "enable_db_query_source": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "enable_http_request_source": [
    [
      "2.42.0",
      "False"
    ],
    [
      "2.43.0",
      "True"
    ]
  ],
  "enable_logs": [
    [
      "1.45.0",
      "False"
    ]
  ],
  "enable_metrics": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "enable_tracing": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "environment": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "error_sampler": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "event_scrubber": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "functions_to_trace": [
    [
      "1.45.0",
      "[]"
    ]
  ],
  "http_proxy": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "http_request_source_threshold_ms": [
    [
      "1.45.0",
      "100"
    ]
  ],
  "https_proxy": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "ignore_errors": [
    [
      "1.45.0",
      "[]"
    ]
  ],
  "ignore_spans": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "in_app_exclude": [
    [
      "1.45.0",
      "[]"
    ]
  ],
  "in_app_include": [
    [
      "1.45.0",
      "[]"
    ]
  ],
  "include_local_variables": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "include_source_context": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "instrumenter": [
    [
      "1.45.0",
      "INSTRUMENTER.SENTRY"
    ]
  ],
  "integrations": [
    [
      "1.45.0",
      "[]"
    ]
  ],
  "keep_alive": [
    [
      "1.45.0",
      "False"
    ],
    [
      "2.29.0",
      "None"
    ]
  ],
  "key_file": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "max_breadcrumbs": [
    [
      "1.45.0",
      "100"
    ]
  ],
  "max_request_body_size": [
    [
      "1.45.0",
      "'medium'"
    ]
  ],
  "max_stack_frames": [
    [
      "1.45.0",
      "100"
    ]
  ],
  "max_value_length": [
    [
      "1.45.0",
      "1024"
    ],
    [
      "2.34.0",
      "100000"
    ],
    [
      "2.61.0",
      "None"
    ]
  ],
  "org_id": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "profile_lifecycle": [
    [
      "1.45.0",
      "'manual'"
    ]
  ],
  "profile_session_sample_rate": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "profiler_mode": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "profiles_sample_rate": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "profiles_sampler": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "project_root": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "propagate_traces": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "proxy_headers": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "release": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "sample_rate": [
    [
      "1.45.0",
      "1.0"
    ]
  ],
  "send_client_reports": [
    [
      "1.45.0",
      "True"
    ]
  ],
  "send_default_pii": [
    [
      "1.45.0",
      "False"
    ],
    [
      "2.19.0",
      "None"
    ]
  ],
  "server_name": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "shutdown_timeout": [
    [
      "1.45.0",
      "2"
    ]
  ],
  "socket_options": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "spotlight": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "stream_gen_ai_spans": [
    [
      "2.60.0",
      "False"
    ],
    [
      "2.64.0",
      "True"
    ]
  ],
  "strict_trace_continuation": [
    [
      "1.45.0",
      "False"
    ]
  ],
  "trace_ignore_status_codes": [
    [
      "1.45.0",
      "frozenset()"
    ]
  ],
  "trace_lifecycle": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "trace_propagation_targets": [
    [
      "1.45.0",
      "[MATCH_ALL]"
    ]
  ],
  "traces_sample_rate": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "traces_sampler": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "transport": [
    [
      "1.45.0",
      "None"
    ]
  ],
  "transport_queue_size": [
    [
      "1.45.0",
      "100"
    ]
  ]
};

/** What does the same where an option is gone. */
export const pythonReplacements: Readonly<Record<string, string>> = {
  "enable_tracing": "traces_sample_rate",
  "event_scrubber": "data_collection, which takes its place where both are given",
  "profiles_sample_rate": "profile_session_sample_rate",
  "request_bodies": "max_request_body_size",
  "send_default_pii": "data_collection, from 2.70.0 on",
  "with_locals": "include_local_variables"
};
