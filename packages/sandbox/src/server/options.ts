import type { Clock, Random } from '../store/clock.ts';
import type { WebhookTarget } from '../webhooks/target.ts';
import type { RestLimits } from './rest-limits.ts';

/** How a sandbox starts. Everything has a default. */
export interface SandboxOptions {
  /** Default: one organization `acme` with one project `shop`. */
  readonly organizations?: readonly OrganizationOptions[] | undefined;
  /** Default: a free one. */
  readonly port?: number | undefined;
  /** Default: the system's time. */
  readonly clock?: Clock | undefined;
  /** Default: a generator with a fixed seed, so that two runs get the same ids. */
  readonly random?: Random | undefined;
  /** Limits on the REST API. Default: none. */
  readonly limits?: RestLimits | undefined;
  /** Where changes of issues and fired alerts are sent. Default: nowhere. */
  readonly webhooks?: readonly WebhookTarget[] | undefined;
  /**
   * The rules that detectors and workflows replace. `deprecated`: answers carry deprecation headers, and for two minutes of
   * every two hours they are 410. Default: `gone`, their paths answer 404.
   */
  readonly legacyRules?: 'on' | 'deprecated' | 'gone' | undefined;
}

/** An organization that is there from the start, and after every reset. */
export interface OrganizationOptions {
  /** Lower-case letters, digits, `-` and `_`; not only digits. */
  readonly slug: string;
  /** Slugs of its projects; at least one. */
  readonly projects: readonly string[];
}
