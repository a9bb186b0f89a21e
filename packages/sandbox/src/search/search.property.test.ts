import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueRoutes } from '../rest/issues/routes.ts';
import { figure, trials } from '../testing/proof.ts';
import { createWorld, errorPayload, NOON } from '../testing/world.ts';

/**
 * A second reading of the language: queries are made as trees, written down in any of the ways that mean the same, and
 * sent; what must come back is computed from the tree and from what was put in, without the parser or the fields.
 */
const SEED = 20_260_304;
const HOUR_IN_MS = 3_600_000;

interface Fact {
  readonly plan: string | null;
  readonly level: string;
  readonly hoursAgo: number;
}

interface Case {
  readonly name: string;
  readonly facts: readonly Fact[];
}

type Tree =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'plan'; readonly values: readonly string[]; readonly isNegated: boolean }
  | { readonly kind: 'prefix'; readonly prefix: string; readonly isNegated: boolean }
  | { readonly kind: 'has'; readonly isNegated: boolean }
  | { readonly kind: 'level'; readonly value: string; readonly isNegated: boolean }
  | {
      readonly kind: 'seen';
      readonly operator: '>' | '>=' | '<' | '<=' | '';
      readonly count: number;
    }
  | { readonly kind: 'age'; readonly isYounger: boolean; readonly hours: number }
  | { readonly kind: 'text'; readonly text: string };

const PLANS = ['free', 'Free', 'paid up', 'p*d', 'trial'];
const LEVELS = ['error', 'warning', 'info'];
const NAMES = ['Timeout', 'TypeError', 'Broken pipe'];

const fact: fc.Arbitrary<Fact> = fc.record({
  plan: fc.option(fc.constantFrom(...PLANS), { nil: null }),
  level: fc.constantFrom(...LEVELS),
  hoursAgo: fc.integer({ min: 0, max: 100 }),
});
const cases: fc.Arbitrary<readonly Case[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    facts: fc.array(fact, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, selector: ({ name }) => name },
);

const isNegated = fc.boolean();
const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.record({
    kind: fc.constant('plan' as const),
    values: fc.uniqueArray(fc.constantFrom(...PLANS), { minLength: 1, maxLength: 3 }),
    isNegated,
  }),
  fc.record({
    kind: fc.constant('prefix' as const),
    prefix: fc.constantFrom('f', 'PA', 't'),
    isNegated,
  }),
  fc.record({ kind: fc.constant('has' as const), isNegated }),
  fc.record({ kind: fc.constant('level' as const), value: fc.constantFrom(...LEVELS), isNegated }),
  fc.record({
    kind: fc.constant('seen' as const),
    operator: fc.constantFrom(
      '>' as const,
      '>=' as const,
      '<' as const,
      '<=' as const,
      '' as const,
    ),
    count: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({
    kind: fc.constant('age' as const),
    isYounger: fc.boolean(),
    hours: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom('time', 'ERROR', 'n p') }),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** Whether the query holds for a case: for one of its facts everything at once. */
function holds(query: Tree, { name, facts }: Case): boolean {
  const age = Math.max(...facts.map(({ hoursAgo }) => hoursAgo));
  const isTrue = (node: Tree, { plan, level }: Fact): boolean => {
    switch (node.kind) {
      case 'all':
        return node.parts.every((part) => isTrue(part, { plan, level, hoursAgo: 0 }));
      case 'any':
        return node.parts.some((part) => isTrue(part, { plan, level, hoursAgo: 0 }));
      case 'plan':
        return (plan !== null && node.values.includes(plan)) !== node.isNegated;
      case 'prefix':
        return (
          (plan !== null && plan.toLowerCase().startsWith(node.prefix.toLowerCase())) !==
          node.isNegated
        );
      case 'has':
        return (plan !== null) !== node.isNegated;
      case 'level':
        return (level === node.value) !== node.isNegated;
      case 'seen':
        return compare(facts.length, node.operator, node.count);
      case 'age':
        return node.isYounger ? age <= node.hours : age >= node.hours;
      case 'text':
        return `${name}: ${name} happened`.toLowerCase().includes(node.text.toLowerCase());
    }
  };
  return facts.some((candidate) => isTrue(query, candidate));
}

function compare(count: number, operator: '>' | '>=' | '<' | '<=' | '', limit: number): boolean {
  switch (operator) {
    case '':
      return count === limit;
    case '>':
      return count > limit;
    case '>=':
      return count >= limit;
    case '<':
      return count < limit;
    case '<=':
      return count <= limit;
  }
}

/** Writes a tree down. `choice` picks among the ways that mean the same. */
function write(query: Tree, choice: (count: number) => number): string {
  const spaces = (): string => ' '.repeat(1 + choice(2));
  const not = (negated: boolean): string => (negated ? '!' : '');
  const quote = (value: string): string => {
    const escaped = value.replaceAll('*', String.raw`\*`);
    return /\s/.test(value) || choice(2) === 1 ? `"${escaped}"` : escaped;
  };
  switch (query.kind) {
    case 'all':
    case 'any': {
      // Two texts side by side would be read as one: brackets keep them apart.
      const parts = query.parts.map((part) =>
        part.kind === 'all' || part.kind === 'any' || part.kind === 'text' || choice(4) === 0
          ? `(${' '.repeat(choice(2))}${write(part, choice)})`
          : write(part, choice),
      );
      const joint = (): string =>
        query.kind === 'any'
          ? `${spaces()}${['OR', 'or'][choice(2)]}${spaces()}`
          : ([' ', `${spaces()}AND${spaces()}`, '  '][choice(3)] ?? ' ');
      return parts.reduce((text, part) => `${text}${joint()}${part}`);
    }
    case 'plan': {
      const key = ['plan', 'tags[plan]', '"plan"'][choice(3)] ?? 'plan';
      const [only = ''] = query.values;
      const isList = query.values.length > 1 || choice(3) === 0;
      const value = isList
        ? `[${query.values.map((entry) => quote(entry)).join([',', ', '][choice(2)])}]`
        : quote(only);
      return `${not(query.isNegated)}${key}:${value}`;
    }
    case 'prefix':
      return `${not(query.isNegated)}plan:${choice(2) === 0 ? `${query.prefix}*` : `"${query.prefix}*"`}`;
    case 'has':
      return `${not(query.isNegated)}has:${['plan', 'tags[plan]'][choice(2)]}`;
    case 'level':
      return `${not(query.isNegated)}level:${quote(query.value)}`;
    case 'seen':
      return `${['timesSeen', 'times_seen'][choice(2)]}:${query.operator}${query.count}`;
    case 'age':
      return `${['age', 'firstSeen'][choice(2)]}:${query.isYounger ? '-' : '+'}${query.hours}h`;
    case 'text':
      return choice(2) === 0 ? query.text : `"${query.text}"`;
  }
}

test(
  'queries find what their trees say, however they are written',
  { timeout: 600_000 },
  async () => {
    const runs = trials(4000);
    let found = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(cases, tree, fc.infiniteStream(fc.nat()), async (list, query, stream) => {
        const world = createWorld(issueRoutes);
        // One event that carries the tag, so that its key is known in every case.
        world.record({ message: 'unrelated', tags: { plan: 'none' } }, world.api);
        for (const { name, facts } of list) {
          for (const { plan, level, hoursAgo } of facts) {
            world.record(
              errorPayload(name, {
                level,
                timestamp: (NOON - hoursAgo * HOUR_IN_MS) / 1000,
                tags: plan === null ? {} : { plan },
              }),
            );
          }
        }
        const text = write(query, (count) => Number(stream.next().value ?? 0) % count);
        const answer = await world.get(
          `organizations/acme/issues/?project=shop&query=${encodeURIComponent(text)}`,
        );
        expect(answer.status, `${text}\n${JSON.stringify(answer.body)}`).toBe(200);
        const names = Array.isArray(answer.body)
          ? answer.body.map(({ title }: { title: string }) => title.split(':', 1)[0]).toSorted()
          : [];
        const expected = list.filter((entry) => holds(query, entry)).map(({ name }) => name);
        expect(names, text).toEqual(expected.toSorted());
        found += names.length;
        asked += list.length;
      }),
      { seed: SEED, numRuns: runs },
    );
    console.info(
      `figure: ${runs.toLocaleString('en')} queries made from trees: as computed, ${found} of ${asked} issues found, seed ${SEED}`,
    );
    // Both answers must be common, or the queries would prove nothing.
    expect(found).toBeGreaterThan(asked / 5);
    expect(found).toBeLessThan((asked * 4) / 5);
  },
);

test('any text is either understood or refused with 400', { timeout: 600_000 }, async () => {
  const world = createWorld(issueRoutes);
  world.record(errorPayload('Boom', { tags: { plan: 'free' } }));
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      'is:',
      'plan:',
      'OR',
      'AND',
      '(',
      ')',
      '"',
      '[',
      ']',
      '!',
      '*',
      ':',
      ',',
      '\\',
      '>=',
      'tags[',
      'has:',
      'age:-1h',
    ),
  );
  const statuses: number[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const query = encodeURIComponent(pieces.join(' '));
      const { status } = await world.get(`organizations/acme/issues/?query=${query}`);
      statuses.push(status);
      expect([200, 400]).toContain(status);
    }),
    { seed: SEED, numRuns: trials(20_000) },
  );
  figure('search texts of any pieces', statuses, SEED);
});
