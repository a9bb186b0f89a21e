import { describe, expect, test } from 'vitest';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { isSelfhostError } from '../error/error.ts';
import { deploymentFor, profilesOf, scenarios } from '../testing/scenarios/scenarios.ts';
import { checkDeployment } from './check.ts';
import { defineDeployment } from './define.ts';
import type { Deployment } from './types.ts';

const plain: Deployment = { version: '26.8.0', url: 'https://sentry.example.com' };
const errorsOf = (deployment: unknown) =>
  checkDeployment(deployment).filter(({ severity }) => severity === 'error');

test('accepts every scenario for every release', () => {
  for (const tag of tagVersions().map(readTag)) {
    for (const profile of profilesOf(tag)) {
      for (const scenario of scenarios) {
        const name = `${tag.version} ${profile} ${scenario.name}`;
        expect(errorsOf(deploymentFor(scenario, tag, profile)), name).toEqual([]);
      }
    }
  }
}, 60_000);

test('a description comes back as it went in, and frozen to the bottom', () => {
  const described: Deployment = {
    ...plain,
    mail: { domain: 'example.com' },
    raw: { relay: { a: [1] } },
  };
  const defined = defineDeployment(described);
  expect(defined).toEqual(described);
  expect(Object.isFrozen(defined.mail)).toBe(true);
  expect(Object.isFrozen(defined.raw?.relay?.['a'])).toBe(true);
});

test('errors-only is asked of a release that does not have it', () => {
  const [error] = errorsOf({ ...plain, version: '24.7.0', profile: 'errors-only' });
  expect(error?.message).toBe('The profile errors-only came in 24.7.1; this is 24.7.0.');
});

describe('what a release does not know is an error that names the release where it came or went', () => {
  test.each<[string, Partial<Deployment>, string]>([
    ['26.8.0', { scaling: { worker: { replicas: 4 } } }, 'was removed in 25.10.0'],
    ['26.8.0', { scaling: { 'snuba-consumer': { replicas: 2 } } }, 'was removed in 24.3.0'],
    ['25.5.1', { scaling: { taskworker: { replicas: 2 } } }, 'came in 25.6.0'],
    ['25.8.0', { nodestore: { type: 's3', bucket: 'b' } }, 'came in 25.9.0'],
    ['25.11.0', { profileStore: { type: 's3', bucket: 'b' } }, 'came in 25.11.1'],
    ['25.8.0', { filestore: { type: 'seaweedfs', bucket: 'b' } }, 'came in 25.9.0'],
    ['25.8.0', { isAirGapped: true }, 'came in 25.9.0'],
    ['24.9.0', { servesJavascriptSdk: true }, 'came in 24.10.0'],
    ['26.4.2', { launchpadSecret: { secret: 'X' } }, 'came in 26.5.0'],
    [
      '26.8.0',
      { features: { 'organizations:spans-first-ui': true } },
      'came in 24.6.0 and was removed in 24.7.0',
    ],
    [
      '26.8.0',
      { raw: { environment: { POSTGRES_MAX_CONNECTIONS: '200' } } },
      'came in 24.3.0 and was removed in 25.9.0',
    ],
    ['26.5.2', { raw: { taskbroker: {} } }, 'came in 26.6.0'],
    ['25.6.2', { partitions: { 'snuba-items': 4 } }, 'came in 25.7.0'],
    ['26.8.0', { resources: { nothing: { cpus: 1 } } }, 'is in no release that this package knows'],
  ])('%s %j', (version, part, message) => {
    const errors = errorsOf({ ...plain, version, ...part });
    expect(errors.map(({ code }) => code)).toEqual(['selfhost/unknown-to-release']);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.message).toContain(version);
  });
});

describe('what cannot work is an error', () => {
  test.each<[string, unknown, string]>([
    ['a slash at the end', { url: 'https://sentry.example.com/' }, 'selfhost/invalid-url'],
    ['a path', { url: 'https://example.com/sentry' }, 'selfhost/invalid-url'],
    ['no URL', { url: 'sentry.example.com' }, 'selfhost/invalid-url'],
    ['a password in the URL', { url: 'https://a:b@sentry.example.com' }, 'selfhost/invalid-url'],
    ['a port that is none', { bind: '70000' }, 'selfhost/invalid-bind'],
    ['a field that is misspelt', { retentionDays: 30 }, 'selfhost/invalid-description'],
    ['a secret in plain text', { secretKey: 'abc' }, 'selfhost/invalid-description'],
    [
      'a line break in a value',
      { mail: { host: 'a', from: 'a@b\nBcc: c' } },
      'selfhost/invalid-description',
    ],
    [
      'half a key',
      { filestore: { type: 's3', bucket: 'b', accessKey: { secret: 'A' } } },
      'selfhost/half-a-key',
    ],
    ['two schedulers', { scaling: { taskscheduler: { replicas: 2 } } }, 'selfhost/runs-once'],
    [
      'concurrency of a consumer',
      { scaling: { 'events-consumer': { concurrency: 2 } } },
      'selfhost/no-concurrency',
    ],
    [
      'a service of the other profile',
      { profile: 'errors-only', resources: { vroom: { cpus: 1 } } },
      'selfhost/not-in-profile',
    ],
    [
      'limits for what is replaced',
      { redis: { hosts: [{ host: 'r' }] }, resources: { redis: { cpus: 1 } } },
      'selfhost/replaced-service',
    ],
    [
      'a part of what is replaced',
      { redis: { hosts: [{ host: 'r' }] }, raw: { services: { redis: { init: true } } } },
      'selfhost/replaced-service',
    ],
    [
      'several servers that are no cluster',
      { redis: { hosts: [{ host: 'a' }, { host: 'b' }] } },
      'selfhost/not-a-cluster',
    ],
    [
      'a flag as an option',
      { raw: { options: { 'features.organizations:early-adopter': false } } },
      'selfhost/feature-as-option',
    ],
    [
      'an option that sentry.conf.py sets',
      { raw: { options: { 'mail.from': 'a@b' } } },
      'selfhost/shadowed-option',
    ],
    [
      'an option of another field',
      { raw: { options: { 'system.url-prefix': 'http://x' } } },
      'selfhost/described-twice',
    ],
    [
      'a value that no file can hold',
      { raw: { environment: { DOCKER_PLATFORM: 'a\nb' } } },
      'selfhost/unsafe-value',
    ],
    [
      'a variable of another field',
      { bind: '1', raw: { environment: { SENTRY_BIND: '2' } } },
      'selfhost/described-twice',
    ],
    [
      'all flags replaced',
      { raw: { settings: { SENTRY_FEATURES: {} } } },
      'selfhost/replaced-setting',
    ],
  ])('%s', (_name, part, code) => {
    const value = { ...plain, ...(part as object) };
    expect(errorsOf(value).map((error) => error.code)).toEqual([code]);
    let thrown: unknown;
    try {
      defineDeployment(value);
    } catch (error) {
      thrown = error;
    }
    expect(isSelfhostError(thrown, 'invalid-input') && thrown.diagnostics).toMatchObject([
      { code },
    ]);
  });
});

test('a cluster of Redis cannot hold the queue of Celery', () => {
  const redis = { hosts: [{ host: 'a' }], isCluster: true };
  expect(errorsOf({ ...plain, version: '25.9.0', redis })[0]?.code).toBe(
    'selfhost/cluster-and-celery',
  );
  expect(errorsOf({ ...plain, version: '25.10.0', redis })).toEqual([]);
});

test('more consumers than partitions are a warning that says how many are idle', () => {
  const scaling = { 'events-consumer': { replicas: 4 } };
  const idle = (deployment: Deployment) =>
    checkDeployment(deployment).find(({ code }) => code === 'selfhost/idle-replicas');
  expect(idle({ ...plain, scaling })?.message).toContain('3 of them will do nothing');
  expect(idle({ ...plain, scaling, partitions: { 'ingest-events': 4 } })).toBeUndefined();
});

test('never throws, whatever it is given', () => {
  for (const value of [
    undefined,
    null,
    1,
    'x',
    [],
    {},
    { version: 1 },
    { version: '26.8.0', url: '' },
  ]) {
    expect(errorsOf(value).length).toBeGreaterThan(0);
  }
});
