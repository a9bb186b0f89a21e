import type { EventCaps } from '../caps/types.ts';
import type { Scrubbing, SdkIntegration } from './types.ts';

/** A diagnostic of the fence: something was dropped, or could not be read. Told once per code. */
export interface FenceDiagnostic {
  readonly code: string;
  readonly severity: 'warning';
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
}

/** What the fence at the way out does. */
export interface FenceOptions {
  /** Default: `strict`. */
  readonly scrubbing?: Scrubbing | undefined;
  /** Default: none. */
  readonly caps?: EventCaps | undefined;
  /** Default: the system's time. */
  readonly clock?: { now(): number } | undefined;
  /** Default: one `console.warn` per code. */
  readonly onDiagnostic?: ((diagnostic: FenceDiagnostic) => void) | undefined;
}

/** Options for `replayIntegration` with which recordings can be read, and cleaned, on the way out. */
export interface ReplayScrubbingOptions {
  readonly maskAllText: boolean;
  readonly maskAllInputs: boolean;
  readonly blockAllMedia: boolean;
  /** Off: a compressed recording cannot be read, and is dropped under `strict`. */
  readonly useCompression: boolean;
}

/**
 * The last fence: an integration that wraps `client.getTransport().send`, the one place that every envelope of SDK 7 to
 * 11 passes, after every hook of the user and of the SDK. It cleans, caps, and counts what it drops as `before_send`.
 * It also cleans the trace's name before it travels in `baggage` (`createDsc`).
 */
export type CreateFence = (options: FenceOptions) => SdkIntegration;

/** `dataCollection` with every key of that release, or undefined where the SDK has no such option (below 10.54.0). */
export type CreateDataCollection = (
  scrubbing: Scrubbing,
  release: string,
) => Readonly<Record<string, unknown>> | undefined;

/** See `ReplayScrubbingOptions`. */
export type CreateReplayOptions = (scrubbing: Scrubbing) => ReplayScrubbingOptions | undefined;
