// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { SentryApp, SentryAppInstallation } from '../types/sentry-apps.ts';
import type { ExternalIssue } from '../types/shared.ts';
import type { SentryAppsCreateExternalIssueInput, SentryAppsDeleteInput, SentryAppsDeleteExternalIssueInput, SentryAppsGetInput, SentryAppsListInput, SentryAppsListInstallationsInput, SentryAppsUpdateInput } from '../types/sentry-apps.ts';

/** Operations of the group `sentryApps`. `Default`: what the client knows already. */
export interface SentryAppMethods<Default extends PathDefault = never> {
  /**
   * Links an issue to one in the system of a custom integration.
   * @remarks Scopes, one of: event:write.
   */
  readonly createExternalIssue: (...call: CallArguments<SentryAppsCreateExternalIssueInput>) => Promise<ExternalIssue>;

  /**
   * Deletes one sentry app, by `sentryApp`.
   * @remarks Scopes, one of: org:admin.
   */
  readonly delete: (...call: CallArguments<SentryAppsDeleteInput>) => Promise<void>;

  /**
   * Takes a link that a custom integration made away.
   * @remarks Scopes, one of: event:admin.
   */
  readonly deleteExternalIssue: (...call: CallArguments<SentryAppsDeleteExternalIssueInput>) => Promise<void>;

  /**
   * Returns one sentry app, by `sentryApp`.
   * @remarks Scopes, one of: event:admin, event:read, event:write, member:read, org:read, project:read, project:releases, team:read.
   */
  readonly get: (...call: CallArguments<SentryAppsGetInput>) => Promise<SentryApp>;

  /**
   * Lists sentry apps in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<SentryAppsListInput, Extract<Default, 'organization'>>>) => Promise<readonly SentryApp[]>;

  /**
   * Lists the custom integrations that are installed in an organization.
   * @remarks Scopes, one of: org:integrations, org:read.
   */
  readonly listInstallations: (...call: CallArguments<WithDefaults<SentryAppsListInstallationsInput, Extract<Default, 'organization'>>>) => Pages<SentryAppInstallation>;

  /**
   * Updates one sentry app, by `sentryApp`.
   * @remarks Scopes, one of: org:admin, org:write.
   */
  readonly update: (...call: CallArguments<SentryAppsUpdateInput>) => Promise<SentryApp>;
}
