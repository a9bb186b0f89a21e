import { explainConfig } from '../config/explain.ts';
import type { Environment } from '../config/resolve.ts';
import type { SentryConfig } from '../config/types.ts';
import { isStopped } from '../config/value-kinds.ts';
import { resolveTarget } from '../targets/resolve-target.ts';
import type { BundleParts, BundlerOptions, NextBuildOptions } from './types.ts';

/**
 * Options of a bundler plugin for the same description as `init`: the same release and dist, so that source maps are found,
 * and no more of the SDK than is described. Organization, project and token are no part of it: the plugin reads
 * `SENTRY_ORG`, `SENTRY_PROJECT` and `SENTRY_AUTH_TOKEN`.
 */
export function createBundlerOptions(
  config: SentryConfig,
  environment: Environment = {},
): BundlerOptions {
  const { debug, release, isOff, parts } = read(config, environment);
  return {
    ...(debug === undefined ? {} : { debug }),
    ...(isOff ? { disable: true } : {}),
    ...(release === undefined ? {} : { release }),
    bundleSizeOptimizations: parts,
  };
}

/**
 * Options of `withSentryConfig` for the same description as `init`; a version of `@sentry/nextjs` as in `SdkTarget`. A tunnel
 * that is a path becomes a route of the service itself.
 */
export function createNextBuildOptions(
  config: SentryConfig,
  version: string,
  environment: Environment = {},
): NextBuildOptions {
  const { debug, release, isOff, parts, tunnel } = read(config, environment);
  const [major = 11] = resolveTarget({ sdk: '@sentry/nextjs', version })?.release ?? [];
  return {
    ...(debug === undefined || major >= 11 ? {} : { debug }),
    ...(release === undefined && !isOff
      ? {}
      : { release: { ...release, ...(isOff ? { create: false } : {}) } }),
    ...(isOff ? { sourcemaps: { disable: true } } : {}),
    ...(tunnel?.startsWith('/') === true ? { tunnelRoute: tunnel } : {}),
    ...(major < 11
      ? { bundleSizeOptimizations: parts }
      : {
          webpack: {
            treeshake: {
              removeDebugLogging: parts.excludeDebugStatements === true,
              excludeReplayIframe: parts.excludeReplayIframe === true,
              excludeReplayShadowDOM: parts.excludeReplayShadowDom === true,
              excludeReplayCompressionWorker: parts.excludeReplayWorker === true,
            },
          },
        }),
  };
}

function read(config: SentryConfig, environment: Environment) {
  const { config: found, environment: name } = explainConfig(config, environment);
  const { debug, dist, enabled, tunnel } = found;
  const isKilled = found.killSwitch !== undefined && isStopped(environment[found.killSwitch]);
  const release = {
    ...(found.release === undefined ? {} : { name: found.release }),
    ...(dist === undefined ? {} : { dist }),
  };
  const isWithoutReplay = found.replays === undefined;
  const parts: BundleParts = {
    excludeDebugStatements: debug !== true,
    excludeReplayIframe: isWithoutReplay,
    excludeReplayShadowDom: isWithoutReplay,
    excludeReplayWorker: isWithoutReplay,
  };
  return {
    debug,
    tunnel,
    parts,
    isOff: enabled === false || isKilled || found.disabledIn?.includes(name) === true,
    release: Object.keys(release).length === 0 ? undefined : release,
  };
}
