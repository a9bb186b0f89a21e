import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleProgram } from './support/bundle-program.ts';
import { isMissing, oracle } from './support/oracles.ts';

interface Outcome {
  readonly events: readonly Record<string, unknown>[];
  readonly text: string;
  readonly diagnostics: readonly string[];
  readonly hasModules: boolean;
  readonly isFenced: boolean;
  readonly sampleRate?: number;
  readonly enabled?: boolean;
}

let program = '';
beforeAll(async () => {
  program = await bundleProgram('run-sdk');
});

function run(major: number, sdk: string, scenario: string): Outcome {
  const folder = oracle(`sdk-${major}`);
  const manifest = readFileSync(`${folder}/node_modules/${sdk}/package.json`, 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const output = execFileSync(process.execPath, [program, folder, sdk, version, scenario], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' },
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Outcome;
}

// The browser SDK runs without a page here: what it sends passes the same client.
describe.each([7, 8, 9, 10, 11])(
  'SDK %i of the browser and of the edge with options of ours',
  (major) => {
    test.skipIf(isMissing(`sdk-${major}`)).each(['@sentry/browser', '@sentry/vercel-edge'])(
      '%s sends what is left of an error, and stops at the cap',
      (sdk) => {
        const { events, text, isFenced } = run(major, sdk, 'plain');
        expect(events).toMatchObject([{ release: 'shop@1.0.0', fingerprint: ['hooked'] }]);
        expect(text).not.toContain('jane');
        expect(isFenced).toBe(true);
        expect(run(major, sdk, 'capped').events).toHaveLength(2);
      },
      30_000,
    );
  },
);

describe.each([7, 8, 9, 10, 11])('the real Node SDK %i with options of ours', (major) => {
  const node = (scenario: string) => run(major, '@sentry/node', scenario);

  test.skipIf(isMissing(`sdk-${major}`))(
    'sends what the hook of the service made of an error, cleaned after it',
    () => {
      const { events, text, diagnostics, hasModules, isFenced } = node('plain');
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({
        release: 'shop@1.0.0',
        environment: 'production',
        tags: { team: 'checkout' },
        fingerprint: ['hooked'],
      });
      expect(JSON.stringify(events[0]?.['extra'])).toMatch(/^\{"note":"call .+"\}$/);
      expect(text).not.toContain('jane');
      expect(diagnostics).toEqual([]);
      expect({ hasModules, isFenced }).toEqual({ hasModules: false, isFenced: true });
    },
    30_000,
  );

  test.skipIf(isMissing(`sdk-${major}`))(
    'sends nothing when a hook throws, not even what it threw',
    () => {
      const { events, text, diagnostics } = node('throwing');
      expect(events).toEqual([]);
      expect(text).not.toContain('jane');
      expect(diagnostics).toEqual(['sdk-config/hook-threw']);
    },
    30_000,
  );

  test.skipIf(isMissing(`sdk-${major}`))(
    'tells of a hook that forgets to return',
    () => {
      const { events, diagnostics } = node('forgetful');
      expect(events).toEqual([]);
      expect(diagnostics).toEqual(['sdk-config/hook-returned-nothing']);
    },
    30_000,
  );

  test.skipIf(isMissing(`sdk-${major}`))(
    'stops at the cap of a session',
    () => {
      expect(node('capped').events).toHaveLength(2);
    },
    30_000,
  );

  test.skipIf(isMissing(`sdk-${major}`))(
    'sends nothing under the kill switch and in an environment that is off',
    () => {
      expect(node('killed')).toMatchObject({ events: [], enabled: false });
      expect(node('disabled')).toMatchObject({ events: [], enabled: false });
    },
    30_000,
  );

  test.skipIf(isMissing(`sdk-${major}`))(
    'holds what an environment lays over the rest',
    () => {
      const { sampleRate } = node('staged');
      expect(sampleRate).toBe(0.5);
    },
    30_000,
  );
});
