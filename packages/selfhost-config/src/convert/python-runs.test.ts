import { describe, expect, it } from 'vitest';
import { readTag } from '../atlas/read-tag.ts';
import { createRenderContext } from '../render/context.ts';
import { environmentOf } from '../render/environment.ts';
import { fillSecretText } from '../render/secret-text.ts';
import { renderDeployment } from '../render/render-deployment.ts';
import { runSentryConf } from '../testing/run-sentry-conf.ts';
import { shippedInstallation } from '../testing/installations.ts';
import { convertDeployment } from './convert-deployment.ts';

// As operators write it: their own quotes, names, comments and ways to say the same.
const byHand = `# -*- coding: utf-8 -*-
from sentry.conf.server import *  # NOQA

"""What we run."""
SENTRY_SINGLE_ORGANIZATION = False  # two teams
DATABASES = {
    'default': {
        'ENGINE': 'sentry.db.postgres',
        'NAME': 'events', 'USER': "sen" 'try',
        'PASSWORD': 'canary-database',
        'HOST': 'db.acme.example',
        'PORT': '5433',
        'OPTIONS': {'sslmode': 'verify-full'},
    }
}
SENTRY_OPTIONS['redis.clusters'] = {
    'default': {'hosts': {0: {'host': 'cache.acme.example', 'password': env('CACHE_PASSWORD') or '', 'port': '6379', 'db': '0'}}}
}
DEFAULT_KAFKA_OPTIONS = {
    "bootstrap.servers": "k1.acme.example:9092,k2.acme.example:9092",
    "message.max.bytes": 50 * 1000 * 1000,
    "socket.timeout.ms": 1000,
}
SENTRY_EVENTSTREAM_OPTIONS = {"producer_configuration": DEFAULT_KAFKA_OPTIONS}
KAFKA_CLUSTERS["default"] = DEFAULT_KAFKA_OPTIONS
SENTRY_ENDPOINT = 'https://in.acme.example'
SENTRY_FEATURES.update({
    feature: True
    for feature in (
        'organizations:profiling',
        'organizations:acme-only',
    )
})
SENTRY_FEATURES['organizations:session-replay'] = False
SENTRY_BEACON = False
ACME_WINDOW = (-1, 2.5, None)
ACME_TEXT = "a\\tb\\u00e9"
`;

describe('settings by hand', () => {
  const written = byHand.replace("env('CACHE_PASSWORD') or ''", "env('CACHE_PASSWORD', '')");
  const files = shippedInstallation('26.8.0', {
    '.env.custom': 'CACHE_PASSWORD=canary-cache\n',
    'sentry/config.yml': "system.url-prefix: 'https://sentry.acme.example'\n",
    'sentry/sentry.conf.py': written,
  }).files;
  const { value, secrets, diagnostics } = convertDeployment(files, '26.8.0');

  it('mean the same to Python after they were converted and rendered', () => {
    const context = createRenderContext(value, readTag('26.8.0'));
    const variables = Object.entries(environmentOf(context)).map(([name, text]) => [
      name,
      fillSecretText(text, secrets),
    ]);
    const rendered = renderDeployment(value, { secrets });
    const conf = rendered.files.find(({ path }) => path === 'sentry/sentry.conf.py')?.text ?? '';
    const [before, after] = runSentryConf([
      { text: written, environment: { CACHE_PASSWORD: 'canary-cache' } },
      { text: conf, environment: Object.fromEntries(variables) },
    ]);
    expect(before?.error).toBeUndefined();
    expect(after?.settings).toMatchObject(before?.settings ?? {});
  });

  it('hold no secret any more', () => {
    expect(JSON.stringify({ value, diagnostics })).not.toContain('canary');
    expect(secrets('SENTRY_DB_PASSWORD')).toBe('canary-database');
    expect(secrets('SENTRY_REDIS_PASSWORD')).toBe('canary-cache');
  });
});
