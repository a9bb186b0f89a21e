import type { Diagnostic } from '../policy/diagnostic.ts';
import type { SamplingPolicy } from '../policy/types.ts';
import { findFields } from './leaves.ts';

/** Routes that load balancers and orchestrators ask. From the globs of Sentry's own filter, getsentry/sentry dynamic_sampling/rules/utils.py. */
const healthRoute =
  /^\/([\w-]+\/)*(health|healthy|healthz|healthcheck|live|livez|ready|readyz|ping|heartbeat)$/i;
const methodAndRoute = /^[A-Z]+ \//;
/** A quantifier on a group that has one inside: time can grow with a power of the length. */
const nestedQuantifier = /\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)[+*{]/;

/** What is valid, and usually not what was meant. */
export function checkHabits(policy: SamplingPolicy): Diagnostic[] {
  return [
    ...checkHealthNames(policy),
    ...checkExpressions(policy),
    ...checkMinimum(policy),
    ...checkFactors(policy),
  ];
}

function checkHealthNames(policy: SamplingPolicy): Diagnostic[] {
  return findFields(policy.rules).flatMap(({ fields, path, ruleIndex }) => {
    const names = [fields.name].flat().filter((name) => typeof name === 'string');
    const bare = names.filter((name) => healthRoute.test(name));
    const hasMethod = names.some((name) => methodAndRoute.test(name));
    if (bare.length === 0 || hasMethod || policy.rules[ruleIndex]?.rate !== 0) return [];
    return [
      {
        code: 'sampling/health-check-by-name',
        severity: 'warning',
        path: [...path, 'name'],
        message: `The health check ${bare.join(', ')} is matched by its whole name, but server spans are named with the method, such as "GET ${bare[0]}", and some have no route yet when they start.`,
        hint: `Use { "suffix": "${bare[0]}" }, or add an any with the attribute url.path.`,
        reference: 'getsentry/sentry#78457',
      },
    ];
  });
}

function checkExpressions(policy: SamplingPolicy): Diagnostic[] {
  const found = [...findFields(policy.rules), ...findFields(policy.logs?.rules ?? [], ['logs'])];
  return found.flatMap(({ fields: { attributes = {}, ...fields }, path }) => {
    const matches = [
      ...Object.entries(fields).map(([key, match]) => [[key], match] as const),
      ...Object.entries(attributes).map(([key, match]) => [['attributes', key], match] as const),
    ];
    return matches.flatMap(([where, match]): Diagnostic[] => {
      if (typeof match !== 'object' || !('regex' in match) || !nestedQuantifier.test(match.regex))
        return [];
      return [
        {
          code: 'sampling/slow-regex',
          severity: 'warning',
          path: [...path, ...where, 'regex'],
          message:
            'The expression repeats a group that repeats: a long name that does not fit can take seconds.',
          hint: 'Use prefix, suffix, contains or glob, or repeat in one place only.',
        },
      ];
    });
  });
}

function checkMinimum({ rules, minimumRate = 0 }: SamplingPolicy): Diagnostic[] {
  return rules.flatMap(({ id, rate }, index): Diagnostic[] => {
    if (rate === undefined || rate === 0 || rate >= minimumRate) return [];
    return [
      {
        code: 'sampling/below-minimum',
        severity: 'warning',
        path: ['rules', index, 'rate'],
        message: `The rate ${rate} of rule ${id} is below minimumRate, so it is ${minimumRate} in effect.`,
      },
    ];
  });
}

function checkFactors({ rules, defaultRate }: SamplingPolicy): Diagnostic[] {
  return rules.flatMap(({ id, factor }, index): Diagnostic[] => {
    const later = rules.slice(index + 1).map(({ rate = 0 }) => rate);
    const highest = Math.max(defaultRate, ...later);
    if (
      factor === undefined ||
      factor <= 1 ||
      highest === 0 ||
      factor * Math.min(...[defaultRate, ...later].filter(Boolean)) <= 1
    )
      return [];
    return [
      {
        code: 'sampling/factor-above-one',
        severity: 'info',
        path: ['rules', index, 'factor'],
        message: `The factor ${factor} of rule ${id} takes every later rate above 1, so all of it is kept.`,
        hint: 'Say rate 1, or a smaller factor.',
      },
    ];
  });
}
