import { expect, it } from 'vitest';
import { clientOptionsFromEnvironment, type ApiClientError, type Environment } from '../index.ts';
import { isApiClientError } from '../core.ts';
import { reachableTexts } from '../testing/reachable.ts';
import { organizationToken } from '../testing/tokens.ts';

const problemsOf = (environment: Environment): ApiClientError => {
  try {
    clientOptionsFromEnvironment(environment);
  } catch (error) {
    if (isApiClientError(error, 'invalid-input')) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

it('reads the variables that sentry-cli reads; an empty one is not set', () => {
  expect(
    clientOptionsFromEnvironment({
      SENTRY_AUTH_TOKEN: ' sntryu_example\n',
      SENTRY_ORG: 'acme',
      SENTRY_PROJECT: '',
      SENTRY_URL: 'https://sentry.example.com/',
      PATH: '/bin',
    }),
  ).toEqual({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: 'https://sentry.example.com/',
  });
  const other = { SENTRY_AUTH_TOKEN: 'sntryu_example', SENTRY_BASE_URL: 'https://de.sentry.io' };
  expect(clientOptionsFromEnvironment(other)).toMatchObject({ baseUrl: 'https://de.sentry.io' });
});

it('takes the organization of an organization token', () => {
  const token = organizationToken({ org: 'acme', region_url: 'https://de.sentry.io' });
  expect(clientOptionsFromEnvironment({ SENTRY_AUTH_TOKEN: token })).toEqual({
    token,
    organization: 'acme',
  });
  expect(problemsOf({ SENTRY_AUTH_TOKEN: token, SENTRY_ORG: 'other' }).diagnostics).toMatchObject([
    { path: ['SENTRY_ORG'] },
  ]);
  // An id cannot be compared with the slug in the token.
  expect(
    clientOptionsFromEnvironment({ SENTRY_AUTH_TOKEN: token, SENTRY_ORG: '4501' }),
  ).toMatchObject({ organization: '4501' });
});

it('reports every problem at once and quotes no value', () => {
  const error = problemsOf({
    SENTRY_AUTH_TOKEN: 'not a token',
    SENTRY_ORG: '../admin',
    SENTRY_PROJECT: '..',
    SENTRY_URL: 'ftp://x',
    SENTRY_BASE_URL: 'https://other.example.com',
  });
  expect(error.diagnostics.map(({ path }) => path.join())).toEqual([
    'SENTRY_AUTH_TOKEN',
    'SENTRY_ORG',
    'SENTRY_PROJECT',
    'SENTRY_URL',
    'SENTRY_BASE_URL',
  ]);
  expect(reachableTexts(error).filter((text) => text.includes('not a token'))).toEqual([]);
});

it('says that the token is not set', () => {
  expect(problemsOf({}).message).toBe(
    'The environment is not complete. SENTRY_AUTH_TOKEN is not set',
  );
});
