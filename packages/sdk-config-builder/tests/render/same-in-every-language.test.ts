import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTracesSampler, type SamplingPolicy } from '@sentry-kit/sampling';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAdmission } from '../../src/caps/create-admission.ts';
import { renderInit } from '../../src/render.ts';
import { createScrubber } from '../../src/scrub/create-scrubber.ts';
import { toSourcePolicy } from '../../src/render/policy/source-policy.ts';
import type { Scrubbing } from '../../src/scrub/types.ts';
import { generateEnvelope } from '../scrub/envelopes.ts';
import { harmlessText } from '../scrub/harmless.ts';
import { createPlanter } from '../scrub/planter.ts';
import { createRandom } from '../scrub/random.ts';
import { printFigure, sized } from '../support/proof.ts';
import {
  createGoProgram,
  createPythonProgram,
  isGoMissing,
  isPythonMissing,
  type Program,
} from './programs.ts';

const SEED = 20_261_122;
const presets = ['strict', 'balanced'] as const;

interface Vectors {
  readonly texts: readonly Readonly<Record<'balanced' | 'input' | 'name' | 'strict', string>>[];
  readonly values: readonly {
    readonly name: string;
    readonly input: unknown;
    readonly strict?: unknown;
    readonly balanced?: unknown;
    readonly scrubbing?: Scrubbing;
    readonly output?: unknown;
  }[];
}

const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../../vectors/scrubbing.json', import.meta.url), 'utf8'),
);

const languages = [
  ['python', isPythonMissing, createPythonProgram],
  ['go', isGoMissing, createGoProgram],
] as const;

describe.each(languages)('what is rendered for %s', (language, isMissing, createProgram) => {
  let answer: Program;
  beforeAll(() => {
    if (!isMissing) answer = createProgram();
  }, 120_000);

  test.skipIf(isMissing)(
    'scrubs every vector as it is written down',
    () => {
      const cases = presets.flatMap((preset) => [
        ...vectors.texts.flatMap((vector) => [
          { line: { scrubbing: preset, text: vector.input }, expected: vector[preset] },
          { line: { scrubbing: preset, text: vector[preset] }, expected: vector[preset] },
        ]),
        ...vectors.values
          .filter(({ scrubbing }) => scrubbing === undefined)
          .map((vector) => ({
            line: { scrubbing: preset, value: vector.input },
            expected: vector[preset],
          })),
      ]);
      for (const { scrubbing, input, output } of vectors.values)
        if (scrubbing !== undefined && scrubbing !== 'off')
          cases.push({ line: { scrubbing, value: input } as never, expected: output as never });
      const answers = answer(cases.map(({ line }) => line));
      expect(answers.map((value) => JSON.stringify(value))).toEqual(
        cases.map(({ expected }) => JSON.stringify(expected)),
      );
      printFigure(`render: ${language}: ${cases.length} scrubbing vectors equal`);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'scrubs what is generated as JavaScript does',
    () => {
      const random = createRandom(SEED);
      const lines: { scrubbing: 'balanced' | 'strict'; value?: unknown; text?: string }[] = [];
      for (let count = 0; count < sized(10_000); count += 1) {
        const scrubbing = presets[count % 2] ?? 'strict';
        const envelope = generateEnvelope(random, createPlanter(random, 0.25), 7 + (count % 5));
        for (const [, payload] of envelope[1])
          if (typeof payload === 'object' && !(payload instanceof Uint8Array))
            lines.push({ scrubbing, value: JSON.parse(JSON.stringify(payload)) });
        lines.push({ scrubbing, text: harmlessText(random) });
      }
      const scrubbers = { strict: createScrubber('strict'), balanced: createScrubber('balanced') };
      const answers = answer(lines);
      const differing = lines.flatMap(({ scrubbing, value, text }, index) => {
        const expected = scrubbers[scrubbing](text ?? value);
        return sorted(answers[index]) === sorted(expected)
          ? []
          : [{ got: sorted(answers[index]), expected: sorted(expected) }];
      });
      printFigure(
        `render: ${language}: ${lines.length} generated values and texts scrubbed, ${differing.length} differ from JavaScript`,
      );
      expect(differing.slice(0, 3)).toEqual([]);
    },
    300_000,
  );

  test.skipIf(isMissing)(
    'gives the rates that createTracesSampler gives',
    () => {
      const cases = rateCases(sized(100_000));
      const refused: string[] = [];
      const lines = cases.map((line) =>
        'policy' in line
          ? {
              ...line,
              policy: toSourcePolicy(line.policy, language, (_, reason) => refused.push(reason)),
            }
          : line,
      );
      const answers = answer(lines);
      let count = 0;
      const differing = cases.filter((line, index) => {
        if ('policy' in line) return false;
        count += 1;
        return Math.abs(Number(answers[index]) - line.rate) > 1e-12;
      });
      printFigure(
        `render: ${language}: ${count} contexts under ${cases.length - count} policies, ${differing.length} rates differ from createTracesSampler`,
      );
      expect(refused).toEqual([]);
      expect(differing.slice(0, 3)).toEqual([]);
      expect(count).toBe(sized(100_000));
    },
    300_000,
  );

  test.skipIf(isMissing)(
    'holds back the events that JavaScript holds back',
    () => {
      const random = createRandom(SEED);
      const events = Array.from(
        { length: sized(20_000) },
        (_, index) => [index * 0.25, `kind ${Math.floor(random.random() ** 3 * 40)}`] as const,
      );
      const limits = [
        { perSession: 100 },
        { perFingerprint: 3 },
        { perWindow: { events: 5, seconds: 3 } },
        { perSession: 400, perFingerprint: 5, perWindow: { events: 20, seconds: 60 } },
        { perFingerprint: 0 },
      ];
      const answers = answer(
        limits.map(({ perSession, perFingerprint, perWindow }) => ({
          caps: {
            per_session: perSession,
            per_fingerprint: perFingerprint,
            events_per_window: perWindow?.events,
            window_in_seconds: perWindow?.seconds ?? 60,
          },
          events,
        })),
      );
      for (const [index, caps] of limits.entries()) {
        let now = 0;
        const admit = createAdmission(caps, { now: () => now });
        const expected = events.map(([time, fingerprint]) => {
          now = time * 1_000;
          return admit({ fingerprint: [fingerprint] });
        });
        const got = answers[index] as readonly unknown[];
        expect(got.map((context) => context !== null)).toEqual(
          expected.map((context) => context !== undefined),
        );
        for (const [place, context] of expected.entries())
          if (context !== undefined && context.suppressed > 0) expect(got[place]).toEqual(context);
      }
      printFigure(
        `render: ${language}: ${events.length} errors through ${limits.length} sets of caps, the same pass as in JavaScript`,
      );
    },
    60_000,
  );
});

test('the policy that is rendered for JavaScript gives the same rates', async () => {
  let sampler: ReturnType<typeof createTracesSampler> | undefined;
  let count = 0;
  let policies = 0;
  let differing = 0;
  for (const line of rateCases(sized(100_000))) {
    if ('policy' in line) {
      policies += 1;
      const { files } = renderInit(
        { traces: line.policy },
        { language: 'javascript', sdkVersion: '11.12.0' },
      );
      const file = files.find(({ path }) => path === 'sentry-description.mjs');
      const encoded = encodeURIComponent(file?.text ?? '');
      // oxlint-disable-next-line no-await-in-loop -- one policy after the other, like its contexts
      const rendered: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encoded}`);
      sampler = createTracesSampler(policyOf(rendered), {
        ...line,
        clock: { now: () => line.nowInMs },
      });
      continue;
    }
    count += 1;
    if (!(Math.abs((sampler?.(contextOf(line)) ?? Number.NaN) - line.rate) <= 1e-12))
      differing += 1;
  }
  printFigure(
    `render: javascript: ${count} contexts under ${policies} policies, ${differing} rates differ from createTracesSampler`,
  );
  expect({ count, differing }).toEqual({ count: sized(100_000), differing: 0 });
}, 300_000);

/** Policies and contexts, with the rates for contexts as SDK 8 and later give them: in 7 the operation is no attribute. */
function rateCases(count: number): readonly (PolicyCase | RateCase)[] {
  let sampler: ReturnType<typeof createTracesSampler> | undefined;
  return readRateCases(count).map((line) => {
    if ('policy' in line) {
      sampler = createTracesSampler(line.policy, { ...line, clock: { now: () => line.nowInMs } });
      return line;
    }
    return { ...line, rate: sampler?.(contextOf(line)) ?? Number.NaN };
  });
}

/** Policies and contexts as the sampling package's own script writes them, a line of JSON each. */
function readRateCases(count: number): readonly (PolicyCase | RateCase)[] {
  const script = fileURLToPath(new URL('../../../sampling/scripts/rate-cases.ts', import.meta.url));
  const output = execFileSync(process.execPath, [script, String(count), String(SEED)], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PolicyCase | RateCase);
}

interface PolicyCase {
  readonly policy: SamplingPolicy;
  readonly nowInMs: number;
  readonly environment?: string;
  readonly release?: string;
}

interface RateCase {
  readonly name: string;
  readonly op?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly parentSampled?: boolean;
  readonly parentSampleRate?: number;
  readonly rate: number;
}

function contextOf({ op, ...context }: Omit<RateCase, 'rate'>) {
  const attributes = { ...context.attributes, ...(op === undefined ? {} : { 'sentry.op': op }) };
  return { ...context, attributes };
}

function policyOf(rendered: unknown): SamplingPolicy {
  // The module was rendered with a policy in it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return (rendered as { description: { traces: SamplingPolicy } }).description.traces;
}

// Objects with names that are numbers have an order of their own in JavaScript.
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}
