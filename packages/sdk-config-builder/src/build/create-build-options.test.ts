import { expect, test } from 'vitest';
import type { SentryConfig } from '../config/types.ts';
import { createInitOptions } from '../init/create-init-options.ts';
import { createBundlerOptions, createNextBuildOptions } from './create-build-options.ts';

const config: SentryConfig = {
  dsn: 'https://public@o1.ingest.example.com/1',
  release: { env: 'RELEASE_VERSION' },
  dist: '42',
  environment: { env: 'NODE_ENV', fallback: 'production' },
  disabledIn: ['test'],
  tunnel: '/events',
};
const environment = { RELEASE_VERSION: 'shop@1.4.0' };

test('a bundle names the release that init names', () => {
  const { release, dist } = createInitOptions(
    config,
    { sdk: '@sentry/browser', version: '11' },
    { environment, onDiagnostic: () => undefined },
  );
  expect(createBundlerOptions(config, environment).release).toEqual({ name: release, dist });
  expect(createNextBuildOptions(config, '11', environment).release).toEqual({
    name: release,
    dist,
  });
});

test('what is not described is left out of a bundle', () => {
  expect(createBundlerOptions(config).bundleSizeOptimizations).toEqual({
    excludeDebugStatements: true,
    excludeReplayIframe: true,
    excludeReplayShadowDom: true,
    excludeReplayWorker: true,
  });
  const described: SentryConfig = { ...config, debug: true, replays: { onError: 1 } };
  expect(
    Object.values(createBundlerOptions(described).bundleSizeOptimizations ?? {}),
  ).not.toContain(true);
});

test('where nothing is sent, nothing is uploaded', () => {
  const off = { NODE_ENV: 'test' };
  expect(createBundlerOptions(config, off)).toMatchObject({ disable: true });
  expect(createNextBuildOptions(config, '10', off)).toMatchObject({
    release: { create: false },
    sourcemaps: { disable: true },
  });
});

test('a tunnel that is a path becomes a route, in the options of the major', () => {
  expect(createNextBuildOptions(config, '10')).toMatchObject({
    tunnelRoute: '/events',
    bundleSizeOptimizations: { excludeDebugStatements: true },
  });
  expect(createNextBuildOptions(config, '11')).toMatchObject({
    tunnelRoute: '/events',
    webpack: { treeshake: { removeDebugLogging: true } },
  });
});
