import type { EventCaps } from '../caps/types.ts';
import { createDataCollection } from '../scrub/fence/data-collection.ts';
import { createFence } from '../scrub/fence/create-fence.ts';
import type { SdkIntegration } from '../scrub/types.ts';
import { releaseText } from '../targets/release.ts';
import { has, nameOf, since, type Build } from './build.ts';

// Older clients never call `setup` of an integration: declaration files of @sentry/types 7.81.0 and 7.82.0.
const FIRST_WITH_SETUP = '7.82.0';

/**
 * Writes what the SDK may collect, and gives the fence that everything which leaves has to pass: behind every hook, so that
 * what a hook adds is cleaned too, and what a hook drops is not counted.
 */
export function putPrivacy(build: Build): readonly SdkIntegration[] {
  const { scrubbing = 'strict' } = build.config;
  putCollection(build);
  const caps = capsOf(build);
  if (scrubbing === 'off' && caps === undefined) return [];
  if (!since(build, FIRST_WITH_SETUP)) {
    build.options.enabled = false;
    build.tell('scrubbing-not-available', 'scrubbing', nameOf(build));
    return [];
  }
  return [createFence({ scrubbing, caps, tell: build.tell })];
}

function putCollection(build: Build): void {
  const { scrubbing = 'strict', integrations = {} } = build.config;
  if (!has(build, 'dataCollection')) {
    if (scrubbing !== 'off') build.options.sendDefaultPii = false;
    return;
  }
  const collection = createDataCollection(scrubbing, releaseText(build.target.release));
  if (collection === undefined) return;
  // What is asked for by name is collected; the fence cleans it like everything else.
  const { localVariables, sourceLines } = integrations;
  if (localVariables !== undefined) collection.stackFrameVariables = localVariables;
  if (sourceLines === false) collection.frameContextLines = 0;
  build.options.dataCollection = collection;
}

function capsOf({ config }: Build): EventCaps | undefined {
  const { perSession, perFingerprint, perWindow: { events, seconds } = {} } = config.caps ?? {};
  const perWindow = events === undefined || seconds === undefined ? undefined : { events, seconds };
  if (perSession === undefined && perFingerprint === undefined && perWindow === undefined)
    return undefined;
  return { perSession, perFingerprint, perWindow };
}
