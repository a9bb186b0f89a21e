import type { Match, SamplingPolicy } from '../policy/types.ts';
import { createGenerator } from './generator.ts';

/** A policy of so many name rules, and names of which most meet one of them. */
export interface RuleTableScenario {
  readonly policy: SamplingPolicy;
  readonly matches: readonly Match[];
  /** Names that come again and again. */
  readonly names: readonly string[];
  /** Names that were never seen before, each a string of its own. */
  freshNames(count: number): string[];
}

const words = [
  'api',
  'v1',
  'orders',
  'users',
  'cart',
  'items',
  'search',
  'admin',
  'static',
  'reports',
  'billing',
  'internal',
];

/** 45 % prefixes, 30 % whole names, the rest suffixes, parts and globs, as measured tables have them. */
export function createRuleTable(ruleCount: number, seed = 1): RuleTableScenario {
  const { pick, random } = createGenerator(seed);
  const word = () => pick(words) + Math.floor(random() * 100);
  const path = (length: number) => Array.from({ length }, () => `/${word()}`).join('');
  const prefixes: string[] = [];
  const matches = Array.from({ length: ruleCount }, (): Match => {
    const kind = random();
    const base = path(3);
    prefixes.push(base);
    if (kind < 0.45) return { prefix: base };
    if (kind < 0.75) return base + path(1);
    if (kind < 0.85) return { contains: path(2) };
    return kind < 0.93 ? { suffix: path(2) } : { glob: `*${path(1)}/*${word()}*` };
  });
  const rules = matches.map((name, index) => ({ id: `rule-${index}`, when: { name }, rate: 0.1 }));
  const names = Array.from({ length: 3_000 }, () =>
    random() < 0.6 ? pick(prefixes) + path(1) : path(4),
  );
  let fresh = 0;
  return {
    policy: { rules, defaultRate: 0.1 },
    matches,
    names,
    freshNames: (count) =>
      Array.from({ length: count }, () => freshString(`GET ${path(2)}/${(fresh += 1)}${path(1)}`)),
  };
}

/** The same text in a string of its own, whose hash nobody has asked for yet. */
export function freshString(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

/** CPU time of a run, in nanoseconds. */
export function cpuTimeInNs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1_000;
}
