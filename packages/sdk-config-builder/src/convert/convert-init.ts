import { checkSentryConfig } from '../config/check.ts';
import type { SentryConfig } from '../config/types.ts';
import { createTellAt } from './context.ts';
import { set, unset, type Draft } from './init/draft.ts';
import { findInits, optionsOf } from './init/find-init.ts';
import { convertOption } from './init/option.ts';
import { settleTraces } from './init/tracing.ts';
import { createApi } from './source/api.ts';
import { createResolve } from './source/names.ts';
import { readSource } from './source/read-source.ts';
import type { Stretch } from './source/node.ts';
import type { Converted, Versions } from './types.ts';

const START: Stretch = { from: 0, to: 0 };

/**
 * Reads the call of `init` in old code as a description: literals, constants, variables of the environment, samplers that
 * compare what they are given, hooks that remove and drop. What differs from what the code did is a diagnostic, and what
 * could not be converted is one too. Nothing is run, nothing throws.
 */
export function convertInit(code: string, versions: Versions): Converted<SentryConfig> {
  const { tell, diagnostics } = createTellAt(code, versions);
  let value: SentryConfig = {};
  try {
    value = convert(code, versions, tell);
  } catch {
    tell('unreadable-source', START);
  }
  return { value, diagnostics: diagnostics() };
}

function convert(code: string, versions: Versions, tell: Draft['tell']): SentryConfig {
  const { language = 'javascript' } = versions;
  const program = readSource(code, language);
  const [init, ...others] = findInits(program, createApi(program, language));
  if (init === undefined) {
    tell('no-init', START);
    return {};
  }
  for (const other of others) tell('second-init', other);
  const draft: Draft = {
    language,
    versions,
    tell,
    resolve: createResolve(program),
    config: {},
    places: new Map(),
    denied: new Set(),
  };
  const options = optionsOf(draft, init);
  // Other values may depend on the environment's.
  const isEnvironment = (key: string) => /^environment$/i.test(key);
  for (const option of options) if (isEnvironment(option.key)) convertOption(draft, option);
  for (const option of options) if (!isEnvironment(option.key)) convertOption(draft, option);
  settleTraces(draft, init);
  if (draft.denied.size > 0)
    set(draft, 'scrubbing', { preset: 'strict', deny: [...draft.denied] }, init);
  tell('scrubs-more', init);
  return withoutProblems(draft, init);
}

/** What of a description is right; the rest is told. */
function withoutProblems(draft: Draft, init: Stretch): SentryConfig {
  for (let round = 0; round < 20; round += 1) {
    const problem = checkSentryConfig(draft.config).find(({ severity }) => severity === 'error');
    if (problem === undefined) return draft.config;
    const path = problem.path.join('.');
    const place = [...draft.places].find(
      ([field]) => path === field || path.startsWith(`${field}.`),
    );
    draft.tell('not-valid', place?.[1] ?? init, `${path}: ${problem.message}`);
    unset(draft.config, problem.path);
  }
  return {};
}
