import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMissing, oracle } from '../support/oracles.ts';
import { printFigure } from '../support/proof.ts';
import { allowedFields } from './allowed-fields.ts';
import { deliver, expectedArrivals, runToEnd } from './arrivals.ts';
import { bundleService, forNode } from './bundle-service.ts';
import {
  createFolder,
  createGoFolder,
  go,
  isGoMissing,
  isPythonMissing,
  python,
  renderInto,
} from './programs.ts';
import {
  flaskService,
  goHttpService,
  goService,
  javascriptService,
  pythonService,
} from './services.ts';
import { pythonFrameworks, sentDescriptions } from './targets.ts';

test('what may arrive is written down', () => {
  expect(allowedFields.size).toBeGreaterThan(50);
  expect(Array.from(allowedFields).filter((field) => field.endsWith('.user'))).toEqual([]);
  printFigure(`render: allow list: ${Array.from(allowedFields).join(' ')}`);
});

describe.each(sentDescriptions)('under %s', (name, config) => {
  const expected = expectedArrivals(name);
  for (const major of [7, 8, 9, 10, 11])
    test.skipIf(isMissing(`sdk-${major}`))(
      `a service on @sentry/node ${major} delivers an error and a trace`,
      async () => {
        const folder = createFolder();
        renderInto(folder, config, { language: 'javascript', sdkVersion: `${major}` });
        writeFileSync(join(folder, 'service.mjs'), javascriptService);
        symlinkSync(join(oracle(`sdk-${major}`), 'node_modules'), join(folder, 'node_modules'));
        await bundleService(folder, { 'service.mjs': 'bundle.mjs' }, forNode);
        const label = `@sentry/node ${major}`;
        expect(
          await deliver(label, name, runToEnd(process.execPath, ['bundle.mjs'], folder)),
        ).toEqual(expected);
      },
      60_000,
    );

  // What the integrations of a framework wrap is loaded in each; one serves a request.
  test
    .skipIf(isPythonMissing)
    .each(
      pythonFrameworks
        .filter((framework) => name === 'strict' || framework === 'plain' || framework === 'flask')
        .map(
          (framework) => [framework, framework === 'flask' ? flaskService : pythonService] as const,
        ),
    )(
    'a service in Python (%s) delivers an error and a trace',
    async (framework, text) => {
      const folder = createFolder();
      renderInto(folder, config, { language: 'python', framework, sdkVersion: '2' });
      writeFileSync(join(folder, 'service.py'), text);
      const args = ['-B', '-W', 'error:::sentry_setup', 'service.py'];
      const label = `python ${framework}`;
      expect(await deliver(label, name, runToEnd(python, args, folder))).toEqual(expected);
    },
    60_000,
  );

  test.skipIf(isGoMissing).each([
    ['plain', goService],
    ['net/http', goHttpService],
  ] as const)(
    'a service in Go (%s) delivers an error and a trace',
    async (framework, text) => {
      const target = { language: 'go', framework, sdkVersion: '0.50.0' } as const;
      const folder = createGoFolder(target, config);
      writeFileSync(join(folder, 'main.go'), text);
      expect(go(folder, ['build', '-o', 'program', '.'])).toBe('');
      const label = `go ${framework}`;
      expect(await deliver(label, name, runToEnd(join(folder, 'program'), [], folder))).toEqual(
        expected,
      );
    },
    120_000,
  );
});
