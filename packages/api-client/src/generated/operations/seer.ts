// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdminReadWrite, eventAdminWrite, none } from '../scopes.ts';
import type { SeerAutofix, SeerAutofixStarted, SeerModels } from '../types/seer.ts';
import type { SeerGetAutofixInput, SeerGetModelsInput, SeerStartAutofixInput } from '../types/seer.ts';
export type { SeerAutofix, SeerAutofixStarted, SeerModels } from '../types/seer.ts';
export type { SeerGetAutofixInput, SeerGetModelsInput, SeerStartAutofixInput } from '../types/seer.ts';

/** Returns the state of Seer's work on an issue. */
export const getAutofix = {
  id: 'seer.getAutofix',
  route: 'GET organizations/{organization}/issues/{issueId}/autofix/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SeerGetAutofixInput, 'organization'>, SeerAutofix>;

/** Returns the AI models that Seer uses. */
export const getModels = {
  id: 'seer.getModels',
  route: 'GET seer/models/',
  scopes: none,
} satisfies OperationRow as Operation<SeerGetModelsInput, SeerModels>;

/** Lets Seer work on an issue: root cause, solution, code changes. */
export const startAutofix = {
  id: 'seer.startAutofix',
  route: 'POST organizations/{organization}/issues/{issueId}/autofix/',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<SeerStartAutofixInput, 'organization'>, SeerAutofixStarted>;
