import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { afterEach, describe, expect, test } from 'vitest';
import { checkOtelSetup } from '../check.ts';
import { createProvider, generations, setGlobals, unregister } from '../testing/otel-setup.ts';
import { findOracle } from '../testing/oracle.ts';

type Check = typeof checkOtelSetup;

/** The checks as they are where the newest copy of the API is installed. */
async function loadWithNewestApi(): Promise<Check> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../check.ts', import.meta.url))],
    alias: {
      '@opentelemetry/api': `${findOracle('otel-3').directory}/node_modules/@opentelemetry/api`,
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  });
  const module: { exports: { checkOtelSetup?: Check } } = { exports: {} };
  const code = `(function (module, exports, require) {${outputFiles[0]?.text ?? ''}\n})`;
  const run = runInThisContext(code) as (...values: unknown[]) => void;
  run(module, module.exports, createRequire(import.meta.url));
  if (!module.exports.checkOtelSetup) throw new Error('The bundle has no checkOtelSetup.');
  return module.exports.checkOtelSetup;
}

describe.skipIf(generations.some(({ isSkipped }) => isSkipped))(
  `copies of the API of ${generations.map(({ name }) => name).join(', ')}`,
  () => {
    afterEach(unregister);

    test('1.10 does not read what 1.9.1 has registered, and says so', async () => {
      const check = await loadWithNewestApi();
      setGlobals('otel-2', createProvider('otel-2', {}));
      expect(check().map(({ code }) => code)).toEqual(['otel-bridge/two-api-copies']);
      expect(check()[0]?.message).toContain('1.9.1');
    });

    test('1.9.1 reads what 1.10 has registered', () => {
      setGlobals('otel-3', createProvider('otel-3', {}));
      expect(checkOtelSetup()).toEqual([]);
    });
  },
);
