import type { Scrubbing } from '../types.ts';

/** Options for `replayIntegration` with which recordings can be read, and cleaned, on the way out. */
export interface ReplayScrubbingOptions {
  /** Texts are shown as stars. */
  readonly maskAllText: boolean;
  /** What a user types is shown as stars. */
  readonly maskAllInputs: boolean;
  /** Images and films are left out. */
  readonly blockAllMedia: boolean;
  /** Off: a compressed recording cannot be read, and is dropped under `strict`. */
  readonly useCompression: boolean;
}

/** What to give `replayIntegration`; nothing where nothing is scrubbed. */
export function createReplayOptions(scrubbing: Scrubbing): ReplayScrubbingOptions | undefined {
  if (scrubbing === 'off') return undefined;
  return { maskAllText: true, maskAllInputs: true, blockAllMedia: true, useCompression: false };
}
