import { defineSamplingPolicy } from '../policy/define.ts';
import type { SamplingPolicy } from '../policy/types.ts';

/** Options of `init` that are plain rates; each is there only when the policy has it. */
export interface SampleRates {
  /** Of sessions, those that are replayed from their start. */
  readonly replaysSessionSampleRate?: number;
  /** Of the other sessions, those whose last minute is sent once an error occurs. */
  readonly replaysOnErrorSampleRate?: number;
  /** Of sessions, those that are profiled: SDK 9 to 11. */
  readonly profileSessionSampleRate?: number;
  /** Of kept traces, those that are profiled: SDK 7 to 10. */
  readonly profilesSampleRate?: number;
}

/**
 * The rates of a policy that SDKs take as numbers, to be spread into `init`. Release health has none: its sessions are
 * tracked or not. Throws a `SamplingError` for a policy with errors.
 */
export function createSampleRates(policy: SamplingPolicy): SampleRates {
  const { replays = {}, profiles = {} } = defineSamplingPolicy(policy);
  const rates: readonly [keyof SampleRates, number | undefined][] = [
    ['replaysSessionSampleRate', replays.sessions],
    ['replaysOnErrorSampleRate', replays.onError],
    ['profileSessionSampleRate', profiles.sessions],
    ['profilesSampleRate', profiles.traces],
  ];
  return Object.fromEntries(rates.filter(([, rate]) => rate !== undefined));
}
