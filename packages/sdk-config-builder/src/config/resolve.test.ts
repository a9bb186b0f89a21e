import { describe, expect, test } from 'vitest';
import { explainConfig } from '../index.ts';
import type { Diagnostic } from '../index.ts';

describe('explainConfig', () => {
  test('lays an environment over the rest, key by key, and says where each value came from', () => {
    const { environment, config, origins } = explainConfig({
      environment: 'staging',
      errors: 0.5,
      caps: { breadcrumbs: 20, perSession: 100 },
      ignore: { errors: ['a', 'b'] },
      environments: {
        staging: { errors: 1, caps: { breadcrumbs: 50 }, ignore: { errors: ['c'] } },
        production: { errors: 0 },
      },
    });
    expect(environment).toBe('staging');
    expect(config).toEqual({
      environment: 'staging',
      errors: 1,
      caps: { breadcrumbs: 50, perSession: 100 },
      ignore: { errors: ['c'] },
    });
    expect(origins).toEqual({
      environment: { layer: 'base' },
      errors: { layer: 'environments.staging' },
      'caps.breadcrumbs': { layer: 'environments.staging' },
      'caps.perSession': { layer: 'base' },
      'ignore.errors': { layer: 'environments.staging' },
    });
  });

  test('replaces a policy and scrubbing whole', () => {
    const { config, origins } = explainConfig({
      traces: { rules: [{ id: 'a', rate: 1 }], defaultRate: 0 },
      scrubbing: { preset: 'strict', allow: ['key:a'] },
      environments: { production: { traces: 0.5, scrubbing: { preset: 'balanced' } } },
    });
    expect(config).toEqual({ traces: 0.5, scrubbing: { preset: 'balanced' } });
    expect(origins['traces']).toEqual({ layer: 'environments.production' });
  });

  test('reads variables, and falls back where one is empty or unreadable', () => {
    const found: Diagnostic[] = [];
    const { config, origins } = explainConfig(
      {
        traces: { env: 'RATE', fallback: 0.1 },
        errors: { env: 'ERRORS', fallback: 1 },
        debug: { env: 'DEBUG' },
        release: { env: 'RELEASE', fallback: 'dev' },
        dist: { env: 'DIST' },
      },
      { RATE: '', ERRORS: 'many', DEBUG: 'on', RELEASE: 'shop@1' },
      (diagnostic) => found.push(diagnostic),
    );
    expect(config).toEqual({ traces: 0.1, errors: 1, debug: true, release: 'shop@1' });
    expect(origins).toEqual({
      traces: { layer: 'base', variable: 'RATE', isFallback: true },
      errors: { layer: 'base', variable: 'ERRORS', isFallback: true },
      debug: { layer: 'base', variable: 'DEBUG' },
      release: { layer: 'base', variable: 'RELEASE' },
    });
    expect(found).toMatchObject([{ code: 'sdk-config/unreadable-variable', path: ['errors'] }]);
    expect(JSON.stringify(found)).not.toContain('many');
  });

  test('leaves out what a checked description never has', () => {
    const found: string[] = [];
    const { config } = explainConfig(
      { errors: Number.NaN, caps: { breadcrumbs: -1 } },
      {},
      (diagnostic) => found.push(diagnostic.path.join('.')),
    );
    expect(config).toEqual({ caps: {} });
    expect(found).toEqual(['errors', 'caps.breadcrumbs']);
  });

  test.each([
    [{ environment: { env: 'NODE_ENV' } }, { NODE_ENV: 'test' }, 'test'],
    [{ environment: { env: 'NODE_ENV', fallback: 'dev' } }, {}, 'dev'],
    [{}, { SENTRY_ENVIRONMENT: 'staging' }, 'staging'],
    [{}, {}, 'production'],
  ])('chooses the environment of %o', (config, environment, name) => {
    expect(explainConfig(config, environment).environment).toBe(name);
  });

  test('takes no environment from the prototype', () => {
    const config = { environment: 'constructor', environments: {} };
    expect(explainConfig(config).config).toEqual({ environment: 'constructor' });
  });
});
