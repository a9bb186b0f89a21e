import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Sandbox } from '@sentry-kit/sandbox';
import { describe, expect, test } from 'vitest';
import { isMissing, oracle } from '../support/oracles.ts';
import { deliver, expectedArrivals, waitForBoth } from './arrivals.ts';
import { bundleService } from './bundle-service.ts';
import { cloudflareService, request } from './javascript-services.ts';
import { createFolder } from './programs.ts';
import { majorsUnder, sentDescriptions } from './targets.ts';

/** A configuration of workerd with one worker that reaches the loopback. */
const configOf = (dsn: string) => `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = ["nodejs_compat"],
  bindings = [
    (name = "SENTRY_DSN", text = ${JSON.stringify(dsn)}),
    (name = "APP_ENV", text = "live"),
  ],
);
`;

/** Starts the worker, asks it once, and ends it when an error and a trace have arrived. */
async function askWorker(folder: string, sandbox: Sandbox): Promise<void> {
  writeFileSync(join(folder, 'config.capnp'), configOf(sandbox.dsn));
  const workerd = join(oracle('nextjs'), 'node_modules', '.bin', 'workerd');
  const program = spawn(workerd, ['serve', '--control-fd=1', 'config.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const ended = once(program, 'exit');
  try {
    const [line] = await once(createInterface(program.stdout), 'line');
    const { port } = JSON.parse(String(line)) as { readonly port: number };
    const { status } = await fetch(`http://127.0.0.1:${port}${request.path}`, request.init);
    expect(status).toBe(500);
    await waitForBoth(sandbox);
  } finally {
    // The command is a script that starts the program: the group has both.
    if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
    await ended;
  }
}

describe.skipIf(isMissing('nextjs')).each(sentDescriptions)(
  'a worker in workerd under %s',
  { timeout: 90_000 },
  (name, config) => {
    for (const major of majorsUnder(name).filter((known) => known >= 8))
      test.skipIf(isMissing(`sdk-${major}`))(
        `delivers an error and a trace with @sentry/cloudflare ${major}`,
        async () => {
          const folder = createFolder();
          const described = { ...config, dsn: { env: 'SENTRY_DSN' } };
          writeFileSync(
            join(folder, 'description.js'),
            `export const description = ${JSON.stringify(described)};\nexport const version = "${major}";\n`,
          );
          writeFileSync(join(folder, 'service.js'), cloudflareService);
          await bundleService(
            folder,
            { 'service.js': 'worker.mjs' },
            {
              conditions: ['workerd', 'worker', 'browser', 'production'],
              external: ['node:*', 'cloudflare:*'],
              nodePaths: [join(oracle(`sdk-${major}`), 'node_modules')],
            },
          );
          const arrivals = await deliver(`@sentry/cloudflare ${major}`, name, (sandbox) =>
            askWorker(folder, sandbox),
          );
          expect(arrivals).toEqual(expectedArrivals(name));
        },
      );
  },
);
