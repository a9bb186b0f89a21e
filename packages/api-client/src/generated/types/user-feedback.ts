// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `userFeedback.create`. */
export interface UserFeedbackCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly event_id: string;
  readonly name: string;
  readonly email: string;
  readonly comments: string;
}

/** Input of `userFeedback.list`. */
export interface UserFeedbackListInput {
  readonly organization: string | number;
  readonly project: string | number;
}

export interface UserFeedback {
  readonly comments: string;
  readonly dateCreated: string;
  readonly email: string;
  readonly event: { readonly eventID?: string; readonly id?: string | null; };
  readonly eventID: string;
  readonly id: string;
  readonly issue: Readonly<Record<string, unknown>> | null;
  readonly name: string;
  readonly user: Readonly<Record<string, unknown>> | null;
}
