import type { Diagnostic } from '../diagnostic/types.ts';
import type { MemberReference, TeamReference } from '../model/references.ts';

/** What came out of outdated or foreign input. */
export interface Converted<Value> {
  /** What could be converted; a rule with an error is not in it, because half a rule is another rule. */
  readonly value: Value;
  /** Every difference: what was added, what changed its place, what could not be converted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What old rules know by id, and descriptions by name. */
export interface LegacyNames {
  /** Slugs of teams by id. */
  readonly teams?: Readonly<Record<string, string>> | undefined;
  /** Addresses of members by id. */
  readonly members?: Readonly<Record<string, string>> | undefined;
  /** Who is behind an address that a rule mails to: `{ 'team@example.com': { team: 'backend' } }`. */
  readonly addresses?: Readonly<Record<string, TeamReference | MemberReference>> | undefined;
  /** Names of integrations by id. */
  readonly integrations?: Readonly<Record<string, string>> | undefined;
  /** Names of PagerDuty services and Opsgenie teams by id. */
  readonly services?: Readonly<Record<string, string>> | undefined;
  /** Slugs of Sentry apps by installation, and by id. */
  readonly apps?: Readonly<Record<string, string>> | undefined;
  /** Slugs of projects by id. */
  readonly projects?: Readonly<Record<string, string>> | undefined;
}

/** What rules leave out. Each part that is used is listed as `alert-rules/added`. */
export interface ConvertOptions {
  /** Slug of the project. */
  readonly project?: string | undefined;
  /** What people see. */
  readonly name?: string | undefined;
  /** What a metric rule counts. */
  readonly aggregate?: string | undefined;
  /** What it counts it in; `events` by default, as for Sentry. */
  readonly dataset?: string | undefined;
  /** Over how long. */
  readonly windowInMinutes?: number | undefined;
  /** Name of the Slack workspace. */
  readonly workspace?: string | undefined;
  /** Reads the thresholds of metric rules: with `percent`, 5 is 0.05. As they are, by default. */
  readonly threshold?: ((value: number) => number) | undefined;
  /** Names for ids. */
  readonly names?: LegacyNames | undefined;
}
