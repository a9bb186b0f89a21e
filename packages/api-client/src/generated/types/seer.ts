// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `seer.getAutofix`. */
export interface SeerGetAutofixInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly llmFormat?: 'markdown' | 'xml' | undefined;
}

/** Input of `seer.getModels`. */
export interface SeerGetModelsInput {
}

/** Input of `seer.startAutofix`. */
export interface SeerStartAutofixInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly step?: 'root_cause' | 'solution' | 'code_changes' | 'pr_iteration' | 'open_pr' | 'coding_agent_handoff' | undefined;
  readonly stopping_point?: 'root_cause' | 'solution' | 'code_changes' | 'open_pr' | undefined;
  readonly run_id?: number | undefined;
  readonly sentry_run_id?: string | undefined;
  readonly integration_id?: number | undefined;
  readonly provider?: string | undefined;
  readonly user_context?: string | undefined;
  readonly repo_name?: string | undefined;
  readonly insert_index?: number | undefined;
  readonly referrer?: string | undefined;
  readonly enable_bash_tools?: boolean | undefined;
}

export interface SeerAutofix {
  readonly formatted?: { readonly format: 'markdown' | 'xml' | (string & {}); readonly content: string; };
  readonly autofix: Readonly<Record<string, unknown>> | null;
}

export interface SeerAutofixStarted {
  readonly run_id: number;
  readonly sentry_run_id: string | null;
}

export interface SeerModels {
  readonly models: readonly string[];
}
