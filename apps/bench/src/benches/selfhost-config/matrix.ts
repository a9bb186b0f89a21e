import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderDeployment } from '@sentry-kit/selfhost-config';
import type { Bench, Row } from '../../bench.ts';
import { refuse } from '../../missing.ts';
import { full, plain } from './deployments.ts';

const ENGINE = fileURLToPath(
  new URL('../../../../../oracles/compose/target/compose', import.meta.url),
);
const VERSIONS = ['24.1.0', '24.9.0', '25.4.0', '25.11.0', '26.8.0'];

/** Rendering over releases, judged by the real Compose engine. */
export const matrix: Bench = {
  name: 'selfhost-config/matrix',
  about:
    'Time to render deployments of five releases, beside the time of the real Compose engine to read each, and how many it accepts.',
  run(): Promise<readonly Row[]> {
    const folder = process.env['SENTRY_KIT_SELF_HOSTED'];
    if (folder === undefined || !existsSync(ENGINE)) {
      refuse('SENTRY_KIT_SELF_HOSTED, and npm run test:setup -- compose');
    }
    let accepted = 0;
    let cases = 0;
    let ours = 0;
    let engine = 0;
    for (const version of VERSIONS) {
      for (const deployment of [plain(version), full(version)]) {
        const directory = mkdtempSync(join(tmpdir(), 'sentry-kit-matrix-'));
        cpSync(join(folder, version), directory, { recursive: true });
        const began = performance.now();
        const { files } = renderDeployment(deployment, { secrets: () => 'value' });
        ours += performance.now() - began;
        for (const { path, text } of files) {
          mkdirSync(dirname(join(directory, path)), { recursive: true });
          writeFileSync(join(directory, path), text);
        }
        cases += 1;
        const asked = performance.now();
        accepted += isAccepted(directory) ? 1 : 0;
        engine += performance.now() - asked;
        rmSync(directory, { recursive: true });
      }
    }
    const row = (subject: string, metric: string, value: number, unit: string): Row => ({
      ...{ subject, metric, value, unit },
    });
    return Promise.resolve([
      row('selfhost-config', `accepted of ${cases}`, accepted, ''),
      {
        ...row('selfhost-config', 'time per deployment', ours / cases, 'ms'),
        ratioToPeer: ours / engine,
      },
      row('docker compose 2.40.3', 'time per deployment', engine / cases, 'ms'),
    ]);
  },
};

function isAccepted(directory: string): boolean {
  const environments = ['.env', '.env.custom'].filter((file) => existsSync(join(directory, file)));
  const files = ['docker-compose.yml', 'docker-compose.override.yml'].filter((file) =>
    existsSync(join(directory, file)),
  );
  try {
    execFileSync(
      ENGINE,
      [
        ...environments.flatMap((file) => ['--env-file', file]),
        ...files.flatMap((file) => ['-f', file]),
        ...['config', '--quiet'],
      ],
      { cwd: directory, stdio: 'ignore' },
    );
    return true;
  } catch {
    return false;
  }
}
