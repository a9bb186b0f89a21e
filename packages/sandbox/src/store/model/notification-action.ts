/** A notification of the organization that is no alert: spike protection. */
export interface NotificationAction {
  readonly id: string;
  serviceType: string;
  integrationId: string | null;
  targetIdentifier: string | null;
  targetDisplay: string | null;
  /** Ids; empty: of no project in particular. */
  projectIds: readonly string[];
}
