import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { printFigure } from '../testing/proof.ts';
import { deploymentFor, scenarios } from '../testing/scenarios/scenarios.ts';
import { createRenderContext } from './context.ts';
import { nginxOf } from './nginx.ts';

const program = '/usr/sbin/nginx';
const isSkipped = !existsSync(program) && process.env['CI'] !== 'true';

const textFor = (version: string, name = 'behind a proxy that ends TLS') => {
  const tag = readTag(version);
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
  return nginxOf(createRenderContext(deploymentFor(scenario, tag, 'feature-complete'), tag));
};

test.skipIf(isSkipped)(
  `nginx${isSkipped ? ' (not installed)' : ''} accepts the file of every release`,
  () => {
    const directory = mkdtempSync(join(tmpdir(), 'selfhost-nginx-'));
    try {
      for (const version of tagVersions()) {
        const text = textFor(version) ?? '';
        // Outside the container there are neither its user, nor its folders, nor the other containers.
        const local = text
          .replace('user nginx;', process.getuid?.() === 0 ? 'user nobody nogroup;' : '')
          .replace('error_log /var/log/nginx/error.log warn;', 'error_log stderr warn;')
          .replace('/var/run/nginx.pid', join(directory, 'nginx.pid'))
          .replace('access_log /var/log/nginx/access.log combined;', temporaryPaths(directory))
          .replaceAll(/server (?:relay|web):/g, 'server 127.0.0.1:');
        const path = join(directory, 'nginx.conf');
        writeFileSync(path, local);
        const found = spawnSync(program, ['-t', '-q', '-e', 'stderr', '-c', path], {
          encoding: 'utf8',
        });
        expect([version, found.status, found.stderr]).toEqual([version, 0, '']);
      }
      printFigure(`${tagVersions().length} nginx.custom.conf accepted by nginx -t`);
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
  60_000,
);

function temporaryPaths(directory: string): string {
  return ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${directory}/${name};`)
    .concat('access_log off;')
    .join('\n');
}

test('is only written where the file of the release is not enough', () => {
  expect(textFor('26.8.0', 'plain')).toBeUndefined();
});

test('passes on how a client connected, if a proxy that it knows says so', () => {
  const text = textFor('26.8.0');
  expect(text).toContain('proxy_set_header X-Forwarded-Proto $client_scheme;');
  expect(text).toContain('        172.16.0.0/12 1;');
  expect(text).not.toContain('10.0.0.0/8');
  expect(text).toContain('client_max_body_size 250m;');
});

test('sends the paths of a release to Relay that its own file sends there', () => {
  expect(textFor('24.6.0')).not.toContain('/api/0/relays/');
  expect(textFor('24.7.0')).toContain('/api/0/relays/');
});
