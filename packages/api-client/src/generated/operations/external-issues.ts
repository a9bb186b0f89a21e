// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdmin, eventAdminReadWrite, eventAdminWrite } from '../scopes.ts';
import type { ExternalIssueCreated, ExternalIssueForm } from '../types/external-issues.ts';
import type { ExternalIssue } from '../types/shared.ts';
import type { ExternalIssuesCreateInput, ExternalIssuesGetFormInput, ExternalIssuesLinkInput, ExternalIssuesListInput, ExternalIssuesUnlinkInput } from '../types/external-issues.ts';
export type { ExternalIssueCreated, ExternalIssueForm } from '../types/external-issues.ts';
export type { ExternalIssue } from '../types/shared.ts';
export type { ExternalIssuesCreateInput, ExternalIssuesGetFormInput, ExternalIssuesLinkInput, ExternalIssuesListInput, ExternalIssuesUnlinkInput } from '../types/external-issues.ts';

/** Creates an issue in another tracker and links it to an issue. */
export const create = {
  id: 'externalIssues.create',
  route: 'POST organizations/{organization}/issues/{issueId}/integrations/{integrationId}/',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalIssuesCreateInput, 'organization'>, ExternalIssueCreated>;

/** Returns the fields that creating or linking an issue in another tracker asks for. */
export const getForm = {
  id: 'externalIssues.getForm',
  route: 'GET organizations/{organization}/issues/{issueId}/integrations/{integrationId}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalIssuesGetFormInput, 'organization'>, ExternalIssueForm>;

/** Links an issue to one in another tracker. */
export const link = {
  id: 'externalIssues.link',
  route: 'PUT organizations/{organization}/issues/{issueId}/integrations/{integrationId}/',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalIssuesLinkInput, 'organization'>, ExternalIssueCreated>;

/** Lists the issues in other trackers that are linked to an issue. */
export const list = {
  id: 'externalIssues.list',
  route: 'GET organizations/{organization}/issues/{issueId}/external-issues/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalIssuesListInput, 'organization'>, readonly ExternalIssue[]>;

/** Takes the link between an issue and one in another tracker away. */
export const unlink = {
  id: 'externalIssues.unlink',
  route: 'DELETE organizations/{organization}/issues/{issueId}/integrations/{integrationId}/',
  answer: 'empty',
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<ExternalIssuesUnlinkInput, 'organization'>, void>;
