import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isChromiumMissing, withPage } from '../support/chromium.ts';
import { isMissing, oracle } from '../support/oracles.ts';
import { deliver, expectedArrivals, waitForBoth } from './arrivals.ts';
import { bundleService } from './bundle-service.ts';
import { browserService } from './javascript-services.ts';
import { createFolder, renderInto } from './programs.ts';
import { majorsUnder, sentDescriptions } from './targets.ts';

const PAGE = '<!doctype html>\n<title>Shop</title>\n<script src="/page.js"></script>\n';

/** Serves a page with one script, for as long as `until` takes. */
async function servePage(script: string, until: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(({ url = '' }, response) => {
    const isScript = url.startsWith('/page.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const { port } = server.address() as AddressInfo;
    await until(`http://127.0.0.1:${port}/?email=jane@example.com`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe.skipIf(isChromiumMissing).each(sentDescriptions)(
  'a page in Chromium under %s',
  { timeout: 120_000 },
  (name, config) => {
    for (const major of majorsUnder(name))
      test.skipIf(isMissing(`sdk-${major}`))(
        `delivers an error and a trace with @sentry/browser ${major}`,
        async () => {
          const folder = createFolder();
          renderInto(folder, config, {
            language: 'javascript',
            framework: 'browser',
            sdkVersion: `${major}`,
          });
          writeFileSync(join(folder, 'service.js'), browserService);
          const arrivals = await deliver(`@sentry/browser ${major}`, name, async (sandbox) => {
            const variables = { SENTRY_DSN: sandbox.dsn, APP_ENV: 'live' };
            await bundleService(
              folder,
              { 'service.js': 'page.js' },
              {
                format: 'iife',
                nodePaths: [join(oracle(`sdk-${major}`), 'node_modules')],
                define: definitionsOf(
                  readFileSync(join(folder, 'instrument.js'), 'utf8'),
                  variables,
                ),
              },
            );
            const script = readFileSync(join(folder, 'page.js'), 'utf8');
            await servePage(script, (url) => withPage(url, () => waitForBoth(sandbox)));
          });
          expect(arrivals).toEqual(expectedArrivals(name));
        },
      );
  },
);

/** What the file asks a build tool to put in. */
function definitionsOf(
  file: string,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = Array.from(file.matchAll(/process\.env\.(\w+)/g), ([, found = '']) => found);
  return Object.fromEntries(
    names.map((found) => [`process.env.${found}`, JSON.stringify(variables[found] ?? '')]),
  );
}
