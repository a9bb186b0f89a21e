// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { projectAdminReadWrite } from '../scopes.ts';
import type { SpikeProtectionDisableInput, SpikeProtectionEnableInput } from '../types/spike-protection.ts';
export type { SpikeProtectionDisableInput, SpikeProtectionEnableInput } from '../types/spike-protection.ts';

/** Switches spike protection off for projects. */
export const disable = {
  id: 'spikeProtection.disable',
  route: 'DELETE organizations/{organization}/spike-protections/',
  body: 'json',
  answer: 'empty',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SpikeProtectionDisableInput, 'organization'>, void>;

/** Switches spike protection on for projects. */
export const enable = {
  id: 'spikeProtection.enable',
  route: 'POST organizations/{organization}/spike-protections/',
  answer: 'empty',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SpikeProtectionEnableInput, 'organization'>, void>;
