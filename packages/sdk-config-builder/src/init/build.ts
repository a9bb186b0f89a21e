import type { Environment } from '../config/resolve.ts';
import type { ResolvedConfig } from '../config/resolved.ts';
import type { Tell } from '../diagnostics/tell.ts';
import { emittedOptions } from '../generated/emitted-options.ts';
import { listOfRuntime } from '../options/lists.ts';
import { readSpans, spanAt } from '../options/spans.ts';
import { compareReleases, isAtLeast, releaseText } from '../targets/release.ts';
import type { ResolvedTarget } from '../targets/resolve-target.ts';
import { read } from '../values/read.ts';
import { toPatterns } from './patterns.ts';
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
export function has(build: Build, option: OptionName): boolean {
  return !isGated(option) || spanAt(spansOf(build, option), build.target.release) !== undefined;
}

/** Whether the target's release is at least this one. */
export function since({ target }: Build, release: string): boolean {
  return isAtLeast(target.release, release);
}

/** The value of a field, such as `caps.breadcrumbs`; patterns as the SDKs take them. */
function fieldOf(build: Build, path: string): unknown {
  const value = path.split('.').reduce(read, build.config);
  return Array.isArray(value) ? toPatterns(build.tell, value, path) : value;
}

/** Writes an option for a field, or says that the target lacks it. A field that is not there is no option. */
export function put(build: Build, option: OptionName, path: string = option): void {
  const value = fieldOf(build, path);
  if (value === undefined) return;
  if (has(build, option)) Object.assign(build.options, { [option]: value });
  // What an SDK lacks is off already, and its spans are sent with their transaction.
  else if (value !== false && value !== 'static') lack(build, option, path);
}

/** Says that the target lacks an option, and in which releases others have it. */
export function lack(build: Build, option: OptionName, path: string): void {
  const spans = spansOf(build, option);
  const next = spans.find(({ from }) => compareReleases(from, build.target.release) > 0);
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

const spansOf = ({ target }: Build, option: OptionName) =>
  isGated(option) ? readSpans(emittedOptions[option], listOfRuntime[target.runtime]) : [];

function isGated(option: OptionName): option is GatedOption {
  return Object.hasOwn(emittedOptions, option);
}
