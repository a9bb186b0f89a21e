import { needIntegration } from './needs.ts';
import { has, lack, passOver, put, warn, type Build } from './build.ts';

/** Writes which share of errors, traces, profiles and replays is sent. */
export function putRates(build: Build): void {
  const { config } = build;
  put(build, 'sampleRate', config.errors, 'errors');
  putTraces(build);
  putProfiles(build);
  putReplays(build);
}

function putTraces(build: Build): void {
  const { config, hooks, options } = build;
  const { traces } = config;
  if (traces === undefined && hooks.tracesSampler === undefined) return;
  if (hooks.tracesSampler !== undefined) {
    options.tracesSampler = hooks.tracesSampler;
    if (typeof traces === 'number')
      warn(
        build,
        'sampler-and-rate',
        'traces',
        'There are a rate and a sampler; the sampler decides.',
        'Leave one of them out.',
      );
  } else if (typeof traces === 'number') options.tracesSampleRate = traces;
  else {
    build.report({
      code: 'sdk-config/policy-without-sampler',
      severity: 'error',
      path: ['traces'],
      message: 'Rules need a sampler that follows them; without one no traces are sent.',
      hint: "Pass { tracesSampler: createTracesSampler(policy) } of '@sentry-kit/sampling' as third argument.",
    });
    return;
  }
  const isNext = build.target.sdk === '@sentry/nextjs';
  if (build.target.runtime === 'browser' && !isNext && traces !== 0)
    needIntegration(build, 'BrowserTracing', 'traces', 'browserTracingIntegration()');
}

function putProfiles(build: Build): void {
  const { profiles } = build.config;
  if (profiles === undefined) return;
  const { sessions, lifecycle } = profiles;
  if (has(build, 'profileSessionSampleRate')) {
    put(build, 'profileSessionSampleRate', sessions, 'profiles.sessions');
    put(build, 'profileLifecycle', lifecycle, 'profiles.lifecycle');
  } else if (has(build, 'profilesSampleRate')) {
    put(build, 'profilesSampleRate', sessions, 'profiles.sessions');
    if (sessions !== undefined)
      warn(
        build,
        'profiles-by-trace',
        'profiles.sessions',
        'This release profiles a share of the kept traces, not of sessions.',
        'Use 9.8.0 or newer on servers, 10.21.0 or newer in browsers.',
      );
    if (lifecycle === 'manual') lack(build, 'profileLifecycle', 'profiles.lifecycle');
  } else lack(build, 'profileSessionSampleRate', 'profiles');
  if (sessions === 0 || sessions === undefined) return;
  if (build.target.runtime === 'node')
    needIntegration(
      build,
      'ProfilingIntegration',
      'profiles',
      "nodeProfilingIntegration() of '@sentry/profiling-node'",
    );
  if (build.target.runtime === 'browser')
    needIntegration(build, 'BrowserProfiling', 'profiles', 'browserProfilingIntegration()');
}

function putReplays(build: Build): void {
  const { replays } = build.config;
  if (replays === undefined) return;
  if (build.target.runtime !== 'browser') {
    passOver(build, 'replays', 'Replays are recorded in browsers alone.');
    return;
  }
  const { sessions = 0, onError = 0 } = replays;
  put(build, 'replaysSessionSampleRate', replays.sessions, 'replays.sessions');
  put(build, 'replaysOnErrorSampleRate', replays.onError, 'replays.onError');
  if (sessions > 0 || onError > 0)
    needIntegration(build, 'Replay', 'replays', 'replayIntegration(createReplayOptions(config))');
}
