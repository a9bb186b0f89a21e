import type { SentryConfig } from '../../config/types.ts';
import type { Tell } from '../../diagnostics/tell.ts';
import { goRelease } from '../../generated/go-options.ts';
import { goSources } from '../../generated/go-sources.ts';
import {
  isAtLeast,
  compareReleases,
  parseRelease,
  releaseText,
  type Release,
} from '../../targets/release.ts';
import { guideFile, type Guide } from '../guide-file.ts';
import { layersOf } from '../layers.ts';
import type { Code } from '../print.ts';
import { takes, valueCode, type SourceBuild } from '../source-build.ts';
import type { GoTarget, TextFile } from '../types.ts';
import { goRawText, goScalar } from './code.ts';
import { goFrameworks, type GoParts } from './frameworks.ts';
import { goInitFile, type Signals } from './init-file.ts';
import { writeGoSettings, type Policies } from './settings.ts';

const FOLDER = 'sentrysetup';
const MODULE = 'github.com/getsentry/sentry-go';
// The first release whose traces have a name: tracing.go.
const FIRST_RELEASE = '0.20.0';
// Contexts of samplers hand the parent's rate on: getsentry/sentry-go CHANGELOG.md.
const PARENT_RATE_FROM = '0.45.1';
// The part for echo goes with its next major: the same.
const ECHO_5_FROM = '0.45.0';
const USED_WHEN: readonly (readonly [file: string, text: string])[] = [
  ['drop_event', 'dropEvent'],
  ['drop_log', 'dropLog'],
  ['drop_metric', 'dropMetric'],
  ['has_rate', 'hasRate('],
  ['log_sampling', 'newLogFilter('],
  ['off_when_zero', 'offWhenZero('],
  ['without_modules', 'withoutModules'],
];

/** A package with `InitSentry`, the functions that services call, and all that they need. */
export function renderGo(config: SentryConfig, target: GoTarget, tell: Tell): readonly TextFile[] {
  const release = parseRelease(target.sdkVersion);
  if (release === undefined || !isAtLeast(release, FIRST_RELEASE)) {
    tell('unknown-target', 'target.sdkVersion', `sentry-go ${target.sdkVersion}`);
    return [];
  }
  const version = releaseText(release);
  const newest = parseRelease(goRelease);
  if (newest !== undefined && compareReleases(release, newest) > 0)
    tell('unknown-release', 'target.sdkVersion', `sentry-go ${version}`);
  if (config.scrubbing !== 'off') tell('baggage-not-cleaned', 'scrubbing');
  const policies: Policies = new Map();
  const layers = layersOf(config).map(({ environment, path, config: layer }) => {
    const settings = new Map<string, Code>();
    const build: SourceBuild = { language: 'go', version, path, tell, settings };
    writeGoSettings(layer, build, policies);
    return { name: environment ?? '', settings, build };
  });
  const [base, ...environments] = layers;
  const init = goInitFile(
    {
      base: base?.settings ?? new Map<string, Code>(),
      environments: environments.map(({ name, settings }) => [name, settings] as const),
    },
    environmentCode(config),
    signalsOf(base?.build),
  );
  const parts = goFrameworks[target.framework ?? 'plain'];
  const used = [
    ...['caps', 'detectors', 'environment', 'fence', 'find_addresses', 'find_credentials'],
    ...['find_numbers', 'hooks', 'json', 'keyvalues', 'reporting', 'scrub_values', 'scrubbing'],
    'tracing',
    ...USED_WHEN.filter(([, text]) => init.includes(text)).map(([file]) => file),
    ...(policies.size > 0 ? ['sampling'] : []),
  ];
  const files: TextFile[] = [
    { path: `${FOLDER}/init.go`, text: init },
    ...used.map((name) => ({ path: `${FOLDER}/${name}.go`, text: goSources[name] ?? '' })),
    guideFile(guideOf(parts, release)),
  ];
  if (policies.size > 0) {
    const source = isAtLeast(release, PARENT_RATE_FROM) ? 'parentrate' : 'parentrate_unknown';
    files.push(
      { path: `${FOLDER}/parentrate.go`, text: goSources[source] ?? '' },
      { path: `${FOLDER}/policy.go`, text: policyFile(policies) },
    );
  }
  if (parts.middleware !== undefined)
    files.push({
      path: `${FOLDER}/middleware.go`,
      text: middlewareText(parts.middleware, release),
    });
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function middlewareText(text: string, release: Release): string {
  return text.replace('ECHO_MAJOR', isAtLeast(release, ECHO_5_FROM) ? 'v5' : 'v4');
}

function policyFile(policies: Policies): string {
  const constants = Array.from(policies).map(
    ([name, policy]) => `const ${name} = ${goRawText(JSON.stringify(policy, null, 2))}\n`,
  );
  return `package sentrysetup\n\n// The rules that decide what is kept.\n\n${constants.join('\n')}`;
}

function signalsOf(build: SourceBuild | undefined): Signals {
  const has = (option: string) => build !== undefined && takes(build, option);
  return {
    logs: has('EnableLogs') ? 'EnableLogs' : has('DisableLogs') ? 'DisableLogs' : 'hook',
    metrics: has('DisableMetrics') ? 'DisableMetrics' : 'hook',
  };
}

function guideOf({ part, ownModuleFrom, usage }: GoParts, release: Release): Guide {
  const version = `v${releaseText(release)}`;
  const isOwnModule =
    part !== undefined && ownModuleFrom !== undefined && isAtLeast(release, ownModuleFrom);
  const modules = [MODULE, ...(isOwnModule ? [`${MODULE}/${part}`] : [])];
  return {
    install: `go get ${modules.map((module) => `${module}@${version}`).join(' ')}`,
    manifest: [
      ['go.mod', `require (\n${modules.map((module) => `\t${module} ${version}`).join('\n')}\n)`],
    ],
    language: 'go',
    usage,
    place: 'At the top of `main`; Go 1.22 or newer.',
    atExit:
      '`log.Fatal`, `log.Fatalf` and `os.Exit` end the process without deferred calls, so nothing is flushed: call `sentrysetup.Fatalf`, or `sentrysetup.Flush` before.',
  };
}

// What chooses among the layers, and what the SDKs take where nothing says another.
function environmentCode({ environment }: SentryConfig): Code {
  const fallback = 'readText("SENTRY_ENVIRONMENT", "production")';
  if (environment === undefined) return fallback;
  const readers = { count: '', rate: '', switch: '', text: 'readText' };
  return valueCode(environment, 'environment', readers, goScalar, fallback);
}
