// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `issueAlertRules.create`. */
export interface IssueAlertRulesCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly name: string;
  readonly actions: readonly ({ readonly id: string; readonly name?: string | undefined; readonly [key: string]: unknown; })[];
  readonly frequency: number;
  readonly actionMatch?: 'all' | 'any' | 'none' | undefined;
  readonly filterMatch?: 'all' | 'any' | 'none' | undefined;
  readonly conditions?: readonly ({ readonly id: string; readonly name?: string | undefined; readonly [key: string]: unknown; })[] | undefined;
  readonly filters?: readonly ({ readonly id: string; readonly name?: string | undefined; readonly [key: string]: unknown; })[] | undefined;
  readonly environment?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly status?: string | undefined;
}

/** Input of `issueAlertRules.delete`. */
export interface IssueAlertRulesDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly ruleId: string | number;
}

/** Input of `issueAlertRules.get`. */
export interface IssueAlertRulesGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly ruleId: string | number;
}

/** Input of `issueAlertRules.list`. */
export interface IssueAlertRulesListInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `issueAlertRules.update`. */
export interface IssueAlertRulesUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly ruleId: string | number;
  readonly name: string;
  readonly actions: readonly ({ readonly id: string; readonly name?: string | undefined; readonly [key: string]: unknown; })[];
  readonly frequency: number;
  readonly actionMatch?: 'all' | 'any' | 'none' | undefined;
  readonly filterMatch?: 'all' | 'any' | 'none' | undefined;
  readonly conditions?: readonly ({ readonly id: string; readonly name?: string | undefined; readonly [key: string]: unknown; })[] | undefined;
  readonly filters?: readonly ({ readonly id: string; readonly name?: string | undefined; readonly [key: string]: unknown; })[] | undefined;
  readonly environment?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly status?: string | undefined;
}

export interface IssueAlertRule {
  readonly id: string;
  readonly name: string;
  readonly actionMatch: 'all' | 'any' | 'none' | (string & {});
  readonly filterMatch: 'all' | 'any' | 'none' | (string & {});
  readonly conditions: readonly ({ readonly id: string; readonly name?: string; readonly [key: string]: unknown; })[];
  readonly filters: readonly ({ readonly id: string; readonly name?: string; readonly [key: string]: unknown; })[];
  readonly actions: readonly ({ readonly id: string; readonly name?: string; readonly [key: string]: unknown; })[];
  readonly frequency: number;
  readonly environment: string | null;
  readonly owner?: string | null;
  readonly projects: readonly string[];
  readonly status: string;
  readonly dateCreated: string;
  readonly createdBy?: Readonly<Record<string, unknown>> | null;
  readonly snooze?: boolean;
  readonly lastTriggered?: string | null;
  readonly [key: string]: unknown;
}
