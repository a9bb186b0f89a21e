// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `serviceHooks.create`. */
export interface ServiceHooksCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly url: string;
  readonly events: readonly string[];
}

/** Input of `serviceHooks.delete`. */
export interface ServiceHooksDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly hookId: string | number;
}

/** Input of `serviceHooks.get`. */
export interface ServiceHooksGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly hookId: string | number;
}

/** Input of `serviceHooks.list`. */
export interface ServiceHooksListInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `serviceHooks.update`. */
export interface ServiceHooksUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly hookId: string | number;
  readonly url?: string | undefined;
  readonly events?: readonly string[] | undefined;
}

export interface ServiceHook {
  readonly dateCreated: string;
  readonly events: readonly string[];
  readonly id: string;
  readonly secret: string;
  readonly status: string;
  readonly url: string;
}
