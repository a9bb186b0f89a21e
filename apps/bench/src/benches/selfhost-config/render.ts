import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDeployment } from '@sentry-kit/selfhost-config';
import { parse, stringify } from 'yaml';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved } from '../../rounds.ts';
import { full, plain } from './deployments.ts';

const VERSION = '26.8.0';
const ROUNDS = 9;
const RENDERS = 5;
const PEER = 'yaml 2.9, docker-compose.yml read and written';

/** What it costs to render every file of a deployment. */
export const render: Bench = {
  name: 'selfhost-config/render',
  about:
    'CPU for all files of a deployment, beside reading and writing the Compose file of the same release once with the yaml library.',
  async run(): Promise<readonly Row[]> {
    const file = join(process.env['SENTRY_KIT_SELF_HOSTED'] ?? '', VERSION, 'docker-compose.yml');
    const compose = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const secrets = () => 'value';
    let bytes = 0;
    const count = (files: readonly { readonly text: string }[]) => {
      for (const { text } of files) bytes += text.length;
    };
    const measured = await measureInterleaved(
      [
        {
          name: 'selfhost-config',
          run: () => repeat(() => count(renderDeployment(full(VERSION), { secrets }).files)),
        },
        {
          name: 'selfhost-config, nothing of its own',
          run: () => repeat(() => count(renderDeployment(plain(VERSION)).files)),
        },
        ...(compose === undefined
          ? []
          : [
              {
                name: PEER,
                run: () =>
                  repeat(() => {
                    const value: unknown = parse(compose, { merge: true, maxAliasCount: -1 });
                    bytes += stringify(value).length;
                  }),
              },
            ]),
      ],
      { rounds: ROUNDS, operations: RENDERS },
    );
    if (bytes === 0) throw new Error('nothing was rendered, so that nothing was measured');
    const peer = measured.get(PEER);
    return [...measured].map(([subject, microseconds]) => ({
      subject,
      metric: 'CPU per deployment',
      value: microseconds / 1_000,
      unit: 'ms',
      ...(subject === 'selfhost-config' && peer !== undefined
        ? { ratioToPeer: microseconds / peer }
        : {}),
    }));
  },
};

function repeat(once: () => void): void {
  for (let index = 0; index < RENDERS; index += 1) once();
}
