import type { Environment } from '../config/resolve.ts';
import type { ResolvedConfig } from '../config/resolved.ts';
import type { Tell } from '../diagnostics/tell.ts';
import { emittedOptions } from '../generated/emitted-options.ts';
import { listOfRuntime } from '../options/lists.ts';
import { readSpans, spanAt } from '../options/spans.ts';
import { compareReleases, isAtLeast, releaseText } from '../targets/release.ts';
import type { ResolvedTarget } from '../targets/resolve-target.ts';
import type { InitHooks, InitOptions } from './types.ts';

/** An option that not every release takes. */
export type GatedOption = keyof typeof emittedOptions;

/** An option of `init`. */
export type OptionName = Exclude<keyof InitOptions, '_experiments'>;

/** Options while they are written: what they are for, and what has to be said. */
export interface Build {
  /** The description, for one environment and with the values of variables. */
  readonly config: ResolvedConfig;
  /** The SDK and its release. */
  readonly target: ResolvedTarget;
  /** The functions of the service. */
  readonly hooks: InitHooks;
  /** The variables that the service was started with. */
  readonly environment: Environment;
  /** The environment that it runs in. */
  readonly environmentName: string;
  /** Takes what cannot be done as described. */
  readonly tell: Tell;
  /** The options so far. */
  readonly options: InitOptions;
}

/** Whether the target takes an option. */
export function has({ target }: Build, option: OptionName): boolean {
  if (!isGated(option)) return true;
  const spans = readSpans(emittedOptions[option], listOfRuntime[target.runtime]);
  return spanAt(spans, target.release) !== undefined;
}

/** Whether the target's release is at least this one. */
export function since({ target }: Build, release: string): boolean {
  return isAtLeast(target.release, release);
}

/** Writes an option, or says that the target lacks it. A value that is not there is no option. */
export function put<Option extends OptionName>(
  build: Build,
  option: Option,
  value: InitOptions[Option],
  path: string,
): void {
  if (value === undefined) return;
  if (has(build, option)) build.options[option] = value;
  else lack(build, option, path);
}

/** Says that the target lacks an option, and in which releases others have it. */
export function lack(build: Build, option: OptionName, path: string): void {
  const { release, runtime } = build.target;
  const spans = isGated(option) ? readSpans(emittedOptions[option], listOfRuntime[runtime]) : [];
  const next = spans.find(({ from }) => compareReleases(from, release) > 0);
  const until = spans.at(-1)?.until;
  const when = next
    ? `from ${releaseText(next.from)}`
    : until
      ? `until ${releaseText(until)}`
      : 'in no release';
  build.tell('option-not-available', path, `${nameOf(build)} has no ${option} (${when})`);
}

/** The SDK and its release, for people. */
export function nameOf({ target }: Build): string {
  return `${target.sdk} ${releaseText(target.release)}`;
}

function isGated(option: OptionName): option is GatedOption {
  return Object.hasOwn(emittedOptions, option);
}
