import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { convertCalls } from '../../src/convert.ts';
import { isInstalled, isMissing, oracle } from '../support/oracles.ts';
import { printFigure } from '../support/proof.ts';

/** What the Node and browser SDKs of a major export. */
function exportsOf(major: number): readonly string[] {
  const load = createRequire(`${oracle(`sdk-${major}`)}/package.json`);
  return ['@sentry/node', '@sentry/browser'].flatMap((name) => Object.keys(load(name) as object));
}

const old = isInstalled('sdk-7') ? [...new Set(exportsOf(7))] : [];

describe.each([8, 9, 10, 11])('every export of SDK 7, on SDK %i', (major) => {
  test.skipIf(isMissing('sdk-7') || isMissing(`sdk-${major}`))(
    'is there, has a new name that is there, or is told',
    () => {
      const there = new Set(exportsOf(major));
      const silent = old.filter((name) => {
        const call = /^[A-Z]/.test(name) ? 'new ' : '';
        const code = `import * as Sentry from '@sentry/node';\n${call}Sentry.${name}({ name: 'a' });`;
        const { value, diagnostics } = convertCalls(code, { from: 7, to: major });
        if (diagnostics.some(({ severity, path }) => severity === 'error' && path[1] === 2))
          return false;
        const used = [...value.matchAll(/Sentry\.(\w+)/g)].map(([, found = '']) => found);
        return used.some((found) => !there.has(found));
      });
      expect(silent).toEqual([]);
      const gone = old.filter((name) => !there.has(name));
      expect(gone.length).toBeGreaterThan(30);
      printFigure(
        `${gone.length} of ${old.length} exports of SDK 7 are gone in ${major}, 0 in silence`,
      );
    },
    60_000,
  );
});
