import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Facts } from '../explain/facts.ts';
import { readFunctionFacts } from '../source/function-facts.ts';
import { readUnread } from '../source/unread.ts';
import { finding, type Check } from './finding.ts';
import { renames } from './renamed-integrations.ts';

/** Integrations that break init, that come twice, or that are looked for under a name of another major. */
export const checkIntegrations: Check = (facts) => {
  const { integrations, defaultIntegrations } = facts.given;
  if (facts.language !== 'javascript') return [];
  return [
    ...(Array.isArray(integrations) ? checkList(facts, integrations) : []),
    ...[integrations, defaultIntegrations].flatMap((value) => checkFilter(facts, value)),
  ];
};

function checkList(facts: Facts, integrations: readonly unknown[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return integrations.flatMap((integration, index): readonly Diagnostic[] => {
    if (integration === undefined || integration === null || typeof integration !== 'object')
      return [
        finding(
          'error',
          'integration-missing',
          ['integrations', index],
          facts.release[0] >= 8
            ? 'It is no integration: init throws a TypeError.'
            : 'It is no integration.',
          'Leave it out, or filter(Boolean) the list.',
        ),
      ];
    const name = nameOf(integration);
    if (name === undefined) return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      finding(
        'warning',
        'integration-twice',
        ['integrations', index],
        `${name} is there twice; the last one holds.`,
        'Leave one of them out.',
      ),
    ];
  });
}

function checkFilter(facts: Facts, value: unknown): readonly Diagnostic[] {
  const texts = readFunctionFacts(value)?.texts ?? [];
  const [major] = facts.release;
  return renames.flatMap(({ before, major: since, after }) => {
    const stale = major >= since ? before : after;
    const current = major >= since ? after : before;
    if (!texts.includes(stale) || texts.includes(current)) return [];
    return [
      finding(
        'warning',
        'integration-renamed',
        'integrations',
        `${facts.name} has no integration ${stale}, so nothing matches it.`,
        `Here it is ${current}.`,
      ),
    ];
  });
}

/** What does nothing without an integration that only the service can add. */
export const checkNeeds: Check = (facts) => {
  const list = facts.given['integrations'];
  if (facts.language !== 'javascript' || (list !== undefined && !Array.isArray(list))) return [];
  const integrations: readonly unknown[] = Array.isArray(list) ? list : [];
  if (integrations.some((one) => readUnread(one) !== undefined)) return [];
  const names = integrations.map((one) =>
    typeof one === 'object' && one !== null ? nameOf(one) : undefined,
  );
  return needs.flatMap(({ options, integration, call, runtime }) => {
    const asking = options.find((option) => asks(facts, option));
    const isHere = runtime === facts.runtime;
    if (asking === undefined || !isHere || names.some((name) => name?.startsWith(integration)))
      return [];
    return [
      finding(
        'warning',
        'needs-integration',
        asking,
        `It does nothing without ${integration}.`,
        `Add ${call} to integrations.`,
      ),
    ];
  });
};

const needs = [
  {
    options: ['replaysSessionSampleRate', 'replaysOnErrorSampleRate'],
    integration: 'Replay',
    call: 'replayIntegration()',
    runtime: 'browser',
  },
  {
    options: ['profileSessionSampleRate', 'profilesSampleRate'],
    integration: 'BrowserProfiling',
    call: 'browserProfilingIntegration()',
    runtime: 'browser',
  },
  {
    options: ['profileSessionSampleRate', 'profilesSampleRate'],
    integration: 'ProfilingIntegration',
    call: 'nodeProfilingIntegration()',
    runtime: 'node',
  },
] as const;

function asks({ get }: Facts, option: string): boolean {
  const value = get(option);
  return typeof value === 'number' && value > 0;
}

function nameOf(integration: object): string | undefined {
  return 'name' in integration && typeof integration.name === 'string'
    ? integration.name
    : undefined;
}
