import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildAtlas, readTags } from '../../scripts/atlas/build.ts';
import { readFacts } from '../../scripts/atlas/facts.ts';
import { hasNoSelfHosted, selfHostedFolder } from '../testing/self-hosted.ts';
import { findTag, readTag, resolveTag, tagVersions } from './read-tag.ts';

const committed = new URL('../generated/atlas.json', import.meta.url);

describe.skipIf(hasNoSelfHosted)('the atlas and the raw files (SENTRY_KIT_SELF_HOSTED)', () => {
  test('the committed atlas is what the script builds', () => {
    expect(buildAtlas(selfHostedFolder)).toBe(readFileSync(committed, 'utf8'));
  }, 60_000);

  test('every tag comes out of the atlas as it was read', () => {
    const tags = readTags(selfHostedFolder);
    expect(tagVersions()).toEqual(tags.map(({ version }) => version));
    for (const tag of tags) expect(readTag(tag.version)).toEqual(tag);
  }, 60_000);

  test('every variable of the compose file is known, with a reader', () => {
    for (const [version, facts] of readFacts(selfHostedFolder)) {
      const { variables } = readTag(version);
      expect(Object.keys(variables)).toEqual(expect.arrayContaining([...facts.composeEnv]));
      for (const { readers } of Object.values(variables)) expect(readers).not.toEqual([]);
    }
  });
});

test('the atlas is small', () => {
  expect(readFileSync(committed).length).toBeLessThan(400_000);
});

test('knows what the releases are known for', () => {
  const hasService = (version: string, service: string) => service in readTag(version).services;
  // The facts below are those of the release notes and files of getsentry/self-hosted.
  expect([hasService('24.2.0', 'snuba-consumer'), hasService('24.3.0', 'snuba-consumer')]).toEqual([
    true,
    false,
  ]);
  expect([hasService('24.7.1', 'zookeeper'), hasService('24.8.0', 'zookeeper')]).toEqual([
    true,
    false,
  ]);
  expect([hasService('25.9.0', 'worker'), hasService('25.10.0', 'worker')]).toEqual([true, false]);
  expect([hasService('25.8.0', 'pgbouncer'), hasService('25.9.0', 'pgbouncer')]).toEqual([
    false,
    true,
  ]);
  expect(Object.keys(readTag('26.8.0').services)).toHaveLength(57);
  const always = Object.values(readTag('26.8.0').services).filter(({ profiles }) => !profiles);
  expect(always).toHaveLength(28);
  expect(readTag('26.7.2').kafka.retentionInHours).toBe(24);
  expect(readTag('26.8.0').kafka).toMatchObject({ version: '7.6.6', retentionInHours: 3 });
  expect(readTag('26.8.0').clickhouse.version).toBe('25.3.6.10034.altinitystable');
  expect(readTag('23.6.2').clickhouse.line).toBe('20.3');
  expect(readTag('24.4.1').clickhouse.line).toBe('21.8');
  expect(readTag('25.9.0').clickhouse.ladder).toEqual([
    '21.8',
    '22.8',
    '23.3',
    '23.8',
    '24.8',
    '25.3',
  ]);
  expect(readTag('26.8.0').postgres.version).toBe('14.23');
  expect(readTag('26.8.0').requirements).toMatchObject({
    compose: '2.32.2',
    memoryInMb: { 'errors-only': 7000, 'feature-complete': 14_000 },
    cpus: { 'errors-only': 2, 'feature-complete': 4 },
  });
  expect(readTag('24.10.0').files.nginx).toBe('nginx/nginx.conf');
  expect(readTag('24.11.0').files.nginx).toBe('nginx.conf');
});

test('tells a secret key that no container receives from one that does', () => {
  const readers = (version: string) =>
    readTag(version).variables['SENTRY_SYSTEM_SECRET_KEY']?.readers;
  expect(readers('25.6.2')).toBeUndefined();
  expect(readers('25.11.1')).toEqual(['sentry.conf.py']);
  expect(readers('25.12.0')).toContain('web');
});

test('knows who consumes which topic in which group', () => {
  const { consumers, topics } = readTag('26.8.0').kafka;
  expect(consumers).toContainEqual({
    service: 'events-consumer',
    name: 'ingest-events',
    group: 'ingest-consumer',
    topic: 'ingest-events',
  });
  expect(consumers).toContainEqual({
    service: 'snuba-outcomes-billing-consumer',
    name: 'outcomes_raw',
    group: 'snuba-consumers',
    topic: 'outcomes-billing',
  });
  expect(topics).toEqual(expect.arrayContaining(['events', 'taskworker', 'snuba-items']));
});

test('a version is the tag, latest the newest, a newer one the newest with a warning', () => {
  expect(resolveTag('25.9.0')).toEqual({ tag: findTag('25.9.0'), diagnostics: [] });
  expect(resolveTag('latest').tag?.version).toBe('26.8.0');
  const newer = resolveTag('27.1.0');
  expect(newer.tag?.version).toBe('26.8.0');
  expect(newer.diagnostics).toMatchObject([
    { code: 'selfhost/newer-version', severity: 'warning' },
  ]);
});

test('a version that never was is an error that names its neighbours', () => {
  const { tag, diagnostics } = resolveTag('24.5.0');
  expect(tag).toBeUndefined();
  expect(diagnostics[0]?.message).toContain('24.4.1 and 24.6.0');
  expect(resolveTag('nightly').diagnostics[0]?.severity).toBe('error');
});
