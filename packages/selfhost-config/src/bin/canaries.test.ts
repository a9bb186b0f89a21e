import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCommandFolder, type CommandFolder } from '../testing/command-line.ts';
import { shippedInstallation } from '../testing/installations.ts';
import { printFigure } from '../testing/proof.ts';

// Values that an operator's files hold, and values that enter from outside: none may be printed.
let planted = 0;
const canary = () => `canary-${(planted += 1)}-x7Qp`;

const environmentFile = [
  'SENTRY_SYSTEM_SECRET_KEY',
  'LAUNCHPAD_RPC_SHARED_SECRET',
  'SENTRY_DB_PASSWORD',
  'SENTRY_MAIL_PASSWORD',
  'SENTRY_KAFKA_PASSWORD',
  'SES_PASSWORD',
  'ACME_API_KEY',
  'ACME_TOKEN',
]
  .map((name) => `${name}=${canary()}\n`)
  .join('');

// Nothing in the name of a variable or option says that these are secrets.
const unsuspicious = { number: `${canary()}-number`, licence: `9f${canary()}4c1d8e2a7b6f5c0d3e9a` };

const files = {
  '.env.custom': `${environmentFile}ACME_URL=https://user:${canary()}@db.acme.example/1\nACME_NUMBER=${unsuspicious.number}\nACME_LICENCE=${unsuspicious.licence}\n`,
  'sentry/config.yml': `system.url-prefix: 'https://sentry.acme.example'
system.secret-key: '${canary()}'
mail.host: 'smtp.acme.example'
mail.from: 'sentry@acme.example'
mail.password: '${canary()}'
slack.client-secret: '${canary()}'
slack.signing-secret: '${canary()}'
github-app.private-key: |
  -----BEGIN RSA PRIVATE KEY-----
  ${canary()}
  -----END RSA PRIVATE KEY-----
filestore.backend: 's3'
filestore.options:
  bucket_name: 'acme'
  access_key: '${canary()}'
  secret_key: '${canary()}'
acme.api-token: '${canary()}'
acme.number: '${unsuspicious.number}'
`,
  'sentry/sentry.conf.py': `from sentry.conf.server import *
DATABASES = {"default": {"ENGINE": "sentry.db.postgres", "HOST": "db.acme.example", "PASSWORD": "${canary()}"}}
SENTRY_OPTIONS["redis.clusters"] = {"default": {"hosts": {0: {"host": "redis.acme.example", "password": "${canary()}"}}}}
ACME = {"token": "${canary()}"}
BROKER_URL = "redis://:${canary()}@redis.acme.example:6379/0"
`,
  'relay/config.yml': `relay:\n  upstream: "http://web:9000/"\nprocessing:\n  redis: "redis://:${canary()}@redis.acme.example:6379"\n`,
  'docker-compose.override.yml': `services:\n  web:\n    environment:\n      ACME_SECRET: "${canary()}"\n      CLICKHOUSE_PASSWORD: "${canary()}"\n`,
};

const values = {
  SENTRY_SECRET_KEY: canary(),
  LAUNCHPAD_SECRET: canary(),
  SMTP_PASSWORD: canary(),
  DATABASE_PASSWORD: canary(),
};

const description = {
  version: '26.8.0',
  url: 'https://sentry.acme.example',
  secretKey: { secret: 'SENTRY_SECRET_KEY' },
  launchpadSecret: { secret: 'LAUNCHPAD_SECRET' },
  mail: {
    host: 'smtp.acme.example',
    from: 'sentry@acme.example',
    password: { secret: 'SMTP_PASSWORD' },
  },
  postgres: { host: 'db.acme.example', password: { secret: 'DATABASE_PASSWORD' } },
};

let folder: CommandFolder;
beforeAll(async () => {
  folder = await createCommandFolder();
  for (const [name, version] of [
    ['new', '26.8.0'],
    ['old', '25.9.0'],
  ] as const) {
    const installation = shippedInstallation(version, files);
    // oxlint-disable-next-line no-await-in-loop -- two folders
    await folder.write({
      [`${name}/docker-compose.yml`]: 'services: {}\n',
      ...Object.fromEntries(installation.files.map(({ path, text }) => [`${name}/${path}`, text])),
    });
  }
  await folder.write({
    'deployment.json': JSON.stringify(description),
    'broken.json': `{ "version": "26.8.0", "url": "https://x", "mail": { "password": "${canary()}" }, "secretKey": "${canary()}", "zzz": "${canary()}" }`,
    'secrets.env': Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  });
});
afterAll(() => folder.remove());

/** Each command line, and how it ends: most have to work for the test to mean something. */
const commands: readonly (readonly [line: string, code: number])[] = [
  ['init --from new --output new.json --secrets-file new.env', 0],
  ['init --from old --output old.json --force', 0],
  ['plan', 0],
  ['plan --directory new --secrets-file secrets.env', 0],
  ['plan --directory old', 1],
  ['plan -f new.json --directory new --secrets-file new.env', 0],
  ['render', 0],
  ['render --secrets-file secrets.env --output out', 0],
  ['check --no-host', 0],
  ['check --no-host -f broken.json', 3],
  ['plan -f broken.json', 1],
  ['doctor --no-host new', 3],
  ['doctor --no-host --fixes new', 3],
  ['doctor --no-host --fixes old', 3],
  ['upgrade old --to 26.8.0', 0],
  ['upgrade old --to 26.8.0 --examples old/sentry/sentry.conf.py new/sentry/sentry.conf.py', 0],
  ['size --errors 1000', 0],
  ['helm', 0],
  ['helm --output chart', 0],
  ['plan --directory new --secrets-file secrets.env --apply', 0],
  ['doctor --no-host --apply new', 0],
];

describe('secrets of an operator', () => {
  test('are printed by no command, as text or as JSON', async () => {
    let printed = 0;
    for (const [line, ending] of commands) {
      for (const json of ['', '--json ']) {
        const again = json === '' ? line : line.replace(/^init/, 'init --force');
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const { output, errors, code } = await folder.run(json + again, values);
        expect(code, line + errors).toBe(ending);
        expect(output + errors, line).not.toBe('');
        for (const text of (output + errors).match(/canary-\d+/g) ?? []) {
          throw new Error(`${json}${line} prints ${text}`);
        }
        printed += 1;
      }
    }
    printFigure(`${planted} planted secrets, ${printed} command lines, none printed`);
    expect(planted).toBeGreaterThan(25);
  });

  test('do not stand in a description when they look generated', async () => {
    await folder.run('init --force --from new --output new.json --secrets-file new.env');
    const described = await readFile(join(folder.directory, 'new.json'), 'utf8');
    expect(described).not.toContain(unsuspicious.licence);
    expect(described).toContain('"ACME_LICENCE": {');
    expect(await readFile(join(folder.directory, 'new.env'), 'utf8')).toContain(
      unsuspicious.licence,
    );
  });

  test('are only written to files that nobody else can read', async () => {
    await folder.run('render --secrets-file secrets.env --output out', values);
    const path = join(folder.directory, 'out/.env.custom');
    expect(await readFile(path, 'utf8')).toContain(values.SMTP_PASSWORD);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await folder.run('init --force --from new --output new.json --secrets-file new.env');
    expect((await stat(join(folder.directory, 'new.env'))).mode & 0o777).toBe(0o600);
  });
});
