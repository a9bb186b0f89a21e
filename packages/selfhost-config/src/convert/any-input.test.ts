import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDeployment } from '../deployment/check.ts';
import { tagVersions } from '../atlas/read-tag.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { convertDeployment } from './convert-deployment.ts';
import { legacyNames } from './legacy-names.ts';

const seed = 20_261_122;
const runs = sized(2000, 150);

// Pieces that mean something, put together so that they often do not.
const names = [
  ...legacyNames.keys(),
  ...['system.url-prefix', 'mail.host', 'mail.port', 'filestore.backend', 'filestore.options'],
  ...['COMPOSE_PROFILES', 'SENTRY_BIND', 'STATSD_ADDR', 'SENTRY_EVENT_RETENTION_DAYS', '__proto__'],
];
const value = fc.oneof(
  fc.constantFrom(
    '',
    'true',
    '-1',
    '99999999',
    'http://',
    'https://a/b?c',
    '{}',
    '[1, {',
    '!reset',
    '*x',
    '&a',
    "'",
    '"',
    '${X}',
    '$(id)',
    '<secret:A>',
  ),
  fc.string({ maxLength: 20 }),
);
const line = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom('=', ': ', ' = ', '["a"] = '), value)
  .map((parts) => parts.join(''));
const text = fc.oneof(
  fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n')),
  fc
    .array(value, { maxLength: 6 })
    .map((lines) => `services:\n  web:\n    deploy: ${lines.join(' ')}`),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    'services:\n  worker:\n    scale: 3\n  relay: !reset null\n',
    'A = {\n',
    'X = "\\',
    'docker compose up --scale a=1 --scale web=0 --scale __proto__=2 --scale constructor=3',
  ),
);
const path = fc.constantFrom(
  ...['.env', '.env.custom', 'docker-compose.override.yml', 'sentry/config.yml'],
  ...['sentry/sentry.conf.py', 'relay/config.yml', 'nginx.custom.conf', 'notes.sh'],
);
const files = fc.uniqueArray(fc.record({ path, text }), {
  selector: (file) => file.path,
  maxLength: 6,
});

test('whatever the files hold, there is a description, and it is one unless its url or release is none', () => {
  let usable = 0;
  fc.assert(
    fc.property(files, fc.constantFrom(...tagVersions(), 'latest', '99.1.0'), (input, version) => {
      const { value: deployment, diagnostics } = convertDeployment(input, version);
      expect(() => JSON.stringify({ deployment, diagnostics })).not.toThrow();
      const errors = checkDeployment(deployment).filter(({ severity }) => severity === 'error');
      const fields = errors.map(({ path: [field] }) => field);
      expect(fields.filter((field) => field !== 'url' && field !== 'version')).toEqual([]);
      if (errors.length === 0) usable += 1;
    }),
    { seed, numRuns: runs },
  );
  printFigure(
    `selfhost-config/convert ${runs} arbitrary set-ups (seed ${seed}), ${usable} of them usable as they are`,
  );
  expect(usable).toBeGreaterThan(runs / 2);
}, 300_000);
