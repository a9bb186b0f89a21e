// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `spikeProtection.disable`. */
export interface SpikeProtectionDisableInput {
  readonly organization: string | number;
  readonly projects: readonly string[];
}

/** Input of `spikeProtection.enable`. */
export interface SpikeProtectionEnableInput {
  readonly organization: string | number;
  readonly projects: readonly string[];
}
