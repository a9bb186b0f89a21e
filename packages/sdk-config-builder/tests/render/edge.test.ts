import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isMissing, oracle } from '../support/oracles.ts';
import { deliver, expectedArrivals, runToEnd } from './arrivals.ts';
import { bundleService } from './bundle-service.ts';
import { edgeService } from './javascript-services.ts';
import { createFolder, renderInto } from './programs.ts';
import { majorsUnder, sentDescriptions } from './targets.ts';

const program = fileURLToPath(new URL('../programs/edge-function.mjs', import.meta.url));

describe.skipIf(isMissing('nextjs')).each(sentDescriptions)(
  'a function at the edge under %s',
  { timeout: 60_000 },
  (name, config) => {
    for (const major of majorsUnder(name))
      test.skipIf(isMissing(`sdk-${major}`))(
        `delivers an error and a trace with @sentry/vercel-edge ${major}`,
        async () => {
          const folder = createFolder();
          renderInto(folder, config, {
            language: 'javascript',
            framework: 'edge',
            sdkVersion: `${major}`,
          });
          writeFileSync(join(folder, 'service.js'), edgeService);
          await bundleService(
            folder,
            { 'service.js': 'bundle.js' },
            {
              format: 'iife',
              conditions: ['edge-light', 'worker'],
              external: ['node:*'],
              nodePaths: [join(oracle(`sdk-${major}`), 'node_modules')],
            },
          );
          const args = [program, oracle('nextjs'), 'bundle.js'];
          const service = runToEnd(process.execPath, args, folder);
          const arrivals = await deliver(`@sentry/vercel-edge ${major}`, name, service);
          expect(arrivals).toEqual(expectedArrivals(name));
        },
      );
  },
);
