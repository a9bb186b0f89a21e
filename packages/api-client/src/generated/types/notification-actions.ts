// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `notificationActions.create`. */
export interface NotificationActionsCreateInput {
  readonly organization: string | number;
  readonly trigger_type: string;
  readonly service_type: string;
  readonly integration_id?: number | undefined;
  readonly target_identifier?: string | undefined;
  readonly target_display?: string | undefined;
  readonly projects?: readonly string[] | undefined;
}

/** Input of `notificationActions.delete`. */
export interface NotificationActionsDeleteInput {
  readonly organization: string | number;
  readonly actionId: string | number;
}

/** Input of `notificationActions.get`. */
export interface NotificationActionsGetInput {
  readonly organization: string | number;
  readonly actionId: string | number;
}

/** Input of `notificationActions.list`. */
export interface NotificationActionsListInput {
  readonly organization: string | number;
  readonly project?: readonly (number | string)[] | undefined;
  readonly project_id_or_slug?: readonly string[] | undefined;
  readonly triggerType?: string | undefined;
}

/** Input of `notificationActions.update`. */
export interface NotificationActionsUpdateInput {
  readonly organization: string | number;
  readonly actionId: string | number;
  readonly trigger_type: string;
  readonly service_type: string;
  readonly integration_id?: number | undefined;
  readonly target_identifier?: string | undefined;
  readonly target_display?: string | undefined;
  readonly projects?: readonly string[] | undefined;
}

export interface NotificationAction {
  readonly id: number;
  readonly organizationId: number;
  readonly integrationId: number | null;
  readonly sentryAppId: number | null;
  readonly projects: readonly number[];
  readonly serviceType: string | null;
  readonly triggerType: string;
  readonly targetType: string | null;
  readonly targetIdentifier: string | null;
  readonly targetDisplay: string | null;
}
