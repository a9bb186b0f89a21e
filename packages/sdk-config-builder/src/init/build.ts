import type { Environment } from '../config/resolve.ts';
import type { ResolvedConfig } from '../config/resolved.ts';
import type { Report } from '../diagnostics/report.ts';
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
  readonly report: Report;
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

/** Writes an option, or says that the target lacks it and what does the same. A value that is not there is no option. */
export function put<Option extends OptionName>(
  build: Build,
  option: Option,
  value: InitOptions[Option],
  path: string,
  hint?: string,
): void {
  if (value === undefined) return;
  if (has(build, option)) build.options[option] = value;
  else lack(build, option, path, hint);
}

/** Says that the target lacks an option, since when or until when others have it, and what to do. */
export function lack(build: Build, option: OptionName, path: string, hint?: string): void {
  const { sdk, release, runtime } = build.target;
  const spans = isGated(option) ? readSpans(emittedOptions[option], listOfRuntime[runtime]) : [];
  const next = spans.find(({ from }) => compareReleases(from, release) > 0);
  const last = spans.findLast(
    ({ until }) => until !== undefined && compareReleases(until, release) <= 0,
  );
  const when = next
    ? `it came in ${releaseText(next.from)}`
    : last?.until
      ? `it went in ${releaseText(last.until)}`
      : 'no release of this SDK has it';
  warn(
    build,
    'option-not-available',
    path,
    `${sdk} ${releaseText(release)} has no ${option}: ${when}.`,
    hint,
  );
}

/** Reports a warning. */
export function warn(
  build: Build,
  code: string,
  path: string,
  message: string,
  hint?: string,
): void {
  build.report({
    code: `sdk-config/${code}`,
    severity: 'warning',
    path: path.split('.'),
    message,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Says that a field is for another runtime, which is as it should be where services share a description. */
export function passOver(build: Build, path: string, message: string): void {
  build.report({
    code: 'sdk-config/other-runtime',
    severity: 'info',
    path: path.split('.'),
    message,
  });
}

function isGated(option: OptionName): option is GatedOption {
  return Object.hasOwn(emittedOptions, option);
}
