import type { Scrubbing } from '../types.ts';

/** Options for `replayIntegration` with which recordings can be read, and cleaned, on the way out. */
export interface ReplayScrubbingOptions {
  readonly maskAllText: boolean;
  readonly maskAllInputs: boolean;
  readonly blockAllMedia: boolean;
  /** Off: a compressed recording cannot be read, and is dropped under `strict`. */
  readonly useCompression: boolean;
}

/** What to give `replayIntegration`; nothing where nothing is scrubbed. */
export function createReplayOptions(scrubbing: Scrubbing): ReplayScrubbingOptions | undefined {
  if (scrubbing === 'off') return undefined;
  return { maskAllText: true, maskAllInputs: true, blockAllMedia: true, useCompression: false };
}
