import type { DeploymentStep, Plan } from '../plan/types.ts';
import type { UpgradeHop } from './plan-hops.ts';

/** The way to a later release. */
export interface UpgradePlan extends Plan<DeploymentStep> {
  /** Every release to land on, in order. The steps lead to the first one; then the installation is read and planned again. */
  readonly hops: readonly UpgradeHop[];
}

/** Two versions of a file that an operator's own one descends from. */
export interface ExamplePair {
  /** As the installed release ships or renders it. */
  readonly before: string;
  /** As the first release to land on ships or renders it. */
  readonly after: string;
}

/** What an upgrade cannot find in the installation. */
export interface UpgradeOptions {
  /**
   * `sentry/sentry.conf.example.py` of both releases, or what `renderDeployment` gives for both when the file was rendered.
   * Without them `sentry/sentry.conf.py` is left to a manual step that lists what changed.
   */
  readonly pythonSettings?: ExamplePair | undefined;
}
