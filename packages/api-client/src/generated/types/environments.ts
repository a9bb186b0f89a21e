// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `environments.get`. */
export interface EnvironmentsGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly environment: string | number;
}

/** Input of `environments.list`. */
export interface EnvironmentsListInput {
  readonly organization: string | number;
  readonly visibility?: 'all' | 'hidden' | 'visible' | undefined;
}

/** Input of `environments.listInProject`. */
export interface EnvironmentsListInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly visibility?: 'all' | 'hidden' | 'visible' | undefined;
}

/** Input of `environments.update`. */
export interface EnvironmentsUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly environment: string | number;
  readonly isHidden: boolean;
}

/** Input of `environments.updateMany`. */
export interface EnvironmentsUpdateManyInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly environmentNames?: readonly string[] | undefined;
  readonly isHidden?: boolean | undefined;
}

export interface Environment {
  readonly id: string;
  readonly name: string;
}

export interface EnvironmentDetails {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
}
