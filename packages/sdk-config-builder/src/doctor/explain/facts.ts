import { goRelease } from '../../generated/go-options.ts';
import { pythonRelease } from '../../generated/python-options.ts';
import type { OptionTarget } from '../../options/option-table.ts';
import { parseRelease, releaseText, type Release } from '../../targets/release.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import type { Runtime } from '../../targets/types.ts';
import { createDraft, type Held } from './draft.ts';
import { holdGo } from './hold-go.ts';
import { holdJavaScript } from './hold-javascript.ts';
import { holdPython } from './hold-python.ts';
import { isJavaScript, languageOf, optionNames, type Language, type OptionNames } from './names.ts';
import type { Surroundings } from './types.ts';

/** Options of one target, with what its client makes of them. */
export interface Facts {
  readonly target: OptionTarget;
  readonly language: Language;
  readonly runtime: Runtime | undefined;
  readonly release: Release;
  /** The SDK and its release, for people. */
  readonly name: string;
  readonly names: OptionNames;
  /** The options as they were written. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What the client holds. */
  readonly held: ReadonlyMap<string, Held>;
  /** Whether spans are sent one by one. */
  readonly isStreaming: boolean;
  readonly surroundings: Surroundings;
  /** What the client holds of an option. */
  get(option: string): unknown;
}

/** What a client makes of options; nothing for a target that is not known. */
export function readFacts(
  options: object,
  target: OptionTarget,
  surroundings: Surroundings = {},
): Facts | undefined {
  const language = languageOf(target);
  const given: Readonly<Record<string, unknown>> = { ...options };
  const draft = createDraft(given, surroundings.environment ?? {});
  const resolved = isJavaScript(target) ? resolveTarget(target) : undefined;
  const release = isJavaScript(target) ? resolved?.release : releaseOf(target);
  if (release === undefined) return undefined;
  if (resolved !== undefined) holdJavaScript(draft, resolved);
  else if (language === 'go') holdGo(draft);
  else holdPython(draft, target.version);
  const get = (option: string) => draft.get(option) ?? undefined;
  return {
    target,
    language,
    runtime: resolved?.runtime,
    release,
    name: `${target.sdk} ${releaseText(release)}`,
    names: optionNames[language],
    given,
    held: draft.held,
    isStreaming: (get('traceLifecycle') ?? get('trace_lifecycle')) === 'stream',
    surroundings,
    get,
  };
}

// A bare major means its newest known release.
function releaseOf({ sdk, version }: OptionTarget): Release | undefined {
  const newest = sdk === 'sentry-go' ? goRelease : pythonRelease;
  return parseRelease(newest.startsWith(`${version}.`) ? newest : version);
}
