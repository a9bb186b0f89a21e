import { needIntegration } from './needs.ts';
import type { InitOptions } from './types.ts';
import { has, lack, put, type Build } from './build.ts';

/** Writes which share of errors, traces, profiles and replays is sent. */
export function putRates(build: Build): void {
  putTraces(build);
  putProfiles(build);
  putReplays(build);
}

function putTraces(build: Build): void {
  const { config, hooks, options } = build;
  const { traces } = config;
  if (traces === undefined && hooks.tracesSampler === undefined) return;
  if (hooks.tracesSampler !== undefined) {
    options.tracesSampler = guardSampler(build, hooks.tracesSampler);
    if (typeof traces === 'number') build.tell('sampler-and-rate', 'traces');
  } else if (typeof traces === 'number') options.tracesSampleRate = traces;
  else {
    build.tell('policy-without-sampler', 'traces');
    return;
  }
  const isNext = build.target.sdk === '@sentry/nextjs';
  if (build.target.runtime === 'browser' && !isNext && traces !== 0)
    needIntegration(build, 'BrowserTracing', 'traces');
}

// Below 11 what a sampler throws goes through to whoever started the trace.
function guardSampler(
  { tell }: Build,
  sampler: NonNullable<InitOptions['tracesSampler']>,
): NonNullable<InitOptions['tracesSampler']> {
  let isTold = false;
  return (context) => {
    try {
      return sampler(context);
    } catch {
      if (!isTold) tell('sampler-threw', 'hooks.tracesSampler');
      isTold = true;
      return 0;
    }
  };
}

function putProfiles(build: Build): void {
  const { profiles } = build.config;
  if (profiles === undefined) return;
  const { sessions, traces, lifecycle } = profiles;
  const path = 'profiles.sessions';
  const bySession = has(build, 'profileSessionSampleRate');
  const byTrace = has(build, 'profilesSampleRate');
  if (bySession) {
    put(build, 'profileSessionSampleRate', path);
    put(build, 'profileLifecycle', 'profiles.lifecycle');
  }
  if (byTrace && traces !== undefined) put(build, 'profilesSampleRate', 'profiles.traces');
  else if (byTrace && !bySession) {
    put(build, 'profilesSampleRate', path);
    if (sessions !== undefined) build.tell('profiles-by-trace', path);
  }
  if (byTrace && !bySession && lifecycle === 'manual')
    lack(build, 'profileLifecycle', 'profiles.lifecycle');
  if (!byTrace && (!bySession || (traces !== undefined && sessions === undefined)))
    lack(build, bySession ? 'profilesSampleRate' : 'profileSessionSampleRate', 'profiles');
  if (!sessions && !(byTrace && traces)) return;
  const { runtime } = build.target;
  if (runtime === 'node')
    needIntegration(build, 'ProfilingIntegration', 'profiles', 'nodeProfilingIntegration()');
  if (runtime === 'browser') needIntegration(build, 'BrowserProfiling', 'profiles');
}

function putReplays(build: Build): void {
  const { replays } = build.config;
  if (replays === undefined) return;
  if (build.target.runtime !== 'browser') {
    build.tell('other-runtime', 'replays', 'replays');
    return;
  }
  put(build, 'replaysSessionSampleRate', 'replays.sessions');
  put(build, 'replaysOnErrorSampleRate', 'replays.onError');
  if (replays.sessions || replays.onError)
    needIntegration(build, 'Replay', 'replays', 'replayIntegration(createReplayOptions(config))');
}
