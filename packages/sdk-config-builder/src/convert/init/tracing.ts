import type { Stretch } from '../source/node.ts';
import { isAtLeast, parseRelease } from '../../targets/release.ts';
import { set, unset, type Draft } from './draft.ts';

/** Settles which of the rate, the sampler and the switch of tracing holds. */
export function settleTraces(draft: Draft, init: Stretch): void {
  const { config, places, sampled } = draft;
  if (sampled !== undefined) {
    const rate = places.get('traces');
    if (rate !== undefined) draft.tell('rate-unused', rate);
    for (const layer of Object.values(config.environments ?? {})) unset(layer, ['traces']);
    set(draft, 'traces', sampled.traces, sampled.at);
  }
  const isGiven = config.traces !== undefined;
  if (draft.isTracingOn === false && isGiven) {
    unset(config, ['traces']);
    draft.tell('tracing-was-off', init);
  } else if (draft.isTracingOn === true && !isGiven && draft.language !== 'go')
    set(draft, 'traces', 1, init);
  else if (
    draft.language === 'go' &&
    isGiven &&
    draft.isTracingOn === undefined &&
    needsSwitch(draft)
  )
    draft.tell('tracing-now-on', places.get('traces') ?? init);
}

// EnableTracing came with 0.16.0: getsentry/sentry-go CHANGELOG.md.
function needsSwitch({ versions }: Draft): boolean {
  const release = parseRelease(String(versions.from));
  return typeof versions.from !== 'string' || release === undefined || isAtLeast(release, '0.16.0');
}
