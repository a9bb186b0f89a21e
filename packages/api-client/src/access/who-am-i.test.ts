import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSentryCaller, isApiClientError, whoAmI } from '../core.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const clientOf = (token: string) => createSentryCaller({ token, baseUrl: sandbox.url });

it('tells the user, the kind and the scopes of a token', async () => {
  const token = sandbox.createToken(['event:read', 'alerts:read']);
  expect(await whoAmI(clientOf(token))).toEqual({
    kind: 'user',
    scopes: ['alerts:read', 'event:read'],
    user: { id: '1', name: expect.any(String), email: expect.stringContaining('@') },
  });
});

it('knows the token of an organization by its having no user', async () => {
  const token = sandbox.createToken(['org:ci']);
  expect(await whoAmI(clientOf(token))).toEqual({ kind: 'organization', scopes: ['org:ci'] });
});

it('rejects as every call does when the token is wrong', async () => {
  const error: unknown = await whoAmI(clientOf('sntryu_example')).catch(
    (reason: unknown) => reason,
  );
  expect(isApiClientError(error, 'unauthorized')).toBe(true);
});
