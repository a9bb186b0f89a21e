import { readFileSync } from 'node:fs';
import { createInitOptions } from '@sentry-kit/sdk-config-builder';
import { createInitOptions as createTerseOptions } from '@sentry-kit/sdk-config-builder/runtime';
import { expect, test } from 'vitest';
import { config } from '../examples/instrument.ts';
import { migrate } from '../examples/migrate.ts';

const environment = { SENTRY_DSN: 'https://public@sentry.example.com/1', NODE_ENV: 'production' };

test('the first example gives what it describes', () => {
  const target = { sdk: '@sentry/node', version: '11.12.0' } as const;
  const options = createInitOptions(config, target, { environment });
  expect(options).toMatchObject({
    dsn: 'https://public@sentry.example.com/1',
    release: 'shop@dev',
    environment: 'production',
    tracesSampleRate: 0.1,
    maxBreadcrumbs: 50,
    ignoreErrors: ['ChunkLoadError'],
    initialScope: { tags: { team: 'checkout' } },
  });
  expect(options.enabled).toBeUndefined();
  const inTests = { ...environment, NODE_ENV: 'test' };
  expect(createInitOptions(config, target, { environment: inTests }).enabled).toBe(false);
  const terse = createTerseOptions(config, target, { environment });
  expect(Object.keys(terse)).toEqual(Object.keys(options));
});

test.each(['instrument', 'explain', 'doctor', 'render', 'migrate'])(
  'the README shows examples/%s.ts as it is',
  (name) => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(
      readFileSync(new URL(`../examples/${name}.ts`, import.meta.url), 'utf8'),
    );
  },
);

test('the example for old code converts what starts the SDK, and what calls it', () => {
  const { files, code, differences } = migrate(
    `import * as Sentry from '@sentry/node';
Sentry.init({ tracesSampleRate: 0.1 });
Sentry.configureScope((scope) => scope.setTag('team', 'checkout'));
`,
  );
  expect(files.map(({ path }) => path)).toContain('instrument.mjs');
  expect(code).toBe(`import * as Sentry from '@sentry/node';
import './instrument.mjs';
Sentry.getIsolationScope().setTag('team', 'checkout');
`);
  expect(differences.filter(({ severity }) => severity === 'error')).toEqual([]);
});
