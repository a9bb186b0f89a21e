// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdmin, eventAdminReadWriteMemberReadOrgReadProjectReadReleasesTeamRead, eventWrite, orgAdmin, orgAdminReadWrite, orgAdminWrite, orgIntegrationsRead } from '../scopes.ts';
import type { SentryApp, SentryAppInstallation } from '../types/sentry-apps.ts';
import type { ExternalIssue } from '../types/shared.ts';
import type { SentryAppsCreateExternalIssueInput, SentryAppsDeleteInput, SentryAppsDeleteExternalIssueInput, SentryAppsGetInput, SentryAppsListInput, SentryAppsListInstallationsInput, SentryAppsUpdateInput } from '../types/sentry-apps.ts';
export type { SentryApp, SentryAppInstallation } from '../types/sentry-apps.ts';
export type { ExternalIssue } from '../types/shared.ts';
export type { SentryAppsCreateExternalIssueInput, SentryAppsDeleteInput, SentryAppsDeleteExternalIssueInput, SentryAppsGetInput, SentryAppsListInput, SentryAppsListInstallationsInput, SentryAppsUpdateInput } from '../types/sentry-apps.ts';

/** Links an issue to one in the system of a custom integration. */
export const createExternalIssue = {
  id: 'sentryApps.createExternalIssue',
  route: 'POST sentry-app-installations/{installation}/external-issues/',
  scopes: eventWrite,
} satisfies OperationRow as Operation<SentryAppsCreateExternalIssueInput, ExternalIssue>;

/** Deletes one sentry app, by `sentryApp`. */
const remove = {
  id: 'sentryApps.delete',
  route: 'DELETE sentry-apps/{sentryApp}/',
  answer: 'empty',
  scopes: orgAdmin,
} satisfies OperationRow as Operation<SentryAppsDeleteInput, void>;
export { remove as delete };

/** Takes a link that a custom integration made away. */
export const deleteExternalIssue = {
  id: 'sentryApps.deleteExternalIssue',
  route: 'DELETE sentry-app-installations/{installation}/external-issues/{externalIssueId}/',
  answer: 'empty',
  scopes: eventAdmin,
} satisfies OperationRow as Operation<SentryAppsDeleteExternalIssueInput, void>;

/** Returns one sentry app, by `sentryApp`. */
export const get = {
  id: 'sentryApps.get',
  route: 'GET sentry-apps/{sentryApp}/',
  scopes: eventAdminReadWriteMemberReadOrgReadProjectReadReleasesTeamRead,
} satisfies OperationRow as Operation<SentryAppsGetInput, SentryApp>;

/** Lists sentry apps in an organization. */
export const list = {
  id: 'sentryApps.list',
  route: 'GET organizations/{organization}/sentry-apps/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SentryAppsListInput, 'organization'>, readonly SentryApp[]>;

/** Lists the custom integrations that are installed in an organization. */
export const listInstallations = {
  id: 'sentryApps.listInstallations',
  route: 'GET organizations/{organization}/sentry-app-installations/',
  paginated: true,
  pager: createPages,
  scopes: orgIntegrationsRead,
} satisfies OperationRow as ListOperation<WithDefaults<SentryAppsListInstallationsInput, 'organization'>, SentryAppInstallation>;

/** Updates one sentry app, by `sentryApp`. */
export const update = {
  id: 'sentryApps.update',
  route: 'PUT sentry-apps/{sentryApp}/',
  scopes: orgAdminWrite,
} satisfies OperationRow as Operation<SentryAppsUpdateInput, SentryApp>;
