import type { Tag } from '../../atlas/types.ts';
import type { Deployment } from '../../deployment/types.ts';

/** What a scenario describes, without the release and the profile. */
export type ScenarioDescription = Omit<Deployment, 'version' | 'profile' | 'url'> &
  Partial<Pick<Deployment, 'url'>>;

/** A way to run Sentry, and what it may change of what the release does by itself. */
export interface Scenario {
  readonly name: string;
  /** The description for a release: only with what that release knows. */
  describe(tag: Tag): ScenarioDescription;
  /**
   * Paths of the merged Compose configuration that may differ from the release's, `*` for any one name. One of them
   * has to differ, if the list is not empty.
   */
  planned(tag: Tag): readonly string[];
}

export const plainUrl = 'http://sentry.example.com:9000';

/** Whether a release has a variable. */
export const hasVariable = (tag: Tag, name: string): boolean => name in tag.variables;
/** Whether a release has a service. */
export const hasService = (tag: Tag, name: string): boolean => name in tag.services;
/** Whether the bundled SeaweedFS is there. */
export const hasSeaweedfs = (tag: Tag): boolean => hasService(tag, 'seaweedfs');
