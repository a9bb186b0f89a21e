// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { SpikeProtectionDisableInput, SpikeProtectionEnableInput } from '../types/spike-protection.ts';

/** Operations of the group `spikeProtection`. `Default`: what the client knows already. */
export interface SpikeProtectionMethods<Default extends PathDefault = never> {
  /**
   * Switches spike protection off for projects.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly disable: (...call: CallArguments<WithDefaults<SpikeProtectionDisableInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Switches spike protection on for projects.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly enable: (...call: CallArguments<WithDefaults<SpikeProtectionEnableInput, Extract<Default, 'organization'>>>) => Promise<void>;
}
