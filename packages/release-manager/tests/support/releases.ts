import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { transformSync } from 'esbuild';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { applyRelease, planRelease, type SourceMaps } from '../../src/index.ts';
import { connect, instantClock } from './connect.ts';

/** A script with a directive. */
export const source = `"use strict";
export function charge(amount) {
  if (amount < 0) throw new Error('negative');
  return amount;
}
`;

/** A minified script with its map, as esbuild writes them. */
export const built = (name = 'app', text = source): Readonly<Record<string, string>> => {
  const { code, map } = transformSync(text, {
    sourcemap: true,
    sourcefile: `${name}.ts`,
    minify: true,
    format: 'cjs',
  });
  return {
    [`${name}.js`]: `${code}//# sourceMappingURL=${name}.js.map\n`,
    [`${name}.js.map`]: map,
  };
};

/** The id that a script tells in its comment. */
export const idOf = (text: string | undefined): string =>
  /debugId=([0-9a-f-]{36})/.exec(text ?? '')?.[1] ?? 'none';

/** A sandbox for the tests of a file, and releases of builds to it. */
export const useReleases = () => {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await createSandbox();
  });
  afterEach(() => sandbox?.reset());
  afterAll(() => sandbox?.close());
  const running = (): Sandbox => {
    if (!sandbox) throw new Error('The sandbox runs in tests only');
    return sandbox;
  };
  const plan = (sourceMaps: SourceMaps, version = 'shop@1.0.0') =>
    planRelease({ version, sourceMaps }, { client: connect(running()) });
  return {
    sandbox: running,
    plan,
    run: async (sourceMaps: SourceMaps, version?: string) =>
      applyRelease(await plan(sourceMaps, version), {
        client: connect(running()),
        clock: instantClock,
      }),
  };
};
