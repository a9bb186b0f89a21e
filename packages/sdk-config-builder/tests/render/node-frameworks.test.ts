import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JavaScriptFramework, SentryConfig } from '../../src/render.ts';
import { isMissing, oracle } from '../support/oracles.ts';
import { deliver, expectedArrivals, runToEnd } from './arrivals.ts';
import { bundleService, forNode } from './bundle-service.ts';
import {
  expressService,
  lambdaHandler,
  lambdaRuntime,
  nestService,
} from './javascript-services.ts';
import { createFolder, renderInto } from './programs.ts';
import { sentDescriptions } from './targets.ts';

const SDK_VERSION = '10.75.2';

/** A folder with what is rendered, the service, and the real packages. */
function createService(
  framework: JavaScriptFramework,
  language: 'javascript' | 'typescript',
  config: SentryConfig,
  files: Readonly<Record<string, string>>,
): string {
  const folder = createFolder();
  renderInto(folder, config, { language, framework, sdkVersion: SDK_VERSION });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  symlinkSync(join(oracle('node-services'), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe.skipIf(isMissing('node-services')).each(sentDescriptions)(
  `services on SDK ${SDK_VERSION} under %s deliver an error and a trace`,
  { timeout: 120_000 },
  (name, config) => {
    test('Express', async () => {
      const folder = createService('express', 'javascript', config, {
        'service.mjs': expressService,
      });
      const bundles = { 'instrument.mjs': 'first.mjs', 'service.mjs': 'bundle.mjs' };
      await bundleService(folder, bundles, forNode);
      const args = ['--import', './first.mjs', 'bundle.mjs'];
      const service = runToEnd(process.execPath, args, folder);
      expect(await deliver('express', name, service)).toEqual(expectedArrivals(name));
    });

    test('NestJS', async () => {
      const folder = createService('nestjs', 'typescript', config, { 'main.ts': nestService });
      // Files of their own, so that the SDK is set up before Nest is loaded.
      await bundleService(
        folder,
        { 'instrument.ts': 'instrument.js', 'main.ts': 'main.js' },
        {
          ...forNode,
          format: 'cjs',
          external: ['./instrument'],
          tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
        },
      );
      const service = runToEnd(process.execPath, ['main.js'], folder);
      expect(await deliver('nestjs', name, service)).toEqual(expectedArrivals(name));
    });

    test('AWS Lambda', async () => {
      const folder = createService('aws-lambda', 'javascript', config, {
        'handler.mjs': lambdaHandler,
        'runtime.mjs': lambdaRuntime,
      });
      const bundles = { 'instrument.mjs': 'first.mjs', 'handler.mjs': 'handler.bundle.mjs' };
      await bundleService(folder, bundles, forNode);
      const service = runToEnd(process.execPath, ['runtime.mjs'], folder, {
        NODE_OPTIONS: '--import ./first.mjs',
        AWS_LAMBDA_FUNCTION_NAME: 'checkout',
        AWS_REGION: 'eu-central-1',
        LAMBDA_TASK_ROOT: folder,
      });
      expect(await deliver('aws-lambda', name, service)).toEqual(expectedArrivals(name));
    });
  },
);
