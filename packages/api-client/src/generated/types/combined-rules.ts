// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `combinedRules.list`. */
export interface CombinedRulesListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
  readonly name?: string | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly team?: readonly string[] | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly asc?: number | undefined;
  readonly expand?: readonly string[] | undefined;
  readonly alertType?: readonly string[] | undefined;
  readonly dataset?: readonly string[] | undefined;
}

export interface CombinedRule {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly [key: string]: unknown;
}
