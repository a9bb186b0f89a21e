// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdminReadWrite, eventAdminWrite, none } from '../scopes.ts';
import type { SeerAutofix, SeerAutofixStarted, SeerModel } from '../types/seer.ts';
import type { SeerGetAutofixInput, SeerListModelsInput, SeerStartAutofixInput } from '../types/seer.ts';
export type { SeerAutofix, SeerAutofixStarted, SeerModel } from '../types/seer.ts';
export type { SeerGetAutofixInput, SeerListModelsInput, SeerStartAutofixInput } from '../types/seer.ts';

/** Returns autofix (seer) in an organization, by `issueId`. */
export const getAutofix = {
  id: 'seer.getAutofix',
  route: 'GET organizations/{organization}/issues/{issueId}/autofix/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SeerGetAutofixInput, 'organization'>, SeerAutofix>;

/** Lists models (seer). */
export const listModels = {
  id: 'seer.listModels',
  route: 'GET seer/models/',
  scopes: none,
} satisfies OperationRow as Operation<SeerListModelsInput, SeerModel>;

/** Starts autofix (seer) in an organization, by `issueId`. */
export const startAutofix = {
  id: 'seer.startAutofix',
  route: 'POST organizations/{organization}/issues/{issueId}/autofix/',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<SeerStartAutofixInput, 'organization'>, SeerAutofixStarted>;
